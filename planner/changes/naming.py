"""Names of persons in the words of an agenda: in capitals, with other blanks, declined, turned."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import category, normalize

from planner.changes.declension import beginning, forms
from planner.language.collation import bare
from planner.language.cyrillic import is_cyrillic
from planner.model import AgendaItem, Duty, Text
from planner.model.participants import Participant

_NO_WORD = 5
"""Letters of a family name that is looked for by itself; a shorter one may be a word."""
_OF_FATHER = r"\w+(?:ович|евич|ьич|овн|евн|ичн)\w{0,2}"
"""The name of the father, in any case: Петровна, Петровны."""
_EDGE = r"[^\W_]"
_SIGNS = {"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-"}
_IN_ADDRESS = re.compile(r"\w[._@/]\w")
"""What is used in file names and addresses, which have no capitals."""


def names_of(person: Participant) -> tuple[str, ...]:
    """By what a text names a person: the whole name in each script, in both orders, and the family
    name where it is long enough to be no word.
    """
    parted = [(person.given, person.family), *map(_parted, person.name.values())]
    orders = (order for given, family in parted for order in ((given, family), (family, given)))
    whole = (" ".join(filter(None, of)) for of in orders)
    families = (family for _, family in parted if len(family) >= _NO_WORD)
    return tuple(dict.fromkeys(filter(None, (*whole, *families))))


def _parted(name: str) -> tuple[str, str]:
    """Given name and family name of a whole one: the last word, but where that is the father’s."""
    *first, last = name.split() or [""]
    if first and re.fullmatch(_OF_FATHER, last.casefold()) and len(first) > 1:
        return " ".join(first[1:]), first[0]
    return " ".join(of for of in first if not re.fullmatch(_OF_FATHER, of.casefold())), last


def said(item: AgendaItem) -> Iterator[str]:
    """What papers print of an item as it is written."""
    yield from (*item.title.values(), *item.note.values(), *item.documents)
    yield from (party.name for duty in item.duties for party in duty.holders if party.name)


def standing_in(words: str, names: Iterable[str]) -> list[str]:
    """The names that occur in the words."""
    folded, _ = _folded(words)
    near = (name for name in names if all(beginning(of) in folded for of in _words(name)))
    return [name for name in near if naming([name]).is_in(words)]


@dataclass(frozen=True)
class Naming:
    """Finds names in words, however they are written there; the longer ones first."""

    pattern: re.Pattern[str]

    def is_in(self, words: str) -> bool:
        """Whether a name occurs in the words."""
        return any(True for _ in self._places(normalize("NFC", words)))

    def sub(self, instead: str, words: str) -> str:
        """The words with names replaced by something else."""
        composed = normalize("NFC", words)
        places = [*self._places(composed)]
        for start, end in reversed(places):
            composed = composed[:start] + instead + composed[end:]
        return composed if places else words

    def _places(self, words: str) -> Iterator[tuple[int, int]]:
        """Where names begin and end. One with a capital is no word without."""
        folded, at = _folded(words)
        for match in self.pattern.finditer(folded):
            start, end = at[match.start()], at[match.end() - 1] + 1
            if not words[start].islower() or match["small"] or _is_in_address(words, start):
                yield start, end


def naming(names: Iterable[str]) -> Naming:
    """What finds names."""
    listed = sorted(names, key=len, reverse=True)
    capital, small = (
        "|".join(_pattern(of) for of in listed if _words(of) and of[0].islower() == is_small)
        or "(?!)"
        for is_small in (False, True)
    )
    return Naming(re.compile(rf"(?<!{_EDGE})(?:{capital}|(?P<small>{small}))(?!{_EDGE})"))


def _is_in_address(words: str, start: int) -> bool:
    """Whether what stands at a place is a part of an address or of the name of a file."""
    begins = max(words.rfind(" ", 0, start), words.rfind("\n", 0, start)) + 1
    return _IN_ADDRESS.search(words[begins:].split(maxsplit=1)[0]) is not None


def without(item: AgendaItem, names: Naming, instead: str) -> AgendaItem:
    """An item, and everything inside it, with names replaced by something else."""

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


@cache
def _pattern(name: str) -> str:
    """The forms of all words of a name; in Cyrillic the name of the father may stand among them."""
    words = _words(name)
    father = rf"(?:\s+{_OF_FATHER})?" if is_cyrillic(name) and len(words) > 1 else ""
    several = [f"{forms(word, is_whole=len(words) > 1)}{father}" for word in words]
    return r",?\s+".join(several)


def _words(name: str) -> list[str]:
    return _folded(name)[0].split()


def _folded(words: str) -> tuple[str, list[int]]:
    """Words without what differs between two spellings, and where each letter of them stands."""
    composed = normalize("NFC", words)
    letters = [(letter, at) for at, sign in enumerate(composed) for letter in _plain(sign)]
    return "".join(letter for letter, _ in letters), [at for _, at in letters]


@cache
def _plain(sign: str) -> str:
    """A sign without case and accent; nothing of what does not show, as soft hyphens."""
    if letters := bare(sign):
        return letters
    return "" if category(sign) in ("Cf", "Mn") else _SIGNS.get(sign, sign)
