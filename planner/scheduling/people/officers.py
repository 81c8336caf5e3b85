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
        problem.constant += len(post.holders) * _change(scene, post)
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
    saved = _change(scene, post) if stays else 0
    return Offer(post, person, problem.choice((post.key, post.role, person), -saved, guessed=stays))


def _change(scene: Scene, post: Post) -> int:
    """What it costs that somebody leaves a post."""
    return scene.conference.weights.officer * scene.factor(post.first.id)


def _persons(scene: Scene, post: Post) -> Iterator[str]:
    """Those who have the post, if they may, and the candidates for it; none who has withdrawn."""
    known = {one.id: _is_candidate(one, post) for one in scene.conference.candidates}
    have = (person for person in post.persons if known.get(person, True))
    found = dict.fromkeys([*have, *(person for person, may in known.items() if may)])
    yield from (person for person in found if person not in scene.conference.withdrawn)


def _is_candidate(candidate: Candidate, post: Post) -> bool:
    has_role = not candidate.roles or post.role in candidate.roles
    return has_role and (not candidate.items or bool(post.names & {*candidate.items}))


def _wishes(offers: Offers) -> None:
    """State what a plan costs besides its changes."""
    weights = offers.scene.conference.weights
    for person, candidate in offers.candidates.items():
        own, kept = offers.by_person.get(person, []), offers.kept(person)
        for of in own:
            offers.problem.costs[of.choice] += weights.wish * _is_unwished(candidate, of.post)
        unwished = sum(_is_unwished(candidate, post) for post in kept)
        offers.problem.constant += weights.wish * unwished
        most = offers.most(person)
        more = len(own) if most is None else max(0, most - len(kept))
        offers.problem.beyond_first((of.choice for of in own), weights.load, more, len(kept))


def _is_unwished(candidate: Candidate, post: Post) -> bool:
    return bool(candidate.wishes) and not post.names & {*candidate.wishes}
