"""Three states of rows: as sent, as they came back, as the folder has them; worked out by hand."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from planner.changes.rows import Change, Merge, Returned, Sent, merge
from planner.places import Place

SENT = {"p1": {"name": "Ada", "phone": "1"}, "p2": {"name": "Bo", "phone": "2"}}
Rows = Mapping[str, Mapping[str, str]]


def returned(*rows: tuple[str, dict[str, str]]) -> list[Returned]:
    return [
        Returned(own_id, cells, {"name": 1, "phone": 2}, Place("back.xlsx", line, 0, "People"))
        for line, (own_id, cells) in enumerate(rows, 2)
    ]


def merged(theirs: list[Returned], ours: Rows = SENT) -> Merge:
    return merge(Sent(SENT, lambda text: text), theirs, ours)


def cells(changes: tuple[Change, ...]) -> list[tuple[str, ...]]:
    return [(one.id, one.key, one.old, one.new, str(one.place)) for one in changes]


AS_SENT = returned(*SENT.items())


def test_nothing_edited_is_nothing_changed() -> None:
    assert merged(AS_SENT) == Merge()


def test_what_they_changed_alone_is_a_change_with_its_cell() -> None:
    found = merged(returned(("p2", {"name": "Bo", "phone": "22"}), ("p1", SENT["p1"])))
    assert cells(found.changes) == [("p2", "phone", "2", "22", "back.xlsx!People!C2")]
    assert not found.conflicts


def test_what_was_changed_here_alone_stays() -> None:
    assert merged(AS_SENT, {**SENT, "p1": {"name": "Eve", "phone": "1"}}) == Merge()


def test_what_both_changed_otherwise_is_a_conflict() -> None:
    ours = {**SENT, "p1": {"name": "Eve", "phone": "1"}}
    found = merged(returned(("p1", {"name": "Ina", "phone": "11"}), ("p2", SENT["p2"])), ours)
    assert cells(found.conflicts) == [("p1", "name", "Eve", "Ina", "back.xlsx!People!B2")]
    assert cells(found.changes) == [("p1", "phone", "1", "11", "back.xlsx!People!C2")]


def test_what_both_changed_alike_is_nothing() -> None:
    ours = {**SENT, "p1": {"name": "Ina", "phone": "1"}}
    theirs = returned(("p1", {"name": "Ina", "phone": "1"}), ("p2", SENT["p2"]))
    assert merged(theirs, ours) == Merge()


def test_rows_that_are_new_gone_and_copied() -> None:
    new, copy = {"name": "Cy", "phone": "3"}, {"name": "Ada", "phone": "4"}
    found = merged(returned(("p1", SENT["p1"]), ("", new), ("p1", copy), ("p1", SENT["p1"])))
    assert [row.cells for row in found.added] == [new]
    assert [row.cells for row in found.taken] == [copy]  # the third copy says nothing new
    assert found.gone == ("p2",)


def test_a_row_that_is_not_here_any_more_takes_no_edit() -> None:
    theirs = returned(("p1", {"name": "Ada", "phone": "9"}), ("p2", {"name": "Bo", "phone": "2"}))
    found = merged(theirs, {"p2": SENT["p2"]})
    assert cells(found.missed) == [("p1", "phone", "", "9", "back.xlsx!People!C2")]
    assert (found.changes, found.conflicts, found.gone) == ((), (), ())


def test_a_row_that_was_not_sent_but_is_here_is_in_conflict() -> None:
    """It was pasted from a newer workbook, or somebody typed its id: nobody knows who is right."""
    new = {"name": "Cy", "phone": "5"}
    found = merged([*AS_SENT, *returned(("p3", new))], {**SENT, "p3": {"name": "Di", "phone": "5"}})
    assert cells(found.conflicts) == [("p3", "name", "Di", "Cy", "back.xlsx!People!B2")]
    assert (found.added, found.taken, found.changes) == ((), (), ())


def test_a_column_that_was_not_sent_is_no_edit() -> None:
    assert merged(returned(("p1", {**SENT["p1"], "hotel": "Inn"}), ("p2", SENT["p2"]))) == Merge()


words = st.sampled_from(["", "a", "b", "c"])
tables = st.fixed_dictionaries(
    {one: st.fixed_dictionaries({"name": words}) for one in ("p1", "p2")}
)


@given(tables, tables, tables)
def test_each_cell_is_as_one_side_has_it(sent: Rows, theirs: Rows, ours: Rows) -> None:
    """A cell that one side left alone becomes what the other made of it, and no other changes."""
    rows = [Returned(own, cells, {"name": 1}, Place("x")) for own, cells in theirs.items()]
    found = merge(Sent(sent, lambda text: text), rows, ours)
    after = {own: dict(cells) for own, cells in ours.items()}
    for change in found.changes:
        after[change.id][change.key] = change.new
    for own in sent:
        before, there, here = (of[own]["name"] for of in (sent, theirs, ours))
        if there == before:
            assert after[own]["name"] == here
        elif here in (before, there):
            assert after[own]["name"] == there
        else:
            assert [of.id for of in found.conflicts].count(own) == 1
