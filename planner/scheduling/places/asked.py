"""Which options each meeting has: as it is, and as it could be."""

from collections.abc import Iterator

from planner.model import BREAKS, PLENARY, SOCIAL, Kind, Pin
from planner.model.venue import Room
from planner.scheduling.clockwork import DAY, Stretch
from planner.scheduling.places.options import OUTSIDE, STEP, Option, Options, Planned
from planner.scheduling.problem import Problem, Reason
from planner.scheduling.scene import Meeting, Scene


def asked(scene: Scene, planned: Planned, problem: Problem) -> Options:
    """All options of all meetings whose length is known; each meeting takes one."""
    every: list[Option] = []
    for meeting in scene.meetings:
        if meeting.minutes is None or not (meeting.stretch or planned.times):
            continue
        own = [
            Option(meeting, room, stretch, _choice(problem, scene, meeting, stretch, room))
            for stretch in _stretches(scene, planned, meeting)
            for room in _rooms(scene, planned, meeting)
        ]
        every += own
        problem.exactly(
            1, (option.choice for option in own), None if own else _has_no_time(scene, meeting)
        )
    return Options(scene, planned, problem, tuple(every))


def _choice(problem: Problem, scene: Scene, meeting: Meeting, stretch: Stretch, room: Room) -> int:
    is_now = stretch == meeting.stretch and room.id in (meeting.item.room, OUTSIDE.id)
    cost = _change(scene, meeting, stretch, room)
    return problem.choice((meeting.id, stretch, room.id), cost, guessed=is_now)


def _change(scene: Scene, meeting: Meeting, stretch: Stretch, room: Room) -> int:
    """What it costs that a meeting is no longer when and where it was."""
    weights, now = scene.conference.weights, meeting.item.room
    cost = 0
    if meeting.stretch:
        (day, time), (day_now, time_now) = (
            divmod(at.start, DAY) for at in (stretch, meeting.stretch)
        )
        cost += weights.time if time != time_now else 0
        cost += weights.day if day != day_now else 0
    if now and room.id != now:
        cost += weights.room
    return cost * scene.factor(meeting.id)


def _has_no_time(scene: Scene, meeting: Meeting) -> Reason:
    words = f"No time is open to {scene.named(meeting)}, which lasts {meeting.minutes} minutes"
    return Reason(words, meeting.item.place, 60)


def _rooms(scene: Scene, planned: Planned, meeting: Meeting) -> list[Room]:
    """The rooms that a meeting may be in; where it is now, if it may not move."""
    known = {room.id: room for room in scene.conference.rooms}
    now = meeting.item.room
    if meeting.moves and planned.rooms and known:
        return [known[now]] if now in known and meeting.keeps(Pin.ROOM) else list(known.values())
    return [known.get(now, Room(now)) if now else OUTSIDE]


def _stretches(scene: Scene, planned: Planned, meeting: Meeting) -> list[Stretch]:
    """The times that a meeting may have: its own first."""
    own = [meeting.stretch] if meeting.stretch else []
    is_fixed = not meeting.moves or not planned.times or meeting.keeps(Pin.TIME)
    if is_fixed or (meeting.item.kind in PLENARY and meeting.item.kind is not Kind.SESSION):
        return own
    return list(dict.fromkeys([*own, *_others(scene, meeting)]))


def _others(scene: Scene, meeting: Meeting) -> Iterator[Stretch]:
    """Times on the grid within the working day or the windows of the meeting, clear of breaks."""
    minutes = meeting.minutes or 0
    kept_free = _kept_free(scene, meeting)
    for within in _bounds(scene, meeting):
        first = -(-within.start // STEP) * STEP
        for start in range(first, within.end - minutes + 1, STEP):
            stretch = Stretch(start, start + minutes)
            if not any(stretch.meets(free) for free in kept_free):
                yield stretch


def _bounds(scene: Scene, meeting: Meeting) -> list[Stretch]:
    """Between which minutes a meeting may be: what was stated for it, else the working days."""
    if meeting.item.windows:
        return scene.stretches(meeting.item.windows)
    day, dates = scene.working_day, scene.dates
    midnights = [(date - scene.clockwork.first).days * DAY for date in dates]
    return [Stretch(at + day.start, at + day.end) for at in midnights]


def _kept_free(scene: Scene, meeting: Meeting) -> list[Stretch]:
    """When nothing is moved to: breaks, social events and what is for all, unless the meeting
    takes place beside one of the kind already.
    """
    kept = BREAKS | SOCIAL | {Kind.OPENING, Kind.CLOSING}
    beside = {
        other.item.kind
        for other in scene.meetings
        if meeting.stretch and other.stretch and other is not meeting
        if other.stretch.meets(meeting.stretch)
    }
    return [
        other.stretch
        for other in scene.meetings
        if other.stretch and other is not meeting and not other.item.optional
        if other.item.kind in kept - beside
    ]
