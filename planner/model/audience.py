"""Who may see what. A product asks for an audience and gets no more than that audience may have."""

import dataclasses
from datetime import date
from enum import IntEnum
from functools import cache
from types import NoneType
from typing import Any, TypeVar

from planner.records import changed

T = TypeVar("T")
_PLAIN = frozenset({str, bool, int, NoneType, date})
"""Values that hold nothing: they are passed over at once."""


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
    """A record with every field emptied that this audience may not see, however deep it lies.

    What holds nothing private comes back as it is. A record can have a rule of its own besides,
    `shown_to(audience)`.
    """
    seen: T = _seen(whole, audience)
    return seen


def _seen(value: Any, audience: Audience) -> Any:
    if isinstance(value, tuple):
        members = tuple(_seen(member, audience) for member in value)
        is_same = all(one is other for one, other in zip(members, value, strict=True))
        return value if is_same else members
    if not hasattr(value, "__dataclass_fields__") or isinstance(value, type):
        return value
    if hasattr(value, "shown_to"):
        value = value.shown_to(audience)
    shape: Any = type(value)
    other = {}
    for name, (of, default) in _fields(shape).items():
        old = getattr(value, name)
        if of > audience:
            new = default
        elif type(old) in _PLAIN:
            continue
        else:
            new = _seen(old, audience)
        if new is not old:
            other[name] = new
    if not other:
        return value
    is_record = hasattr(value, "_plan")
    return changed(value, other) if is_record else dataclasses.replace(value, **other)


@cache
def _fields(shape: Any) -> dict[str, tuple[Audience, Any]]:
    """The fields of a record, each with its audience and what others see in its place."""
    return {
        of.name: (of.metadata.get("audience", Audience.PUBLIC), of.default)
        for of in dataclasses.fields(shape)
    }
