"""Who may see what. A product asks for an audience and gets no more than that audience may have."""

import dataclasses
from enum import IntEnum
from typing import Any, TypeVar

T = TypeVar("T")
Record = TypeVar("Record")


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


def seen_by(conference: Record, audience: Audience) -> Record:
    """The conference with every field emptied that this audience may not see."""
    lists: dict[str, Any] = {
        field.name: tuple(_veiled(record, audience) for record in value)
        for field in dataclasses.fields(conference)  # type: ignore[arg-type]
        if isinstance(value := getattr(conference, field.name), tuple) and _is_private(value)
    }
    return dataclasses.replace(conference, **lists)  # type: ignore[type-var]


def _is_private(records: tuple[Any, ...]) -> bool:
    first = records[0] if records else None
    return dataclasses.is_dataclass(first) and any(
        "audience" in field.metadata for field in dataclasses.fields(first)
    )


def _veiled(record: Any, audience: Audience) -> Any:
    hidden = {
        field.name: field.default
        for field in dataclasses.fields(record)
        if field.metadata.get("audience", Audience.PUBLIC) > audience
    }
    return dataclasses.replace(record, **hidden)
