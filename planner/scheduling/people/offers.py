"""Offers: persons for posts, by what rules ask for."""

from dataclasses import dataclass
from functools import cached_property

from planner.model.officers import Candidate
from planner.places import Place
from planner.scheduling.grouping import grouped
from planner.scheduling.people.posts import Post
from planner.scheduling.problem import Problem
from planner.scheduling.scene import Scene


@dataclass(frozen=True)
class Offer:
    """A person for a post, and the choice that stands for it."""

    post: Post
    person: str
    choice: int


@dataclass(frozen=True)
class Offers:
    """All offers of a problem, by what rules ask for."""

    scene: Scene
    problem: Problem
    posts: tuple[Post, ...]
    every: tuple[Offer, ...]

    @cached_property
    def by_person(self) -> dict[str, list[Offer]]:
        """The offers of each person."""
        return grouped((offer.person, offer) for offer in self.every)

    @cached_property
    def candidates(self) -> dict[str, Candidate]:
        """What each candidate wants, by the id of the person."""
        return {one.id: one for one in self.scene.conference.candidates}

    def place_of(self, person: str) -> Place:
        """Where a candidate stands."""
        candidate = self.candidates.get(person)
        return candidate.place if candidate else Place("candidates.csv")
