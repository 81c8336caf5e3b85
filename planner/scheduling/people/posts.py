"""The posts of officers: which session or meeting must have someone in which role."""

from collections.abc import Iterator

from planner.model import CHAIRED, OFFICERS, PRESIDING, Conference, Duty, Kind, Party, Pin, Role
from planner.records import record
from planner.scheduling.grouping import grouped
from planner.scheduling.scene import Meeting, Scene


@record
class Post:
    """A role at a session or a meeting: where it is held, who has it, and how many should."""

    key: str
    role: Role
    sittings: tuple[Meeting, ...]
    holders: tuple[Party, ...]
    is_open: bool
    """Whether planning may give it to someone else."""

    @property
    def number(self) -> int:
        """How many have it together: one, or two who preside jointly, where nobody has it yet."""
        return len(self.holders) or (2 if self.role is Role.CO_CHAIR else 1)

    @property
    def first(self) -> Meeting:
        """The sitting where its officers are written."""
        return self.sittings[0]

    @property
    def persons(self) -> tuple[str, ...]:
        """Those who have it, by their ids or by their names as printed."""
        return tuple(of.token or of.name for of in self.holders)

    @property
    def names(self) -> frozenset[str]:
        """What candidates may call the meeting: by its session, or by the id of a sitting."""
        return frozenset((self.key, *(sitting.id for sitting in self.sittings)))


def posts(scene: Scene) -> list[Post]:
    """The posts of all sessions and meetings, in the order of the agenda."""
    by_key = grouped((meeting.key, meeting) for meeting in scene.meetings)
    return [post for key, sittings in by_key.items() for post in _posts(scene, key, sittings)]


def _posts(scene: Scene, key: str, sittings: list[Meeting]) -> Iterator[Post]:
    """Those of a session, and those of sittings that have officers of their own."""
    apart = [one for one in sittings[1:] if _own_officers(one)]
    together = [one for one in sittings if one not in apart]
    yield from _of_meeting(scene, key, together)
    for sitting in apart:
        yield from _of_meeting(scene, sitting.id, [sitting])


def _own_officers(meeting: Meeting) -> list[Duty]:
    return [duty for duty in meeting.item.duties if duty.role in OFFICERS]


def _of_meeting(scene: Scene, key: str, sittings: list[Meeting]) -> Iterator[Post]:
    duties = _own_officers(sittings[0])
    pinned = any(one.keeps(Pin.OFFICERS) for one in sittings)
    for duty in duties:
        is_body = any(not scene.is_person(of) for of in duty.holders)
        yield Post(key, duty.role, tuple(sittings), duty.holders, not (pinned or is_body))
    for role in _lacking(scene.conference, sittings[0], [duty.role for duty in duties]):
        yield Post(key, role, tuple(sittings), (), is_open=not pinned)


def _lacking(conference: Conference, meeting: Meeting, there: list[Role]) -> list[Role]:
    """The roles that nobody is even asked to have, though somebody must."""
    rules, item = conference.modalities, meeting.item
    if rules.co_chairs and item.kind in rules.co_chairs.kinds:
        return []
    is_numbered = item.kind is Kind.SESSION and bool(item.number)
    asked = list(rules.officers.roles) if rules.officers and is_numbered else []
    if item.kind in CHAIRED and not PRESIDING & {*there, *asked}:
        asked.append(_presiding(conference, meeting))
    return [role for role in asked if role not in there]


def _presiding(conference: Conference, meeting: Meeting) -> Role:
    """In which role somebody presides where nothing says it: that of those who stand for it."""
    standing = (one.roles for one in conference.candidates if meeting.id in one.items)
    roles = (role for of in standing for role in of if role in PRESIDING)
    return next(roles, Role.CHAIR)
