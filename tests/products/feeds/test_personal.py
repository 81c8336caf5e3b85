"""Feeds of persons and delegations: what is in them, whose they are, and what nobody learns."""

import json
import re
import stat
from pathlib import Path

import openpyxl
import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.errors import PlannerError
from tests.products.feeds.conftest import (
    IDS,
    PEOPLE,
    built,
    change,
    feed_of,
    read,
    released,
    status,
    told,
    transp,
)

DUTIES = {
    "p1": {"opening", "springs"},
    "p2": {"wells", "wells-again"},
    "p3": {"wells", "wells-again"},
    "p4": {"wells"},
    "p5": set(),
}
"""What each presides over, reports on or speaks at; sittings have the officers of the first."""
NAME = re.compile(r"[a-z2-7]{26}\.ics")


@pytest.mark.parametrize("own_id", ["p1", "p2", "p3", "p4"])
def test_duties_take_up_time_and_what_may_be_attended_does_not(folder: Path, own_id: str) -> None:
    feed = feed_of(built(folder, "persons"), own_id)
    opaque = {of for of, state in told(feed, transp).items() if state == "OPAQUE"}
    assert (set(read(feed)), opaque) == (set(IDS), DUTIES[own_id])


def test_a_category_that_may_not_attend_all(folder: Path) -> None:
    """The press may attend openings and press conferences: there is one opening."""
    feed = feed_of(built(folder, "persons"), "p5")
    assert told(feed, transp) == {"opening": "TRANSPARENT"}
    change(folder, "agenda.en.txt", ("media: open", "media: closed"))
    assert told(feed_of(built(folder, "persons"), "p5"), status) == {}


def test_the_part_is_said_in_words_and_nobody_is_an_attendee(folder: Path) -> None:
    feeds = built(folder, "persons") / "secretariat/feeds"
    wells = read(feed_of(feeds.parent.parent, "p4"))["wells"]
    first = str(wells["DESCRIPTION"]).splitlines()[0].replace("\u00a0", " ")
    assert first == "Vos interventions : Intervenant : 10 h 30 Presentation: Deep wells"
    assert [str(one) for one in wells.categories] == ["Séance", "Intervenant"]
    for path in feeds.iterdir():
        assert not re.search(rb"^(ATTENDEE|ORGANIZER|METHOD)", path.read_bytes(), re.MULTILINE)


def test_the_language_is_the_first_that_the_papers_speak(folder: Path) -> None:
    lying = built(folder, "persons")
    spoken = {own_id: feed_of(lying, own_id).read_text("utf-8") for own_id in ("p1", "p4", "p5")}
    named = {own_id: re.findall("NAME;LANGUAGE=(..):", text) for own_id, text in spoken.items()}
    assert named == {"p1": ["en"], "p4": ["fr"], "p5": ["fr"]}


def test_a_name_that_is_withheld_stands_in_no_feed(folder: Path) -> None:
    lying = built(folder, "persons", "delegations")
    for path in (lying / "secretariat/feeds").iterdir():
        assert "Hidden" not in path.read_text("utf-8"), path
    listed = (lying / "secretariat/feeds-of-persons.csv").read_text("utf-8")
    assert "p3,Cy Hidden,Germany,en," in listed


def test_whose_feed_is_whose_says_as_what_a_delegation_comes(folder: Path) -> None:
    lying = built(folder, "delegations") / "secretariat"
    book = openpyxl.load_workbook(lying / "feeds-of-delegations.xlsx")
    header, austria, *_ = book.worksheets[0].iter_rows(values_only=True)
    assert header == ("id", "Name", "Category", "Language", "Calendar")
    assert austria[:4] == ("AT", "Austria", "States", "en")
    assert (
        (lying / "feeds-of-delegations.csv")
        .read_text("utf-8")
        .startswith("id,name,category,language,feed\n")
    )


