"""Texts with an empty line under every line: there the empty lines tell nothing.

Word and PDF make such texts where each line became a paragraph of its own.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from planner.readers.agenda.days.regions import Regions
from planner.readers.agenda.lines.said import Said, What

_MOSTLY = 0.9
_BROKEN = 0.1
"""Of all lines so many go on in small letters, where lines are broken."""


def closed_up(parts: Regions) -> Regions:
    """The parts with the agenda without those empty lines, where they part sentences too."""
    saids = [said for stretch in parts.days for said in stretch.saids]
    told = [said for said in saids if said.what not in (What.BLANK, What.FURNITURE)]
    broken = sum(said.raw.strip()[:1].islower() for said in told)
    if not told or broken < _BROKEN * len(told) or not _is_apart(saids, len(told)):
        return parts
    days = (replace(of, saids=tuple(_without_first_blanks(of.saids))) for of in parts.days)
    return replace(parts, days=tuple(days))


def _is_apart(saids: Sequence[Said], count: int) -> bool:
    """Whether an empty line stands under nearly every line."""
    touching = sum(
        What.BLANK not in (above.what, below.what)
        and What.FURNITURE not in (above.what, below.what)
        for above, below in itertools.pairwise(saids)
    )
    return touching <= (1 - _MOSTLY) * count


def _without_first_blanks(saids: Sequence[Said]) -> itertools.chain[Said]:
    """The lines with one empty line less wherever some stand."""
    runs = itertools.groupby(saids, lambda said: said.what is What.BLANK)
    return itertools.chain.from_iterable(
        itertools.islice(run, 1, None) if is_blank else run for is_blank, run in runs
    )
