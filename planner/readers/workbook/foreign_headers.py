"""The headers of someone else's list: where they are, and what each column is."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import pairwise, zip_longest

from planner.language.collation import bare
from planner.language.headers import Meaning, field_of_ours, known_fields, meaning
from planner.readers.workbook.book import Grid
from planner.records import record

SPOKEN = frozenset({"function", "unit", "addressee", "as_printed"})
"""Fields that are given in a language: their columns name it."""
_SEARCHED = 30


@record
class Headers:
    """The row in which headers end, what is above each column, and what the columns are.

    `twice` are columns with the meaning of one that is already taken, by that meaning.
    """

    row: int = 0
    cells: Sequence[str] = ()
    columns: Mapping[str, int] = field(default_factory=dict)
    twice: Mapping[int, str] = field(default_factory=dict)


@record
class HeaderReader:
    """Knows what headers mean in a conference.

    `maps` define bare headers before all that is known of them, "" leaves a column out; words in
    languages other than those of the conference count as the first of these.
    """

    maps: Mapping[str, str]
    languages: Sequence[str]

    def read(self, grid: Grid) -> Headers:
        """The headers of a sheet: the row of which most is known, or two rows together, if the
        upper one says more of columns over which the lower one says nothing.
        """
        rows = list(enumerate(grid.rows[:_SEARCHED]))
        pairs = pairwise(rows)
        both = [(at, _over(upper, lower)) for (_, upper), (at, lower) in pairs]
        found = (self._headers(at, cells) for at, cells in (*rows, *both))
        return max(found, key=lambda of: len(of.columns), default=Headers())

    def is_left_out(self, cell: str) -> bool:
        """Whether a column is skipped on purpose."""
        return self.maps.get(bare(cell)) == ""

    def _headers(self, row: int, cells: Sequence[str]) -> Headers:
        """What is known of the columns; of two with one meaning, the one that the user has mapped
        counts, else the one that names its language, else the first; the other has the meaning of
        that name in our own workbooks, if that is something else.
        """
        found: dict[str, int] = {}
        twice: dict[int, str] = {}
        own = _own_columns(cells)
        for at in sorted(range(len(cells)), key=lambda at: self._rank(cells[at])):
            if (key := self._key(cells[at], own)) and found.setdefault(key, at) != at:
                ours = field_of_ours(cells[at])
                if not ours or found.setdefault(ours, at) != at:
                    twice[at] = key
        other = {"given": "family", "family": "given"}
        parts = [part for part in other if part in found]
        if not {"name", "id", *parts} & found.keys():
            whole = next((of for of in found if of[:5] == "name." and not self._is_mapped(of)), "")
            found |= {"name": found.pop(whole)} if whole else {}
        if "name" in found and len(parts) == 1:
            found[other[parts[0]]] = found.pop("name")
        return Headers(row, cells, found, twice)

    def _is_mapped(self, key: str) -> bool:
        return key in self.maps.values()

    def _rank(self, cell: str) -> tuple[bool, bool]:
        return bare(cell) not in self.maps, "(" not in cell

    def _key(self, cell: str, own: frozenset[str]) -> str:
        if bare(cell) in self.maps:
            return self.maps[bare(cell)]
        if own:
            return cell if cell in own else ""
        found = meaning(cell) if cell else None
        return self._spoken(found) if found else ""

    def _spoken(self, found: Meaning) -> str:
        if found.field == "name" and found.names_language:
            return f"name.{found.language}"
        if found.field not in SPOKEN:
            return found.field
        is_ours = found.language in self.languages
        return f"{found.field}.{found.language if is_ours else self.languages[0]}"


def _over(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """The cells of two header rows: the upper one counts if the lower one is empty."""
    return [below or above for above, below in zip_longest(upper, lower, fillvalue="")]


def _own_columns(cells: Sequence[str]) -> frozenset[str]:
    """The columns of one of our tables; nothing if most of the cells do not name any."""
    found = frozenset(cell for cell in cells if cell.partition(".")[0] in known_fields())
    return found if "id" in found and len(found) * 2 > len([*filter(None, cells)]) else frozenset()
