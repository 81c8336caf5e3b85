"""`planner new`: a new folder. Here, at the rim, the clock is read and a uid is minted."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote
from uuid import uuid4

from planner.commands.from_text import (
    Texts,
    conference_from,
    mandate_from,
    say_doubts,
    texts_read,
)
from planner.commands.lacking import lacking
from planner.commands.screen import print_text, program, report_findings
from planner.errors import PlannerError
from planner.folder.examples import examples
from planner.folder.mandate.new import new_mandate
from planner.folder.new import Birth, new_empty, new_example, new_from, new_like, starter_languages
from planner.folder.placeholders import TITLE, ZONE
from planner.folder.settings import W
from planner.language.day.ours import YEARS
from planner.language.nearest import did_you_mean
from planner.model import Text
from planner.readers.mandate import is_mandate
from planner.records import record
from planner.timetable.zones import zone_names

LEAD = dt.timedelta(weeks=26)
"""How far ahead a conference is put whose first day is not given."""
LEFT_OUT = (
    "Left out: persons, replies and notes, the decision with its names and numbers of invitees, "
    "the symbol, which versions are official, the predecessor.\n"
    "Still to be changed by hand: titles, comments, and texts that mention days or places."
)
"""What a copy does not have of the other, and what it should not have."""


@record
class NewOptions:
    """What the new conference is to be: of this title, first day and time zone, like another, an
    example, or what texts say.
    """

    title: str | None = None
    like: Path | None = None
    starts: str | None = None
    example: str | None = None
    sources: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ()
    timezone: str | None = None


def new(folder: Path, wish: NewOptions) -> int:
    """Make a folder: empty, like another one, from texts, or an example."""
    if wish.timezone and (wish.like or wish.example):
        raise PlannerError("A copy takes the time zone of the original.", "Change it in the copy.")
    if wish.languages and (wish.like or wish.example):
        raise PlannerError("A copy keeps the languages of the original.", "Leave out --lang.")
    if wish.sources:
        _from_texts(folder, wish)
    elif wish.example:
        new_example(folder, _example(wish), str(uuid4()))
    elif wish.like:
        new_like(folder, wish.like, _birth_of_copy(wish))
        print_text(LEFT_OUT)
    else:
        zone = _zone(wish.timezone) if wish.timezone else ZONE
        language = _language(wish.languages)
        new_empty(folder, _birth(wish.starts), wish.title or TITLE, zone, language)
    ours, named = program(), quote(str(folder))
    print_text(f"{folder} has been created. Next:\n  {ours} check {named}\n  {ours} build {named}")
    return 0


def _language(wanted: Sequence[str]) -> str:
    """The language in which an empty conference begins. PlannerError where it cannot."""
    known = starter_languages()
    if len(wanted) > 1:
        remedy = "Give the first one with --lang, and add the others to `languages` later."
        raise PlannerError("A new conference begins in one language.", remedy)
    if wanted and wanted[0] not in known:
        message = f"A new conference cannot begin in the language “{wanted[0]}”."
        raise PlannerError(message, f"Begin in one of these: {', '.join(known)}.")
    return wanted[0] if wanted else known[0]


def _from_texts(folder: Path, wish: NewOptions) -> None:
    """What texts say. PlannerError where something else is wanted beside it."""
    if wish.like or wish.example:
        raise PlannerError(
            "Make a conference either like another one or from a text.", "Give one of the two."
        )
    starts = _date(wish.starts) if wish.starts else None
    zone = _zone(wish.timezone) if wish.timezone else ""
    texts = Texts(wish.sources, wish.languages, starts, zone)
    readings = texts_read(texts)
    birth = _birth(wish.starts)
    if all(map(is_mandate, readings)):
        mandate, doubts = mandate_from(readings, texts)
        say_doubts(readings, texts, doubts)
        new_mandate(folder, _titled(mandate, wish), birth)
    else:
        conference, doubts = conference_from(readings, texts)
        say_doubts(readings, texts, doubts)
        new_from(folder, _titled(conference, wish), birth)
    report_findings(folder, lacking(folder))


def _titled(whole: W, wish: NewOptions) -> W:
    """What was read, under the title that is given."""
    if not wish.title:
        return whole
    return replace(whole, title=Text({**whole.title, whole.language: wish.title}))


def _birth(starts: str | None) -> Birth:
    """The identity of a conference that is made today."""
    today = dt.datetime.now().astimezone().date()
    return Birth(str(uuid4()), _date(starts) if starts else _monday(today + LEAD), today)


def _birth_of_copy(wish: NewOptions) -> Birth:
    if not wish.starts:
        raise PlannerError("A copy needs a first day.", "Add --starts 2027-05-03.")
    if wish.title:
        raise PlannerError("A copy takes the title of the original.", "Change it in the copy.")
    return _birth(wish.starts)


def _example(wish: NewOptions) -> Path:
    """The folder of the example that is asked for. PlannerError where there is none of its name."""
    if wish.title or wish.like or wish.starts:
        remedy = "Leave out --title, --like and --starts."
        raise PlannerError("An example is copied unchanged.", remedy)
    known, name = examples(), wish.example or ""
    if name not in known:
        near = did_you_mean(name, known) or f"Examples: {', '.join(known) or 'none'}."
        raise PlannerError(f"There is no example “{name}”.", near)
    return known[name]


def _date(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as fault:
        raise PlannerError(f"“{text}” is not a date.", "Write it like this: 2027-05-03.") from fault
    if day.year not in YEARS:
        between = f"Choose a year from {YEARS[0]} to {YEARS[-1]}."
        raise PlannerError(f"An agenda cannot be written for the year {day.year}.", between)
    return day


def _zone(name: str) -> str:
    if name not in zone_names():
        near = did_you_mean(name, zone_names()) or "Zones have names such as Europe/Vienna."
        raise PlannerError(f"There is no time zone “{name}”.", near)
    return name


def _monday(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=-day.weekday() % 7)
