"""The objective of CoSPLib, counted from a plan alone: it knows no solver.

What is counted is what the library's own evaluation counts, also where that is peculiar: penalties
of talks count for every slot that they take, and what follows without a gap is judged by the order
of the sheet of sessions, over nights too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

import conflicts
from instance import Instance, Penalties

from planner.records import record

SPLIT, SCATTERED = 10_000_000, 1_000_000_000
"""What it costs if a talk does not have its slots in one cell, or has them with gaps."""


@record
class Cell:
    """A room in a session: whose track it is, and the name of a talk or nothing in each slot."""

    track: str | None
    slots: tuple[str | None, ...]

    @property
    def talks(self) -> list[str]:
        """Each talk once, in the order of the slots."""
        return list(dict.fromkeys(name for name in self.slots if name))


@record
class Plan:
    """Cells by the names of session and room; those that are left out are empty."""

    cells: Mapping[tuple[str, str], Cell]

    def in_order(self, of: Instance) -> Iterator[tuple[str, str, Cell]]:
        """All cells: session by session, and room by room, as the file has them."""
        for session in of.sessions:
            for room in of.rooms:
                if cell := self.cells.get((session.name, room)):
                    yield session.name, room, cell


def total(of: Instance, plan: Plan) -> int:
    """All that a plan costs."""
    return sum(terms(of, plan).values())


def terms(of: Instance, plan: Plan) -> dict[str, int]:
    """What a plan costs, by the names of the weights; `slots` is what talks in pieces cost."""
    tracks, talks = _Tracks(of, plan), _Talks(of, plan)
    counted = tracks.counted() | talks.counted()
    weights = {name: max(getattr(of.weights, name), 0) for name in counted}
    costs = {name: weights[name] * number for name, number in counted.items()}
    return costs | {"slots": talks.in_pieces()}


def faults(of: Instance, plan: Plan) -> list[str]:
    """Why this is no plan: talks that are missing or elsewhere, cells that are too long."""
    slots = {session.name: session.slots for session in of.sessions}
    taken: dict[str, int] = defaultdict(int)
    found = []
    for session, room, cell in plan.in_order(of):
        for name in filter(None, cell.slots):
            taken[name] += 1
            if of.talk[name].track != cell.track:
                found.append(f"{name} is in {session}, {room}, which has another track")
        if len(cell.slots) > slots[session]:
            found.append(f"{session}, {room} has more talks than slots")
    found += [
        f"{talk.name} has {taken[talk.name]} of {talk.slots} slots"
        for talk in of.talks
        if taken[talk.name] != talk.slots
    ]
    return found


class _Tracks:
    """What is counted of the tracks in the cells."""

    def __init__(self, of: Instance, plan: Plan) -> None:
        self._of = of
        self._cells = [
            (session, room, cell.track) for session, room, cell in plan.in_order(of) if cell.track
        ]

    def counted(self) -> dict[str, int]:
        """How much there is of each, not yet weighted."""
        of, cells = self._of, self._cells
        return {
            "tracks_sessions": sum(of.tracks_sessions.get((track, s), 0) for s, _, track in cells),
            "tracks_rooms": sum(of.tracks_rooms.get((track, room), 0) for _, room, track in cells),
            "sessions_rooms": sum(of.sessions_rooms.get((s, room), 0) for s, room, _ in cells),
            "similar_tracks": self._parallel(of.similar),
            "rooms_per_track": self._rooms(),
            "parallel_tracks": len(cells) - len({(s, track) for s, _, track in cells}),
            "consecutive_tracks": self._torn(),
            "chairs": self._parallel(_both(conflicts.of_chairs(of))),
        }

    def _parallel(self, penalties: Penalties) -> int:
        """What pairs of rooms cost in which different tracks are at once."""
        at_once = defaultdict(list)
        for session, _, track in self._cells:
            at_once[session].append(track)
        pairs = (pair for tracks in at_once.values() for pair in combinations(tracks, 2))
        return sum(penalties.get(pair, 0) for pair in pairs if pair[0] != pair[1])

    def _rooms(self) -> int:
        """Rooms of each track beyond its first."""
        rooms = {(track, room) for _, room, track in self._cells}
        return len(rooms) - len({track for track, _ in rooms})

    def _torn(self) -> int:
        """Tracks that have sessions with others between them."""
        place = {session.name: at for at, session in enumerate(self._of.sessions)}
        used = defaultdict(set)
        for session, _, track in self._cells:
            used[track].add(place[session])
        return sum(max(places) - min(places) >= len(places) for places in used.values())


class _Talks:
    """What is counted of the talks in the slots."""

    def __init__(self, of: Instance, plan: Plan) -> None:
        self._of = of
        self._cells = list(plan.in_order(of))
        self._slots = [
            (session, room, at, name)
            for session, room, cell in self._cells
            for at, name in enumerate(cell.slots)
            if name
        ]

    def counted(self) -> dict[str, int]:
        """How much there is of each, not yet weighted."""
        of, slots = self._of, self._slots
        presenters = {frozenset(pair) for pair in conflicts.of_presenters(of)}
        attendees = {frozenset(pair) for pair in conflicts.of_attendees(of)}
        in_session, in_slot = self._at_once(by_slot=False), self._at_once(by_slot=True)
        return {
            "time_zones": self._time_zones(),
            "order": self._misplaced() + self._ordered_at_once(),
            "talks_sessions": sum(of.talks_sessions.get((name, s), 0) for s, _, _, name in slots),
            "talks_rooms": sum(of.talks_rooms.get((name, r), 0) for _, r, _, name in slots),
            "presenters": sum(pair in presenters for pair in in_session),
            "attendees": sum(pair in attendees for pair in in_session),
            "presenters_by_slot": sum(pair in presenters for pair in in_slot),
            "attendees_by_slot": sum(pair in attendees for pair in in_slot),
        }

    def in_pieces(self) -> int:
        """What talks of several slots cost that do not have them one after another in one cell."""
        by_cell: dict[tuple[str, str, str], int] = defaultdict(int)
        by_talk: dict[str, list[int]] = defaultdict(list)
        for session, room, at, name in self._slots:
            if self._of.talk[name].slots > 1:
                by_cell[session, room, name] += 1
                by_talk[name].append(at)
        if any(talk.slots > 1 and talk.name not in by_talk for talk in self._of.talks):
            return SCATTERED
        split = sum(self._of.talk[name].slots != had for (_, _, name), had in by_cell.items())
        return SPLIT * split + SCATTERED * sum(map(_scattered, by_talk.values()))

    def _time_zones(self) -> int:
        sessions = {session.name: session for session in self._of.sessions}
        return sum(
            self._of.zones.penalty(sessions[session], self._of.talk[name].zone)
            for session, _, _, name in self._slots
        )

    def _at_once(self, *, by_slot: bool) -> list[frozenset[str]]:
        """Pairs of talks in different rooms of a session, or once for each slot that both have."""
        at_once: dict[tuple[str, int], dict[tuple[str, str], None]] = defaultdict(dict)
        for session, room, at, name in self._slots:
            at_once[session, at if by_slot else 0][room, name] = None
        return [
            frozenset((one, other))
            for talks in at_once.values()
            for (room, one), (elsewhere, other) in combinations(talks, 2)
            if room != elsewhere
        ]

    def _misplaced(self) -> int:
        """Talks with an order that have another place among the talks of their track."""
        talks: dict[str, list[str]] = defaultdict(list)
        for _, _, cell in self._cells:
            if cell.track:
                talks[cell.track] += [name for name in cell.talks if name not in talks[cell.track]]
        places = (place for names in talks.values() for place in enumerate(names, 1))
        return sum(self._of.talk[name].order not in (0, at) for at, name in places)

    def _ordered_at_once(self) -> int:
        """Pairs of talks of a track at once that both have an order; once for each slot."""
        talk = self._of.talk
        pairs = (tuple(pair) for pair in self._at_once(by_slot=True) if len(pair) == 2)
        return sum(
            talk[one].track == talk[other].track and 0 not in (talk[one].order, talk[other].order)
            for one, other in pairs
        )


def _both(pairs: list[tuple[str, str]]) -> dict[tuple[str, str], int]:
    return dict.fromkeys([*pairs, *((b, a) for a, b in pairs)], 1)


def _scattered(slots: list[int]) -> bool:
    """Whether slots do not follow one another, by their sum, as the library sees it."""
    return sum(range(slots[0], slots[-1] + 1)) != sum(slots)
