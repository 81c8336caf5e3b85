"""Names of persons in the words of an agenda: in capitals, with other blanks, declined."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from planner.language.cyrillic import is_cyrillic
from planner.model import AgendaItem, Duty, Text

_SHORT = 5
"""A word with fewer letters is found as it is: its stem would be that of too many others."""


def said(item: AgendaItem) -> Iterator[str]:
    """What papers print of an item as it is written."""
    yield from (*item.title.values(), *item.note.values(), *item.documents)
    yield from (party.name for duty in item.duties for party in duty.holders if party.name)


def standing_in(words: str, names: Iterable[str]) -> list[str]:
    """Those names that stand in the words."""
    folded = words.casefold()
    near = (name for name in names if _stem(name.split()[-1])[0].casefold() in folded)
    return [name for name in near if naming([name]).search(words)]


def naming(names: Iterable[str]) -> re.Pattern[str]:
    """What finds names, the longer ones first."""
    listed = sorted(map(_pattern, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE)


def without(item: AgendaItem, names: re.Pattern[str], instead: str) -> AgendaItem:
    """An item, and all inside it, with something else in the place of names."""

    def of(words: str) -> str:
        return names.sub(instead, words)

    return replace(
        item,
        title=_each(item.title, of),
        note=_each(item.note, of),
        documents=tuple(map(of, item.documents)),
        duties=tuple(_unnamed(duty, of) for duty in item.duties),
        items=tuple(without(inner, names, instead) for inner in item.items),
    )


def _each(text: Text, change: Callable[[str], str]) -> Text:
    return Text({code: change(words) for code, words in text.items()})


def _unnamed(duty: Duty, change: Callable[[str], str]) -> Duty:
    holders = (replace(party, name=change(party.name)) for party in duty.holders)
    return replace(duty, holders=tuple(holders))


def _pattern(name: str) -> str:
    *first, last = name.split()
    stem, endings = _stem(last)
    return r"\s+".join([*map(re.escape, first), re.escape(stem) + endings])


def _stem(word: str) -> tuple[str, str]:
    """What of a word all its cases have, and a pattern of what may follow: Иванова, Ивановой."""
    if len(word) < _SHORT:
        return word, ""
    if not is_cyrillic(word):
        return word, "s?"
    return re.sub("(?:ый|ий|ой|ая|яя|[аяйьео])$", "", word), "[а-яёңөү]{0,3}"
