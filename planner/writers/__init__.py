"""Writers: a neutral form becomes the bytes of a file, one file a format.

`WRITERS` holds them in reading order. A library of a format is imported when it is used.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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
    """Writes forms of one kind as files that end in `suffix`.

    `faults` are errors for what it cannot write, known before it is asked to; their hints go on
    from "programme.fr.pdf is not made;".
    """

    suffix: str
    form: type
    write: Callable[[Any, Looks], bytes]
    faults: Callable[[Any, Looks], Iterable[Finding]] = lambda _form, _looks: ()


def _pdf(document: Document, looks: Looks) -> bytes:
    from planner.writers import pdf

    return pdf.write(document, looks)


def _pdf_faults(document: Document, looks: Looks) -> Iterable[Finding]:
    from planner.writers import glyphs

    yield from glyphs.faults(document, looks)
    yield from _picture_faults(document, looks)


def _picture_faults(_document: Document, looks: Looks) -> Iterable[Finding]:
    from planner.writers import letterhead

    return letterhead.faults(looks)


def _imposed(imposed: Imposed, looks: Looks) -> bytes:
    from planner.writers import imposing

    return imposing.write(imposed, looks)


def _imposed_faults(imposed: Imposed, looks: Looks) -> Iterable[Finding]:
    return _pdf_faults(imposed.booklet, looks)


def _cards(cards: Cards, looks: Looks) -> bytes:
    from planner.writers.cards import pdf

    return pdf.write(cards, looks)


def _cards_faults(cards: Cards, looks: Looks) -> Iterable[Finding]:
    from planner.writers import glyphs
    from planner.writers.cards import pdf

    yield from glyphs.faults(cards, looks)
    yield from pdf.faults(cards, looks)


def _grid_pdf(grid: Grid, looks: Looks) -> bytes:
    from planner.writers.grid import pdf

    return pdf.write(grid, looks)


def _grid_faults(grid: Grid, looks: Looks) -> Iterable[Finding]:
    from planner.writers import glyphs
    from planner.writers.grid import pdf

    yield from glyphs.faults(grid, looks)
    yield from pdf.faults(grid, looks)


def _sign_pdf(sign: Sign, looks: Looks) -> bytes:
    from planner.writers.sign import pdf

    return pdf.write(sign, looks)


def _sign_faults(sign: Sign, looks: Looks) -> Iterable[Finding]:
    from planner.writers import glyphs
    from planner.writers.sign import pdf

    yield from [*glyphs.faults(sign, looks)] or pdf.faults(sign, looks)


def _year_pdf(sheet: YearSheet, looks: Looks) -> bytes:
    from planner.writers.year import pdf

    return pdf.write(sheet, looks)


def _year_faults(sheet: YearSheet, looks: Looks) -> Iterable[Finding]:
    from planner.writers import glyphs
    from planner.writers.year import pdf

    yield from [*glyphs.faults(sheet, looks)] or pdf.faults(sheet, looks)


def _letter_pdf(letter: Letter, looks: Looks) -> bytes:
    from planner.writers.letters import pdf

    return pdf.write(letter, looks)


def _letter_pdf_faults(letter: Letter, looks: Looks) -> Iterable[Finding]:
    from planner.writers.letters import pdf

    return pdf.faults(letter, looks)


def _letters_pdf(letters: Letters, looks: Looks) -> bytes:
    from planner.writers.letters import pdf

    return pdf.write_all(letters, looks)


def _letters_pdf_faults(letters: Letters, looks: Looks) -> Iterable[Finding]:
    from planner.writers.letters import pdf

    return pdf.faults_of_all(letters, looks)


def _letter_docx(letter: Letter, looks: Looks) -> bytes:
    from planner.writers.letters import word

    return word.write(letter, looks)


def _letter_docx_faults(letter: Letter, looks: Looks) -> Iterable[Finding]:
    from planner.writers.letters import fill

    return fill.faults(letter, looks)


def _letter_template(template: LetterTemplate, _looks: Looks) -> bytes:
    from planner.writers.letters import word

    return word.write_template(template)


def _docx(document: Document, looks: Looks) -> bytes:
    from planner.writers.docx import paper

    return paper.write(document, looks)


def _grid_docx(grid: Grid, looks: Looks) -> bytes:
    from planner.writers.grid import word

    return word.write(grid, looks)


def _grid_docx_faults(grid: Grid, looks: Looks) -> Iterable[Finding]:
    """What has no room on the sheet as PDF has none in Word either."""
    from planner.writers.grid import pdf, word

    yield from word.faults(grid, looks)
    yield from pdf.faults(grid, looks)


def _sign_docx(sign: Sign, looks: Looks) -> bytes:
    from planner.writers.sign import word

    return word.write(sign, looks)


def _sign_docx_faults(sign: Sign, looks: Looks) -> Iterable[Finding]:
    """As for sheets."""
    from planner.writers.sign import pdf

    return pdf.faults(sign, looks)


def _revised(revised: Revised, looks: Looks) -> bytes:
    from planner.writers.docx import revised as marked

    return marked.write(revised, looks)


def _html(document: Document, looks: Looks) -> bytes:
    from planner.writers import html

    return html.write(document, looks)


def _grid_html(grid: Grid, looks: Looks) -> bytes:
    from planner.writers.grid import html

    return html.write(grid, looks)


def _text(document: Document, looks: Looks) -> bytes:
    from planner.writers import text

    return text.write(document, looks)


def _ics(calendar: Calendar, looks: Looks) -> bytes:
    from planner.writers.ics import calendar as ics

    return ics.write(calendar, looks)


def _feed(feed: Feed, looks: Looks) -> bytes:
    from planner.writers.ics import calendar as ics

    return ics.write_feed(feed, looks)


def _csv(listing: Listing, looks: Looks) -> bytes:
    from planner.writers import listing as csv

    return csv.write(listing, looks)


def _xlsx(workbook: Workbook, looks: Looks) -> bytes:
    from planner.writers.xlsx import book, template

    own = looks.seek(f"{workbook.product}.xlsx")
    return template.write(workbook, own) if own else book.write(workbook, looks)


WRITERS = (
    Writer("pdf", Document, _pdf, _pdf_faults),
    Writer("pdf", Imposed, _imposed, _imposed_faults),
    Writer("pdf", Cards, _cards, _cards_faults),
    Writer("pdf", Grid, _grid_pdf, _grid_faults),
    Writer("pdf", Sign, _sign_pdf, _sign_faults),
    Writer("pdf", YearSheet, _year_pdf, _year_faults),
    Writer("pdf", Letter, _letter_pdf, _letter_pdf_faults),
    Writer("pdf", Letters, _letters_pdf, _letters_pdf_faults),
    Writer("docx", Document, _docx, _picture_faults),
    Writer("docx", Revised, _revised),
    Writer("docx", Grid, _grid_docx, _grid_docx_faults),
    Writer("docx", Sign, _sign_docx, _sign_docx_faults),
    Writer("docx", Letter, _letter_docx, _letter_docx_faults),
    Writer("docx", LetterTemplate, _letter_template),
    Writer("html", Document, _html, _picture_faults),
    Writer("html", Grid, _grid_html),
    Writer("txt", Document, _text),
    Writer("ics", Calendar, _ics),
    Writer("ics", Feed, _feed),
    Writer("csv", Listing, _csv),
    Writer("xlsx", Workbook, _xlsx),
)
