"""A workbook as a file: what Excel's and LibreOffice's kind of readers find in it."""

import csv
import datetime as dt
import hashlib
import os
import re
import subprocess
import sys
import warnings
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from planner.errors import PlannerError
from planner.forms.cells import Cell, marks
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.writers.xlsx.book import write
from planner.writers.xlsx.rows import height, lines
from planner.writers.xlsx.text import cell_name, headers, program_names, sheet_names

MOMENT = dt.datetime(2001, 12, 1, 9, 30, tzinfo=dt.UTC)

PARTICIPANTS = Sheet(
    "Participants",
    (
        Column("id", "id", 10),
        Column("name", "Family name", 24),
        Column("delegation", "Delegation", 24, choices="bodies"),
        Column("phone", "Telephone", 18),
        Column("arrival", "Arrival", 12, ColumnKind.DATE),
        Column("nights", "Nights", 9, ColumnKind.NUMBER),
        Column("remarks", "Remarks & wishes", 30, wrap=True),
    ),
    (
        ("p001", "Abdykadyrova", "Kyrgyzstan", "+996312661333", dt.date(2001, 12, 11), 3, None),
        ("p002", "كريموف", "Korea, Republic of", "00123", "to be designated", 2, "=1+1"),
        ("p003", "Müller", "", "", None, None, "One line\nand another"),
    ),
    table="participants",
)
ROOMS = Sheet("Rooms", (Column("name", "Name"), Column("seats", "Seats")), (("Hall A", 220),))
WORKBOOK = Workbook(
    title="Bishkek Conference: participants",
    conference="4d3b7a0c",
    moment=MOMENT,
    sheets=(PARTICIPANTS, ROOMS),
    lists={"bodies": {"Kyrgyzstan": "KG", "Korea, Republic of": "KR"}, "unused": {}},
    product="people",
)


ARRIVAL = dt.datetime(2001, 12, 11)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
FORMULAS = ("=1+1", '=HYPERLINK("https://x")', "+996312661333", "-2+3", "@SUM(A1)", "=cmd|'/C'!A0")
NUMBERS = ("00123", "1E5", "3/4", "MAR1", "TRUE", "#N/A", "1234567890123456789", "２", "2026-03-04")
OTHERS = ("https://example.org", "mailto:a@example.org", "'quoted", "_x000D_", " blank ", "50%")
SCRIPTS = ("Küçük", "Абдыкадырова", "\u200fمؤتمر", "🇰🇬🇦🇹", "two\nlines")
TRAPS = FORMULAS + NUMBERS + OTHERS + SCRIPTS


def read(workbook: Workbook) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(write(workbook)))


def values(sheet: Any) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def with_cells(*texts: Cell, kind: ColumnKind = ColumnKind.TEXT) -> Workbook:
    rows = tuple((f"p{number}", text) for number, text in enumerate(texts))
    sheet = Sheet("Texts", (Column("id", "id"), Column("text", "Text", 40, kind)), rows)
    return Workbook("Texts", "4d3b", MOMENT, (sheet,))


