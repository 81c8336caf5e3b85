"""A list of participants or invitees made by others: its rows change those of the folder, or are
new.

A row belongs to someone here by its id, its email address, or its name and delegation. What a list
leaves empty changes nothing; people who are merely similar are never merged.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.changes.rows import Merge, Returned
from planner.errors import PlannerError
from planner.findings import Fault, Finding, Severity
from planner.folder.merging import RECORDS, Wanted, merged
from planner.folder.rows import columns_of
from planner.intake.doubts.columns_alone import sorted_alone
from planner.intake.doubts.lost_letters import kept, lost
from planner.intake.doubts.shared_contacts import shared_contacts
from planner.intake.foreign.cells import RowReader
from planner.intake.foreign.columns import untaken
from planner.intake.foreign.keys import Keyed
from planner.intake.plan import ImportOptions, Plan, TablePlan
from planner.language.headers import meaning
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.readers.workbook import Book, Grid
from planner.readers.workbook.foreign import ForeignList, foreign_lists, only
from planner.readers.workbook.returned import CELL_FORMULA

LIST_WITHOUT_NAMES = Fault(
    "list-without-names",
    Severity.ERROR,
    why="None of the known headers in the list says who is meant.",
    how='Say what the columns are: --map "Nom de famille=family_name".',
)
ROW_WITHOUT_NAME = Fault(
    "row-without-name",
    Severity.WARNING,
    why=(
        "A row in a list of persons without a name, an address or an id cannot be assigned "
        "to anyone."
    ),
    how="Add the name; if it is a heading, nothing needs to be done.",
)
ROW_COUNTS = Fault(
    "row-of-totals",
    Severity.WARNING,
    why="A row with a total is not a person: it is skipped.",
    how="Nothing needs to be done, unless someone has this name.",
)
SHEET_NOT_READ = Fault(
    "sheet-not-read",
    Severity.WARNING,
    why="Sheets that form one list are read together: this one has other columns.",
    how="If it is a list, save it as a separate file.",
)


def plan_foreign(conference: Conference, book: Book, wish: ImportOptions) -> Plan:
    """What a list would change in a conference; with what it taught about columns."""
    taught = dict(map(_mapping, wish.maps))
    conference = replace(conference, import_columns={**conference.import_columns, **taught})
    read = foreign_lists(book, conference.import_columns, conference.languages)
    lists = [only(of, _conditions(of, wish.where)) for of in read.lists]
    table = wish.into or _table(lists[0])
    if table not in RECORDS:
        raise PlannerError(f"There is no table “{table}”.", f"Tables: {', '.join(RECORDS)}.")
    unread = [*_unread(book, read.others)]
    if not _tells_who(lists[0]):
        message = "No header says who is meant."
        place = book.place(lists[0].grid, lists[0].headers.row)
        fault = LIST_WITHOUT_NAMES.at(place, message)
        return Plan(conference, (), (*unread, fault))
    plan = _planned(conference, book, lists, table)
    after, faults = merged(conference, plan.wanted)
    passed = sum(len(of.rows) for of in read.lists) - sum(len(of.rows) for of in lists)
    plan = replace(plan, passed_over=passed)
    return Plan(after, (plan,), (*unread, *plan.findings, *faults))


def _unread(book: Book, sheets: Iterable[Grid]) -> Iterator[Finding]:
    """A finding for each sheet that has rows and is not read."""
    for grid in sheets:
        rows = sum(map(any, grid.rows))
        message = (
            f"The sheet “{grid.name}” with {rows:,} row{'' if rows == 1 else 's'} is not read."
        )
        yield SHEET_NOT_READ.at(book.place(grid), message)


def _mapping(told: str) -> tuple[str, str]:
    """A header and the column that it stands for, from "Nom de famille=family_name"."""
    header, sign, column = (part.strip() for part in told.partition("="))
    if not header or not sign:
        raise PlannerError(
            f"“{told}” is not HEADER=COLUMN.", 'Write --map "Nom de famille=family_name".'
        )
    known = {name for table in RECORDS for name in _columns(table)}
    found = meaning(column) if column else None
    if not column or column.partition(".")[0] in known:
        return header, column
    if found is None:
        near = did_you_mean(column, known) or f"Known columns: {', '.join(sorted(known))}."
        raise PlannerError(f"There is no column “{column}”.", near)
    return header, found.field


def _conditions(found: ForeignList, wheres: Iterable[str]) -> dict[int, set[str]]:
    """What rows have to say, by the column: "State=Completed"; of several, one is enough."""
    conditions: dict[int, set[str]] = {}
    for told in wheres:
        header, sign, value = (part.strip() for part in told.partition("="))
        if not sign:
            raise PlannerError(f"“{told}” is not HEADER=VALUE.", 'Write --where "State=Completed".')
        at = found.column(header)
        if at is None:
            near = did_you_mean(header, found.called) or f"Its columns: {', '.join(found.called)}."
            raise PlannerError(f"The list has no column “{header}”.", near)
        conditions.setdefault(at, set()).add(value)
    return conditions


def _columns(table: str) -> set[str]:
    """The names of the columns that a list for a table can have, without their languages."""
    columns = columns_of(RECORDS[table])
    more = {"participants": ("name", "sender"), "invitees": ("sender",)}.get(table, ())
    return {*columns.needed, *columns.others, *columns.spoken, *more}


def _table(found: ForeignList) -> str:
    """The table that a list is for: that of persons, unless it only tells of bodies."""
    fields = {key.partition(".")[0] for key in found.columns}
    are_persons = {"given", "family", "name", "email"} & fields
    return "participants" if are_persons or "body" not in found.columns else "invitees"


def _tells_who(found: ForeignList) -> bool:
    told = {"id", "given", "family", "name", "email", "body", "sender"}
    return bool(told & found.columns.keys())


def _planned(
    conference: Conference, book: Book, lists: Sequence[ForeignList], table: str
) -> TablePlan:
    """What is to become of a table by a list, which may stand in several sheets."""
    known = _columns(table)
    keyed = Keyed.of(conference, table)
    findings: list[Finding] = []
    rows: list[Returned] = []
    for found in lists:
        reader = RowReader.of(conference, found, known)
        read = [(row, reader.read(row)) for row in found.rows]
        rows += (of for _, of in read if of)
        findings += untaken(book, found, reader.meanings, table, known)
        findings += _passed(book, found, [row for row, of in read if not of])
        findings += (*reader.headings(found, book), *reader.findings)
    keyed.take(rows)
    changes, added = kept(keyed.changes), tuple(keyed.added)
    merge = Merge(changes=changes, added=added)
    lossy = lost(keyed.changes, added)
    alone = sorted_alone(changes, keyed.column)
    shared = shared_contacts(added, conference.participants if table == "participants" else ())
    told = (*findings, *keyed.findings, *lossy, *alone, *shared)
    return TablePlan(table, merge, Wanted(table, changes, added), told)


def _passed(book: Book, found: ForeignList, nobodys: Iterable[Returned]) -> Iterator[Finding]:
    """What is told of rows and cells that nothing comes of; of rows that say the same, once."""
    for number in found.totals:
        said = " ".join(filter(None, found.grid.rows[number]))
        yield ROW_COUNTS.at(book.place(found.grid, number), f"“{said}” is a total.")
    told: dict[str, Returned] = {}
    for row in nobodys:
        said = " ".join(text for key, text in row.cells.items() if key in _TOLD)
        told.setdefault(said, row)
    for said, row in told.items():
        yield ROW_WITHOUT_NAME.at(row.place, f"“{said}” does not say who is meant.")
    for row_at, column in found.lost:
        message = "This is a formula or an error."
        yield CELL_FORMULA.at(book.place(found.grid, row_at, column), message)


_TOLD = frozenset({"body", "sender", "category", "position"})
"""What the screen says of a row that is nobody’s."""
