"""Explanations: what contradicts what where nothing fits, and why something is where it is."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.places import Place
from planner.records import record
from planner.scheduling.grouping import grouped
from planner.scheduling.people.offers import Offer, Offers
from planner.scheduling.people.seats import Seats
from planner.scheduling.places.options import Option, Options
from planner.scheduling.problem import Problem, Reason, Row
from planner.scheduling.solve import Effort, contradiction, relaxation

FREE = "others are possible, but no better"
"""What is said of a choice that breaks no rule."""
MOST = 4
"""The most objections that are listed for the candidates for one post."""


@record
class No:
    """Why there is no plan: which rules contradict each other, and the cheapest ones to give up."""

    contradiction: tuple[Reason, ...]
    relaxation: tuple[Reason, ...]


def why_not(problem: Problem, effort: Effort) -> No:
    """A smallest set of rules that contradict each other, and a way out."""
    return No(contradiction(problem, effort), relaxation(problem, effort))


def asked_for(problem: Problem, need: Reason) -> int:
    """Among how many choices a rule asks for some."""
    asking = (row for row in problem.rows if row.reason == need and row.least)
    return len({choice for row in asking for choice, _ in row.terms})


@record
class Why:
    """What was chosen, and the objections to others."""

    chosen: str
    place: Place
    others: tuple[str, ...]


@dataclass(frozen=True)
class Taken:
    """A problem and the choices that its plan takes."""

    problem: Problem
    choices: frozenset[int]

    def objections(self, choice: int, instead: Sequence[int]) -> list[Reason]:
        """The rules that a choice would break if it were taken instead of these."""
        taken = self.choices - {*instead}
        broken = (row.reason for row in self._rows[choice] if _is_broken(row, choice, taken))
        return list(dict.fromkeys(reason for reason in broken if reason))

    @cached_property
    def _rows(self) -> dict[int, list[Row]]:
        """The rows with a reason that bound what each choice adds to."""
        rows: dict[int, list[Row]] = defaultdict(list)
        for row in self.problem.rows:
            if row.reason and row.least is None:
                for choice, _ in row.terms:
                    rows[choice].append(row)
        return rows


def _is_broken(row: Row, choice: int, taken: frozenset[int]) -> bool:
    total = sum(factor for other, factor in row.terms if other == choice or other in taken)
    return row.most is not None and total > row.most


def whys(meaning: Options | Offers | Seats, choices: frozenset[int]) -> Iterator[Why]:
    """Why each meeting is where it is, and has its officers; interpreters are left out, because one
    is often as good as another.
    """
    if isinstance(meaning, Options):
        yield from _of_places(meaning, choices)
    elif isinstance(meaning, Offers):
        yield from _of_officers(meaning, choices)


def _of_places(options: Options, choices: frozenset[int]) -> Iterator[Why]:
    """For each meeting that could be elsewhere: why not in each other room at its time."""
    plan = Taken(options.problem, choices)
    for own in options.by_meeting.values():
        taken = next(of for of in own if of.choice in choices)
        others = [of for of in own if of.stretch == taken.stretch and of is not taken]
        if taken.room.id and others:
            scene = options.scene
            room, when = scene.room_named(taken.room.id), scene.when(taken.stretch)
            told = (_of_room(plan, options, taken, of) for of in others)
            chosen = f"{scene.named(taken.meeting)} is in {room}, {when}"
            yield Why(chosen, taken.meeting.item.place, tuple(told))


def _of_room(plan: Taken, options: Options, taken: Option, other: Option) -> str:
    """What stands against a room: what is in it then, or the rules that it breaks."""
    scene = options.scene
    there = (
        of
        for of in options.by_room[other.room.id]
        if of.choice in plan.choices and of.stretch.meets(other.stretch)
    )
    busy = next((f"{scene.named(of.meeting)} is there" for of in there), "")
    reasons = [reason.words for reason in plan.objections(other.choice, [taken.choice])]
    told = "; ".join(reasons[:MOST]) if reasons and not busy else busy
    return f"{scene.room_named(other.room.id)}: {told or FREE}"


def _of_officers(offers: Offers, choices: frozenset[int]) -> Iterator[Why]:
    """For each post: how many candidates there were, and what stood against how many of them."""
    plan = Taken(offers.problem, choices)
    for own in grouped((f"{of.post.key} {of.post.role}", of) for of in offers.every).values():
        taken = [of for of in own if of.choice in choices]
        persons = ", ".join(offers.scene.person_named(of.person) for of in taken)
        post = own[0].post
        chosen = f"{post.role} of {offers.scene.named(post.first)}: {persons}"
        yield Why(chosen, post.first.item.place, tuple(_counted(plan, own, taken)))


def _counted(plan: Taken, own: Sequence[Offer], taken: Sequence[Offer]) -> Iterator[str]:
    """What stands against the other candidates, with how many it concerns."""
    others = [of for of in own if of not in taken]
    if not others:
        yield "there are no other candidates"
    instead = [of.choice for of in taken]
    told: Counter[str] = Counter()
    for of in others:
        reasons = plan.objections(of.choice, instead)
        told[_of_all(reasons[0].words, of) if reasons else FREE] += 1
    for words, number in told.most_common(MOST):
        yield f"{number} other candidate{'s' if number > 1 else ''}: {words}"


def _of_all(words: str, offer: Offer) -> str:
    """An objection without the name, so that several who share it count together."""
    before, _, after = words.partition(f"({offer.person}) ")
    return after or before
