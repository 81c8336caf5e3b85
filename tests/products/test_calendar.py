"""The calendar of Bishkek, read by another program: instants, ends, and what has no entry."""

import datetime as dt
import shutil
from itertools import pairwise
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from icalendar import Calendar, Event

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.folder.load import load
from planner.model import Audience, seen_by
from planner.products import calendar
from planner.products.product import Material, Nothing
from planner.timetable import timetable

BISHKEK = Path(__file__).resolve().parents[2] / "agendas" / "bishkek-2001"
UID = UUID("5d0b3b9c-6f0e-4a53-9d43-2e1f4c1b7a10")
LANGUAGES = ("en", "fr", "ru")

# Bishkek was at UTC+5 in December 2001: 08:30 there is 03:30 UTC.
TIMED = {
    "registration-thu": ("2001-12-13T03:30Z", "2001-12-13T04:00Z"),
    "opening-thu": ("2001-12-13T04:00Z", "2001-12-13T04:30Z"),
    "session-1-thu": ("2001-12-13T04:30Z", "2001-12-13T07:30Z"),
    "lunch-thu": ("2001-12-13T07:30Z", "2001-12-13T09:00Z"),
    "session-2-thu": ("2001-12-13T09:00Z", "2001-12-13T11:00Z"),
    "session-3-thu": ("2001-12-13T11:00Z", ""),
    "reception-thu": ("2001-12-13T14:00Z", ""),
    "session-3-fri": ("2001-12-14T04:00Z", "2001-12-14T06:30Z"),
    "session-4-fri": ("2001-12-14T06:30Z", ""),
    "session-5-fri": ("2001-12-14T09:30Z", "2001-12-14T12:00Z"),
    "closing-fri": ("2001-12-14T12:00Z", "2001-12-14T13:00Z"),
    "milestone-fri": ("2001-12-14T13:00Z", ""),
}
ALL_DAY = {
    "preparatory-meeting": (dt.date(2001, 11, 5), dt.date(2001, 11, 6)),
    "informal-fri": (dt.date(2001, 12, 14), dt.date(2001, 12, 15)),
}


def events(folder: Path, language: str) -> dict[str, Event]:
    """The entries of a calendar by their UIDs."""
    read = Calendar.from_ical((folder / f"public/calendar.{language}.ics").read_bytes())
    return {str(event["uid"]): event for event in read.walk("VEVENT")}


def uid(item: str) -> str:
    return str(uuid5(UID, item))


