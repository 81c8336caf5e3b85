"""What someone has added to a paper: rows and lines that are new items of the agenda."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.changes.rows import Returned
from planner.findings import Fault, Finding, Severity
from planner.forms.document import DAY
from planner.intake.returned.paper.numbers import TIMES, role
from planner.intake.returned.paper.words import NOT_TAKEN, Tongue, line, no_time, parted, words
from planner.readers.word import Paragraph

NEW_IN_ANOTHER_LANGUAGE = Fault(
    "paper-item-new-in-translation",
    Severity.ERROR,
    why=(
        "New items are added in the first language of the conference; other languages "
        "translate them."
    ),
    how="Add it to the paper in the first language, and remove it from this one.",
)

INSIDE = ("entry item", "entry break")
"""The styles of the titles of what is inside an item."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Paragraphs of a new row, or one new line; the item above them, and the day."""

    paragraphs: list[Paragraph]
    above: str
    day: str

    def holds(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is in the same row."""
        return paragraph.row != 0 and self.paragraphs[-1].row == paragraph.row


def rows_of(new: Addition, tongue: Tongue) -> tuple[list[Returned], list[Finding]]:
    """The rows of an addition: an item, and what is inside it; and what cannot be taken over."""
    times = [of for of in new.paragraphs if role(of) == TIMES]
    first, *others = [of for of in new.paragraphs if role(of) != TIMES] or times
    if tongue.paper != tongue.first:
        return [], [_is_translated(first, tongue)]
    is_inside = first.style in INSIDE and not times
    cells, findings = _inside(first, tongue) if is_inside else _head(first, times, tongue)
    for key, text in _said(others, tongue):
        cells[key] = f"{cells.get(key, '')}\n{text}".strip()
    findings += [_passed_over(of) for of in others if not _is_taken(of)]
    if not cells[tongue.title]:
        return [], [*findings, _passed_over(first)]
    rows = [_row(new, first, cells)]
    for paragraph in (of for of in others if of.style in INSIDE):
        inner, faults = _inside(paragraph, tongue)
        rows.append(_row(new, paragraph, inner))
        findings += faults
    return rows, findings


def _head(
    first: Paragraph, times: Sequence[Paragraph], tongue: Tongue
) -> tuple[dict[str, str], list[Finding]]:
    """The title of a row, and its time in the column beside it."""
    cells, findings = _times(times[0], times[0].text, tongue) if times else ({}, [])
    title = words(first.text) if first not in times else ""
    return {"level": "", **cells, tongue.title: title}, findings


def _inside(paragraph: Paragraph, tongue: Tongue) -> tuple[dict[str, str], list[Finding]]:
    """A line inside an item: its words, and the time before them where there is one."""
    time, said = parted(paragraph.text)
    time, said = (time, said) if words(said) else ("", paragraph.text)
    cells, findings = _times(paragraph, time, tongue)
    return {"level": "1", **cells, tongue.title: words(said)}, findings


def _times(paragraph: Paragraph, text: str, tongue: Tongue) -> tuple[dict[str, str], list[Finding]]:
    found = tongue.times(text)
    return ({}, [no_time(paragraph)]) if found is None else (found, [])


def _is_translated(paragraph: Paragraph, tongue: Tongue) -> Finding:
    message = f"“{line(paragraph)}” is new; add new items in the paper in “{tongue.first}”."
    return NEW_IN_ANOTHER_LANGUAGE.at(paragraph.place, message)


def _said(lines: Sequence[Paragraph], tongue: Tongue) -> Iterator[tuple[str, str]]:
    """Notes and rooms."""
    return ((tongue.key(role(of)), words(of.text)) for of in lines if role(of) in ("note", "room"))


def _is_taken(paragraph: Paragraph) -> bool:
    return paragraph.style in INSIDE or role(paragraph) in ("note", "room")


def _row(new: Addition, paragraph: Paragraph, cells: Mapping[str, str]) -> Returned:
    return Returned("", {DAY: new.day, **cells}, {}, paragraph.place, new.above)


def _passed_over(paragraph: Paragraph) -> Finding:
    return NOT_TAKEN.at(paragraph.place, f"“{line(paragraph)}” is not imported.")
