"""The rules of interpretation: which booths a meeting needs, and how many work in each.

The figures are data, of the profile that a folder names and of the folder itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from planner.model.interpreters import Interpreting, Profile, TeamSize
from planner.protocol.tables import settings

BOTH = "+"
"""What stands between the languages of a booth that works both ways: en+ru."""


def rules_of(own: Interpreting) -> Interpreting:
    """The rules of a folder, with those of its profile where it has none: nothing is left out."""
    usual = _profiles()[own.profile]
    lacking = {name: value for name, value in usual.items() if getattr(own, name) in (None, ())}
    return replace(own, **lacking)


def booths_for(languages: Sequence[str], rules: Interpreting, *, has_booths: bool) -> list[str]:
    """The booths for these languages: one for each, or one for two.

    Where a room has no booths, one team interprets consecutively between all of them.
    """
    if len(languages) < 2:
        return []
    is_shared = not has_booths or (rules.shared_booth and len(languages) == 2)
    return [BOTH.join(languages)] if is_shared else list(languages)


def is_two_way(booth: str) -> bool:
    """Whether a booth works both ways between its languages."""
    return BOTH in booth


def team_size(booth: str, minutes: int, rules: Interpreting) -> int:
    """How many a booth needs for so many minutes of work in a day.

    Beyond the longest day that the rules know, a second team is needed: they are added.
    """
    sizes = sorted(_sizes(rules, two_way=is_two_way(booth)), key=lambda size: size.up_to)
    if not sizes:
        return 2
    more = 1 if booth in (rules.heavy or ()) else 0
    longest = sizes[-1]
    teams, rest = divmod(max(minutes - 1, 0), longest.up_to)
    fits = next(size for size in sizes if rest < size.up_to)
    return teams * longest.interpreters + fits.interpreters + more * (teams + 1)


def _sizes(rules: Interpreting, *, two_way: bool) -> list[TeamSize]:
    return [size for size in rules.teams if size.two_way is two_way and size.up_to]


@cache
def _profiles() -> Mapping[Profile, Mapping[str, Any]]:
    """The rules of each profile by the names of their fields."""
    return {Profile(name): _values(of) for name, of in settings("interpreting").items()}


def _values(of: Mapping[str, Any]) -> dict[str, Any]:
    lists = {name: tuple(value) for name, value in of.items() if isinstance(value, list)}
    return {**of, **lists, "teams": tuple(TeamSize(**size) for size in of["teams"])}
