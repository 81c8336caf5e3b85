"""`planner check`: what it prints, for people and for programs, and how it ends."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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
    assert found == [
        {
            "name": "time-order",
            "severity": "error",
            "message": "08:00 comes after 09:00.",
            "hint": "Put the items in order; write the time of an item past midnight as 01:30+1.",
            "place": {"file": "agenda.en.txt", "line": 6, "column": 14},
            "related": [{"file": "agenda.en.txt", "line": 3, "column": 14}],
        },
        {
            "name": "file-missing",
            "severity": "warning",
            "message": "There is no file agenda.fr.txt.",
            "hint": "Copy agenda.en.txt without its attributes and translate it, or translate the "
            "workbook agenda.xlsx and import it.",
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
    assert shown.code == 0
    assert shown.out == (
        "conference.toml:1: warning: uid-twice: A folder next to this one has the same uid: "
        "wells-copy.\n"
        '    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"\n'
        "    → If one of them is a backup, move it elsewhere before anything goes out. If this "
        "folder is the copy and is to stay, give it another uid: uid = "
        '"df6c8075-6c43-59b1-b6cc-5fd7e1fdf05b"\n'
        "no errors, 1 warning\n"
    )


def test_a_copy_is_built_and_does_not_go_out(planner: Planner, wells: Path) -> None:
    """It lies beside the folder until its calendars would meet those of the other."""
    copy = shutil.copytree(wells, wells.with_name("wells-old"))
    out = wells.with_name("build")
    assert planner("build", copy, "--out", out, "--only", "calendar").code == 0
    shown = planner("release", wells, "--apply")
    assert (shown.code, shown.out) == (1, "")
    assert "conference.toml:1: error: uid-twice: A folder next to this one" in shown.err
    assert shown.err.endswith("1 error, no warnings\nNothing can go out: fix the errors first.\n")
    assert not (wells / "releases").exists()
    sent = planner("send", copy, "--caldav", "https://calendars.example/x/")
    assert sent.code == 1
    assert sent.err.endswith("Nothing can be sent: fix the errors first.\n")


def test_the_uid_that_is_proposed_mends_it(planner: Planner, wells: Path) -> None:
    copy = shutil.copytree(wells, wells.with_name("wells-old"))
    hint = planner("check", copy).out.splitlines()[2]
    settings = copy / "conference.toml"
    _, rest = settings.read_text().split("\n", 1)
    settings.write_text(f"uid = {hint.rpartition('uid = ')[2]}\n{rest}")
    assert planner("check", copy).out == planner("check", wells).out
    assert planner("release", wells, "--apply").code == 0


def test_three_folders_with_one_uid(planner: Planner, wells: Path) -> None:
    """One finding, however many they are."""
    for name in ("wells-b", "wells-a"):
        wells.with_name(name).mkdir()
        copy = wells.with_name(name) / "conference.toml"
        copy.write_bytes((wells / "conference.toml").read_bytes())
    assert planner("check", wells).out == (
        "conference.toml:1: warning: uid-twice: A folder next to this one has the same uid: "
        "wells-a, wells-b.\n"
        '    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"\n'
        "    → If one of them is a backup, move it elsewhere before anything goes out. If this "
        "folder is the copy and is to stay, give it another uid: uid = "
        '"df6c8075-6c43-59b1-b6cc-5fd7e1fdf05b"\n'
        "no errors, 1 warning\n"
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


def nothing(settings: Path) -> None:
    settings.unlink()


def folder(settings: Path) -> None:
    settings.unlink()
    settings.mkdir()


def latin_1(settings: Path) -> None:
    settings.write_bytes(settings.read_text().encode("latin-1"))


def open_quote(settings: Path) -> None:
    settings.write_text(settings.read_text().replace('"Europe', "Europe"))


UNREAD = {
    nothing: (
        "conference.toml: error: file-missing: There is no file conference.toml.\n"
        "    → Write it; to see what it looks like, make a new folder: planner new FOLDER.\n"
    ),
    folder: (
        "conference.toml: error: file-unreadable: This cannot be read: Is a directory.\n"
        "    → Put a file here that you are allowed to read.\n"
    ),
    latin_1: ("conference.toml:2:49: error: file-encoding: This file is not in UTF-8.\n"),
    open_quote: ("conference.toml:5:12: error: settings-broken: This is not valid TOML: "),
}
"""What may become of the settings, and how what is told of it begins."""


@pytest.mark.parametrize("become", UNREAD, ids=lambda become: become.__name__)
def test_what_follows_from_settings_that_cannot_be_read_is_not_told(
    planner: Planner, wells: Path, tmp_path: Path, become: Callable[[Path], None]
) -> None:
    """The title, the zone and the categories are not missing: they could not be read. Neither is
    anything told of the other files, whose faults may follow from it.
    """
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("to be designated", "osse") + "nothing\n")
    (wells / "invitees.csv").write_text("id,category,body\nat,guests,AT\n")
    (wells / "names.csv").write_text("boddy\n")
    (copy := wells.with_name("wells-copy")).mkdir()
    (copy / "conference.toml").write_bytes((wells / "conference.toml").read_bytes())
    assert len(findings(planner, wells)) > 3
    become(wells / "conference.toml")
    shown = planner("check", wells)
    assert shown.code == 1
    assert shown.out.startswith(UNREAD[become])
    assert shown.out.endswith("\n1 error, no warnings\n")
    (found,) = findings(planner, wells)
    assert found["place"]["file"] == "conference.toml"
    built = planner("build", wells, "--out", tmp_path / "out")
    assert (built.code, built.out) == (1, "")
    assert built.err.startswith(UNREAD[become])
    assert built.err.count(": error: ") == 1
    assert not (tmp_path / "out").exists()


def findings(planner: Planner, folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(planner("check", folder, "--format", "json").out)
    return found


def test_settings_that_can_be_read_hide_nothing(planner: Planner, wells: Path) -> None:
    """One value that cannot be is a fault beside others: all are told."""
    settings = wells / "conference.toml"
    settings.write_text(settings.read_text().replace("2027-01-15", '"soon"'))
    (wells / "agenda.fr.txt").unlink()
    assert [found["name"] for found in findings(planner, wells)] == [
        "file-missing",
        "setting-impossible",
    ]


PEOPLE = "id,unit.en,given,family\n"


def test_what_follows_from_a_table_that_cannot_be_read_is_not_told(
    planner: Planner, wells: Path
) -> None:
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("to be designated", "p1"))
    (wells / "participants.csv").write_text((PEOPLE + "p1,x,Ada,Rill\n").replace(",", ";"))
    shown = planner("check", wells)
    assert shown.out.startswith("participants.csv:1: error: table-delimiter: ")
    assert shown.out.endswith("1 error, no warnings\n")
    (wells / "participants.csv").write_text(PEOPLE + "p2,x,Bo,Brook\n")
    assert "person-unknown: There is no person “p1”." in planner("check", wells).out


def test_thousands_of_one_fault_are_one_to_mend(planner: Planner, wells: Path) -> None:
    rows = "".join(f"p{number},,Ada{number},Rill{number}\n" for number in range(1_234))
    (wells / "participants.csv").write_text(PEOPLE + rows)
    lines = planner("check", wells).out.splitlines()
    assert lines[-2:] == [
        "and 1,134 more of participant-without-delegation",
        "no errors, 1234 warnings",
    ]
    assert sum(": participant-without-delegation: " in line for line in lines) == 100
    assert len(json.loads(planner("check", wells, "--format", "json").out)) == 1_234


def test_nothing_in_a_file_steers_the_screen(planner: Planner, wells: Path) -> None:
    """A name that clears the screen, rings, or turns what follows it from right to left."""
    name = "\x1b[2J\x07Ada\u202e\u2067"
    (wells / "participants.csv").write_text(f"{PEOPLE}p1,,{name},Rill\n", encoding="utf-8")
    shown = planner("check", wells).out
    assert "[2JAda Rill (p1) has neither a delegation" in shown
    assert not any(sign in shown for sign in "\x1b\x07\u202e\u2067")


def test_files_that_other_programs_leave_for_a_while(planner: Planner, wells: Path) -> None:
    for name in (".~lock.participants.csv#", "._participants.csv", "~$participants.csv"):
        (wells / name).write_text("x")
    assert planner("check", wells).out == "no errors, no warnings\n"
    (wells / "participants (1).csv").write_text("x")
    assert "file-not-read: participants (1).csv is not read." in planner("check", wells).out


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def pipe_for_settings(path: Path) -> None:
    path.mkdir()
    os.mkfifo(path / "conference.toml")


def device_for_settings(path: Path) -> None:
    path.mkdir()
    (path / "conference.toml").symlink_to("/dev/zero")


@pytest.mark.parametrize("lie", [link_to_itself, pipe_for_settings, device_for_settings])
def test_what_may_lie_beside_a_folder(
    planner: Planner, wells: Path, lie: Callable[[Path], None]
) -> None:
    lie(wells.with_name("other"))
    assert planner("check", wells).out == "no errors, no warnings\n"
