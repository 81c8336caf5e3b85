"""Journals of several days: the title of a sitting stands above its date."""

from collections.abc import Sequence
from dataclasses import replace

from planner.readers.agenda.blocks.sittings import begins_with_sitting, title_above
from planner.readers.agenda.days.regions import Stretch


def with_sitting_titles(days: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The days, of which those that begin with a sitting have its title, which the lines of the
    day before end with.
    """
    found = list(days)
    for at in range(1, len(found)):
        above, below = found[at - 1].saids, found[at].saids
        head = title_above(above, len(above)) if begins_with_sitting(below) else None
        if head is not None:
            found[at - 1] = replace(found[at - 1], saids=(*above[:head], *above[head + 1 :]))
            found[at] = replace(found[at], saids=(above[head], *below))
    return tuple(found)
