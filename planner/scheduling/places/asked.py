"""Which options each meeting has: as it is, and as it could be."""

from planner.model import Pin
from planner.model.venue import Room
from planner.scheduling.clockwork import DAY, Stretch
from planner.scheduling.places.options import OUTSIDE, Option, Options, Planned
from planner.scheduling.places.times import Times
from planner.scheduling.problem import Problem, Reason
from planner.scheduling.scene import Meeting, Scene


def asked(scene: Scene, planned: Planned, problem: Problem) -> Options:
    """All options of all meetings whose length is known; each meeting takes one."""
    every: list[Option] = []
    times = Times(scene, planned)
    for meeting in scene.meetings:
        if meeting.minutes is None or not (meeting.stretch or planned.times):
            continue
        own = [
            Option(meeting, room, stretch, _choice(problem, scene, meeting, stretch, room))
            for stretch in times.of(meeting)
            for room in _rooms(scene, planned, meeting)
        ]
        every += own
        problem.exactly(1, (option.choice for option in own), _takes_place(scene, meeting, own))
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
        cost += weights.time if stretch.start % DAY != meeting.stretch.start % DAY else 0
    if scene.clockwork.date(stretch.start) != meeting.date:
        cost += weights.day
    if now and room.id != now:
        cost += weights.room
    return cost * scene.factor(meeting.id)


def _takes_place(scene: Scene, meeting: Meeting, own: list[Option]) -> Reason:
    """That it takes place: at its time, if it has no other, in its room, if it has no other."""
    named, times = scene.named(meeting), {option.stretch for option in own}
    if not own:
        words = f"There is no time available for {named}, which lasts {meeting.minutes} minutes"
    elif len(times) > 1:
        words = f"{named} takes place"
    else:
        state = "is pinned to" if meeting.item.pinned else "takes place"
        words = f"{named} {state} {scene.when(*times)}"
    rooms = {option.room.id for option in own}
    room = scene.room_named(*rooms) if len(rooms) == 1 else ""
    return Reason(f"{words} in {room}" if room else words, meeting.item.place, 60)


def _rooms(scene: Scene, planned: Planned, meeting: Meeting) -> list[Room]:
    """The rooms that a meeting may be in; where it is now, if it may not move."""
    known = {room.id: room for room in scene.conference.rooms}
    now = meeting.item.room
    if meeting.moves and planned.rooms and known:
        return [known[now]] if now in known and meeting.keeps(Pin.ROOM) else list(known.values())
    return [known.get(now, Room(now)) if now else OUTSIDE]
