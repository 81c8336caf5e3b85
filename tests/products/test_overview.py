"""The overview: the conference as one entry from its first day to its last."""

import datetime as dt
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from icalendar import Calendar

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

UID = UUID("5d0b3b9c-6f0e-4a53-9d43-2e1f4c1b7a10")


def read(folder: Path, language: str) -> Calendar:
    path = folder / f"public/calendar-overview.{language}.ics"
    return Calendar.from_ical(path.read_bytes())


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_one_entry_from_the_first_day_to_the_day_after_the_last(
    bishkek: Path, language: str
) -> None:
    (event,) = read(bishkek, language).walk("VEVENT")
    days = (event.decoded("dtstart"), event.decoded("dtend"))
    assert days == (dt.date(2001, 12, 13), dt.date(2001, 12, 15))
    assert event["transp"] == "TRANSPARENT"


def test_the_head_lines_of_the_programme(bishkek: Path) -> None:
    (event,) = read(bishkek, "fr").walk("VEVENT")
    assert str(event["description"]).splitlines() == [
        "Conférence internationale de Bichkek sur le renforcement de la sécurité et de la "
        "stabilité en Asie centrale : renforcement des efforts d’ensemble pour lutter contre le "
        "terrorisme",
        "Bichkek, 13 et 14 décembre 2001",
        "Programme\u00a0: PC.DEC/440",
    ]
    assert str(event["location"]) == "Bichkek"


def test_its_uid_is_that_of_no_item_and_the_same_in_every_language(bishkek: Path) -> None:
    """An id of an item has no blank in it."""
    files = [read(bishkek, language) for language in ("en", "fr", "ru")]
    entries = {str(event["uid"]) for file in files for event in file.walk("VEVENT")}
    assert entries == {str(uuid5(UID, "the conference"))}
    whole = Calendar.from_ical((bishkek / "public/calendar.en.ics").read_bytes())
    assert not entries & {str(event["uid"]) for event in whole.walk("VEVENT")}
    assert {str(file["uid"]) for file in files} == {str(uuid5(UID, "the overview"))}
    assert str(whole["uid"]) not in {str(file["uid"]) for file in files}


def test_the_building_with_its_address(agendas: Path, tmp_path: Path) -> None:
    wish = BuildOptions(tmp_path, only=("calendar-overview",), languages=("en",))
    assert build(agendas / "issyk-kul-2027", wish) == 0
    (event,) = read(tmp_path / "issyk-kul-2027", "en").walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        dt.date(2027, 9, 7),
        dt.date(2027, 9, 10),
    )
    assert str(event["location"]) == (
        "“Kök-Suu” Congress Centre, 1 Lake Promenade, Cholpon-Ata, Issyk-Kul Region, Kyrgyzstan"
    )
