"""The rules of officers: what no plan breaks. Each is stated as rows with its reason."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from planner.model import OFFICERS, PRESIDING, Kind, Party
from planner.model.officers import Candidate
from planner.scheduling.grouping import grouped
from planner.scheduling.members import needs, sent
from planner.scheduling.people.groups import groups_of, is_nominated
from planner.scheduling.people.offers import Offer, Offers
from planner.scheduling.people.posts import Post
from planner.scheduling.problem import Problem, Reason
from planner.scheduling.scene import Meeting, Scene, overlapping


def are_available(offers: Offers) -> None:
    """Whoever presides is there at all sittings."""
    for person, own in offers.by_person.items():
        candidate = offers.candidates.get(person)
        if candidate and (candidate.available or candidate.unavailable):
            away = [of.choice for of in own if not _is_there(offers.scene, candidate, of.post)]
            named = offers.scene.person_named(person)
            hours = ", ".join(map(str, candidate.unavailable or candidate.available))
            state = "is not there" if candidate.unavailable else "is there only"
            offers.problem.never(away, Reason(f"{named} {state} {hours}", candidate.place, 90))


def _is_there(scene: Scene, candidate: Candidate, post: Post) -> bool:
    known = [one.stretch for one in post.sittings if one.stretch]
    return all(scene.is_free(of, candidate.available, candidate.unavailable) for of in known)


def are_nominated(offers: Offers) -> None:
    """Officers come from those who nominate them."""
    for rule in offers.scene.conference.nominations:
        others = [
            of.choice
            for of in offers.every
            if _is_meant(rule.kinds, rule.items, of.post) and of.post.role in rule.roles
            if not is_nominated(offers.scene, of.person, rule.by)
        ]
        roles = " and ".join(rule.roles)
        words = f"{rule.by} nominates {roles}"
        offers.problem.never(others, Reason(words, rule.place, 25))


def _is_meant(kinds: Iterable[Kind], items: Iterable[str], post: Post) -> bool:
    kinds, items = {*kinds}, {*items}
    return post.first.item.kind in kinds or bool(post.names & items) or not (kinds or items)


def speak(offers: Offers) -> None:
    """Whoever presides speaks a language of each sitting."""
    conference = offers.scene.conference
    for post, own in _by_post(offers):
        for sitting in post.sittings if post.role in PRESIDING else ():
            spoken = {*(sitting.item.languages or conference.working_languages)}
            mute = [of.choice for of in own if not _speaks(offers.scene, of.person, spoken)]
            named, listed = offers.scene.named(sitting), ", ".join(sorted(spoken))
            words = f"Whoever presides over {named} speaks {listed}"
            if spoken:
                offers.problem.never(mute, Reason(words, sitting.item.place, 15))


def _speaks(scene: Scene, own_id: str, spoken: set[str]) -> bool:
    person = scene.conference.persons.get(own_id)
    return not person or not person.languages or bool(spoken & {*person.languages})


def in_one_place(offers: Offers) -> None:
    """Nobody has two duties at once, or too soon one after the other."""
    scene = offers.scene
    gap = scene.conference.limits.minutes_between_duties
    for person, own in offers.by_person.items():
        words = f"{scene.person_named(person)} cannot be in two places"
        reason = Reason(words, offers.place_of(person), 80)
        by_meeting = grouped((one.id, of.choice) for of in own for one in of.post.sittings)
        fixed = _fixed(offers, person)
        there = [one for one in scene.meetings if one.id in by_meeting or one.id in fixed]
        for meetings in (*overlapping(there, gap), *_too_far(scene, there)):
            _one_of(offers.problem, [one.id for one in meetings], by_meeting, fixed, reason)


def _one_of(
    problem: Problem,
    meetings: Iterable[str],
    by_meeting: Mapping[str, list[int]],
    fixed: Container[str],
    reason: Reason,
) -> None:
    """One of these meetings at most has a person; the one that has the person anyway, alone."""
    ids = [*meetings]
    kept = [one for one in ids if one in fixed]
    choices = {choice for one in ids if one not in fixed for choice in by_meeting.get(one, ())}
    if kept:
        problem.never(sorted(choices), reason)
    else:
        problem.at_most(1, sorted(choices), reason)


def _fixed(offers: Offers, person: str) -> set[str]:
    """The ids of the items where somebody has something to do that planning leaves to them."""
    scene = offers.scene
    return {
        meeting.id
        for meeting in scene.meetings
        for party in scene.kept_parties(meeting, officers_change=True)
        if person in (party.token, party.name)
    }


def _too_far(scene: Scene, there: list[Meeting]) -> Iterator[tuple[Meeting, Meeting]]:
    """Pairs of meetings in two rooms with less time between them than the way takes."""
    way = scene.conference.limits.minutes_between_rooms
    known = [(one, one.stretch) for one in there if one.stretch and one.item.room]
    for one, before in known:
        for other, after in known:
            if 0 <= after.start - before.end < way and one.item.room != other.item.room:
                yield one, other


def no_more_than(offers: Offers) -> None:
    """Nobody has more duties than they accept, or than anyone may have."""
    for person, own in offers.by_person.items():
        if (most := offers.most(person)) is not None:
            words = f"{offers.scene.person_named(person)} takes at most {most} duties"
            reason = Reason(words, offers.place_of(person), 8)
            more = max(0, most - len(offers.kept(person)))
            offers.problem.at_most(more, (of.choice for of in own), reason)


def one_role_each(offers: Offers) -> None:
    """Nobody has two roles at one meeting."""
    for person, own in offers.by_person.items():
        reason = Reason(
            f"{offers.scene.person_named(person)} has one role", offers.place_of(person), 50
        )
        for there in grouped((of.post.key, of.choice) for of in own).values():
            offers.problem.at_most(1, there, reason)


def balanced(offers: Offers) -> None:
    """No body provides more officers of sessions than it may."""
    rule = offers.scene.conference.modalities.officers
    if rule is None or rule.most_of_a_body is None:
        return
    kept = Counter(
        offers.scene.body_of(holder)
        for post in offers.posts
        if not post.is_open and post.first.item.number and post.role in rule.roles
        for holder in post.holders
    )
    numbered = (of for of in offers.every if of.post.first.item.number)
    asked = [of for of in numbered if of.post.role in rule.roles]
    bodies = grouped((offers.scene.body_of(Party(of.person)), of.choice) for of in asked)
    bodies.pop("", None)
    for body, choices in bodies.items():
        words = f"{body} provides at most {rule.most_of_a_body} officers"
        more = max(0, rule.most_of_a_body - kept[body])
        offers.problem.at_most(more, choices, Reason(words, rule.place, 10))


def of_different_groups(offers: Offers) -> None:
    """The officers of one session come from different regional groups."""
    scene = offers.scene
    rule = scene.conference.modalities.officers
    if rule is None or not rule.different_groups:
        return
    kept = grouped((post.key, post) for post in offers.posts if not post.is_open)
    by_key = grouped((of.post.key, of) for of in offers.every if of.post.first.item.number)
    for key, own in by_key.items():
        reason = Reason(
            f"Officers of {scene.named(own[0].post.first)} come from different groups",
            rule.place,
            10,
        )
        holders = [holder for post in kept.get(key, ()) for holder in post.holders]
        there = {group for holder in holders for group in groups_of(scene, holder)}
        pairs = ((group, of.choice) for of in own for group in groups_of(scene, Party(of.person)))
        for group, choices in grouped(pairs).items():
            offers.problem.at_most(0 if group in there else 1, choices, reason)


def _by_post(offers: Offers) -> Iterator[tuple[Post, list[Offer]]]:
    for own in grouped((f"{of.post.key} {of.post.role}", of) for of in offers.every).values():
        yield own[0].post, own


def of_large_delegations(offers: Offers) -> None:
    """No delegation is needed in more places at a time than it has members there."""
    scene = offers.scene
    members = sent(scene)
    fixed = {one.id: needs(scene, one, OFFICERS) for one in scene.meetings}
    for body, own in grouped((scene.body_of(Party(of.person)), of) for of in offers.every).items():
        if body in members:
            choices = grouped((one.id, of.choice) for of in own for one in of.post.sittings)
            kept = {own_id: needed[body] for own_id, needed in fixed.items()}
            words = f"The delegation of {body} has {members[body]} members there"
            reason = Reason(words, offers.place_of(own[0].person), 30)
            for there in overlapping(
                of for of in scene.meetings if of.id in choices or kept[of.id]
            ):
                open_to = {choice for one in there for choice in choices.get(one.id, ())}
                most = max(0, members[body] - sum(kept[one.id] for one in there))
                offers.problem.at_most(most, sorted(open_to), reason)


RULES: tuple[Callable[[Offers], None], ...] = (
    are_available,
    are_nominated,
    speak,
    in_one_place,
    no_more_than,
    one_role_each,
    balanced,
    of_different_groups,
    of_large_delegations,
)
"""What no plan of officers breaks, in reading order."""
