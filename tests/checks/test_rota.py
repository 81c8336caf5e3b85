"""The rota: who works in which booth, in one at a time, and rested."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Checked = Callable[[dict[str, str]], str]
Show = Callable[..., str]

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
working_languages = ["en", "fr", "ru"]
interpretation = "simultaneous"
limits.minutes_without_break = 600
"""
TWO = SETTINGS.replace('"en", "fr", "ru"', '"en", "ru"')
PEOPLE = """\
id,given,family,a,b,c,minutes_per_day,available,unavailable
e1,Ada,Rill,en,,fr ru,,,
e2,Bo,Brook,en,,fr ru,,,
f1,Cid,Creek,fr,,en ru,,,
f2,Dee,Dale,fr,,en ru,,,
r1,Eli,Elm,ru,,en fr,,,
r2,Fay,Fen,ru,,en fr,,,
w1,Gil,Glen,en,ru,,,,
w2,Hua,Hill,ru,en,,,,
"""
WELLS = ("09:00–10:00  Session 1: Wells", "             id: wells · chair: to be designated")
ROTA = "item,booth,interpreters\n"
FULL = f"{ROTA}wells,en,e1 e2\nwells,fr,f1 f2\nwells,ru,r1 r2\n"
CLEAN = "no errors, no warnings"


@pytest.fixture
def show(checked: Checked) -> Show:
    """What is shown for a day with these lines, this rota and these interpreters."""

    def _show(*lines: str, rota: str = FULL, people: str = PEOPLE, settings: str = SETTINGS) -> str:
        return checked(
            {
                "conference.toml": settings,
                "agenda.en.txt": "\n".join(["Monday, 3 May 2027", "", *(lines or WELLS), ""]),
                "interpreters.csv": people,
                "rota.csv": rota,
            }
        )

    return _show


def told(shown: str) -> list[str]:
    """The findings: file, line and name."""
    rows = (row.split(": ") for row in shown.splitlines() if row[:1] not in (" ", ""))
    found = (row for row in rows if len(row) > 2)
    return [f"{':'.join(row[0].split(':')[:2])} {row[2]}" for row in found]


def test_a_full_rota(show: Show) -> None:
    assert show() == CLEAN


def test_before_anybody_is_named_nothing_lacks(show: Show) -> None:
    assert show(rota=ROTA) == CLEAN


def test_an_interpreter_whom_nobody_knows(show: Show) -> None:
    rota = FULL.replace("f2", "f22")
    assert show(rota=rota) == (
        "rota.csv:3: error: interpreter-unknown: No interpreter has the id “f22”.\n"
        "    wells,fr,f1 f22\n"
        "    → Did you mean “f2”?\n"
        "rota.csv:3: warning: booth-understaffed: The booth fr works 60 minutes on that day and needs 2 interpreters; at “Session 1: Wells” it has 1.\n"
        "    wells,fr,f1 f22\n"
        "    see agenda.en.txt:3:14\n"
        "    → Add interpreters in rota.csv, or shorten the day in that room.\n"
        "1 error, 1 warning"
    )


@pytest.mark.parametrize(
    ("row", "message", "hint"),
    [
        ("wels,en,e1", "There is no item “wels”.", "Did you mean “wells”?"),
        ("lunch-mon,en,e1", "“Lunch” is not interpreted.", "Write the id of an item that is"),
        ("wells,de,e1", "“Session 1: Wells” needs no booth “de”.", "It needs: en, fr, ru."),
        ("wells,en+ru,w1", "needs no booth “en+ru”.", "It needs: en, fr, ru."),
    ],
)
def test_shifts_for_nothing(show: Show, row: str, message: str, hint: str) -> None:
    shown = show(*WELLS, "12:00–13:00  Lunch", rota=f"{FULL}{row}\n")
    assert message in shown
    assert hint in shown
    assert told(shown) == ["rota.csv:5 shift-unknown"]


def test_a_booth_with_nobody(show: Show) -> None:
    """Where the rota has somebody, each booth needs its team."""
    assert show(rota=f"{ROTA}wells,en,e1 e2\nwells,fr,f1 f2\n") == (
        "agenda.en.txt:3:14: warning: booth-understaffed: The booth ru works 60 minutes on that day and needs 2 interpreters; at “Session 1: Wells” it has none.\n"
        "    09:00–10:00  Session 1: Wells\n"
        "    → Add interpreters in rota.csv, or shorten the day in that room.\n"
        "no errors, 1 warning"
    )


def test_the_length_of_the_day_tells_how_many_a_booth_needs(show: Show) -> None:
    """200 and 60 minutes both ways are more than four hours: three at each of the two."""
    day = (
        "09:00–12:20  Session 1: Wells",
        "             id: wells · chair: to be designated",
        "14:00–15:00  Session 2: Springs",
        "             id: springs · chair: to be designated",
    )
    rota = f"{ROTA}wells,en+ru,w1 w2\nsprings,en+ru,w1 w2\n"
    shown = show(*day, rota=rota, settings=TWO)
    assert told(shown) == ["rota.csv:2 booth-understaffed", "rota.csv:3 booth-understaffed"]
    assert "The booth en+ru works 260 minutes on that day and needs 3 interpreters;" in shown
    three = f"{PEOPLE}w3,Ivo,Isle,en ru,,,,,\n"
    rota = rota.replace("w2", "w2 w3")
    assert show(*day, rota=rota, people=three, settings=TWO) == CLEAN


def test_rows_for_one_booth_count_together(show: Show) -> None:
    assert show(rota=FULL.replace("wells,en,e1 e2", "wells,en,e1\nwells,en,e2")) == CLEAN


