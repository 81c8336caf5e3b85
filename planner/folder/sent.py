"""Records of what was sent: tables that grow by a row for each thing that was done.

A row is written as soon as it is known, and never changed: of several about one thing the last one
counts. So an interrupted run loses nothing, and two branches of a folder can be put together.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from planner.errors import PlannerError
from planner.folder.files import read_bytes
from planner.folder.layout import SENT
from planner.folder.rows import read_rows, row_of
from planner.folder.tables import write_table
from planner.model.sent import Published, Told

_DAMAGED = (
    "Without knowing what was sent, someone would be told twice, or never: restore the file "
    "from a copy or from the history of the folder. If the last line is cut off, delete it."
)

T = TypeVar("T")


def read_published(path: Path) -> dict[str, Published]:
    """The contents of a collection by its record, by UID. PlannerError if it is damaged."""
    last = {row.uid: row for row in _read(path, Published)}
    return {uid: row for uid, row in last.items() if row.etag}


def read_told(path: Path) -> tuple[Told, ...]:
    """All mails and replies in the order of the record. PlannerError where it is damaged."""
    return tuple(_read(path, Told))


def add_row(path: Path, row: Published | Told) -> None:
    """Write what was done into its record."""
    try:
        path.parent.mkdir(exist_ok=True)
        text = write_table([row_of(row)])
        head, _, line = text.partition("\n")
        is_new = not path.exists() or not path.stat().st_size
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(f"{head}\n{line}" if is_new else line)
    except OSError as fault:
        raise PlannerError(
            f"{path} cannot be written: {fault.strerror}.",
            "The last step is not recorded there; make sure that you may write to the folder.",
        ) from fault


def require_writable(path: Path) -> None:
    """PlannerError where no record could be kept: then nothing may be sent."""
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8"):
            pass
    except OSError as fault:
        raise PlannerError(
            f"{path} cannot be written: {fault.strerror}.",
            "Nothing is sent that cannot be recorded: make sure that you may write there.",
        ) from fault


def _read(path: Path, shape: Callable[..., T]) -> Sequence[T]:
    file = f"{SENT}/{path.name}"
    data, fault = read_bytes(path, file)
    if not data and (fault is None or fault.name == "file-missing"):
        return ()
    rows, findings = read_rows(data, file, shape)
    if fault or findings:
        found = fault or findings[0]
        raise PlannerError(f"{found.place}: {found.message}", _DAMAGED)
    if not data.endswith(b"\n"):
        raise PlannerError(f"{file}: the last line is cut off.", _DAMAGED)
    return rows
