"""The calendar of a mandate: whole days, deadlines as tasks, and what other programs read of it."""

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from planner.commands.mandate.release import release
from planner.commands.release import ReleaseOptions
from tests.mandate.lakes import SETTINGS, write

HEAD = "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,ends,town.en\n"
LAKES = "lakes,Lakes,a,authorities,2027-01-10,accepted,2027-01-20,{},{},Almaty\n"
ROADS = "roads,Roads,b,authorities,2027-01-10,accepted,2027-01-20,2027-09-01,,Aktau\n"


def entries(path: Path, kind: str) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(of["SUMMARY"]): of for of in calendar.walk(kind)}


def test_agreed_activities_and_no_others(astana: Path) -> None:
    events = entries(astana / "public/calendar.en.ics", "VEVENT")
    assert len(events) == 19  # 27, less one objected to, five waiting, two not submitted
    visit = events["Visit of a delegation of the Parliamentary Assembly"]
    assert visit["DTSTART"].dt == dt.date(2015, 9, 22)
    assert visit["DTEND"].dt == dt.date(2015, 9, 25)
    assert visit["TRANSP"] == "TRANSPARENT"
    assert "Expert review of the law on elections" not in events


def test_a_conference_has_the_days_of_its_own_folder(astana: Path) -> None:
    events = entries(astana / "public/calendar.ru.ics", "VEVENT")
    lakes = events["Региональная конференция по общим озерам и рекам"]
    assert (lakes["DTSTART"].dt, lakes["DTEND"].dt) == (dt.date(2015, 6, 16), dt.date(2015, 6, 18))
    assert "Дни указаны по программе самой конференции." in lakes["DESCRIPTION"]


def test_deadlines_are_tasks(astana: Path) -> None:
    tasks = entries(astana / "public/calendar.en.ics", "VTODO")
    assert {name: str(of["DUE"].dt) for name, of in tasks.items()} == {
        "Annual review of the activities and of the mandate": "2015-07-16",
        "Draft budget for 2016 presented": "2015-10-01",
        "Last day of the mandate": "2015-12-31",
    }


def test_the_office_has_its_own_deadlines(astana: Path) -> None:
    tasks = entries(astana / "secretariat/deadlines.en.ics", "VTODO")
    due = {str(of["DUE"].dt) for of in tasks.values()}
    assert "2015-07-08" in due  # the answer on synthetic drugs, 21 days after 17 June
    assert "2015-09-07" in due  # the report on floods, 60 days after 9 July


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
@pytest.mark.parametrize("name", ["public/calendar", "secretariat/deadlines"])
def test_other_programs_read_it(astana: Path, name: str, language: str) -> None:
    text = (astana / f"{name}.{language}.ics").read_text("utf-8")
    (calendar,) = vobject.readComponents(text)
    uids = [of.uid.value for of in calendar.components()]
    assert len(uids) == len(set(uids)) > 4
    assert not icalendar.Calendar.from_ical(text).errors


OBJECTED = "roads,Roads,b,authorities,2027-01-10,objected,2027-01-20,2027-09-01,,Aktau\n"


def test_what_is_for_the_office_is_confidential(astana: Path) -> None:
    """Whoever shares a calendar with others shows them none of it; what is for all is for all."""
    own, public = (
        (astana / path).read_text("utf-8").split()
        for path in ("secretariat/deadlines.en.ics", "public/calendar.en.ics")
    )
    assert {of for of in own if of.startswith("CLASS:")} == {"CLASS:CONFIDENTIAL"}
    assert {of for of in public if of.startswith("CLASS:")} == {"CLASS:PUBLIC"}


def test_a_review_that_was_held_is_done(tmp_path: Path) -> None:
    """It stands on the day on which it was held, four days after the planned one."""
    folder = tmp_path / "lakes"
    held = with_review().replace(
        "date = 2027-07-16", 'date = 2027-07-16\nheld_on = 2027-07-20\ndocument = "PC.DEL/7"'
    )
    assert issued(folder, ROADS, "2027-07-19", held)["Annual review"] == (0, "NEEDS-ACTION")
    assert issued(folder, ROADS, "2027-07-21", held)["Annual review"] == (1, "COMPLETED")
    calendar = entries(folder.parent / "out/lakes/public/calendar.en.ics", "VTODO")
    assert str(calendar["Annual review"]["DUE"].dt) == "2027-07-20"


