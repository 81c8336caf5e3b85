"""On a screen long titles go on under themselves; in a pipe a line is a line."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def test_long_titles_hang_under_themselves(agendas: Path) -> None:
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "planner.cli", "show", str(agendas / "bishkek-2001")],
        stdout=theirs,
        env={**os.environ, "COLUMNS": "60"},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    assert run.wait() == 0
    lines = shown.decode().replace("\r\n", "\n").split("\n")
    assert max(map(len, lines)) <= 60
    at = lines.index("  14:00    (16:00)  Session 2: Strengthening bilateral and")
    assert lines[at + 1] == "                    regional efforts to counter terrorism"
