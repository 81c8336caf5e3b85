"""`planner build --watch`: it builds again when a file changes, until Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.commands.building.watch import changed, stamps
from tests.mandate.lakes import write

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30
"""Seconds after which a test gives up waiting."""


RUN = """\
import signal
from planner.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""
"""The planner, hearing Ctrl-C even where the tests themselves run in the background."""


class Watcher:
    """A `planner build --watch` at work, and the lines that it prints."""

    def __init__(self, folder: Path, out: Path, *words: str) -> None:
        call = ["-c", RUN, "build", str(folder), "--watch", "--out", str(out), *words]
        self.errors = out.with_suffix(".err").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, *call], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=self.errors
        )

    def line(self) -> str:
        """The next line, without the time of the day."""
        assert self.process.stdout
        told = self.process.stdout.readline()
        time.strptime(told[:8], "%H:%M:%S")
        return told[10:].rstrip("\n")

    def said(self) -> str:
        self.errors.seek(0)
        return self.errors.read()

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def watched(wells: Path, tmp_path: Path) -> Iterator[Watcher]:
    watcher = Watcher(wells, tmp_path / "out")
    yield watcher
    watcher.process.kill()
    watcher.process.wait()
    watcher.errors.close()
    assert watcher.process.stdout
    watcher.process.stdout.close()


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_it_builds_again_and_keeps_the_last_good_build(
    watched: Watcher, wells: Path, tmp_path: Path
) -> None:
    programme = tmp_path / "out/wells-2027/public/programme.fr.txt"
    clean = "no errors, no warnings"
    assert watched.line().endswith(f" more; {clean}")
    rewrite(wells / "agenda.fr.txt", "Déclarations", "Discours")
    first, *_, last = watched.line().split(", ")
    assert (first, last) == ("public/agenda.fr.docx", "no warnings")
    assert "Discours" in programme.read_text()

    rewrite(wells / "agenda.fr.txt", "10:00", "10h00")
    assert watched.line() == "the last build is kept"
    assert "time-impossible" in watched.said()
    assert "Discours" in programme.read_text()

    (wells / "conference.toml").rename(wells / "elsewhere")
    assert watched.line() == "the last build is kept"
    (wells / "elsewhere").rename(wells / "conference.toml")
    assert watched.line() == "the last build is kept"
    rewrite(wells / "agenda.fr.txt", "10h00", "10:00")
    assert watched.line() == f"nothing is new; {clean}"
    assert watched.end() == 0


def test_a_look_of_the_conference_is_watched_too(watched: Watcher, wells: Path) -> None:
    watched.line()
    (wells / "templates").mkdir()
    text = (ROOT / "templates/document.html").read_text()
    (wells / "templates/document.html").write_text(f"{text}<!-- ours -->")
    written = watched.line()
    assert written.startswith("public/agenda.en.html, public/agenda.fr.html, public/order-of-the-")
    assert written.endswith(", 4 more; no errors, no warnings")
    (wells / "templates/document.html").write_text("{% if %}")
    assert watched.line() == "the last build is kept"
    assert "the web page cannot be written" in watched.said()
    assert watched.end() == 0


@pytest.mark.parametrize("words", [["--lang", "de"], ["--only", "maps"]])
def test_wrong_use_is_told_at_once(wells: Path, tmp_path: Path, words: list[str]) -> None:
    watcher = Watcher(wells, tmp_path / "out", *words)
    out, _ = watcher.process.communicate(timeout=PATIENCE)
    assert (watcher.process.returncode, out) == (2, "")
    watcher.errors.close()


def test_what_is_looked_at(wells: Path) -> None:
    for name in (".git/index", ".agenda.en.txt.swp", "templates/own.html", "out/a.pdf"):
        (wells / name).parent.mkdir(exist_ok=True)
        (wells / name).write_text("x")
    seen = {path.relative_to(wells).as_posix() for path in stamps(wells, wells / "out")}
    assert seen == {"agenda.en.txt", "agenda.fr.txt", "conference.toml", "templates/own.html"}


def test_a_file_that_keeps_its_size_and_one_that_keeps_its_time(wells: Path) -> None:
    before = stamps(wells, wells / "out")
    path = wells / "agenda.en.txt"
    about = path.stat()
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 1))
    assert stamps(wells, wells / "out") != before
    path.write_text(path.read_text() + "#\n")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert stamps(wells, wells / "out") != before


def test_a_save_in_several_steps_is_waited_for() -> None:
    a, b = Path("a"), Path("b")
    states = [{a: (1, 1)}, {a: (1, 1)}, {}, {a: (2, 5)}, {a: (2, 5), b: (3, 0)}]
    looks = iter([*states, states[-1]])
    look: Callable[[], dict[Path, tuple[int, int]]] = lambda: next(looks)  # noqa: E731
    assert changed(look, {a: (1, 1)}) == states[-1]
    assert list(looks) == []


def test_a_mandate_is_watched_too(tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", "id,title.en,area\nlakes,Lakes,a\n")
    watcher = Watcher(folder, tmp_path / "out", "--only", "approval-register", "--lang", "en")
    try:
        assert watcher.line().endswith("approval-register.en.xlsx; no errors, no warnings")
        rewrite(folder / "activities.csv", "lakes,Lakes,a", "lakes,Lakes,q")
        assert watcher.line() == "the last build is kept"
        assert "area-unknown" in watcher.said()
    finally:
        assert watcher.end() == 0
        watcher.errors.close()
        assert watcher.process.stdout
        watcher.process.stdout.close()
