"""Who may see what. A product asks for an audience and gets no more than that audience may have."""

import dataclasses
import operator
from enum import IntEnum
from functools import cache
from typing import Any, TypeVar

from planner.records import changed, is_record

T = TypeVar("T")


class Audience(IntEnum):
    """For whom a product is made, the widest first."""

    PUBLIC = 0
    PARTICIPANTS = 1
    SECRETARIAT = 2
    RESTRICTED = 3

    @property
    def folder(self) -> str:
        """The folder of a build that may be shown to this audience."""
        return self.name.lower()


def only_for(audience: Audience, default: T) -> T:
    """A field of a record that nobody wider than this audience may see."""
    field: T = dataclasses.field(default=default, metadata={"audience": audience})
    return field


def seen_by(whole: T, audience: Audience) -> T:
    """A record with every field emptied that this audience may not see, at any depth.

    What contains nothing private is returned as it is. A record can also have a rule of its own,
    `shown_to(audience)`.
    """
    seen: T = _seen(whole, audience)
    return seen


class _Holds(dict[type, bool]):
    """Whether values of a type hold others, which may be private."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = issubclass(kind, tuple) or dataclasses.is_dataclass(kind)
        return self[kind]


_HOLDS = _Holds()


def _seen(value: Any, audience: Audience) -> Any:
    if isinstance(value, tuple):
        members = [_seen(member, audience) for member in value]
        return value if all(map(operator.is_, members, value)) else tuple(members)
    if hasattr(value, "shown_to"):
        value = value.shown_to(audience)
    shape: Any = type(value)
    hidden, open_to_it = _fields(shape, audience)
    other = {name: empty for name, empty in hidden if getattr(value, name) is not empty}
    for name in open_to_it:
        old = getattr(value, name)
        if _HOLDS[type(old)] and (new := _seen(old, audience)) is not old:
            other[name] = new
    if not other:
        return value
    return changed(value, other) if is_record(value) else dataclasses.replace(value, **other)


@cache
def _fields(shape: Any, audience: Audience) -> tuple[list[tuple[str, Any]], list[str]]:
    """The fields that are hidden from an audience, with what it sees instead; and the others."""
    if not dataclasses.is_dataclass(shape):
        return [], []
    fields = dataclasses.fields(shape)
    hidden = {
        of.name: of.default
        for of in fields
        if of.metadata.get("audience", Audience.PUBLIC) > audience
    }
    return list(hidden.items()), [of.name for of in fields if of.name not in hidden]
