"""Reads a workbook of CoSPLib: nine sheets, of which every cell that counts is understood.

Empty cells are no penalty, no order, no persons, and the time zone of the place. The sheet of
similar tracks counts above its diagonal alone, and by the order of its rows, as the library reads
it. A PlannerError names the cell of what is not understood.
"""

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from instance import Hours, Instance, Penalties, Session, Talk, Weights, Zones
from sheets import Sheet, sheets

from planner.errors import PlannerError

SHEETS = (
    *("parameters", "submissions", "tracks", "sessions", "rooms"),
    *("tracks_sessions|penalty", "tracks_rooms|penalty", "similar tracks"),
    "sessions_rooms|penalty",
)
COLUMNS = 7
"""Columns of submissions before those of the sessions and rooms."""
TRACK, SLOTS, ORDER, ZONE, PRESENTERS, ATTENDEES = range(1, COLUMNS)

WEIGHTS = {
    "trackssessionspenalty": "tracks_sessions",
    "tracksroomspenalty": "tracks_rooms",
    "sessionsroomspenalty": "sessions_rooms",
    "similartracks": "similar_tracks",
    "numberofroomspertrack": "rooms_per_track",
    "paralleltracks": "parallel_tracks",
    "consecutivetracks": "consecutive_tracks",
    "submissionstimezones": "time_zones",
    "submissionsorder": "order",
    "submissionssessionspenalty": "talks_sessions",
    "submissionsroomspenalty": "talks_rooms",
    "presentersconflicts": "presenters",
    "attendeesconflicts": "attendees",
    "chairsconflicts": "chairs",
    "presentersconflictstimeslotlevel": "presenters_by_slot",
    "attendeesconflictstimeslotlevel": "attendees_by_slot",
}
"""Which weight a label stands for; of a label, only its letters are looked at."""


def read(path: Path) -> Instance:
    """The instance in a workbook."""
    found = sheets(path)
    if missing := [title for title in SHEETS if title not in found]:
        raise PlannerError(f"{path.name} has no sheet “{missing[0]}”.")
    tracks = {
        found["tracks"].name(row, 0): found["tracks"].persons(row, 1)
        for row in _named(found["tracks"])
    }
    sessions = _sessions(found["sessions"])
    rooms = [found["rooms"].name(row, 0) for row in _named(found["rooms"])]
    zones = _zones(found["parameters"])
    by_session, by_room = _of_talks(found["submissions"], [one.name for one in sessions], rooms)
    names = [one.name for one in sessions]
    return Instance(
        path.stem,
        _talks(found["submissions"], tracks, zones.local),
        tracks,
        sessions,
        tuple(rooms),
        _weights(found["parameters"]),
        zones,
        _table(found["tracks_sessions|penalty"], tracks, names),
        _table(found["tracks_rooms|penalty"], tracks, rooms),
        _table(found["sessions_rooms|penalty"], names, rooms),
        _similar(found["similar tracks"], tracks),
        by_session,
        by_room,
    )


def _named(sheet: Sheet) -> list[int]:
    """The rows with names. PlannerError where a name comes twice."""
    rows, seen = list(sheet.filled()), set()
    for row in rows:
        if (name := sheet.name(row, 0)) in seen:
            raise sheet.fault(row, 0, f"“{name}” is here a second time")
        seen.add(name)
    return rows


def _sessions(sheet: Sheet) -> tuple[Session, ...]:
    return tuple(
        Session(
            sheet.name(row, 0),
            _positive(sheet, row, 1),
            Hours(sheet.minute(row, 3), sheet.minute(row, 4)),
        )
        for row in _named(sheet)
    )


def _talks(sheet: Sheet, tracks: Collection[str], local: int) -> tuple[Talk, ...]:
    return tuple(
        Talk(
            sheet.name(row, 0),
            _known(sheet, (row, TRACK), tracks),
            _positive(sheet, row, SLOTS),
            sheet.number(row, ORDER),
            _zone(sheet, row, ZONE) if sheet.name(row, ZONE) else local,
            sheet.persons(row, PRESENTERS),
            sheet.persons(row, ATTENDEES),
        )
        for row in _named(sheet)
    )


