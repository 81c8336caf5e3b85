"""Where language versions differ around their agendas: rules, documents, invitees."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from planner.findings import Fault, Finding, Severity
from planner.language.clock.printed import find_times
from planner.model import Conference, Text
from planner.model.modalities import Modalities, Participation
from planner.places import Place

_LOOK = "Compare the two, and enter what is meant in the folder; it has what the first says."

RULE_DIFFERS = Fault(
    "version-rule-differs",
    Severity.WARNING,
    why="A conference follows one set of rules; delegations rely on the paper that they read.",
    how=_LOOK,
)
RULE_MISSING = Fault(
    "version-rule-missing",
    Severity.WARNING,
    why="People who read the shorter version do not know of it.",
    how="Compare the two; the folder has it, in the languages of the versions that have it.",
)
INVITEES_DIFFER = Fault(
    "version-invitees-differ",
    Severity.WARNING,
    why="An invitation in one language counts; people who read the other do not know of it.",
    how="Compare the two; the folder has all those whom one of them names.",
)

_RULES = {
    "sessions": "how many sessions there are",
    "co_chairs": "who presides jointly",
    "officers": "the officers of each session",
    "side_meetings": "meetings in the margins",
    "rules": "the rules of procedure",
    "media": "what the media may attend",
    "press_conference": "a press conference",
}
_TOLD = {
    "sessions": ("number", "opening", "closing"),
    "co_chairs": ("kinds", "by"),
    "officers": ("roles", "most_of_a_body"),
    "rules": ("of",),
    "media": ("kinds",),
    "press_conference": ("when",),
}
"""What is compared in rules that both versions have, whatever their wording."""
_SHOWN = 5


def rules_differ(first: Conference, other: Conference) -> Iterator[Finding]:
    """What two versions say of their rules and invitees.

    A version that says nothing at all about them does not disagree.
    """
    yield from _rules(first, other)
    yield from _categories(first, other)
    yield from _documents(first, other)


def _documents(first: Conference, other: Conference) -> Iterator[Finding]:
    """The documents of the conference and to whom they go; OSCE may be short for one of its
    bodies.
    """
    ours, theirs = (
        {of.id: of for of in one.outcome_documents if of.sent_to} for one in (first, other)
    )
    told: set[Place] = set()
    for one, two in ((one, theirs[own_id]) for own_id, one in ours.items() if own_id in theirs):
        names = sorted((one.sent_to, two.sent_to))
        if two.place not in told and not names[1].startswith(names[0]):
            told.add(two.place)
            message = f"It goes to {two.sent_to} here, to {one.sent_to} in the first language."
            yield RULE_DIFFERS.at(two.place, message, one.place)
    for own_id, of in (ours | theirs).items() if ours and theirs else ():
        if own_id not in theirs:
            near = next(iter(theirs.values())).place
            yield RULE_MISSING.at(near, f"This does not name the {of.id}.", of.place)
        elif own_id not in ours:
            near = next(iter(ours.values())).place
            yield RULE_MISSING.at(of.place, f"The first language does not name the {of.id}.", near)


def _rules(first: Conference, other: Conference) -> Iterator[Finding]:
    nothing = Modalities()
    if nothing in (first.modalities, other.modalities):
        return
    if not (rules_of(first) and rules_of(other)):
        yield from _without_rules(first, other)
        return
    for name, called in _RULES.items():
        ours, theirs = (getattr(of.modalities, name) for of in (first, other))
        if ours and theirs:
            yield from _rule(ours, theirs, name)
        elif ours:
            message = f"This says nothing on {called}."
            yield RULE_MISSING.at(_near_rule(other, name), message, ours.place)
        elif theirs:
            message = f"The first language has nothing on {called}."
            yield RULE_MISSING.at(theirs.place, message, _near_rule(first, name))


def _without_rules(first: Conference, other: Conference) -> Iterator[Finding]:
    """One finding if a version has modalities, but none of the rules that the other has."""
    if ours := rules_of(first):
        message = f"This has none of the {len(ours)} rules of the first language."
        yield RULE_MISSING.at(other.place, message, *ours)
    if theirs := rules_of(other):
        message = f"The first language has none of the {len(theirs)} rules here."
        yield RULE_MISSING.at(min(theirs), message, first.place)


def _rule(ours: Any, theirs: Any, name: str) -> Iterator[Finding]:
    figures = [" ".join(_figures(of.text)) for of in (theirs, ours)]
    if all(figures) and figures[0] != figures[1]:
        both = f"{figures[0]} here, {figures[1]} in the first language"
        message = f"On {_RULES[name]} the figures are {both}."
        yield RULE_DIFFERS.at(theirs.place, message, ours.place)
    for key in _TOLD.get(name, ()):
        said = [_said(getattr(of, key)) for of in (theirs, ours)]
        if said[0] != said[1]:
            message = (
                f"On {_RULES[name]} this says {said[0]}, the first language {said[1]} ({key})."
            )
            yield RULE_DIFFERS.at(theirs.place, message, ours.place)


def _figures(text: Text) -> list[str]:
    """The figures in a rule: its times on the 24-hour clock, and numbers and dates besides."""
    words = next(iter(text.values()), "")
    times = [*find_times(words)]
    clocks = [str(clock) for of in times for clock in (of.start, of.end) if clock]
    for of in reversed(times):
        words = words[: of.begin] + words[of.end_at :]
    return clocks + re.findall(r"\d+", words)


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(sorted(str(one) for one in value)) or "none"
    return "yes" if value is True else "no" if value is False else str(value or "nothing")


def rules_of(conference: Conference) -> list[Place]:
    """Where the rules of a version are, if it has any."""
    return [place for name in _RULES if (place := _rule_place(conference, name))]


def _rule_place(conference: Conference, name: str) -> Place | None:
    rule = getattr(conference.modalities, name)
    place: Place | None = rule.place if rule else None
    return place


def _near_rule(conference: Conference, name: str) -> Place:
    """Where a rule would be looked for: after the one before it, else where the rules begin."""
    before = list(_RULES)[: list(_RULES).index(name)]
    found = [place for of in before if (place := _rule_place(conference, of))]
    return found[-1] if found else min(rules_of(conference), default=conference.place)


def _categories(first: Conference, other: Conference) -> Iterator[Finding]:
    if not (first.participation and other.participation):
        return
    theirs = {of.id: of for of in other.participation}
    ours = {of.id: of for of in first.participation}
    for own in first.participation:
        if own.id in theirs:
            yield from _conditions(own, theirs[own.id])
            yield from _invitees(own, theirs[own.id], first, other)
        else:
            message = f"The category “{own.name.best('')}” is missing in {other.place.file}."
            near = _near(own.id, list(ours), theirs) or other.place
            yield RULE_MISSING.at(near, message, own.place)
    for of in other.participation:
        if of.id not in ours:
            message = f"The first language has no category “{of.name.best('')}”."
            near = _near(of.id, list(theirs), ours) or first.place
            yield RULE_MISSING.at(of.place, message, near)


def _conditions(ours: Participation, theirs: Participation) -> Iterator[Finding]:
    """What two versions ask of those who come, and who invites them."""
    if ours.notification != theirs.notification:
        where = (
            "here, not in the first language" if theirs.notification else "in the first language"
        )
        message = f"They must give notice {where}."
        yield RULE_DIFFERS.at(theirs.place, message, ours.place)
    if ours.invited_by != theirs.invited_by:
        said = [of.invited_by or "nobody in particular" for of in (theirs, ours)]
        message = f"They are invited by {said[0]} here, by {said[1]} in the first language."
        yield RULE_DIFFERS.at(theirs.place, message, ours.place)


def _near(own: str, order: Sequence[str], there: dict[str, Participation]) -> Place | None:
    """Where a category would be looked for: after the last one before it that is there."""
    before = [of for of in order[: order.index(own)] if of in there]
    return there[before[-1]].place if before else None


def _invitees(
    ours: Participation, theirs: Participation, first: Conference, other: Conference
) -> Iterator[Finding]:
    """Those whom only one version names in a category; a group can be invited without names."""
    bodies = [_named(of, ours.id) for of in (first, other)]
    if ours.group and not all(bodies):
        return
    if lost := [body for body in bodies[0] if body not in bodies[1]]:
        message = f"The first language names more: {_some(lost)}."
        yield INVITEES_DIFFER.at(theirs.place, message, ours.place)
    if more := [body for body in bodies[1] if body not in bodies[0]]:
        message = f"The first language does not name {_some(more)}."
        yield INVITEES_DIFFER.at(theirs.place, message, ours.place)


def _named(conference: Conference, category: str) -> list[str]:
    return [of.body for of in conference.invitees if of.category == category and of.as_printed]


def _some(bodies: Iterable[str]) -> str:
    told = list(bodies)
    rest = f" and {len(told) - _SHOWN} more" if len(told) > _SHOWN else ""
    return f"{', '.join(told[:_SHOWN])}{rest}"
