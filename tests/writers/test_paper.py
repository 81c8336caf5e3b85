from planner.forms.document import Document, Heading, Line, LineStyle, Paragraph, Run, TimedRow
from planner.writers.paper import as_data


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
    beside = [line["beside"] for line in rows["rows"][0]["lines"]]
    assert beside == [False, False, False, True, False, False]


def test_what_belongs_to_an_inner_item_with_a_time_stands_beside_it() -> None:
    lines = [(LineStyle.ITEM, "09.10", 0), (LineStyle.MODE, "", 1), (LineStyle.ROOM, "", 1)]
    lines += [(LineStyle.OFFICERS, "", 1), (LineStyle.NOTE, "", 1), (LineStyle.MODE, "", 0)]
    row = TimedRow("09.00", tuple(Line(style, (Run("x"),), at, time) for style, time, at in lines))
    (rows,) = as_data(Document("en", "Agenda", (row,)))["blocks"]
    beside = [line["beside"] for line in rows["rows"][0]["lines"]]
    assert beside == [False, True, True, True, True, False]


def test_the_direction_is_that_of_the_language() -> None:
    directions = [as_data(Document(code, "x", ()))["direction"] for code in ("en", "fa-IR")]
    assert directions == ["ltr", "rtl"]