def test_a_delegation_has_the_parts_of_its_members_and_its_own(folder: Path) -> None:
    lying = built(folder, "delegations")
    austria, germany = (feed_of(lying, body, "delegations") for body in ("AT", "DE"))
    assert set(read(austria)) == {*IDS, "due of states"}
    told_of_wells = str(read(germany)["wells"]["DESCRIPTION"]).splitlines()[0]
    spoken = "Speaker: 10.30 Presentation: Deep wells – Di Moor (Germany)"
    assert told_of_wells == f"Your part: Rapporteur – Germany; {spoken}"
    opaque = {of for of, one in read(austria).items() if one.get("TRANSP") == "OPAQUE"}
    assert opaque == {*IDS}
    assert read(austria)["due of states"]["DUE"].to_ical() == b"20270401"


def test_names_cannot_be_guessed_and_stay(folder: Path) -> None:
    first = sorted(path.name for path in (built(folder, "persons") / "secretariat/feeds").iterdir())
    assert len(first) == 5
    assert all(map(NAME.fullmatch, first))
    again = built(folder)
    assert sorted(path.name for path in (again / "secretariat/feeds").glob("*")) != first
    assert {*first} <= {path.name for path in (again / "secretariat/feeds").iterdir()}
    (folder / "feeds.secretariat.toml").unlink()
    other = {path.name for path in (built(folder, "persons") / "secretariat/feeds").iterdir()}
    assert other.isdisjoint(first)


