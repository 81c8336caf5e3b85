"""What one option has to fit: seats, equipment, booths, and the hours of rooms and people.

A rule whose finding is silenced, at the item or in the whole folder, does not hold there.
"""

from collections.abc import Iterable, Iterator

from planner.model import BREAKS, PLENARY, SOCIAL, Hours, Window
from planner.model.venue import Room
from planner.places import Place
from planner.scheduling.clockwork import Stretch
from planner.scheduling.places.options import Option, Options
from planner.scheduling.problem import Reason
from planner.scheduling.scene import Meeting

_TOML = Place("conference.toml")


def seats(options: Options) -> None:
    """Everyone who is expected has a seat, in the layout that the item needs."""
    for meeting, own in moving(options, "room-too-small"):
        expected, layout = meeting.item.expected, meeting.item.layout
        small = [of for of in own if not _has_seats(of.room, expected or 0, layout)]
        wants = f"{expected} seats" if expected else "a room"
        words = (
            f"{options.scene.named(meeting)} needs "
            f"{wants}{f' set up as {layout}' if layout else ''}"
        )
        options.never(small, Reason(words, meeting.item.place, 10))


def _has_seats(room: Room, expected: int, layout: str) -> bool:
    there = room.layouts.get(layout, -1) if layout else room.seats
    return not room.id or there is None or there >= expected


def equipment(options: Options) -> None:
    """The equipment that an item needs is in its room."""
    for meeting, own in moving(options, "room-lacks-equipment"):
        needed = set(meeting.item.equipment)
        lacking = [of for of in own if not needed <= {*of.room.equipment}]
        words = f"{options.scene.named(meeting)} needs {', '.join(meeting.item.equipment)}"
        options.never(lacking, Reason(words, meeting.item.place, 10))


def booths(options: Options) -> None:
    """A room has booths for the languages that are interpreted in it."""
    for meeting, own in moving(options, "booth-missing"):
        lacking = [of for of in own if not set(meeting.spoken) <= _booths(of.room, meeting)]
        words = f"{options.scene.named(meeting)} needs booths for {', '.join(meeting.spoken)}"
        options.never(lacking, Reason(words, meeting.item.place, 15))


def _booths(room: Room, meeting: Meeting) -> set[str]:
    """The languages of its booths; where nobody has looked, all."""
    return set(meeting.spoken if room.booths is None else room.booths)


def open_rooms(options: Options) -> None:
    """A room can be used when an item is in it."""
    for own in options.by_room.values():
        room = own[0].room
        shut = [
            of
            for of in own
            if of.meeting.moves and not options.scene.is_free(of.stretch, room.open, room.closed)
        ]
        hours = ", ".join(map(str, room.closed or room.open))
        state = "is closed" if room.closed else "is open only"
        words = f"{options.scene.room_named(room.id)} {state} {hours}"
        options.never(shut, Reason(words, room.place, 40))


def windows(options: Options) -> None:
    """An item takes place when it may."""
    for meeting, own in moving(options, "outside-window"):
        may = meeting.item.windows
        outside = [of for of in own if not options.scene.is_free(of.stretch, may)]
        words = f"{options.scene.named(meeting)} may take place {', '.join(map(str, may))}"
        options.never(outside, Reason(words, meeting.item.place, 20))


def hours_of_interpreters(options: Options) -> None:
    """What is interpreted takes place while interpreters work."""
    hours = options.scene.conference.interpretation_hours
    own = [of for _, own in moving(options, "interpretation-ends-early") for of in own]
    late = [of for of in own if of.meeting.spoken and not _is_within(options, of.stretch, hours)]
    words = f"Interpreters work {', '.join(map(str, hours))}"
    options.never(late, Reason(words, _place_of(options, "interpretation_hours"), 20))


def hours_of_building(options: Options) -> None:
    """What is in a room takes place while the building is open."""
    venue = options.scene.conference.venue
    if venue and venue.hours:
        own = [of for _, own in moving(options, "venue-closed") for of in own if of.room.id]
        late = [of for of in own if not _is_within(options, of.stretch, [venue.hours])]
        words = f"The building is open {venue.hours}"
        options.never(late, Reason(words, _place_of(options, "venue"), 40))


def breaks(options: Options) -> None:
    """Sessions leave breaks and social events free."""
    scene = options.scene
    free = [
        one
        for one in scene.meetings
        if one.stretch and one.item.kind in BREAKS | SOCIAL and not one.item.optional
    ]
    for meeting, own in moving(options, "times-overlap"):
        if meeting.item.kind in PLENARY:
            for rest in free:
                met = [of for of in own if rest.stretch and of.stretch.meets(rest.stretch)]
                words = f"{scene.named(meeting)} does not overlap with {scene.named(rest)}"
                options.never(met, Reason(words, rest.item.place, 20))


def moving(options: Options, fault: str) -> Iterator[tuple[Meeting, list[Option]]]:
    """The meetings that planning moves, with their options; not those where a fault is allowed."""
    for own in options.by_meeting.values():
        meeting = own[0].meeting
        if meeting.moves and not is_allowed(options, meeting, fault):
            yield meeting, own


def is_allowed(options: Options, meeting: Meeting, fault: str) -> bool:
    """Whether a fault is silenced, at the item or in the whole folder."""
    return fault in (*options.scene.conference.allow, *meeting.item.allow)


def _is_within(options: Options, stretch: Stretch, hours: Iterable[Hours]) -> bool:
    """Whether a stretch lies in hours of every day; hours that follow on each other are one."""
    return options.scene.is_free(stretch, [Window(hours=one) for one in hours])


def _place_of(options: Options, key: str) -> Place:
    return options.scene.conference.place_of(key)


FITS = (
    seats,
    equipment,
    booths,
    open_rooms,
    windows,
    hours_of_interpreters,
    hours_of_building,
    breaks,
)
"""What each option has to fit, in reading order."""
