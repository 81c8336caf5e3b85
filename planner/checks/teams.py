"""Teams: what those who work in the booths of a meeting hear of each other."""

from collections.abc import Iterable

from planner.model.interpreters import Interpreting
from planner.protocol.interpreting import is_two_way, rules_of
from planner.timetable.teams import Team


def by_meeting(found: Iterable[Team]) -> list[list[Team]]:
    """The teams of each meeting together."""
    together: dict[str, list[Team]] = {}
    for team in found:
        together.setdefault(team.meeting.item.id, []).append(team)
    return list(together.values())


def not_heard(team: Team) -> list[str]:
    """The languages of a meeting that nobody in a booth of one language hears directly."""
    if is_two_way(team.booth):
        return []
    others = (language for language in team.meeting.languages if language != team.booth)
    return [of for of in others if not any(of in member.understood for member in team.members)]


def is_relayed(language: str, team: Team, there: Iterable[Team], own: Interpreting) -> bool:
    """Whether a booth gets a language through another booth at the meeting, in one hop."""
    rules = rules_of(own)
    heard = {of for member in team.members for of in member.understood}
    return any(
        _gives(language, into, giver) >= (rules.relay_givers or 0) > 0
        for giver in there
        if giver.booth != team.booth
        for into in _given_by(giver, rules) & heard
    )


def _given_by(giver: Team, rules: Interpreting) -> set[str]:
    """The languages that a booth works into: its own, from a heavy one its B languages too."""
    into = {giver.booth}
    if giver.booth in (rules.heavy or ()):
        into |= {of for member in giver.members for of in member.b}
    return into


def _gives(language: str, into: str, giver: Team) -> int:
    """How many of a booth work from a language into another one."""
    return sum(language in of.understood and into in of.spoken for of in giver.members)
