"""Where something stands in the user's files, so that a finding can point at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file of the conference folder.

    `file` is relative to the folder; `line` and `column` count from 1 and are 0 where the whole
    file, or the whole line, is meant.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