def test_the_secret_is_made_when_somebody_asks(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = folder / "feeds.secretariat.toml"
    lying = built(folder, "days")
    assert not secret.exists()
    assert not (lying / "secretariat").exists()
    built(folder, "persons")
    assert f"{secret} has been created" in capsys.readouterr().err
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    kept = secret.read_bytes()
    built(folder, "persons")
    assert secret.read_bytes() == kept


def test_a_whole_build_without_a_secret_says_how_to_get_feeds(folder: Path) -> None:
    lying = built(folder)
    silent = json.loads((lying / "manifest.json").read_text("utf-8"))["not_written"]
    why = {one["product"]: one["why"] for one in silent}
    assert why["feeds-persons"] == "these are made only on request: planner build --feed persons"
    assert not (folder / "feeds.secretariat.toml").exists()


@pytest.mark.parametrize("text", ["secret = 'short'", "secret = ", "other = 1", "secret = 5"])
def test_a_damaged_secret_stops_the_build(folder: Path, text: str) -> None:
    (folder / "feeds.secretariat.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PlannerError, match=r"feeds\.secretariat\.toml has no secret"):
        build(folder, BuildOptions(folder.parent / "out", feeds=("persons",)))


def test_no_manifest_that_others_see_has_a_name(folder: Path) -> None:
    lying = built(folder, "persons", "delegations")
    names = [path.stem for path in (lying / "secretariat/feeds").iterdir()]
    assert len(names) == 7
    elsewhere = [lying / "manifest.json", *(lying / "public").rglob("*")]
    told = "".join(path.read_text("utf-8") for path in elsewhere if path.is_file())
    assert [name for name in names if name in told] == []
    inside = json.loads((lying / "secretariat/manifest.json").read_text("utf-8"))
    assert {Path(one["path"]).stem for one in inside["files"]} == set(names)


def test_feeds_are_kept_by_parts_of_a_build_and_go_with_their_persons(folder: Path) -> None:
    lying = built(folder, "persons")
    gone = feed_of(lying, "p5")
    built(folder, "days")
    assert gone.exists()
    change(folder, "participants.csv", ("p5,,press,member,Ed,Nile,,in-person\n", ""))
    change(folder, "participants.secretariat.csv", ("p5,fr\n", ""))
    built(folder, "persons")
    assert not gone.exists()
    assert len([*(lying / "secretariat/feeds").iterdir()]) == 4


def test_the_workbook_says_whose_is_which(folder: Path) -> None:
    lying = built(folder, "persons")
    sheet = openpyxl.load_workbook(lying / "secretariat/feeds-of-persons.xlsx").worksheets[0]
    rows = [row for row in sheet.iter_rows(values_only=True) if row[0] == "p2"]
    (row,) = rows
    assert row[1:4] == ("Bo Brook", "Austria", "en")
    assert (lying / "secretariat" / str(row[4])).is_file()


def test_a_reminder_stands_before_duties_alone(folder: Path) -> None:
    import datetime as dt

    feed = feed_of(built(folder, "persons", alarm=dt.timedelta(minutes=15)), "p1")
    alarms = {of: entry.walk("VALARM") for of, entry in read(feed).items()}
    triggers = {
        of: [str(one["TRIGGER"].to_ical(), "ascii") for one in found]
        for of, found in alarms.items()
    }
    assert triggers == {of: ["-PT15M"] if of in DUTIES["p1"] else [] for of in IDS}


def test_who_may_attend_very_much_has_duties_alone(folder: Path) -> None:
    more = "".join(
        f"{at // 60 + 11:02}:{at % 60:02}  Item {at}\n             id: i{at}\n\n"
        for at in range(200)
    )
    change(folder, "agenda.en.txt", ("optional: yes\n", f"optional: yes\n\n{more}"))
    feed = feed_of(built(folder, "persons"), "p1")
    assert set(read(feed)) == DUTIES["p1"]


def test_where_one_takes_part_from_elsewhere_is_in_feeds_of_participants_alone(
    folder: Path,
) -> None:
    join = "https://meet.example/wells?room=1;key=2"
    change(folder, "agenda.en.txt", ("id: springs", f"join: {join} · id: springs"))
    lying = built(folder, "persons", "days")
    springs = read(feed_of(lying, "p2"))["springs"]
    assert (str(springs["CONFERENCE"]), springs["CONFERENCE"].params["VALUE"]) == (join, "URI")
    for path in (lying / "public").rglob("*.ics"):
        assert b"meet.example" not in path.read_bytes()


def withdraw(folder: Path, person: str) -> None:
    row = next(row for row in PEOPLE.splitlines() if row.startswith(f"{person},"))
    change(folder, "participants.csv", (row, row.replace("in-person", "withdrawn")))


def test_who_withdraws_has_all_cancelled_when_it_goes_out(folder: Path) -> None:
    """Bo Brook presides over the wells, and may attend the rest as all States may."""
    built(folder, "persons")
    released(folder, "2027-01-20")
    withdraw(folder, "p2")
    lying = built(folder, "persons", "delegations")
    assert set(told(feed_of(lying, "p2"), status).values()) == {"CONFIRMED", "TENTATIVE"}
    released(folder, "2027-01-21")
    lying = built(folder, "persons", "delegations")
    assert told(feed_of(lying, "p2"), status) == dict.fromkeys(IDS, "CANCELLED")
    assert {int(one["SEQUENCE"]) for one in read(feed_of(lying, "p2")).values()} == {1}
    others = told(feed_of(lying, "p1"), status)
    assert "CANCELLED" not in others.values()
    austria = read(feed_of(lying, "AT", "delegations"))
    assert str(austria["wells"]["STATUS"]) == "CONFIRMED"
    assert not str(austria["wells"]["DESCRIPTION"]).startswith("Your part")


def test_a_delegation_of_which_nobody_is_left_has_all_cancelled(folder: Path) -> None:
    built(folder, "delegations")
    released(folder, "2027-01-20")
    for person in ("p3", "p4"):
        withdraw(folder, person)
    released(folder, "2027-01-21")
    germany = told(feed_of(built(folder, "delegations"), "DE", "delegations"), status)
    assert {of: germany[of] for of in IDS} == dict.fromkeys(IDS, "CANCELLED")


def test_who_withdraws_before_anything_went_out_has_an_empty_feed(folder: Path) -> None:
    withdraw(folder, "p2")
    assert read(feed_of(built(folder, "persons"), "p2")) == {}
