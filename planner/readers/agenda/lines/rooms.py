"""Whether words name a room and nothing else: "Hall A", "Neuer Saal", "hotel restaurant".

Houses keep the names of their rooms in their own language, so all are recognized in each.
"""

import re
from collections.abc import Sequence
from functools import cache

from planner.language.day.words import ordinals
from planner.language.kinds import SEAM, read_printed_title
from planner.language.papers import PaperWords, paper_languages, paper_words
from planner.language.vocabulary import plain
from planner.model import Kind
from planner.records import record

_LONGEST, _FEW, _TWO = 6, 3, 2
"""Words in the longest name of a room and in a short one, and how many of them may be small."""
_NUMBER = re.compile(r"(?:n[°ºo]\.?|№)?\d{1,4}(?:[./-]\d{1,4})*[a-z]?|[a-z]|[ivx]+")
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]")
"""Brackets in a title with what is in them."""
_APART = re.compile(r"\s[–—-]\s|[,:]\s")
_SIGNS = " .,;:()[]«»“”„\"'"
_BRACKETS = "[]() "


@record
class Rooms:
    """Recognizes rooms in one language. `names` and `weak` are words for rooms in all languages."""

    language: str
    words: PaperWords
    names: frozenset[str]
    endings: tuple[str, ...]
    weak: frozenset[str]

    def is_room(self, text: str) -> bool:
        """Whether words are a room: one of them is a word for rooms, and none a sentence."""
        printed = [part for of in text.replace(",", " ").split() if (part := of.strip(_SIGNS))]
        parts = [plain(part) for part in printed]
        if not 0 < len(parts) <= _LONGEST or self._says_else(" ".join(parts)):
            return False
        at = self._at(parts) or self._at_weak(parts, printed)
        return bool(at) and self._is_name(parts, printed, at)

    def stands_alone(self, text: str) -> bool:
        """Whether a line is a room and nothing else: it begins or ends with a word for one, or has
        its number; its whereabouts may follow in brackets or after a comma.
        """
        words, _, _ = unbracketed(text).partition(" (")
        parts = words.split(",")
        is_short = len(parts) <= _FEW and all(len(part.split()) <= _FEW + 1 for part in parts)
        return is_short and words[:1].isupper() and any(map(self._leads, parts))

    def _leads(self, room: str) -> bool:
        """Whether words begin or end with a word for rooms, or have a number after it."""
        parts = plain(room).split()
        at = self._at(parts)
        is_numbered = len(parts) > 1 and _NUMBER.fullmatch(parts[-1]) is not None
        is_led = is_numbered or bool({0, len(parts) - 1} & {*at})
        is_led = is_led and not self._is_held_in(parts, at)
        return bool(at) and is_led and self.is_room(room) and self._is_no_item(room, parts, at)

    def _is_held_in(self, parts: Sequence[str], at: Sequence[int]) -> bool:
        """Whether something else comes before the words for where it is: "Exhibition in the
        lobby".
        """
        return not self.words.rooms["before"].isdisjoint(parts[1 : min(at, default=0)])

    def is_numbered(self, words: str) -> bool:
        """Whether words are a room and its number or letter: "Room XII", "Conference Room 4"."""
        last = words.split()[-1:]
        is_numbered = bool(last) and re.fullmatch(r"\d{1,4}|[A-Z]|[IVX]+", last[0]) is not None
        return is_numbered and len(words.split()) <= _FEW + 1 and self.is_room(words)

    def apart(self, title: str) -> tuple[str, str]:
        """A title without the room that it names in brackets or at its end, and the room: papers
        print it for itself. A room in the middle stays in the title.
        """
        return self._in_brackets(title) or self._glued(title) or self._behind(title)

    def _in_brackets(self, title: str) -> tuple[str, str] | None:
        inside = [of for of in BRACKETS.finditer(title) if self.is_room(of[1])]
        if not inside:
            return None
        rest = (title[: inside[-1].start()] + title[inside[-1].end() :]).strip()
        return rest or title, inside[-1][1].strip()

    def _glued(self, title: str) -> tuple[str, str] | None:
        """The room in a cell that ran into the title: "Closing sessionMain Hall"."""
        *_, seam = (None, *SEAM.finditer(title))
        room = title[seam.end() :].strip() if seam else ""
        return (title[: seam.end()], room) if seam and self.stands_alone(room) else None

    def _behind(self, title: str) -> tuple[str, str]:
        """The room with a number after a sign: "Session 2 – Hall B"."""
        seams = [*_APART.finditer(title)]
        last = title[seams[-1].end() :].strip() if seams else ""
        if self.is_numbered(last):
            return title[: seams[-1].start()].strip(), last
        parts = _APART.split(title)[1:]
        return title, next((part.strip() for part in parts if self.is_numbered(part)), "")

    def _is_no_item(self, words: str, parts: Sequence[str], at: Sequence[int]) -> bool:
        """Whether a line is not the title of an item of a kind, as "Reception Hall" is not."""
        is_named = len(parts) <= _FEW and len(parts) - 1 in at
        return is_named or read_printed_title(words, self.language).kind is Kind.ITEM

    def _at(self, parts: Sequence[str]) -> list[int]:
        """Where words for rooms are."""
        pairs = (" ".join(parts[at : at + 2]) for at in range(len(parts)))
        return [
            at
            for at, (part, pair) in enumerate(zip(parts, pairs, strict=True))
            if {part, pair} & self.names or (len(part) > 5 and part.endswith(self.endings))
        ]

    def _at_weak(self, parts: Sequence[str], printed: Sequence[str]) -> list[int]:
        """Where words are that mean rooms only beside a number or a name: "2nd floor"."""
        at = [at for at, part in enumerate(parts) if part in self.weak]
        counts = ordinals(self.language)
        is_told = any(
            of[:1].isupper() or of[:1].isdecimal() or parts[nth] in counts
            for nth, of in enumerate(printed)
            if nth not in at
        )
        return at if is_told else []

    def _says_else(self, words: str) -> bool:
        """Whether one of the words is that of a sentence, or nobody knows the room yet."""
        parties, otherwise = self.words.parties, self.words.rooms["otherwise"]
        padded = f" {words} "
        is_open = any(f" {of} " in padded for of in parties["to_be_designated"] | otherwise)
        return is_open or not parties["persons"].isdisjoint(words.split())

    def _is_name(self, parts: Sequence[str], printed: Sequence[str], at: Sequence[int]) -> bool:
        """Whether words are a name: few of them are small without being words for rooms, and none
        of these comes first unless the room follows, as in "main hall".
        """
        joints = self.words.rooms["before"] | self.words.goes_on
        small = [
            nth
            for nth, (part, of) in enumerate(zip(parts, printed, strict=True))
            if of[:1].islower() and nth not in at and part not in joints
        ]
        is_led = 0 not in small or 1 in at
        return is_led and len(small) <= _TWO + (0 in at)


def unbracketed(text: str) -> str:
    """A text without brackets around it."""
    return text.strip(_BRACKETS) if text.startswith(("(", "[")) else text.strip()


@cache
def rooms_of(language: str) -> Rooms:
    """The rules for rooms in texts in one language."""
    told = [paper_words(of).rooms for of in paper_languages()]
    words = {word for of in told for word in of["words"]}
    endings = tuple(word[1:] for word in words if word.startswith("-"))
    weak = frozenset(word for of in told for word in of["weak"])
    return Rooms(language, paper_words(language), frozenset(words), endings, weak)
