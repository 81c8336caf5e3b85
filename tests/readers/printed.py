"""Whether the times of items are printed where the items stand: what no reader may invent."""

import re
from collections.abc import Iterable, Iterator

from planner.model import AgendaItem, Clock
from planner.readers.reading import ReadDay, Reading

_WORDS = {
    (12, 0): ("noon", "midi", "полдень", "mittag", "mediodía", "mezzogiorno"),
    (0, 0): ("midnight", "minuit", "полночь", "mitternacht", "medianoche", "mezzanotte"),
}
_HALVES = ("half", "demi", "halb", "media", "mezz", "½", "полови", "quarter", "viertel", "quart")
"""What may stand for minutes in words."""

_TORN = re.compile(r"(?<=[.:h][0-5])[ \u00a0\u202f](?=\d(?!\d))")
"""The blank in minutes that came apart: "17:3 0"."""

Numbers = list[tuple[str, int]]


def invented(reading: Reading) -> list[str]:
    """The times of items whose figures do not stand in lines of the item.

    These are the lines from its first one to the next item that is not inside it, and the line of
    its day, which may print the hours of the whole.
    """
    texts = {line.number: line.text for line in reading.source.lines}
    found = []
    for day, item, lines in _spans(reading):
        near = [texts.get(number, "") for number in (day.line, *lines)]
        found += [
            f"line {item.place.line}: {clock}"
            for clock in (item.start, item.end)
            if clock and not any(is_printed(clock, text) for text in near)
        ]
    return found


def is_printed(clock: Clock, text: str) -> bool:
    """Whether a line has the hour with its minutes, in figures or in words."""
    folded = text.lower()
    if any(word in folded for word in _WORDS.get((clock.hour, clock.minute), ())):
        return True
    hours = {clock.hour, clock.hour % 12 or 12, clock.hour or 24}
    numbers = [int(figures) for of in (text, _TORN.sub("", text)) for figures in _figures(of)]
    if clock.minute == 0:
        return bool(hours & {*numbers}) or any(hour * 100 in numbers for hour in hours)
    follow = {(int(hour), int(minute)) for hour, minute in _PAIRS.findall(folded)}
    has_figures = any(
        (hour, clock.minute) in follow or hour * 100 + clock.minute in numbers for hour in hours
    )
    return has_figures or any(word in folded for word in _HALVES)


_PAIRS = re.compile(r"(?<!\d)(\d{1,2})(?:[^\d\t]{1,8}|\t[.:])(?=(\d{1,2})(?!\d))")
"""Two numbers with a unit or a sign between them, in one cell of a row, or torn at the sign."""


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _spans(reading: Reading) -> Iterator[tuple[ReadDay, AgendaItem, range]]:
    """Every item with its day and the lines that it stands on, with what is inside it."""
    last = max((line.number for line in reading.source.lines), default=0) + 1
    begins = [day.line for day in reading.days]
    for day in reading.days:
        end = min((line for line in begins if line > day.line), default=last)
        yield from ((day, *of) for of in _in(day.items, end))


def _in(items: Iterable[AgendaItem], end: int) -> Iterator[tuple[AgendaItem, range]]:
    items = tuple(items)
    for item in items:
        line = item.place.line
        until = min((of.place.line for of in items if of.place.line > line), default=end)
        yield item, range(line, max(until, line + 1))
        yield from _in(item.items, until)
