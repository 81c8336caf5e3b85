"""Progress: a line that is written over on a screen, as soon as work is long; else nothing."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SLOW = """\
import sys, time
from planner.commands.progress import progress
with progress("reading wells-2027") as say_now:
    time.sleep(float(sys.argv[1]))
    say_now("writing 1 of 2  public/programme.en.pdf")
    say_now("writing 2 of 2  public/…")
print("done")
"""


@pytest.fixture
def seen() -> Callable[..., str]:
    """What a program leaves on a screen that it has for all it prints."""

    def run(*words: str | Path, **env: str) -> str:
        ours, theirs = pty.openpty()
        call = subprocess.Popen(
            [sys.executable, *map(str, words)],
            stdout=theirs,
            stderr=theirs,
            env=os.environ | {"TERM": "xterm", "COLUMNS": "80"} | env,
        )
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
        os.close(ours)
        assert call.wait() == 0
        return shown.decode()

    return run


def _read(ours: int) -> bytes:
    try:
        return os.read(ours, 4096)
    except OSError:
        return b""


def test_long_work_is_told_on_one_line_that_is_empty_at_the_end(seen: Callable[..., str]) -> None:
    assert seen("-c", SLOW, "0.8") == (
        "\rreading wells-2027"
        "\rwriting 1 of 2  public/programme.en.pdf"
        "\rwriting 2 of 2  public/…               "
        f"\r{' ' * 24}\r"
        "done\r\n"
    )


def test_short_work_is_not_told(seen: Callable[..., str]) -> None:
    assert seen("-c", SLOW, "0") == "done\r\n"


def test_a_narrow_screen(seen: Callable[..., str]) -> None:
    shown = seen("-c", SLOW, "0.8", COLUMNS="20")
    assert "\rwriting 1 of 2  pub\rwriting 2 of 2  pub\r" in shown


def test_a_screen_that_cannot_go_back(seen: Callable[..., str]) -> None:
    assert seen("-c", SLOW, "0.8", TERM="dumb") == "done\r\n"


def test_a_screen_without_our_signs(seen: Callable[..., str]) -> None:
    assert "\rwriting 2 of 2  public/...  " in seen("-c", SLOW, "0.8", PYTHONIOENCODING="ascii")


def test_in_a_pipe_nothing_is_told() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SLOW, "0.8"], capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("done\n", "")


def test_no_file_is_told_twice_and_the_last_is_the_last(
    seen: Callable[..., str], agendas: Path, tmp_path: Path
) -> None:
    """Papers in PDF take longer than half a second on any machine."""
    folder = agendas / "bishkek-2001"
    shown = seen("-m", "planner.cli", "build", folder, "--out", tmp_path)
    rows = [row.strip() for row in shown.split("\r") if row.startswith("writing ")]
    numbers = [int(row.split()[1]) for row in rows if " of " in row]
    total = int(rows[-1].split()[3])
    assert numbers == list(range(numbers[0], total + 1))
    assert rows[-1].startswith(f"writing {total} of {total}  secretariat/")
