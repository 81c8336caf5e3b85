"""What two files of one entry have in common, however a server has put their lines."""

import re

_FOLDS = re.compile(rb"\r?\n[ \t]")
_ENTRY = re.compile(rb"BEGIN:(VEVENT|VTODO)\r?\n(.*)END:\1", re.DOTALL)


def is_same_entry(one: bytes, other: bytes) -> bool:
    """Whether two files contain the same entry: its lines unfolded, in any order."""
    return bool(_lines(one)) and _lines(one) == _lines(other)


def _lines(data: bytes) -> list[bytes]:
    entry = _ENTRY.search(_FOLDS.sub(b"", data))
    return sorted(filter(None, entry[2].splitlines())) if entry else []
