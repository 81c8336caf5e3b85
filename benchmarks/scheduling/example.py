"""Reads the public conference example of OptaPlanner, now Timefold: what has to hold in a workbook
of it, not what is wished.

A talk is in a time and a room of its type, with the tags that it and its speakers ask for, and when
its speakers can; talks with a speaker or an excluding tag in common are not at the same time.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from sheets import Sheet, sheets
from talks import MINUTES_OF_A_DAY, Slot, Talk, Task

from planner.records import record


@record
class _Place:
    """A time or a room: which types of talks it is for, its tags, and when it is closed."""

    types: frozenset[str]
    tags: frozenset[str]
    hours: tuple[int, int] = (0, 0)
    closed: frozenset[int] = frozenset()


@record
class _Asked:
    """The tags that a talk or a speaker asks for and refuses, and the times without them."""

    times: frozenset[str]
    not_times: frozenset[str]
    rooms: frozenset[str]
    not_rooms: frozenset[str]
    closed: frozenset[int] = frozenset()

    def admits(self, time: _Place, room: _Place) -> bool:
        """Whether both have what is asked for, and nothing of what is refused."""
        return (
            self.times <= time.tags
            and self.rooms <= room.tags
            and not self.not_times & time.tags
            and not self.not_rooms & room.tags
        )


def read(path: Path) -> Task:
    """The task in a workbook. PlannerError where a cell is not understood."""
    found = sheets(path)
    times, rooms = _times(found["timeslots"]), _rooms(found["rooms"])
    cells = [
        _Cell(at, time, name, room)
        for name, (room, _) in rooms.items()
        for at, time in enumerate(times)
        if room.types & time.types and at not in room.closed
    ]
    speakers = found["speakers"]
    wishes = {speakers.name(row, 0): _asked(speakers, row, 1, 9) for row in _rows(speakers, 2)}
    return Task(
        tuple(_talk(found["talks"], row, cells, wishes) for row in _rows(found["talks"], 1)),
        tuple(Slot(cell.name, *cell.time.hours, rooms[cell.name][1]) for cell in cells),
    )


class _Cell(NamedTuple):
    """A room at a time, which has a number."""

    at: int
    time: _Place
    name: str
    room: _Place


def _talk(sheet: Sheet, row: int, cells: list[_Cell], wishes: Mapping[str, _Asked]) -> Talk:
    heads = {name: column for column, name in sheet.heads().items()}
    names = sheet.persons(row, heads["Speakers"])
    kind = sheet.persons(row, heads["Talk type"])
    asked = [_asked(sheet, row, heads["Required timeslot tags"])]
    asked += [wishes[name] for name in sorted(names)]
    allowed = (
        number
        for number, (at, time, _, room) in enumerate(cells)
        if kind & time.types & room.types
        and all(one.admits(time, room) and at not in one.closed for one in asked)
    )
    return Talk(
        sheet.name(row, 0),
        sheet.number(row, heads["Favorite count"]),
        names | sheet.persons(row, heads["Mutually exclusive talks tags"]),
        frozenset(allowed),
    )


def _times(sheet: Sheet) -> list[_Place]:
    days = list(dict.fromkeys(sheet.name(row, 0) for row in _rows(sheet, 1)))
    return [
        _Place(
            sheet.persons(row, 3),
            sheet.persons(row, 4),
            (
                (midnight := MINUTES_OF_A_DAY * days.index(sheet.name(row, 0)))
                + sheet.minute(row, 1),
                midnight + sheet.minute(row, 2),
            ),
        )
        for row in _rows(sheet, 1)
    ]


def _rooms(sheet: Sheet) -> dict[str, tuple[_Place, int]]:
    """Each room by its name, and how many it holds."""
    return {
        sheet.name(row, 0): (
            _Place(sheet.persons(row, 2), sheet.persons(row, 3), closed=_closed(sheet, row, 4)),
            sheet.number(row, 1),
        )
        for row in _rows(sheet, 2)
    }


def _asked(sheet: Sheet, row: int, first: int, times: int | None = None) -> _Asked:
    """Eight columns of tags from the first: for times and for rooms what is required, preferred,
    prohibited and undesired; `times`: where the columns of the times begin.
    """
    return _Asked(
        sheet.persons(row, first),
        sheet.persons(row, first + 2),
        sheet.persons(row, first + 4),
        sheet.persons(row, first + 6),
        _closed(sheet, row, times) if times else frozenset(),
    )


def _closed(sheet: Sheet, row: int, first: int) -> frozenset[int]:
    """The times whose cells are filled."""
    columns = range(first, len(sheet.rows[row]))
    return frozenset(column - first for column in columns if sheet.name(row, column))


def _rows(sheet: Sheet, first: int) -> Iterator[int]:
    return (row for row in range(first, len(sheet.rows)) if sheet.name(row, 0))
