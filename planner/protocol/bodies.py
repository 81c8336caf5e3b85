"""States and organizations: who can be invited, under which name, at which date.

`states.csv` and `organizations.csv` have one line for each body and period of its name. A body
that was renamed keeps its id and has several names; a body that was replaced ends and names its
`successors`. Ids of States are ISO 3166-1 alpha-2 codes, those of former States ISO 3166-3 codes
of four letters; ids of organizations are slugs. Acronyms clash on purpose: CEI is the
Commonwealth of Independent States in French and the Central European Initiative in English.

A name is `verified` in the languages in which it was compared with the `source` of its line; all
else, dates included, is common knowledge that a conference folder can override. Short names are
those of the UN's terminology database; where the OSCE prints a shorter one (United Kingdom), the
OSCE's. No German or Italian name of a State was compared with a source. Kyrgyz names are those of
the Unicode CLDR; where the UN's short name says more (Корея Республикасы) or the CLDR is outdated,
they are our own and not verified. Organizations have Kyrgyz names as far as we are sure of them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import groupby

from planner.language.collation import bare
from planner.protocol.cases import genitives
from planner.protocol.periods import distance, holds
from planner.protocol.tables import Row, day, rows, texts

FALLBACK = "en"
"""The language in which every body has a name."""
DECLINED = ("ru", "de")
"""Languages in which names of States have a genitive of their own."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a body is called from `since` up to, but not on, `until`.

    `words` is the name as papers print it, `formal` the official long name, `of` the same as it
    stands behind “Ministry of Foreign Affairs”, `acronyms` what stands in parentheses behind it;
    each maps language -> text and may lack languages.
    `variants` are other printed forms, of any language, by which the body is recognized.
    `verified` holds the languages compared with a source.
    """

    words: Mapping[str, str] = field(hash=False)
    formal: Mapping[str, str] = field(hash=False)
    of: Mapping[str, str] = field(hash=False)
    acronyms: Mapping[str, str] = field(hash=False)
    since: date | None
    until: date | None
    verified: frozenset[str]
    variants: tuple[str, ...] = ()

    def short(self, language: str) -> str:
        """The name as papers print it; in English where the language has none."""
        return self.words.get(language) or self.words[FALLBACK]

    def in_full(self, language: str) -> str:
        """The official long name; the short one where the language has none."""
        return self.formal.get(language) or self.short(language)

    def printed_forms(self) -> Iterable[str]:
        """Every text, of any language, that stands for the body in this period."""
        for mapping in (self.words, self.formal, self.acronyms):
            yield from mapping.values()
        yield from self.variants

    def genitives(self) -> Iterable[str]:
        """The names in languages that decline them, as they stand behind “representatives of”."""
        yield from (words for language, words in self.of.items() if language in DECLINED)
        for language in DECLINED:
            if words := self.words.get(language):
                yield from genitives(words, language)


@dataclass(frozen=True, slots=True)
class Body:
    """A State or organization. `names` are in order of time, without overlap.

    `kind` is state, igo, initiative, movement, bank, un-body, eu-body, osce-body, red-cross or
    ngo. `parent` is the id of the body that it belongs to, or empty. `aliases` are further
    tokens for it. `since` and `until` bound its life.
    """

    id: str
    kind: str
    parent: str
    aliases: tuple[str, ...]
    successors: tuple[str, ...]
    since: date | None
    until: date | None
    names: tuple[Name, ...]

    def name_on(self, on: date) -> Name:
        """The name in force on a day; where there is none, the nearest in time."""
        return min(self.names, key=lambda name: distance(name.since, name.until, on))

    def exists_on(self, on: date) -> bool:
        """Whether the body exists on a day."""
        return holds(self.since, self.until, on)


def body(token: str) -> Body | None:
    """The body with this id or alias, or None. Codes of States may be in small letters."""
    known = _by_token()
    return known.get(token) or known.get(token.upper())


def known_tokens() -> tuple[str, ...]:
    """Every id and alias, for "did you mean"."""
    return tuple(_by_token())


def named(text: str) -> list[tuple[Body, Name]]:
    """The bodies, each with the name, that a printed text can stand for, in any language.

    Names, formal names, acronyms and variants of every period are compared without case,
    accents, blanks and punctuation. An acronym can stand for several bodies; a name that did
    not change from one period to the next is found with both.
    """
    return list(_by_printed_form().get(bare(text), ()))


def named_in_lists(text: str) -> list[tuple[Body, Name]]:
    """The same for a cell of a list that somebody made: “The Gambia”, “World Health Organisation
    (WHO)”; nothing where the brackets hold another body.
    """
    if found := named(text):
        return found
    match = _WITH_ACRONYM.fullmatch(text)
    name, acronym = match.groups() if match else (text, "")
    found = named(name) or list(_by_spelling().get(_spelt(name), ()))
    others = {of.id for of, _ in named(acronym)} if acronym else set()
    is_other = bool(others) and not others & {of.id for of, _ in found}
    return [] if is_other else found


_WITH_ACRONYM = re.compile(r"(.*[^\s(])\s*\(([^()]+)\)")
_SPELLINGS = {
    "isation": "ization",
    "programme": "program",
    "centre": "center",
    "labour": "labor",
    "defence": "defense",
}
_ARTICLE = re.compile(r"\s*the\s+", re.IGNORECASE)


def _spelt(text: str) -> str:
    """A bare name without its article, in the American of two spellings."""
    letters = bare(_ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text)
    for british, american in _SPELLINGS.items():
        letters = letters.replace(british, american)
    return letters


@cache
def _by_spelling() -> dict[str, list[tuple[Body, Name]]]:
    index: dict[str, list[tuple[Body, Name]]] = {}
    for owner in _bodies():
        for name in owner.names:
            for form in {_spelt(text) for text in name.printed_forms()}:
                index.setdefault(form, []).append((owner, name))
    return index


@cache
def _bodies() -> tuple[Body, ...]:
    lines = [*rows("states"), *rows("organizations")]
    return tuple(_body(list(periods)) for _, periods in groupby(lines, lambda row: row["id"]))


@cache
def _by_token() -> dict[str, Body]:
    return {token: owner for owner in _bodies() for token in (owner.id, *owner.aliases)}


@cache
def _by_printed_form() -> dict[str, list[tuple[Body, Name]]]:
    """The bodies by their names; by genitives only where no other is called so."""
    index = _index(Name.printed_forms)
    return _index(Name.genitives) | index


def _index(forms: Callable[[Name], Iterable[str]]) -> dict[str, list[tuple[Body, Name]]]:
    index: dict[str, list[tuple[Body, Name]]] = {}
    for owner in _bodies():
        for name in owner.names:
            for form in {bare(text) for text in forms(name)}:
                index.setdefault(form, []).append((owner, name))
    return index


def _body(periods: list[Row]) -> Body:
    """A body from its lines, which stand together in the table, in order of time."""
    first, last = periods[0], periods[-1]
    return Body(
        id=first["id"],
        kind=first.get("kind", "state"),
        parent=first.get("parent", ""),
        aliases=tuple(" ".join(row.get("aliases", "") for row in periods).split()),
        successors=tuple(last["successors"].split()),
        since=day(first["since"]),
        until=day(last["until"]),
        names=tuple(_name(row) for row in periods),
    )


def _name(row: Row) -> Name:
    filled = {column: cell for column, cell in row.items() if cell}
    return Name(
        words=texts(filled, "name"),
        formal=texts(filled, "formal"),
        of=texts(filled, "of"),
        acronyms=texts(filled, "acronym"),
        since=day(row["since"]),
        until=day(row["until"]),
        verified=frozenset(row["verified"].split()),
        variants=tuple(filter(None, row["variants"].split("; "))),
    )
