"""Booklets for the printer: which pages lie beside each other, worked out by folding paper."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest

from planner.errors import PlannerError
from planner.forms.document import Document, Imposed, PageSize, Paragraph
from planner.writers.imposing import sides, write
from planner.writers.looks import Looks, looks_with, planner_templates


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (4, [(4, 1), (2, 3)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (5, [(None, 1), (2, None), (None, 3), (4, 5)]),
        (1, [(None, 1), (None, None)]),
    ],
)
def test_sides_of_sheets(pages: int, expected: list[tuple[int | None, int | None]]) -> None:
    assert sides(pages) == expected


def test_what_is_read_from_right_to_left_is_stapled_at_the_right() -> None:
    assert sides(4, mirrored=True) == [(1, 4), (3, 2)]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_lie_where_folding_wants_them(language: str) -> None:
    """A cover, the contents, two pages of words: the fourth lies beside the cover."""
    paragraphs = tuple(Paragraph(f"Words {number}.") for number in range(1, 40))
    booklet = Document(
        language,
        "Wells",
        paragraphs,
        issued=dt.datetime(2027, 1, 15, tzinfo=dt.UTC),
        page=PageSize.A5,
        cover=True,
        contents="Contents",
    )
    looks = Looks((planner_templates(),))
    made = write(Imposed(booklet), looks)
    assert made == write(Imposed(booklet), looks)
    sheets = pypdfium2.PdfDocument(made)
    front = sheets[0]
    width, height = front.get_size()
    outer, inner = (0, width / 2) if language == "ar" else (width / 2, 0)
    texts = [
        front.get_textpage().get_text_bounded(at, 0, at + width / 2, height)
        for at in (outer, inner)
    ]
    assert "wells" in texts[0].lower()
    assert texts[1].startswith("– 4 –")


def test_a_fault_in_the_template_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "imposed.typ").write_text("\n#let wrong = ((((\n", encoding="utf-8")
    with pytest.raises(PlannerError, match=r"imposed\.typ:2:\d+\)") as stopped:
        write(Imposed(Document("en", "Wells", (Paragraph("One."),))), looks_with(tmp_path))
    assert str(tmp_path / "imposed.typ") in stopped.value.remedy