def test_an_activity_is_none_of_the_deadlines(tmp_path: Path) -> None:
    """Whatever its id is: those of deadlines are no ids of activities."""
    names = ("mandate-ends", "review-annual", "draft-budget-2027")
    rows = "".join(ROADS.replace("roads,Roads", f"{name},The {name}") for name in names)
    assert {*issued(tmp_path / "lakes", rows, "2027-07-01", with_review())} == {
        *("The mandate-ends", "The review-annual", "The draft-budget-2027"),
        *("Annual review", "Last day of the mandate"),
    }


def issued(
    folder: Path, rows: str, at: str, settings: str = SETTINGS
) -> dict[str, tuple[int, str]]:
    """What the calendar tells after the folder with these rows has gone out."""
    write(folder, HEAD + rows, settings)
    assert release(folder, ReleaseOptions(at=at, apply=True)) == 0
    return told(folder)


def told(folder: Path) -> dict[str, tuple[int, str]]:
    """SEQUENCE and STATUS of all entries by their names."""
    out = folder.parent / "out"
    assert build(folder, BuildOptions(out, only=("calendar",))) == 0
    path = out / "lakes/public/calendar.en.ics"
    found = entries(path, "VEVENT") | entries(path, "VTODO")
    return {name: (int(of["SEQUENCE"]), str(of["STATUS"])) for name, of in found.items()}


def test_what_moves_counts_up_and_what_is_gone_is_cancelled(tmp_path: Path) -> None:
    folder = tmp_path / "lakes"
    issued(folder, LAKES.format("2027-08-02", "2027-08-03") + ROADS, "2027-07-01")
    assert issued(folder, LAKES.format("2027-08-09", "2027-08-10"), "2027-07-02") == {
        "Lakes": (1, "CONFIRMED"),
        "Roads": (1, "CANCELLED"),
        "Last day of the mandate": (0, "NEEDS-ACTION"),
    }


def test_sequence_never_falls(tmp_path: Path) -> None:
    """Accepted, objected to, accepted again, moved: each goes out, each counts one more."""
    folder = tmp_path / "lakes"
    assert issued(folder, ROADS, "2027-07-01")["Roads"] == (0, "CONFIRMED")
    assert issued(folder, OBJECTED, "2027-07-02")["Roads"] == (1, "CANCELLED")
    assert issued(folder, ROADS, "2027-07-03")["Roads"] == (2, "CONFIRMED")
    moved = ROADS.replace("2027-09-01", "2027-09-08")
    assert issued(folder, moved, "2027-07-04")["Roads"] == (3, "CONFIRMED")


REVIEW = """
[[reviews]]
id = "annual"
date = 2027-07-16
title = { en = "Annual review", fr = "Examen annuel" }
"""


def with_review(day: str = "2027-07-16") -> str:
    """The settings with a review; "" is without one."""
    before, mark, after = SETTINGS.partition("[[conditions]]")
    review = REVIEW.replace("2027-07-16", day) if day else ""
    return f"{before}{review}{mark}{after}"


def test_a_review_that_moves_counts_up(tmp_path: Path) -> None:
    folder = tmp_path / "lakes"
    first = issued(folder, ROADS, "2027-07-01", with_review())
    assert first["Annual review"] == (0, "NEEDS-ACTION")
    moved = issued(folder, ROADS, "2027-07-02", with_review("2027-07-23"))
    assert moved["Annual review"] == (1, "NEEDS-ACTION")
    gone = issued(folder, ROADS, "2027-07-03", with_review(""))
    assert gone["Annual review"] == (2, "CANCELLED")


def test_the_calendar_is_that_of_the_last_issue(tmp_path: Path) -> None:
    """What is only in the folder is not told before it goes out."""
    folder = tmp_path / "lakes"
    issued(folder, ROADS, "2027-07-01")
    write(folder, HEAD + LAKES.format("2027-08-02", "2027-08-03"), with_review())
    assert told(folder) == {
        "Roads": (0, "CONFIRMED"),
        "Last day of the mandate": (0, "NEEDS-ACTION"),
    }


def test_a_time_that_is_proposed_is_told_as_a_proposal(astana: Path) -> None:
    """The United States proposed two or three weeks; nothing in the decision says so."""
    deadlines = (astana / "secretariat/deadlines.en.ics").read_text("utf-8").replace("\r\n ", "")
    assert "21 days are over (proposal: United States of America)" in deadlines
    assert "days are over (United" not in deadlines
    assert "– Deadlines" in deadlines
