"""Words arrive: nothing that a line in use says is lost. Official texts and invented ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.readers import read_file
from planner.readers.agenda import read_agenda
from planner.readers.source import source_of
from tests.readers.arrival import lost_words
from tests.readers.test_corpus import TEXTS, text
from tests.readers.test_modalities import DECISION

LINES = (
    "Monday, 3 May 2027",
    "Tuesday, 4 May 2027 – {}",
    "4 May 2027",
    "Day 2: {}",
    "AGENDA",
    "{}",
    "{} and",
    "({})",
    "• {}",
    "1. {}",
    "a) {}",
    "– {} (30’)",
    "9.00 {}",
    "9.00–10.30 Session 1: {}",
    "10.30 Coffee break ({})",
    "11:00-12:30 | {} | {} | Room 3",
    "12.30\tLunch\t{}\tDoc/{}",
    "{} (14:00 – 15:00)",
    "15:00 Opening remarks: Ms. {}, {}",
    "9-11 Session 2 {}",
    "Evening: {}",
    "Moderator: {}",
    "Speakers:",
    "Mr. {} {}",
    "Mr. {}, {}; Ms. {}, {}",
    "Director, {}",
    "Documents: {}, {}",
    "Note: {}",
    "Room: {}",
    "Time\tMonday, 3 May 2027\tTuesday, 4 May 2027",
    "09:00–10:30\t{}\t{}",
    "\t{}\t{}",
    "E-mail: {}@forum.example",
    "II. Organizational modalities",
    "The session on {} will be open to the media.",
    "Interpretative statement by {}",
    "Venue: {}",
    "{} will be held in {}, 3–4 May 2027.",
    "",
)
PLACES = [at for at, sign in enumerate(DECISION) if sign.isspace()]
"""Where the decision may be torn: between words."""
_SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pe", "ra")


def filled(lines: list[str]) -> str:
    """The lines with words in their gaps, each of which is there once."""
    parts = "\n".join(lines).split("{}")
    words = ["Z" + "".join(_SYLLABLES[int(of)] for of in f"{at:03}") for at in range(len(parts))]
    return "".join(part + word for part, word in zip(parts, [*words[1:], ""], strict=True))


@pytest.mark.parametrize("name", TEXTS or ["no text is here"])
def test_words_of_official_texts_arrive(name: str) -> None:
    assert lost_words(read_file(text(name))) == {}


def test_rows_of_a_table_amid_the_invited() -> None:
    row = "Time\tMonday, 3 May 2027\tTuesday, 4 May 2027\n11:00-12:30 | Zelm | Zoak | Room 3"
    invited = DECISION.index("and Development")
    torn = f"{DECISION[:invited]}\n{row}\n{DECISION[invited:]}"
    assert lost_words(read_agenda(source_of(torn, "x.txt"))) == {}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
def test_words_of_lines_in_any_order_arrive(lines: list[str]) -> None:
    assert lost_words(read_agenda(source_of(filled(list(lines)), "x.txt"))) == {}


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(PLACES), st.lists(st.sampled_from(LINES), max_size=8))
def test_words_in_the_middle_of_a_decision_arrive(at: int, lines: list[str]) -> None:
    torn = f"{DECISION[:at]}\n{filled(list(lines))}\n{DECISION[at:]}"
    assert lost_words(read_agenda(source_of(torn, "x.txt"))) == {}
