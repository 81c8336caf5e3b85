"""Somebody's own list of participants or invitees: its rows change those of the folder, or are new.

A row is that of somebody here by its id, its e-mail, or its name and delegation. What a list leaves
empty changes nothing; nobody is merged who is only like somebody.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from planner.changes.rows import Cells, Change, Merge, Returned
from planner.commands.foreign_cells import RowReader
from planner.commands.import_plan import Plan, TablePlan, Wish
from planner.errors import PlannerError
from planner.findings import Fault, Finding, Severity
from planner.folder.merging import RECORDS, Wanted, merged
from planner.folder.rows import columns_of, row_of
from planner.forms.cells import normal
from planner.language.collation import bare
from planner.language.headers import meaning
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.readers.workbook import Book
from planner.readers.workbook.foreign import ForeignList, foreign_list, only

COLUMN_UNKNOWN = Fault(
    "column-unknown",
    Severity.WARNING,
    why="Nobody has said what stands in this column of the list: it is not taken over.",
    how=(
        'Say what it is: --map "HEADER=COLUMN"; or that it is to be left out: --map "HEADER="; '
        'or which rows are wanted by it: --where "HEADER=VALUE".'
    ),
)
LIST_WITHOUT_NAMES = Fault(
    "list-without-names",
    Severity.ERROR,
    why="Among the headers of the list none is known that tells who is meant.",
    how='Say what the columns are: --map "Nom de famille=family_name".',
)
ROW_TWICE_IN_LIST = Fault(
    "row-twice-in-list",
    Severity.WARNING,
    why="Two rows of the list are of one person: the second is passed over.",
    how="Put what the two say into one row.",
)


def plan_foreign(conference: Conference, book: Book, wish: Wish) -> Plan:
    """What somebody's list would change in a conference; with what it taught about columns."""
    taught = dict(map(_mapping, wish.maps))
    conference = replace(conference, import_columns={**conference.import_columns, **taught})
    whole = foreign_list(book, conference.import_columns, conference.languages)
    found = only(whole, _conditions(whole, wish.where))
    table = wish.into or _table(found)
    if table not in RECORDS:
        raise PlannerError(f"There is no table “{table}”.", f"There are: {', '.join(RECORDS)}.")
    if not _tells_who(found):
        message = "Nobody is told by any of the headers."
        fault = LIST_WITHOUT_NAMES.at(book.place(found.grid, found.header), message)
        return Plan(conference, (), (fault,))
    plan = _planned(conference, book, found, table)
    after, faults = merged(conference, plan.wanted)
    plan = replace(plan, passed_over=len(whole.rows) - len(found.rows))
    unknown = _unknown(book, found, table)
    return Plan(after, (plan,), (*unknown, *plan.findings, *faults))


def _mapping(told: str) -> tuple[str, str]:
    """A header and the column that it stands for, from "Nom de famille=family_name"."""
    header, sign, column = (part.strip() for part in told.partition("="))
    if not header or not sign:
        raise PlannerError(f"“{told}” says nothing.", 'Write --map "Nom de famille=family_name".')
    known = {name for table in RECORDS for name in _columns(table)}
    found = meaning(column) if column else None
    if not column or column.partition(".")[0] in known:
        return header, column
    if found is None:
        near = did_you_mean(column, known) or f"There are: {', '.join(sorted(known))}."
        raise PlannerError(f"There is no column “{column}”.", near)
    return header, found.field


def _conditions(found: ForeignList, wheres: Iterable[str]) -> dict[int, set[str]]:
    """What rows have to say, by the column: "State=Completed"; of several, one is enough."""
    conditions: dict[int, set[str]] = {}
    for told in wheres:
        header, sign, value = (part.strip() for part in told.partition("="))
        if not sign:
            raise PlannerError(f"“{told}” says nothing.", 'Write --where "State=Completed".')
        at = found.column(header)
        if at is None:
            near = did_you_mean(header, found.headers) or f"There are: {', '.join(found.headers)}."
            raise PlannerError(f"The list has no column “{header}”.", near)
        conditions.setdefault(at, set()).add(value)
    return conditions


def _columns(table: str) -> set[str]:
    """The names of the columns that a list for a table can have, without their languages."""
    columns = columns_of(RECORDS[table])
    more = ("name", "sender") if table == "participants" else ()
    return {*columns.needed, *columns.others, *columns.spoken, *more}


def _table(found: ForeignList) -> str:
    """The table that a list is for: that of persons, unless it only tells of bodies."""
    are_persons = {"given", "family", "name", "email"} & found.columns.keys()
    return "participants" if are_persons or "body" not in found.columns else "invitees"


def _tells_who(found: ForeignList) -> bool:
    told = {"id", "given", "family", "name", "email", "body", "sender"}
    return bool(told & found.columns.keys())


