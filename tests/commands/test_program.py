"""The program itself: help, exit codes, and no traceback whatever happens."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]
Program = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("new", "check", "show", "build")


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_exit_codes(program: Program, wells: Path, agendas: Path) -> None:
    assert program("check", agendas / "bishkek-2001").code == 0
    assert program("check", agendas / "bishkek-2001", "--strict").code == 1
    (wells / "agenda.en.txt").write_text("nothing")
    assert program("check", wells).code == 1
    assert program("check", wells / "nowhere").code == 2


def test_what_is_said_next_can_be_copied(tmp_path: Path) -> None:
    """By its path where a shell would not find the planner by its name."""
    script = tmp_path / "bin" / "planner"
    script.parent.mkdir()
    script.write_text(f"#!{sys.executable}\nfrom planner.cli import main\nmain()\n")
    script.chmod(0o755)

    def said_next(name: str, path: str) -> list[str]:
        done = subprocess.run(
            [script, "new", name],
            cwd=tmp_path,
            env=os.environ | {"PATH": path, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()[1:]

    assert said_next("wells", "/nowhere") == [
        f"  {script} check wells",
        f"  {script} build wells",
    ]
    assert said_next("lakes", str(script.parent)) == [
        "  planner check lakes",
        "  planner build lakes",
    ]


def test_help(planner: Planner) -> None:
    shown = planner("--help")
    assert shown.code == 0
    assert [word for word in COMMANDS if f"\n  {word} " in shown.out] == list(COMMANDS)
    for command in COMMANDS:
        shown = planner(command, "-h")
        assert (shown.code, "Usage: planner " + command in shown.out) == (0, True)


@pytest.mark.parametrize(
    "words",
    [["bild", "x"], ["check"], ["check", "x", "y"], ["check", "x", "--format", "xml"], ["-x"]],
)
def test_wrong_use(planner: Planner, words: list[str]) -> None:
    shown = planner(*words)
    assert (shown.code, shown.out) == (2, "")
    assert "Usage: planner" in shown.err


@pytest.mark.parametrize("command", ["check", "show", "build"])
def test_a_folder_that_is_none(planner: Planner, tmp_path: Path, command: str) -> None:
    (file := tmp_path / "file").write_text("")
    for path in (tmp_path / "nowhere", file / "inside"):
        shown = planner(command, path)
        assert (shown.code, shown.out) == (2, "")
        assert shown.err == (
            f"planner: There is no folder {path}.\n    → Make one: planner new {path}\n"
        )


@pytest.mark.parametrize("command", ["check", "show", "build"])
def test_a_file_given_as_a_folder(planner: Planner, wells: Path, command: str) -> None:
    shown = planner(command, wells / "conference.toml")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == (
        f"planner: {wells / 'conference.toml'} is a file.\n"
        f"    → Give the folder that contains it: {wells}\n"
    )


@pytest.mark.parametrize("name", ["conference.toml", "agenda.en.txt"])
@pytest.mark.parametrize("command", ["check", "show", "build"])
def test_a_file_that_cannot_be_read(planner: Planner, wells: Path, command: str, name: str) -> None:
    """A folder in its place, or a link to itself: nobody may read these, not even root."""
    (wells / name).unlink()
    (wells / name).mkdir()
    shown = planner(command, wells)
    assert shown.code in (1, 2)
    assert name in shown.err + shown.out
    (wells / name).rmdir()
    (wells / name).symlink_to(wells / name)
    assert planner(command, wells).code in (1, 2)


def test_a_folder_that_nobody_may_read(wells: Path) -> None:
    """Root may read all, so that the program gives its rights away first, where it has them."""
    wells.chmod(0o000)
    code = (
        "import os, sys\n"
        "from planner.cli import main\n"
        "import planner.commands.check\n"
        "os.geteuid() or os.setresuid(65534, 65534, 65534)\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(wells)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    wells.chmod(0o755)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("planner: Permission denied: ")


def test_an_out_folder_that_cannot_be(planner: Planner, wells: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    shown = planner("build", wells, "--out", tmp_path / "file")
    assert shown.code == 2
    assert shown.err.startswith("planner: The build cannot be written: File exists (")
    assert (tmp_path / "file").read_text() == "mine"


def test_the_disk_is_full(wells: Path, tmp_path: Path) -> None:
    """A file can have no more than 5,000 bytes: the first, a PDF, has more."""
    out = tmp_path / "out"
    words = [sys.executable, "-m", "planner.cli", "build", str(wells), "--out", str(out)]

    def run(bytes_: int) -> subprocess.CompletedProcess[str]:
        limit = (bytes_, resource.RLIM_INFINITY)
        return subprocess.run(
            words,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit),
        )

    assert run(resource.RLIM_INFINITY).returncode == 0
    before = contents(out)
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("Statements", "Statements by all"))
    done = run(5_000)
    assert done.returncode == 2
    assert "planner: The build cannot be written: File too large" in done.stderr
    assert "the last build is unchanged." in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(out) == before
    assert [path.name for path in out.iterdir()] == ["wells-2027"]


@pytest.mark.parametrize("before", [True, False])
def test_ctrl_c_leaves_the_last_build_as_it_was(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    out = tmp_path / "out"
    if before:
        planner("build", wells, "--out", out)
    (wells / "agenda.fr.txt").write_text("")
    was = contents(out) if before else {}

    def interrupted(*_: object) -> bytes:
        signal.raise_signal(signal.SIGINT)
        return b""

    monkeypatch.setattr("planner.writers.html.write", interrupted)
    shown = planner("build", wells, "--out", out)
    assert (shown.code, shown.out) == (130, "")
    assert contents(out) == was
    assert [path.name for path in out.iterdir()] == (["wells-2027"] if before else [])


def test_ctrl_c_in_the_program_itself(wells: Path, tmp_path: Path) -> None:
    code = (
        "import signal\n"
        "from planner.cli import main\n"
        "from planner.writers import html\n"
        "html.write = lambda *_: signal.raise_signal(signal.SIGINT)\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "build", str(wells), "--out", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (130, False)
    assert list((tmp_path / "out").iterdir()) == []


def test_nobody_reads_on(agendas: Path) -> None:
    """As in `planner show … | head -1`: the reader is gone before anything is printed."""
    for words in (["show"], ["show", "--format", "json"], ["check"], ["--help"]):
        read, write = os.pipe()
        os.close(read)
        folder = [] if words == ["--help"] else [str(agendas / "bishkek-2001")]
        done = subprocess.run(
            [sys.executable, "-m", "planner.cli", *words, *folder],
            stdout=write,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=ROOT,
        )
        os.close(write)
        assert done.stderr == "", words


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_screen_that_cannot_show_all(program: Program, agendas: Path, encoding: str) -> None:
    bishkek = agendas / "bishkek-2001"
    shown = program("show", bishkek, PYTHONIOENCODING=encoding)
    assert (shown.code, shown.err) == (0, "")
    assert "  16:00    <= 19:00  Session 3: Strengthening" in shown.out
    shown = program("show", bishkek, "--lang", "ru", PYTHONIOENCODING=encoding)
    assert (shown.code, "?????" in shown.out) == (0, True)
    shown = program("check", bishkek, PYTHONIOENCODING=encoding)
    assert (shown.code, shown.err) == (0, "")
    assert "\n    -> Write `chair: to be designated`." in shown.out
    shown = program("check", bishkek / "nowhere", PYTHONIOENCODING=encoding)
    assert "    -> Make one: planner new" in shown.err


@pytest.mark.parametrize("command", ["show", "check"])
def test_json_is_the_same_on_any_screen(program: Program, agendas: Path, command: str) -> None:
    words = (command, agendas / "bishkek-2001", "--format", "json")
    whole = json.loads(program(*words, PYTHONIOENCODING="utf-8").out)
    assert json.loads(program(*words, PYTHONIOENCODING="ascii").out) == whole
    assert json.loads(program(*words, PYTHONIOENCODING="cp1252").out) == whole


@pytest.mark.parametrize("closed", [(1,), (2,), (1, 2)])
def test_a_program_that_is_started_without_a_screen(wells: Path, closed: tuple[int, ...]) -> None:
    """As services are: what is printed goes nowhere, and the exit code tells."""
    done = subprocess.run(
        [sys.executable, "-m", "planner.cli", "check", str(wells)],
        check=False,
        cwd=ROOT,
        preexec_fn=lambda: [os.close(stream) for stream in closed],
    )
    assert done.returncode == 0
