"""Writers: a neutral form becomes the bytes of a file, one file a format.

`WRITERS` holds them in reading order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from planner.findings import Finding
from planner.forms.calendar import Calendar, Feed
from planner.forms.cards import Cards
from planner.forms.document import Document, Imposed, Revised
from planner.forms.grid import Grid
from planner.forms.letter import Letter, Letters, LetterTemplate
from planner.forms.listing import Listing
from planner.forms.sign import Sign
from planner.forms.workbook import Workbook
from planner.forms.year import YearSheet
from planner.writers.looks import Looks


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes forms of one kind as files that end in `suffix`; `module` does it.

    A module has `write(form, looks)`, which gives the bytes, and may have `faults(form, looks)`:
    errors for what it cannot write, known before it is asked to; their hints stand behind
    "programme.fr.pdf is not made.". It is imported when it is used, and what it imports then.
    """

    suffix: str
    form: type
    module: str

    def write(self, form: object, looks: Looks) -> bytes:
        """The bytes of the file."""
        written: bytes = self._work().write(form, looks)
        return written

    def faults(self, form: object, looks: Looks) -> Iterable[Finding]:
        """What keeps the form from being written."""
        work = self._work()
        found: Iterable[Finding] = work.faults(form, looks) if hasattr(work, "faults") else ()
        return found

    def _work(self) -> Any:
        return import_module(f"planner.writers.{self.module}")


WRITERS = (
    Writer("pdf", Document, "pdf"),
    Writer("pdf", Imposed, "imposing"),
    Writer("pdf", Cards, "cards.pdf"),
    Writer("pdf", Grid, "grid.pdf"),
    Writer("pdf", Sign, "sign.pdf"),
    Writer("pdf", YearSheet, "year.pdf"),
    Writer("pdf", Letter, "letters.pdf"),
    Writer("pdf", Letters, "letters.bound"),
    Writer("docx", Document, "docx.paper"),
    Writer("docx", Revised, "docx.revised"),
    Writer("docx", Grid, "grid.word"),
    Writer("docx", Sign, "sign.word"),
    Writer("docx", Letter, "letters.word"),
    Writer("docx", LetterTemplate, "letters.blank"),
    Writer("html", Document, "html"),
    Writer("html", Grid, "grid.html"),
    Writer("txt", Document, "text"),
    Writer("ics", Calendar, "ics.calendar"),
    Writer("ics", Feed, "ics.feed"),
    Writer("csv", Listing, "listing"),
    Writer("xlsx", Workbook, "xlsx.file"),
)
