"""The parts that persons and bodies have in a conference, and what feeds say of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import accumulate
from operator import or_

from planner.forms.calendar import Event, Shared
from planner.language.clock.ours import clock_in_words
from planner.language.phrases import phrases
from planner.model import Role
from planner.products.entries.programme import Issues, Programme, programme
from planner.products.feeds.rules import attended_by, held, named
from planner.products.plan.posts import Post, posts
from planner.products.product import Material

Parts = tuple[tuple[str, str], ...]
"""Roles in words, each with what the description says of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Who does what, in one language.

    `parts` are the parts at each item by the ids of persons and bodies. `held` are the items in
    which they had a part in each release, and have one now; `away` are the persons who had
    withdrawn then; `named` are those for whom items were marked until then.
    """

    programme: Programme
    parts: Mapping[str, Mapping[str, Parts]]
    held: tuple[Mapping[str, frozenset[str]], ...]
    away: tuple[frozenset[str], ...]
    named: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose a feed is: what they take part as, the ids by which they have parts, the persons.

    What `body` does counts as theirs from the issue on in which an item is said to be for it.
    """

    category: str
    ids: tuple[str, ...]
    persons: frozenset[str]
    body: str = ""


@lru_cache(maxsize=16)
def cast(material: Material) -> Cast:
    """Who does what in a conference, and did so in its releases."""
    parts = defaultdict[str, dict[str, Parts]](dict)
    for post in posts(material):
        for duty, party in post.holders:
            if party and party.token not in material.conference.withdrawn:
                of = parts[material.conference.party_id(party)]
                own_id = post.whole.item.id
                of[own_id] = (*of.get(own_id, ()), _part(duty.role, post, material))
    issues = (*(release.conference for release in material.releases), material.conference)
    invited = tuple(accumulate((frozenset(named(of)) for of in issues), or_))
    away = tuple(of.withdrawn for of in issues)
    return Cast(programme(material), parts, tuple(map(held, issues)), away, invited)


def _part(role: Role, post: Post, material: Material) -> tuple[str, str]:
    """A role in words; inside an item with its clock and what it is at."""
    word = phrases(material.language).roles[role]
    if not post.is_inside:
        return word, word
    at = post.slot.start.at
    clock = clock_in_words(at.time(), material.language) if at else ""
    title = material.best(post.slot.item.title)
    told = " ".join(filter(None, [clock, title]))
    return word, f"{word}{phrases(material.language).phrase('colon')}{told}"


def roles_in_words(parts: Parts, language: str) -> str:
    """What someone does in an item and inside it, each thing once."""
    between = phrases(language).phrase("semicolon")
    return between.join(dict.fromkeys(line for _, line in parts))


@lru_cache(maxsize=100_000)
def on_duty(whole: Programme, own_id: str, parts: Parts) -> Shared:
    """An entry for someone who has parts in it: it shows as busy, and names the parts."""
    shared = whole.entries[own_id]
    event = shared.entry
    return whole.shared(with_parts(event, parts, whole)) if isinstance(event, Event) else shared


def with_parts(event: Event, parts: Parts, whole: Programme) -> Event:
    """An entry that names someone's parts in it."""
    words = phrases(whole.frame.language)
    told = roles_in_words(parts, whole.frame.language)
    mine = f"{words.phrase('your-part')}{words.phrase('colon')}{told}"
    is_timed = bool(event.zone)
    return replace(
        event,
        description="\n\n".join(filter(None, [mine, event.description])),
        categories=tuple(dict.fromkeys((*event.categories, *(role for role, _ in parts)))),
        transparent=not is_timed,
        alarm=whole.material.alarm if is_timed else None,
    )


@lru_cache(maxsize=100_000)
def may_attend(whole: Programme, own_id: str) -> Shared:
    """An entry for someone who may attend: it shows as free."""
    shared = whole.entries[own_id]
    if isinstance(shared.entry, Event) and not shared.entry.transparent:
        return whole.shared(replace(shared.entry, transparent=True))
    return shared


def told_to(of: Cast, whose: Whose, parts: Mapping[str, Parts]) -> Mapping[str, Shared]:
    """What members of a category may attend, overlaid with the parts of individuals, by ids of
    items.

    What they had in a release and no longer have is shown as cancelled; so is everything, if they
    have withdrawn.
    """
    whole, attended = of.programme, open_to(of.programme, whose.category)
    may = _attended(whole, whose.category)
    theirs = [*_theirs(of, whose)]
    are_there = [not whose.persons <= away for away in of.away]
    touched = frozenset().union(*theirs, *([] if all(are_there) else may))
    if not touched:
        return attended
    issues = tuple(
        touched & (own | does) if there else frozenset()
        for own, does, there in zip(may, theirs, are_there, strict=True)
    )
    own = {
        of: on_duty(whole, of, parts[of]) if of in parts else may_attend(whole, of)
        for of in touched & whole.entries.keys()
    }
    return {**(attended if all(are_there) else {}), **whole.followed(issues, own)}


def _theirs(of: Cast, whose: Whose) -> Iterator[frozenset[str]]:
    """What those had to do with in each issue, as far as their feed told it then."""
    for holding, named_until in zip(of.held, of.named, strict=True):
        ids = (*whose.ids, whose.body) if whose.body in named_until else whose.ids
        yield frozenset().union(*(holding.get(one, ()) for one in ids))


@lru_cache(maxsize=1_000)
def open_to(whole: Programme, category: str) -> Mapping[str, Shared]:
    """What those of a category may attend, by ids; as cancelled what they could once."""
    issues = _attended(whole, category)
    entries = {of: may_attend(whole, of) for of in issues[-1] if of in whole.entries}
    return whole.followed(issues, entries)


@lru_cache(maxsize=1_000)
def _attended(whole: Programme, category: str) -> Issues:
    return whole.issues(partial(attended_by, category))
