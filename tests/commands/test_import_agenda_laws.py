"""Whatever is edited in the agendas of the examples comes back, and nothing else."""

import datetime as dt
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.findings import has_errors
from planner.folder.load import load
from planner.folder.rereading import read_otherwise
from planner.forms.cells import as_text, clean
from planner.forms.workbook import Workbook
from planner.products import Material
from planner.products.agenda import build
from planner.readers.workbook import read_book
from planner.timetable import timetable
from tests.commands.workbooks import Edits, Returning, sent

MOMENT = dt.datetime(2027, 1, 15, tzinfo=dt.UTC)
AGENDAS = Path(__file__).resolve().parents[2] / "agendas"


@pytest.fixture(scope="module", params=["bishkek-2001", "issyk-kul-2027"])
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Returning:
    folder = AGENDAS / request.param
    out = tmp_path_factory.mktemp("out")
    return Returning(load(folder), read_book(sent(folder, "agenda", out).path))


def test_nothing_edited_in_the_examples(example: Returning) -> None:
    plan = example.back({}, list.reverse)
    assert (plan.has_rows, plan.findings) == (False, ())
    assert plan.conference == example.loaded.conference
    assert not read_otherwise(example.loaded, plan.conference)


# Between letters a question mark is taken for one that was lost.
LETTERS = st.characters(
    categories=("L", "N", "P", "S", "Zs"), exclude_characters="=@＝+-?\ufffd", max_codepoint=0x1FFFF
)
WORDS = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: clean(text).strip())
TRAPS = st.sampled_from(
    ["\\", "# no comment", "> note", "10:00  Lunch", "– dash", "id: x", "Hall  [Ala-Too Hall]", "…"]
)
TITLES = (WORDS | TRAPS).filter(bool)
NOTES = st.lists(WORDS | TRAPS, max_size=3).map(lambda lines: "\n".join(filter(bool, lines)))
TIMES = st.sampled_from([("09:05", ""), ("09:05", "23:10"), ("", ""), ("22:00", "01:30+1")])


@st.composite
def edits_of(draw: st.DrawFn, example: Returning) -> Edits:
    """Edits of some rows. Times and kinds change in rows of days alone: what is inside an item is
    counted by its kind, and would have other ids.
    """
    edits: Edits = {}
    for own_id in draw(st.lists(st.sampled_from([*example.rows]), max_size=5, unique=True)):
        row = example.rows[own_id]
        cells = {
            key: draw(TITLES) for key in row if key.startswith("title.") and draw(st.booleans())
        }
        if draw(st.booleans()):
            cells |= {key: draw(NOTES) for key in row if key.startswith("note.")}
        if not row["level"] and draw(st.booleans()):
            cells["start"], cells["end"] = draw(TIMES)
        if not row["level"] and draw(st.booleans()):
            cells["kind"] = draw(st.sampled_from(["Lunch", "Discussion", "Item"]))
        edits[own_id] = cells | {"openness": draw(st.sampled_from(["", "Closed session"]))}
    return edits


FOLLOWING = {"number", "officers"}
"""Columns that follow from others."""


@given(st.data(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_exactly_what_was_edited_in_any_order(
    example: Returning, data: st.DataObject, random: Random
) -> None:
    """Few edits are refused: those after which words of other languages would go astray."""
    edits = data.draw(edits_of(example))
    plan = example.back(edits, random.shuffle)
    assert not has_errors(plan.findings)
    assume(not read_otherwise(example.loaded, plan.conference))
    after = Material(plan.conference, timetable(plan.conference), "en", MOMENT)
    book = build(after)
    assert isinstance(book, Workbook)
    (sheet,) = book.sheets
    keys = [column.key for column in sheet.columns]
    now = {
        str(row[0]): {key: as_text(cell) for key, cell in zip(keys, row, strict=True)}
        for row in sheet.rows
    }
    for own_id, before in example.rows.items():
        for key in before.keys() - FOLLOWING:
            assert now[own_id][key] == edits.get(own_id, {}).get(key, before[key]), (own_id, key)
    assert now.keys() == example.rows.keys()


@given(st.data(), st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_rows_says_nothing(
    example: Returning, data: st.DataObject, random: Random
) -> None:
    edits = data.draw(edits_of(example))
    one, other = (example.back(edits, order) for order in (list.reverse, random.shuffle))
    assert one.conference == other.conference
