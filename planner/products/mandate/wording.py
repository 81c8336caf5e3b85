"""Words that several papers on a mandate print: areas, stages, dates, names of readings."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial

from planner.forms.document import Cell, Heading, Line, LineStyle, Run
from planner.language.day.ours import day_in_words, days_in_words
from planner.model import Text
from planner.model.activities import Activity
from planner.model.basis import InterpretativeStatement
from planner.model.spoken import InWords, joined
from planner.model.terms import Review
from planner.products.mandate.material import MandateMaterial
from planner.products.paper.wording import body_name, in_words


def dates(activity: Activity, material: MandateMaterial) -> str:
    """The days of an activity, or that they are open."""
    if activity.starts is None:
        return material.words.phrase("dates-open")
    return days_in_words(activity.starts, activity.last_day or activity.starts, material.language)


def day(date: dt.date, material: MandateMaterial) -> str:
    """A date in words."""
    return day_in_words(date, material.language)


def dated(key: str, date: dt.date, material: MandateMaterial) -> str:
    """A phrase with a date, both in one language: "As of 1 October 2015"."""
    return material.words.phrase(key, date=partial(day_in_words, date))


def with_body(key: str, token: str, material: MandateMaterial) -> str:
    """A phrase with the name of a body, both in one language: "Decided by the …"."""
    return material.words.phrase(key, body=in_words(partial(body_name, token), material))


def area_title(label: str, material: MandateMaterial) -> str:
    """An area with its letter, "a) Transnational threats", or that it is in none of them."""
    area = material.mandate.areas.get(label)
    if area is None:
        return material.words.phrase("outside-areas")
    return f"{label}) " + material.best(area.title)


def focus_of(activity: Activity, material: MandateMaterial) -> str:
    """The focus of an activity; nothing where it has none."""
    area = material.mandate.areas.get(activity.area)
    number = activity.focus or 0
    return material.best(area.foci[number - 1]) if area and 0 < number <= len(area.foci) else ""


def dimension_name(activity: Activity, material: MandateMaterial) -> str:
    """The dimension of an activity; nothing where it is not known."""
    dimension = material.mandate.dimension_of(activity)
    return material.words.dimensions[dimension] if dimension else ""


def review_line(review: Review, material: MandateMaterial) -> str:
    """A review with its days: planned for one, held on another, with the document of it."""
    words = material.words
    planned = dated("planned-for", review.date, material)
    held = dated("held-on", review.held_on, material) if review.held_on else ""
    title = material.best(review.title) or words.phrase("review")
    return labelled(title, listed([planned, held, review.document]), material)


def listed(texts: Iterable[str], between: str = ", ") -> str:
    """Texts that are not empty, one after the other."""
    return joined(between, filter(None, texts))


def labelled(label: str, said: str, material: MandateMaterial) -> str:
    """A label and what it is about: "Partners: …"; nothing where nothing is said."""
    return label + material.words.phrase("colon") + said if said else ""


def heading(level: int, key: str, material: MandateMaterial) -> Heading:
    """A heading in words of papers on mandates."""
    return Heading(level, material.words.phrase(key))


def line(style: LineStyle, text: str) -> Line:
    """A line of a cell in one face."""
    return Line(style, (Run(text),))


def cell(*lines: tuple[LineStyle, str]) -> Cell:
    """A cell of those lines that say something."""
    return tuple(line(style, text) for style, text in lines if text)


def plain_cell(text: str) -> Cell:
    """A cell of one plain line."""
    return cell((LineStyle.LIGHT_TITLE, text))


def statement_name(statement: InterpretativeStatement, material: MandateMaterial) -> str:
    """Who made a statement."""
    return body_name(statement.delegation, material)


def reading_name(name: str, material: MandateMaterial) -> str:
    """Whose reading it is: of a delegation, or that of the text."""
    statement = material.mandate.readings[name].statement
    return statement_name(statement, material) if statement else material.words.columns["text"]


def reading_in_words(name: str, material: MandateMaterial) -> InWords:
    """Whose reading it is, to fill a phrase."""
    return in_words(partial(reading_name, name), material)


def texts(several: Iterable[Text], material: MandateMaterial) -> Iterator[str]:
    """Those of several texts that say something, in the language of the paper."""
    return filter(None, map(material.best, several))
