"""A reading for people: each line of the text next to what it became, then the doubts."""

from collections.abc import Iterator, Sequence

from planner.commands.screen import read_findings_in_text
from planner.model import AgendaItem
from planner.readers.reading import UNREAD, Fate, Reading
from planner.readers.source import SourceLine
from planner.records import record

_NUMBERS = 9
"""The columns for the number of a line, with its mark and the space between columns."""
_LEAST = 24
"""Columns for what lines became, at least."""
_STEP = "  "
_LOST, _MORE = "?", "″"
"""What marks a line that was not understood, and one that goes on with the item above."""
_LISTED = 30
"""This many lines that were not understood are shown again at the end."""


def in_text(reading: Reading, width: int) -> list[str]:
    """The reading on a screen of the given width. Lines that were not understood have a mark, and
    are repeated at the end in full.
    """
    became = _became(reading)
    shown = [_in_one_line(line) for line in reading.source.lines]
    columns = _Columns.fitting(shown, list(became.values()), width)
    lines = (
        columns.row(line.number, text, became.get(line.number, ""))
        for line, text in zip(reading.source.lines, shown, strict=True)
    )
    findings = read_findings_in_text(reading.findings, reading.source.text)
    return [*lines, "", *_lost(reading), _summary(reading), *findings]


@record
class _Columns:
    """How wide the columns for the text and for what it became are."""

    left: int
    right: int

    @classmethod
    def fitting(cls, left: Sequence[str], right: Sequence[str], width: int) -> "_Columns":
        """Columns for these words, the right one no wider than three eighths of the screen."""
        most = max(width * 3 // 8, _LEAST)
        right_width = min(max(map(len, right), default=0), most)
        rest = max(width - right_width - _NUMBERS, _LEAST)
        return cls(min(max(map(len, left), default=0), rest), right_width)

    def row(self, number: int, text: str, became: str) -> str:
        """A line of the text and what it became."""
        mark = _LOST if became.startswith(_LOST) else ""
        left, right = _cut(text, self.left), _cut(became, self.right)
        return f"{mark:1}{number:>4}  {left:<{self.left}}  {right}".rstrip()


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _in_one_line(line: SourceLine) -> str:
    """The words of a line, cells of a row with a stroke between them."""
    return " | ".join(cell.strip() for cell in line.text.split("\t") if cell.strip())


def _became(reading: Reading) -> dict[int, str]:
    """What each line became, by its number; what is inside an item is indented."""
    items: dict[int, list[AgendaItem]] = {}
    depths: dict[int, int] = {}
    for item, depth in (of for day in reading.days for of in _with_depth(day.items, 0)):
        items.setdefault(item.place.line, []).append(item)
        depths.setdefault(item.place.line, depth)
    told: dict[int, str] = {}
    depth = 0
    for number, fate in sorted(reading.fates.items()):
        depth = depths.get(number, depth)
        told[number] = _told(fate, items.get(number, []), _STEP * depth)
    return told


def _told(fate: Fate, items: Sequence[AgendaItem], inset: str) -> str:
    if fate.what == UNREAD:
        return f"{_LOST} not understood"
    if fate.what != "item":
        return f"{fate.what}: {fate.of}" if fate.of else fate.what
    words = " + ".join(dict.fromkeys(map(_item, items))) or f"{_STEP}{_MORE}"
    return f"{inset}{words}"


def _item(item: AgendaItem) -> str:
    """An item in a few words: its time, its kind, and what else was understood of it."""
    told = (
        "–".join(str(of) for of in (item.start, item.end) if of),
        f"({item.day_part})" if item.day_part else "",
        item.kind.value,
        item.number,
        *(flag for flag in ("continued", "optional", "brief") if getattr(item, flag)),
        f"{item.duration} min" if item.duration else "",
        item.room,
        item.openness or "",
    )
    return " ".join(filter(None, map(str, told)))


def _with_depth(items: tuple[AgendaItem, ...], depth: int) -> Iterator[tuple[AgendaItem, int]]:
    for item in items:
        yield item, depth
        yield from _with_depth(item.items, depth + 1)


def _lost(reading: Reading) -> Iterator[str]:
    """The lines that were not understood, with all their words."""
    lost = reading.unread
    if lost:
        yield "Not understood:"
        yield from (f"{number:>5}  {' '.join(text.split())}" for number, text in lost[:_LISTED])
        if len(lost) > _LISTED:
            yield f"       and {len(lost) - _LISTED:,} more"
        yield ""


def _summary(reading: Reading) -> str:
    items = sum(1 for day in reading.days for _ in _with_depth(day.items, 0))
    told = {
        "language": reading.language if reading.is_language_told else "not known",
        "days": len(reading.days),
        "items": items,
        "invitees": len(reading.invited.invitees),
        "lines not understood": len(reading.unread),
    }
    return " · ".join(f"{name}: {of}" for name, of in told.items())
