"""What a reader of a file format gives: lines as they stand in the file, and what it found."""

from planner.findings import Finding
from planner.records import record


@record
class SourceLine:
    """A line of a text. `number` counts from 1, by line feeds.

    `furniture` names what the format knows to be no part of the text: "page header", "footnote".
    """

    number: int
    text: str
    furniture: str = ""


@record
class Source:
    """A text as it was taken out of a file. Cells of one row of a table stand apart by tabs."""

    name: str
    lines: tuple[SourceLine, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join(line.text for line in self.lines)


def source_of(text: str, name: str, findings: tuple[Finding, ...] = ()) -> Source:
    """A text, line by line."""
    lines = enumerate(text.split("\n"), 1) if text else ()
    return Source(name, tuple(SourceLine(n, line.rstrip("\r")) for n, line in lines), findings)
