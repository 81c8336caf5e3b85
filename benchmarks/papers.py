"""Papers by the planner and by peers: a programme of two days, a list of a thousand names."""

import io
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path

from large import FAMILY, GIVEN, STATES

from planner.forms.document import Document, Heading, Line, LineStyle, Run, TimedRow
from planner.writers.looks import looks_with

LOOKS = looks_with(Path("nowhere"))
DAYS = ("Thursday, 13 December 2001", "Friday, 14 December 2001")
HOURS = ("09.00–10.30", "11.00–12.30", "14.00–15.30", "16.00–17.00", "17.30–18.30", "19.00")
INSIDE = ("Introduction by the moderator", "Presentation: A view from the field", "Discussion")
NAMES = 1_000

Session = tuple[str, str]
"""The hours of a session, and its title."""


def sessions(day: int) -> list[Session]:
    """The six sessions of a day."""
    return [
        (hours, f"Session {day * len(HOURS) + at}: Rivers and wells of the mountains")
        for at, hours in enumerate(HOURS, 1)
    ]


def names() -> Iterator[tuple[str, str]]:
    """Invented persons by State: the State and the name."""
    pairs = (f"{given} {family.upper()}" for family, given in product(FAMILY, GIVEN))
    of_states = ((STATES[at * len(STATES) // NAMES], name) for at, name in enumerate(pairs))
    return islice(of_states, NAMES)


def programme() -> Document:
    """The programme of two days: sessions with their chairs and what is inside."""
    blocks: list[Heading | TimedRow] = []
    for number, day in enumerate(DAYS):
        blocks.append(Heading(2, day))
        for hours, title in sessions(number):
            chair = Line(LineStyle.OFFICERS, (Run("Chair:", italic=True), Run(" Ms. A. Example")))
            inside = (Line(LineStyle.ITEM, (Run(words),)) for words in INSIDE)
            head = Line(LineStyle.TITLE, (Run(title),))
            blocks.append(TimedRow(hours, (head, chair, *inside)))
    return Document("en", "Conference on Rivers", tuple(blocks))


def listed() -> Document:
    """The list of the names, by State."""
    blocks: list[Heading | TimedRow] = []
    last = ""
    for state, name in names():
        blocks += [Heading(2, state)] if state != last else []
        last = state
        function = Line(LineStyle.MODE, (Run("Adviser on rivers"),))
        blocks.append(TimedRow("", (Line(LineStyle.LIGHT_TITLE, (Run(name),)), function)))
    return Document("en", "List of participants", tuple(blocks))


def planner_of(made: Callable[[], Document]) -> Callable[[Path], Callable[[], object]]:
    """The planner, for a paper."""

    def task(_: Path) -> Callable[[], object]:
        from planner.writers.pdf import write

        document = made()
        return lambda: write(document, LOOKS)

    return task


def weasyprint_of(made: Callable[[], Document]) -> Callable[[Path], Callable[[], object]]:
    """WeasyPrint, for the web page of the same paper, which has a style for print."""

    def task(_: Path) -> Callable[[], object]:
        from weasyprint import HTML

        from planner.writers.html import write

        page = write(made(), LOOKS).decode()
        return lambda: HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")

    return task


def programme_reportlab(_: Path) -> Callable[[], object]:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    styles = getSampleStyleSheet()

    def write() -> bytes:
        story: list[object] = [Paragraph("Conference on Rivers", styles["Title"])]
        for number, day in enumerate(DAYS):
            rows = []
            for hours, title in sessions(number):
                inside = "<br/>".join(INSIDE)
                told = f"<b>{title}</b><br/><i>Chair:</i> Ms. A. Example<br/>{inside}"
                rows.append([Paragraph(hours), Paragraph(told)])
            story += [Paragraph(day, styles["Heading2"]), Table(rows, colWidths=(90, 360))]
        file = io.BytesIO()
        SimpleDocTemplate(file).build(story)
        return file.getvalue()

    return write
