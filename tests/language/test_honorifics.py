"""Honorifics: in the language of the paper, whatever language they were given in."""

import pytest

from planner.language.honorifics import addressed, honorific_in


@pytest.mark.parametrize(
    ("given", "language", "printed"),
    [
        ("H.E. Mr.", "fr", "S.E. M. Jean Dupont"),
        ("H.E. Ms.", "ru", "Е.П. г-жа Jean Dupont"),
        ("H.E. Mr.", "ky", "Урматтуу Jean Dupont мырза"),
        ("Dr.", "ky", "доктор Jean Dupont"),
        ("S.E. Mme", "en", "H.E. Ms. Jean Dupont"),
        ("Е.П. г-н", "en", "H.E. Mr. Jean Dupont"),
        ("Урматтуу айым", "ru", "Е.П. г-жа Jean Dupont"),
        ("Prof. Dr.", "ru", "проф. д-р Jean Dupont"),
        ("Mrs.", "fr", "Mme Jean Dupont"),
        ("Mr", "fr", "M. Jean Dupont"),
        ("mr", "fr", "M. Jean Dupont"),
        ("MR.", "ru", "г-н Jean Dupont"),
        ("h.e. mr", "en", "H.E. Mr Jean Dupont"),
        ("DR", "fr", "Dr Jean Dupont"),
        ("Г-н.", "en", "Mr. Jean Dupont"),
        ("", "fr", "Jean Dupont"),
    ],
)
def test_known_words_are_those_of_the_language(given: str, language: str, printed: str) -> None:
    assert addressed("Jean Dupont", given, language).replace("\u00a0", " ") == printed


@pytest.mark.parametrize("language", ["en", "fr", "ru", "ky"])
def test_what_is_not_known_stays(language: str) -> None:
    assert honorific_in(language, "Dasho") == "Dasho"
    assert addressed("Karma {name}", "Dasho", language) == "Dasho\u00a0Karma {name}"


def test_a_word_of_the_language_stays_as_it_was_given() -> None:
    assert honorific_in("en", "Mrs. Dr") == "Mrs. Dr"
    assert honorific_in("fr", "Professeure") == "Professeure"
    assert honorific_in("ru", "Г-н") == "Г-н"


def test_a_letter_alone_is_no_honorific_that_lacks_its_full_stop() -> None:
    assert honorific_in("en", "M.") == "Mr."
    assert honorific_in("en", "M") == "M"


def test_known_and_unknown_words_may_stand_together() -> None:
    assert honorific_in("fr", "H.E. Sheikh Dr.") == "S.E. Sheikh Dr"


def test_a_language_without_words_has_the_english_ones() -> None:
    assert honorific_in("fi", "S.E. Mme") == "H.E. Ms."


def test_no_line_break_parts_a_name_from_its_honorific() -> None:
    assert addressed("Karma", "H.E. Mr.", "ky") == "Урматтуу\u00a0Karma\u00a0мырза"