def _of_talks(
    sheet: Sheet, sessions: Sequence[str], rooms: Sequence[str]
) -> tuple[Penalties, Penalties]:
    """The penalties beside the talks: first the columns of the sessions, then those of rooms."""
    columns = [column for column in sheet.heads() if column >= COLUMNS]
    first, rest = columns[: len(sessions)], columns[len(sessions) :]
    return _penalties(sheet, first, sessions), _penalties(sheet, rest, rooms)


def _table(sheet: Sheet, rows: Collection[str], columns: Collection[str]) -> Penalties:
    for row in _named(sheet):
        _known(sheet, (row, 0), rows)
    return _penalties(sheet, list(sheet.heads()), columns)


def _penalties(sheet: Sheet, columns: Sequence[int], known: Collection[str]) -> Penalties:
    named = {column: _known(sheet, (0, column), known) for column in columns}
    if len(set(named.values())) < len(named):
        raise sheet.fault(0, columns[-1], "two columns have the same name")
    return {
        (sheet.name(row, 0), name): number
        for row in sheet.filled()
        for column, name in named.items()
        if (number := sheet.number(row, column))
    }


def _similar(sheet: Sheet, tracks: Collection[str]) -> Penalties:
    rows = _named(sheet)
    names = [_known(sheet, (row, 0), tracks) for row in rows]
    above = {
        (name, names[at]): number
        for upper, (row, name) in enumerate(zip(rows, names, strict=True))
        for at in range(upper + 1, len(names))
        if (number := sheet.number(row, at + 1))
    }
    return above | {(other, one): number for (one, other), number in above.items()}


def _zones(sheet: Sheet) -> Zones:
    """The settings beside the weights: what stands under each head, in their order."""
    rows = [row for row in range(1, len(sheet.rows)) if sheet.cell(row, 1) is not None]
    if len(rows) != 7:
        raise sheet.fault(0, 1, f"there are {len(rows)} settings of time zones instead of 7")
    local, good, good_end, fair, fair_end, small, big = rows
    return Zones(
        _zone(sheet, local, 1),
        Hours(sheet.minute(good, 1), sheet.minute(good_end, 1)),
        Hours(sheet.minute(fair, 1), sheet.minute(fair_end, 1)),
        sheet.number(small, 1),
        sheet.number(big, 1),
    )


def _weights(sheet: Sheet) -> Weights:
    found = {}
    for row in range(1, len(sheet.rows)):
        label = "".join(re.findall("[a-z]", sheet.name(row, 3).casefold()))
        if label and label not in WEIGHTS:
            raise sheet.fault(row, 3, f"“{sheet.name(row, 3)}” is no weight that is known")
        if label:
            found[WEIGHTS[label]] = sheet.number(row, 4)
    if missing := [name for name in WEIGHTS.values() if name not in found]:
        raise sheet.fault(0, 3, f"the weight of {missing[0].replace('_', ' ')} is missing")
    return Weights(**found)


def _zone(sheet: Sheet, row: int, column: int) -> int:
    name = sheet.name(row, column)
    zone = re.fullmatch(r"GMT([+-]\d{1,2})", name)
    if not zone or abs(int(zone[1])) > 14:
        raise sheet.fault(row, column, f"“{name}” is not a time zone like GMT+2")
    return int(zone[1])


def _positive(sheet: Sheet, row: int, column: int) -> int:
    number = sheet.number(row, column)
    if number < 1:
        raise sheet.fault(row, column, "a number of slots from 1 is needed")
    return number


def _known(sheet: Sheet, cell: tuple[int, int], names: Collection[str]) -> str:
    name = sheet.name(*cell)
    if name not in names:
        raise sheet.fault(*cell, f"“{name}” is not known")
    return name
