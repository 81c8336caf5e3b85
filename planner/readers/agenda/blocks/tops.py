"""Whether a title is an item of the day of its own, a part of the block above, or neither."""

from planner.language.kinds import is_journey
from planner.model import BREAKS, CHAIRED, SOCIAL, Kind
from planner.readers.agenda.blocks.block import (
    STRUCTURE,
    Block,
    is_deeper,
    is_group,
    is_sentence,
    stands_out,
)
from planner.readers.agenda.blocks.open_day import INSET, OpenDay
from planner.readers.agenda.lines.said import Said
from planner.readers.agenda.lines.words_for_times import begins_bound

_ALONE = SOCIAL | {Kind.LUNCH, Kind.PRESS, Kind.REGISTRATION}
"""Kinds that are never a part of a session, whether printed with a time or not."""


_OPEN = ("–", "—", ",")
"""Signs at the end of a line of a day that goes on below."""
_DEEPER = 2
_TIMES = 6
"""Width of the narrowest column of times."""


def parent_by_range(day: OpenDay, said: Said) -> Block | None:
    """The session whose printed range contains that of this line, which is shorter; or any other
    item with this line under it.
    """
    top, times = day.blocks[-1] if day.blocks else None, said.times
    if not (top and top.times and times and times.start):
        return None
    if top.times.end is None:
        return top if _is_paper_of(top, said) else None
    is_inside = _is_in_title_column(said, top) or _is_set_off(day, said, top)
    is_inside = is_inside or _is_told_behind(said, top)
    if not is_inside and (top.kind not in CHAIRED or said.words.kind in CHAIRED):
        return None
    if said.words.kind in _ALONE:
        return None
    begin, end = top.times.start, top.times.end
    until = times.end or times.start
    is_held = begin is not None and begin <= times.start and until <= end
    is_same = (times.start, times.end) == (begin, end)
    return top if is_held and not is_same and times.start != end else None


def _is_set_off(day: OpenDay, said: Said, top: Block) -> bool:
    """Whether an empty line sets off a line that begins at the same time as the item above, and so
    begins its parts; those that follow come without empty lines.
    """
    if top.inside:
        return not day.gap and top.inside[-1].times is not None
    is_start = bool(said.times and top.times and said.times.start == top.times.start)
    is_part = said.words.kind not in STRUCTURE and top.kind not in BREAKS | SOCIAL
    return bool(day.gap) and is_start and is_part and not day.layout.joiner.is_spaced


def _is_told_behind(said: Said, top: Block) -> bool:
    """Whether the range is after a title, and that of the item above before it: "9 h – 13 h :
    Rivers" contains "Rivers in winter (9 h 30 – 10 h 20)".
    """
    is_behind = said.is_after and said.times is not None and said.times.end is not None
    return is_behind and not top.said.is_after and top.kind not in BREAKS | SOCIAL


def _is_paper_of(top: Block, said: Said) -> bool:
    """Whether a line with its time at the end is indented under a session without a printed end:
    "    Rivers in winter (9:50)".
    """
    is_deeper_line = said.is_after and said.column >= top.said.column + _DEEPER
    return is_deeper_line and top.kind in CHAIRED and said.words.kind not in STRUCTURE


def is_in_flow(day: OpenDay, said: Said) -> bool:
    """Whether a time at the beginning of a line belongs to the sentence above: "on Friday" and
    "at 06.00 and 12.00.", in the column of the titles.
    """
    if not said.times or day.gap or not day.is_in_title:
        return False
    is_open = day.layout.joiner.ends_in_flow(day.path[-1].title, 0)
    is_small = said.raw.strip()[:1].islower()
    return (is_open or is_small) and _is_in_title_column(said, day.blocks[-1])


def _is_in_title_column(said: Said, top: Block) -> bool:
    """Whether a time is printed where titles are, and not in the column of times."""
    if "\t" in top.said.raw:
        return said.raw.startswith("\t") and not top.said.raw.startswith("\t")
    return said.column >= top.said.column + _TIMES


