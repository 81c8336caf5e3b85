"""Calendars of entries that others have too: each is written once, and put into all of them."""

from functools import lru_cache

from planner.forms.calendar import Feed, Shared
from planner.writers.ics.calendar import around, entry_bytes


def write(feed: Feed, _looks: object = None) -> bytes:
    """The calendar as a file. A calendar has no looks."""
    return around(feed.uid, feed.name, feed.frame, map(_shared_bytes, feed.entries))


@lru_cache(maxsize=100_000)
def _shared_bytes(shared: Shared) -> bytes:
    """An entry, written when the first calendar needs it."""
    return entry_bytes(shared.entry, shared.language, shared.moment)
