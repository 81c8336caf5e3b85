"""Rows of persons that came back with the name of another, whose private data stay behind."""

from collections.abc import Iterator, Mapping, Sequence

from planner.changes.rows import Cells, Change
from planner.findings import Fault, Finding, Severity

ROW_OF_ANOTHER = Fault(
    "row-of-another",
    Severity.ERROR,
    why=(
        "The names in the row are those of somebody who has another id: a part of the sheet was "
        "sorted alone, it seems. Duties and private data would change hands."
    ),
    how="Sort whole rows; or take the workbook as it was sent, and edit it anew.",
)
PERSON_REPLACED = Fault(
    "person-replaced",
    Severity.WARNING,
    why="Duties in the agenda, passports and all that is not in the workbook stay with the id.",
    how="If it is another person, add a row without an id, and take this one out.",
)
NAMES = ("given", "family")


def of_others(changes: Sequence[Change], ours: Mapping[str, Cells]) -> Iterator[Finding]:
    """Findings of rows whose whole name has become another; `ours` are those of the folder."""
    renamed: dict[str, list[Change]] = {}
    for change in changes:
        if change.key in NAMES:
            renamed.setdefault(change.id, []).append(change)
    replaced = {}
    for own_id, edits in renamed.items():
        before = _names(ours[own_id])
        now = _names({**ours[own_id], **{edit.key: edit.new for edit in edits}})
        if any(before) and not set(before) & set(now):
            replaced[own_id] = (edits[0], now)
    owners = {_names(ours[own_id]): own_id for own_id in ours} if replaced else {}
    for own_id, (edit, now) in replaced.items():
        yield _told(own_id, edit, " ".join(now), owners.get(now, own_id))


def _told(own_id: str, edit: Change, called: str, owner: str) -> Finding:
    if owner != own_id:
        return ROW_OF_ANOTHER.at(edit.place, f"The row of {own_id} names {called}, who is {owner}.")
    return PERSON_REPLACED.at(edit.place, f"The row of {own_id} names somebody else: {called}.")


def _names(cells: Cells) -> tuple[str, ...]:
    return tuple(cells.get(key, "") for key in NAMES)
