"""Where something stands in the user's files, so that a finding can point at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file of the conference folder, or of one that somebody sent.

    `file` is relative to the folder; `line` and `column` count from 1 and are 0 where the whole
    file, or the whole line, is meant. In a workbook they are the row and the column of a `sheet`.
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""

    def __str__(self) -> str:
        if self.sheet:
            return "!".join(filter(None, [self.file, self.sheet, self._cell]))
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])

    @property
    def _cell(self) -> str:
        """A cell as people call it; a whole row by its number."""
        letters = column_name(self.column - 1) if self.column else ""
        return f"{letters}{self.line}" if self.line else letters


def column_name(column: int) -> str:
    """The letters of a column of a sheet, counted from 0: 4 is E, 26 is AA."""
    more, letter = divmod(column, 26)
    return (column_name(more - 1) if more else "") + chr(ord("A") + letter)
