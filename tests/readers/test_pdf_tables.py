"""PDFs of tables whose cells have borders. The texts are invented, the PDFs made by Typst."""

import pytest

from planner.readers.pdf import read_pdf
from tests.readers.test_pdf import CATALOGUE, PAGES, by_hand, read, table, texts


def test_a_cell_is_read_as_one_wherever_its_words_are() -> None:
    rows = [
        ("09.00", "Session 1: Wells, springs and the management of shared water"),
        ("11.00", "Session 2 \\ - Report of the \\ Secretary \\ - Debate"),
        ("12.30", "Lunch"),
    ]
    source = table(*rows, settings="columns: (2cm, 5cm), align: horizon")
    assert texts(source) == [
        "09.00\tSession 1: Wells, springs and the management of shared water",
        "11.00\tSession 2",
        "\t- Report of the",
        "\tSecretary",
        "\t- Debate",
        "12.30\tLunch",
    ]


WEEK = """
#set page(width: 20cm, height: 12cm)
#table(columns: (2cm, 4cm, 4cm, 4cm), align: center,
  [], [Monday \\ 3 May 2027], [Tuesday \\ 4 May 2027], [Wednesday \\ 5 May 2027],
  [09.00–12.00], [Opening of the session and election of the Chair], [Item 2: Rivers], [],
  [12.00–14.00], table.cell(colspan: 3)[Lunch break],
  [14.00–17.00], [Item 1: Lakes], [], [Item 3: Report])
"""


def test_a_week_with_a_cell_across_its_days() -> None:
    assert texts(WEEK) == [
        "\tMonday\tTuesday\tWednesday",
        "\t3 May 2027\t4 May 2027\t5 May 2027",
        "09.00–12.00\tOpening of the session and election of the Chair\tItem 2: Rivers",
        "12.00–14.00\tLunch break\tLunch break\tLunch break",
        "14.00–17.00\tItem 1: Lakes\t\tItem 3: Report",
    ]


@pytest.mark.parametrize("width", ["1.7cm", "2cm", "2.2cm", "3.5cm"])
def test_times_that_a_narrow_column_breaks_are_whole(width: str) -> None:
    rows = [
        ("9 h–10 h 30", "Ouverture"),
        ("12 h 30–14 h 30", "Déjeuner"),
        ("14 h 30–17 h 30", "Séance 1 \\ Salle XXVI"),
        ("18 h", "Réception"),
    ]
    assert texts(table(*rows, settings=f"columns: ({width}, 5cm)")) == [
        "9 h–10 h 30\tOuverture",
        "12 h 30–14 h 30\tDéjeuner",
        "14 h 30–17 h 30\tSéance 1",
        "\tSalle XXVI",
        "18 h\tRéception",
    ]


def test_what_is_around_a_table_stays_in_its_place() -> None:
    source = (
        f"Lake Forum\n\n{table(('09.00', 'Opening'), ('10.00', 'Close'), settings='columns: 2')}"
    )
    assert texts(f"{source}\nAll meetings are public.") == [
        "Lake Forum",
        "",
        "09.00\tOpening",
        "10.00\tClose",
        "",
        "All meetings are public.",
    ]


def test_a_row_across_all_columns_heads_those_below() -> None:
    rows = "table.cell(colspan: 2)[Monday, 3 May 2027], [09.00], [Opening], [10.00], [Session 1]"
    assert texts(f"#table(columns: (2cm, 4cm), {rows})") == [
        "Monday, 3 May 2027",
        "09.00\tOpening",
        "10.00\tSession 1",
    ]


def test_days_beside_several_rows_come_before_them() -> None:
    rows = (
        "table.cell(rowspan: 2)[Monday, \\ 3 May 2027], [09.00], [Opening], [10.00], [Session 1],"
        "[Tuesday, 4 May 2027], [11.00], [Closing]"
    )
    assert texts(f"#table(columns: (3cm, 2cm, 4cm), align: horizon, {rows})") == [
        "Monday, 3 May 2027",
        "\t09.00\tOpening",
        "\t10.00\tSession 1",
        "Tuesday, 4 May 2027\t11.00\tClosing",
    ]


@pytest.mark.parametrize("frame", ["#rect[{}]", "#table(columns: 1, [Programme], [{}])"])
def test_a_frame_is_no_table(frame: str) -> None:
    inside = "Lake Forum \\ 09.00 #h(1cm) Opening \\ 10.00 #h(1cm) Session 1"
    found = [text.split() for text in texts(frame.format(inside)) if "." in text]
    assert found == [["09.00", "Opening"], ["10.00", "Session", "1"]]


def test_a_page_number_below_a_table_is_furniture_on_every_page() -> None:
    rows = table(*[(f"{hour}.00", f"Item {hour}") for hour in range(8, 20)], settings="columns: 2")
    page = "#set page(height: 8cm, footer: context [Lake Forum · #counter(page).display()])\n"
    found = read(page + rows)
    footers = [line.text for line in found.lines if line.furniture == "page footer"]
    assert footers == ["Lake Forum · 1", "Lake Forum · 2"]
    items = [line.text for line in found.lines if line.text and not line.furniture]
    assert items == [f"{hour}.00\tItem {hour}" for hour in range(8, 20)]


def drawn(lines: str, *words: tuple[int, int, str]) -> list[str]:
    """The lines of a page on which these are drawn as one path, with words at places."""
    shown = " ".join(f"BT /F 10 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in words)
    content = f"2 0 0 2 0 0 cm {lines} S .5 0 0 .5 0 0 cm {shown}"
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>"
    )
    stream = f"<</Length {len(content)}>>stream\n{content}\nendstream"
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    data = by_hand(CATALOGUE, PAGES, page, stream, font)
    return [line.text for line in read_pdf(data, "agenda.pdf").lines]


WORDS = (
    (105, 370, "09.00"),
    (205, 384, "Opening of the"),
    (205, 372, "forum on lakes"),
    (205, 360, "and rivers"),
    (105, 335, "10.00"),
    (205, 335, "Session 1"),
)
IN_CELLS = ["09.00\tOpening of the", "\tforum on lakes", "\tand rivers", "10.00\tSession 1"]


@pytest.mark.parametrize(
    "lines",
    [
        "50 200 m 50 150 l 200 200 m 50 200 l 50 175 m 200 175 l 200 150 m 50 150 l "
        "100 150 m 100 200 l 200 200 m 200 150 l",
        "50 175 50 25 re 100 175 100 25 re 50 150 50 25 re 100 150 100 25 re",
    ],
)
def test_a_table_drawn_in_one_go(lines: str) -> None:
    assert drawn(lines, *WORDS) == IN_CELLS


def test_a_map_has_too_many_lines_to_be_a_table() -> None:
    found = drawn("50 200 m 200 200 l " * 60_000, *WORDS)
    assert [text.strip() for text in found if "Session" in text] == ["10.00\tSession 1"]


def test_cells_that_reach_into_each_other_have_their_words_once() -> None:
    lines = (
        "50 200 m 200 200 l 50 150 m 200 150 l 50 150 m 50 200 l 200 150 m 200 200 l "
        "100 175 m 100 200 l 50 175 m 100 175 l"
    )
    words = [(105, 370, "09.00"), (205, 370, "Opening"), (105, 335, "10.00"), (205, 335, "Session")]
    assert sorted(" ".join(drawn(lines, *words)).split()) == [
        "09.00",
        "10.00",
        "Opening",
        "Session",
    ]
