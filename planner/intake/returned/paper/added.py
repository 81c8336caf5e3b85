"""What somebody has added to a paper: rows and lines that are new items of the agenda."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.changes.rows import Returned
from planner.findings import Finding
from planner.forms.document import DAY
from planner.intake.returned.paper.numbers import TIMES, role
from planner.intake.returned.paper.words import NOT_TAKEN, TIME_UNREAD, Tongue, line, words
from planner.readers.word import Paragraph

INSIDE = ("entry item", "entry break")
"""The styles of the titles of what is inside an item."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Paragraphs of a new row, or one new line; the item above them, and the day."""

    paragraphs: list[Paragraph]
    above: str
    day: str

    def holds(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph stands in the same row."""
        return paragraph.row != 0 and self.paragraphs[-1].row == paragraph.row


def rows_of(new: Addition, tongue: Tongue) -> tuple[list[Returned], list[Finding]]:
    """The rows of an addition: an item, and what is inside it; and what cannot be taken over."""
    times = [of for of in new.paragraphs if role(of) == TIMES]
    first, *others = [of for of in new.paragraphs if role(of) != TIMES] or times
    cells, findings = _times(times, tongue)
    cells[tongue.title] = words(first.text) if first not in times else ""
    inside = [of for of in others if of.style in INSIDE]
    for key, text in _said(others, tongue):
        cells[key] = f"{cells.get(key, '')}\n{text}".strip()
    findings += [_passed_over(of) for of in others if not _is_taken(of)]
    if not cells[tongue.title]:
        return [], [*findings, _passed_over(first)]
    is_inside = first.style in INSIDE and not times
    rows = [_row(new, first, {"level": "1" if is_inside else "", **cells})]
    rows += [_row(new, of, {"level": "1", tongue.title: words(of.text)}) for of in inside]
    return rows, findings


def _times(times: Sequence[Paragraph], tongue: Tongue) -> tuple[dict[str, str], list[Finding]]:
    for paragraph in times:
        if (found := tongue.times(paragraph.text)) is not None:
            return found, []
        return {}, [TIME_UNREAD.at(paragraph.place, f"“{line(paragraph)}” is no time.")]
    return {}, []


def _said(lines: Sequence[Paragraph], tongue: Tongue) -> Iterator[tuple[str, str]]:
    """Notes and rooms."""
    return ((tongue.key(role(of)), words(of.text)) for of in lines if role(of) in ("note", "room"))


def _is_taken(paragraph: Paragraph) -> bool:
    return paragraph.style in INSIDE or role(paragraph) in ("note", "room")


def _row(new: Addition, paragraph: Paragraph, cells: Mapping[str, str]) -> Returned:
    return Returned("", {DAY: new.day, **cells}, {}, paragraph.place, new.above)


def _passed_over(paragraph: Paragraph) -> Finding:
    return NOT_TAKEN.at(paragraph.place, f"“{line(paragraph)}” is not taken over.")
