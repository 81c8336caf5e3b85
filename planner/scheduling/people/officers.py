"""Who presides and who reports: candidates for the posts of a conference."""

from collections.abc import Iterator

from planner.model.officers import Candidate
from planner.scheduling.people.offers import Offer, Offers
from planner.scheduling.people.officer_rules import RULES
from planner.scheduling.people.posts import Post, posts
from planner.scheduling.problem import Problem, Reason
from planner.scheduling.scene import Scene


def officers(scene: Scene) -> tuple[Problem, Offers]:
    """The problem of officers, and what its choices mean."""
    problem = Problem()
    every: list[Offer] = []
    known = tuple(posts(scene))
    for post in filter(lambda post: post.is_open, known):
        own = [_offer(problem, scene, post, person) for person in _persons(scene, post)]
        every += own
        words = f"{scene.named(post.first)} has a {post.role}"
        reason = Reason(words, post.first.item.place, 30)
        problem.exactly(post.number, (offer.choice for offer in own), reason)
    offers = Offers(scene, problem, known, tuple(every))
    for rule in RULES:
        rule(offers)
    _wishes(offers)
    return problem, offers


def _offer(problem: Problem, scene: Scene, post: Post, person: str) -> Offer:
    """Somebody who stays in a post saves what a change costs."""
    stays = person in post.persons
    cost = scene.conference.weights.officer * scene.factor(post.first.id) if stays else 0
    problem.constant += cost
    return Offer(post, person, problem.choice((post.key, post.role, person), -cost, guessed=stays))


def _persons(scene: Scene, post: Post) -> Iterator[str]:
    """Those who have the post, and the candidates for it."""
    candidates = (one.id for one in scene.conference.candidates if _is_candidate(one, post))
    yield from dict.fromkeys([*post.persons, *candidates])


def _is_candidate(candidate: Candidate, post: Post) -> bool:
    has_role = not candidate.roles or post.role in candidate.roles
    return has_role and (not candidate.items or bool(post.names & {*candidate.items}))


def _wishes(offers: Offers) -> None:
    """State what a plan costs besides its changes."""
    weights = offers.scene.conference.weights
    for person, own in offers.by_person.items():
        candidate = offers.candidates.get(person)
        if candidate is None:
            continue
        for of in own:
            if candidate.wishes and not of.post.names & {*candidate.wishes}:
                offers.problem.costs[of.choice] += weights.wish
        offers.problem.beyond_first([of.choice for of in own], weights.load)
