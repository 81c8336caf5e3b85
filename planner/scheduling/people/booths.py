"""Which booths are needed: for each meeting and booth, how many interpreters."""

from operator import itemgetter

from planner.protocol.interpreting import BOTH, is_two_way
from planner.records import record
from planner.scheduling.scene import Meeting, Scene
from planner.timetable.interpreted import needs


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

    def named(self, scene: Scene) -> str:
        """What people call it: the booth, and the meeting by its title."""
        return f"The booth {self.name} at {scene.named(self.meeting)}"

    @property
    def is_two_way(self) -> bool:
        """Whether it works both ways between its languages."""
        return is_two_way(self.name)


def booths(scene: Scene) -> list[Booth]:
    """The booths of all interpreted meetings whose times are known, in the order of the agenda."""
    meetings = {meeting.id: (at, meeting) for at, meeting in enumerate(scene.meetings)}
    found = [
        (at, Booth(meeting, need.booth, need.team))
        for need in needs(scene.conference, scene.timetable)
        for item in need.items
        for at, meeting in (meetings[item.id],)
    ]
    return [booth for _, booth in sorted(found, key=itemgetter(0))]
