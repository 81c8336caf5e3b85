"""What the first word of a line makes of it: a role, documents, a note, a moment, …"""

import itertools
import re
from collections.abc import Sequence
from functools import cache

from planner.language.clock.durations import find_duration
from planner.language.clock.printed import times_at
from planner.language.kinds import read_printed_title
from planner.language.papers import PaperWords, paper_words
from planner.language.vocabulary import plain
from planner.model import Kind, Role
from planner.readers.agenda.lines.citations import minutes_alone
from planner.readers.agenda.lines.parties import begins_with_person
from planner.readers.agenda.lines.rooms import rooms_of, unbracketed
from planner.readers.agenda.lines.said import OF_ITEM, Said, What, changed
from planner.records import record

_COLUMN_BORDERS = re.compile(r"\s*(?:\t|\||\s/\s|\s{3,})\s*")
_LABELLED = re.compile(r"([^\W\d_]+)\s*:")
_DOT = re.compile(r"\s·\s")
_TWO, _FEW = 2, 4
_WORDS = re.compile(r"[^\W\d_]+(?:[\s/&,-]+[^\W\d_]+)*")
_COLON = re.compile(r"([^:]{1,60}?)\s*:\s*(.*)", re.DOTALL)
_NOTED = re.compile(r"([^\W\d_]{2,12}|N\.?B\.?)\s*\d{0,2}\s*[:–—-]\s+(.+)", re.DOTALL)
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|https?://|(?<!\w)www\.\w", re.IGNORECASE)
_NAME_WITH_ADDRESS = re.compile(r"(?:[A-ZÀ-ÞА-Я][\w.’'-]*,?\s+){1,4}[(<]?$")
_QUOTES = ("“", "«", "„", '"')
"""What begins with one after a word and a colon is a title, not a name."""
_LABELS = {
    "documents": What.DOCUMENTS,
    "note": What.NOTE,
    "languages": What.LANGUAGES,
    "room": What.ROOM,
}
_DOUBTS = paper_words("en").parties["to_be_designated"]
"""What stands behind words that are not settled, in papers of all languages: "(tbc)"."""
_MOMENTS = ("opened", "suspended", "resumed", "closed")
"""What journals say of a sitting."""


