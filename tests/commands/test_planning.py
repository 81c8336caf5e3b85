"""Issyk-Kul: planned from nothing, and repaired when somebody or something is lost."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.folder.load import load
from planner.folder.save import save
from planner.model import OFFICERS, AgendaItem, Conference

Planner = Callable[..., Any]


@pytest.fixture
def folder(agendas: Path, tmp_path: Path) -> Path:
    return shutil.copytree(agendas / "issyk-kul-2027", tmp_path / "issyk-kul-2027")


def change(path: Path, old: str, new: str, *, at: int = 0) -> None:
    text = path.read_text(encoding="utf-8")
    found = [match.start() for match in re.finditer(re.escape(old), text)][at]
    path.write_text(text[:found] + new + text[found + len(old) :], encoding="utf-8")


def changed(before: Conference, folder: Path) -> dict[str, set[str]]:
    """What a plan changed of which items: their time, day, room or officers."""
    found: dict[str, set[str]] = {}
    old = {item.id: (day.date, item) for day in before.days for item in day.items}
    for day in load(folder).conference.days:
        for item in day.items:
            date, was = old[item.id]
            told = {
                "day": (day.date, date),
                "time": ((item.start, item.end), (was.start, was.end)),
                "room": (item.room, was.room),
                "officers": (item.duties, was.duties),
            }
            if what := {name for name, (now, then) in told.items() if now != then}:
                found[item.id] = what
    return found


def solved(planner: Planner, folder: Path) -> None:
    """Planned and written; the checks have nothing to say."""
    assert planner("solve", folder, "--apply").code == 0
    shown = planner("check", folder, "--strict")
    assert (shown.code, shown.out.strip()) == (0, "no errors, no warnings")


def stripped(item: AgendaItem) -> AgendaItem:
    duties = tuple(duty for duty in item.duties if duty.role not in OFFICERS)
    return replace(item, room="", duties=duties)


def test_it_is_planned_from_nothing(planner: Planner, folder: Path) -> None:
    whole = load(folder).conference
    days = (replace(day, items=tuple(map(stripped, day.items))) for day in whole.days)
    save(replace(whole, days=tuple(days), rota=()), folder)
    assert "[Ala-Too Hall]" not in (folder / "agenda.en.txt").read_text(encoding="utf-8")
    solved(planner, folder)
    after = load(folder).conference
    sessions = [item for item in after.items if item.number and not item.continued]
    assert len(sessions) == 12
    for session in sessions:
        roles = {str(duty.role): len(duty.holders) for duty in session.duties}
        assert (roles["chair"], roles["rapporteur"], bool(session.room)) == (1, 1, True)
    comments = "# The second day: parallel sessions. Four rooms are in use from 09.30 to 16.30"
    assert comments in (folder / "agenda.en.txt").read_text(encoding="utf-8")


def test_nothing_changes_where_all_is_well(planner: Planner, folder: Path) -> None:
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert planner("solve", folder, "--apply").code == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == files


def test_a_chair_falls_ill(planner: Planner, folder: Path) -> None:
    before = load(folder).conference
    row = next(one for one in before.candidates if one.id == "p121").place.line - 1
    lines = (folder / "candidates.csv").read_text(encoding="utf-8").splitlines()
    lines[row] += "2027-09-07 2027-09-08 2027-09-09"
    (folder / "candidates.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert planner("check", folder).out.count("officer-unavailable") == 2
    solved(planner, folder)
    assert changed(before, folder) == {"session-3-wed": {"officers"}}
    assert load(folder).conference.rota == before.rota


def test_a_room_is_lost_for_a_day(planner: Planner, folder: Path) -> None:
    """Six items lose their room; nothing else is touched but who makes room for them."""
    before = load(folder).conference
    line = 'name = { en = "Khan Tengri Room"'
    assert line not in (folder / "conference.toml").read_text(encoding="utf-8")
    change(folder / "conference.toml", 'id = "khan-tengri"', CLOSED)
    assert planner("check", folder).out.count("warning: room-closed") == 6
    solved(planner, folder)
    after = changed(before, folder)
    lost = {item.id for item in before.days[1].items if item.room == "khan-tengri"}
    assert lost <= set(after)
    assert len(after) <= 9
    assert not any("officers" in what for what in after.values())


CLOSED = 'id = "khan-tengri"\nclosed = ["2027-09-08"]'


def test_a_session_gets_longer(planner: Planner, folder: Path) -> None:
    """It would run into the coffee break: it begins earlier, and who was in its room before it
    goes elsewhere.
    """
    before = load(folder).conference
    for language in ("en", "fr", "ru", "ky"):
        change(folder / f"agenda.{language}.txt", "09:30–11:00", "09:30–11:20", at=2)
    solved(planner, folder)
    after = changed(before, folder)
    assert after == {"session-4-wed": {"time"}, "informal-andes": {"room"}}


def test_too_few_booths_are_explained(planner: Planner, folder: Path) -> None:
    text = (folder / "conference.toml").read_text(encoding="utf-8")
    begins, ends = text.index('[[rooms]]\nid = "khan-tengri"'), text.index('[[rooms]]\nid = "enil')
    (folder / "conference.toml").write_text(text[:begins] + text[ends:], encoding="utf-8")
    shown = planner("solve", folder, "--what", "rooms")
    assert shown.code == 1
    lines = [line.strip().partition(": ")[2] for line in shown.err.splitlines()[2:5]]
    told = [line for line in lines if "takes place" not in line]
    workshop = "“Workshop: Mapping glacial lakes with open data”"
    assert told == [
        f"{workshop} needs a room set up as classroom",
        f"{workshop} needs booths for en, fr, ru",
    ]
