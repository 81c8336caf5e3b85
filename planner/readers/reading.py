"""What was understood of a text: every line has its fate, and nothing stands here that it does not say."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from planner.findings import Finding
from planner.model import AgendaItem, Text
from planner.readers.source import Source
from planner.records import record


@record
class ReadDay:
    """A day of the agenda. `date` is None where the text does not fix it."""

    line: int
    heading: str
    date: dt.date | None = None
    items: tuple[AgendaItem, ...] = ()


@record
class Fate:
    """What a line became: `what` in one word, `of` in the words of the result."""

    what: str
    of: str = ""


@record
class Reading:
    """Everything that was read of one text."""

    source: Source
    language: str
    title: Text = field(default_factory=Text)
    zone: str = ""
    days: tuple[ReadDay, ...] = ()
    fates: Mapping[int, Fate] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
