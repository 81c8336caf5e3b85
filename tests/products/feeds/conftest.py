"""What tests of feeds share: a small conference with two releases, and calendars read."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from icalendar import Calendar, Component

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.release import ReleaseOptions, release

UID = UUID("0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10")
SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15
website = "https://wells.example/2027"
rooms = [
    { id = "hall-a", name = { en = "Hall A", fr = "Salle A" } },
    { id = "hall-b", name = { en = "Hall B", fr = "Salle B" } },
]

[venue]
name = { en = "Spring House", fr = "Maison des sources" }
coordinates = { latitude = 48.2349, longitude = 16.4136 }

[[meetings]]
id = "first-meeting"
date = 2027-02-01
title = { en = "First meeting", fr = "Première réunion" }
town = { en = "Graz", fr = "Graz" }
timezone = "Europe/Vienna"

[[participation]]
id = "states"
name = { en = "States", fr = "États" }
due = 2027-04-01

[[participation]]
id = "press"
name = { en = "Press", fr = "Presse" }
attends = ["opening", "press"]
notification = true
due = 2027-04-15
"""
AGENDA = """\
Monday, 3 May 2027

09:00–10:00  Opening  [Hall A]
             id: opening · media: open · chair: p1

10:00–12:00  Session 1: Wells  [Hall A]
             id: wells · chair: p2 · rapporteur: p3
             10:30  Presentation: Deep wells
               speakers: p4

14:00–15:00  Session 2: Springs  [Hall B]
             id: springs · chair: p1

Tuesday, 4 May 2027

09:00–10:00  Session 1, continued: Wells  [Hall B]
             id: wells-again · session: wells · access: closed

10:00–11:00  Closing  [Hall A]
             id: closing · chair: AT · optional: yes
"""
PEOPLE = """\
id,body,category,position,given,family,withhold,attendance
p1,AT,states,head,Anna,Rill,,in-person
p2,AT,states,member,Bo,Brook,,in-person
p3,DE,states,head,Cy,Hidden,yes,in-person
p4,DE,states,member,Di,Moor,,in-person
p5,,press,member,Ed,Nile,,in-person
"""
LANGUAGES = "id,languages\np4,ru fr\np5,fr\n"
FRENCH = "2027-05-03\n\n2027-05-04\n"
IDS = ("opening", "wells", "springs", "wells-again", "closing")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small conference with everything that feeds are made from."""
    return write_folder(tmp_path / "wells-2027")


def write_folder(made: Path) -> Path:
    made.mkdir()
    files = {
        "conference.toml": SETTINGS,
        "agenda.en.txt": AGENDA,
        "agenda.fr.txt": FRENCH,
        "participants.csv": PEOPLE,
        "participants.secretariat.csv": LANGUAGES,
    }
    for name, text in files.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def built(folder: Path, *feeds: str, **wish: object) -> Path:
    """The build folder after these feeds were built, or all without any."""
    out = folder.parent / "out"
    assert build(folder, BuildOptions(out, feeds=feeds, **wish)) == 0  # type: ignore[arg-type]
    return out / "wells-2027"


def released(folder: Path, at: str) -> None:
    assert release(folder, ReleaseOptions(at=at, apply=True)) == 0


def change(folder: Path, file: str, *changes: tuple[str, str]) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def uid(own_id: str) -> str:
    return str(uuid5(UID, own_id))


KNOWN = {uid(own_id): own_id for own_id in (*IDS, "first-meeting", "due of states", "due of press")}


def read(path: Path) -> dict[str, Component]:
    """The entries of a calendar by the ids of what they are of."""
    whole = Calendar.from_ical(path.read_bytes())
    entries = [*whole.walk("VEVENT"), *whole.walk("VTODO")]
    return {KNOWN[str(entry["UID"])]: entry for entry in entries}


def feed_of(built_folder: Path, own_id: str, kind: str = "persons") -> Path:
    """The file of the feed of somebody, as the list of the secretariat says."""
    lines = (built_folder / f"secretariat/feeds-of-{kind}.csv").read_text("utf-8").splitlines()
    rows = [line.split(",") for line in lines[1:]]
    (file,) = (row[-1] for row in rows if row[0] == own_id)
    return built_folder / "secretariat" / file


Show = Callable[[Component], object]


def told(path: Path, show: Show) -> dict[str, object]:
    return {own_id: show(entry) for own_id, entry in read(path).items()}


def status(entry: Component) -> str:
    return str(entry["STATUS"])


def transp(entry: Component) -> str:
    return str(entry["TRANSP"])
