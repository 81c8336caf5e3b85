from dataclasses import replace
from typing import Any

from planner.forms.document import (
    Document,
    Heading,
    Line,
    LineStyle,
    Paragraph,
    Run,
    Table,
    TableColumn,
    TimedRow,
)
from planner.model.spoken import in_language, joined
from planner.writers.paper import as_data


def lines_of(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [line for piece in row["pieces"] for line in piece["lines"]]


def ranks(title: str, *levels: int) -> list[int]:
    paper = Document("en", title, tuple(Heading(level, "words") for level in levels))
    return [block["rank"] for block in as_data(paper)["blocks"]]


def test_ranks_of_headings_never_skip_one() -> None:
    assert ranks("Agenda", 2, 2) == [2, 2]
    assert ranks("Agenda", 1, 2, 1, 2) == [2, 3, 2, 3]
    assert ranks("Agenda", 2, 1, 2) == [2, 2, 3]
    assert ranks("", 2, 2) == [1, 1]


def test_rows_that_follow_each_other_are_one_block() -> None:
    row = TimedRow("09.00", (Line(LineStyle.TITLE, (Run("Opening"),)),))
    paper = Document("en", "Agenda", (Heading(2, "Monday"), row, row, Paragraph("End"), row))
    kinds = [block["kind"] for block in as_data(paper)["blocks"]]
    assert kinds == ["heading", "rows", "paragraph", "rows"]


def test_what_follows_an_item_with_a_time_stands_beside_the_times() -> None:
    lines = [(LineStyle.TITLE, ""), (LineStyle.ITEM, ""), (LineStyle.ITEM, "09.10")]
    lines += [(LineStyle.NOTE, ""), (LineStyle.ITEM, "09.20"), (LineStyle.ROOM, "")]
    row = TimedRow("09.00", tuple(Line(style, (Run("x"),), time=time) for style, time in lines))
    (rows,) = as_data(Document("en", "Agenda", (row,)))["blocks"]
    beside = [line["beside"] for line in lines_of(rows["rows"][0])]
    assert beside == [False, False, False, True, False, False]


def test_what_belongs_to_an_inner_item_with_a_time_stands_beside_it() -> None:
    lines = [(LineStyle.ITEM, "09.10", 0), (LineStyle.MODE, "", 1), (LineStyle.ROOM, "", 1)]
    lines += [(LineStyle.OFFICERS, "", 1), (LineStyle.NOTE, "", 1), (LineStyle.MODE, "", 0)]
    row = TimedRow("09.00", tuple(Line(style, (Run("x"),), at, time) for style, time, at in lines))
    (rows,) = as_data(Document("en", "Agenda", (row,)))["blocks"]
    beside = [line["beside"] for line in lines_of(rows["rows"][0])]
    assert beside == [False, True, True, True, True, False]


def test_the_direction_is_that_of_the_language() -> None:
    directions = [as_data(Document(code, "x", ()))["direction"] for code in ("en", "fa-IR")]
    assert directions == ["ltr", "rtl"]


def session(officers: int, items: int, after: int = 1) -> TimedRow:
    """A title, officers, items each with a line of its own below it, and a room."""
    title, room = Line(LineStyle.TITLE, (Run("Session"),)), Line(LineStyle.ROOM, (Run("Hall"),))
    chairs = [Line(LineStyle.OFFICERS, (Run("Chair"),))] * officers
    item = [Line(LineStyle.ITEM, (Run("Item"),)), Line(LineStyle.MODE, (Run("by"),), 1)]
    return TimedRow("09.00", (title, *chairs, *item * items, *[room] * after))


def pieces(row: TimedRow) -> list[int]:
    """How many lines each piece of the row has that a page may begin with."""
    (block,) = as_data(Document("en", "Agenda", (row,)))["blocks"]
    return [len(piece["lines"]) for piece in block["rows"][0]["pieces"]]


def test_a_short_row_is_whole() -> None:
    """Nine lines: the title, two officers, two items of two lines, two rooms."""
    assert pieces(session(officers=2, items=2, after=2)) == [9]


def test_a_high_row_may_go_on_on_the_next_page_where_something_inside_begins() -> None:
    assert pieces(session(officers=2, items=4)) == [5, 2, 2, 3]


def test_what_stays_and_what_goes_on_is_never_a_line_or_two() -> None:
    """Three lines go on at least, and four stay: the title and one officer are not enough."""
    assert pieces(session(officers=1, items=5, after=0)) == [4, 2, 2, 4]
    assert pieces(session(officers=3, items=4, after=0)) == [4, 2, 2, 4]


def test_many_speakers_may_go_on_on_the_next_page() -> None:
    """Of nine lines below one item, and the label is never parted from the first of them."""
    label = Line(LineStyle.OFFICERS, (Run("Speakers:"),), 1)
    person = Line(LineStyle.PERSON, (Run("Mr. Bek"),), 2)
    title, item = Line(LineStyle.TITLE, (Run("Opening"),)), Line(LineStyle.ITEM, (Run("Item"),))
    assert pieces(TimedRow("", (title, item, label, *[person] * 9))) == [4, 1, 1, 1, 1, 1, 3]
    assert pieces(TimedRow("", (title, *[item] * 3, label, *[person] * 5))) == [10]


def test_what_is_high_enough_for_a_page_is_said() -> None:
    words = "word " * 300
    row = TimedRow("", (Line(LineStyle.NOTE, (Run(words),)),))
    table = Table((TableColumn("a", 1),), (((Line(LineStyle.NOTE, (Run(words),)),),), ((),)))
    rows, of = as_data(Document("en", "", (row, table)))["blocks"]
    assert [piece["long"] for piece in rows["rows"][0]["pieces"]] == [True]
    assert [row["long"] for row in of["rows"]] == [True, False]


def test_a_table_has_its_header_and_shares() -> None:
    columns = (TableColumn("Ti\u202eme", 0.25), TableColumn("Who", 0.75))
    cells = ((Line(LineStyle.TITLE, (Run("09.00"),)),), ())
    (table,) = as_data(Document("en", "", (Table(columns, (cells,)),)))["blocks"]
    heads = [[run["text"] for run in of["runs"]] for of in table["header"]]
    assert (table["kind"], heads, table["shares"]) == ("table", [["Time"], ["Who"]], [0.25, 0.75])
    assert [[len(cell) for cell in row["cells"]] for row in table["rows"]] == [[1, 0]]


def test_rows_that_go_on_keep_their_first_two_and_their_last_two_together() -> None:
    """A row of its own, then three, then six that go on with each other, all but the last open."""
    title = (Line(LineStyle.TITLE, (Run("Session"),)),)
    rows = [((), title)] * 10
    of = Table((TableColumn("Time", 0.2), TableColumn("English", 0.8)), tuple(rows))
    (table,) = as_data(Document("en", "", (replace(of, open=frozenset({1, 2, 4, 5, 6, 7, 8})),)))[
        "blocks"
    ]
    assert [row["together"] for row in table["rows"]] == [1, 3, 0, 0, 2, 0, 1, 1, 2, 0]


def test_times_break_between_the_two_alone_and_have_a_column_for_each_row() -> None:
    inside = Line(LineStyle.ITEM, (Run("Coffee"),), time="10 h 15 – 11 heures")
    rows = (TimedRow("9 h 30 – 11 heures", (inside,)), TimedRow("11 heures", ()))
    (block,) = as_data(Document("fr", "", rows))["blocks"]
    first, second = block["rows"]
    assert (first["time"], second["time"]) == (
        "9\u00a0h\u00a030\u00a0– 11\u00a0heures",
        "11\u00a0heures",
    )
    assert lines_of(first)[0]["time"] == "10\u00a0h\u00a015\u00a0– 11\u00a0heures"
    assert (first["inner_times"], second["inner_times"]) == (19, 0)


def test_what_stands_between_two_directions_keeps_its_place() -> None:
    """A stroke between a Hebrew and a Chinese day, in a paper that is written from the left."""
    told = joined(" / ", [in_language("יום", "he"), in_language("2031年", "zh")])
    (heading,) = as_data(Document("en", "", (Heading(1, told),)))["blocks"]
    assert heading["runs"] == [
        {"text": "יום", "italic": False, "lang": "he", "dir": "rtl"},
        {"text": "\u200e / \u200e", "italic": False},
        {"text": "2031年", "italic": False, "lang": "zh"},
    ]
