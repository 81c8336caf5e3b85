"""Whatever is edited in the workbooks of people of the example comes back, and nothing else."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.findings import has_errors
from planner.folder.load import load
from planner.folder.merging import rows_of
from planner.folder.rows import row_of
from planner.forms.cells import clean
from planner.readers.workbook import read_book
from tests.commands.workbooks import GONE, Edits, Returning, sent

ISSYK_KUL = Path(__file__).resolve().parents[2] / "agendas" / "issyk-kul-2027"
LETTERS = st.characters(
    categories=("L", "M", "N", "P", "S", "Zs"), max_codepoint=0x1FFFF, exclude_characters="?"
)
"""Without question marks: for a letter that was lost they are not imported."""
WORDS = st.text(LETTERS, max_size=30).map(lambda text: clean(text).strip().replace("\xa0", " "))
COLUMNS = {
    "participants": {
        **dict.fromkeys(["given", "family", "honorific", "phone", "hotel", "unit.ru"], WORDS),
        "position": st.sampled_from(["member", "head", "adviser"]),
        "registered_on": st.sampled_from(["", "2027-05-03"]),
        "body": st.sampled_from(["AT", "unesco", ""]),
    },
    "invitees": {
        **dict.fromkeys(["note", "focal_point", "focal_phone", "addressee.fr"], WORDS),
        "reply": st.sampled_from(["", "accepted", "declined"]),
        "replied_on": st.sampled_from(["", "2027-05-03"]),
        "quota": st.sampled_from(["", "7"]),
    },
}
"""Columns of each table, and what is written into them."""


@pytest.fixture(scope="module", params=list(COLUMNS))
def table(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Returning:
    out = tmp_path_factory.mktemp("out")
    return Returning(load(ISSYK_KUL), read_book(sent(ISSYK_KUL, request.param, out).path))


def edits_of(data: st.DataObject, table: str, rows: list[str]) -> Edits:
    def _cells(own_id: str) -> dict[str, str]:
        if data.draw(st.integers(0, 9), label=own_id) == 0:
            return GONE
        keys = data.draw(st.lists(st.sampled_from([*COLUMNS[table]]), max_size=4, unique=True))
        return {key: data.draw(COLUMNS[table][key], label=key) for key in keys}

    edited = data.draw(st.lists(st.sampled_from(rows), max_size=5, unique=True))
    return {own_id: _cells(own_id) for own_id in edited}


@given(st.data(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_exactly_what_was_edited_in_any_order(
    table: Returning, data: st.DataObject, random: Random
) -> None:
    name = table.book.name.removesuffix(".xlsx")
    edits = edits_of(data, name, [*table.rows])
    plan = table.back(edits, random.shuffle)
    assert not has_errors(plan.findings)
    before, after = (
        {row.id: row_of(row) for row in rows_of(of, name)}
        for of in (table.loaded.conference, plan.conference)
    )
    expected = {
        own_id: row | (edits.get(own_id) or {})
        for own_id, row in before.items()
        if edits.get(own_id) != GONE
    }
    assert {own: said(row) for own, row in after.items()} == {
        own: said(row) for own, row in expected.items()
    }


def said(row: dict[str, str]) -> dict[str, str]:
    """The cells that hold something."""
    return {key: cell for key, cell in row.items() if cell}
