"""Files of the folder as text, or the finding that says why they cannot be read."""

import re
from pathlib import Path

from planner.findings import Finding, error
from planner.places import Place

_AS_UTF8 = (
    "Save it as UTF-8 with the line ends of Unix or Windows: an editor offers that under "
    "“Save with encoding”, a spreadsheet calls it “CSV UTF-8”."
)
_FOREIGN = re.compile(r"\0|\r(?!\n)")
"""What is in no text: NUL, and the line ends of long ago."""
_MISSING = "Write it, or make a new folder to see what it looks like: planner new FOLDER."


def read_bytes(path: Path, file: str) -> tuple[bytes, Finding | None]:
    """What a file of the folder holds, or why it cannot be had."""
    try:
        return path.read_bytes(), None
    except FileNotFoundError:
        return b"", error("file-missing", f"There is no file {file}.", Place(file), _MISSING)
    except OSError as fault:
        message = f"This cannot be read: {fault.strerror}."
        hint = "A file has to stand here that you may read."
        return b"", error("file-unreadable", message, Place(file), hint)


def read_text(path: Path, file: str) -> tuple[str, Finding | None]:
    """The text of a file of the folder, or why there is none."""
    data, fault = read_bytes(path, file)
    text, wrong = decoded(data, file)
    return text, fault or wrong


def decoded(data: bytes, file: str, name: str = "file-encoding") -> tuple[str, Finding | None]:
    """Bytes as text, or a finding of this name at the first that is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        place = _place(file, fault.object[: fault.start].decode("utf-8", "replace"))
        return "", error(name, "This file is not in UTF-8.", place, _AS_UTF8)
    if foreign := _FOREIGN.search(text):
        place = _place(file, text[: foreign.start()])
        return "", error(name, "This is no text in UTF-8.", place, _AS_UTF8)
    return text, None


def _place(file: str, before: str) -> Place:
    """The place behind some text."""
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
