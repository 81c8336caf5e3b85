"""Cells sent by others: their words become what the folder writes, or a finding at the cell."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from planner.findings import Fault, Finding, Severity
from planner.folder.people import columns
from planner.folder.tables import LONGEST_CELL, TABLE_CELL_TOO_LONG
from planner.language.clock.ours import read_clock
from planner.language.day.in_cells import read_dates
from planner.language.list_words import chosen, is_code, language_tag
from planner.language.nearest import did_you_mean
from planner.model import Audience, Conference
from planner.places import Place
from planner.protocol import known_body, named_in_lists

DELEGATION_UNKNOWN = Fault(
    "delegation-unknown",
    Severity.ERROR,
    why="Someone who is sent by no known body appears in no delegation of any list.",
    how="Write the name or the code of a State or an organization, or add the body to names.csv.",
)
DELEGATION_AMBIGUOUS = Fault(
    "delegation-ambiguous",
    Severity.ERROR,
    why="Several bodies have this name, and it is not clear which one is meant.",
    how="Write its full name.",
)
CELL_LIKE_FORMULA = Fault(
    "cell-looks-like-a-formula",
    Severity.WARNING,
    why=(
        "It is kept as text. But if someone opens the table in a spreadsheet, it would be "
        "calculated, and could send away the data next to it."
    ),
    how="Check whether someone meant this; if not, leave it as it is.",
)
CELL_STEERING = Fault(
    "cell-steering",
    Severity.WARNING,
    why=(
        "Invisible characters change the direction of writing, and make one name look like another."
    ),
    how="They are left out; check whether the name is right.",
)

CELL_ERROR = Fault(
    "cell-error",
    Severity.WARNING,
    why="A formula failed before the file was saved: what the cell should say is not known.",
    how="Type the value itself into the cell; until then it counts as empty.",
)

SPOKEN_UNKNOWN = Fault(
    "language-not-known",
    Severity.WARNING,
    why=(
        "Interpreters and papers are planned by the languages that people speak: this is "
        "not a language."
    ),
    how="Write the code of the language: en, fr, ru; until then the word is left out.",
)

_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
_FORMULA = re.compile(r"[=@\t\r＝]|[+-](?![\d\s()./+-]*$)")
"""How a formula begins; a plus or a minus before figures alone is a telephone number, a number."""
_STEERING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SEVERAL_DATES = frozenset({"attended"})
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LANGUAGES_APART = re.compile(r"[\s,;/&+|]+")
_AND = frozenset({"and", "et", "und", "e", "ed", "y", "и", "жана"})
_RESTRICTED = frozenset(columns(Audience.RESTRICTED)) - {"id"}

Find = Callable[[Finding], None]


@dataclass
class CellReader:
    """Reads the cells of one table; `choices` are words of its columns, each for a value.

    `day_first` says for columns of dates whether the day precedes the month in figures.
    """

    conference: Conference
    choices: Mapping[str, Mapping[str, str]]
    dates: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    day_first: Mapping[str, bool] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def stored(self, key: str, text: str, place: Place) -> str:
        """What the folder writes for the text of a cell.

        Words of a language alone keep their no-break spaces.
        """
        told = text if "." in key else text.replace("\xa0", " ")
        text = self._harmless(told, place, is_secret=key in _RESTRICTED)
        if key in self.choices and text:
            return self._chosen(key, text, place)
        if key in self.times:
            return _clock(text)
        if key == "languages":
            return self._languages(text, place)
        return self._date(key, text) if key in (*self.dates, *_SEVERAL_DATES) else text

    def are_same(self, key: str, one: str, other: str) -> bool:
        """Whether two texts of a column are the same for the folder."""
        quiet = replace(self, findings=[])
        nowhere = Place("")
        return quiet.stored(key, one, nowhere) == quiet.stored(key, other, nowhere)

    def _harmless(self, text: str, place: Place, *, is_secret: bool) -> str:
        """The text without signs that steer; what is restricted is not told to the screen."""
        if text in _ERRORS:
            message = f"“{text}” is what a spreadsheet writes for an error."
            self.findings.append(CELL_ERROR.at(place, message))
            return ""
        plain = _STEERING.sub("", text)
        told = "This cell" if is_secret else f"“{plain}”"
        if len(text) > LONGEST_CELL:
            message = f"This has {len(text):,} characters; the limit is {LONGEST_CELL:,}."
            self.findings.append(TABLE_CELL_TOO_LONG.at(place, message))
        if _FORMULA.match(plain):
            self.findings.append(CELL_LIKE_FORMULA.at(place, f"{told} begins like a formula."))
        if plain != text:
            self.findings.append(CELL_STEERING.at(place, f"{told} contained invisible characters."))
        return plain

    def _chosen(self, key: str, text: str, place: Place) -> str:
        choices = self.choices[key]
        if text in choices or text in choices.values():
            return choices.get(text, text)
        folded = {word.casefold(): value for word, value in choices.items()}
        if text.casefold() in folded:
            return folded[text.casefold()]
        return self._body(text, place) if key == "body" else chosen(key, text) or text

    def _date(self, key: str, text: str) -> str:
        """Days as the folder writes them; what is none stays as it is. Of a moment, as systems
        of registration export it, the day is kept.
        """
        dates = read_dates(text, day_first=self.day_first.get(key))
        is_one = len(dates) == 1 or key in _SEVERAL_DATES
        return " ".join(map(str, dates)) if dates and is_one else text

    def _languages(self, text: str, place: Place) -> str:
        """The codes of the languages that a cell names, whichever words it has for them."""
        words = _LANGUAGES_APART.split(_IN_BRACKETS.sub(" ", text))
        tags: dict[str, None] = {}
        for word in (of for of in words if of and of.casefold() not in _AND):
            tag = language_tag(word) or (word.casefold() if is_code(word) else "")
            if tag:
                tags[tag] = None
            else:
                message = f"“{word}” is not a known language."
                self.findings.append(SPOKEN_UNKNOWN.at(place, message))
        return " ".join(tags)

    def body_of(self, text: str) -> str:
        """The token of the one body that a text means, by its code or any of its names."""
        if known_body(text, self.conference):
            return text
        found = self._bodies(text)
        return self._tokens.get(found[0], found[0]) if len(found) == 1 else ""

    def _bodies(self, text: str) -> list[str]:
        """The ids of the bodies that a text can stand for; of those that the folder has, if any."""
        own = self._own.get(text.casefold(), ())
        found = dict.fromkeys(own or (of.id for of, _ in named_in_lists(text)))
        return [of for of in found if of in self._tokens] or list(found)

    def _body(self, text: str, place: Place) -> str:
        """The token of the body that a text stands for, or a finding."""
        if token := self.body_of(text):
            return token
        if found := self._bodies(text):
            message = f"“{text}” can mean {', '.join(found)}."
            self.findings.append(DELEGATION_AMBIGUOUS.at(place, message))
        else:
            hint = did_you_mean(text, self.choices["body"])
            message = f"There is no State or organization “{text}”."
            self.findings.append(DELEGATION_UNKNOWN.at(place, message, hint=hint))
        return text

    @cached_property
    def _tokens(self) -> dict[str, str]:
        """What the folder calls the bodies that it has, by their ids."""
        return {self.conference.body_id(token): token for token in self.choices["body"].values()}

    @cached_property
    def _own(self) -> dict[str, list[str]]:
        """Bodies by the names that this folder gives them."""
        found: dict[str, list[str]] = {}
        for own_id, own in self.conference.own_names.items():
            for word in (*own.name.values(), *own.acronym.values()):
                found.setdefault(word.casefold(), []).append(own_id)
        return found


def _clock(text: str) -> str:
    """A time as the folder writes it: 9.30 is 09:30; what is none stays as it is."""
    try:
        clock = read_clock(text)
    except ValueError:
        return text
    return str(clock) if clock else text