def is_inner(day: OpenDay, said: Said) -> bool:
    """Whether a title belongs under the block above although a time is waiting."""
    is_counted = said.label[:1].isdecimal() or said.label.isupper() or said.words.number
    if not day.blocks or is_counted:
        return False
    return day.is_marked(said) or said.number in day.layout.inner


def is_first_of_list(day: OpenDay, said: Said) -> bool:
    """Whether a line with a mark is the first of the entries of a time that waits alone."""
    is_marked = bool(said.bullet or said.label) and is_inner(day, said)
    if len(day.waiting) != 1 or not is_marked:
        return False
    return max(day.path[-1].lines, default=0) < day.waiting[0].number


def is_aside(day: OpenDay, said: Said) -> bool:
    """Whether words under the day and above its first time are its hall, a heading or a remark."""
    if day.blocks or day.is_list or day.times_follow or said.day_part or day.marks.is_later:
        return False
    is_marked = day.is_marked(said) or bool(day.marks.day_part)
    is_marked = is_marked or begins_bound(said.text, day.layout.reader.language)
    reader = day.layout.reader
    is_place, is_theme = reader.rooms.is_room(said.text), reader.labels.is_theme(said.text)
    is_heading = said.text.isupper() or is_place or is_theme
    is_remark = is_heading or (is_sentence(said.text) and bool(day.gap)) or _heads_day(day, said)
    return is_remark and not is_marked and said.words.kind not in STRUCTURE


def _heads_day(day: OpenDay, said: Said) -> bool:
    """Whether words continue the line of the day, or are between it and an empty line where items
    have none between them: "Friday, 7 May –" and "Congress Hall".
    """
    is_apart = day.is_apart and not day.layout.joiner.is_spaced
    is_below = day.heads.endswith(_OPEN) and not day.gap
    is_travel = is_journey(said.text, day.layout.reader.language)
    return (is_apart or is_below) and said.words.kind is Kind.ITEM and not is_travel


def is_top(day: OpenDay, said: Said) -> bool:
    """Whether a title without a time is an item of the day."""
    if not day.blocks or said.day_part or said.level or day.marks.day_part or day.marks.is_later:
        return True
    if not day.is_marked(said) and begins_bound(said.text, day.layout.reader.language):
        return True
    if day.is_list:
        return _is_top_in_list(day, said)
    if day.is_marked(said):
        return _continues_numbering(day, said) or _is_in_same_list(day, said)
    return _stands_alone(day, said)


def _is_top_in_list(day: OpenDay, said: Said) -> bool:
    """In a list without times every entry is an item, except what is marked as deeper, or is
    indented.
    """
    if day.is_marked(said):
        marked = day.marked(said)
        return all(not is_deeper(marked, block) for block in day.path[:1])
    if day.blocks[-1].said.words.number:
        return said.words.kind in STRUCTURE
    return said.column < day.blocks[-1].said.column + INSET


def _is_in_same_list(day: OpenDay, said: Said) -> bool:
    """Whether a bullet is where bullets of items with times are: all are of one list."""
    top = day.blocks[-1].said
    is_alike = bool(said.bullet) and said.bullet == top.bullet and said.column == top.column
    return is_alike and not said.label


def _continues_numbering(day: OpenDay, said: Said) -> bool:
    """Whether a line continues the numbering of the items: "2." after "1.0"."""
    is_numbered = any(block.label[:1].isdecimal() for block in day.blocks)
    times = day.blocks[-1].times
    if not is_numbered or not said.label[:1].isdecimal() or (times and times.end):
        return False
    return said.label.count(".") == 0 or said.label.endswith(".0")


def _stands_alone(day: OpenDay, said: Said) -> bool:
    kind, top = said.words.kind, day.blocks[-1]
    if is_sentence(said.text):
        return False
    if kind is Kind.CEREMONY and top.times and top.times.end:
        return False
    if kind in _ALONE:
        return bool(day.gap) or kind is not top.kind
    if kind is Kind.COFFEE_BREAK:
        return top.kind in BREAKS | SOCIAL
    return stands_out(said, top) or bool(said.words.number and not is_group(top))
