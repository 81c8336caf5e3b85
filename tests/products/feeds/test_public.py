"""Feeds that anybody may have, on a small conference worked out by hand."""

import datetime as dt
import json
import subprocess
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.reminders import length
from planner.errors import PlannerError
from planner.products.feeds import FEEDS
from tests.products.feeds.conftest import IDS, KNOWN, built, change, read, status, told, uid

TOOLS = Path(__file__).resolve().parents[2] / "tools"

EXPECTED = {
    "day-2027-05-03": {"opening", "wells", "springs"},
    "day-2027-05-04": {"wells-again", "closing"},
    "room-hall-a": {"opening", "wells", "closing"},
    "room-hall-b": {"springs", "wells-again"},
    "officers": set(IDS),
    "media": {"opening"},
    "preparation": {"first-meeting"},
    "deadlines": {"due of states", "due of press"},
}


def test_each_feed_has_its_entries_in_each_language(folder: Path) -> None:
    built_folder = built(folder, "days", "rooms", "officers", "media", "preparation", "deadlines")
    feeds = built_folder / "public/feeds"
    names = {f"{stem}.{language}.ics" for stem in EXPECTED for language in ("en", "fr")}
    assert {path.name for path in feeds.iterdir()} == names
    for stem, entries in EXPECTED.items():
        for language in ("en", "fr"):
            assert set(read(feeds / f"{stem}.{language}.ics")) == entries, stem


def test_names_tell_which_feed_it_is(folder: Path) -> None:
    feeds = built(folder, "rooms", "days") / "public/feeds"
    text = (feeds / "room-hall-b.fr.ics").read_bytes().decode()
    assert "NAME;LANGUAGE=fr:Conférence sur les puits\u00a0: Salle B\r\n" in text
    text = (feeds / "day-2027-05-03.en.ics").read_bytes().decode()
    assert "NAME;LANGUAGE=en:Conference on Wells: Monday\\, 3 May 2027\r\n" in text


def test_an_entry_says_where_it_is_and_what_belongs_to_it(folder: Path) -> None:
    wells = read(built(folder, "days") / "public/feeds/day-2027-05-03.en.ics")["wells"]
    assert wells["GEO"].to_ical() == "48.2349;16.4136"
    assert str(wells["COLOR"]) == "steelblue"
    assert str(wells["URL"]) == "https://wells.example/2027"
    assert str(wells["RELATED-TO"]) == uid("wells-again")
    assert wells["RELATED-TO"].params["RELTYPE"] == "SIBLING"


def test_what_is_not_in_the_building_is_nowhere_on_the_map(folder: Path) -> None:
    change(
        folder,
        "agenda.en.txt",
        ("Closing  [Hall A]", "Walk to the wells"),
        ("id: closing", "id: closing · kind: excursion"),
    )
    assert (
        "GEO" not in read(built(folder, "days") / "public/feeds/day-2027-05-04.en.ics")["closing"]
    )


def test_an_indicative_agenda_is_tentative(folder: Path) -> None:
    feed = built(folder, "days") / "public/feeds/day-2027-05-04.en.ics"
    assert told(feed, status) == {"wells-again": "CONFIRMED", "closing": "TENTATIVE"}
    change(folder, "conference.toml", ("issued", 'status = "indicative"\nissued'))
    assert set(
        told(built(folder, "days") / "public/feeds/day-2027-05-04.en.ics", status).values()
    ) == {"TENTATIVE"}


def test_a_deadline_is_a_task(folder: Path) -> None:
    tasks = read(built(folder, "deadlines") / "public/feeds/deadlines.fr.ics")
    task = tasks["due of press"]
    assert (task.name, task["DUE"].to_ical()) == ("VTODO", b"20270415")
    assert (str(task["STATUS"]), task["RELATED-TO"].params["RELTYPE"]) == ("NEEDS-ACTION", "PARENT")
    overview = built(folder, only=("calendar-overview",)) / "public/calendar-overview.fr.ics"
    (whole,) = Calendar.from_ical(overview.read_bytes()).walk("VEVENT")
    assert str(task["RELATED-TO"]) == str(whole["UID"])
    assert str(task["SUMMARY"]) == "Annonce de participation\u00a0: Presse"
    assert str(tasks["due of states"]["SUMMARY"]) == "Noms des participants\u00a0: États"


@pytest.mark.parametrize(
    ("settings", "agenda", "open_to_media"),
    [
        ((), ("media: open", "media: closed"), False),
        (('modalities.media = { kinds = ["closing"] }',), ("media: open · ", ""), True),
        ((), ("media: open", "access: public"), True),
    ],
)
def test_what_the_media_may_attend(
    folder: Path, settings: tuple[str, ...], agenda: tuple[str, str], open_to_media: bool
) -> None:
    for line in settings:
        change(folder, "conference.toml", ("issued", f"{line}\nissued"))
    change(folder, "agenda.en.txt", agenda)
    assert (built(folder, "media") / "public/feeds/media.en.ics").exists() is open_to_media


def test_a_feed_that_there_is_not(folder: Path) -> None:
    with pytest.raises(PlannerError, match="There is no feed “day”") as caught:
        build(folder, BuildOptions(folder.parent / "out", feeds=("day",)))
    assert "Did you mean “days”?" in caught.value.remedy


@pytest.mark.parametrize(
    ("text", "minutes"), [("15m", 15), ("1h", 60), ("2 days", 2880), ("90 min", 90)]
)
def test_lengths_of_time(text: str, minutes: int) -> None:
    assert length(text).total_seconds() == minutes * 60


@pytest.mark.parametrize("text", ["", "15", "m", "-5m", "1w", "99999m"])
def test_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(PlannerError):
        length(text)


@pytest.mark.tool("ical.js")
def test_ical_js_reads_every_feed_as_icalendar_does(folder: Path) -> None:
    lying = built(folder, *FEEDS)
    files = sorted(map(str, lying.rglob("*.ics")))
    assert len(files) == 23
    command = ["node", str(TOOLS / "read_ics.mjs"), *files]
    printed = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout
    for file, seen in zip(files, json.loads(printed), strict=True):
        events = {own: of for own, of in read(Path(file)).items() if of.name == "VEVENT"}
        assert {KNOWN[of["uid"]]: (of["start"], of["status"]) for of in seen["events"]} == {
            own: (instant(of), str(of["STATUS"])) for own, of in events.items()
        }


def instant(event: Component) -> str:
    start = event["DTSTART"].dt
    if not isinstance(start, dt.datetime):
        return str(start)
    return start.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
