"""Writers: a neutral form becomes the bytes of a file, one file a format.

`WRITERS` holds them in reading order. A library of a format is imported when it is used.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from planner.forms.calendar import Calendar
from planner.forms.document import Document
from planner.forms.workbook import Workbook
from planner.writers.looks import Looks


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes forms of one kind as files that end in `suffix`."""

    suffix: str
    form: type
    write: Callable[[Any, Looks], bytes]


def _pdf(document: Document, looks: Looks) -> bytes:
    from planner.writers import pdf

    return pdf.write(document, looks)


def _html(document: Document, looks: Looks) -> bytes:
    from planner.writers import html

    return html.write(document, looks)


def _text(document: Document, looks: Looks) -> bytes:
    from planner.writers import text

    return text.write(document, looks)


def _ics(calendar: Calendar, looks: Looks) -> bytes:
    from planner.writers.ics import calendar as ics

    return ics.write(calendar, looks)


def _xlsx(workbook: Workbook, looks: Looks) -> bytes:
    from planner.writers.xlsx import book

    return book.write(workbook, looks)


WRITERS = (
    Writer("pdf", Document, _pdf),
    Writer("html", Document, _html),
    Writer("txt", Document, _text),
    Writer("ics", Calendar, _ics),
    Writer("xlsx", Workbook, _xlsx),
)