class TestCells:
    def test_values(self) -> None:
        assert values(read(WORKBOOK)["Participants"]) == [
            tuple(column.header for column in PARTICIPANTS.columns),
            ("p001", "Abdykadyrova", "Kyrgyzstan", "+996312661333", ARRIVAL, 3, None),
            ("p002", "كريموف", "Korea, Republic of", "00123", "to be designated", 2, "=1+1"),
            ("p003", "Müller", None, None, None, None, "One line\nand another"),
        ]

    def test_types(self) -> None:
        row = next(read(WORKBOOK)["Participants"].iter_rows(min_row=2))
        assert [cell.data_type for cell in row] == ["s", "s", "s", "s", "d", "n", "n"]
        assert row[4].number_format == "yyyy-mm-dd"

    @pytest.mark.parametrize("text", TRAPS)
    def test_texts_stay_texts(self, text: str) -> None:
        octets = write(with_cells(text))
        cell = openpyxl.load_workbook(BytesIO(octets))["Texts"]["B2"]
        assert cell.value.replace("_x005F_", "_") == text  # openpyxl leaves this escape in place
        assert (
            CalamineWorkbook.from_filelike(BytesIO(octets))
            .get_sheet_by_name("Texts")
            .to_python()[1][1]
            .strip()
            == text.strip()
        )
        assert cell.number_format == "@"
        assert bool(cell.quotePrefix) == text.startswith(("=", "+", "-", "@"))
        sheet = zipfile.ZipFile(BytesIO(octets)).read("xl/worksheets/sheet1.xml")
        assert b't="s"' in sheet
        assert b"<f>" not in sheet
        assert b"hyperlink" not in sheet

    @pytest.mark.parametrize(
        ("given", "held"),
        [
            ("a\r\nb\rc", "a\nb\nc"),
            ("bell\x07 nul\0 \ufffe\uffff", "bell nul "),
            ("half \ud83d, whole \ud83d\ude00", "half , whole 😀"),
            ("e\u0301te\u0301", "été"),
            ("\0", None),
        ],
    )
    def test_what_a_cell_cannot_hold_is_cleaned(self, given: str, held: str | None) -> None:
        assert read(with_cells(given))["Texts"]["B2"].value == held

    @pytest.mark.parametrize("text", ["x" * 32_767, "😀" * 16_383])
    def test_the_longest_text(self, text: str) -> None:
        assert read(with_cells(text))["Texts"]["B2"].value == text

    @pytest.mark.parametrize("text", ["x" * 40_000, "😀" * 20_000])
    def test_a_text_that_is_too_long_stops_the_work(self, text: str) -> None:
        with pytest.raises(PlannerError, match=r"^Texts!B3: a text of 40,000 characters"):
            write(with_cells("short", text))

    @pytest.mark.parametrize(
        ("cell", "kind", "held"),
        [
            (12, ColumnKind.TEXT, "12"),
            (dt.date(2001, 12, 13), ColumnKind.TEXT, "2001-12-13"),
            (dt.datetime(2001, 12, 13, 9, 30), ColumnKind.DATE, "2001-12-13 09:30"),
            (dt.date(1899, 5, 18), ColumnKind.DATE, "1899-05-18"),
            (12, ColumnKind.DATE, "12"),
            (10**15, ColumnKind.NUMBER, "1000000000000000"),
            (10**15 - 1, ColumnKind.NUMBER, 10**15 - 1),
            (0, ColumnKind.NUMBER, 0),
            ("12", ColumnKind.NUMBER, "12"),
            (dt.date(2001, 12, 13), ColumnKind.DATE, dt.datetime(2001, 12, 13)),
        ],
    )
    def test_what_does_not_fit_its_column_is_a_text(
        self, cell: Cell, kind: ColumnKind, held: object
    ) -> None:
        assert read(with_cells(cell, kind=kind))["Texts"]["B2"].value == held

    def test_new_rows_stay_texts(self) -> None:
        """What somebody types below the table is a text too: the columns say so."""
        columns = read(WORKBOOK)["Participants"].column_dimensions
        assert columns["D"].number_format == "@"
        assert columns["E"].number_format == "yyyy-mm-dd"

    @given(st.lists(ANY_TEXT, min_size=1, max_size=5))
    @settings(max_examples=60, deadline=None)
    def test_any_text_can_be_written(self, texts: list[str]) -> None:
        assert read(with_cells(*texts))["Texts"].max_row == len(texts) + 1

    def test_a_row_of_another_length_is_refused(self) -> None:
        with pytest.raises(ValueError, match="zip"):
            write(replace(WORKBOOK, sheets=(replace(ROOMS, rows=(("Hall A",),)),)))


