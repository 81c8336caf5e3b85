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
    """A person for a post, and the choice that represents it."""

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

    def kept(self, person: str) -> list[Post]:
        """The posts that someone has and keeps, whatever is planned."""
        return [post for post in self.posts if not post.is_open and person in post.persons]

    def most(self, person: str) -> int | None:
        """The most duties that someone takes; None if nothing is said."""
        candidate = self.candidates.get(person)
        own = candidate.at_most if candidate else None
        return self.scene.conference.limits.duties_per_officer if own is None else own

    def place_of(self, person: str) -> Place:
        """The place of a candidate."""
        candidate = self.candidates.get(person)
        return candidate.place if candidate else Place("candidates.csv")
