"""Papers by the planner and by peers: programmes of two days, a list of a thousand names."""

import io
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path

from large import FAMILY, GIVEN, STATES

from planner.forms.document import Document, Heading, Line, LineStyle, Run, TimedRow
from planner.writers.looks import looks_with

LOOKS = looks_with(Path("nowhere"))
DAYS = ("Thursday, 13 December", "Friday, 14 December")
HOURS = ("09.00–10.30", "11.00–12.30", "14.00–15.30", "16.00–17.00", "17.30–18.30", "19.00")
INSIDE = ("Introduction by the moderator", "Presentation: A view from the field", "Discussion")
NAMES = 1_000

ONE, TEN = range(2001, 2002), range(2001, 2011)
"""Years of which there is a programme each: a build prints some dozens of papers, not one."""

Session = tuple[str, str, list[str]]
"""The hours of a session, its title, and what is inside; no words are those of another year."""


def sessions(day: int, year: int) -> list[Session]:
    """The six sessions of a day."""
    inside = [f"{words} of {year}" for words in INSIDE]
    return [
        (hours, f"Session {day * len(HOURS) + at}: Rivers of the mountains in {year}", inside)
        for at, hours in enumerate(HOURS, 1)
    ]


def names() -> Iterator[tuple[str, str]]:
    """Invented persons by State: the State and the name."""
    pairs = (f"{given} {family.upper()}" for family, given in product(FAMILY, GIVEN))
    of_states = ((STATES[at * len(STATES) // NAMES], name) for at, name in enumerate(pairs))
    return islice(of_states, NAMES)


def programme(year: int) -> Document:
    """The programme of two days: sessions with their chairs and what is inside."""
    blocks: list[Heading | TimedRow] = []
    for number, day in enumerate(DAYS):
        blocks.append(Heading(2, f"{day} {year}"))
        for hours, title, inside in sessions(number, year):
            chair = Line(LineStyle.OFFICERS, (Run("Chair:", italic=True), Run(" Ms. A. Example")))
            items = (Line(LineStyle.ITEM, (Run(words),)) for words in inside)
            head = Line(LineStyle.TITLE, (Run(title),))
            blocks.append(TimedRow(hours, (head, chair, *items)))
    return Document("en", f"Conference on Rivers {year}", tuple(blocks))


def programmes(years: range) -> list[Document]:
    """A programme for each of the years."""
    return [programme(year) for year in years]


def listed() -> list[Document]:
    """The list of the names, by State."""
    blocks: list[Heading | TimedRow] = []
    last = ""
    for state, name in names():
        blocks += [Heading(2, state)] if state != last else []
        last = state
        function = Line(LineStyle.MODE, (Run("Adviser on rivers"),))
        blocks.append(TimedRow("", (Line(LineStyle.LIGHT_TITLE, (Run(name),)), function)))
    return [Document("en", "List of participants", tuple(blocks))]


def planner_of(made: Callable[[], list[Document]]) -> Callable[[Path], Callable[[], object]]:
    """The planner, for papers."""

    def task(_: Path) -> Callable[[], object]:
        documents = made()

        def write() -> list[bytes]:
            from planner.writers import pdf

            return [pdf.write(document, LOOKS) for document in documents]

        return write

    return task


def weasyprint_of(made: Callable[[], list[Document]]) -> Callable[[Path], Callable[[], object]]:
    """WeasyPrint, for the web pages of the same papers, which have a style for print."""

    def task(_: Path) -> Callable[[], object]:
        from planner.writers import html

        pages = [html.write(document, LOOKS).decode() for document in made()]

        def write() -> list[object]:
            from weasyprint import HTML

            return [HTML(string=page).write_pdf(pdf_variant="pdf/ua-1") for page in pages]

        return write

    return task


def programmes_reportlab(years: range) -> Callable[[Path], Callable[[], object]]:
    """ReportLab, for a programme for each of the years."""

    def task(_: Path) -> Callable[[], object]:
        return lambda: [_programme_reportlab(year) for year in years]

    return task


def _programme_reportlab(year: int) -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    styles = getSampleStyleSheet()
    story: list[object] = [Paragraph(f"Conference on Rivers {year}", styles["Title"])]
    for number, day in enumerate(DAYS):
        rows = []
        for hours, title, inside in sessions(number, year):
            told = f"<b>{title}</b><br/><i>Chair:</i> Ms. A. Example<br/>{'<br/>'.join(inside)}"
            rows.append([Paragraph(hours), Paragraph(told)])
        story += [Paragraph(f"{day} {year}", styles["Heading2"]), Table(rows, colWidths=(90, 360))]
    file = io.BytesIO()
    SimpleDocTemplate(file).build(story)
    return file.getvalue()
