"""A PDF as lines: page after page, its headers, its text in columns, its notes and footers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from planner.findings import Fault, Finding, Severity
from planner.places import Place
from planner.readers.lines import source
from planner.readers.pdf.cells import Taken, as_text
from planner.readers.pdf.columns import Placed, leading, placed
from planner.readers.pdf.flow import Distances, distances_inside
from planner.readers.pdf.furniture import Sheet, furniture
from planner.readers.pdf.gutters import in_reading_order
from planner.readers.pdf.hyphens import without_hyphens
from planner.readers.pdf.languages import in_one_language, names_languages
from planner.readers.pdf.letters import Letters, letters_of
from planner.readers.pdf.lines import Piece, TextLine, text_lines
from planner.readers.pdf.rules import Drawn, Rule, drawn_on
from planner.readers.pdf.tables import Table, tables_on
from planner.readers.side_by_side import COLUMNS
from planner.readers.source import Line, Source
from planner.readers.unreadable import DAMAGED, ENCRYPTED, INCOMPLETE, TOO_LARGE, UnreadableError
from planner.records import record

SCANNED = Fault(
    "pdf-without-text",
    Severity.ERROR,
    why="The pages are pictures, as a scanner makes them: there are no letters to read.",
    how="Add text to it by text recognition, or ask for the file from which it was made.",
)
PAGES_SCANNED = Fault(
    "pages-without-text",
    Severity.WARNING,
    why="What is on a page that is a picture cannot be read, and is missing below.",
    how="Add text to it by text recognition, or type these pages.",
)
LETTERS_UNKNOWN = Fault(
    "letters-unknown",
    Severity.WARNING,
    why="The fonts of this PDF do not always say which letters they draw; where they do not, words "
    "are lost or wrong.",
    how="Compare what was read with the paper, or ask for the file from which it was made.",
)

_MOST_PAGES = 200
_MOST_LETTERS = 400_000
_APART = 1.4
"""Distances from line to line after which there is an empty one."""


@record
class _Page:
    """What was taken from a page. `in_tables` are the places of its lines that are in tables."""

    sheet: Sheet
    tables: tuple[Table, ...]
    in_tables: frozenset[int]
    letters: Letters
    has_pictures: bool


def read_pdf(data: bytes, name: str) -> Source:
    """The lines of a PDF; none if it cannot be read, with the finding that says why."""
    try:
        with _opened(data) as document:
            pages = list(_pages(document))
    except UnreadableError as why:
        return Source(name, findings=(why.finding(name),))
    findings = tuple(_findings(pages, name, is_whole=b"%%EOF" in data[-2048:]))
    if any(finding.name == SCANNED.name for finding in findings):
        return Source(name, findings=findings)
    return source(name, without_hyphens(list(_lines(pages))), findings)


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise _unreadable(fault.err_code) from None
    try:
        yield document
    finally:
        document.close()


def _unreadable(code: int | None) -> UnreadableError:
    from pypdfium2 import raw

    if code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return UnreadableError(ENCRYPTED, "This PDF is protected by a password.")
    return UnreadableError(DAMAGED, "This PDF is damaged or cut off.")


def _pages(document: Any) -> Iterator[_Page]:
    import pypdfium2

    count, taken = len(document), 0
    if count > _MOST_PAGES:
        raise UnreadableError(TOO_LARGE, f"There are {count} pages; the limit is {_MOST_PAGES}.")
    for number in range(count):
        try:
            page = _page(document[number])
        except pypdfium2.PdfiumError:
            raise UnreadableError(DAMAGED, f"Page {number + 1} is damaged or cut off.") from None
        taken += len(page.letters.upright)
        if taken > _MOST_LETTERS:
            raise UnreadableError(TOO_LARGE, "There are more letters in it than in any agenda.")
        yield page


def _page(page: Any) -> _Page:
    textpage = page.get_textpage()
    letters = letters_of(page, textpage)
    drawn = drawn_on(page)
    textpage.close()
    page.close()
    drawn = drawn if letters.quarter == 0 else Drawn(has_pictures=drawn.has_pictures)
    found = tables_on(drawn.borders, letters.upright)
    lines = text_lines(found.others)
    if any(map(names_languages, lines)):
        lines = text_lines(in_one_language(found.others, lines))
    told, places = _with_tables(lines, found.tables)
    return _Page(Sheet(told, drawn.rules), found.tables, places, letters, drawn.has_pictures)


def _with_tables(
    lines: Sequence[TextLine], tables: Sequence[Table]
) -> tuple[tuple[TextLine, ...], frozenset[int]]:
    """All lines of a page from the top, and the places of those in tables."""
    told = [(line, False) for line in lines]
    told += [(line, True) for table in tables for line in table.printed]
    told.sort(key=lambda one: -one[0].y)
    places = frozenset(place for place, (_, is_inside) in enumerate(told) if is_inside)
    return tuple(line for line, _ in told), places


def _lines(pages: Sequence[_Page]) -> Iterator[Line]:
    told = furniture([page.sheet for page in pages])
    named = [_with_heads(page, kinds) for page, kinds in zip(pages, told, strict=True)]
    texts = [list(_parts(page, kinds)) for page, kinds in zip(pages, named, strict=True)]
    inside = distances_inside(of for parts in texts for of in parts if not isinstance(of, Table))
    for page, kinds, parts in zip(pages, named, texts, strict=True):
        lines = page.sheet.lines
        yield from _of_kind("page header", lines, kinds)
        yield from _of_kind(COLUMNS, lines, kinds)
        for part in parts:
            if isinstance(part, Table):
                yield from (("", ""), *part.lines, ("", ""))
            else:
                yield from ((text, "") for text in _text(part, page.sheet.rules, inside))
        if page.letters.aslant:
            yield page.letters.aslant, "watermark"
        yield from _of_kind("footnote", lines, kinds)
        yield from _of_kind("page footer", lines, kinds)


def _with_heads(page: _Page, kinds: dict[int, str]) -> dict[int, str]:
    """What lines of a page are, headings of tables in several languages among them."""
    heads = (place for place, line in enumerate(page.sheet.lines) if names_languages(line))
    named = kinds | dict.fromkeys(heads, COLUMNS)
    return {place: kind for place, kind in named.items() if place not in page.in_tables}


def _of_kind(kind: str, lines: Sequence[TextLine], kinds: dict[int, str]) -> Iterator[Line]:
    for place in sorted(place for place, of in kinds.items() if of == kind):
        yield "\t".join(piece.text for piece in lines[place].pieces), kind


def _parts(page: _Page, kinds: dict[int, str]) -> Iterator[list[Placed] | Table]:
    """The text of a page with its tables, column after column if it has them."""
    taken = page.in_tables.union(kinds)
    lines = [line for place, line in enumerate(page.sheet.lines) if place not in taken]
    lines = _with_turned(lines, page.letters)
    for table in page.tables:
        above = [line for line in lines if line.y > table.top]
        yield from map(placed, in_reading_order(above))
        yield table
        lines = lines[len(above) :]
    yield from map(placed, in_reading_order(lines))


def _text(stretch: Sequence[Placed], rules: Sequence[Rule], inside: Distances) -> Iterator[str]:
    """Lines of text, an empty one if there is room between them."""
    usual = leading(stretch)
    above: Taken | None = None
    for taken in as_text(stretch, rules, inside):
        if above and above.bottom - taken.top > _APART * usual:
            yield ""
        yield from taken.texts
        above = taken


def _with_turned(lines: list[TextLine], letters: Letters) -> list[TextLine]:
    """Words that run upwards or downwards come before the lines beside them."""
    left = min((line.left for line in lines), default=0.0)
    for top, found in letters.turned:
        text = " ".join(line.text for line in text_lines(found))
        if text:
            lines.append(TextLine(top, found[0].height, (Piece(text, left, left),)))
    return sorted(lines, key=lambda line: -line.y)


def _findings(pages: Sequence[_Page], name: str, *, is_whole: bool) -> Iterator[Finding]:
    place = Place(name)
    empty = [n for n, page in enumerate(pages, 1) if page.has_pictures and not page.sheet.lines]
    if empty and not any(page.sheet.lines for page in pages):
        yield SCANNED.at(place, "There is no text in this PDF, only pictures.")
    elif empty:
        listed = ", ".join(map(str, empty[:20])) + ("…" if len(empty) > 20 else "")
        yield PAGES_SCANNED.at(place, f"There is no text on these pages: {listed}.")
    if not is_whole:
        yield INCOMPLETE.at(place, "The end of this PDF is missing; its last pages may be too.")
    unknown = sum(page.letters.unknown for page in pages)
    if unknown * 100 > sum(len(page.letters.upright) for page in pages):
        yield LETTERS_UNKNOWN.at(place, f"There are {unknown} letters that cannot be identified.")
