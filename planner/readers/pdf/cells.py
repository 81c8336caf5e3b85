"""Rows of tables: lines between two rules, times in the middle of their cells, wrapped cells."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from planner.readers.pdf.columns import DASHES, Placed, leading
from planner.readers.pdf.flow import Distances, going_on, joined
from planner.readers.pdf.rules import Rule
from planner.readers.pdf.wraps import NEAR, Spots, is_full, paragraphs, right_edges
from planner.readers.rows import Cell, begins_with_clock, is_clock, row_lines, tidy
from planner.records import record

_HIGHEST = 14
"""Lines of a row at most: what is between two rules may also be half a page."""

_CLOCKS = 3

_Columns = dict[int, Spots]


@record
class Taken:
    """Lines of text, and the heights of the first and the last line that they were taken from."""

    texts: tuple[str, ...]
    top: float
    bottom: float


@record
class _Stretch:
    """Lines with the rules between them, their usual distance, and how far their columns reach."""

    lines: Sequence[Placed]
    rules: Sequence[Rule]
    usual: float
    edges: Mapping[int, float]


def as_text(lines: Sequence[Placed], rules: Sequence[Rule], inside: Distances) -> Iterator[Taken]:
    """The lines of a stretch as text, row by row if they are rows.

    `inside` is how close lines of one paragraph are, empty if that is not known.
    """
    of, place = _Stretch(lines, rules, leading(lines), right_edges(lines)), 0
    more = going_on(lines, inside)
    while place < len(lines):
        row = _row_at(of, place)
        count = row or 1
        while not row and place + count in more:
            count += 1
        group = lines[place : place + count]
        texts = tuple(_row_texts(of, group)) if row else (joined([*map(_text, group)]),)
        yield Taken(texts, group[0].y, group[-1].y)
        place += count


def _text(line: Placed) -> str:
    """A line as it is, with tabs between columns."""
    text, at = "", 0
    for spot in line.spots:
        text += "\t" * (spot.column - at) + " " * spot.indent + spot.piece.text
        at = spot.column
    return text


def _row_at(of: _Stretch, place: int) -> int:
    """How many lines from here are one row that has to be put in order; 0 if none are."""
    counts = (_between_rules, _around_time, _inside_range, _wrapped)
    for count in (found(of, place) for found in counts):
        if count > 1 and _is_row(of, of.lines[place : place + count]):
            return count
    return 0


def _between_rules(of: _Stretch, place: int) -> int:
    """The lines down to the next rule, if a rule is directly above this one as well."""
    line = of.lines[place]
    upper = [rule for rule in of.rules if rule.y > line.y and _covers(rule, line)]
    lower = [rule for rule in of.rules if rule.y < line.y and _covers(rule, line)]
    if not upper or not lower or (place and of.lines[place - 1].y < upper[-1].y):
        return 0
    group = of.lines[place : place + _HIGHEST + 1]
    group = [one for one in group if one.y > lower[0].y]
    is_inside = all(_covers(rule, one) for one in group for rule in (upper[-1], lower[0]))
    return len(group) if is_inside and len(group) <= _HIGHEST else 0


def _covers(rule: Rule, line: Placed) -> bool:
    return rule.left - 3 <= line.lead.piece.left and line.spots[-1].piece.right <= rule.right + 3


def _around_time(of: _Stretch, place: int) -> int:
    """The lines of a row whose time is half-way down: as many above it as below."""
    above = 0
    while _is_beside(of, place + above) and _is_near(of, place + above):
        above += 1
    at = place + above
    if not above or at >= len(of.lines) - 1 or not _stands_half_way(of, at):
        return 0
    below = 0
    while below < above and _is_beside(of, at + 1 + below):
        below += 1
    return above + 1 + below if below == above else 0


def _inside_range(of: _Stretch, place: int) -> int:
    """The lines of a row whose range is on two lines, with the title half-way between them."""
    above, *rest = of.lines[place : place + 3]
    if len(rest) <= 1 or not (_is_lone_time(above) and _is_lone_time(rest[1])):
        return 0
    is_open = above.lead.piece.text.endswith(DASHES) and not _is_lone_time(rest[0])
    is_near = above.y - rest[1].y < NEAR * max(of.usual, above.height)
    return 3 if is_open and is_near and _is_beside(of, place + 1) else 0


def _is_lone_time(line: Placed) -> bool:
    return len(line.spots) == 1 and not line.lead.column and is_clock(line.lead.piece.text)


def _stands_half_way(of: _Stretch, at: int) -> bool:
    """Whether a time is between two lines, or beside the middle one of a sentence."""
    time, *beside = of.lines[at].spots
    if time.column or not is_clock(time.piece.text):
        return False
    above = of.lines[at - 1].lead
    if all(spot.column != above.column for spot in beside):
        return of.lines[at - 1].y - of.lines[at + 1].y < NEAR * of.usual
    goes_on = beside[0].piece.text[:1].islower() and beside[0].column == above.column
    return goes_on and is_full(above, beside[0], of.edges)


def _is_beside(of: _Stretch, place: int) -> bool:
    """Whether a line begins to the right of the times."""
    return place < len(of.lines) and of.lines[place].lead.column > 0


def _is_near(of: _Stretch, place: int) -> bool:
    """Whether the next line follows as in a paragraph."""
    return place + 1 < len(of.lines) and (
        of.lines[place].y - of.lines[place + 1].y < NEAR * of.usual
    )


def _wrapped(of: _Stretch, place: int) -> int:
    """The lines of a row that begins with a time and goes on in two columns or more."""
    line = of.lines[place]
    if len(line.spots) < 3 or not begins_with_clock(line.lead.piece.text):
        return 0
    count = 1
    while _is_beside(of, place + count) and _is_near(of, place + count - 1):
        count += 1
    return count if _is_mixed(_columns(of.lines[place : place + count])) else 0


def _columns(lines: Sequence[Placed]) -> _Columns:
    """The words of each column with their heights, from the left and from the top."""
    found: _Columns = defaultdict(list)
    for line in lines:
        for spot in line.spots:
            found[spot.column].append((line.y, spot))
    return dict(sorted(found.items()))


def _is_mixed(columns: _Columns) -> bool:
    """Whether words continue in several columns beside the first, so that lines mix them."""
    return sum(len(spots) > 1 for spots in list(columns.values())[1:]) > 1


def _is_row(of: _Stretch, lines: Sequence[Placed]) -> bool:
    """Whether lines are one row: with several columns, and no times but those of one item."""
    lead, *others = _columns(lines).values()
    if not others or len(lead) > _CLOCKS or any(map(_are_times_inside, others)):
        return False
    is_led_by_times = all(begins_with_clock(spot.piece.text) for _, spot in lead)
    is_close = lead[0][0] - lead[-1][0] < NEAR * of.usual * max(len(lead) - 1, 1)
    return len(lead) == 1 or (is_led_by_times and is_close)


def _are_times_inside(spots: Spots) -> bool:
    """Whether a column beside the first has times too: those of items inside an item."""
    return sum(is_clock(spot.piece.text) for _, spot in spots) > 1


def _row_texts(of: _Stretch, lines: Sequence[Placed]) -> Iterator[str]:
    columns = _columns(lines)
    is_mixed = _is_mixed(columns)
    cells = [
        Cell(tuple(paragraphs(spots, of.usual, of.edges) if is_mixed else _apart(spots)), column)
        for column, spots in columns.items()
    ]
    return row_lines([tidy(cell) for cell in cells], side_by_side=False)


def _apart(spots: Spots) -> Iterator[str]:
    return (" " * spot.indent + spot.piece.text for _, spot in spots)
