"""Lists of States and organizations in prose: where a list is, and what its entries name.

One entry may be two bodies; a list may be inside the parentheses of an entry.
"""

import re
from collections.abc import Iterator

from planner.language.collation import bare
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.protocol import named
from planner.readers.agenda.frame.prose import Paragraph
from planner.records import record

_IN_PARENTHESES = re.compile(r"\(([^()]*)\)\s*\.?$")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_])")
_LEADS = 2
_NAME = 8
"""Letters of the longest acronym in parentheses."""


@record
class Printed:
    """Part of a text with the place where it begins."""

    text: str
    at: int

    def part(self, begin: int, end: int | None = None) -> "Printed":
        """A part of it."""
        return Printed(self.text[begin:end], self.at + begin)


@record
class Entry:
    """Someone in a list. `half` is "a" or "b" if two bodies share an entry."""

    printed: Printed
    half: str = ""


@record
class NameReader:
    """Reads lists in one language."""

    words: PaperWords

    def listed(self, paragraph: Paragraph) -> list[Printed]:
        """The entries of the list in a paragraph that names someone known: in parentheses, after a
        colon, or next to the words for the invitation or for representatives.
        """
        for part in self._places(Printed(paragraph.text, 0)):
            parts = _split(_one_sentence(part))
            if any(self.body(of.printed) for one in parts for of in self.entries(one)):
                return parts
        return []

    def _places(self, text: Printed) -> Iterator[Printed]:
        inside = _IN_PARENTHESES.search(text.text)
        colon = text.text.find(":")
        if colon >= 0:
            yield text.part(colon + 1)
        if inside:
            yield Printed(inside[1], inside.start(1))
        for cue in self.words.cues["invited"]:
            at = plain(text.text).find(cue)
            if at >= 0:
                yield text.part(0, at) if at else text.part(len(cue))
        for cue in self.words.cues["representatives"]:
            if re.match(rf"{re.escape(cue)}(?!\w)", plain(text.text)):
                yield text.part(len(cue))
        if colon < 0 and not inside:
            yield text

    def entries(self, printed: Printed) -> Iterator[Entry]:
        """A part of a list as the bodies that it names: itself, those joined, or those inside."""
        inside = _IN_PARENTHESES.search(printed.text)
        if inside and self._is_group(printed, inside):
            yield from self._before_group(printed.part(0, inside.start()))
            inner = _split(Printed(inside[1], printed.at + inside.start(1)))
            yield from (entry for one in inner for entry in self._one_or_two(one))
        else:
            yield from self._one_or_two(printed)

    def _one_or_two(self, printed: Printed) -> Iterator[Entry]:
        """A body, or those that "and" joins."""
        return iter([Entry(printed)]) if self.body(printed) else self._joined(printed)

    def _is_group(self, printed: Printed, inside: re.Match[str]) -> bool:
        """Whether parentheses contain parts of what is before them, and not its acronym."""
        inner = _split(Printed(inside[1], 0))
        outer = self.body(printed.part(0, inside.start()))
        within = self.body(inner[0]) if inner else ""
        is_other = within and outer and within != outer and len(inner[0].text) > _NAME
        are_two = len(inner) == 1 and not within and self._are_two(inner[0])
        return len(inner) > 1 or are_two or bool(is_other)

    def _are_two(self, printed: Printed) -> bool:
        """Whether an entry is two bodies that "and" joins."""
        return any(self.body(one) and self.body(two) for one, two in self._halves(printed))

    def _before_group(self, printed: Printed) -> Iterator[Entry]:
        """A body before the group with its parts in parentheses: "A and the group (B, C)"."""
        for first, _ in self._halves(printed):
            if self.body(first):
                yield Entry(first)
                return

    def _joined(self, printed: Printed) -> Iterator[Entry]:
        """Two known bodies that share an entry; else those that a known one separates."""
        halves = list(self._halves(printed))
        for first, second in halves:
            if self.body(first) and self.body(second):
                yield from (Entry(first, "a"), Entry(second, "b"))
                return
        for first, second in halves:
            if self.body(first) or self.body(second):
                yield from (*self.entries(first), *self.entries(second))
                return
        yield Entry(printed)

    def _halves(self, printed: Printed) -> Iterator[tuple[Printed, Printed]]:
        """What is before and after each "and"."""
        for word in self.words.cues["conjunctions"]:
            for match in re.finditer(rf"\s{re.escape(word)}\s", printed.text):
                yield printed.part(0, match.start()), printed.part(match.end())

    def body(self, printed: Printed) -> str:
        """The id of the body that a name means, or nothing."""
        name = self._bare(printed.text)
        found = named(name) if bare(name) else []
        return found[0][0].id if found else ""

    def _bare(self, text: str) -> str:
        """A name without words that lead to it and without an acronym after it."""
        text = text.strip(" .;,").replace("’", "'")
        for _ in range(_LEADS):
            for lead in self._leads():
                begin = lead if lead.endswith("'") else lead + " "
                if text.casefold().startswith(begin) and not named(text):
                    text = text[len(begin) :].strip()
        if not named(text) and (acronym := re.search(r"\s*\([^()]*\)$", text)):
            return text[: acronym.start()]
        return text

    def _leads(self) -> Iterator[str]:
        """What may come before a name: "and", "as well as representatives of", "the"."""
        for cue in ("conjunctions", "representatives", "articles"):
            yield from sorted(self.words.cues[cue], key=len, reverse=True)


def _one_sentence(printed: Printed) -> Printed:
    """A text up to the end of its first sentence."""
    end = _SENTENCE_END.search(printed.text)
    return printed.part(0, end.start()) if end else printed


def _split(printed: Printed) -> list[Printed]:
    """The parts of a list that commas separate; parts inside parentheses stay whole."""
    parts, depth, begin = [], 0, 0
    for place, sign in enumerate(printed.text + ","):
        depth += (sign == "(") - (sign == ")")
        if sign in ",;" and depth <= 0:
            part = printed.text[begin:place]
            blank = len(part) - len(part.lstrip())
            if part.strip(" ."):
                parts.append(Printed(part.strip().rstrip("."), printed.at + begin + blank))
            begin = place + 1
    return parts
