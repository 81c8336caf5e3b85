"""Strings that know in which languages their words are."""

import copy
import pickle

import pytest

from planner.model import Text
from planner.model.spoken import Spoken, filled, in_language, joined, parts_of

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
        (filled(in_language("{n} of", "en"), {"n": 2}), [("2", ""), (" of", "en")]),
        ((TITLE + "\u00a0").rstrip(), [("Opening", "en")]),
        ((" " + TITLE + " ").strip(), [("Opening", "en")]),
        (TITLE.translate({ord("g"): "x"}), [("Openinx", "en")]),
    ],
)
def test_what_is_made_of_it_keeps_the_languages(text: str, parts: list[tuple[str, str]]) -> None:
    assert [*parts_of(text)] == parts
    assert text == "".join(words for words, _ in parts)


def test_its_lines() -> None:
    told = in_language("One\nTwo", "en") + "\nDrei"
    assert [parts_of(line) for line in told.splitlines()] == [
        (("One", "en"),),
        (("Two", "en"),),
        (("Drei", ""),),
    ]


def test_copies_know_it_too() -> None:
    told = "1. " + TITLE
    assert isinstance(told, Spoken)
    assert copy.deepcopy(told).parts == pickle.loads(pickle.dumps(told)).parts == told.parts
    assert repr(told) == "Spoken((('1. ', ''), ('Opening', 'en')))"
