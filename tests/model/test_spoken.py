"""Strings that know in which languages their words are."""

import copy
import pickle

import pytest

from planner.language.capitals import begun
from planner.model import Text
from planner.model.spoken import Spoken, among, changed, filled, in_language, joined, parts_of

TITLE = in_language("Opening", "en")


def test_it_is_a_string_like_any_other() -> None:
    assert TITLE == "Opening"
    assert {TITLE: 1}["Opening"] == 1
    assert f"{TITLE}!" == "Opening!"
    assert parts_of(f"{TITLE}!") == (("Opening!", ""),)


def test_a_text_gives_its_own_words_or_those_of_another_language_with_its_tag() -> None:
    text = Text({"en": "Opening", "fr": "Ouverture"})
    assert parts_of(text.best("fr")) == (("Ouverture", ""),)
    assert parts_of(text.best("ru")) == (("Opening", "en"),)
    assert Text().best("ru") == ""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Séance 1 : " + TITLE, [("Séance 1 : ", ""), ("Opening", "en")]),
        (TITLE + " (1)", [("Opening", "en"), (" (1)", "")]),
        (TITLE + TITLE, [("OpeningOpening", "en")]),
        (joined(", ", ["Mme X", TITLE]), [("Mme X, ", ""), ("Opening", "en")]),
        (joined(", ", ["a", "b"]), [("a, b", "")]),
        (filled("{of} – {n}", {"of": TITLE, "n": 2}), [("Opening", "en"), (" – 2", "")]),
        (filled(in_language("{n} of", "en"), {"n": 2}), [("2 of", "en")]),
        (filled(in_language("{of}.", "en"), {"of": "Puits"}), [("Puits", ""), (".", "en")]),
        ((TITLE + "\u00a0").rstrip(), [("Opening", "en")]),
        ((" " + TITLE + " ").strip(), [("Opening", "en")]),
        (TITLE.translate({ord("g"): "x"}), [("Openinx", "en")]),
    ],
)
def test_what_is_made_of_it_keeps_the_languages(text: str, parts: list[tuple[str, str]]) -> None:
    assert [*parts_of(text)] == parts
    assert text == "".join(words for words, _ in parts)


WELL = {"en": "well", "fr": "puits"}


def test_what_can_be_said_in_several_languages_is_said_in_that_of_the_phrase() -> None:
    """A phrase that does not know its language is in that of the paper."""
    gaps = {"of": WELL.__getitem__}
    assert parts_of(filled("au {of}", gaps, "fr")) == (("au puits", ""),)
    told = filled(in_language("at the {of}", "en"), gaps, "fr")
    assert parts_of(told) == (("at the well", "en"),)


def test_what_is_in_the_language_around_need_not_say_so() -> None:
    told = "1. " + in_language("Puits", "fr") + " – " + TITLE
    assert parts_of(among(told, "fr")) == (("1. Puits – ", ""), ("Opening", "en"))
    assert parts_of(among("Puits", "fr")) == (("Puits", ""),)


def test_each_part_is_changed_by_itself() -> None:
    told = changed("É" + TITLE, str.upper)
    assert parts_of(told) == (("É", ""), ("OPENING", "en"))
    assert changed("puits", str.upper) == "PUITS"


def test_its_lines() -> None:
    told = in_language("One\nTwo", "en") + "\nDrei"
    assert [parts_of(line) for line in told.splitlines()] == [
        (("One", "en"),),
        (("Two", "en"),),
        (("Drei", ""),),
    ]


@pytest.mark.parametrize("text", ["", "a", "a\n", "\na\r\nb\n\n", "  a b ", "a\u2028b"])
def test_it_is_cut_as_any_string_is(text: str) -> None:
    told = Spoken([(text[:2], "en"), (text[2:], "fr")])
    assert told == text
    assert told.splitlines() == text.splitlines()
    assert told.splitlines(keepends=True) == text.splitlines(keepends=True)
    assert (told.strip(), told.rstrip(), told[1:3]) == (text.strip(), text.rstrip(), text[1:3])
    assert [*map(str, told)] == [*text]


def test_blanks_go_in_whatever_part_they_are() -> None:
    assert parts_of(Spoken([("a ", "en"), (" ", "")]).rstrip()) == (("a", "en"),)


def test_a_part_keeps_the_language_that_it_has() -> None:
    told = in_language("a" + in_language("b", "fr"), "en")
    assert parts_of(told) == (("a", "en"), ("b", "fr"))


def test_nothing_is_no_fault() -> None:
    nothing = Spoken([])
    assert (parts_of(nothing), filled(nothing, {}), begun(nothing)) == ((("", ""),), "", "")


def test_copies_know_it_too() -> None:
    told = "1. " + TITLE
    assert isinstance(told, Spoken)
    assert copy.deepcopy(told).parts == pickle.loads(pickle.dumps(told)).parts == told.parts
    assert repr(told) == "Spoken((('1. ', ''), ('Opening', 'en')))"
