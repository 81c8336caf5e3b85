"""One task done by the planner or by a peer: python peers.py TASK BY FOLDER. Prints what it took.

The peers do the same work as plainly as their handbooks show it, with all that is on the sheet or
the page. What the work is done on is made before, and is not counted. Of papers and cards the
loading of what prints them is counted on both sides: a program that prints pays for it.
"""

import datetime as dt
import io
import json
import re
import resource
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import calendars
import papers
import publishing
from large import FAMILY, GIVEN, STATES

from planner.forms.cards import Card, CardLine, CardRole, Cards, Layout
from planner.forms.cells import Cell
from planner.forms.document import Document, Heading, Line, LineStyle, Run, TimedRow
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.writers.looks import looks_with

PERSONS, BADGES, NAMES = 85_000, 1_000, 10_000
MOMENT = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
LOOKS = looks_with(Path("nowhere"))
CHOSEN = ("Head", "Member", "Adviser")

Task = Callable[[Path], Callable[[], object]]
"""Makes what the work is done on, and gives the work."""


def persons(number: int) -> Iterator[tuple[str, str, str, str, str]]:
    """Id, given and family name, State and function of so many invented persons."""
    for at in range(number):
        given, family = GIVEN[at % len(GIVEN)], FAMILY[at // 7 % len(FAMILY)]
        yield f"p{at:05}", given, family.upper(), STATES[at % len(STATES)], "Adviser on rivers"


def workbook() -> Workbook:
    """A workbook of all persons with twenty columns: texts, a day, a list to choose from."""
    texts = [f"text-{at}" for at in range(13)]
    keys = ("id", "given", "family", "body", "function", "position", *texts, "registered_on")
    columns = tuple(
        Column(
            key,
            key.title(),
            18,
            ColumnKind.DATE if key == "registered_on" else ColumnKind.TEXT,
            "positions" if key == "position" else "",
        )
        for key in keys
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (*of, CHOSEN[at % 3], *(f"{text} {at % 97}" for text in texts), dt.date(2027, 1, 1))
        for at, of in enumerate(persons(PERSONS))
    )
    sheet = Sheet("Participants", columns, rows, "participants")
    lists = {"positions": {word: word.lower() for word in CHOSEN}}
    return Workbook("Large", "uid", MOMENT, (sheet,), lists, product="participants")


def sheet_planner(_: Path) -> Callable[[], object]:
    from planner.writers.xlsx.book import write

    book = workbook()
    return lambda: write(book)


def sheet_openpyxl(_: Path) -> Callable[[], object]:
    import openpyxl
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table, TableStyleInfo

    (sheet,) = workbook().sheets

    def write() -> bytes:
        book = openpyxl.Workbook()
        page = book.active
        page.append([column.header for column in sheet.columns])
        for row in sheet.rows:
            page.append(row)
        for at, column in enumerate(sheet.columns, 1):
            page.column_dimensions[get_column_letter(at)].width = column.width
            page.cell(1, at).font = Font(bold=True)
        page.freeze_panes, page.print_title_rows = "B2", "1:1"
        last = f"{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
        table = Table(displayName="people", ref=f"A1:{last}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1")
        page.add_table(table)
        chosen = DataValidation(type="list", formula1=f'"{",".join(CHOSEN)}"')
        chosen.add(f"F2:F{len(sheet.rows) + 1}")
        page.add_data_validation(chosen)
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    return write


def sheet_pandas(_: Path) -> Callable[[], object]:
    import pandas

    (sheet,) = workbook().sheets

    def write() -> bytes:
        file = io.BytesIO()
        frame = pandas.DataFrame(sheet.rows, columns=[column.header for column in sheet.columns])
        with pandas.ExcelWriter(file, engine="openpyxl") as writer:
            frame.to_excel(writer, sheet_name=sheet.name, index=False, freeze_panes=(1, 1))
        return file.getvalue()

    return write


def _written(folder: Path) -> Path:
    """The workbook as a file, made once."""
    from planner.writers.xlsx.book import write

    path = folder / "participants.xlsx"
    if not path.exists():
        path.write_bytes(write(workbook()))
    return path


def read_planner(folder: Path) -> Callable[[], object]:
    from planner.readers.workbook import read_book

    path = _written(folder)
    return lambda: read_book(path)


def read_openpyxl(folder: Path) -> Callable[[], object]:
    import openpyxl

    path = _written(folder)

    def read() -> list[list[tuple[object, ...]]]:
        book = openpyxl.load_workbook(path, read_only=True)
        return [list(page.iter_rows(values_only=True)) for page in book]

    return read


def badges_planner(_: Path) -> Callable[[], object]:
    cards = tuple(
        Card(
            (
                CardLine(CardRole.NAME, f"{given} {family}"),
                CardLine(CardRole.FUNCTION, function),
                CardLine(CardRole.SENDER, state),
                CardLine(CardRole.BAND, "States"),
            ),
            colour="#1f4e79",
            code=f"planner:large-2027:{own_id}",
            number=own_id,
        )
        for own_id, given, family, state, function in persons(BADGES)
    )
    made = Cards("en", "Large", Layout.BADGE_A6, cards, issued=MOMENT)

    def write() -> bytes:
        from planner.writers.cards import pdf

        return pdf.write(made, LOOKS)

    return write


BADGE = """<div class="badge"><h1>{given} {family}</h1><p>{function}</p><p><b>{state}</b></p>
<img src="data:image/svg+xml;base64,{code}"><footer>States</footer></div>"""
BADGES_PAGE = """<style>@page {{ size: 105mm 148mm; margin: 0 }}
.badge {{ height: 148mm; page-break-after: always; text-align: center; position: relative }}
footer {{ position: absolute; bottom: 0; width: 100%; height: 18mm; background: #1f4e79;
color: white }} img {{ width: 25mm }}</style>{badges}"""


def _code(own_id: str) -> bytes:
    import segno

    file = io.BytesIO()
    segno.make(f"planner:large-2027:{own_id}").save(file, kind="svg")
    return file.getvalue()


def badges_weasyprint(_: Path) -> Callable[[], object]:
    def write() -> bytes:
        from base64 import b64encode

        from weasyprint import HTML

        badges = "".join(
            BADGE.format(
                given=given,
                family=family,
                state=state,
                function=function,
                code=b64encode(_code(own_id)).decode(),
            )
            for own_id, given, family, state, function in persons(BADGES)
        )
        page = HTML(string=BADGES_PAGE.format(badges=badges))
        printed: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
        return printed

    return write


def badges_reportlab(_: Path) -> Callable[[], object]:
    def write() -> bytes:
        from reportlab.graphics import renderPDF
        from reportlab.graphics.barcode.qr import QrCodeWidget
        from reportlab.graphics.shapes import Drawing
        from reportlab.lib.units import mm
        from reportlab.pdfgen.canvas import Canvas

        file = io.BytesIO()
        canvas = Canvas(file, pagesize=(105 * mm, 148 * mm))
        for own_id, given, family, state, function in persons(BADGES):
            canvas.setFont("Times-Bold", 20)
            canvas.drawCentredString(52 * mm, 100 * mm, f"{given} {family}")
            canvas.setFont("Times-Roman", 11)
            canvas.drawCentredString(52 * mm, 90 * mm, function)
            canvas.drawCentredString(52 * mm, 82 * mm, state)
            drawing = Drawing(70, 70)
            drawing.add(QrCodeWidget(f"planner:large-2027:{own_id}", barWidth=70, barHeight=70))
            renderPDF.draw(drawing, canvas, 70 * mm, 25 * mm)
            canvas.rect(0, 0, 105 * mm, 18 * mm, fill=1)
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    return write


def _sorted() -> list[tuple[str, str, str, str, str]]:
    return sorted(persons(NAMES), key=lambda of: of[3])


def list_planner(_: Path) -> Callable[[], object]:
    last, blocks = "", list[Heading | TimedRow]()
    for _own_id, given, family, state, function in _sorted():
        blocks += [Heading(2, state)] if state != last else []
        last = state
        name = Line(LineStyle.LIGHT_TITLE, (Run(f"{given} {family}"),))
        blocks.append(TimedRow("", (name, Line(LineStyle.MODE, (Run(function),)))))
    document = Document("en", "List of participants", tuple(blocks))

    def write() -> bytes:
        from planner.writers import pdf

        return pdf.write(document, LOOKS)

    return write


def list_weasyprint(_: Path) -> Callable[[], object]:
    def write() -> bytes:
        from weasyprint import HTML

        last, parts = "", ["<h1>List of participants</h1>"]
        for _own_id, given, family, state, function in _sorted():
            parts += [f"<h2>{state}</h2>"] if state != last else []
            parts += [f"<p>{given} {family}<br><i>{function}</i></p>"]
            last = state
        printed: bytes = HTML(string="".join(parts)).write_pdf(pdf_variant="pdf/ua-1")
        return printed

    return write


def list_reportlab(_: Path) -> Callable[[], object]:
    def write() -> bytes:
        from reportlab.lib.styles import getSampleStyleSheet
        from reportlab.platypus import Paragraph, SimpleDocTemplate

        styles = getSampleStyleSheet()
        last, story = "", [Paragraph("List of participants", styles["Title"])]
        for _own_id, given, family, state, function in _sorted():
            story += [Paragraph(state, styles["Heading2"])] if state != last else []
            story += [Paragraph(f"{given} {family}<br/><i>{function}</i>", styles["Normal"])]
            last = state
        file = io.BytesIO()
        SimpleDocTemplate(file).build(story)
        return file.getvalue()

    return write


TASKS: dict[tuple[str, str], Task] = {
    ("sheet", "planner"): sheet_planner,
    ("sheet", "openpyxl"): sheet_openpyxl,
    ("sheet", "pandas"): sheet_pandas,
    ("read", "planner"): read_planner,
    ("read", "openpyxl"): read_openpyxl,
    ("badges", "planner"): badges_planner,
    ("badges", "weasyprint"): badges_weasyprint,
    ("badges", "reportlab"): badges_reportlab,
    ("feeds", "planner"): calendars.feeds_planner,
    ("feeds", "icalendar"): calendars.feeds_icalendar,
    ("feeds", "joining"): calendars.feeds_joined,
    ("events", "planner"): calendars.events_planner,
    ("events", "icalendar"): calendars.events_icalendar,
    ("publish", "planner"): publishing.publish_planner,
    ("publish", "caldav"): publishing.publish_caldav,
    ("programme", "planner"): papers.planner_of(partial(papers.programmes, papers.ONE)),
    ("programme", "weasyprint"): papers.weasyprint_of(partial(papers.programmes, papers.ONE)),
    ("programme", "reportlab"): papers.programmes_reportlab(papers.ONE),
    ("programmes", "planner"): papers.planner_of(partial(papers.programmes, papers.TEN)),
    ("programmes", "weasyprint"): papers.weasyprint_of(partial(papers.programmes, papers.TEN)),
    ("programmes", "reportlab"): papers.programmes_reportlab(papers.TEN),
    ("names", "planner"): papers.planner_of(papers.listed),
    ("names", "weasyprint"): papers.weasyprint_of(papers.listed),
    ("list", "planner"): list_planner,
    ("list", "weasyprint"): list_weasyprint,
    ("list", "reportlab"): list_reportlab,
}

SHARES = {("feeds", "icalendar"): calendars.SHARE}
"""What a peer would take too long for: it does a share, which is counted so many times."""


def main() -> None:
    """Do one task, and print the seconds of CPU time and the megabytes that it took."""
    task, by, folder = sys.argv[1:]
    work = TASKS[task, by](Path(folder))
    before = resource.getrusage(resource.RUSAGE_SELF)
    work()
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    seconds *= SHARES.get((task, by), 1)
    print(json.dumps({"seconds": seconds, "megabytes": _most_memory()}))


def _most_memory() -> float:
    """Megabytes that this process took at most. Linux tells it; what `resource` has begins with
    the memory of the program that started this one.
    """
    status = Path("/proc/self/status")
    told = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    most = int(told[1]) if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024


if __name__ == "__main__":
    main()
