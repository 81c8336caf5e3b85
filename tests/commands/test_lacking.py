"""`planner new --from` says what the new folder still lacks, and takes what it is told instead."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from planner.folder.load import load

Planner = Callable[..., Any]

AGENDA = dedent("""\
    Meeting on Rivers
    {place}

    Monday, 3 May 2027

    09:00{zone} Opening
    10:00{zone} Session 1: Water
    12:00{zone} Closing
    """)


def text(folder: Path, place: str = "", zone: str = "") -> Path:
    path = folder / "agenda.txt"
    path.write_text(AGENDA.format(place=place, zone=zone), encoding="utf-8")
    return path


def test_a_zone_that_cannot_be_known_is_asked_for(planner: Planner, tmp_path: Path) -> None:
    shown = planner("new", tmp_path / "rivers", "--from", text(tmp_path))
    assert (shown.code, shown.err) == (
        0,
        "conference.toml: warning: setting-missing: “timezone” is missing.\n"
        '    → Add the zone of the town, for example timezone = "Asia/Bishkek", or make the folder '
        "with --timezone Asia/Bishkek.\n"
        "no errors, 1 warning\n",
    )
    assert not load(tmp_path / "rivers").findings
    checked = planner("check", tmp_path / "rivers")
    assert [line for line in checked.out.splitlines() if "error" in line] == [
        "conference.toml: error: setting-missing: “timezone” is missing.",
        checked.out.splitlines()[-1],
    ]


def test_the_zone_that_is_given_is_taken(planner: Planner, tmp_path: Path) -> None:
    source, folder = text(tmp_path, "Vienna, 3 May 2027"), tmp_path / "rivers"
    shown = planner("new", folder, "--from", source, "--timezone", "Asia/Almaty")
    assert (shown.code, shown.err) == (0, "")
    assert load(folder).conference.timezone == "Asia/Almaty"
    assert planner("build", folder, "--out", tmp_path / "out").code == 0


@pytest.mark.parametrize(
    ("place", "zone", "known"),
    [
        ("", " UTC", "UTC"),
        ("", " CET", "Europe/Brussels"),
        ("Vienna, 3 May 2027", " UTC", "Europe/Vienna"),  # the place tells more
        ("Lakehaven, Kyrgyzstan", "", "Asia/Bishkek"),
        ("Lakehaven, Germany", "", "Europe/Berlin"),
        ("Lakehaven, Spain", "", ""),  # on the Canaries it is an hour earlier
    ],
)
def test_the_zone_of_a_place_or_of_printed_times_is_taken(
    place: str, zone: str, known: str, planner: Planner, tmp_path: Path
) -> None:
    shown = planner("new", tmp_path / "rivers", "--from", text(tmp_path, place, zone))
    assert load(tmp_path / "rivers").conference.timezone == known
    assert ("zone-inferred" in shown.err) == bool(known)
    assert ("setting-missing" in shown.err) == (not known)


def test_a_decision_without_days_lacks_its_dates(planner: Planner, tmp_path: Path) -> None:
    source = tmp_path / "decision.txt"
    source.write_text(
        "DECISION No. 7\nLAKE OFFICE\n\nThe Permanent Council,\n\nDecides that:\n\n"
        "1. The Lake Office is closed.\n",
        encoding="utf-8",
    )
    shown = planner("new", tmp_path / "a", "--from", source)
    missing = [line.split(": ")[-1] for line in shown.err.splitlines() if "setting-missing" in line]
    assert missing == [f"“{key}” is missing." for key in ("starts", "ends", "timezone")]
    told = ("--starts", "2027-05-03", "--timezone", "Europe/Vienna")
    assert "setting-missing" not in planner("new", tmp_path / "b", "--from", source, *told).err
    assert planner("build", tmp_path / "b", "--out", tmp_path / "out").code == 0


def test_a_zone_that_is_none_is_refused(planner: Planner, tmp_path: Path) -> None:
    shown = planner("new", tmp_path / "a", "--from", text(tmp_path), "--timezone", "Almaty")
    assert (shown.code, shown.err) == (
        2,
        "planner: There is no time zone “Almaty”.\n    → Did you mean “Asia/Almaty”?\n",
    )
    assert not (tmp_path / "a").exists()


def test_a_new_folder_has_the_zone_that_is_given(planner: Planner, tmp_path: Path) -> None:
    assert planner("new", tmp_path / "a", "--timezone", "Europe/Vienna").code == 0
    assert 'timezone = "Europe/Vienna"' in (tmp_path / "a/conference.toml").read_text()
    wrong = planner("new", tmp_path / "b", "--timezone", "Vienna")
    assert (wrong.code, "Europe/Vienna" in wrong.err) == (2, True)


def test_a_copy_has_the_zone_of_the_other(planner: Planner, tmp_path: Path) -> None:
    shown = planner("new", tmp_path / "a", "--example", "--timezone", "Europe/Vienna")
    assert (shown.code, shown.err) == (
        2,
        "planner: A copy takes the time zone of the original.\n    → Change it in the copy.\n",
    )
