"""The tutorial and the how-to pages are followed to their ends: commands, edits and screens.

A block `sh` is run and ends with 0, or `sh 1` with 1; the block `text` right behind it is what it
prints. A block `diff` names a
file and says which lines of it go and which come. A block `text FILE` is what the file holds: the
reader writes it, or a build has made it.
"""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("docs/tutorial/*.md"), *ROOT.glob("docs/how-to/*.md")])

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """A block of a page: what it is, the file that it is about, its text and its line."""

    kind: str
    file: str
    text: str
    line: int


def steps(page: Path) -> Iterator[Step]:
    text = page.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(text):
        yield Step(found[1], found[2] or "", found[3], text.count("\n", 0, found.start()) + 1)


def follow(page: Path, folder: Path) -> None:
    """Do what a page says in a folder; AssertionError where it comes out otherwise."""
    screen = ""
    for step in steps(page):
        where = f"{page.name}:{step.line}"
        if step.kind == "sh":
            commands = step.text.splitlines()
            screen = "".join(_run(command, folder, where, step.file) for command in commands)
        elif step.kind == "diff":
            _change(step, folder, where)
        elif step.file.startswith("build/"):
            made = (folder / step.file).read_text(encoding="utf-8")
            assert made == step.text, f"{where}: {step.file} holds\n{made}"
        elif step.file:
            (folder / step.file).write_text(step.text, encoding="utf-8")
        elif step.kind == "text":
            assert screen == step.text, f"{where}: the screen shows\n{screen}"


def _run(command: str, folder: Path, where: str, code: str) -> str:
    name, *arguments = shlex.split(command)
    assert name == "planner", where
    call = [sys.executable, "-m", "planner.cli", *arguments]
    done = subprocess.run(call, cwd=folder, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == int(code or 0), f"{where}\n{done.stderr}"
    return done.stdout


def _change(step: Step, folder: Path, where: str) -> None:
    head, *lines = step.text.splitlines()
    path = folder / head.removeprefix("--- ")
    text = path.read_text(encoding="utf-8")
    old = "".join(f"{line[1:]}\n" for line in lines if line[0] in "- ")
    new = "".join(f"{line[1:]}\n" for line in lines if line[0] in "+ ")
    assert text.count(old) == 1, f"{where}: these lines do not stand once in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


UNRUN = {"keep-in-git", "add-a-check-or-a-product"}
"""Pages that are about other programs, or other packages (see tests/test_added.py)."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_can_be_followed(page: Path, tmp_path: Path) -> None:
    follow(page, tmp_path)
    assert any(step.kind == "sh" for step in steps(page)) != (page.stem in UNRUN)
