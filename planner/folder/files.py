"""Files of the folder as text, or the finding that says why they cannot be read."""

import re
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from planner.findings import Fault, Finding, Severity
from planner.places import Place

FILE_MISSING = Fault(
    "file-missing",
    Severity.ERROR,
    why="The folder refers to this file, but it does not exist.",
    how="Write it; to see what it looks like, make a new folder: planner new FOLDER.",
    firm=True,
)
FILE_UNREADABLE = Fault(
    "file-unreadable",
    Severity.ERROR,
    why="The system does not let the planner read this file.",
    how="Put a file here that you are allowed to read.",
)
FILE_ENCODING = Fault(
    "file-encoding",
    Severity.ERROR,
    why=(
        "Texts must be in UTF-8, which has the letters of all languages. In any other encoding "
        "names would come out wrong."
    ),
    how=(
        "Save it as UTF-8 with Unix or Windows line endings: an editor offers this under “Save "
        "with encoding”."
    ),
)
TABLE_ENCODING = Fault(
    "table-encoding",
    Severity.ERROR,
    why=(
        "Tables must be in UTF-8, which has the letters of all languages. In any other encoding "
        "names would come out wrong."
    ),
    how=("Save it as UTF-8 with Unix or Windows line endings: a spreadsheet calls it “CSV UTF-8”."),
)

_FOREIGN = re.compile(r"\0|\r(?!\n)")
"""What is in no text: NUL, and the line ends of long ago."""


Texts = Mapping[Path, str | None]
"""Texts that are read instead of what files hold, None for a file that would be gone: how the
folder would be with them.
"""
AS_THEY_ARE: Texts = {}


def read_bytes(path: Path, file: str, instead: Texts = AS_THEY_ARE) -> tuple[bytes, Finding | None]:
    """The content of a file of the folder, or why it cannot be read.

    Pipes and devices are not waited for, and a link that leads nowhere is reported.
    """
    if (text := instead.get(path)) is not None:
        return text.encode(), None
    try:
        if path in instead or (not path.exists() and not path.is_symlink()):
            return b"", FILE_MISSING.at(Place(file), f"There is no file {file}.")
        mode = path.stat().st_mode
        if not S_ISREG(mode) and not S_ISDIR(mode):
            return b"", FILE_UNREADABLE.at(Place(file), "This is not a file.")
        return path.read_bytes(), None
    except OSError as fault:
        message = f"This cannot be read: {fault.strerror}."
        return b"", FILE_UNREADABLE.at(Place(file), message)


def read_text(path: Path, file: str, instead: Texts = AS_THEY_ARE) -> tuple[str, Finding | None]:
    """The text of a file of the folder, or why there is none."""
    data, fault = read_bytes(path, file, instead)
    text, wrong = decoded(data, file)
    return text, fault or wrong


def decoded(data: bytes, file: str, wrong: Fault = FILE_ENCODING) -> tuple[str, Finding | None]:
    """Bytes as text, or a finding at the first that is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        place = _place(file, fault.object[: fault.start].decode("utf-8", "replace"))
        return "", wrong.at(place, "This file is not in UTF-8.")
    if foreign := _FOREIGN.search(text):
        place = _place(file, text[: foreign.start()])
        return "", wrong.at(place, "This is not a text in UTF-8.")
    return text, None


def _place(file: str, before: str) -> Place:
    """The place behind some text."""
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
