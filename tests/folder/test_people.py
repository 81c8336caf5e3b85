"""Participants: three tables with one key, for three audiences."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from planner.folder.load import load
from planner.folder.save import save
from planner.model import Audience, Text, seen_by
from planner.model.participants import Attendance, Participant, Position

Files = dict[str, str | bytes]

PEOPLE: Files = {
    "participants.csv": """\
        id,body,position,honorific,given,family,function.en,attendance,withhold
        p1,KG,head,H.E. Mr.,Bakyt,Example,Minister,,
        p2,KG,,Ms.,Ainura,,"Adviser, water",online,yes
        """,
    "participants.secretariat.csv": """\
        id,phone,email,share_email
        p2,+996 312 555 001,a@kg.example,yes
        """,
    "participants.restricted.csv": """\
        id,passport,birth_date
        p1,ZZ001,1970-01-31
        """,
}
FIRST = Participant(
    id="p1",
    body="KG",
    position=Position.HEAD,
    honorific="H.E. Mr.",
    given="Bakyt",
    family="Example",
    function=Text({"en": "Minister"}),
    passport="ZZ001",
    birth_date=dt.date(1970, 1, 31),
)
SECOND = Participant(
    id="p2",
    body="KG",
    honorific="Ms.",
    given="Ainura",
    function=Text({"en": "Adviser, water"}),
    attendance=Attendance.ONLINE,
    withhold=True,
    phone="+996 312 555 001",
    email="a@kg.example",
    share_email=True,
)


@pytest.fixture
def root(folder: Callable[[Files], Path], settings: Callable[..., str]) -> Path:
    """A conference with two participants."""
    return folder({"conference.toml": settings("en"), "agenda.en.txt": "", **PEOPLE})


def test_what_the_tables_say(root: Path) -> None:
    loaded = load(root)
    assert not [found for found in loaded.findings if found.place.file.startswith("part")]
    assert loaded.conference.participants == (FIRST, SECOND)


def test_who_sees_what(root: Path) -> None:
    conference = load(root).conference
    minister, adviser = seen_by(conference, Audience.PUBLIC).participants
    assert (minister.family, minister.passport, minister.birth_date) == ("Example", "", None)
    assert (adviser.given, adviser.function, adviser.phone, adviser.email) == ("", Text(), "", "")
    minister, adviser = seen_by(conference, Audience.SECRETARIAT).participants
    assert (minister.passport, adviser.given, adviser.phone) == ("", "Ainura", "+996 312 555 001")
    assert seen_by(conference, Audience.RESTRICTED) is conference


def test_a_row_of_nobody(root: Path) -> None:
    (root / "participants.restricted.csv").write_text("id,passport\np3,ZZ002\n")
    (found,) = [found for found in load(root).findings if "part" in found.place.file]
    assert (found.name, str(found.place)) == (
        "participant-unknown",
        "participants.restricted.csv:2",
    )


def test_a_row_of_somebody_who_is_gone_is_not_of_the_next_one(root: Path) -> None:
    """Ids with figures are near to each other and mean others; a mistyped word does not."""
    (root / "participants.csv").write_text("id,given\np1,Ada\np212,Bo\nada-rill,Ada\n")
    (root / "participants.restricted.csv").write_text("id,passport\np012,ZZ2\nada-ril,ZZ3\n")
    found = [of for of in load(root).findings if of.place.file == "participants.restricted.csv"]
    assert [(of.message, of.hint) for of in found] == [
        (
            "The person “p012” is no longer in participants.csv, or not yet.",
            "To remove the row of someone who has gone: planner forget FOLDER --person p012",
        ),
        ("There is no participant “ada-ril”.", "Did you mean “ada-rill”?"),
    ]


def test_a_private_column_in_the_public_table_is_refused(root: Path) -> None:
    (root / "participants.csv").write_text("id,passport\np1,ZZ001\n")
    (found, *_) = [found for found in load(root).findings if "part" in found.place.file]
    assert (found.name, str(found.place)) == ("table-column-unknown", "participants.csv:1")


def test_a_change_is_written_into_its_own_table(root: Path) -> None:
    before = {path.name: path.read_text() for path in root.iterdir()}
    conference = load(root).conference
    first, second = conference.participants
    save(replace(conference, participants=(replace(first, phone="+996 1"), second)), root)
    after = {path.name: path.read_text() for path in root.iterdir()}
    assert {name for name in after if after[name] != before[name]} == {
        "participants.secretariat.csv"
    }
    assert after["participants.secretariat.csv"].splitlines() == [
        "id,phone,email,share_email",
        "p1,+996 1,,",
        "p2,+996 312 555 001,a@kg.example,yes",
    ]
    assert load(root).conference.participants[0].phone == "+996 1"


def test_a_date_that_is_none(root: Path) -> None:
    (root / "participants.restricted.csv").write_text("id,birth_date\np1,1970-99-99\np2,\n")
    (found,) = [found for found in load(root).findings if "part" in found.place.file]
    assert (found.name, str(found.place)) == ("cell-impossible", "participants.restricted.csv:2")
    assert found.hint == "Write a date like 2027-05-03."
