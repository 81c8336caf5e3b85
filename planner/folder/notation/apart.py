"""Ids for items of a day that would share one: out of their words, so that the next version of the
same text gives them the same.

A count would be another as soon as something comes before.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import count

from planner.folder.notation.ids import derived_id
from planner.language.cyrillic import in_latin
from planner.language.subjects import subject
from planner.model import AgendaItem, Day

_WORDS = 4
"""How many words of a title make an id."""

_SHORT = 3
"""Words with fewer letters are ignored: “of”, “de”, “и”."""


def told_apart(day: Day) -> tuple[AgendaItem, ...]:
    """The items of a day, with an id for each that would share the one that follows from it."""
    shared = Counter(derived_id(item, day.date) for item in day.items)
    taken = set(shared)
    items = []
    for item in day.items:
        derived = derived_id(item, day.date)
        own_id = "" if shared[derived] == 1 else _free(item, derived, taken)
        taken.add(own_id)
        items.append(replace(item, id=own_id) if own_id else item)
    return tuple(items)


def _free(item: AgendaItem, derived: str, taken: Collection[str]) -> str:
    """The first id that no other item has."""
    return next(own_id for own_id in _ids(item, derived) if own_id not in taken)


def _ids(item: AgendaItem, derived: str) -> Iterator[str]:
    """Ids of an item: with its words, with its time, with a count."""
    language, title = next(iter(item.title.items()), ("", ""))
    words = _slug(subject(title, language))
    if words and not derived.startswith(words):
        yield f"{derived}-{words}"
    if item.start:
        yield f"{derived}-{item.start.hour:02}{item.start.minute:02}"
    yield from (f"{derived}-{number}" for number in count(2))


def _slug(words: str) -> str:
    """The first words that tell something, in the letters of ids."""
    plain = unicodedata.normalize("NFKD", in_latin(words)).encode("ascii", "ignore").decode()
    telling = [word for word in re.findall("[a-z0-9]+", plain.lower()) if len(word) >= _SHORT]
    return "-".join(telling[:_WORDS])
