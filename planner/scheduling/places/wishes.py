"""What one would like of rooms: few empty seats, and what belongs together in one room."""

from collections.abc import Iterable

from planner.scheduling.grouping import grouped
from planner.scheduling.places.options import Option, Options


def wishes(options: Options) -> None:
    """State what a plan costs besides its changes."""
    weights = options.scene.conference.weights
    for option in options.every:
        empty = _empty_hundreds(option)
        options.problem.costs[option.choice] += empty * weights.empty_seats
    moving = [option for option in options.every if option.room.id]
    sessions = grouped((of.meeting.key, of) for of in moving)
    tracks = grouped((of.meeting.item.track, of) for of in moving if of.meeting.item.track)
    _in_one_room(options, sessions.values(), weights.rooms_of_session)
    _in_one_room(options, tracks.values(), weights.rooms_of_track)


def _empty_hundreds(option: Option) -> int:
    """Whole hundreds of seats that stay empty."""
    item, room = option.meeting.item, option.room
    there = room.layouts.get(item.layout) if item.layout else room.seats
    return (
        (there - item.expected) // 100 if there and item.expected and there > item.expected else 0
    )


def _in_one_room(options: Options, sets: Iterable[list[Option]], weight: int) -> None:
    """Each further room that these are in costs something."""
    for own in sets:
        if len({of.meeting.id for of in own}) < 2:
            continue
        options.problem.constant -= weight
        for room, there in grouped((of.room.id, of) for of in own).items():
            used = options.problem.choice(("room", own[0].meeting.key, room), weight)
            for option in there:
                options.problem.row([(option.choice, 1), (used, -1)], None, 0)
