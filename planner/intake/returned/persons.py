"""Rows of persons that came back with the name of another, whose private data stay behind."""

from collections.abc import Iterator, Mapping, Sequence

from planner.changes.rows import Cells, Change
from planner.findings import Fault, Finding, Severity
from planner.language.collation import bare

ROW_OF_ANOTHER = Fault(
    "row-of-another",
    Severity.ERROR,
    why=(
        "The names in the row belong to someone who has another id: part of the sheet seems to "
        "have been sorted alone. Duties and private data would change hands."
    ),
    how="Sort whole rows; or take the workbook as it was sent, and edit it again.",
)
PERSON_REPLACED = Fault(
    "person-replaced",
    Severity.WARNING,
    why=(
        "Duties in the agenda, passports and everything else that is not in the workbook "
        "stay with the id."
    ),
    how="If it is another person, add a row without an id, and delete this one.",
)
NAMES = ("given", "family")


def of_others(changes: Sequence[Change], ours: Mapping[str, Cells]) -> Iterator[Finding]:
    """Rows with the whole name of another: a single one is enough. `ours` are those of the folder.

    If two people change names, one part may be the same, as with brother and sister; a whole name
    that has become another shows by itself that it belongs to someone else.
    """
    edits: dict[str, list[Change]] = {}
    for change in changes:
        if change.key in NAMES:
            edits.setdefault(change.id, []).append(change)
    before = {own_id: _names(ours[own_id]) for own_id in edits}
    now = {own_id: _names({**ours[own_id], **_new(edits[own_id])}) for own_id in edits}
    replaced = {of for of in edits if now[of] and before[of] and not {*before[of]} & {*now[of]}}
    owners = {_names(ours[own_id]): own_id for own_id in (ours if replaced else edits)}
    for own_id, (edit, *_) in edits.items():
        owner = owners.get(now[own_id], own_id)
        called = " ".join(filter(None, (_written(ours[own_id], edits[own_id]))))
        if owner != own_id and (own_id in replaced or owner in edits):
            message = f"The row of {own_id} names {called}, who is {owner}."
            yield ROW_OF_ANOTHER.at(edit.place, message)
        elif own_id in replaced:
            yield PERSON_REPLACED.at(
                edit.place, f"The row of {own_id} names someone else: {called}."
            )


def _new(edits: Sequence[Change]) -> Cells:
    return {edit.key: edit.new for edit in edits}


def _written(cells: Cells, edits: Sequence[Change]) -> Iterator[str]:
    """The parts of a name as they came back."""
    now = {**cells, **_new(edits)}
    return (now.get(key, "") for key in NAMES)


def _names(cells: Cells) -> tuple[str, ...]:
    """The parts of a name, without what is no other name: capitals and accents."""
    return tuple(filter(None, (bare(cells.get(key, "")) for key in NAMES)))