def _unknown(book: Book, found: ForeignList, table: str) -> Iterator[Finding]:
    """Columns of a list that are not taken over."""
    known = _columns(table)
    unfit = (at for key, at in found.columns.items() if key.partition(".")[0] not in known)
    for at in sorted([*found.unknown, *unfit]):
        header = found.grid.rows[found.header][at]
        message = f"“{header}” is not known as a column of {table}."
        yield COLUMN_UNKNOWN.at(book.place(found.grid, found.header, at), message)


def _planned(conference: Conference, book: Book, found: ForeignList, table: str) -> TablePlan:
    """What is to become of a table by a list."""
    reader = RowReader.of(conference, found, frozenset(_columns(table)))
    keyed = _Keyed.of(conference, table)
    for row in found.rows:
        keyed.take(reader.read(row))
    changes, added = tuple(keyed.changes), tuple(keyed.added)
    return TablePlan(
        table,
        Merge(changes=changes, added=added),
        Wanted(table, changes, added),
        (*reader.headings(found, book), *reader.findings, *keyed.findings),
    )


@dataclass
class _Keyed:
    """Tells which row of a list is whose: `keys` are those of the rows that are here."""

    table: str
    rows: Mapping[str, Cells]
    keys: dict[str, str]
    changes: list[Change] = field(default_factory=list)
    added: list[Returned] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, conference: Conference, table: str) -> "_Keyed":
        """The keys of a table."""
        rows = {row.id: row_of(row) for row in getattr(conference, table)}
        keys: dict[str, str] = {}
        for own_id, cells in rows.items():
            for key in _keys({**cells, "id": own_id}, table):
                keys.setdefault(key, own_id)
        return cls(table, rows, keys)

    def _own(self, key: str, cells: Cells) -> str:
        """Who has a key. An address alone tells nobody: that of a mission is many people’s."""
        own_id = self.keys.get(key, "")
        if own_id and key.startswith(_EMAIL) and not _may_be_one(cells, self.rows[own_id]):
            return ""
        return own_id

    def take(self, row: Returned) -> None:
        """Take a row as a change of somebody here, or as somebody new."""
        keys = list(_keys(row.cells, self.table))
        own_id = next((own for key in keys if (own := self._own(key, row.cells))), "")
        if self.seen & {*(key for key in keys if not key.startswith(_EMAIL)), own_id}:
            message = f"“{_called(row.cells)}” stands in a row above already."
            self.findings.append(ROW_TWICE_IN_LIST.at(row.place, message))
            return
        self.seen |= {*keys, own_id} - {""}
        if own_id:
            self.changes += _differences(own_id, row, self.rows[own_id])
        else:
            self.added.append(row)


_EMAIL = "email:"


def _keys(cells: Cells, table: str) -> Iterator[str]:
    """By what somebody is known: id, e-mail, name and delegation; a body by itself."""
    if cells.get("id"):
        yield f"id:{cells['id']}"
    if cells.get("email"):
        yield f"{_EMAIL}{cells['email'].casefold()}"
    for name in _names(cells) if table == "participants" else ("",):
        yield f"name:{name}:{cells.get('body', '').casefold()}"


def _names(cells: Cells) -> list[str]:
    """The names of somebody in all scripts, bare of what differs between two spellings."""
    written = f"{cells.get('given', '')} {cells.get('family', '')}"
    others = (name for key, name in cells.items() if key.startswith("name."))
    return list(filter(None, map(bare, (written, *others))))


def _may_be_one(one: Cells, other: Cells) -> bool:
    """Whether two have the same names, in whichever order, or one of them has none."""
    names = [{bare(of.get(key, "")) for key in ("given", "family")} - {""} for of in (one, other)]
    return not all(names) or names[0] == names[1] or bool({*_names(one)} & {*_names(other)})


def _differences(own_id: str, row: Returned, here: Cells) -> Iterator[Change]:
    """The cells of a row that say something else than the folder."""
    known = {"id"}
    if {*_names(row.cells)} & {*_names(here)}:
        known |= {"given", "family"}  # It is the name here, be it in another script or not parted.
    for key, text in row.cells.items():
        if text and key not in known and not _is_same(key, text, here.get(key, "")):
            yield Change(own_id, key, here.get(key, ""), text, row.at(key))


def _is_same(key: str, text: str, here: str) -> bool:
    """Whether two cells say the same: names in capitals are the same names."""
    one, other = normal(text), normal(here)
    is_name = key in ("given", "family", "email")
    return one.casefold() == other.casefold() if is_name else one == other


def _called(cells: Cells) -> str:
    """What people call a row."""
    names: Iterable[str] = (cells.get(key, "") for key in ("given", "family", "email", "body"))
    return " ".join(filter(None, names))
