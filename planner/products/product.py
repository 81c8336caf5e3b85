"""What a product is, and what it is made from."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from planner.forms.calendar import Calendar
from planner.forms.document import Document
from planner.forms.workbook import Workbook
from planner.model import Audience, Conference, Text
from planner.timetable import Timetable

Form = Document | Calendar | Workbook


@dataclass(frozen=True, slots=True)
class Material:
    """What a product is made from: a conference as its audience may see it, in one language.

    `moment` is the time in UTC at which the product is said to be made.
    """

    conference: Conference
    timetable: Timetable
    language: str
    moment: dt.datetime

    @property
    def date(self) -> dt.date:
        """The day whose names of bodies are used: the first of the conference."""
        return self.conference.starts or self.moment.date()

    def best(self, text: Text) -> str:
        """The words of a text in the language of this product."""
        return text.best(self.language)


@dataclass(frozen=True, slots=True)
class Nothing:
    """A product that has nothing to say, and why."""

    why: str


@dataclass(frozen=True, slots=True)
class Product:
    """A product: its name, which is that of its files, for whom it is, and how it is made.

    `in_each_language` says whether there is one for each language of the papers.
    """

    name: str
    audience: Audience
    in_each_language: bool
    build: Callable[[Material], Form | Nothing]
