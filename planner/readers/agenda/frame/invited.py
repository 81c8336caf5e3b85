"""Who is invited: categories of participants, and every State and organization by name.

The names are found with protocol data, including old names and those wrapped over lines.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Invitee, Text
from planner.model.modalities import Participation
from planner.places import Place
from planner.protocol import body as known_body
from planner.readers.agenda.frame.missed import Missed
from planner.readers.agenda.frame.name_lists import Entry, NameReader, Printed
from planner.readers.agenda.frame.partners import (
    ASIAN,
    BOTH,
    by_group,
    kinds_of,
    names_both,
    partners_apart,
)
from planner.readers.agenda.frame.prose import Paragraph
from planner.readers.reading import Invited
from planner.records import record

ORGANIZATIONS = "international-organizations"
UN_BODIES = "un-bodies"
STATES = "states"
_UNNAMED = ("ngos", "host-invitees", "media")
"""Categories whose members no text names."""
_NAMELESS = frozenset(("participating-states", *_UNNAMED))


@record
class _Named:
    """Categories and names of one paragraph."""

    categories: tuple[Participation, ...] = ()
    invitees: tuple[Invitee, ...] = ()


@record
class InvitedReader:
    """Reads paragraphs on participation, in one language. `is_part` says that they are under their
    own heading, where each list is one of invitees.
    """

    words: PaperWords
    language: str
    file: str
    is_part: bool = True

    def read(self, paragraphs: Sequence[Paragraph]) -> Invited:
        """Who is invited."""
        found: list[_Named] = []
        used: set[int] = set()
        missed: list[tuple[str, int]] = []
        listed = ""
        for one in (part for of in paragraphs for part in self._invitations(of)):
            named = self._named(one, listed)
            listed = self._goes_on_as(one, named, listed)
            if named.categories or named.invitees:
                used.update(one.lines)
                found.append(named)
            missed += self._missed(one, named)
        invitees = [of for named in found for of in named.invitees]
        return Invited(
            _merged(of for named in found for of in named.categories),
            tuple(of for of in invitees if of.body),
            tuple((of.id, of.place.line) for of in invitees if not of.body),
            frozenset(used),
            tuple(missed),
        )

    def _invitations(self, one: Paragraph) -> tuple[Paragraph, ...]:
        """A paragraph, or its sentences if several of them invite someone, and their parts that
        list partners of two kinds.
        """
        sentences = one.by_sentences()
        parts = sentences if sum(map(self._invites_by_words, sentences)) > 1 else (one,)
        return tuple(part for of in parts for part in partners_apart(of, self.words))

    def _invites_by_words(self, one: Paragraph) -> bool:
        begins = one.plain.startswith(tuple(self.words.cues["representatives"]))
        return begins or bool(self._has(one.plain, "invited")) or bool(self._category(one))

    def _goes_on_as(self, one: Paragraph, named: _Named, listed: str) -> str:
        """The category of what is listed below: after a colon, point by point."""
        if named.categories and one.text.rstrip().endswith(":"):
            return named.categories[0].id
        return listed if one.mark else ""

    def _named(self, one: Paragraph, listed: str) -> _Named:
        """What a paragraph says: as a category, a point of a list, or names alone."""
        if listed and one.mark:
            return self._point(one, listed)
        category = self._category(one)
        if category and category.id in _UNNAMED:
            return _Named((category,))
        if category is None and not self._invites(one):
            return _Named()
        own = category.id if category else ""
        invitees = tuple(self._of_list(one, own))
        kinds = tuple(BOTH) if names_both(one, self.words) else kinds_of(invitees, own)
        if kinds != (own,):
            return _Named(tuple(self._participation(of, one) for of in kinds), by_group(invitees))
        if category is None and not invitees:
            return self._heading_of_list(one)
        return _Named(self._categories(one, category, invitees), invitees)

    def _point(self, one: Paragraph, listed: str) -> _Named:
        """Those named by a point of a list; a partner may be of the kind that the list is not."""
        invitees = tuple(self._invitees(one, [Printed(one.text, 0)], listed))
        others = (of for of in kinds_of(invitees, listed) if of != listed)
        told = by_group(invitees) if listed == ASIAN else invitees
        return _Named(tuple(self._participation(of, one) for of in others), told)

    def _heading_of_list(self, one: Paragraph) -> _Named:
        """A paragraph that names nobody and has points below it."""
        is_heading = one.text.rstrip().endswith(":") and self._has(one.plain, "invited")
        return _Named((self._participation(STATES, one),)) if is_heading else _Named()

    def _invites(self, one: Paragraph) -> bool:
        """Whether a paragraph is about invitations, and not about languages or the venue."""
        label = one.plain.partition(":")[0].strip()
        is_labelled = any(label in labels for labels in self.words.labels.values())
        return not is_labelled and (self.is_part or self._invites_by_words(one))

    def _of_list(self, one: Paragraph, category: str) -> Iterator[Invitee]:
        reader = NameReader(self.words)
        parts = reader.listed(one)
        own = category or _kind_of(next(filter(None, map(reader.body, parts)), ""))
        return self._invitees(one, parts, own)

    def _categories(
        self, one: Paragraph, category: Participation | None, invitees: Sequence[Invitee]
    ) -> tuple[Participation, ...]:
        """The category of a paragraph, and those of its names that belong to others."""
        ids = dict.fromkeys(of.category for of in invitees)
        found = (category,) if category else ()
        others = (own for own in ids if category is None or own != category.id)
        return (*found, *(self._other(own, one) for own in others))

    def _other(self, own_id: str, one: Paragraph) -> Participation:
        if own_id != UN_BODIES:
            return self._participation(own_id, one)
        name = self._has(one.plain, "un_bodies") or UN_BODIES
        place = Place(self.file, one.line_at(max(one.plain.find(name), 0)))
        return Participation(UN_BODIES, self._name(UN_BODIES), open_list=True, place=place)

    def _category(self, paragraph: Paragraph) -> Participation | None:
        for own_id, cue, _ in _categories():
            if self._has(paragraph.plain, cue):
                return self._participation(own_id, paragraph)
        return None

    def _participation(self, own_id: str, paragraph: Paragraph) -> Participation:
        text = paragraph.text.rstrip(" .")
        last = text[text.rfind("(") + 1 : -1] if text.endswith(")") else ""
        is_noticed = any(map(self._asks_for_notice, paragraph.plain.split(". ")))
        is_hosted = own_id == "host-invitees"
        condition = last if is_noticed else ""
        return Participation(
            id=own_id,
            name=self._name(own_id),
            group=next((group for of, _, group in _categories() if of == own_id), ""),
            condition=self._text(condition or (paragraph.text if own_id == "ngos" else "")),
            invited_by="host" if is_hosted else "",
            open_list=is_hosted or own_id == "ngos",
            notification=is_noticed,
            text=self._text(paragraph.text),
            place=Place(self.file, paragraph.lines[0]),
        )

    def _asks_for_notice(self, sentence: str) -> bool:
        """Whether notice is required: what is said in brackets counts alone."""
        parts = re.split(r"[()]", sentence)
        return any(self._has(of, "notification") and not self.words.denies(of) for of in parts)

    def _name(self, own_id: str) -> Text:
        """The heading of the category in lists."""
        return self._text(self.words.cues["category_names"][own_id])

    def _invitees(
        self, paragraph: Paragraph, parts: Sequence[Printed], category: str
    ) -> Iterator[Invitee]:
        """Those named in the parts of a list; after the name of the group, bodies of the UN."""
        is_un = False
        reader = NameReader(self.words)
        for printed in parts:
            member, is_group = self._in_group(reader, printed)
            is_un = is_un or is_group
            for entry in reader.entries(member) if member else ():
                if reader.body(entry.printed) or not self._names_category(entry.printed.text):
                    own = UN_BODIES if is_un else category
                    yield self._invitee(paragraph, reader, entry, own)

    def _in_group(self, reader: NameReader, printed: Printed) -> tuple[Printed | None, bool]:
        """An entry without the name of the group of UN bodies before it, and whether it was there;
        nothing if it is that name alone.
        """
        stripped = self._without_cue(printed)
        if not self._has(plain(printed.text), "un_bodies") or reader.body(printed):
            return stripped, stripped is not printed
        return self._behind_group(printed), True

    def _names_category(self, text: str) -> bool:
        """Whether an entry is a whole category, with nobody by name."""
        return any(self._has(plain(text), cue) for _, cue, _ in _categories())

    def _without_cue(self, printed: Printed) -> Printed:
        """An entry without "including" before it."""
        for cue in self.words.cues["including"]:
            if plain(printed.text).startswith(cue + " "):
                return printed.part(len(cue) + 1)
        return printed

    def _behind_group(self, printed: Printed) -> Printed | None:
        """What follows the name of a group in the same entry, as in "UN bodies including UNDP"."""
        for cue in self.words.cues["including"]:
            at = plain(printed.text).find(f" {cue} ")
            if at >= 0:
                return printed.part(at + len(cue) + 2)
        return None

    def _invitee(
        self, paragraph: Paragraph, reader: NameReader, entry: Entry, category: str
    ) -> Invitee:
        found = reader.body(entry.printed)
        as_printed = entry.printed.text.strip(" .;,")
        return Invitee(
            id=found.lower() if found else as_printed,
            category=_fitting(found, category),
            body=found,
            as_printed=self._text(as_printed),
            entry=entry.half,
            place=Place(self.file, paragraph.line_at(entry.printed.at)),
        )

    def _missed(self, one: Paragraph, named: _Named) -> Iterator[tuple[str, int]]:
        """Bodies that a paragraph on participation names, but that are not taken as invited; those
        whose rules apply are not.
        """
        if self._has(one.plain, "rules"):
            return
        if named.categories or named.invitees or self.is_part:
            categories = [of.id for of in named.categories]
            yield from Missed(self.words, _NAMELESS).read(one, categories, named.invitees)

    def _has(self, text: str, cue: str) -> str:
        """The first of these words with which a word of the text begins."""
        padded = f" {text}"
        told = (word for word in self.words.cues[cue] if word in text)
        return next((of for of in told if re.search(rf"\W{re.escape(of)}", padded)), "")

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})


def _kind_of(own_id: str) -> str:
    """The category of a body by itself."""
    known = known_body(own_id) if own_id else None
    return STATES if known and known.kind == "state" else ORGANIZATIONS


def _merged(categories: Iterable[Participation]) -> tuple[Participation, ...]:
    """The categories, each once, with all that is said of it."""
    found: dict[str, Participation] = {}
    for of in categories:
        first = found.setdefault(of.id, of)
        if first is not of:
            lines = {tag: f"{first.text.get(tag, '')}\n{words}" for tag, words in of.text.items()}
            found[of.id] = replace(first, text=Text(lines))
    return tuple(found.values())


def _fitting(own_id: str, category: str) -> str:
    """The category of a body named among others: a State is not an organization."""
    if not own_id or category == UN_BODIES:
        return category
    kind = _kind_of(own_id)
    return category if ORGANIZATIONS not in (kind, category) else kind


@cache
def _categories() -> tuple[tuple[str, str, str], ...]:
    """Categories with the cue for each and their group in the protocol data."""
    text = Path(__file__).with_name("categories.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((row["category"], row["cue"], row["group"]) for row in rows)
