"""Which booths are needed: for each meeting and booth, how many interpreters."""

from collections import Counter
from collections.abc import Iterable

from planner.protocol.interpreting import BOTH, booths_for, is_two_way, team_size
from planner.records import record
from planner.scheduling.scene import Meeting, Scene


@record
class Booth:
    """A booth at a meeting: the language that is spoken in it, or both, and its team."""

    meeting: Meeting
    name: str
    team: int

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are spoken in it."""
        return tuple(self.name.split(BOTH))

    @property
    def heard(self) -> tuple[str, ...]:
        """The languages that have to be understood in it."""
        return tuple(of for of in self.meeting.spoken if of not in self.languages)

    @property
    def is_two_way(self) -> bool:
        """Whether it works both ways between its languages."""
        return is_two_way(self.name)


def booths(scene: Scene) -> list[Booth]:
    """The booths of all interpreted meetings that have a time, with the team that the length of
    the day in that room asks for.
    """
    needed = [(one, name) for one in scene.meetings if one.stretch for name in _names(scene, one)]
    minutes = _minutes(needed)
    return [
        Booth(one, name, team_size(name, minutes[_day_in_room(one, name)], scene.rules))
        for one, name in needed
    ]


def _names(scene: Scene, meeting: Meeting) -> list[str]:
    rooms = {room.id: room.booths for room in scene.conference.rooms}
    has_booths = rooms.get(meeting.item.room) != ()
    return booths_for(meeting.spoken, scene.rules, has_booths=has_booths)


def _minutes(needed: Iterable[tuple[Meeting, str]]) -> Counter[tuple[object, ...]]:
    """How long each booth works in a room on a day."""
    minutes: Counter[tuple[object, ...]] = Counter()
    for one, name in needed:
        minutes[_day_in_room(one, name)] += one.minutes or 0
    return minutes


def _day_in_room(meeting: Meeting, name: str) -> tuple[object, ...]:
    return meeting.date, meeting.item.room or meeting.id, name
