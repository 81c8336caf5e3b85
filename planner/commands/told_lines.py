"""Whom changes touch, by name: on the screen, below what changes, and for programs."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from planner.changes.affected import Group, affected
from planner.changes.change import Change
from planner.commands.screen import screen_width
from planner.products.affected import name_of
from planner.products.changed.words import Sides
from planner.products.paper.wording import NO_BREAK

_TOLD = {
    Group.PERSON: "persons",
    Group.DELEGATION: "delegations",
    Group.INTERPRETATION: "booths at",
    Group.INTERPRETER: "interpreters",
    Group.ROOM: "rooms",
}
"""The names of the groups of those who are told of a change."""

_INDENT = "  "


def told_lines(
    found: Sequence[Change], sides: Sides, interpreters: Iterable[str] = ()
) -> Iterator[str]:
    """Whom changes touch, a line for each group; `interpreters` are some more of them."""
    names: dict[Group, list[str]] = {group: [] for group in _TOLD}
    for one in affected(found, sides.before.conference, sides.after.conference):
        names[one.group].append(name_of(one, sides))
    names[Group.INTERPRETER] += interpreters
    if any(names.values()):
        yield "\nTo be told:"
    for group, some in names.items():
        if some:
            listed = "; ".join(dict.fromkeys(some)).replace(NO_BREAK, " ")
            yield from _wrapped(f"{_TOLD[group]}: {listed}")


def _wrapped(line: str) -> list[str]:
    """A line that goes on under itself on a screen."""
    width = screen_width() or len(line) + len(_INDENT)
    return wrap(line, width, initial_indent=_INDENT, subsequent_indent=2 * _INDENT)


def told_records(found: Sequence[Change], sides: Sides) -> list[dict[str, Any]]:
    """Whom changes touch, for programs, each with the ids of the items: see
    docs/how-to/release-a-revision.
    """
    return [
        {
            "group": str(one.group),
            "id": one.id,
            "name": name_of(one, sides).replace(NO_BREAK, " "),
            "items": list(dict.fromkeys(change.whole.id for change in one.changes)),
        }
        for one in affected(found, sides.before.conference, sides.after.conference)
    ]
