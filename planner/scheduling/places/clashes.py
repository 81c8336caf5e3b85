"""What options must not do together: share a room, need one person twice, break an order."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from planner.model import CHAIRED, Kind
from planner.scheduling.grouping import grouped
from planner.scheduling.places.fits import is_allowed, moving
from planner.scheduling.places.options import Option, Options
from planner.scheduling.problem import Reason


def one_at_a_time(options: Options) -> None:
    """A room holds one item at a time, and is made ready for the next."""
    for own in options.by_room.values():
        room = own[0].room
        booked = [of for of in own if of.meeting.item.kind is not Kind.REGISTRATION]
        ready = f" and needs {room.turnover} minutes in between" if room.turnover else ""
        words = f"{options.scene.room_named(room.id)} holds one item at a time{ready}"
        options.clash(booked, Reason(words, room.place, 100), room.turnover)


def rests(options: Options) -> None:
    """Work in a room does not go on from one meeting into the next for longer than people can."""
    limit = options.scene.conference.limits.minutes_without_break
    for room, own in options.by_room.items():
        chaired = [of for of in own if of.meeting.moves and of.meeting.item.kind in CHAIRED]
        ending = grouped((str(of.stretch.end), of) for of in chaired)
        beginning = grouped((str(of.stretch.start), of) for of in chaired)
        words = f"{options.scene.room_named(room)}: no more than {limit} minutes without a break"
        reason = Reason(words, options.scene.conference.place_of("limits"), 5)
        for at in sorted(ending.keys() & beginning.keys()):
            for choices in _too_long(ending[at], beginning[at], limit):
                options.problem.at_most(1, choices, reason)


def _too_long(
    ending: Iterable[Option], beginning: Iterable[Option], limit: int
) -> Iterator[list[int]]:
    """Choices of which one at most is taken: meetings of a length, and those too long after it."""
    by_length = grouped((str(_minutes(of)), of) for of in ending)
    for own in by_length.values():
        rest = [of.choice for of in beginning if _minutes(of) + _minutes(own[0]) > limit]
        if rest:
            yield [*(of.choice for of in own), *rest]


def _minutes(option: Option) -> int:
    return option.stretch.end - option.stretch.start


def not_parallel(options: Options) -> None:
    """Items that must not go on at one time do not."""
    for meeting, own in moving(options, "items-parallel"):
        for token in meeting.item.not_parallel:
            for other in _named(options, token):
                words = f"{options.scene.named(meeting)} is not parallel to {token}"
                options.clash([*own, *other], Reason(words, meeting.item.place, 20))


def order(options: Options) -> None:
    """An item begins when those are over that it comes after."""
    for own in options.by_meeting.values():
        meeting = own[0].meeting
        for token in () if is_allowed(options, meeting, "order-broken") else meeting.item.after:
            for other in _named(options, token):
                if not (meeting.moves or other[0].meeting.moves):
                    continue
                words = f"{options.scene.named(meeting)} comes after {token}"
                _in_order(options, other, own, Reason(words, meeting.item.place, 20))


def sittings(options: Options) -> None:
    """The sittings of a session follow on each other as they are printed."""
    by_key = grouped((own[0].meeting.key, own) for own in options.by_meeting.values())
    for of_session in by_key.values():
        for first, then in pairwise(of_session):
            meeting = then[0].meeting
            words = f"{options.scene.named(meeting)} follows the sitting before it"
            _in_order(options, first, then, Reason(words, meeting.item.place, 20))


def _in_order(options: Options, first: list[Option], then: list[Option], why: Reason) -> None:
    """Where the one ends at a minute or later, the other does not begin before it."""
    for at in sorted({of.stretch.end for of in first}):
        late = [of.choice for of in first if of.stretch.end >= at]
        early = [of.choice for of in then if of.stretch.start < at]
        if early:
            options.problem.at_most(1, [*late, *early], why)


def _named(options: Options, token: str) -> list[list[Option]]:
    """The options of each meeting that a token names: an item, or the sittings of a session."""
    return [
        own
        for own in options.by_meeting.values()
        if token in (own[0].meeting.id, own[0].meeting.key)
    ]


def persons(options: Options) -> None:
    """Nobody has something to do in two places at once, nor too soon after it."""
    scene = options.scene
    gap = scene.conference.limits.minutes_between_duties
    for person, ids in sorted(busy(options).items()):
        own = [of for own_id in ids for of in options.by_meeting[own_id]]
        words = f"{scene.person_named(person)} cannot be in two places"
        place = options.by_meeting[ids[0]][0].meeting.item.place
        options.clash(own, Reason(words, place, 80), gap)


def ways(options: Options) -> None:
    """Anyone who goes from one room to another has the time that it takes."""
    scene = options.scene
    way = scene.conference.limits.minutes_between_rooms
    for person, ids in sorted(busy(options).items()) if way else ():
        own = [of for own_id in ids for of in options.by_meeting[own_id] if of.room.id]
        words = f"{scene.person_named(person)} needs {way} minutes from room to room"
        reason = Reason(words, options.by_meeting[ids[0]][0].meeting.item.place, 30)
        for choices in _too_far(own, way):
            options.problem.at_most(1, choices, reason)


def _too_far(own: list[Option], way: int) -> Iterator[list[int]]:
    """Choices of which one at most is taken: what ends in a room shortly before a minute, and what
    begins then in any other.
    """
    beginning = grouped((str(of.stretch.start), of) for of in own)
    for starting in beginning.values():
        at = starting[0].stretch.start
        over = [of for of in own if at - way < of.stretch.end <= at]
        for room, ended in grouped((of.room.id, of) for of in over).items():
            elsewhere = [of.choice for of in starting if of.room.id != room]
            if elsewhere and len({of.meeting.id for of in (*ended, *starting)}) > 1:
                yield [*(of.choice for of in ended), *elsewhere]


def busy(options: Options) -> dict[str, list[str]]:
    """The ids of the items where each person has to be, whoever officers will be."""
    scene = options.scene
    allowed = scene.conference.allow
    pairs = [
        (party.token or party.name, own[0].meeting.id)
        for own in options.by_meeting.values()
        if "person-in-two-places" not in (*allowed, *own[0].meeting.item.allow)
        for party in scene.kept_parties(own[0].meeting, officers_change=options.planned.officers)
    ]
    people = grouped((person, own_id) for person, own_id in dict.fromkeys(pairs))
    return {person: ids for person, ids in people.items() if len(ids) > 1}


CLASHES = (one_at_a_time, rests, not_parallel, order, sittings, persons, ways)
"""What options must not do together, in reading order."""
