"""Times until or after which something is held are no starts. The texts are invented."""

import pytest

from planner.language.kinds import read_printed_title
from tests.readers.conftest import shown

_HEADS = {
    "en": ("Monday, 3 May 2027", "Opening"),
    "fr": ("Lundi 3 mai 2027", "Ouverture"),
    "ru": ("Понедельник, 3 мая 2027 года", "Открытие"),
    "de": ("Montag, 3. Mai 2027", "Eröffnung"),
    "es": ("Lunes, 3 de mayo de 2027", "Apertura"),
    "it": ("Lunedì 3 maggio 2027", "Apertura"),
}


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "After 16:00 departure of experts", "milestone"),
        ("en", "until 9.00: registration", "registration"),
        ("ru", "После 16.00 – отъезд", "milestone"),
        ("ru", "До 18.00 – регистрация", "registration"),
        ("de", "Nach 17.00 Uhr Empfang", "reception"),
        ("de", "bis 15.00 Uhr Anreise", "registration"),
        ("fr", "Après 17 h 00 : réception", "reception"),
        ("es", "Después de las 17.00 Recepción", "reception"),
        ("it", "Dopo le 17.00: ricevimento", "reception"),
        ("en", "Dinner after 19:00", "dinner"),
        ("ru", "Ужин после 19.00", "dinner"),
        ("de", "Registrierung bis 18.00 Uhr", "registration"),
        ("fr", "Dîner après 19 h 00", "dinner"),
        ("es", "Cena después de las 19.00", "dinner"),
        ("it", "Cena dopo le 19.00", "dinner"),
        ("de", "anschließend Spaziergang am Fluss", "excursion"),
        ("en", "Then lunch at the mill", "lunch"),
        ("fr", "puis visite du moulin", "excursion"),
        ("ru", "Затем прогулка вдоль реки", "excursion"),
    ],
)
def test_an_item_of_its_own_without_a_start(language: str, line: str, kind: str) -> None:
    day, opening = _HEADS[language]
    assert shown(f"{day}\n9.00 {opening}\n{line}\n", language) == [
        "2027-05-03",
        f"09:00 opening | {opening}",
        f"· {kind} | {line}",
    ]


@pytest.mark.parametrize(
    ("language", "line", "rest"),
    [
        ("en", "From 16:00 departure", "16:00 milestone | departure"),
        ("de", "Ab 16 Uhr Abreise", "16:00 milestone | Abreise"),
        ("fr", "A partir de 16 h : départ", "16:00 milestone | départ"),
        ("es", "A partir de las 16.00: salida", "16:00 milestone | salida"),
        ("it", "A partire dalle ore 18.00 Cena", "18:00 dinner | Cena"),
        ("ru", "Начиная с 16.00 Отъезд", "16:00 milestone | Отъезд"),
    ],
)
def test_a_time_from_which_something_is_held_is_its_start(
    language: str, line: str, rest: str
) -> None:
    day, opening = _HEADS[language]
    expected = ["2027-05-03", f"09:00 opening | {opening}", rest]
    assert shown(f"{day}\n9.00 {opening}\n{line}\n", language) == expected


@pytest.mark.parametrize("lines", ["after 16.00\nDeparture", "| after 16.00 | Departure |"])
def test_the_time_in_a_cell_or_a_line_of_its_own(lines: str) -> None:
    row = "| {} | {} |" if "|" in lines else "{}\n{}"
    above = "\n".join(row.format(*of) for of in (("9.00", "Opening"), ("10.00", "Session 1")))
    assert shown(f"Monday, 3 May 2027\n{above}\n{lines}\n") == [
        "2027-05-03",
        "09:00 opening | Opening",
        "10:00 session 1 | Session 1",
        "· milestone | after 16.00 Departure",
    ]


def test_the_word_for_a_start_on_a_line_of_its_own() -> None:
    text = "Jeudi 6 mai 2027\n\nA partir de\n8 heures\nAccueil\n\n9 heures\nOuverture\n"
    assert shown(text, "fr") == [
        "2027-05-06",
        "08:00 welcome | Accueil",
        "09:00 opening | Ouverture",
    ]


def test_words_that_go_on_with_a_title_or_a_sentence_begin_no_item() -> None:
    text = "Monday, 3 May 2027\n9.00 Dinner,\nfollowed by a concert\n11.00 Films and\nthen songs\n"
    assert shown(text) == [
        "2027-05-03",
        "09:00 dinner | Dinner, followed by a concert",
        "11:00 item | Films and then songs",
    ]


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("ru", "После обеда", "Отъезд"),
        ("en", "After lunch", "Departure"),
        ("de", "Am späten Nachmittag", "Abreise"),
        ("fr", "En fin d’après-midi", "Départ"),
        ("it", "Dopo pranzo", "Partenza"),
        ("es", "Después del almuerzo", "Salida"),
    ],
)
def test_parts_of_the_day_that_other_things_tell(language: str, words: str, title: str) -> None:
    day, opening = _HEADS[language]
    assert shown(f"{day}\n9.00 {opening}\n\n{words}\n{title}\n", language) == [
        "2027-05-03",
        f"09:00 opening | {opening}",
        f"afternoon milestone | {title}",
    ]


def test_a_title_is_told_by_what_stands_behind_the_bound() -> None:
    assert read_printed_title("bis 9.00 Uhr Frühstück", "de").kind.value == "item"
    assert read_printed_title("nach 9.00 Uhr: Kaffeepause", "de").kind.value == "coffee-break"
