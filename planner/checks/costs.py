"""What a plan costs: what it changes, and which wishes it does not meet; see `Weights`.

It is counted from two conferences alone, as it was and as it would be, independently of how the
plan was found.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from planner.checks.candidates import by_person, office_named
from planner.checks.named import item_named, person_named, room_named
from planner.checks.set_up import seats_for
from planner.checks.subject import Subject
from planner.checks.teams import not_heard
from planner.model import AgendaItem, Conference, Role
from planner.model.interpreters import Shift
from planner.model.officers import Candidate
from planner.model.offices import Office, is_named, of_meetings, offices
from planner.model.weights import Weights
from planner.places import Place
from planner.protocol.interpreting import is_two_way
from planner.records import record
from planner.timetable.teams import teams


@record
class Cost:
    """Points that a plan costs, for what, and where."""

    points: int
    words: str
    place: Place


def costs(subject: Subject, before: Conference, published: Collection[str]) -> tuple[Cost, ...]:
    """What a conference costs that was another one `before`; nothing that costs no points.

    `published` are the ids of items of the days that the last release has.
    """
    changed = (_moved, _officers_gone, _interpreters_gone)
    liked = (_empty_seats, _rooms, _wishes, _load, _days, _languages)
    found = chain(
        *(one(subject, before, published) for one in changed), *(one(subject) for one in liked)
    )
    return tuple(cost for cost in found if cost.points)


def _weights(subject: Subject) -> Weights:
    return subject.conference.weights


def _factor(own_id: str, subject: Subject, published: Collection[str]) -> int:
    """How many times as much a change costs."""
    return _weights(subject).published if own_id in published else 1


def _moved(subject: Subject, before: Conference, published: Collection[str]) -> Iterator[Cost]:
    """Items of the days that are at another time, on another day, in another room."""
    old = {item.id: (item, day) for day in before.days for item in day.items}
    for day in subject.conference.days:
        for item in day.items:
            if item.id in old:
                was, day_before = old[item.id]
                factor = _factor(item.id, subject, published)
                yield from _time(item, was, subject, factor)
                if day.date != day_before.date:
                    words = f"{item_named(item)} moves from {day_before.date} to {day.date}"
                    yield Cost(_weights(subject).day * factor, words, item.place)
                yield from _room(item, was, subject, factor)


def _time(item: AgendaItem, was: AgendaItem, subject: Subject, factor: int) -> Iterator[Cost]:
    if item.start and was.start and (item.start, item.end) != (was.start, was.end):
        words = f"{item_named(item)} moves from {_printed(was)} to {_printed(item)}"
        yield Cost(_weights(subject).time * factor, words, item.place)


def _printed(item: AgendaItem) -> str:
    return "–".join(str(clock) for clock in (item.start, item.end) if clock)


def _room(item: AgendaItem, was: AgendaItem, subject: Subject, factor: int) -> Iterator[Cost]:
    if item.room and was.room and item.room != was.room:
        rooms = [room_named(room, subject.conference) for room in (was.room, item.room)]
        words = f"{item_named(item)} moves from {rooms[0]} to {rooms[1]}"
        yield Cost(_weights(subject).room * factor, words, item.place)


def _officers_gone(
    subject: Subject, before: Conference, published: Collection[str]
) -> Iterator[Cost]:
    """Officers who no longer have their role at a meeting that still takes place."""
    kept = {_held(office, subject.conference) for office in subject.offices}
    old = Subject(before, subject.timetable)
    for office in of_meetings(offices(before)):
        first = office.meeting.sittings[0]
        if first.id in subject.slots and _held(office, before) not in kept:
            who = office_named(office, old)
            words = f"{who} is no longer {office.role} of {item_named(first)}"
            factor = _factor(first.id, subject, published)
            place = subject.slots[first.id].item.place
            yield Cost(_weights(subject).officer * factor, words, place)


def _held(office: Office, conference: Conference) -> tuple[str, Role, str]:
    return office.meeting.key, office.role, conference.party_id(office.holder)


def _interpreters_gone(
    subject: Subject, before: Conference, published: Collection[str]
) -> Iterator[Cost]:
    kept = {one for shift in subject.conference.rota for one in _seats(shift)}
    named = {of.id: of.full_name for of in (*before.interpreters, *subject.conference.interpreters)}
    for shift in before.rota:
        for item, booth, own_id in _seats(shift):
            if (item, booth, own_id) not in kept:
                at = item_named(subject.slots[item].item) if item in subject.slots else item
                words = f"{named.get(own_id, own_id)} leaves the booth {booth} at {at}"
                factor = _factor(item, subject, published)
                yield Cost(_weights(subject).interpreter * factor, words, shift.place)


def _seats(shift: Shift) -> list[tuple[str, str, str]]:
    return [(shift.item, shift.booth, own_id) for own_id in dict.fromkeys(shift.interpreters)]


def _empty_seats(subject: Subject) -> Iterator[Cost]:
    rooms = {room.id: room for room in subject.conference.rooms}
    for item in subject.conference.items:
        room = rooms.get(item.room)
        seats = seats_for(item, room) if room else None
        if seats and item.expected and (hundreds := (seats - item.expected) // 100) > 0:
            called = room_named(item.room, subject.conference)
            words = f"{seats - item.expected} seats in {called} stay empty at {item_named(item)}"
            yield Cost(_weights(subject).empty_seats * hundreds, words, item.place)


def _rooms(subject: Subject) -> Iterator[Cost]:
    """Sessions and tracks in more than one room."""
    weights, conference = _weights(subject), subject.conference
    for session in conference.sessions:
        named = item_named(session.sittings[0])
        yield from _several(session.sittings, named, weights.rooms_of_session, subject)
    names = {track.id: track.name.best(conference.language) for track in conference.tracks}
    for track in dict.fromkeys(item.track for item in conference.items if item.track):
        items = [item for item in conference.items if item.track == track]
        named = f"The track “{names.get(track) or track}”"
        yield from _several(items, named, weights.rooms_of_track, subject)


def _several(
    items: Iterable[AgendaItem], named: str, weight: int, subject: Subject
) -> Iterator[Cost]:
    there = {item.room: item.place for item in items if item.room}
    if len(there) > 1:
        rooms = ", ".join(room_named(room, subject.conference) for room in there)
        words = f"{named} is in {len(there)} rooms: {rooms}"
        yield Cost(weight * (len(there) - 1), words, [*there.values()][-1])


def _candidates(subject: Subject) -> Iterator[tuple[Candidate, str, list[Office]]]:
    """Candidates who are officers, as people call them, with each of their meetings once."""
    candidates = {candidate.id: candidate for candidate in subject.conference.candidates}
    for person, held in by_person(subject).values():
        if person.id in candidates:
            first = {office.meeting.key: office for office in reversed(held)}
            named = person_named(person, subject.conference.language)
            yield candidates[person.id], named, [*reversed(first.values())]


def _wishes(subject: Subject) -> Iterator[Cost]:
    for candidate, named, held in _candidates(subject):
        for office in held:
            if candidate.wishes and not is_named(office.meeting, candidate.wishes):
                at = item_named(office.sitting)
                words = f"{named} is {office.role} of {at}, which is not among their wishes"
                yield Cost(_weights(subject).wish, words, office.sitting.place)


def _load(subject: Subject) -> Iterator[Cost]:
    for candidate, named, held in _candidates(subject):
        beyond = sum(range(len(held)))
        words = f"{named} is an officer of {len(held)} meetings"
        yield Cost(_weights(subject).load * beyond, words, candidate.place)


def _days(subject: Subject) -> Iterator[Cost]:
    """The days on which interpreters work."""
    worked = {
        (member.id, team.meeting.slot.date): member
        for team in teams(subject.conference, subject.timetable)
        for member in team.members
    }
    for (_, date), member in worked.items():
        words = f"{member.full_name} works on {date}"
        yield Cost(_weights(subject).interpreter_day, words, member.place)


def _languages(subject: Subject) -> Iterator[Cost]:
    """Languages that booths do not hear directly, and interpreters who work into B languages."""
    for team in teams(subject.conference, subject.timetable):
        at = f"at {item_named(team.meeting.item)}"
        for language in not_heard(team) if team.members else ():
            words = f"The booth {team.booth} hears {language} by relay {at}"
            yield Cost(_weights(subject).relay, words, team.place)
        for member in team.members:
            if not is_two_way(team.booth) and team.booth not in member.a:
                words = f"{member.full_name} works into {team.booth}, a B language, {at}"
                yield Cost(_weights(subject).retour, words, team.place)
