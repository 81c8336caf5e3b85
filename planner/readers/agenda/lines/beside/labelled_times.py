"""Times after the word for them: "Time: 9.00–10.00".

Right under a title they are its time, and under a day the hours in which it meets, if no other time
is printed there; otherwise they belong to the title below them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import OF_TIME, Said, What, changed

_APART = frozenset({What.BLANK, What.FURNITURE})


def with_labelled_told(saids: Sequence[Said], _reader: LineReader) -> list[Said]:
    """The lines, with such times read as what they are."""
    told = list(saids)
    hours = set(_hours_of_days(saids))
    for at, said in enumerate(saids):
        if said.label_of != OF_TIME or said.what is not What.TIME or not said.times:
            continue
        if saids[at - 1 : at] and saids[at - 1].is_text:
            told[at] = changed(said, is_after=True)
        elif at in hours:
            told[at] = changed(said, what=What.WINDOW, windows=(said.times,), times=None)
    return told


def _hours_of_days(saids: Sequence[Said]) -> Iterator[int]:
    """Where the first line under a day is such a time, and the only one of the day."""
    days = [at for at, said in enumerate(saids) if said.what is What.DAY]
    for begin, end in pairwise([*days, len(saids)]):
        under = [at for at in range(begin + 1, end) if saids[at].what not in _APART]
        timed = [at for at in under if saids[at].times]
        yield from under[:1] if timed == under[:1] else ()
