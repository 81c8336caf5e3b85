"""Rows of tables: lines between two rules, times in the middle of their cells, wrapped cells."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from planner.readers.pdf.columns import Placed, Spot, leading
from planner.readers.pdf.rules import Rule
from planner.readers.rows import Cell, begins_with_clock, is_clock, row_lines, tidy
from planner.records import record

_HIGHEST = 14
"""Lines of a row at most: what stands between two rules may also be half a page."""

_CLOCKS = 3
_DASHED = re.compile(r"[^\s–—-][–—-]$")
_NEAR = 1.45
"""Distances from line to line within which lines belong together."""


@record
class Taken:
    """Lines of text, and the heights of the first and the last line that they were taken from."""

    texts: tuple[str, ...]
    top: float
    bottom: float


def as_text(lines: Sequence[Placed], rules: Sequence[Rule]) -> Iterator[Taken]:
    """The lines of a stretch as text, row by row where they are rows."""
    usual, place = leading(lines), 0
    edges = _right_edges(lines)
    while place < len(lines):
        row = _row_at(lines, place, rules, usual)
        group = lines[place : place + max(row, 1)]
        texts = tuple(_row_texts(group, edges, usual)) if row else (_text(group[0]),)
        yield Taken(texts, group[0].y, group[-1].y)
        place += len(group)


def _text(line: Placed) -> str:
    """A line as it stands, columns apart by tabs."""
    text, at = "", 0
    for spot in line.spots:
        text += "\t" * (spot.column - at) + " " * spot.indent + spot.piece.text
        at = spot.column
    return text


def _row_at(lines: Sequence[Placed], place: int, rules: Sequence[Rule], usual: float) -> int:
    """How many lines from here are one row that has to be put in order; 0 where none are."""
    for count in (
        _between_rules(lines, place, rules),
        _around_time(lines, place, usual),
        _wrapped(lines, place, usual),
    ):
        if count > 1 and _is_row(lines[place : place + count], usual):
            return count
    return 0


def _between_rules(lines: Sequence[Placed], place: int, rules: Sequence[Rule]) -> int:
    """The lines down to the next rule, where a rule stands directly above this one as well."""
    line = lines[place]
    upper = [rule for rule in rules if rule.y > line.y and _covers(rule, line)]
    lower = [rule for rule in rules if rule.y < line.y and _covers(rule, line)]
    if not upper or not lower or (place and lines[place - 1].y < upper[-1].y):
        return 0
    count = 0
    while place + count < len(lines) and lines[place + count].y > lower[0].y:
        count += 1
    group = lines[place : place + count]
    is_inside = all(_covers(rule, one) for one in group for rule in (upper[-1], lower[0]))
    return count if is_inside and count <= _HIGHEST else 0


def _covers(rule: Rule, line: Placed) -> bool:
    return rule.left - 3 <= line.lead.piece.left and line.spots[-1].piece.right <= rule.right + 3


def _around_time(lines: Sequence[Placed], place: int, usual: float) -> int:
    """The lines of a row whose time stands half-way down: as many above it as below."""
    above = 0
    while _is_beside(lines, place + above) and _is_near(lines, place + above, usual):
        above += 1
    at = place + above
    if not above or at >= len(lines) - 1 or not _stands_half_way(lines, at, usual):
        return 0
    below = 0
    while below < above and _is_beside(lines, at + 1 + below):
        below += 1
    return above + 1 + below if below == above else 0


def _stands_half_way(lines: Sequence[Placed], at: int, usual: float) -> bool:
    """Whether a time stands between two lines, or beside the middle one of a sentence."""
    time, *beside = lines[at].spots
    if time.column or not is_clock(time.piece.text):
        return False
    if not beside:
        return lines[at - 1].y - lines[at + 1].y < _NEAR * usual
    above = lines[at - 1].spots[0]
    edge = _right_edges(lines)[above.column]
    goes_on = beside[0].piece.text[:1].islower() and beside[0].column == above.column
    return goes_on and _goes_on((0.0, above), beside[0], edge)


def _is_beside(lines: Sequence[Placed], place: int) -> bool:
    """Whether a line begins right of the times."""
    return place < len(lines) and lines[place].lead.column > 0


def _is_near(lines: Sequence[Placed], place: int, usual: float) -> bool:
    return place + 1 < len(lines) and lines[place].y - lines[place + 1].y < _NEAR * usual


def _wrapped(lines: Sequence[Placed], place: int, usual: float) -> int:
    """The lines of a row that begins with a time and goes on in two columns or more."""
    if not begins_with_clock(lines[place].lead.piece.text) or len(lines[place].spots) < 3:
        return 0
    count = 1
    while _is_beside(lines, place + count) and _is_near(lines, place + count - 1, usual):
        count += 1
    columns = _columns(lines[place : place + count])
    is_mixed = sum(len(spots) > 1 for column, spots in columns.items() if column) > 1
    return count if is_mixed else 0


def _columns(lines: Sequence[Placed]) -> dict[int, list[tuple[float, Spot]]]:
    """The words of each column with their heights, from the left and from the top."""
    found = defaultdict(list)
    for line in lines:
        for spot in line.spots:
            found[spot.column].append((line.y, spot))
    return dict(sorted(found.items()))


def _is_row(lines: Sequence[Placed], usual: float) -> bool:
    """Whether lines are one row: with several columns, and no times but those of one item."""
    lead, *others = _columns(lines).values()
    if not others or len(lead) > _CLOCKS:
        return False
    is_led_by_times = all(begins_with_clock(spot.piece.text) for _, spot in lead)
    is_close = lead[0][0] - lead[-1][0] < _NEAR * usual * max(len(lead) - 1, 1)
    return len(lead) == 1 or (is_led_by_times and is_close)


def _row_texts(lines: Sequence[Placed], edges: Mapping[int, float], usual: float) -> Iterator[str]:
    columns = _columns(lines)
    is_mixed = sum(len(spots) > 1 for spots in list(columns.values())[1:]) > 1
    cells = [
        Cell(
            tuple(_joined(spots, edges[column], usual) if is_mixed else _apart(spots)),
            column,
        )
        for column, spots in columns.items()
    ]
    return row_lines([tidy(cell) for cell in cells], side_by_side=False)


def _apart(spots: Sequence[tuple[float, Spot]]) -> Iterator[str]:
    return (" " * spot.indent + spot.piece.text for _, spot in spots)


def _joined(spots: Sequence[tuple[float, Spot]], edge: float, usual: float) -> Iterator[str]:
    """The paragraphs of a cell: a line that had no room for the next word goes on in the next."""
    text, last = "", spots[0]
    for y, spot in spots:
        if text and _goes_on(last, spot, edge) and last[0] - y < _NEAR * usual:
            text += ("" if _DASHED.search(text) else " ") + spot.piece.text
        else:
            yield from [text] if text else []
            text = spot.piece.text
        last = (y, spot)
    yield text


def _goes_on(last: tuple[float, Spot], spot: Spot, edge: float) -> bool:
    piece = spot.piece
    word = piece.text.split(" ", 1)[0]
    width = (piece.right - piece.left) * (len(word) + 1) / max(len(piece.text), 1)
    return last[1].piece.right + width > edge


def _right_edges(lines: Sequence[Placed]) -> dict[int, float]:
    """How far each column reaches."""
    edges: dict[int, float] = defaultdict(float)
    for line in lines:
        for spot in line.spots:
            edges[spot.column] = max(edges[spot.column], spot.piece.right)
    return edges
