"""Words in the cells of lists: in each language for the same values, and what they stand for."""

import tomllib

import pytest

from planner.language.list_words import (
    LISTS,
    chosen,
    is_code,
    is_function,
    is_group,
    is_total,
    language_tag,
    listed_languages,
)
from planner.language.phrases import phrases

FILES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in LISTS.glob("*.toml")}


def test_there_are_six_languages() -> None:
    assert listed_languages() == ("en", "de", "es", "fr", "it", "ru")


@pytest.mark.parametrize("language", FILES)
def test_a_file_has_the_sections_and_values_of_the_english_one(language: str) -> None:
    own, english = FILES[language], FILES["en"]
    assert own.keys() == english.keys()
    told = {key: of.keys() for key, of in own.items() if isinstance(of, dict)}
    for section in ("honorifics", "answers", "attendance", "gender", "position", "reply"):
        assert told[section] == english[section].keys()


def test_values_are_those_that_papers_have_words_for() -> None:
    english, papers = FILES["en"], phrases("en")
    assert english["position"].keys() == papers.positions.keys()
    assert english["attendance"].keys() == papers.attendances.keys()
    assert english["gender"].keys() == papers.genders.keys()
    assert english["reply"].keys() == papers.replies.keys()
    assert english["honorifics"].keys() == {*papers.honorifics, "other"}


@pytest.mark.parametrize(
    ("field", "word", "value"),
    [
        ("share_email", "Ja", "yes"),
        ("withhold", "НЕТ", "no"),
        ("gender", "männlich", "m"),
        ("attendance", "En línea", "online"),
        ("position", "CAPO DELEGAZIONE", "head"),
        ("position", "Bürgermeister", ""),
        ("hotel", "yes", ""),
    ],
)
def test_a_word_stands_for_a_value(field: str, word: str, value: str) -> None:
    assert chosen(field, word) == value


@pytest.mark.parametrize(
    ("word", "tag"), [("Kyrgyz", "ky"), ("англ.", "en"), ("français", "fr"), ("Klingon", "")]
)
def test_names_of_languages(word: str, tag: str) -> None:
    assert language_tag(word) == tag


def test_codes_of_languages() -> None:
    assert [is_code(of) for of in ("en", "FR", "sr-Latn", "Klingon", "12")] == [
        *(True, True, True, False, False)
    ]


def test_words_for_rows() -> None:
    assert is_total("ИТОГО:")
    assert is_group("Intergovernmental Organizations")
    assert is_function("Ministre")
    assert not any((is_total("Austria"), is_group("Austria"), is_function("Anna")))
