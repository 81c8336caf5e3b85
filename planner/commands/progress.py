"""How far long work has come: one line on the screen that is written over, and nothing in pipes."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TextIO

from planner.commands.screen import fitting

PATIENCE = 0.5
"""Seconds after which work is long; of what is done before, nothing is said."""


@contextmanager
def progress(words: str) -> Iterator[Callable[[str], None]]:
    """Say what is going on as soon as it lasts; gives what to call when other words are right.

    Nothing is said where nobody looks: in pipes and files, and on a terminal that cannot go back
    on its line. No colours are used, so that NO_COLOR asks for nothing here.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _words: None
        return
    line = _Line(sys.stderr, words)
    try:
        yield line.tell
    finally:
        line.end()


class _Line:
    """The line on the screen. A timer shows it first, so that even a long first step is seen."""

    def __init__(self, screen: TextIO, words: str) -> None:
        self.screen = screen
        self.words = words
        self.shown = ""
        self.is_long = False
        self.lock = Lock()
        self.timer = Timer(PATIENCE, self._begin)
        self.timer.daemon = True
        self.timer.start()

    def tell(self, words: str) -> None:
        """Say that something else is going on now."""
        with self.lock:
            self.words = words
            if self.is_long:
                self._show(words)

    def end(self) -> None:
        """Leave the line as empty as it was."""
        self.timer.cancel()
        with self.lock:
            self.is_long = False
            if self.shown:
                self._show("")

    def _begin(self) -> None:
        with self.lock:
            if not self.timer.finished.is_set():
                self.is_long = True
                self._show(self.words)

    def _show(self, words: str) -> None:
        """Write over what was shown. Blanks wipe out the rest of it on any terminal."""
        words = fitting(words, self.screen.encoding)[: shutil.get_terminal_size().columns - 1]
        self.screen.write(f"\r{words:{len(self.shown)}}" + ("" if words else "\r"))
        self.screen.flush()
        self.shown = words