PARALLEL = (
    "09:00–10:00  Session 1: Wells  [Hall A]",
    "             id: wells · chair: to be designated",
    "09:30–10:30  Side event: Springs  [Hall B]",
    "             id: springs · languages: en, ru",
)


def test_an_interpreter_in_two_booths(show: Show) -> None:
    rota = f"{FULL}springs,en+ru,w1 w2 e1\n"
    people = PEOPLE.replace("e1,Ada,Rill,en,,fr ru", "e1,Ada,Rill,en,ru,fr")
    assert show(*PARALLEL, rota=rota, people=people) == (
        "rota.csv:5: warning: interpreter-in-two-places: Ada Rill is also needed in the booth en at “Session 1: Wells”.\n"
        "    springs,en+ru,w1 w2 e1\n"
        "    see rota.csv:2\n"
        "    → Assign someone else to one of them.\n"
        "no errors, 1 warning"
    )
    later = tuple(line.replace("09:30–10:30", "10:00–11:00") for line in PARALLEL)
    assert show(*later, rota=rota, people=people) == CLEAN


def test_two_booths_at_one_meeting(show: Show) -> None:
    people = PEOPLE.replace("e2,Bo,Brook,en,,fr ru", "e2,Bo,Brook,en fr,,ru")
    shown = show(rota=FULL.replace("f1 f2", "f1 f2 e2"), people=people)
    assert told(shown) == ["rota.csv:3 interpreter-in-two-places"]


@pytest.mark.parametrize(
    ("there", "found"),
    [
        ("2027-05-03,", []),
        ("2027-05-04,", ["rota.csv:2 interpreter-unavailable"]),
        ("09:00-10:00,", []),
        ("09:30-18:00,", ["rota.csv:2 interpreter-unavailable"]),
        (",2027-05-03/08:00-09:00", []),
        (",2027-05-03/09:59-12:00", ["rota.csv:2 interpreter-unavailable"]),
    ],
)
def test_when_interpreters_are_there(show: Show, there: str, found: list[str]) -> None:
    people = PEOPLE.replace("e1,Ada,Rill,en,,fr ru,,,", f"e1,Ada,Rill,en,,fr ru,,{there}")
    assert told(show(people=people)) == found


def test_what_is_said_of_who_is_not_there(show: Show) -> None:
    people = PEOPLE.replace("e1,Ada,Rill,en,,fr ru,,,", "e1,Ada,Rill,en,,fr ru,,,2027-05-03")
    assert (
        "rota.csv:2: warning: interpreter-unavailable: Ada Rill is not there 2027-05-03.\n"
        "    wells,en,e1 e2\n"
        "    see interpreters.csv:2\n"
        "    see agenda.en.txt:3:14\n"
    ) in show(people=people)


def day_of(*hours: str) -> tuple[tuple[str, ...], str]:
    """Sessions at these hours in two languages, and a rota in which w1 and w2 work all day."""
    lines: list[str] = []
    for number, times in enumerate(hours, 1):
        lines += [f"{times}  Session {number}: Wells", f"             id: s{number}"]
        lines[-1] += " · chair: to be designated"
    rows = (f"s{number},en+ru,w1 w2\n" for number, _ in enumerate(hours, 1))
    return tuple(lines), ROTA + "".join(rows)


LONG = f"{TWO}interpreting.teams = [{{ up_to = 900, interpreters = 2, two_way = true }}]\n"


@pytest.mark.parametrize(
    ("hours", "found"),
    [
        # AIIC: eight hours a day, four at a stretch, an hour and a half between
        (["09:00–13:00", "14:30–18:30"], []),
        (["09:00–13:00", "14:30–18:31"], ["day 481", "stretch 14:30 241"]),
        # four hours and no rest of ninety minutes: in 330 minutes from nine there are 240 + 30
        (["09:00–13:00", "14:00–15:00"], ["stretch 09:00 270"]),
        # a break for coffee is no rest: 120 + 130 minutes
        (["09:00–11:00", "11:20–13:30"], ["stretch 09:00 250"]),
        (["09:00–11:00", "11:30–13:30"], []),
    ],
)
def test_how_long_interpreters_work(show: Show, hours: list[str], found: list[str]) -> None:
    lines, rota = day_of(*hours)
    shown = show(*lines, rota=rota, settings=LONG)
    said = [row.split(": ", 3)[3] for row in shown.splitlines() if "overworked: Gil" in row]
    words = {
        "day 481": "Gil Glen works 481 minutes on 2027-05-03; the limit is 480.",
        "stretch 14:30 241": "Gil Glen works 241 minutes from 14:30 without a rest of 90; the limit is 240.",
        "stretch 09:00 270": "Gil Glen works 270 minutes from 09:00 without a rest of 90; the limit is 240.",
        "stretch 09:00 250": "Gil Glen works 250 minutes from 09:00 without a rest of 90; the limit is 240.",
    }
    assert said == [words[one] for one in found]
    assert shown.count("overworked") == 2 * len(found)  # w2 works as long as w1


def test_who_works_no_more_than_an_hour(show: Show) -> None:
    """60 minutes are what Ada Rill works; at 59 it is too much."""
    people = PEOPLE.replace("e1,Ada,Rill,en,,fr ru,,,", "e1,Ada,Rill,en,,fr ru,60,,")
    assert show(people=people) == CLEAN
    people = people.replace(",60,,", ",59,,")
    assert told(show(people=people)) == ["rota.csv:2 interpreter-overworked"]


def test_two_interpreters_with_one_id(show: Show) -> None:
    shown = show(people=f"{PEOPLE}e1,Kim,Kay,en,,,,,\n")
    assert "interpreters.csv:10: error: id-twice: “e1” is taken by Ada Rill." in shown
