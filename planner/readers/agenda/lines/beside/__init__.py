"""Lines read beside their neighbours, which show what a line alone does not.

`PASSES` holds the passes in their order. Each gets all lines and returns them, some of them read
differently; it follows what the text does as a whole, and changes nothing if a text prints its
times in another way.
"""

from collections.abc import Callable, Sequence

from planner.readers.agenda.lines.beside.dashes import with_dashes_told
from planner.readers.agenda.lines.beside.ends import with_ends_told
from planner.readers.agenda.lines.beside.four_figures import with_figures_told
from planner.readers.agenda.lines.beside.half_days import with_half_days_told
from planner.readers.agenda.lines.beside.heads_above import with_heads_above_told
from planner.readers.agenda.lines.beside.held import with_held_told
from planner.readers.agenda.lines.beside.labelled_times import with_labelled_told
from planner.readers.agenda.lines.beside.lost_dashes import with_lost_dashes_told
from planner.readers.agenda.lines.beside.own_dates import with_own_dates_told
from planner.readers.agenda.lines.beside.page_tops import with_page_tops_told
from planner.readers.agenda.lines.beside.pages import across_pages
from planner.readers.agenda.lines.beside.places_below import with_places_below_told
from planner.readers.agenda.lines.beside.spacing import closed_up
from planner.readers.agenda.lines.beside.speakers import with_speakers_told
from planner.readers.agenda.lines.beside.steps import with_steps_told
from planner.readers.agenda.lines.beside.untils import with_untils_told
from planner.readers.agenda.lines.beside.wrapped_times import with_wrapped_told
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said

Pass = Callable[[Sequence[Said], LineReader], list[Said]]

PASSES: tuple[Pass, ...] = (
    # What the top of a page has carried off, while it is still there.
    with_page_tops_told,
    # Which lines are neighbours at all: pages and empty lines no longer come between them.
    across_pages,
    closed_up,
    # What continues the line above is not a time of its own.
    with_wrapped_told,
    # What are times at all, if a text prints them in ways that a line alone does not show.
    with_figures_told,
    with_half_days_told,
    with_ends_told,
    with_labelled_told,
    # Ranges printed on two lines; first those with a lost dash, as others count them.
    with_lost_dashes_told,
    with_dashes_told,
    # Which title a time belongs to, if it is on a line of its own: by now each range is whole.
    with_held_told,
    with_untils_told,
    with_speakers_told,
    with_steps_told,
    with_places_below_told,
    with_own_dates_told,
    with_heads_above_told,
)


def beside(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, each read in the light of those around it."""
    told = list(saids)
    for one in PASSES:
        told = one(told, reader)
    return told