class TestSheet:
    def test_table_with_filter(self) -> None:
        (table,) = read(WORKBOOK)["Participants"].tables.values()
        assert table.ref == "A1:G4"
        assert table.autoFilter.ref == "A1:G4"
        assert table.name == "table_participants"
        assert table.column_names[-1] == "Remarks & wishes"

    def test_header_and_id_stay_in_sight(self) -> None:
        book = read(WORKBOOK)
        assert book["Participants"].freeze_panes == "B2"
        assert book["Rooms"].freeze_panes == "A2"

    def test_header(self) -> None:
        cell = read(WORKBOOK)["Participants"]["B1"]
        assert cell.font.b
        assert cell.fill.fgColor.rgb == "FFDCE6F1"
        assert cell.border.bottom.style == "thin"
        assert (cell.alignment.wrap_text, cell.alignment.vertical) == (True, "top")

    def test_only_thin_light_lines_between_rows(self) -> None:
        sheet = read(WORKBOOK)["Participants"]
        assert not sheet.print_options.gridLines
        for row in sheet["A1:G4"]:
            assert {cell.border.bottom.style for cell in row} == {"thin"}
            assert {cell.border.bottom.color.rgb for cell in row} == {"FFD9D9D9"}
            assert {cell.border.left.style or cell.border.top.style for cell in row} == {None}
        octets = zipfile.ZipFile(BytesIO(write(WORKBOOK))).read("xl/worksheets/sheet1.xml")
        assert b'<row r="5"' not in octets

    def test_the_id_is_grey(self) -> None:
        assert read(WORKBOOK)["Participants"]["A2"].font.color.rgb == "FF7F7F7F"
        assert read(WORKBOOK)["Participants"]["B2"].font.color.theme == 1

    def test_widths(self) -> None:
        columns = read(WORKBOOK)["Participants"].column_dimensions
        assert [round(columns[letter].width) for letter in "ABG"] == [11, 25, 31]

    def test_print(self) -> None:
        sheet = read(WORKBOOK)["Participants"]
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.page_setup.fitToWidth in (None, 1)  # 1 is what is meant by nothing
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.oddHeader.left.text == "&BBishkek Conference: participants"
        assert sheet.oddHeader.right.text == "Participants"
        assert sheet.oddFooter.right.text == "&P / &N"

    def test_a_title_that_gives_no_orders_to_the_printer(self) -> None:
        octets = write(replace(WORKBOOK, title="R&D &P \n" + "&" * 300))
        sheet = zipfile.ZipFile(BytesIO(octets)).read("xl/worksheets/sheet1.xml").decode()
        (header,) = re.findall("<oddHeader>(.*?)</oddHeader>", sheet)
        assert header.startswith("&amp;L&amp;BR&amp;&amp;D &amp;&amp;P &amp;&amp;")
        assert len(header.replace("&amp;", "&")) <= 255

    def test_rows_are_as_high_as_their_texts(self) -> None:
        octets = write(WORKBOOK)
        sheet = zipfile.ZipFile(BytesIO(octets)).read("xl/worksheets/sheet1.xml").decode()
        assert re.findall(r'<row r="(\d+)"[^>]* ht="(\d+)"', sheet) == [("4", "30")]
        assert "customHeight" not in sheet

    def test_choices_warn_and_do_not_stop(self) -> None:
        book = read(WORKBOOK)
        (choice,) = book["Participants"].data_validations.dataValidation
        assert (choice.type, choice.errorStyle) == ("list", "warning")
        assert choice.formula1 == "list_bodies"
        assert str(choice.sqref) == "C2:C1048576"
        assert book.defined_names["list_bodies"].attr_text == "Lists!$A$2:$A$3"
        assert list(book.defined_names) == ["list_bodies"]

    def test_a_list_that_is_not_there_is_refused(self) -> None:
        with pytest.raises(KeyError):
            write(replace(WORKBOOK, lists={}))

    @pytest.mark.parametrize("language", ["ar", "fa", "he", "ur", "ar-EG"])
    def test_right_to_left(self, language: str) -> None:
        book = read(replace(WORKBOOK, language=language))
        assert book["Participants"].sheet_view.rightToLeft
        cells = (cell for row in book["Participants"].iter_rows(max_row=2) for cell in row)
        assert {cell.alignment.horizontal for cell in cells} == {"right"}

    def test_left_to_right(self) -> None:
        assert not read(WORKBOOK)["Participants"].sheet_view.rightToLeft

    def test_a_sheet_without_rows(self) -> None:
        book = read(replace(WORKBOOK, sheets=(replace(PARTICIPANTS, rows=()),)))
        assert [row[0] for row in values(book["Participants"])] == ["id"]
        (table,) = book["Participants"].tables.values()
        assert table.ref == "A1:G2"

    def test_a_sheet_without_columns(self) -> None:
        assert values(read(replace(WORKBOOK, sheets=(Sheet("Notes", (), ()),)))["Notes"]) == []

    def test_headers_that_a_table_cannot_have(self) -> None:
        columns = tuple(Column(key, header) for key, header in HEADERS)
        book = read(replace(WORKBOOK, sheets=(Sheet("Many", columns, ()),)))
        assert values(book["Many"])[0] == ("Name", "name (2)", "two lines", "d", "=1+1")

    def test_a_workbook_without_sheets_is_refused(self) -> None:
        with pytest.raises(PlannerError, match="has no sheet"):
            write(replace(WORKBOOK, sheets=()))

    def test_more_rows_than_a_sheet_holds(self) -> None:
        many = replace(ROOMS, rows=(("Hall", 1),) * 1_048_576)
        with pytest.raises(PlannerError, match="Rooms: 1,048,576 rows; a sheet holds 1,048,575"):
            write(replace(WORKBOOK, sheets=(many,)))

    def test_what_the_library_would_leave_out_stops_the_work(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(
            "planner.writers.xlsx.book.program_names", lambda *_: iter(["A1", "B1"])
        )
        with pytest.raises(PlannerError, match="looks like a cell name"):
            write(WORKBOOK)


HEADERS = [("a", "Name"), ("b", "name"), ("c", "two\nlines"), ("d", ""), ("e", "=1+1")]


class TestHiddenSheets:
    def test_states(self) -> None:
        states = {sheet.title: sheet.sheet_state for sheet in read(WORKBOOK)}
        assert states == {
            "Participants": "visible",
            "Rooms": "visible",
            "Lists": "hidden",
            "_planner": "veryHidden",
        }

    def test_lists(self) -> None:
        assert values(read(WORKBOOK)["Lists"]) == [
            ("bodies", "unused"),
            ("Kyrgyzstan", None),
            ("Korea, Republic of", None),
        ]

    def test_what_was_sent(self) -> None:
        export, *rows = [tuple(filter(None, row)) for row in values(read(WORKBOOK)["_planner"])]
        assert export[0] == "export"
        assert rows[:9] == [
            ("planner", "2"),
            ("conference", "4d3b7a0c"),
            ("moment", "2001-12-01T09:30:00+00:00"),
            ("language", "en"),
            ("product", "people"),
            ("keys", "Participants", *(column.key for column in PARTICIPANTS.columns)),
            ("headers", "Participants", *(column.header for column in PARTICIPANTS.columns)),
            ("table", "Participants", "participants"),
            ("sent", "Participants", "p001", " ".join(map(crc, SENT))),
        ]
        assert rows[11:] == [
            ("keys", "Rooms", "name", "seats"),
            ("headers", "Rooms", "Name", "Seats"),
        ]

    def test_the_same_export_stands_in_the_properties(self) -> None:
        book = read(WORKBOOK)
        assert book.custom_doc_props["planner-export"].value == book["_planner"]["B1"].value
        assert book.properties.title == "Bishkek Conference: participants"
        assert book.properties.created == dt.datetime(2001, 12, 1, 9, 30)

    def test_another_cell_is_another_export(self) -> None:
        other = replace(PARTICIPANTS, rows=PARTICIPANTS.rows[:2])
        exports = {
            read(workbook)["_planner"]["B1"].value
            for workbook in (WORKBOOK, replace(WORKBOOK, sheets=(other, ROOMS)))
        }
        assert len(exports) == 2

    def test_an_edited_copy_tells_which_cells_were_changed(self) -> None:
        book = read(WORKBOOK)
        book["Participants"]["B2"] = "Abdykadyrova-Smith"
        book["Participants"]["D2"] = "+996312661333 "
        again = openpyxl.load_workbook(saved(book))
        sent = {row[2]: row[3] for row in values(again["_planner"]) if row[0] == "sent"}
        now = marks(values(again["Participants"])[1]).split()
        assert [one == other for one, other in zip(sent["p001"].split(), now, strict=True)] == [
            *(True, False, True, True, False, True, True)
        ]


SENT = ("p001", "Abdykadyrova", "Kyrgyzstan", "+996312661333", "2001-12-11", "3", "")


def crc(text: str) -> str:
    """The checksum of ISO 3309, worked out bit by bit."""
    value = 0xFFFFFFFF
    for byte in text.encode():
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
    return f"{value ^ 0xFFFFFFFF:08x}" if text else "-"


def saved(book: openpyxl.Workbook) -> BytesIO:
    file = BytesIO()
    book.save(file)
    return file


class TestNames:
    def test_sheets(self) -> None:
        wanted = ["Rooms / halls", "a[1]*?", "", "'quoted'", "A\nb"]
        assert list(sheet_names(wanted)) == ["Rooms - halls", "a(1)", "Sheet", "quoted", "A b"]

    def test_sheets_of_others(self) -> None:
        wanted = ["History", "_planner", "lists"]
        assert list(sheet_names(wanted)) == ["History 2", "_planner 2", "lists 2"]

    def test_long_and_equal_sheets(self) -> None:
        names = list(sheet_names(["Список участников конференции в Бишкеке"] * 2 + ["😀" * 20]))
        assert names == [
            "Список участников конференции в",
            "Список участников конференции 2",
            "😀" * 15,
        ]

    @given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
    @settings(max_examples=60, deadline=None)
    def test_any_name_makes_a_workbook(self, wanted: list[str]) -> None:
        sheets = tuple(replace(PARTICIPANTS, name=name) for name in wanted)
        book = read(replace(WORKBOOK, sheets=sheets))
        assert len(book.sheetnames) == len(wanted) + 2
        assert len({name.lower() for name in book.sheetnames}) == len(wanted) + 2

    def test_program_names(self) -> None:
        assert list(program_names(["Rooms", "rooms", "Залы", "a-b c"], "list")) == [
            *("list_rooms", "list_rooms_2", "list_", "list_a_b_c")
        ]

    def test_headers(self) -> None:
        assert list(headers(["", "A\n b", "a b"])) == ["–", "A b", "a b (2)"]

    @pytest.mark.parametrize(
        ("row", "column", "name"),
        [(0, 0, "A1"), (16, 4, "E17"), (9, 25, "Z10"), (0, 26, "AA1"), (0, 16_383, "XFD1")],
    )
    def test_cells(self, row: int, column: int, name: str) -> None:
        assert cell_name(row, column) == name


class TestMarks:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("été", "e\u0301te\u0301"),
            ("a b ", "a\xa0b"),
            ("a\r\nb", "a\nb"),
            (12, "12"),
            (None, " "),
        ],
    )
    def test_equal(self, one: Cell, other: Cell) -> None:
        assert marks([one]) == marks([other])

    @pytest.mark.parametrize("other", ["A", "ab", "", "a  b", "a\nb"])
    def test_different(self, other: Cell) -> None:
        assert marks(["a b"]) != marks([other])


