"""A workbook of ours that came back: what its editors changed, against the folder as it is now."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from planner.changes.rows import Cells, Change, Merge, Returned, Sent, merge
from planner.findings import Fault, Finding, Severity, has_errors
from planner.folder.incoming import CellReader
from planner.folder.merging import AGENDA, Wanted, merged
from planner.folder.merging_agenda import merged_agenda
from planner.forms.cells import Cell, mark, normal
from planner.forms.workbook import ColumnKind, Sheet, Workbook
from planner.intake.doubts.columns_alone import sorted_alone
from planner.intake.doubts.lost_letters import kept, lost
from planner.intake.doubts.shared_contacts import shared_contacts
from planner.intake.plan import ImportOptions, Plan, TablePlan
from planner.intake.returned.binding import bound, unsure_edits
from planner.intake.returned.persons import of_others
from planner.model import Conference, seen_by
from planner.places import Place
from planner.products import Material, every_product
from planner.products.workbook.purposes import for_purposes
from planner.readers.workbook import Book, Records, ReturnedSheet, returns_in
from planner.records import record
from planner.timetable import timetable
from planner.timetable.moment import moment

OTHER_CONFERENCE = Fault(
    "workbook-of-another-conference",
    Severity.ERROR,
    why=(
        "It was made for another conference, or for that of another year: its ids belong to others."
    ),
    how=(
        "Import it into the folder from which it was made, or build a new one and copy the "
        "edits into it."
    ),
)
OTHER_VERSION = Fault(
    "workbook-of-another-version",
    Severity.ERROR,
    why=(
        "It was made by another version of the planner, which records what it sends in another "
        "way; or someone has changed its hidden sheet."
    ),
    how="Build the workbook again, and copy the edits into it.",
)
ROW_COPIED = Fault(
    "row-copied",
    Severity.WARNING,
    why="Two rows have the same id: someone copied a row as a start for a new one.",
    how="The second is treated as a new one; if it is not, delete it from the workbook.",
)
ID_CHANGED = Fault(
    "id-changed",
    Severity.WARNING,
    why="A row whose id was changed or emptied is a new one, and the one that was sent is missing.",
    how="Write the id as it was sent; or leave it, if it is someone else.",
)
CELL_INFORMS = Fault(
    "cell-informs",
    Severity.WARNING,
    why="It only shows what comes from elsewhere; what is written here cannot be stored.",
    how="Change it where it comes from.",
)
ROW_HERE_ALREADY = Fault(
    "row-here-already",
    Severity.WARNING,
    why="A new row with the same data as one in the folder was imported before: it is skipped.",
    how=(
        "If it is another person of that name, add something to the row that distinguishes the two."
    ),
)
PRODUCT_GONE = Fault(
    "workbook-of-a-purpose-gone",
    Severity.ERROR,
    why="The folder no longer says which columns such a workbook has.",
    how="Add the purpose to conference.toml as it was: [[purposes]].",
)
ROW_GONE_HERE = Fault(
    "row-gone-here",
    Severity.WARNING,
    why="It was deleted from the folder after this was sent; edits to it are lost.",
    how="Add it again if it is to come back.",
)


TABLE_GONE_HERE = Fault(
    "table-gone-here",
    Severity.ERROR,
    why="All rows of the table were deleted from the folder after the workbook was sent.",
    how="Import the workbook into the folder as it was then.",
)


def plan_returned(
    conference: Conference, book: Book, records: Records, wish: ImportOptions
) -> Plan:
    """What a workbook that came back would change in a conference."""
    if wrong := _wrong(conference, book, records):
        return Plan(conference, (), (wrong,))
    returns = returns_in(book, records)
    if (ours := _ours(conference, records)) is None:
        message = f"The folder makes nothing called “{records.product}”."
        return Plan(conference, (), (PRODUCT_GONE.at(Place(book.name), message),))
    tables = {sheet.table for sheet in ours.sheets}
    back = [sheet for sheet in returns.sheets if sheet.sent.table in tables]
    findings = [*returns.findings, *_without_table(returns.sheets, tables, book)]
    plans = []
    for of in back:
        table = Back(of.sent.table, of.sent.rows, of.rows)
        if table.table == AGENDA:
            table, unsure = _bound(
                conference, ours, table, Place(book.name) if wish.remove else None
            )
            findings += unsure
        plans.append(planned(conference, ours, table, wish))
    for plan in plans:
        merge_into = merged_agenda if plan.table == AGENDA else merged
        conference, faults = merge_into(conference, plan.wanted)
        findings += [*plan.findings, *faults]
    return Plan(conference, tuple(plans), tuple(findings))


def _without_table(
    sheets: Iterable[ReturnedSheet], tables: Container[str], book: Book
) -> Iterator[Finding]:
    """Sheets whose rows have nothing to go back to."""
    for sheet in sheets:
        if sheet.sent.table not in tables:
            place = Place(book.name, sheet=sheet.sent.name)
            yield TABLE_GONE_HERE.at(place, f"“{sheet.sent.table}” no longer has rows here.")


def _wrong(conference: Conference, book: Book, records: Records) -> Finding | None:
    """Why a workbook cannot be taken back at all."""
    if not records.is_readable:
        return OTHER_VERSION.at(Place(book.name), "This workbook cannot be imported.")
    if records.conference != conference.uid:
        message = f"This was made on {records.moment[:10]} for another conference."
        return OTHER_CONFERENCE.at(Place(book.name), message)
    return None


def _ours(conference: Conference, records: Records) -> Workbook | None:
    """The same workbook as the folder would give it now, in the language in which it was sent."""
    products = (*every_product(), *for_purposes(conference, everybody=True))
    product = next((of for of in products if of.name == records.product), None)
    if product is None:
        return None
    seen = seen_by(conference, product.audience)
    at = moment(records.moment, None, conference)
    made = product.make(Material(seen, timetable(seen), records.language, at))
    forms = [of.form for of in made] if isinstance(made, tuple) else []
    books = (form for form in forms if isinstance(form, Workbook))
    return next(books, Workbook("", conference.uid, at, ()))


@record
class Back:
    """What came back of a table: the marks of its rows as they were sent, and its rows."""

    table: str
    sent: Mapping[str, Mapping[str, str]]
    rows: Sequence[Returned]
    told: Mapping[str, Container[str]] | None = None
    """The columns recorded for each row, by its id; all, if there is none."""

    def tells(self, change: Change) -> bool:
        """Whether a cell is one of those that were recorded, or would be now."""
        return self.told is None or change.key in self.told.get(change.id, ())


def _bound(
    conference: Conference, ours: Workbook, back: Back, gone_at: Place | None
) -> tuple[Back, list[Finding]]:
    """What came back of the agenda with the ids of today, and what cannot be given one."""
    sheet = next(sheet for sheet in ours.sheets if sheet.table == back.table)
    binding = bound(conference, back.sent, _Rows(sheet))
    sent, rows = binding.sent(back.sent), binding.rows(back.rows)
    findings = [*unsure_edits(binding, sent, rows, gone_at)]
    rows = [row for row in rows if row.id not in binding.unsure]
    return Back(back.table, sent, rows), findings


def planned(conference: Conference, ours: Workbook, back: Back, wish: ImportOptions) -> TablePlan:
    """What is to become of one table; `ours` is the workbook as the folder gives it now."""
    sheet = next(sheet for sheet in ours.sheets if sheet.table == back.table)
    dates, times = (_of_kind(kind, sheet) for kind in (ColumnKind.DATE, ColumnKind.TIME))
    reader = CellReader(conference, _choices(sheet, ours), dates, times)
    whole = merge(Sent(back.sent, mark), back.rows, _Rows(sheet))
    whole = replace(whole, kept=tuple(of for of in whole.kept if back.tells(of)))
    asked = _of_editable(whole, sheet)
    found = _decided(_resolved(_legible(asked), reader, wish.prefer), wish)
    twice = dict(_here_already(found.added, _Rows(sheet), back.sent, reader))
    found = replace(found, added=tuple(row for row in found.added if row.place not in twice))
    wanted = Wanted(
        sheet.table,
        tuple(_stored(change, reader) for change in found.changes),
        tuple(_stored_row(row, reader, sheet) for row in found.added),
        frozenset(found.gone if wish.remove else ()) - {change.id for change in found.kept},
    )
    others = (
        *_ids_changed(found, back.sent),
        *_moved(found.changes, sheet),
        *(shared_contacts(found.added, conference.participants) if _is_of_persons(sheet) else ()),
        *lost((*asked.changes, *asked.conflicts), found.added),
    )
    told = (*_told(whole, sheet), *twice.values(), *others, *reader.findings)
    return TablePlan(sheet.table, _in_words(found, wanted, reader), wanted, told)


def _is_of_persons(sheet: Sheet) -> bool:
    return sheet.table == "participants"


def _in_words(found: Merge, wanted: Wanted, reader: CellReader) -> Merge:
    """What was found, with the words of the sheet for what somebody has chosen in others: “H”."""
    words = {key: {of: word for word, of in lists.items()} for key, lists in reader.choices.items()}
    pairs = zip(found.changes, wanted.changes, strict=True)
    changes = (replace(of, new=words.get(of.key, {}).get(to.new, of.new)) for of, to in pairs)
    return replace(found, changes=tuple(changes))


def _moved(changes: Sequence[Change], sheet: Sheet) -> Iterator[Finding]:
    """Rows that have what others had; in an agenda items take the places of others as they like."""
    rows = _Rows(sheet)
    alone = [*sorted_alone(changes, rows.column)] if sheet.table != AGENDA else []
    if _is_of_persons(sheet) and not has_errors(alone):
        yield from of_others(changes, rows)
    yield from alone


def _ids_changed(found: Merge, sent: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """New rows that may be those that did not come back: with the id in other letters, or with
    most of the cells.
    """
    gone = {own_id.casefold(): own_id for own_id in found.gone}
    few = found.gone if len(found.gone) * len(found.added) <= _COMPARED else ()
    for row in found.added:
        alike = (of for of in few if not row.id and _is_alike(row.cells, sent[of]))
        if own_id := gone.get(row.id.strip().casefold()) or next(alike, ""):
            message = f"This row may be that of “{own_id}”, which did not come back."
            yield ID_CHANGED.at(row.place, message)


def _is_alike(cells: Cells, marks: Mapping[str, str]) -> bool:
    """Whether most of what was sent in a row stands in another one."""
    held = [
        mark(cells.get(key, "")) == of for key, of in marks.items() if key != "id" and of != "-"
    ]
    return sum(held) * 2 > len(held)


_COMPARED = 100_000
"""So many pairs of rows are compared at most."""


def _here_already(
    added: Sequence[Returned], ours: Mapping[str, Cells], sent: Container[str], reader: CellReader
) -> Iterator[tuple[Place, Finding]]:
    """New rows that say what rows say which came into the folder after the workbook was sent.

    So a workbook that is imported twice adds nobody twice.
    """
    came = {own_id: ours[own_id] for own_id in ours if own_id not in sent} if added else {}
    for row in added:
        same = (own_id for own_id, cells in came.items() if _is_told(row, cells, reader))
        if own_id := next(same, ""):
            del came[own_id]
            message = f"“{own_id}” in the folder says the same."
            yield row.place, ROW_HERE_ALREADY.at(row.place, message)


def _is_told(row: Returned, cells: Cells, reader: CellReader) -> bool:
    """Whether cells say all that a new row says."""
    told = ((key, text) for key, text in row.cells.items() if text)
    return all(reader.are_same(key, cells.get(key, ""), text) for key, text in told)


class _Rows(Mapping[str, Cells]):
    """The rows of a sheet as texts by id and key; few of them are ever asked for."""

    def __init__(self, sheet: Sheet) -> None:
        self._keys = [column.key for column in sheet.columns]
        self._rows: dict[str, tuple[Cell, ...]] = {str(row[0]): row for row in sheet.rows}

    def __getitem__(self, own_id: str) -> Cells:
        return dict(zip(self._keys, map(normal, self._rows[own_id]), strict=True))

    def column(self, key: str) -> Iterator[str]:
        """All cells of a column."""
        at = self._keys.index(key)
        return (normal(row[at]) for row in self._rows.values())

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, own_id: object) -> bool:
        return own_id in self._rows


def _of_editable(found: Merge, sheet: Sheet) -> Merge:
    """What was found without edits of columns that only inform; copied rows count as added."""
    keys = _editable(sheet)
    copied = (replace(row, id="") for row in found.taken)
    return replace(
        found,
        changes=tuple(change for change in found.changes if change.key in keys),
        conflicts=tuple(change for change in found.conflicts if change.key in keys),
        kept=tuple(change for change in found.kept if change.key in keys),
        added=(*found.added, *copied),
        taken=(),
    )


def _legible(found: Merge) -> Merge:
    return replace(found, changes=kept(found.changes), conflicts=kept(found.conflicts))


def _resolved(found: Merge, reader: CellReader, prefer: str) -> Merge:
    """What was found without changes and conflicts about two words for one thing; conflicts are
    decided for one side, if that is wished.
    """
    changes, conflicts = (
        tuple(of for of in some if not reader.are_same(of.key, of.old, of.new))
        for some in (found.changes, found.conflicts)
    )
    if not prefer:
        return replace(found, changes=changes, conflicts=conflicts)
    won = conflicts if prefer == "workbook" else ()
    return replace(found, changes=(*changes, *won), conflicts=())


def _decided(found: Merge, wish: ImportOptions) -> Merge:
    """What was found with rows that are gone there and were changed here decided for one side, if
    that is wished; where nothing is to be taken out there is nothing to decide.
    """
    if wish.remove and not wish.prefer:
        return found
    stay = {change.id for change in found.kept if wish.remove and wish.prefer == "folder"}
    return replace(found, kept=(), gone=tuple(of for of in found.gone if of not in stay))


def _editable(sheet: Sheet) -> set[str]:
    return {column.key for column in sheet.columns if column.editable}


def _choices(sheet: Sheet, ours: Workbook) -> dict[str, Mapping[str, str]]:
    return {of.key: ours.lists[of.choices] for of in sheet.columns if of.choices}


def _of_kind(kind: ColumnKind, sheet: Sheet) -> frozenset[str]:
    return frozenset(of.key for of in sheet.columns if of.kind is kind)


def _stored(change: Change, reader: CellReader) -> Change:
    return replace(change, new=reader.stored(change.key, change.new, change.place))


def _stored_row(row: Returned, reader: CellReader, sheet: Sheet) -> Returned:
    keys = _editable(sheet) | {column.key for column in sheet.columns if column.for_added}
    cells = {
        key: reader.stored(key, text, row.at(key)) for key, text in row.cells.items() if key in keys
    }
    return replace(row, cells=cells)


def _told(found: Merge, sheet: Sheet) -> Iterator[Finding]:
    """What is to be known of rows that were copied, and of edits that have no place."""
    keys = _editable(sheet)
    for row in found.taken:
        yield ROW_COPIED.at(row.place, f"“{row.id}” is already in another row.")
    for change in (*found.changes, *found.conflicts):
        if change.key not in keys:
            yield CELL_INFORMS.at(change.place, f"“{change.new}” is not imported.")
    for change in found.missed:
        yield ROW_GONE_HERE.at(change.place, f"“{change.id}” is no longer in the folder.")
