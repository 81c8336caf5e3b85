"""Texts are read as `planner read` reads them; what comes out is shown as short rows."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from planner.model import AgendaItem
from planner.readers.agenda import read_agenda
from planner.readers.reading import Reading
from planner.readers.source import source_of
from tests.readers.arrival import lost_words

SHARED = Path(__file__).parents[2].parent / "shared"
"""Official texts that lie beside the project and are no part of it."""


def reading(text: str, language: str = "") -> Reading:
    """What was read; the words of every line in use are in it."""
    read = read_agenda(source_of(text, "agenda.txt"), language)
    assert lost_words(read) == {}
    return read


def row(item: AgendaItem, depth: int) -> str:
    """ "  09:00–10:00 session 1 | Session 1: Water": depth, times, kind, number, title."""
    times = "–".join(str(of) for of in (item.start, item.end) if of)
    told = [times or str(item.day_part or "·"), item.kind.value, item.number]
    title = next(iter(item.title.values()), "")
    return f"{'  ' * depth}{' '.join(filter(None, told))} | {title}"


def rows(items: Iterable[AgendaItem], depth: int = 0) -> list[str]:
    return [line for item in items for line in (row(item, depth), *rows(item.items, depth + 1))]


def shown(text: str, language: str = "") -> list[str]:
    """The whole agenda: days by their dates, items under them."""
    found = []
    for day in reading(text, language).days:
        found += [f"{day.date}", *rows(day.items)]
    return found


def shared(*parts: str) -> Path:
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip("../shared is absent")
    return path
