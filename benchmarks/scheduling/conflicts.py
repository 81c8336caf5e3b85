"""Who would have to be in two rooms at once: pairs of talks, and pairs of tracks.

A person meets a talk by presenting it, by wishing to attend it, or by chairing its track; chairs
are not asked to choose between talks of their own track. Each pair is found once, in the order of
the file, however many persons it is for.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from instance import Instance

Pair = tuple[str, str]


def of_presenters(instance: Instance) -> list[Pair]:
    """Talks that share a presenter, or whose presenter chairs the track of the other."""
    presented = _by_person({talk.name: talk.presenters for talk in instance.talks})
    pairs = {frozenset(pair) for names in presented.values() for pair in combinations(names, 2)}
    pairs |= _with_chairs(instance, {talk.name: talk.presenters for talk in instance.talks})
    return _ordered(instance, pairs)


def of_attendees(instance: Instance) -> list[Pair]:
    """Talks that share an attendee, or that somebody attends who presents or chairs the other."""
    presented = _by_person({talk.name: talk.presenters for talk in instance.talks})
    attended = _by_person({talk.name: talk.attendees for talk in instance.talks})
    pairs = set()
    for person, names in attended.items():
        pairs |= {frozenset(pair) for pair in combinations(names, 2)}
        pairs |= {frozenset((one, other)) for one in names for other in presented.get(person, ())}
    pairs |= _with_chairs(instance, {talk.name: talk.attendees for talk in instance.talks})
    return _ordered(instance, (pair for pair in pairs if len(pair) == 2))


def of_chairs(instance: Instance) -> list[Pair]:
    """Tracks that share a chair."""
    tracks = combinations(instance.chairs, 2)
    return [(a, b) for a, b in tracks if instance.chairs[a] & instance.chairs[b]]


def _with_chairs(instance: Instance, persons: Mapping[str, frozenset[str]]) -> set[frozenset[str]]:
    """Each talk with the talks of other tracks that one of its persons chairs."""
    chaired = _by_person(instance.chairs)
    return {
        frozenset((name, other.name))
        for name, own in persons.items()
        for person in own
        for track in chaired.get(person, ())
        for other in instance.by_track[track]
        if track != instance.talk[name].track
    }


def _by_person(persons: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    found = defaultdict(list)
    for name, own in persons.items():
        for person in own:
            found[person].append(name)
    return found


def _ordered(instance: Instance, pairs: Iterable[frozenset[str]]) -> list[Pair]:
    place = {talk.name: at for at, talk in enumerate(instance.talks)}
    ordered = (sorted(pair, key=place.__getitem__) for pair in pairs)
    found = [(one, other) for one, other in ordered]
    return sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))
