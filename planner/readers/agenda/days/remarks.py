"""What is printed after a date and holds for the whole day: who may attend, and the room."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner.language.vocabulary import plain
from planner.model import BREAKS, SOCIAL, AgendaItem, Openness
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said

_SEAM = re.compile(r"\s[–—-]\s|[,;|(\[\t]")
_BORDERS = " .,:;–—-()[]|"


def with_remarks(
    items: tuple[AgendaItem, ...], day: Said | None, reader: LineReader
) -> tuple[AgendaItem, ...]:
    """The items of a day with what its heading says of them: "Monday, 3 May – closed session –
    Room XIX". What an item says itself prevails; breaks and social events are elsewhere.
    """
    remarks = [*_remarks(day)]
    openness = next(filter(None, (_openness(of, reader) for of in remarks)), None)
    room = next((of for of in remarks if reader.rooms.stands_alone(of)), "")
    return tuple(
        of
        if of.kind in BREAKS | SOCIAL
        else replace(of, openness=of.openness or openness, room=of.room or room)
        for of in items
    )


def _remarks(day: Said | None) -> Iterator[str]:
    """The parts of a heading that follow its date."""
    rest = day.text[day.day.end_at :] if day and day.day and not day.times else ""
    return filter(None, (part.strip(_BORDERS) for part in _SEAM.split(rest)))


def _openness(words: str, reader: LineReader) -> Openness | None:
    known = reader.words.openness
    values = (of for of in Openness if plain(words) in known[of])
    return next(values, None)