@record
class Labels:
    """The labels and headings of one language."""

    language: str
    words: PaperWords

    def labelled(self, said: Said) -> Said:
        """Roles, documents, notes and rooms, shown by a word before a colon; headings."""
        if heading := self.heading_of(said):
            return changed(
                said, label_of=heading, what=What.HEADING if not said.times else said.what
            )
        return said if said.times else self._untimed(said)

    def _untimed(self, said: Said) -> Said:
        """What a line without a time is: something that belongs to an item, or a title."""
        if what := self._alone(said):
            return changed(said, what=what)
        noted = _NOTED.match(said.text)
        if noted and plain(noted[1]) in self.words.labels["note"]:
            return changed(said, what=What.NOTE, text=noted[2].strip())
        if match := _COLON.match(said.text):
            return self._labelled_by(said, match)
        if self._is_room_alone(said):
            return changed(said, what=What.ROOM, text=unbracketed(said.text))
        return self._led_by_role(said)

    def _alone(self, said: Said) -> What | None:
        """What a whole line without a label is: a note, a duration, who may attend."""
        is_of_times = plain(said.text).strip(" ().") in self.words.labels["or_later"]
        if is_of_times or self._is_contact(said.text) or self._is_openness_in_doubt(said.text):
            return What.NOTE
        if minutes_alone().fullmatch(plain(said.text)) or is_duration(said.text):
            return What.DURATION
        return What.OPENNESS if self._is_openness(said.text) else None

    def _led_by_role(self, said: Said) -> Said:
        """Who acts, after words that ask for it: "Chaired by the representative of France"."""
        words = plain(said.text) if said.text[:1].isupper() and not said.cells else ""
        for phrase, role in _asking(self.language) if words else ():
            if words.startswith(phrase):
                text = said.text[len(phrase) :].strip()
                return changed(said, what=What.ROLE, role=role, text=text)
        return self._led_by_verb(said)

    def _led_by_verb(self, said: Said) -> Said:
        """Who acts, after a verb: "Modera Ada Elm", "Introduce e coordina Bo Oak"."""
        words = plain(said.text) if said.text[:1].isupper() and not said.cells else ""
        verbs = (of for of in self.words.parties["leads"] if words.startswith(f"{of} "))
        verb = max(verbs, key=len, default="")
        name = said.text[len(verb) :].strip()
        role = self.role(verb) if verb and name[:1].isupper() else None
        return changed(said, what=What.ROLE, role=role, text=name) if role else said

    def _is_room_alone(self, said: Said) -> bool:
        """Whether a line is only a room and the house where it is: "Hall A, Palace"."""
        is_marked = bool(said.bullet or said.label or said.cells)
        return not is_marked and rooms_of(self.language).stands_alone(said.text)

    def is_theme(self, text: str) -> bool:
        """Whether a line says what a day is about: "Theme: Rivers"."""
        label, colon, _ = text.partition(":")
        return bool(colon) and plain(label).strip() in self.words.labels["theme"]

    def _is_contact(self, text: str) -> bool:
        """Whether a line says where to write or to look; a name with its address is a name."""
        label, colon, _ = text.partition(":")
        if colon and plain(label).strip() in self.words.labels["contact"]:
            return True
        address = ADDRESS.search(text)
        return address is not None and not _NAME_WITH_ADDRESS.fullmatch(text[: address.start()])

    def _labelled_by(self, said: Said, match: re.Match[str]) -> Said:
        """What the word before a colon makes of the line."""
        word = plain(match[1].strip("*_"))
        role = None if match[2].startswith(_QUOTES) else self.role(word)
        role = role or self._introduces(word, match[2])
        if role:
            label = "reports" if word in self.words.parties["reports"] else ""
            return changed(said, what=What.ROLE, role=role, label_of=label, text=match[2].strip())
        for label, what in _LABELS.items():
            if word in self.words.labels[label]:
                label_of = OF_ITEM if what is What.ROOM else ""
                return changed(said, what=what, label_of=label_of, text=match[2].strip())
        return said

    def _introduces(self, word: str, name: str) -> Role | None:
        """The role that "Introduction:" means if a person is named after it."""
        parties = self.words.parties
        is_person = begins_with_person(name, parties["persons"])
        return Role.INTRODUCER if is_person and word in parties["introduces"] else None

    def roles_apart(self, raw: str) -> list[str]:
        """The roles in a line, with dots between them: "Chair: A · Rapporteur: B"."""
        parts = _DOT.split(raw) if "·" in raw else []
        matches = [_COLON.match(part.strip()) for part in parts]
        is_all = all(match and self.role(plain(match[1])) for match in matches)
        return parts if is_all and len(parts) > 1 else []

    def role(self, word: str) -> Role | None:
        """The role that words before a colon mean; the first in rank of two that are joined:
        "Introduce e modera".
        """
        first, *rest = word.split(" ")
        if len(rest) != _TWO or rest[0] not in self.words.cues["conjunctions"]:
            return self._one_role(word)
        roles = [role for of in (first, rest[1]) if (role := self._one_role(of))]
        return min(roles, key=list(Role).index) if len(roles) == _TWO else self._one_role(word)

    def _one_role(self, word: str) -> Role | None:
        tables = (self.words.roles, paper_words("en").roles)
        return next((Role(of) for table in tables for of in table if word in table[of]), None)

    def _is_openness(self, text: str) -> bool:
        """Whether a line says only who may attend; "Closed session" is the title of one."""
        words = plain(text).strip(" .()[]")
        if not any(words in of for of in self.words.openness.values()):
            return False
        kinds = (read_printed_title(f"{word} 1", self.language).kind for word in words.split())
        return Kind.SESSION not in kinds

    def _is_openness_in_doubt(self, text: str) -> bool:
        """Whether it is not yet known who may attend: "Open to the media (tbc)"."""
        words, _, mark = text.rstrip(" .)]").replace("[", "(").rpartition("(")
        open_words = self.words.parties["to_be_designated"] | _DOUBTS
        return plain(mark) in open_words and self._is_openness(words)

    def heading_of(self, said: Said) -> str:
        """The part of the text that a line heads, or nothing."""
        words = plain(said.text).strip(".: ")
        if len(words) > 80:
            return ""
        if self.words.is_agenda(words):
            return "agenda"
        parts = ("modalities", "after", "end")
        part = next((of for of in parts if words in self.words.headings[of]), "")
        is_point = said.label[:1].isdecimal() and not said.text.endswith(":")
        return "" if part == "end" and is_point else part

    def sitting(self, said: Said) -> Said | None:
        """The moment of a sitting with its time, or without if times come later."""
        match = _COLON.match(said.text)
        moment = self._moment(match[1]) if match else ""
        if match is None or not moment or not _is_moment(match[2]):
            return None
        return changed(said, what=What.SITTING, label_of=moment, times=times_at(match[2]))

    def _moment(self, words: str) -> str:
        """The moment of a sitting that a word names: when it was opened, …, or closed."""
        labels = self.words.labels
        return next((of for of in _MOMENTS if plain(words) in labels[of]), "")

    def moments(self, raw: str) -> list[str]:
        """The moments of a sitting in one line, each with its time; mostly the line."""
        if raw.count(":") < _TWO or not self._moment(raw.strip().partition(":")[0].strip()):
            return [raw]
        labels = [at for at in _LABELLED.finditer(raw) if self._moment(at[1])]
        bounds = [0, *(at.start() for at in labels[1:]), len(raw)]
        return [raw[begin:end] for begin, end in itertools.pairwise(bounds)]

    def is_column_heading(self, text: str) -> bool:
        """Whether a line names the columns of a table."""
        cells = [
            plain(cell).strip(" :*")
            for cell in _COLUMN_BORDERS.split(text.strip("| "))
            if cell.strip()
        ]
        if self._heads_times(cells):
            return True
        if len(cells) == 1 and set(words := cells[0].split()) & self.words.labels["time"]:
            cells = words
        is_row = len(cells) > 1 or (len(cells) == 1 and text.endswith("|"))
        return is_row and all(map(self._names_column, cells))

    def _heads_times(self, cells: Sequence[str]) -> bool:
        """Whether a few words without figures follow the name of the column of times."""
        names = self.words.labels["time"] & self.words.headings["time_columns"]
        others = cells[1:] if cells[:1] and cells[0] in names else ()
        return bool(others) and all(
            len(of.split()) <= _FEW and _WORDS.fullmatch(of) for of in others
        )

    def _names_column(self, words: str) -> bool:
        """Whether plain words are the name of a column, or of a role."""
        is_role = any(words in of for of in self.words.roles.values())
        return is_role or words in self.words.headings["columns"]


def is_duration(text: str) -> bool:
    """Whether a text is only a duration in brackets: "(1 hr 15 min)"."""
    found = find_duration(text) if text[:1] in ("(", "[") else None
    return found is not None and (found.begin, found.end_at) == (0, len(text))


def _is_moment(words: str) -> bool:
    """Whether nothing follows the colon, or a time alone."""
    times = times_at(words)
    return not words or (times is not None and not words[times.end_at :].strip(" ."))


@cache
def _asking(language: str) -> list[tuple[str, Role]]:
    """The words for roles that ask for who has them, each with the blank after it."""
    words = paper_words(language)
    told = ((phrase, Role(role)) for role, of in words.roles.items() for phrase in of)
    return [
        (f"{phrase} ", role)
        for phrase, role in told
        if " " in phrase and phrase.rpartition(" ")[2] in words.goes_on
    ]
