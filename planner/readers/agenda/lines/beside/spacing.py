"""Texts with empty lines under every line: there empty lines mean nothing.

Word and PDF produce such texts if each line became a paragraph of its own.
"""

import itertools
from collections.abc import Sequence

from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What

_MOSTLY = 0.9


def closed_up(saids: Sequence[Said], _reader: LineReader) -> list[Said]:
    """The lines; wherever there are empty lines in the agenda, as many are removed as there are
    nearly everywhere.
    """
    first = first_of_agenda(saids)
    runs = [list(run) for _, run in itertools.groupby(saids[first:], _is_blank)]
    fewest = _fewest(runs)
    return [*saids[:first], *(said for run in runs for said in run[_lost(run, fewest) :])]


def first_of_agenda(saids: Sequence[Said]) -> int:
    """Where the first day or time is; the number of lines if there is none."""
    return next((at for at, said in enumerate(saids) if said.day or said.times), len(saids))


def _fewest(runs: Sequence[Sequence[Said]]) -> int:
    """How many empty lines there are under at least nine of ten lines."""
    gaps = [
        length
        for run in runs
        for length in ([len(run)] if _is_blank(run[0]) else [0] * (_told(run) - 1))
    ]
    return sorted(gaps)[int((1 - _MOSTLY) * len(gaps))] if gaps else 0


def _told(run: Sequence[Said]) -> int:
    """How many lines of the text follow each other there without empty lines."""
    return sum(said.what is not What.FURNITURE for said in run) or 1


def _lost(run: Sequence[Said], fewest: int) -> int:
    return fewest if _is_blank(run[0]) else 0


def _is_blank(said: Said) -> bool:
    return said.what is What.BLANK
