"""`planner read`: what the reader understood of a foreign text, without writing anything."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from planner.commands.read_json import in_json
from planner.commands.screen import (
    print_json,
    print_text,
    read_findings_in_text,
    screen_width,
)
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.language.papers import paper_languages
from planner.model import AgendaItem
from planner.readers import read_file
from planner.readers.reading import Fate, Reading

_WIDTH = 132
_RIGHT = 46
"""Columns for what a line became."""


def read(path: Path, language: str | None, as_json: bool) -> int:  # noqa: FBT001
    """Read a file and show what was understood."""
    reading = read_file(path, known_language(language))
    if as_json:
        print_json(in_json(reading))
    else:
        print_text("\n".join(in_text(reading, screen_width() or _WIDTH)))
    return 1 if has_errors(reading.findings) else 0


def known_language(language: str | None) -> str:
    """The language that a text is said to be in. PlannerError where none such is read."""
    if language and language not in paper_languages():
        known = ", ".join(paper_languages())
        raise PlannerError(f"Texts in “{language}” are not read.", f"There are: {known}.")
    return language or ""


def in_text(reading: Reading, width: int) -> list[str]:
    """Each line of the text beside what it became, then what is doubtful."""
    items: dict[int, list[AgendaItem]] = {}
    for item in (item for day in reading.days for item in _all(day.items)):
        items.setdefault(item.place.line, []).append(item)
    left = max(width - _RIGHT - 9, 20)
    lines = [
        _row(
            line.number,
            line.text.strip(),
            _became(reading.fates.get(line.number), items.get(line.number, [])),
            left,
        )
        for line in reading.source.lines
    ]
    return [
        *lines,
        "",
        _summary(reading),
        *read_findings_in_text(reading.findings, reading.source.text),
    ]


def _row(number: int, text: str, became: str, width: int) -> str:
    shown = text if len(text) <= width else f"{text[: width - 1]}…"
    return f"{number:>5}  {shown:<{width}}  {became}".rstrip()


def _became(fate: Fate | None, items: Sequence[AgendaItem]) -> str:
    if fate is None:
        return ""
    if items and fate.what == "item":
        return " + ".join(dict.fromkeys(map(_told, items)))
    if fate.what == "item":
        return "  ″"
    if fate.what == "unread":
        return "? not understood"
    return f"{fate.what}: {fate.of}" if fate.of else fate.what


def _told(item: AgendaItem) -> str:
    """An item in a few words: its times, kind and number, and what is special about it."""
    times = "–".join(str(of) for of in (item.start, item.end) if of)
    part = f"({item.day_part})" if item.day_part else ""
    flags = [flag for flag in ("continued", "optional", "brief") if getattr(item, flag)]
    duration = f"{item.duration} min" if item.duration else ""
    room, openness = item.room, item.openness or ""
    told = (times, part, item.kind.value, item.number, *flags, duration, room, openness)
    return " ".join(str(word) for word in told if word)


def _all(items: tuple[AgendaItem, ...]) -> Iterator[AgendaItem]:
    for item in items:
        yield item
        yield from _all(item.items)


def _summary(reading: Reading) -> str:
    items = sum(1 for day in reading.days for _ in _all(day.items))
    told = [
        f"language: {reading.language}",
        f"days: {len(reading.days)}",
        f"items: {items}",
        f"invited by name: {len(reading.invited.invitees)}",
        f"lines not understood: {len(reading.unread)}",
    ]
    return " · ".join(told)
