"""Groups of persons by gender, protected: small ones are merged until nobody can be identified."""

from collections import Counter
from collections.abc import Sequence

from planner.model.participants import Gender, Participant
from planner.products.people.guarding import SMALLEST, guarded

NamedGroup = tuple[str, Sequence[Participant]]
"""Some persons, and what they have in common."""
GenderRow = tuple[int | str, ...]
"""What a group is called, its numbers by gender, and its sum."""
_GENDERS = (Gender.FEMALE, Gender.MALE, Gender.OTHER, Gender.NONE)


def genders_of(groups: Sequence[NamedGroup]) -> list[Gender]:
    """The genders that occur, in order; none if nobody's is known."""
    found = {person.gender for _, members in groups for person in members}
    return [gender for gender in _GENDERS if gender in found] if found - {Gender.NONE} else []


def gender_rows(groups: Sequence[NamedGroup], together: str, total: str = "") -> list[GenderRow]:
    """Groups by gender with their sums, and the sum of all if it has a name.

    Groups that are too small share one row, which is called `together`. Without a `total`, a person
    can be in several groups. There are no rows if all together are too few.
    """
    genders = genders_of(groups)
    for merged in _mergers(groups, together):
        counts = [Counter(person.gender for person in members) for _, members in merged]
        numbers = [[count[gender] for gender in genders] for count in counts]
        if shown := guarded(numbers, summed=bool(total)):
            sums = [count.total() for count in counts]
            names = [*(name for name, _ in merged), total]
            cells = zip(names, shown, [*sums, sum(sums)], strict=False)
            rows = [(name, *row, all_of) for name, row, all_of in cells]
            return rows[-1:] if len(groups) > len(merged) == 1 else rows
    return []


def _mergers(groups: Sequence[NamedGroup], together: str) -> list[list[NamedGroup]]:
    """All ways to put the smallest groups together, from the one that merges fewest."""
    order = sorted(range(len(groups)), key=lambda at: len(groups[at][1]))
    ways = [_merged(groups, {*order[:few]}, together) for few in range(len(groups) + 1) if few != 1]
    return [way for way in ways if all(len(members) >= SMALLEST for _, members in way)]


def _merged(groups: Sequence[NamedGroup], few: set[int], together: str) -> list[NamedGroup]:
    if not few:
        return [*groups]
    persons = {person.id: person for at in few for person in groups[at][1]}
    rest = [group for at, group in enumerate(groups) if at not in few]
    return [*rest, (together, [*persons.values()])]
