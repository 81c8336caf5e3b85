"""Who may see what. A product asks for an audience and gets no more than that audience may have."""

import dataclasses
from enum import IntEnum
from typing import Any, TypeVar

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
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    if hasattr(value, "shown_to"):
        value = value.shown_to(audience)
    fields = {field.name: _field(value, field, audience) for field in dataclasses.fields(value)}
    changed = {name: new for name, new in fields.items() if new is not getattr(value, name)}
    return dataclasses.replace(value, **changed) if changed else value


def _field(record: Any, field: dataclasses.Field[Any], audience: Audience) -> Any:
    """The value of a field as the audience may see it: its default where it may not."""
    if field.metadata.get("audience", Audience.PUBLIC) > audience:
        return field.default
    return _seen(getattr(record, field.name), audience)
