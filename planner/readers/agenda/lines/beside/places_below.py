"""Rooms with the times of the titles above them: "Bureau", and below it "Room 6 – 9.00 – 10.00".

The time may also be on the next line: "Room 9" and "16.30 – 18.30". If such lines head titles
instead, each day begins with one and none ends with one.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from planner.language.clock.printed import PrintedTimes, times_at
from planner.language.kinds import read_printed_title
from planner.model import Kind
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.rooms import Rooms
from planner.readers.agenda.lines.said import OF_ITEM, Said, What, changed
from planner.records import record

_SIGN = re.compile(r"\s*[,–—-]\s*")
_SEVERAL = 2
_FEW = 3
"""A place without a word for rooms has at most this many words: "Hemicycle"."""
_APART = frozenset({What.BLANK, What.FURNITURE})


def with_places_below_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such times read as those of the titles above."""
    placed = {said.number: found for said in saids if (found := _placed(said, reader.rooms))}
    if sum(reader.rooms.is_room(of.place) for of in placed.values()) < _SEVERAL:
        return list(saids)
    days = [day for day in _days(saids) if any(said.number in placed for said in day)]
    are_titled = all(day[0].is_text and day[0].number not in placed for day in days)
    is_last = any(day[-1].number in placed for day in days)
    return _told(saids, placed) if are_titled and is_last else list(saids)


@record
class _Placed:
    """A place, and the range after it in its line."""

    place: str
    times: PrintedTimes


def _placed(said: Said, rooms: Rooms) -> _Placed | None:
    """The place and the range that a line consists of."""
    text = said.raw.strip()
    if said.what is not What.TITLE or not any(map(str.isdecimal, text)):
        return None
    for sign in _SIGN.finditer(text):
        times = times_at(text[sign.end() :])
        if times and times.end and sign.end() + times.end_at == len(text):
            place = text[: sign.start()]
            return _Placed(place, times) if _is_place(place, rooms) else None
    return None


def _is_place(words: str, rooms: Rooms) -> bool:
    is_short = 0 < len(words.split()) <= _FEW or rooms.is_room(words)
    return is_short and read_printed_title(words, rooms.language).kind is Kind.ITEM


def _days(saids: Sequence[Said]) -> Iterator[list[Said]]:
    """The lines of each day that say something."""
    told = (said for said in saids if said.what not in _APART)
    for is_day, lines in itertools.groupby(told, lambda said: said.what is What.DAY):
        if not is_day:
            yield list(lines)


def _told(saids: Sequence[Said], placed: Mapping[int, _Placed]) -> list[Said]:
    """The lines, with such times moved to the title right above; a room may come between."""
    told = list(saids)
    words = [at for at, said in enumerate(saids) if said.what not in _APART]
    for over, above, at in zip([-1, *words], words, words[1:], strict=False):
        said, found = saids[at], placed.get(saids[at].number)
        if found and saids[above].is_text:
            cells = (found.place,)
            told[at] = _behind(changed(said, times=found.times, text="", cells=cells))
        elif said.what is What.TIME and saids[above].what is What.ROOM and saids[over].is_text:
            told[above] = changed(saids[above], label_of=OF_ITEM)
            told[at] = _behind(said)
    return told


def _behind(said: Said) -> Said:
    return changed(said, what=What.TIME, is_after=True)
