"""Whose row of a list is whose: by the id, the email address, or the name and delegation.

People who are merely similar are never merged. An id counts if nothing contradicts it, an address
if it belongs to one person, a name if there is no other address and no other employer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planner.changes.rows import Cells, Change, Returned
from planner.findings import Fault, Finding, Severity
from planner.folder.rows import row_of
from planner.forms.cells import normal
from planner.language.alike import differ_by_a_letter
from planner.language.collation import bare
from planner.model import Conference

ROW_TWICE_IN_LIST = Fault(
    "row-twice-in-list",
    Severity.WARNING,
    why="Two rows of the list are for the same person or body: the second is skipped.",
    how="Put everything in one row.",
)
ID_OF_ANOTHER = Fault(
    "id-of-another",
    Severity.ERROR,
    why=(
        "The id belongs to someone here who has another name: duties and private data depend on it."
    ),
    how='Fix the id; if the ids are those of another system, leave them out: --map "HEADER=".',
)
ROW_OF_SEVERAL = Fault(
    "row-of-several",
    Severity.WARNING,
    why="Several persons here have this address, and the row has no name: it changes none of them.",
    how="Add the name or the id to the row.",
)

_EMAIL = "email:"


@dataclass
class Keyed:
    """Finds out whose row of a list is whose: `keys` identify who is here by each key."""

    table: str
    rows: Mapping[str, Cells]
    keys: Mapping[str, Sequence[str]]
    changes: list[Change] = field(default_factory=list)
    added: list[Returned] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    taken: dict[str, list[Cells]] = field(default_factory=dict)

    @classmethod
    def of(cls, conference: Conference, table: str) -> "Keyed":
        """The keys of a table."""
        rows = {row.id: row_of(row) for row in getattr(conference, table)}
        keys: dict[str, list[str]] = {}
        for own_id, cells in rows.items():
            for key in {*_keys({**cells, "id": own_id}, table)}:
                keys.setdefault(key, []).append(own_id)
        return cls(table, rows, keys)

    def column(self, key: str) -> Iterator[str]:
        """All cells of a column as the folder has them."""
        return (cells.get(key, "") for cells in self.rows.values())

    def take(self, rows: Sequence[Returned]) -> None:
        """Take rows as changes of someone here, or as someone new.

        Someone identified by an id or an address is not someone whom another row merely names.
        """
        told = [(row, self._told(row)) for row in rows]
        claimed = {own_id for _, own_id in told if own_id}
        for row, own_id in told:
            if own_id is not None:
                self._take(row, own_id or self._named(row.cells, claimed))

    def _take(self, row: Returned, own_id: str) -> None:
        known = [own_id] if own_id else [*_names_of(row.cells, self.table)]
        earlier = [of for key in known for of in self.taken.get(key, ())]
        if any(not _are_two(row.cells, of) for of in earlier):
            message = f"“{_called(row.cells)}” is already in a row above."
            self.findings.append(ROW_TWICE_IN_LIST.at(row.place, message))
            return
        for key in {*known, *_names_of(row.cells, self.table)}:
            self.taken.setdefault(key, []).append(row.cells)
        if own_id and not earlier:
            self.changes += _differences(own_id, row, self.rows[own_id])
        else:
            self.added.append(row)

    def _told(self, row: Returned) -> str | None:
        """Whom an id or an address tells, "" where none does; None: the row is of nobody."""
        for own_id in self.keys.get(_id_key(row.cells), ()) if row.cells.get("id") else ():
            if _agree(row.cells, self.rows[own_id], self.table):
                return own_id
            here = f"{own_id} is {_called(self.rows[own_id])}"
            message = f"{here}; this row is for “{_called(row.cells)}”."
            self.findings.append(ID_OF_ANOTHER.at(row.at("id"), message))
            return None
        owners = self.keys.get(f"{_EMAIL}{row.cells.get('email', '').casefold()}", ())
        if len(owners) > 1 and not _names(row.cells):
            message = f"{', '.join(owners)} have the same address."
            self.findings.append(ROW_OF_SEVERAL.at(row.at("email"), message))
            return None
        return next((of for of in owners if _may_be_one(row.cells, self.rows[of])), "")

    def _named(self, cells: Cells, claimed: Iterable[str]) -> str:
        """Whom a name and a delegation tell."""
        for key in _names_of(cells, self.table):
            for own_id in self.keys.get(key, ()):
                here = self.rows[own_id]
                is_other = _differ("email", cells, here) and (
                    own_id in claimed or _have_other_employers(cells, here)
                )
                if not is_other:
                    return own_id
        return ""


def _id_key(cells: Cells) -> str:
    return f"id:{cells['id'].casefold()}"


def _keys(cells: Cells, table: str) -> Iterator[str]:
    """By what somebody is known: id, e-mail, name and delegation; a body by itself."""
    yield _id_key(cells)
    if cells.get("email"):
        yield f"{_EMAIL}{cells['email'].casefold()}"
    yield from _names_of(cells, table)


def _names_of(cells: Cells, table: str) -> Iterator[str]:
    """The names and the delegation; that alone where a table is of bodies."""
    for name in _names(cells) if table == "participants" else ("",):
        yield f"name:{name}:{cells.get('body', '').casefold()}"


def _names(cells: Cells) -> list[str]:
    """The names of somebody in all scripts, bare of what differs between two spellings."""
    written = f"{cells.get('given', '')} {cells.get('family', '')}"
    others = (name for key, name in cells.items() if key.startswith("name."))
    return list(filter(None, map(bare, (written, *others))))


def _parts(cells: Cells) -> set[str]:
    return {bare(cells.get(key, "")) for key in ("given", "family")} - {""}


def _may_be_one(one: Cells, other: Cells) -> bool:
    """Whether two have the same names, in whichever order, or one of them has none."""
    names = [_parts(of) for of in (one, other)]
    return not all(names) or names[0] == names[1] or bool({*_names(one)} & {*_names(other)})


def _are_two(one: Cells, other: Cells) -> bool:
    """Whether two rows of a list are of two persons: they have two addresses."""
    return _differ("email", one, other)


def _agree(cells: Cells, here: Cells, table: str) -> bool:
    """Whether what a row says beside an id is said of who has it here: the name, the family name,
    the given name in one delegation, or the address; without a name, no other address.
    """
    if table != "participants":
        return _is_told_alike("body", cells, here) or not cells.get("body")
    if not _names(cells):
        return not _differ("email", cells, here)
    family, other = bare(cells.get("family", "")), bare(here.get("family", ""))
    is_like = any(differ_by_a_letter(a, b) for a in _names(cells) for b in _names(here))
    is_named = _may_be_one(cells, here) or is_like or bool(family and family == other)
    has_married = _is_told_alike("given", cells, here) and _is_told_alike("body", cells, here)
    return is_named or has_married or _is_told_alike("email", cells, here)


def _is_told_alike(key: str, one: Cells, other: Cells) -> bool:
    return bool(one.get(key)) and one[key].casefold() == other.get(key, "").casefold()


def _differ(key: str, one: Cells, other: Cells) -> bool:
    """Whether two say something, and not the same."""
    return bool(one.get(key) and other.get(key)) and not _is_told_alike(key, one, other)


def _have_other_employers(one: Cells, other: Cells) -> bool:
    """Whether two work at different places, as far as both are told in one language."""
    units = {key for key in one if key.startswith("unit.")}
    return any(one[key] and other.get(key) and bare(one[key]) != bare(other[key]) for key in units)


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
