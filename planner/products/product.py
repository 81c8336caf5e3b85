"""What a product is, and what it is made from."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from planner.changes.events import NO_ENTRIES, Entries
from planner.changes.revision import Revision
from planner.forms.calendar import Calendar, Feed
from planner.forms.cards import Cards
from planner.forms.document import Document, Imposed, Revised
from planner.forms.grid import Grid
from planner.forms.letter import Letter, Letters, LetterTemplate
from planner.forms.listing import Listing
from planner.forms.sign import Sign
from planner.forms.workbook import Workbook
from planner.forms.year import YearSheet
from planner.model import Audience, Conference, Text
from planner.model.release import Release
from planner.timetable import Timetable

Papers = Document | Imposed | Revised | Letter | Letters | LetterTemplate
Form = Papers | Grid | Sign | YearSheet | Calendar | Feed | Workbook | Listing | Cards


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What a product is made from: a conference as its audience may see it, in one language.

    `moment` is the time in UTC at which the product is said to be made. `releases` are those that
    went out before it, `entries` what calendars know of the entries so far. `revision` is what this
    issue changes of an earlier one, if anything. `alarm` is how long before their duties persons
    are reminded. `secret` is what the names of personal feeds are made from; only products whose
    files go to the secretariat have it.
    """

    conference: Conference
    timetable: Timetable
    language: str
    moment: dt.datetime
    releases: tuple[Release, ...] = ()
    entries: Entries = NO_ENTRIES
    revision: Revision | None = None
    alarm: dt.timedelta | None = None
    secret: str = ""

    @property
    def last(self) -> Release | None:
        """The release that went out last."""
        return self.releases[-1] if self.releases else None

    @property
    def label(self) -> str:
        """What this issue is called, as far as one has gone out."""
        if self.revision:
            return self.revision.label
        return self.last.label if self.last else ""

    @property
    def is_draft(self) -> bool:
        """Whether papers are drafts: the folder says so, or this issue has not gone out."""
        return self.conference.papers.draft or bool(self.revision and self.revision.is_draft)

    @property
    def issued(self) -> dt.date | None:
        """The day of issue; None of an issue that has not gone out, nobody having said when."""
        return None if self.revision and self.revision.is_draft else self.moment.date()

    @property
    def date(self) -> dt.date:
        """The day whose names of bodies are used: the first of the conference."""
        return self.conference.starts or self.moment.date()

    def best(self, text: Text) -> str:
        """The words of a text in the language of this product, else in the first of those of the
        papers in which there are any.
        """
        return text.best(self.language, *self.conference.languages)


@dataclass(frozen=True, slots=True)
class Nothing:
    """A product, or one of its forms, that has nothing to say, and why."""

    why: str


@dataclass(frozen=True, slots=True)
class Named:
    """A form and the name of its files: `door-signs/hall-a`, without language and suffix.

    `tail` comes after the language: `programme.en.marked.docx`.
    """

    stem: str
    form: Form
    tail: str = ""


Built = Form | Nothing | tuple[Form | Named | Nothing, ...]
"""What a product makes: one form, several (a paper and a workbook, many badges), or nothing."""


M = TypeVar("M", bound=Material)


@dataclass(frozen=True, slots=True)
class ProductOf(Generic[M]):
    """A product: its name, for whom it is, and how it is made.

    Files are named after the product, unless a form has a name of its own. `in_each_language` says
    whether there is one for each language of the papers; `formats` are the suffixes of the files
    that are written, if not all that its forms allow are wanted. `lies_in` is the audience in whose
    folder the files go, if someone who may read one of them may not have all. `about` says in one
    line what it is, for the screen and the reference.
    """

    name: str
    audience: Audience
    in_each_language: bool
    build: Callable[[M], Built]
    formats: tuple[str, ...] = ()
    lies_in: Audience | None = None
    about: str = ""

    @property
    def folder(self) -> str:
        """The folder of a build for its files."""
        return (self.audience if self.lies_in is None else self.lies_in).folder

    def make(self, material: M) -> tuple[Named, ...] | Nothing:
        """The forms of this product, or why there are none."""
        forms = self.parts(material)
        made = tuple(of for of in forms if isinstance(of, Named))
        return made or next((of for of in forms if isinstance(of, Nothing)), made)

    def parts(self, material: M) -> tuple[Named | Nothing, ...]:
        """The forms of this product, each with the name of its files; why others are missing."""
        built = self.build(material)
        forms = built if isinstance(built, tuple) else (built,)
        return tuple(
            of if isinstance(of, Named | Nothing) else Named(self.name, of) for of in forms
        )


class Product(ProductOf[Material]):
    """A product of a conference."""

    __slots__ = ()
