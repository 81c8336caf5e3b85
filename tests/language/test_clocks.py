"""Times in every printed form. What is not printed is not there."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.clock.durations import find_duration
from planner.language.clock.printed import find_times

TOKENS = Path(__file__).parents[2].parent / "shared" / "corpus" / "time_formats.tsv"
APART = ("Thursday 16:00", "(2h, All)", "9.00⏎10.30", "Inizio: / Fine: / ore 10.30 / ore 10.40")
"""Tokens whose meaning hangs on the lines around them; the readers' tests have them."""


def first(text: str) -> tuple[str | None, str | None, str]:
    """Start, end and zone of the first time in a text."""
    found = next(find_times(text), None)
    if found is None:
        return None, None, ""
    start, end = (str(of) if of else None for of in (found.start, found.end))
    return start, end, found.zone


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("7 h 45", "07:45", None),
        ("11 heures – 12 heures", "11:00", "12:00"),
        ("de 9 h 15 à 11 heures", "09:15", "11:00"),
        ("8h15-8h45Titre", "08:15", "08:45"),
        ("7.45 a.m.", "07:45", None),
        ("11:30 am - 1:00 pm", "11:30", "13:00"),
        ("11 - 1 pm", "11:00", "13:00"),
        ("3:15-4:45pm", "15:15", "16:45"),
        ("10 a.m. to noon", "10:00", "12:00"),
        ("12 noon", "12:00", None),
        ("12:00 NN – 1:00 PM", "12:00", "13:00"),
        ("12nn-1pm", "12:00", "13:00"),
        ("12:00 m. – 12:30 p.m.", "12:00", "12:30"),
        ("de 11:15 a.m. a 12 m.", "11:15", "12:00"),
        ("12:00 m.d. Almuerzo", "12:00", None),
        ("10:30 a.m. - 12:00 noon", "10:30", "12:00"),
        ("16:00 ~ 17:00", "16:00", "17:00"),
        ("16:00 → 17:00", "16:00", "17:00"),
        ("12.15 p.m.", "12:15", None),
        ("12 a.m.", "00:00", None),
        ("11:30 – 1:00", "11:30", "13:00"),
        ("22:00-00:30", "22:00", "00:30+1"),
        ("24:00", "00:00+1", None),
        ("11-12:15", "11:00", "12:15"),
        ("8.0-8.45", "08:00", "08:45"),
        ("14:00-15:3 0", "14:00", "15:30"),
        ("0815-0900", "08:15", "09:00"),
        ("1730:", "17:30", None),
        ("11.15 – 12.45 Uhr", "11:15", "12:45"),
        ("ab 14 Uhr", "14:00", None),
        ("dalle ore 8.30 alle ore 9.15", "08:30", "09:15"),
        ("de 9.15 a 10.45 horas", "09:15", "10:45"),
        ("с 9.30 до 11.00", "09:30", "11:00"),
        ("11 час. 15 мин.", "11:15", None),
        ("13.00 –", "13:00", None),
        ("(17.30)", "17:30", None),
        ("dalle 10 alle 12 Lavori", "10:00", "12:00"),
        ("dalle 14:30 alle 18 Seduta", "14:30", "18:00"),
        ("dalle ore 9 alle ore 13 Seduta", "09:00", "13:00"),
        ("с 10 до 12 Заседание", "10:00", "12:00"),
        ("10 a.m. to 1 p.m. in the hall", "10:00", "13:00"),
        ("12’30 horas", "12:30", None),
        ("desde las 21 horas hasta las 22’30 horas", "21:00", "22:30"),
    ],
)
def test_times(text: str, start: str, end: str | None) -> None:
    assert first(text)[:2] == (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0830-0915GMT", ("08:30", "09:15", "GMT")),
        ("11-12.30 UTC (13-14.30 CEST)", ("11:00", "12:30", "UTC")),
        ("15.00 до 15.30 мск.", ("15:00", "15:30", "МСК.")),
    ],
)
def test_zones_are_told_and_the_same_time_in_another_one_is_no_second_time(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert first(text) == expected
    assert len(list(find_times(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "2001-2005",
        "13.12.2001",
        "1.1 Opening",
        "9-5 committees",
        "10 participants",
        "dalle 10 alle 12 persone",
        "from 10 to 12 delegates",
        "5'30\" of film",
        "30.5 %",
        "€12.50, say",
        "PC.DEC/11.20",
        "25:10",
        "9:75",
        "13 p.m.",
        "5 May 2001",
        "",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert list(find_times(text)) == []


def test_all_tokens_of_the_official_table() -> None:
    if not TOKENS.exists():
        pytest.skip("../shared is absent")
    with TOKENS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    wanted = {
        row["token"]: (row["start"] or None, row["end"] or None)
        for row in rows
        if row["token"] not in APART
    }
    found = {token: first(token.replace("⏎", "\n"))[:2] for token in wanted}
    assert found == wanted
    assert len(rows) == 79


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Talks (20’)", 20),
        ("Report (10’ + 5’, jk)", 15),
        ("Groups (2h, All)", 120),
        ("Groups (1.5 hours)", 90),
        ("Codes [5', jkl]", 5),
        ("Codes [5' each, jkl]", None),
        ("ponencias (15 minutos cada uno)", None),
        ("Обсуждение (30 мин.)", 30),
    ],
)
def test_durations(text: str, minutes: int | None) -> None:
    found = find_duration(text)
    assert found
    assert found.minutes == minutes


@pytest.mark.parametrize("text", ["Lunch (09.00)", "Hall (Room 5)", "Report", "[10.30 h]"])
def test_what_is_no_duration(text: str) -> None:
    assert find_duration(text) is None


@given(st.text(alphabet="0123456789:.h -–apmUhr()/\n", max_size=40))
def test_a_time_that_is_found_can_be_on_a_clock(text: str) -> None:
    for times in find_times(text):
        assert 0 <= times.begin < times.end_at <= len(text)
        for clock in filter(None, (times.start, times.end)):
            assert clock.hour < 24
            assert clock.minute < 60
            assert any(sign.isdigit() for sign in text[times.begin : times.end_at])


def test_mister_is_not_noon() -> None:
    (times,) = find_times("12.00 M. Roy")
    assert (times.end_at, times.style) == (5, ".")


@pytest.mark.parametrize(
    "text", ["9 heures\t25 ans", "9 Uhr\t20 Jahre", "14 heures\t14 heures", "9 ч.\t20 лет"]
)
def test_a_time_ends_with_its_cell(text: str) -> None:
    times = next(find_times(text))
    assert (times.start and times.start.minute, times.end) == (0, None)
