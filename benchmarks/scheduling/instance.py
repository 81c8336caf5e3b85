"""An instance of CoSPLib, the public library of conference scheduling problems, as its file has it.

Talks belong to tracks. A cell, which is a room in a session, holds talks of one track. All
penalties are soft and are counted by `objective.py` with the weights of the file.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from planner.records import record, whole

Penalties = Mapping[tuple[str, str], int]
"""What a pair of names costs; pairs that cost nothing are left out."""


class Hours(NamedTuple):
    """From a minute of the day until another one."""

    starts: int
    ends: int


@record
class Talk:
    """A submission; `order` is its place among the talks of its track, 0 where it has none."""

    name: str
    track: str
    slots: int
    order: int
    zone: int
    """Hours before Greenwich of its main presenter."""
    presenters: frozenset[str]
    attendees: frozenset[str]


@record
class Session:
    """A time in which all rooms have as many slots."""

    name: str
    slots: int
    hours: Hours


@record
class Weights:
    """How much one of each penalty costs; in the order of the file."""

    tracks_sessions: int
    tracks_rooms: int
    sessions_rooms: int
    similar_tracks: int
    rooms_per_track: int
    parallel_tracks: int
    consecutive_tracks: int
    time_zones: int
    order: int
    talks_sessions: int
    talks_rooms: int
    presenters: int
    attendees: int
    chairs: int
    presenters_by_slot: int
    attendees_by_slot: int


@record
class Zones:
    """When it suits those who take part from afar, on their own clocks, and what it costs if not.

    `good` hours cost nothing, `fair` ones around them `small`, all others `big`.
    """

    local: int
    good: Hours
    fair: Hours
    small: int
    big: int

    def penalty(self, session: Session, zone: int) -> int:
        """What a slot of the session costs for a presenter in this zone."""
        shift = 60 * (zone - self.local)
        starts, ends = ((minute + shift) % (24 * 60) for minute in session.hours)
        if starts < self.fair.starts or not self.fair.starts <= ends <= self.fair.ends:
            return self.big
        return self.small if starts < self.good.starts or ends > self.good.ends else 0


@whole
class Instance:
    """All that a workbook says. `chairs` has every track, in the order of the file."""

    name: str
    talks: tuple[Talk, ...]
    chairs: Mapping[str, frozenset[str]]
    sessions: tuple[Session, ...]
    rooms: tuple[str, ...]
    weights: Weights
    zones: Zones
    tracks_sessions: Penalties
    tracks_rooms: Penalties
    sessions_rooms: Penalties
    similar: Penalties
    """Both orders of each pair."""
    talks_sessions: Penalties
    talks_rooms: Penalties

    @cached_property
    def talk(self) -> Mapping[str, Talk]:
        """Talks by their names."""
        return {talk.name: talk for talk in self.talks}

    @cached_property
    def by_track(self) -> Mapping[str, list[Talk]]:
        """The talks of each track, in the order of the file."""
        found: dict[str, list[Talk]] = {track: [] for track in self.chairs}
        for talk in self.talks:
            found[talk.track].append(talk)
        return found

    @cached_property
    def slots(self) -> int:
        """How many slots a room has in all sessions together."""
        return sum(session.slots for session in self.sessions)
