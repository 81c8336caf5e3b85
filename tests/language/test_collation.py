"""The order of names: what protocol lists print, letter by letter."""

import pytest

from planner.language.collation import ALPHABETS, bare, sort_key

IN_ORDER = {
    "fr": [
        ["Guinée", "Guinée-Bissau", "Guinée équatoriale"],
        ["République de Corée", "République démocratique populaire lao", "République de Moldova"],
        ["Sainte-Lucie", "Saint-Kitts-et-Nevis", "Saint-Marin"],
        ["Espagne", "Estonie", "États-Unis d’Amérique", "Éthiopie", "Fidji"],
        ["cote", "coté", "côte", "côté"],
        ["Côte d’Ivoire", "Croatie"],
        ["obus", "œuvre", "office"],
    ],
    "en": [
        ["Niger", "Nigeria", "North Macedonia", "Norway"],
        ["Guinea", "Guinea-Bissau", "Guyana"],
        ["Türkiye", "Turkmenistan", "Tuvalu"],
        ["2nd Committee", "Albania"],
    ],
    "de": [["Äthiopien", "Australien"], ["Island", "Israel", "Österreich", "Pakistan"]],
    "es": [["Nueva Zelandia", "Ñandú", "Omán"], ["Perú", "Polonia"]],
    "ru": [
        ["Ирак", "Ирландия", "Исландия", "Йемен", "Кабо-Верде"],
        ["Елена", "Ёлка", "Ель", "Жанна"],
        ["Interpol", "Австрия"],
    ],
    "ky": [["Норвегия", "Ң", "Оман", "Өзбекстан", "Пакистан"], ["Украина", "Үндүстан", "Франция"]],
    "ar": [["الاتحاد الروسي", "إثيوبيا", "الأرجنتين", "أرمينيا", "ألمانيا", "البرازيل", "تشاد"]],
    "kk": [["Аустрия", "Әзербайжан", "Бельгия"], ["Кения", "Қазақстан", "Латвия"]],
}


@pytest.mark.parametrize(
    ("language", "names"),
    [(language, names) for language, runs in IN_ORDER.items() for names in runs],
)
def test_names_are_ordered_letter_by_letter(language: str, names: list[str]) -> None:
    shuffled = names[::-1]
    assert sorted(shuffled, key=lambda name: sort_key(name, language)) == names


def test_a_composed_and_a_decomposed_text_stand_at_the_same_place() -> None:
    assert sort_key("Égypte", "fr")[:2] == sort_key("E\u0301gypte", "fr")[:2]


def test_an_alphabet_has_each_letter_once() -> None:
    assert {language: len(set(letters)) for language, letters in ALPHABETS.items()} == {
        language: len(letters) for language, letters in ALPHABETS.items()
    }


@pytest.mark.parametrize(
    ("printed", "same"),
    [
        ("Communauté d’Etats indépendants", "COMMUNAUTÉ D'ÉTATS  INDÉPENDANTS"),
        ("Haut Commissariat", "Haut-Commissariat"),
        ("Großbritannien", "GROSSBRITANNIEN"),
        ("Королёв", "КОРОЛЕВ"),
    ],
)
def test_bare_is_the_same_for_a_name_in_two_houses(printed: str, same: str) -> None:
    assert bare(printed) == bare(same)


def test_bare_keeps_letters_and_digits_apart() -> None:
    assert bare("St. Kitts & Nevis, 2nd") == "stkittsnevis2nd"