def in_utc(event: Event, key: str) -> str:
    if key not in event:
        return ""
    return str(event.decoded(key).astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ"))


def described(event: Event) -> str:
    return str(event.get("description", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_instant(bishkek: Path, language: str) -> None:
    read = events(bishkek, language)
    timed = {item: read[uid(item)] for item in TIMED}
    assert {of: (in_utc(e, "dtstart"), in_utc(e, "dtend")) for of, e in timed.items()} == TIMED
    assert {e["dtstart"].params["TZID"] for e in timed.values()} == {"Asia/Bishkek"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_there_and_what_is_not(bishkek: Path, language: str) -> None:
    """No entry for coffee breaks, for the lunch without a time, for the press conference."""
    assert set(events(bishkek, language)) == {uid(item) for item in (*TIMED, *ALL_DAY)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_without_a_time_block_nobody(bishkek: Path, language: str) -> None:
    read = events(bishkek, language)
    for item, (first, after) in ALL_DAY.items():
        event = read[uid(item)]
        assert (event.decoded("dtstart"), event.decoded("dtend")) == (first, after)
        assert event["transp"] == "TRANSPARENT"
    opaque = {of for of in TIMED if read[uid(of)].get("transp", "OPAQUE") == "OPAQUE"}
    assert opaque == set(TIMED)


INFERRED = {"en": "not printed", "fr": "pas imprimée", "ru": "не напечатано"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_inferred_end_says_from_what(bishkek: Path, language: str) -> None:
    """Each names the item that begins then, in its language."""
    read = events(bishkek, language)
    order = list(TIMED)
    for item, following in pairwise(order):
        title = str(read[uid(following)]["summary"])
        last = described(read[uid(item)]).splitlines()[-1]
        if TIMED[item][1]:
            assert title in last
            assert INFERRED[language] in last


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The end is not printed in the agenda; it is not after 19.00."),
        ("fr", "19 heures"),
        ("ru", "19.00"),
    ],
)
def test_an_end_that_is_not_known_says_its_bound(bishkek: Path, language: str, said: str) -> None:
    last = described(events(bishkek, language)[uid("session-3-thu")]).splitlines()[-1]
    assert said in last


@pytest.mark.parametrize(
    ("language", "lunch"), [("en", "Lunch"), ("fr", "Déjeuner"), ("ru", "Обед")]
)
def test_the_lunch_without_a_time_stands_in_session_4(
    bishkek: Path, language: str, lunch: str
) -> None:
    assert lunch in described(events(bishkek, language)[uid("session-4-fri")])


def test_uids_and_instants_are_the_same_in_every_language(bishkek: Path) -> None:
    english, french, russian = (events(bishkek, language) for language in LANGUAGES)
    assert set(english) == set(french) == set(russian)
    for own, event in english.items():
        for other in (french[own], russian[own]):
            assert event.decoded("dtstart") == other.decoded("dtstart")
            assert event.get("dtend") == other.get("dtend")


def test_uids_stay_when_titles_and_times_change(bishkek: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bishkek-2001"
    shutil.copytree(BISHKEK, folder)
    for path in folder.glob("agenda.*.txt"):
        text = path.read_text(encoding="utf-8").replace("08:30", "08:15").replace("16:00", "15:30")
        path.write_text(text.replace("Session 2: Str", "Session 2: More str"), encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("calendar",))) == 0
    assert set(events(tmp_path / "out/bishkek-2001", "en")) == set(events(bishkek, "en"))


def test_officers_and_openness_are_told(bishkek: Path) -> None:
    opening = described(events(bishkek, "en")[uid("opening-thu")])
    assert opening.splitlines()[0] == "Co-chairs: Kyrgyzstan, OSCE, ODCCP"
    session = described(events(bishkek, "fr")[uid("session-1-thu")])
    assert session.replace("\u00a0", " ").splitlines()[:2] == [
        "Présidence : à désigner",
        "Rapporteur : à désigner",
    ]
    continued = described(events(bishkek, "en")[uid("session-3-fri")])
    assert continued.splitlines()[0] == "Chair: to be designated"


def test_the_places(bishkek: Path) -> None:
    read = events(bishkek, "fr")
    assert str(read[uid("opening-thu")]["location"]) == "Bichkek"
    assert str(read[uid("preparatory-meeting")]["location"]) == "Vienne"


def test_a_preparatory_meeting_says_when_it_begins(tmp_path: Path) -> None:
    folder = tmp_path / "bishkek-2001"
    shutil.copytree(BISHKEK, folder)
    settings = folder / "conference.toml"
    text = settings.read_text(encoding="utf-8")
    begun = text.replace("[[meetings]]\n", '[[meetings]]\nstart = "15:30"\n', 1)
    assert begun != text
    settings.write_text(begun, encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("calendar",))) == 0
    meeting = described(events(tmp_path / "out/bishkek-2001", "fr")[uid("preparatory-meeting")])
    assert meeting.replace("\u00a0", " ").splitlines()[-1] == "15 h 30"


def test_a_conference_without_a_time_has_no_calendar(tmp_path: Path) -> None:
    (tmp_path / "conference.toml").write_text(
        f'uid = "{UID}"\ntitle = "T"\nlanguages = ["en"]\ntimezone = "UTC"\n'
    )
    (tmp_path / "agenda.en.txt").write_text("2027-05-03\n–  Lunch\n")
    conference = seen_by(load(tmp_path).conference, Audience.PUBLIC)
    moment = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    material = Material(conference, timetable(conference), "en", moment)
    assert calendar.build(material) == Nothing("no item has a time")


def test_what_may_be_left_out_is_tentative(tmp_path: Path) -> None:
    folder = tmp_path / "wells"
    folder.mkdir()
    (folder / "conference.toml").write_text(
        f'uid = "{UID}"\ntitle = "T"\nlanguages = ["en"]\ntimezone = "UTC"\n'
        "issued = 2027-01-01\nstarts = 2027-05-03\nends = 2027-05-03\n"
    )
    (folder / "agenda.en.txt").write_text(
        "2027-05-03\n\n"
        "09:00–10:00  Session 1: Wells\n\n"
        "10:00–11:00  Walk to the wells\n             optional: yes\n"
    )
    assert build(folder, BuildOptions(tmp_path / "out")) == 0
    (made,) = (tmp_path / "out").iterdir()
    status = {str(e["summary"]): str(e["status"]) for e in events(made, "en").values()}
    assert status == {"Session 1: Wells": "CONFIRMED", "Walk to the wells": "TENTATIVE"}


def test_what_is_far_inside_is_told_too(tmp_path: Path) -> None:
    (tmp_path / "conference.toml").write_text(
        f'uid = "{UID}"\ntitle = "T"\nlanguages = ["en"]\ntimezone = "UTC"\n'
    )
    (tmp_path / "agenda.en.txt").write_text(
        "2027-05-03\n"
        "09:00–10:00  Session 1: Wells\n"
        "             Presentations\n"
        "               09:30  Deep wells\n"
        "             Discussion\n"
    )
    conference = seen_by(load(tmp_path).conference, Audience.PUBLIC)
    moment = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    form = calendar.build(Material(conference, timetable(conference), "en", moment))
    assert not isinstance(form, Nothing)
    assert form.events[0].description == "– Presentations\n  – 09.30 Deep wells\n– Discussion"
