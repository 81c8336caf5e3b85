"""`planner check`: what it prints, for people and for programs, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Planner = Callable[..., Any]


def test_nothing_is_wrong(planner: Planner, wells: Path) -> None:
    shown = planner("check", wells)
    assert (shown.code, shown.out, shown.err) == (0, "no errors, no warnings\n", "")
    shown = planner("check", wells, "--format", "json", "--strict")
    assert (shown.code, json.loads(shown.out)) == (0, [])


def test_a_warning(planner: Planner, wells: Path) -> None:
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("             chair: to be designated\n", ""))
    screen = (
        "agenda.en.txt:3:14: warning: chair-missing: Nobody presides over this meeting.\n"
        "    09:00–10:00  Session 1: Wells\n"
        "    → Write `chair: to be designated`.\n"
        "no errors, 1 warning\n"
    )
    shown = planner("check", wells)
    assert (shown.code, shown.out) == (0, screen)
    shown = planner("check", wells, "--strict")
    assert (shown.code, shown.out) == (1, screen)


def test_an_error_for_programs(planner: Planner, wells: Path) -> None:
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("10:00–11:00", "08:00–09:00"))
    (wells / "agenda.fr.txt").unlink()
    shown = planner("check", wells, "--format", "json")
    assert shown.code == 1
    found = json.loads(shown.out)
    assert found[1].pop("hint").startswith("Write it, or make a new folder")
    assert found == [
        {
            "name": "time-order",
            "severity": "error",
            "message": "08:00 stands behind 09:00.",
            "hint": "Put the items in order; an item past midnight has its time as 01:30+1.",
            "place": {"file": "agenda.en.txt", "line": 6, "column": 14},
            "related": [{"file": "agenda.en.txt", "line": 3, "column": 14}],
        },
        {
            "name": "file-missing",
            "severity": "warning",
            "message": "There is no file agenda.fr.txt.",
            "place": {"file": "agenda.fr.txt", "line": None, "column": None},
            "related": [],
        },
    ]


def test_all_faults_at_once_in_file_order(planner: Planner, wells: Path) -> None:
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("10:00–11:00", "25:00") + "nothing\n")
    settings = wells / "conference.toml"
    settings.write_text(settings.read_text().replace("Vienna", "Wien") + "colour = 'blue'\n")
    (wells / "invitees.csv").write_text("id;category;body\n")
    heads = [
        line.split(": ")[0:3]
        for line in planner("check", wells).out.splitlines()
        if ": error: " in line
    ]
    assert [(head[0].split(":")[0:2], head[2]) for head in heads] == [
        (["agenda.en.txt", "6"], "time-impossible"),
        (["agenda.en.txt", "7"], "agenda-line-unknown"),
        (["agenda.fr.txt", "5"], "translation-item-unknown"),
        (["conference.toml", "5"], "timezone-unknown"),
        (["conference.toml", "8"], "setting-unknown"),
        (["invitees.csv", "1"], "table-delimiter"),
    ]


def test_two_folders_with_one_uid(planner: Planner, wells: Path) -> None:
    copy = wells.with_name("wells-copy")
    copy.mkdir()
    (copy / "conference.toml").write_bytes((wells / "conference.toml").read_bytes())
    shown = planner("check", wells)
    assert shown.code == 1
    assert shown.out == (
        "conference.toml:1: error: uid-twice: "
        "The folder wells-copy beside this one has the same uid.\n"
        '    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"\n'
        "    → A copy is a conference of its own: planner new FOLDER --like OTHER.\n"
        "1 error, no warnings\n"
    )


def test_what_is_no_second_folder_with_the_uid(planner: Planner, wells: Path) -> None:
    """A link to the folder, a comment that names the uid, a folder that cannot be read."""
    wells.with_name("current").symlink_to(wells)
    other, broken = wells.with_name("other"), wells.with_name("broken")
    other.mkdir()
    own = (wells / "conference.toml").read_text().splitlines()[0]
    (other / "conference.toml").write_text(f'# not {own}\nuid = "x"\n')
    (broken / "conference.toml").mkdir(parents=True)
    assert planner("check", wells).out == "no errors, no warnings\n"
    assert planner("check", wells.with_name("current")).out == "no errors, no warnings\n"


def test_the_uid_in_capitals_is_the_same(planner: Planner, wells: Path) -> None:
    copy = wells.with_name("wells-copy")
    copy.mkdir()
    (copy / "conference.toml").write_text("uid = '0D6F0E38-3D8E-4F0F-9D06-5A3F6F0F8F10'\n")
    assert "uid-twice" in planner("check", wells).out
