"""A problem of planning, neutral of any solver: choices that are taken or not, and rows over them.

Everything that is planned is said in this form: whether an item takes place in this room at this
time, whether this person presides here. A row bounds a sum of choices; a row with a `Reason` is a
rule of the user's, which an explanation can name, others hold the problem together.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from planner.places import Place
from planner.records import record

Key = Hashable
"""The meaning of a choice; the stage that made it knows how to read it."""


@record
class Reason:
    """A rule in the user's words, its place, and how hard it is to give up."""

    words: str
    place: Place
    price: int = 10
    """Points: how many wishes of weight 1 would sooner be given up than this rule."""


class Row(NamedTuple):
    """`least` ≤ the sum of the terms ≤ `most`; a term is a choice and how often it counts."""

    terms: tuple[tuple[int, int], ...]
    least: int | None
    most: int | None
    reason: Reason | None


@dataclass(slots=True)
class Problem:
    """Choices with what each costs if it is taken, the rows that bind them, and a first guess.

    Choices are numbered in the order in which they are made. `constant` is what a plan costs
    whatever is taken; costs may be negative.
    """

    keys: list[Key] = field(default_factory=list)
    costs: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    guess: set[int] = field(default_factory=set)
    constant: int = 0

    def choice(self, key: Key, cost: int = 0, *, guessed: bool = False) -> int:
        """A new choice and its number."""
        self.keys.append(key)
        self.costs.append(cost)
        if guessed:
            self.guess.add(len(self.keys) - 1)
        return len(self.keys) - 1

    def exactly(self, number: int, choices: Iterable[int], reason: Reason | None = None) -> None:
        """So many of these are taken."""
        self.row([(choice, 1) for choice in choices], number, number, reason)

    def at_most(self, number: int, choices: Iterable[int], reason: Reason | None = None) -> None:
        """No more than so many of these are taken."""
        terms = [(choice, 1) for choice in choices]
        if len(terms) > number:
            self.row(terms, None, number, reason)

    def at_least(self, number: int, choices: Iterable[int], reason: Reason | None = None) -> None:
        """So many of these are taken at least."""
        self.row([(choice, 1) for choice in choices], number, None, reason)

    def never(self, choices: Iterable[int], reason: Reason) -> None:
        """None of these is taken."""
        self.at_most(0, choices, reason)

    def implies(self, choice: int, others: Iterable[int]) -> None:
        """Whoever takes the choice also takes at least one of the others."""
        self.row([(choice, -1), *((other, 1) for other in others)], 0, None)

    def row(
        self,
        terms: Iterable[tuple[int, int]],
        least: int | None,
        most: int | None,
        reason: Reason | None = None,
    ) -> None:
        """Any other sum within bounds."""
        self.rows.append(Row(tuple(terms), least, most, reason))

    def beyond_first(self, choices: Iterable[int], weight: int, most: int, kept: int = 0) -> None:
        """What is taken of these costs nothing once, `weight` the second time, twice as much the
        third time, and so on; so many are `kept` already. That `most` more are taken at most is a
        rule of its own, and only keeps the rows short here.
        """
        chosen = list(choices)
        self.constant += weight * sum(range(kept))
        free = 0 if kept else 1
        costs = [(kept + at) * weight for at in range(free, min(len(chosen), most))]
        terms = [(self.choice(("load", cost), cost), -1) for cost in costs]
        if most < len(chosen):
            dearest = sum(costs) + (kept + most) * weight
            terms.append((self.choice(("load", "more"), dearest), -len(chosen)))
        self.row([*((one, 1) for one in chosen), *terms], None, free)

    def cost_of(self, taken: Iterable[int]) -> int:
        """What a plan costs that takes these."""
        return self.constant + sum(self.costs[choice] for choice in taken)
