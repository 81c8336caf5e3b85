"""Similar persons in a list: pairs of persons, each with what makes them similar.

Of 85,000 persons, only those with something in common are compared.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from planner.checks.subject import Subject
from planner.language.alike import differ_by_a_letter
from planner.language.collation import bare
from planner.language.cyrillic import is_cyrillic, sound
from planner.model.participants import Participant

MOST = 200
"""Among more persons of one delegation who share a name, nobody is looked for."""
_OFFICE = 3
"""An address that so many persons have is that of an office."""
_COMMON = 4
"""A name that so many persons of several delegations have is a common one."""
_APART = re.compile(r"[\s-]+")
_DOUBLED = re.compile(r"(.)\1+")


class Known(NamedTuple):
    """A person as they are compared: their number, what sent them or where they work, bare names.

    `words` are those of the whole name in their order by the alphabet.
    """

    at: int
    person: Participant
    body: str
    given: str
    family: str
    words: tuple[str, ...]


Pair = tuple[Known, Known, str]


def pairs(subject: Subject) -> Iterator[Pair]:
    """Those who are similar, the earlier one first, and why; the most certain pairs first."""
    known = _known(subject)
    finders = (_same_names, _spellings, _slips, _compounds, _addresses, _elsewhere)
    for find in finders:
        for one, other, why in find(known):
            yield (one, other, why) if one.at < other.at else (other, one, why)


def _known(subject: Subject) -> list[Known]:
    """Those who have a name, in the order of the table."""
    bare_of, body_of = cache(bare), cache(subject.body_id)
    return [
        Known(
            at,
            of,
            body_of(of.body) if of.body else bare_of(of.unit.best("")),
            bare_of(of.given),
            bare_of(of.family),
            tuple(sorted(map(bare_of, _APART.split(of.full_name)))),
        )
        for at, of in enumerate(subject.conference.taking_part)
        if of.given or of.family
    ]


def _same_names(known: Iterable[Known]) -> Iterator[Pair]:
    """The same name in one delegation, be it with the given name in the place of the other, be it
    that only one of the two is parted.
    """
    for first, *others in _blocks((of.body, of.words, of) for of in known):
        for other in others:
            swapped = first.given == other.family != first.family == other.given
            why = "given name and family name are swapped" if swapped else "they have the same name"
            yield first, other, why


def _elsewhere(known: Iterable[Known]) -> Iterator[Pair]:
    """The same name of several words in two delegations, or in one and in none, where no other
    address tells them apart, and the name is no common one.
    """
    for block in _blocks((of.words, of) for of in known if len(of.words) > 1):
        for one, other in combinations(block, 2) if len(block) < _COMMON else ():
            addresses = {one.person.email.casefold(), other.person.email.casefold()} - {""}
            are_sent = bool(one.person.body or other.person.body)
            if one.body != other.body and are_sent and len(addresses) < 2:
                is_one = one.person.body and other.person.body
                where = "in two delegations" if is_one else "with and without a delegation"
                yield one, other, f"they have the same name, {where}"


def _spellings(known: Sequence[Known]) -> Iterator[Pair]:
    """One name in Cyrillic and in Latin letters, in one delegation."""
    if len({is_cyrillic("".join(of.words)) for of in known}) < 2:
        return
    for block in _blocks((of.body, name, of) for of in known for name in _spelt(of)):
        for one, other in combinations(block, 2) if len(block) <= MOST else ():
            scripts = {is_cyrillic("".join(of.words)) for of in (one, other)}
            if len(scripts) > 1:
                yield one, other, "they have the same name in two scripts"


def _spelt(of: Known) -> Iterator[tuple[str, ...]]:
    """How the names of a person sound; in Cyrillic also without the name of the father, which
    stands last or in the middle.
    """
    for name in (of.person.full_name, *of.person.name.values()):
        words = [sound(bare(word)) for word in _APART.split(name)]
        yield tuple(sorted(words))
        if is_cyrillic(name) and len(words) > 2:
            first, second, *_, last = words
            yield tuple(sorted((first, second)))
            yield tuple(sorted((first, last)))


def _slips(known: Iterable[Known]) -> Iterator[Pair]:
    """One of the two names the same, the other but for a letter, in one delegation; or one
    letter is doubled in one of them: Anna, Ana.
    """
    by_given = _blocks((of.body, of.given, of) for of in known)
    by_family = _blocks((of.body, of.family, of) for of in known)
    why = "the names differ by one letter"
    for blocks, name in ((by_given, "family"), (by_family, "given")):
        for block in blocks:
            for one, other in combinations(block, 2) if len(block) <= MOST else ():
                if differ_by_a_letter(getattr(one, name), getattr(other, name)):
                    yield one, other, why
    single = cache(lambda name: _DOUBLED.sub(r"\1", name))
    for block in _blocks((of.body, single(of.given), single(of.family), of) for of in known):
        for one, other in combinations(block, 2) if len(block) <= MOST else ():
            if abs(len("".join(one.words)) - len("".join(other.words))) == 1:
                yield one, other, why


def _compounds(known: Iterable[Known]) -> Iterator[Pair]:
    """Of two family names one begins with the other, in one delegation: Pérez, Pérez López."""
    whole: dict[Hashable, Known] = {}
    for of in known:
        whole.setdefault((of.body, of.given, of.family), of)
    for of in known:
        words = [bare(word) for word in _APART.split(of.person.family)] if of.given else []
        for end in range(1, len(words)):
            if shorter := whole.get((of.body, of.given, "".join(words[:end]))):
                yield shorter, of, "one family name begins with the other"


def _addresses(known: Iterable[Known]) -> Iterator[Pair]:
    """One address, and one of the names the same."""
    counted = Counter(of.person.email.casefold() for of in known)
    shared = {address for address, many in counted.items() if 1 < many < _OFFICE} - {""}
    for block in _blocks(
        (address, of) for of in known if (address := of.person.email.casefold()) in shared
    ):
        for one, other in combinations(block, 2):
            if {one.given, one.family} & {other.given, other.family} - {""}:
                yield one, other, "they have the same email address"


def _blocks(keyed: Iterable[tuple[Hashable, ...]]) -> list[list[Known]]:
    """Those who share a key, where there are several; each stands at the end of its key."""
    found: dict[Hashable, list[Known]] = {}
    for *key, one in keyed:
        found.setdefault(tuple(key), []).append(one)  # type: ignore[arg-type]
    return [block for block in found.values() if len(block) > 1]
