"""Whatever the text is: no crash, no hang, every line with its fate, and no time that is not
printed where its item stands.
"""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.commands.reading.as_json import in_json
from planner.commands.reading.on_screen import in_text
from planner.model import Clock
from planner.readers.agenda import read_agenda
from planner.readers.source import source_of
from planner.readers.text import read_text
from tests.commands.test_basis import MANDATE
from tests.readers.conftest import reading
from tests.readers.printed import invented, is_printed
from tests.readers.test_modalities import DECISION

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PIECES = [
    *DECISION.split("\n"),
    *("Monday, 3 May 2027", "9.00", "10.30", "–", "•", "(09.00-12.00)", "Day 2", "- 2 -", "|"),
    *("Lundi", "9 h 30 Séance 1", "14 heures", "12-13:30 UTC", "Moderator:", "Mr. X", "1.", "a)"),
    *("Soirée Dîner", "Anschließend:", "Note: none", "Coffee break (30’)", "[5' each, x]", "\x0c"),
    *("Thursday 14:00 – 18:00", "18.00-19.00 | Ужин | 20:00 | Приём", "Session II:", "(", "«", "…"),
]
AGENDA = """\
Programme of the Lake Forum

Monday, 3 May 2027

08.30–09.00\tRegistration of participants
09.15\tOpening of the Forum
\tChair: Ms. Amara Solane
\tWelcoming addresses
10.45\tCoffee break
11.15–12.45\tSession 1: Rivers [Hall A]
\t11.20 Introduction
\t11.40–12.10 Two papers
12.45\tLunch (75’)

Tuesday, 4 May 2027 (9.30–13.15)

| 9:30 | Session 1: Rivers (continued) |
| 10:40–11:05 | Tea |
Evening\tReception
19 h 30\tDîner
"""
TEXTS = (AGENDA, DECISION, MANDATE)


def check(text: str) -> None:
    read = read_agenda(source_of(text, "x.txt"))
    assert invented(read) == []
    printed = {line.number for line in read.source.lines if _words(line.text)}
    assert printed <= set(read.fates) | {0}
    assert in_text(read, 80)
    assert in_json(read)


def _words(line: str) -> str:
    return line.strip().strip("\x0c\ufeff").strip()


@FEW
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_lines_in_any_order(lines: list[str]) -> None:
    check("\n".join(lines))


@FEW
@given(st.integers(0, len(DECISION)), st.integers(0, 200), st.text(max_size=20))
def test_an_agenda_with_a_piece_torn_out(begin: int, length: int, put: str) -> None:
    check(DECISION[:begin] + put + DECISION[begin + length :])


Lines = list[str]
Change = Callable[[Lines, int, int], Lines]


def _dropped(lines: Lines, one: int, two: int) -> Lines:
    return lines[: min(one, two)] + lines[max(one, two) :]


def _doubled(lines: Lines, one: int, two: int) -> Lines:
    return [*lines[:one], lines[two], *lines[one:]]


def _swapped(lines: Lines, one: int, two: int) -> Lines:
    swapped = [*lines]
    swapped[one], swapped[two] = lines[two], lines[one]
    return swapped


def _glued(lines: Lines, one: int, two: int) -> Lines:
    return [*lines[:one], f"{lines[one]} {lines[two]}", *lines[one + 1 :]]


def _broken(lines: Lines, one: int, two: int) -> Lines:
    at = two % (len(lines[one]) + 1)
    return [*lines[:one], lines[one][:at], lines[one][at:], *lines[one + 1 :]]


def _indented(lines: Lines, one: int, two: int) -> Lines:
    return [*lines[:one], " " * (two % 17) + lines[one].lstrip(), *lines[one + 1 :]]


CHANGES: tuple[Change, ...] = (_dropped, _doubled, _swapped, _glued, _broken, _indented)
SIGNS = "0123456789:.–-hap|\t ()[]•, \u00a0\u2011"


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A text with lines dropped, doubled, moved, glued, broken, and signs that are others."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for change in draw(st.lists(st.sampled_from(CHANGES), max_size=6)):
        places = st.integers(0, len(lines) - 1)
        lines = change(lines, draw(places), draw(places)) or [""]
    signs = [*"\n".join(lines)]
    others = st.dictionaries(st.integers(0, len(signs)), st.sampled_from(SIGNS), max_size=12)
    for at, sign in draw(others).items():
        signs[at : at + 1] = [sign]
    return "".join(signs)


@settings(FEW, max_examples=150)
@given(mutated())
def test_a_mutated_agenda(text: str) -> None:
    check(text)


@FEW
@given(st.sampled_from(TEXTS).flatmap(lambda text: st.permutations(text.split("\n"))))
def test_a_shuffled_agenda(lines: list[str]) -> None:
    check("\n".join(lines))


@FEW
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check(text)


@FEW
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    source = read_text(data, "x.txt")
    assert source.lines or source.findings
    read_agenda(source)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_of_many_lines_takes_no_longer_than_its_length(text: str) -> None:
    """Ten times the lines take some ten times as long, and nowhere near a hundred."""

    def seconds(times: int) -> float:
        begin = time.process_time()
        check("\n".join([text] * times))
        return time.process_time() - begin

    seconds(2)
    assert seconds(100) < 30 * seconds(10) + 1


def test_what_is_printed_and_what_is_not() -> None:
    nine_thirty, noon, two = Clock(0, 9, 30), Clock(0, 12, 0), Clock(0, 14, 0)
    printed = (
        *((nine_thirty, text) for text in ("9.30 Opening", "9 h 30", "at half past nine", "0930")),
        *((noon, text) for text in ("Noon: lunch", "12 heures", "1200–1300")),
        *((two, text) for text in ("2 p.m.", "14 h", "14:00")),
    )
    assert all(is_printed(*of) for of in printed)
    others = ((nine_thirty, "9.00–10.30"), (noon, "11.00 Lunch"), (two, "Session 1: 15.00"))
    assert not any(is_printed(*of) for of in others)


def test_a_time_from_elsewhere_is_seen() -> None:
    """The check itself: a time whose figures stand under another item is invented."""
    read = reading("Monday, 3 May 2027\n09.15 Opening\n10.45 Lunch\n")
    (day,) = read.days
    opening, lunch = day.items
    late = replace(opening, start=lunch.start)
    assert invented(read) == []
    assert invented(replace(read, days=(replace(day, items=(late, lunch)),))) == ["line 2: 10:45"]
