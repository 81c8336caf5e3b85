"""What tests of checks share: a small conference, and what `planner check` says of it."""

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.commands.check import load_and_check
from planner.commands.explain import FAULTS
from planner.commands.screen import findings_in_text

SETTINGS = dedent("""\
    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
    title = "Water"
    starts = 2027-05-03
    ends = 2027-05-03
    timezone = "Europe/Vienna"
    languages = ["en"]
    """)
"""What a test need not show: six lines; what it writes itself begins on the seventh."""

AGENDA = dedent("""\
    Monday, 3 May 2027

    09:00–10:00  Session 1: Wells
                 chair: to be designated
    """)

_HEAD = re.compile(r"(?P<file>[\w.]+)(?::(?P<line>\d+))?(?::(?P<column>\d+))?: \w+: (?P<name>\S+):")
CLEAN = "no errors, no warnings"
FIRM = {fault.name for fault in FAULTS if fault.firm}

Files = dict[str, str]
Fault = Callable[..., None]


@pytest.fixture
def fault(tmp_path: Path) -> Fault:
    """Show what a fault looks like, that it goes when it is mended, and that it can be allowed."""

    def show(screen: str, *, mend: tuple[str, str], **shown: str) -> None:
        files = folder(**shown)
        seen = check(tmp_path / "wells-2027", files)
        assert seen == dedent(screen).strip("\n")
        assert check(tmp_path / "wells-2027", mended(files, *mend)) == CLEAN
        match = _HEAD.match(seen)
        assert match
        allowing = files | {
            "conference.toml": f'allow = ["{match["name"]}"]\n{files["conference.toml"]}'
        }
        seen = check(tmp_path / "wells-2027", allowing)
        assert match["name"] in seen if match["name"] in FIRM else seen == CLEAN
        if match["file"] == "agenda.en.txt" and match["column"] not in (None, "1"):
            allowing = files | {"agenda.en.txt": _allowed(files["agenda.en.txt"], match)}
            seen = check(tmp_path / "wells-2027", allowing)
            assert match["name"] in seen if match["name"] in FIRM else seen == CLEAN

    return show


@pytest.fixture
def screen(tmp_path: Path) -> Callable[..., str]:
    """What `planner check` shows for a conference."""
    return lambda *settings, **shown: check(tmp_path / "wells-2027", folder(*settings, **shown))


@pytest.fixture
def checked(tmp_path: Path) -> Callable[[Files], str]:
    """What `planner check` shows for these files."""
    return lambda files: check(tmp_path / "wells-2027", files)


def folder(
    settings: str = "", agenda: str = AGENDA, whole_settings: str = "", **tables: str
) -> Files:
    """The files of a conference: those that are shown, and for the rest the usual ones."""
    files = {
        "conference.toml": dedent(whole_settings) or _lasting(agenda) + dedent(settings),
        "agenda.en.txt": dedent(agenda),
    }
    return files | {f"{name}.csv": dedent(rows) for name, rows in tables.items() if rows}


def _lasting(agenda: str) -> str:
    """The usual settings, of a conference that lasts as long as its agenda."""
    last = "ends = 2027-05-04" if "4 May" in agenda else "ends = 2027-05-03"
    return SETTINGS.replace("ends = 2027-05-03", last)


def mended(files: Files, old: str, new: str) -> Files:
    """The files with some words of one of them replaced."""
    assert sum(text.count(old) for text in files.values()) == 1, (
        f"{old!r} does not stand there once"
    )
    return {name: text.replace(old, new) for name, text in files.items()}


def check(root: Path, files: Files) -> str:
    """Write the files and check them."""
    root.mkdir(exist_ok=True)
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    *_, findings = load_and_check(root)
    return findings_in_text(root, findings)


def _allowed(agenda: str, match: re.Match[str]) -> str:
    """The agenda with an `allow:` under the item that the finding is about."""
    lines = agenda.split("\n")
    number = int(match["line"])
    is_inside = lines[number - 1].startswith(" ")
    indent = " " * (int(match["column"]) - 1 + 2 * is_inside)
    return "\n".join([*lines[:number], f"{indent}allow: {match['name']}", *lines[number:]])
