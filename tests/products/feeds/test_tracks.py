"""Tracks: items on one subject have a calendar, a category, and a column of the workbook."""

from pathlib import Path

import pytest

from tests.commands.conftest import planner  # noqa: F401
from tests.commands.workbooks import Run, Trip, sent
from tests.products.feeds.conftest import built, change, read, released, status, told

TRACKS = """\
tracks = [
    { id = "law", name = { en = "Water law", fr = "Droit de l’eau" } },
    { id = "data", name = { en = "Data", fr = "Données" } },
]

[venue]"""


@pytest.fixture
def tracked(folder: Path) -> Path:
    """The wells are law, the springs data; a talk at the wells is data too."""
    change(folder, "conference.toml", ("[venue]", TRACKS))
    change(
        folder,
        "agenda.en.txt",
        ("id: wells ·", "track: law · id: wells ·"),
        ("id: springs ·", "track: data · id: springs ·"),
        ("speakers: p4", "speakers: p4 · track: data"),
    )
    return folder


def test_each_track_has_a_calendar(tracked: Path) -> None:
    feeds = built(tracked, "tracks") / "public/feeds"
    names = {
        f"track-{track}.{language}.ics" for track in ("law", "data") for language in ("en", "fr")
    }
    assert {path.name for path in feeds.iterdir()} == names
    assert read(feeds / "track-law.en.ics").keys() == {"wells"}
    assert read(feeds / "track-data.en.ics").keys() == {"wells", "springs"}
    text = (feeds / "track-law.fr.ics").read_bytes().decode()
    assert "NAME;LANGUAGE=fr:Conférence sur les puits\u00a0: Droit de l’eau\r\n" in text
    assert "CATEGORIES;LANGUAGE=fr:Séance,Droit de l’eau\r\n" in text


def test_what_has_left_a_track_is_cancelled_there(tracked: Path) -> None:
    released(tracked, "2027-01-20")
    change(tracked, "agenda.en.txt", ("track: data", "track: law"))
    released(tracked, "2027-01-21")
    feeds = built(tracked, "tracks") / "public/feeds"
    assert told(feeds / "track-data.en.ics", status) == {
        "wells": "CANCELLED",
        "springs": "CANCELLED",
    }
    assert read(feeds / "track-data.en.ics")["springs"]["SEQUENCE"] == 1
    assert told(feeds / "track-law.en.ics", status) == {
        "wells": "CONFIRMED",
        "springs": "CONFIRMED",
    }


def test_without_tracks_there_are_no_calendars_of_them(folder: Path) -> None:
    assert not (built(folder, "tracks") / "public").exists()


def test_the_form_of_the_notation(tracked: Path, planner: Run) -> None:  # noqa: F811
    planner("fmt", tracked, "--apply")
    text = (tracked / "agenda.en.txt").read_text("utf-8")
    assert "id: springs · chair: p1 · track: data\n" in text


def test_a_track_comes_back_in_the_workbook(tracked: Path, planner: Run) -> None:  # noqa: F811
    trip = Trip(tracked, sent(tracked, "agenda", tracked.parent / "book"), planner)
    assert trip.book.rows()["wells"]["track"] == "Water law"
    trip.book.put("opening", track="Data")
    trip.book.put("springs", track=None)
    assert trip.back("--apply").code == 0
    text = trip.text("agenda.en.txt")
    assert "chair: p1 · media: open · track: data\n" in text
    assert "id: springs · chair: p1\n" in text
    trip.book.put("closing", track="Lore")
    assert "“Lore” is not a track" in trip.back("--apply").err
