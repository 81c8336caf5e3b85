"""Whatever the text is: no crash, no hang, and no time that is not printed."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.model import Clock
from planner.readers.agenda import read_agenda
from planner.readers.source import source_of
from planner.readers.text import read_text
from tests.readers.test_corpus import all_items
from tests.readers.test_modalities import DECISION

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PIECES = [
    *DECISION.split("\n"),
    *("Monday, 3 May 2027", "9.00", "10.30", "–", "•", "(09.00-12.00)", "Day 2", "- 2 -", "|"),
    *("Lundi", "9 h 30 Séance 1", "14 heures", "12-13:30 UTC", "Moderator:", "Mr. X", "1.", "a)"),
    *("Soirée Dîner", "Anschließend:", "Note: none", "Coffee break (30’)", "[5' each, x]", "\x0c"),
    *("Thursday 14:00 – 18:00", "18.00-19.00 | Ужин | 20:00 | Приём", "Session II:", "(", "«", "…"),
]


def is_printed(clock: Clock, near: str) -> bool:
    """Whether the hour of a clock stands in the text, as figures or as noon or midnight."""
    hours = {int(figures) for figures in re.findall(r"\d{1,2}", near)}
    words = re.search("noon|midi|полдень|полночь|mittag|mitternacht|mezz|medi|minuit|night", near)
    return (
        bool(words)
        or bool({clock.hour, clock.hour % 12, clock.hour - 12} & hours)
        or (clock.hour == 0 and bool({12, 24} & hours))
    )


def check(text: str) -> None:
    reading = read_agenda(source_of(text, "x.txt"))
    lines = {line.number: line.text for line in reading.source.lines}
    for item in all_items(reading):
        for clock in filter(None, (item.start, item.end)):
            near = " ".join(lines.get(item.place.line + step, "") for step in range(-60, 61))
            assert is_printed(clock, near)
    printed = {number for number, line in lines.items() if line.strip("\x0c\ufeff \t\r")}
    assert {number for number in printed if lines[number].strip()} <= set(reading.fates) | {0}


@FEW
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_lines_in_any_order(lines: list[str]) -> None:
    check("\n".join(lines))


@FEW
@given(st.integers(0, len(DECISION)), st.integers(0, 200), st.text(max_size=20))
def test_an_agenda_with_a_piece_torn_out(begin: int, length: int, put: str) -> None:
    check(DECISION[:begin] + put + DECISION[begin + length :])


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
