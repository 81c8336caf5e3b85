"""Who interprets in which booth: teams that understand what is spoken, work and rest."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.model.interpreters import Interpreter
from planner.scheduling.clockwork import Stretch
from planner.scheduling.grouping import grouped
from planner.scheduling.people.booths import Booth, booths
from planner.scheduling.problem import Problem, Reason
from planner.scheduling.scene import Scene, overlapping


@dataclass(frozen=True)
class Seat:
    """An interpreter in a booth, and the choice that stands for it."""

    booth: Booth
    person: Interpreter
    choice: int


@dataclass(frozen=True)
class Seats:
    """All seats of a problem, by what rules ask for."""

    scene: Scene
    problem: Problem
    booths: tuple[Booth, ...]
    every: tuple[Seat, ...]

    @cached_property
    def by_person(self) -> dict[str, list[Seat]]:
        """The seats that each interpreter could have."""
        return grouped((seat.person.id, seat) for seat in self.every)

    @cached_property
    def by_booth(self) -> dict[tuple[str, str], list[Seat]]:
        """The seats in each booth at each meeting."""
        found: dict[tuple[str, str], list[Seat]] = {
            (booth.meeting.id, booth.name): [] for booth in self.booths
        }
        for seat in self.every:
            found[seat.booth.meeting.id, seat.booth.name].append(seat)
        return found

    def beside(self, booth: Booth) -> Iterator[Booth]:
        """The other booths at the same meeting."""
        return (
            other
            for other in self.booths
            if other.meeting.id == booth.meeting.id and other.name != booth.name
        )

    def seats_in(self, booth: Booth) -> list[Seat]:
        """The seats in a booth."""
        return self.by_booth[booth.meeting.id, booth.name]


def interpreters(scene: Scene) -> tuple[Problem, Seats]:
    """The problem of interpreters, and what its choices mean."""
    problem = Problem()
    needed = tuple(booths(scene))
    before = {(of.item, of.booth): of.interpreters for of in scene.conference.rota}
    every: list[Seat] = []
    for booth in needed:
        there = before.get((booth.meeting.id, booth.name), ())
        own = [_seat(problem, scene, booth, one, there) for one in _able(scene, booth)]
        every += own
        words = f"{_named(scene, booth)} needs {booth.team} who work into it"
        reason = Reason(words, booth.meeting.item.place, 40)
        problem.exactly(booth.team, (seat.choice for seat in own), reason)
    _count_gone(problem, scene)
    seats = Seats(scene, problem, needed, tuple(every))
    for rule in RULES:
        rule(seats)
    _days(seats)
    return problem, seats


def _seat(
    problem: Problem, scene: Scene, booth: Booth, person: Interpreter, before: Iterable[str]
) -> Seat:
    """Who stays saves what a change costs; who works into a B language costs something."""
    weights = scene.conference.weights
    stays = person.id in before
    saved = weights.interpreter * scene.factor(booth.meeting.id) if stays else 0
    is_retour = not booth.is_two_way and booth.name not in person.a
    key = (booth.meeting.id, booth.name, person.id)
    cost = (weights.retour if is_retour else 0) - saved
    return Seat(booth, person, problem.choice(key, cost, guessed=stays))


def _count_gone(problem: Problem, scene: Scene) -> None:
    """Each who works somewhere now costs something, unless the seat is kept."""
    for shift in scene.conference.rota:
        each = scene.conference.weights.interpreter * scene.factor(shift.item)
        problem.constant += each * len(shift.interpreters)


def _able(scene: Scene, booth: Booth) -> Iterator[Interpreter]:
    """Those who work into all languages of a booth, and from them where it works both ways."""
    into_b = scene.rules.retour or booth.name in (scene.rules.heavy or ())
    for person in scene.conference.interpreters:
        if booth.is_two_way:
            is_able = set(booth.languages) <= person.spoken
        else:
            is_able = booth.name in (person.spoken if into_b else person.a)
        if is_able:
            yield person


def _named(scene: Scene, booth: Booth) -> str:
    return f"The booth {booth.name} at {scene.named(booth.meeting)}"


def hear(seats: Seats) -> None:
    """A booth gets every language that is spoken: somebody understands it, or takes relay."""
    for booth in seats.booths:
        for language in booth.heard:
            direct = [of.choice for of in seats.seats_in(booth) if language in of.person.understood]
            relays = list(_relays(seats, booth, language))
            words = f"{_named(seats.scene, booth)} has to hear {language}, directly or by relay"
            reason = Reason(words, booth.meeting.item.place, 35)
            seats.problem.at_least(1, [*direct, *relays], reason)


def _relays(seats: Seats, booth: Booth, language: str) -> Iterator[int]:
    """Choices to take a language by relay from another booth that gives it in a language."""
    givers = seats.scene.rules.relay_givers or 0
    for other in seats.beside(booth) if givers else ():
        for pivot in _given(seats, other) - {language}:
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
    """Nobody is in two booths at once."""
    for own in seats.by_person.values():
        person = own[0].person
        by_meeting = grouped((of.booth.meeting.id, of) for of in own)
        meetings = {of.booth.meeting.id: of.booth.meeting for of in own}
        reason = Reason(f"{person.full_name} is in one booth at a time", person.place, 100)
        for there in (*((one,) for one in meetings.values()), *overlapping(meetings.values())):
            choices = [of.choice for one in there for of in by_meeting[one.id]]
            seats.problem.at_most(1, choices, reason)


def are_available(seats: Seats) -> None:
    """Who works in a booth is there."""
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
    for own in seats.by_person.values():
        person = own[0].person
        most = person.minutes_per_day or rules.minutes_per_day
        if most:
            words = f"{person.full_name} works {most} minutes in a day at most"
            for day in _days_of(own).values():
                _within(seats, day, most, Reason(words, person.place, 20))
        if rules.longest_stretch:
            words = f"{person.full_name} rests after {rules.longest_stretch} minutes"
            _rests(seats, own, rules.longest_stretch, Reason(words, person.place, 20))


def _days_of(own: Iterable[Seat]) -> dict[str, list[tuple[int, int]]]:
    """The choices of each day with the minutes of work that they stand for."""
    return grouped(
        (str(of.booth.meeting.date), (of.choice, of.booth.meeting.minutes or 0)) for of in own
    )


def _within(seats: Seats, terms: list[tuple[int, int]], most: int, reason: Reason) -> None:
    if sum(minutes for _, minutes in terms) > most:
        seats.problem.row(terms, None, most, reason)


def _rests(seats: Seats, own: list[Seat], most: int, reason: Reason) -> None:
    """In no time as long as a stretch of work and a rest is there more work than the stretch."""
    rest = seats.scene.rules.minutes_of_rest or 0
    known = [(of.choice, of.booth.meeting.stretch) for of in own if of.booth.meeting.stretch]
    for start in sorted({stretch.start for _, stretch in known}):
        window = Stretch(start, start + most + rest)
        terms = [(one, shared) for one, of in known if (shared := window.shared(of))]
        _within(seats, terms, most, reason)


def _days(seats: Seats) -> None:
    """Each day of each interpreter costs something."""
    weight = seats.scene.conference.weights.interpreter_day
    for person, own in seats.by_person.items():
        for date, terms in _days_of(own).items():
            day = seats.problem.choice(("day", person, date), weight)
            for choice, _ in terms:
                seats.problem.row([(choice, 1), (day, -1)], None, 0)


RULES: tuple[Callable[[Seats], None], ...] = (hear, in_one_booth, are_available, work_no_longer)
"""What no rota breaks, in reading order."""
