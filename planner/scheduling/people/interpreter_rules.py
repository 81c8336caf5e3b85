"""The rules of interpreters: what no rota breaks. Each is stated as rows with its reason."""

from collections.abc import Callable, Iterable, Iterator

from planner.scheduling.clockwork import Stretch
from planner.scheduling.grouping import grouped
from planner.scheduling.people.booths import Booth
from planner.scheduling.people.seats import Seats, Work
from planner.scheduling.problem import Reason
from planner.scheduling.scene import overlapping


def hear(seats: Seats) -> None:
    """A booth gets every language that is spoken: someone understands it, or takes relay."""
    for booth in seats.booths:
        for language in booth.heard:
            direct = [of.choice for of in seats.seats_in(booth) if language in of.person.understood]
            relays = list(_relays(seats, booth, language))
            words = f"{booth.named(seats.scene)} must hear {language}, directly or by relay"
            reason = Reason(words, booth.meeting.item.place, 35)
            seats.problem.at_least(1, [*direct, *relays], reason)


def _relays(seats: Seats, booth: Booth, language: str) -> Iterator[int]:
    """Choices to take a language by relay from another booth that gives it in a language."""
    givers = seats.scene.rules.relay_givers or 0
    for other in seats.beside(booth) if givers else ():
        for pivot in sorted(_given(seats, other) - {language}):
            able = [
                of.choice
                for of in seats.seats_in(other)
                if language in of.person.understood and pivot in of.person.spoken
            ]
            takers = [of.choice for of in seats.seats_in(booth) if pivot in of.person.understood]
            if len(able) >= givers and takers:
                relay = seats.problem.choice(
                    ("relay", booth.meeting.id, booth.name, language, other.name, pivot),
                    seats.scene.conference.weights.relay,
                )
                terms = [*((one, 1) for one in able), (relay, -givers)]
                seats.problem.row(terms, 0, None)
                seats.problem.implies(relay, takers)
                yield relay


def _given(seats: Seats, booth: Booth) -> set[str]:
    """The languages in which a booth can be heard by others."""
    if booth.name in (seats.scene.rules.heavy or ()):
        return {booth.name, *(of for one in seats.seats_in(booth) for of in one.person.b)}
    return set(booth.languages)


def in_one_booth(seats: Seats) -> None:
    """Nobody is in two booths at once, but en cheval in two of one meeting."""
    for own_id, own in seats.by_person.items():
        person = own[0].person
        reason = Reason(f"{person.full_name} is in one booth at a time", person.place, 100)
        for there in grouped((seat.booth.meeting.id, seat.choice) for seat in own).values():
            seats.problem.at_most(2 if person.cheval else 1, there, reason)
        work = {one.meeting.id: one for one in seats.work[own_id]}
        for meetings in overlapping(one.meeting for one in work.values()):
            choices = [choice for one in meetings for choice in work[one.id].choices]
            seats.problem.at_most(1, choices, reason)


def are_available(seats: Seats) -> None:
    """Whoever works in a booth is there."""
    for own in seats.by_person.values():
        person = own[0].person
        away = [
            of.choice
            for of in own
            if of.booth.meeting.stretch
            and not seats.scene.is_free(
                of.booth.meeting.stretch, person.available, person.unavailable
            )
        ]
        hours = ", ".join(map(str, person.unavailable or person.available))
        state = "is not there" if person.unavailable else "is there only"
        seats.problem.never(away, Reason(f"{person.full_name} {state} {hours}", person.place, 90))


def work_no_longer(seats: Seats) -> None:
    """Nobody works longer in a day, or without a rest, than the rules allow."""
    rules = seats.scene.rules
    for own_id, work in seats.work.items():
        person = seats.by_person[own_id][0].person
        own = person.minutes_per_day
        most = rules.minutes_per_day if own is None else own
        if most is not None:
            words = f"{person.full_name} works at most {most} minutes a day"
            for day in days_of(work).values():
                _within(seats, _minutes(day), most, Reason(words, person.place, 20))
        if rules.longest_stretch is not None:
            words = f"{person.full_name} rests after {rules.longest_stretch} minutes"
            _rests(seats, work, rules.longest_stretch, Reason(words, person.place, 20))


def days_of(work: Iterable[Work]) -> dict[str, list[Work]]:
    """What could be worked on each day of the agenda."""
    return grouped((str(one.meeting.date), one) for one in work)


def _minutes(work: Iterable[Work]) -> list[tuple[int, int]]:
    return [(choice, one.meeting.minutes or 0) for one in work for choice in one.choices]


def _within(seats: Seats, terms: list[tuple[int, int]], most: int, reason: Reason) -> None:
    if sum(minutes for _, minutes in terms) > most:
        seats.problem.row(terms, None, most, reason)


def _rests(seats: Seats, work: list[Work], most: int, reason: Reason) -> None:
    """In no time as long as a stretch of work and a rest is there more work than the stretch."""
    rest = seats.scene.rules.minutes_of_rest or 0
    known = [
        (choice, one.meeting.stretch)
        for one in work
        if one.meeting.stretch
        for choice in one.choices
    ]
    for start in sorted({stretch.start for _, stretch in known}):
        window = Stretch(start, start + most + rest)
        terms = [(one, shared) for one, of in known if (shared := window.shared(of))]
        _within(seats, terms, most, reason)


RULES: tuple[Callable[[Seats], None], ...] = (hear, in_one_booth, are_available, work_no_longer)
"""What no rota breaks, in reading order."""
