"""Whether a line continues the words of the one above, or begins something of its own."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import BREAKS, SOCIAL, Kind
from planner.readers.agenda.lines.parties import begins_with_person
from planner.readers.agenda.lines.said import Said, What
from planner.records import record

_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"), ("„", "“"))
_CLOSERS = tuple(",;)]»”")
_ENDS = tuple(".;!?)]»”")
_FIRST_WORD = re.compile(r"\S+(?:\s[:;?!»])*")
"""With the sign after it, which French separates with a no-break space."""
_LETTER_HYPHEN = re.compile(r"[^\W\d_]-$")
_LAST_WORD = re.compile(r"([^\s(«“\"]+)$")
_PLAIN_KINDS = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.CLOSING, Kind.DISCUSSION, Kind.PRESS}
_COUNTED = re.compile(r"[^\W\d_]+\s(?:\d{1,2}|[IVX]{1,5}):\s")
"""A noun with its number and a colon, which begins anew: "Group 1: Rivers"."""
_ALIKE = 2
"""This many words at the beginning."""
_LONGEST_OPEN = 400
_LONGEST = 1000
"""Characters of the longest title."""
_TAIL, _TAB = 80, 8
_ENOUGH = 4


@record
class Joiner:
    """Decides this for one text. `width` is that of its full lines, 0 if lines are not wrapped;
    `is_spaced`: whatever begins anew always has an empty line above. `lists` are the columns in
    which items follow each other without empty lines, with the length of their longest lines.
    """

    words: PaperWords
    width: int
    is_spaced: bool = False
    lists: Mapping[int, int] = field(default_factory=dict)

    def goes_on(self, above: str, last: str, said: Said, gap: int) -> bool:
        """Whether a line of words continues a title `above`, whose last line is `last`.

        `gap` counts the empty lines between.
        """
        if not said.is_text or not above or len(above) > _LONGEST:
            return False
        first = said.text[:1]
        if _is_closed(above, last, said):
            return False
        if first in _CLOSERS or ends_open(above) or self.ends_in_flow(above, gap):
            return not _is_plain_kind(said) or first in _CLOSERS or self.needs_more(above)
        if first == "(":
            return True
        if first.islower():
            return gap == 0 or said.words.kind is Kind.ITEM
        return gap == 0 and self._fills(last, said)

    def _fills(self, last: str, said: Said) -> bool:
        """Whether the line above was only interrupted by the end of the page."""
        if self._is_affiliation(last, said):
            return True
        parties = self.words.parties
        names_person = begins_with_person(said.text, parties["persons"] - parties["offices"])
        if names_person or _begins_item(said) or _begins_alike(last, said.text):
            return False
        if self.is_spaced:
            return not self._had_room(last, said)
        return self.is_full(last, said)

    def _had_room(self, last: str, said: Said) -> bool:
        """Whether the first word of a line would have fitted after the words right above it in a
        list, in which others are longer.
        """
        length = len(last.strip()) + 1 + len(said.text.partition(" ")[0])
        return said.column == _column(last) and length <= self.lists.get(said.column, 0)

    def ends_in_flow(self, above: str, gap: int) -> bool:
        """Whether a title ends in the middle of a sentence; after "Presentations by:" is a list."""
        if above.endswith((",", "/", "&")):
            return gap < 2
        if above.endswith((":", " –", " —", " -")):
            is_list = above.endswith(":") and self.needs_more(above[:-1])
            return gap == 0 and not is_list
        return self.needs_more(above) or bool(_LETTER_HYPHEN.search(above[-2:]))

    def needs_more(self, above: str) -> bool:
        """Whether its last word is one with which no title ends: an article, a preposition."""
        word = _LAST_WORD.search(above[-_TAIL:])
        if not word:
            return False
        if len(word[1]) == 1 and word[1].isupper() and not above.isupper():
            return False  # The letter of a room or a group, not a preposition: "Зал В".
        last = plain(word[1])
        return last in self.words.goes_on or last.rpartition("'")[2] in self.words.goes_on

    def with_office(self, name: str, office: str) -> str:
        """A person with their office, from the line below; a name may also go on there."""
        if self.needs_more(name) or office[:1].islower():
            return joined(name, office)
        return f"{name.rstrip(' ,')}, {office}"

    def _is_affiliation(self, last: str, said: Said) -> bool:
        """Whether a line is only the body from which the person above comes."""
        word = said.text.strip("[]()")
        parties = self.words.parties
        is_short = plain(word) in parties["affiliations"] or (word.isupper() and word.isalpha())
        parts = plain(last).split()
        people = (not parties["persons"].isdisjoint({of, of.rstrip(".")}) for of in parts)
        return is_short and len(word) < 9 and any(people)

    def is_full(self, last: str, said: Said) -> bool:
        """Whether the first word of a line had no room at the end of the one above."""
        if not self.width or last.rstrip().endswith(_ENDS):
            return False
        first = _FIRST_WORD.match(said.text)
        return first is not None and len(last.rstrip()) + 1 + first.end() > self.width


def _is_closed(above: str, last: str, said: Said) -> bool:
    """Whether a numbered item follows a colon, or a cell ends with a border."""
    is_cell = last.rstrip().endswith("|") and said.text[:1].isupper()
    return is_cell or (above.endswith(":") and bool(said.words.number))


def joined(above: str, more: str) -> str:
    """Two lines as one text; a word hyphenated at the end of a line keeps its hyphen."""
    return above + more if _LETTER_HYPHEN.search(above[-2:]) else f"{above} {more}"


def hyphened(text: str) -> bool:
    """Whether a line ends in the middle of a word."""
    return bool(_LETTER_HYPHEN.search(text[-2:]))


def ends_open(text: str) -> bool:
    """Whether brackets or quotes are still open at the end of a text."""
    if len(text) > _LONGEST_OPEN:
        return False
    return any(
        text.count(begin) > sum(text.count(end) for end in {end})
        for begin, end in _PAIRS
        if begin != "“" or "„" not in text
    )


def joiner_of(saids: Sequence[Said], words: PaperWords) -> Joiner:
    """The rules for a text, learned from its evident cases."""
    width = _wrap_width(saids, Joiner(words, 0))
    return Joiner(words, width, _is_spaced(saids), _lists(saids))


def _lists(saids: Sequence[Said]) -> dict[int, int]:
    """The indented columns in which lines that show a kind often follow each other without empty
    lines, with the length of their longest words.
    """
    told = [(above, of) for above, of in itertools.pairwise(saids) if of.is_text and of.column]
    kinds = [(above, of) for above, of in told if _begins_item(of)]
    below = Counter(of.column for above, of in kinds if _is_beside(above, of))
    apart = Counter(of.column for above, of in kinds if above.what is What.BLANK)
    columns = {of for of, count in below.items() if count > 1 and count * 3 >= apart[of]}
    return {
        column: max(len(of.raw.strip()) for _, of in told if of.column == column)
        for column in columns
    }


def _is_beside(above: Said, said: Said) -> bool:
    is_whole = not above.text.endswith((":", ","))
    return above.is_text and is_whole and above.column == said.column


def _column(raw: str) -> int:
    return len(raw[: len(raw) - len(raw.lstrip())].expandtabs(_TAB))


def _wrap_width(saids: Sequence[Said], joiner: Joiner) -> int:
    """The width of full lines, learned from those that evidently go on; 0 if few do."""
    lengths = [
        len(above.raw.rstrip())
        for above, below in itertools.pairwise(saids)
        if above.what is What.TITLE
        and below.is_text
        and (below.text[:1].islower() or joiner.ends_in_flow(above.text, 1))
    ]
    return max(lengths) if len(lengths) > 1 else 0


def _is_spaced(saids: Sequence[Said]) -> bool:
    """Whether nearly all lines that evidently begin an item have empty lines above."""
    above = [before for before, said in itertools.pairwise(saids) if _is_evident(said)]
    spaced = sum(map(_is_gap, above))
    return len(above) >= _ENOUGH and spaced >= len(above) * 0.8


def _is_gap(said: Said) -> bool:
    """Whether a line is empty, or belongs to the page; the borders of a table do not."""
    is_border = said.text == "ruler" and "|" in said.raw
    return said.what is What.BLANK or (said.what is What.FURNITURE and not is_border)


def _is_evident(said: Said) -> bool:
    if said.what is not What.TITLE:
        return False
    return bool(said.times or said.bullet or said.label) or _is_plain_kind(said)


def _is_plain_kind(said: Said) -> bool:
    return said.words.kind in _PLAIN_KINDS


def _begins_alike(above: str, text: str) -> bool:
    """Whether two lines are entries of one list, as they begin with the same words: "Centre in
    Riga, Latvia" and "Centre in Tartu, Estonia".
    """
    first, second = plain(above).split()[:_ALIKE], plain(text).split()[:_ALIKE]
    return len(first) == _ALIKE and first == second


def _begins_item(said: Said) -> bool:
    return said.words.kind is not Kind.ITEM or _COUNTED.match(said.text) is not None
