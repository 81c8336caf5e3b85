"""What tests of commands share: the program, a screen, and a small conference."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

import pytest

from planner.cli import main

ROOT = Path(__file__).resolve().parents[2]

WELLS = {
    "conference.toml": """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en", "fr"]
        issued = 2027-01-15
        """,
    "agenda.en.txt": """\
        Monday, 3 May 2027

        09:00–10:00  Session 1: Wells
                     chair: to be designated

        10:00–11:00  Statements
        """,
    "agenda.fr.txt": """\
        Lundi 3 mai 2027

        09:00–10:00  Séance 1 : Puits

        10:00–11:00  Déclarations
        """,
}


@dataclass(frozen=True)
class Screen:
    """What a command leaves: its exit code, its result, and what it says beside it."""

    code: int
    out: str
    err: str


@pytest.fixture
def planner(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Screen]:
    """Run the planner in this process, through its own `main`."""

    def run(*words: str | Path) -> Screen:
        monkeypatch.setattr(sys, "argv", ["planner", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capsys.readouterr()
        return Screen(int(ended.value.code or 0), shown.out, shown.err)

    return run


@pytest.fixture
def program() -> Callable[..., Screen]:
    """Run the planner as a program of its own."""

    def run(*words: str | Path, **env: str) -> Screen:
        done = subprocess.run(
            [sys.executable, "-m", "planner.cli", *map(str, words)],
            capture_output=True,
            check=False,
            cwd=ROOT,
            env=os.environ | env,
        )
        out, err = (of.decode("utf-8", "replace") for of in (done.stdout, done.stderr))
        return Screen(done.returncode, out, err)

    return run


_UNPRIVILEGED = """\
import contextlib, os, sys
from planner.cli import main

words = sys.argv
with open(os.devnull, "w") as nowhere, contextlib.suppress(SystemExit):
    with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
        sys.argv = [word for word in words if word != "--apply"]
        main()
sys.argv = words
os.geteuid() or os.setresuid(65534, 65534, 65534)
main()
"""
"""The planner without the rights of root, who may write everywhere; all is imported before."""


@pytest.fixture
def unprivileged() -> Iterator[tuple[Path, Callable[..., Screen]]]:
    """The small conference in a folder that may be read and not written, and the planner."""

    def run(*words: str | Path) -> Screen:
        call = [sys.executable, "-c", _UNPRIVILEGED, *map(str, words)]
        done = subprocess.run(call, capture_output=True, text=True, check=False, cwd=ROOT)
        return Screen(done.returncode, done.stdout, done.stderr)

    with TemporaryDirectory() as around:
        Path(around).chmod(0o755)
        folder = write(Path(around) / "wells-2027")
        folder.chmod(0o555)
        yield folder, run
        folder.chmod(0o755)


@pytest.fixture
def wells(tmp_path: Path) -> Path:
    """A conference of two items in two languages, without fault."""
    return write(tmp_path / "wells-2027")


def write(folder: Path, **changed: str) -> Path:
    """Write the small conference into a folder."""
    folder.mkdir(parents=True)
    for name, text in (WELLS | changed).items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder
