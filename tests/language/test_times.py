"""Times of the day, as the notation and the papers write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.clock.ours import (
    clock_in_words,
    day_part_in_words,
    read_clock,
    read_day_part,
    span_in_words,
)
from planner.language.clock.printed import after_times, find_times
from planner.model import Clock, DayPart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:30", Clock(0, 9, 30)),
        ("9:30", Clock(0, 9, 30)),
        ("09.30", Clock(0, 9, 30)),
        (" 23:59 ", Clock(0, 23, 59)),
        ("00:00", Clock(0, 0, 0)),
        ("01:30+1", Clock(1, 1, 30)),
        ("01.30+9", Clock(9, 1, 30)),
        ("0930", None),
        ("9", None),
        ("09:3", None),
        ("09:300", None),
        ("109:30", None),
        ("01:30+10", None),
        ("01:30-1", None),
        ("9h30", None),
        ("", None),
    ],
)
def test_what_a_clock_shows(text: str, expected: Clock | None) -> None:
    assert read_clock(text) == expected


@pytest.mark.parametrize("text", ["24:00", "24:30", "09:60", "99.99", "25:00+1"])
def test_what_no_clock_shows(text: str) -> None:
    with pytest.raises(ValueError, match="No clock shows") as raised:
        read_clock(text)
    assert str(raised.value) == f"No clock shows {text}."


@given(st.builds(Clock, st.integers(0, 9), st.integers(0, 23), st.integers(0, 59)))
def test_a_time_that_is_written_is_read_again(clock: Clock) -> None:
    assert read_clock(str(clock)) == clock


@pytest.mark.parametrize(
    ("language", "time", "words"),
    [
        ("en", Clock(0, 9, 30), "09.30"),
        ("en", Clock(0, 14, 0), "14.00"),
        ("fr", Clock(0, 9, 30), "9 h 30"),
        ("fr", Clock(0, 9, 5), "9 h 05"),
        ("fr", Clock(0, 14, 0), "14 heures"),
        ("ru", Clock(0, 9, 30), "09.30"),
        ("en", dt.time(9, 30), "09.30"),
    ],
)
def test_a_time_as_papers_print_it(language: str, time: Clock | dt.time, words: str) -> None:
    assert clock_in_words(time, language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "09.30–11.00"),
        ("fr", "9 h 30 – 11 heures"),
        ("de", "9.30–11.00 Uhr"),
        ("es", "9.30–11.00 horas"),
        ("it", "ore 9.30-11.00"),
    ],
)
def test_two_times_as_papers_print_them_are_read_again(language: str, words: str) -> None:
    """A unit that goes with both stands once; what follows is no part of them."""
    starts, ends = Clock(0, 9, 30), Clock(0, 11, 0)
    assert span_in_words(starts, ends, language) == words
    text = f"{words} Plenary"
    (read,) = find_times(text)
    assert (read.start, read.end) == (starts, ends)
    assert text[after_times(text, read.end_at) :] == "Plenary"
    assert text[: read.begin] in ("", "ore ")


def test_where_one_time_alone_is_known() -> None:
    assert span_in_words(Clock(0, 9, 30), None, "de") == "9.30 Uhr"
    assert span_in_words(None, None, "de") == ""


@pytest.mark.parametrize(
    ("language", "word", "part"),
    [
        ("en", "Evening", DayPart.EVENING),
        ("en", "in the  MORNING", DayPart.MORNING),
        ("fr", "Dans l’après-midi", DayPart.AFTERNOON),
        ("fr", "Dans l'après-midi", DayPart.AFTERNOON),
        ("fr", "Soirée", DayPart.EVENING),
        ("ru", "Днём", DayPart.AFTERNOON),
        ("ru", "Вечером", DayPart.EVENING),
        ("en", "Soirée", None),
        ("en", "Evening meeting", None),
        ("en", "", None),
    ],
)
def test_parts_of_the_day(language: str, word: str, part: DayPart | None) -> None:
    assert read_day_part(word, language) == part


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
@pytest.mark.parametrize("part", list(DayPart))
def test_a_part_of_the_day_that_is_written_is_read_again(language: str, part: DayPart) -> None:
    assert read_day_part(day_part_in_words(part, language), language) is part
