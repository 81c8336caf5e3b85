"""Who interprets in which booth: teams that understand what is spoken, work and rest."""

from collections.abc import Iterable, Iterator

from planner.model.interpreters import Interpreter
from planner.scheduling.people.booths import Booth, booths
from planner.scheduling.people.interpreter_rules import RULES, days_of
from planner.scheduling.people.seats import Seat, Seats
from planner.scheduling.problem import Problem, Reason
from planner.scheduling.scene import Scene


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
        words = f"{booth.named(scene)} needs {booth.team} interpreters who work into it"
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
    """Those who work into all languages of a booth, and from them where it works both ways; who
    has withdrawn does not.
    """
    into_b = scene.rules.retour or booth.name in (scene.rules.heavy or ())
    for person in filter(lambda one: one.takes_part, scene.conference.interpreters):
        if booth.is_two_way:
            is_able = set(booth.languages) <= person.spoken
        else:
            is_able = booth.name in (person.spoken if into_b else person.a)
        if is_able:
            yield person


def _days(seats: Seats) -> None:
    """Each day of each interpreter costs something."""
    weight = seats.scene.conference.weights.interpreter_day
    for person, work in seats.work.items():
        for date, there in days_of(work).items():
            day = seats.problem.choice(("day", person, date), weight)
            for choice in (choice for one in there for choice in one.choices):
                seats.problem.implies(choice, [day])
