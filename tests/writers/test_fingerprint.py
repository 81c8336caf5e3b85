"""A file is made again when what writes it has changed: our code, the looks, the libraries."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.writers import fingerprint as of
from planner.writers.looks import Looks, planner_templates

PACKAGE = Path(of.__file__).parents[1]
ASKED = """\
from planner.writers.fingerprint import fingerprint
from planner.writers.looks import Looks
print(fingerprint(Looks(())))
"""


def fingerprint(folder: Path) -> str:
    """What the planner in this folder says."""
    command = [sys.executable, "-c", ASKED]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with a planner of its own."""
    shutil.copytree(PACKAGE, tmp_path / "planner", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize(
    "file",
    [
        "writers/html.py",
        "writers/ics/parts.py",
        "writers/cards/codes.py",
        "writers/glyphs.txt",
        "forms/calendar.py",
        "timetable/zones.py",
    ],
)
def test_it_follows_the_code_that_writers_use(copy: Path, file: str) -> None:
    before = fingerprint(copy)
    with (copy / "planner" / file).open("a", encoding="utf-8") as changed:
        changed.write("# changed\n")
    assert fingerprint(copy) != before


def test_it_does_not_follow_other_code_nor_the_place(copy: Path) -> None:
    with (copy / "planner/checks/times.py").open("a", encoding="utf-8") as changed:
        changed.write("# changed\n")
    assert fingerprint(copy) == f"{of.fingerprint(Looks(()))}\n"


def test_it_follows_the_looks() -> None:
    assert of.fingerprint(Looks(())) != of.fingerprint(Looks((planner_templates(),)))


@pytest.mark.parametrize("library", ["typst", "segno", "jinja2", "lxml", "xlsxwriter", "tzdata"])
def test_it_follows_the_libraries(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = of._code()
    monkeypatch.setattr(of, "version", lambda name: "0" if name == library else "1")
    one = of._code.__wrapped__()
    monkeypatch.setattr(of, "version", lambda _name: "1")
    assert len({before, one, of._code.__wrapped__()}) == 3
