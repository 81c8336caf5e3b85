"""Marks of what was said: the same words have the same mark, whichever version makes it.

Releases and the record of mails keep marks, and a later version compares its own with them. A mark
is therefore that of JSON in which a record is the fields that have not their default: a new field
changes no mark before it says something. Marks that differ for any other reason are a change, also
those of a form that is not known here: who is told twice is safe, who keeps an old time is not.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from planner.records import default_of


def mark_of(*told: object) -> str:
    """The mark of facts: 16 hexadecimal figures."""
    return hashlib.sha256(canonical(told).encode()).hexdigest()[:16]


def canonical(told: object) -> str:
    """Records, mappings, lists and plain values as JSON. TypeError at anything else."""
    return json.dumps(told, default=_plain, sort_keys=True, separators=(",", ":"))


def _plain(one: Any) -> object:
    if is_dataclass(one):
        return _said(one)
    if isinstance(one, Mapping):
        return dict(one)
    if isinstance(one, dt.date):
        return one.isoformat()
    if isinstance(one, dt.timedelta):
        return one.total_seconds()
    raise TypeError(f"{type(one).__name__} has no canonical form")


def _said(one: Any) -> dict[str, object]:
    """The fields that have not their default; where it was read from is not said."""
    return {
        name: value
        for name, default in _defaults(one.__class__)
        if (value := getattr(one, name)) is not default and value != default
    }


@cache
def _defaults(shape: type) -> tuple[tuple[str, object], ...]:
    """The fields that count, and what each is left out for; one without a default never is."""
    return tuple((of.name, default_of(of)) for of in fields(shape) if of.compare)
