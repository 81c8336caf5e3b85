from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.forms.document import Document, Heading, Line, LineStyle, Paragraph, Run, TimedRow
from planner.writers.looks import Looks, as_data, looks_with, planner_templates, printable


def test_the_planner_brings_its_templates() -> None:
    names = {path.name for path in planner_templates().iterdir()}
    assert {"document.typ", "document.html"} <= names


def test_the_conference_s_own_template_goes_first(tmp_path: Path) -> None:
    (tmp_path / "document.html").write_text("own")
    looks = looks_with(tmp_path)
    assert looks.find("document.html") == tmp_path / "document.html"
    assert looks.find("document.typ") == planner_templates() / "document.typ"


def test_without_a_folder_of_its_own_the_planner_s_looks_are_used(tmp_path: Path) -> None:
    assert looks_with(tmp_path / "templates") == Looks((planner_templates(),))


def test_a_template_that_is_nowhere_stops_the_work_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match=r"no template document\.typ") as stopped:
        Looks((tmp_path,)).find("document.typ")
    assert stopped.value.remedy


def test_the_fingerprint_follows_every_byte_and_name(tmp_path: Path) -> None:
    looks, seen = looks_with(tmp_path), set()
    seen.add(looks.fingerprint())
    for name, words in [("a.typ", "x"), ("a.typ", "y"), ("b.typ", "y"), ("fonts/f.ttf", "z")]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words)
        seen.add(looks.fingerprint())
    assert len(seen) == 5
    assert looks.fingerprint() == looks_with(tmp_path).fingerprint()


def test_hidden_files_are_not_part_of_the_looks(tmp_path: Path) -> None:
    before = looks_with(tmp_path).fingerprint()
    (tmp_path / ".DS_Store").write_text("x")
    assert looks_with(tmp_path).fingerprint() == before


def test_what_steers_the_writing_is_left_out_and_breaks_are_blanks() -> None:
    assert printable("a\0b\u202ec\u2066d\ufeffe\x7f\ud800f\tg\r\nh") == "abcdef g h"
    assert printable("10 h 30 – 11 h\u00a0\u202f«é»") == "10 h 30 – 11 h\u00a0\u202f«é»"


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


@pytest.mark.parametrize(
    ("language", "direction"),
    [("en", "ltr"), ("ar", "rtl"), ("fa-IR", "rtl"), ("he", "rtl"), ("ur", "rtl"), ("ky", "ltr")],
)
def test_the_direction_follows_the_language(language: str, direction: str) -> None:
    assert as_data(Document(language, "x", ()))["direction"] == direction
