"""The calendar of a mandate: whole days, deadlines as tasks, and what other programs read of it."""

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from planner.commands.making import Wish
from planner.commands.mandate.build import build
from planner.commands.mandate.release import release
from planner.commands.release import Wish as Release
from tests.mandate.lakes import write

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


def test_what_moves_counts_up_and_what_is_gone_is_cancelled(tmp_path: Path) -> None:
    rows = HEAD + LAKES.format("2027-08-02", "2027-08-03") + ROADS
    folder = write(tmp_path / "lakes", rows)
    assert release(folder, Release(at="2027-07-01", apply=True)) == 0
    write(folder, HEAD + LAKES.format("2027-08-09", "2027-08-10"))
    assert build(folder, Wish(tmp_path / "out", at="2027-07-02")) == 0
    events = entries(tmp_path / "out/lakes/public/calendar.en.ics", "VEVENT")
    assert {name: (int(of["SEQUENCE"]), str(of["STATUS"])) for name, of in events.items()} == {
        "Lakes": (1, "CONFIRMED"),
        "Roads": (1, "CANCELLED"),
    }


def test_a_time_that_is_proposed_is_told_as_a_proposal(astana: Path) -> None:
    """The United States proposed two or three weeks; nothing in the decision says so."""
    deadlines = (astana / "secretariat/deadlines.en.ics").read_text("utf-8").replace("\r\n ", "")
    assert "21 days are over (proposal: US)" in deadlines
    assert "days are over (US)" not in deadlines
    assert "– Deadlines" in deadlines