class TestRows:
    @pytest.mark.parametrize(
        ("text", "width", "expected"),
        [
            ("", 10, 1),
            ("short", 10, 1),
            ("two\nlines", 40, 2),
            ("first\n\nthird", 40, 3),
            ("some longer words to be broken", 10, 4),
            ("x" * 25, 10, 3),
            ("Q" * 120, 30, 6),
            ("ШИРОКИЕ БУКВЫ", 10, 2),
            ("比什凯克国际会议", 8, 2),
            ("x", 0, 1),
        ],
    )
    def test_lines(self, text: str, width: int, expected: int) -> None:
        assert lines(text, width) == expected

    def test_height(self) -> None:
        assert height([]) == 15
        assert height([("a\nb", 20), ("a", 20)]) == 30
        assert height([("\n" * 99, 20)]) == 409


PROGRAM = """\
import hashlib
from tests.writers.test_xlsx import WORKBOOK, write
print(hashlib.sha256(write(WORKBOOK)).hexdigest())
"""


class TestBytes:
    def test_the_same_in_another_process(self) -> None:
        here = hashlib.sha256(write(WORKBOOK)).hexdigest()
        root = str(Path(__file__).resolve().parents[2])
        for seed, zone in ("1", "Asia/Tokyo"), ("2", "America/New_York"):
            environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": root}
            command = [sys.executable, "-c", PROGRAM]
            assert subprocess.check_output(command, env=environment, text=True).strip() == here

    def test_dates_of_the_parts(self) -> None:
        parts = zipfile.ZipFile(BytesIO(write(WORKBOOK))).infolist()
        assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
        assert parts[0].filename == "[Content_Types].xml"

    def test_a_moment_without_zone_is_refused(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            write(replace(WORKBOOK, moment=dt.datetime(2001, 12, 1)))

    def test_warnings_are_as_before(self) -> None:
        before = list(warnings.filters)
        write(WORKBOOK)
        assert list(warnings.filters) == before


UTF8 = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"


def converted(file: Path, form: str) -> Path:
    """The file as LibreOffice saves it in another form, with a profile of its own."""
    folder = file.parent / form[:4].strip(":")
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    into = ["--headless", "--convert-to", form, "--outdir", str(folder)]
    command = ["soffice", profile, *into, str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=240)
    (made,) = folder.iterdir()
    return made


def stored(folder: Path, workbook: Workbook) -> Path:
    (folder / "book.xlsx").write_bytes(write(workbook))
    return folder / "book.xlsx"


@pytest.mark.tool("libreoffice")
class TestLibreOffice:
    def test_shows_the_same_texts(self, tmp_path: Path) -> None:
        file = converted(stored(tmp_path, with_cells(*TRAPS)), UTF8)
        with file.open(encoding="utf-8", newline="") as rows:
            assert [row[1] for row in csv.reader(rows)] == ["Text", *TRAPS]

    def test_keeps_what_an_import_needs(self, tmp_path: Path) -> None:
        """It opens the file, saves it, and the marks and the formats are still there."""
        again = converted(converted(stored(tmp_path, WORKBOOK), "ods"), "xlsx")
        book = openpyxl.load_workbook(again)
        assert values(book["Participants"])[:4] == values(read(WORKBOOK)["Participants"])
        assert values(book["_planner"]) == values(read(WORKBOOK)["_planner"])
        assert book["_planner"].sheet_state != "visible"
        assert book["Participants"]["D2"].number_format == "@"

    @pytest.mark.tool("poppler")
    def test_prints(self, tmp_path: Path) -> None:
        file = converted(stored(tmp_path, WORKBOOK), "pdf")
        text = subprocess.check_output(["pdftotext", "-layout", str(file), "-"], text=True)
        first, second = text.rstrip("\f\n").split("\f")
        assert "Bishkek Conference: participants" in first
        assert "Abdykadyrova" in first
        assert re.search("1 ?/ ?2", first)
        assert "Hall A" in second
