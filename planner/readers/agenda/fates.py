"""The fate of every line: used as something, furniture, or not understood."""

from collections.abc import Mapping, Sequence, Set

from planner.readers.agenda.days.regions import Regions
from planner.readers.agenda.lines.said import OF_MEETING, Said, What
from planner.readers.reading import UNREAD, Fate

FURNITURE = "furniture"


def fates_of(
    parts: Regions, marked: Mapping[int, str], uses: Mapping[int, Fate]
) -> dict[int, Fate]:
    """What became of each line that is not blank, by number. A line that has both
    words from before the agenda and items of it counts as not understood; a bullet or a
    number alone is only a mark.
    """
    saids = (*parts.frame, *parts.after)
    titles = (said for said in parts.frame if said.label_of != OF_MEETING)
    told = {said.number for said in titles if said.what is What.TITLE}
    numbers = [said.number for said in saids if said.what is not What.BLANK]
    inside = [said.number for of in parts.days for said in of.saids if said.what is not What.BLANK]
    days = [of.day.number for of in parts.days if of.day]
    fates = dict.fromkeys((*numbers, *days, *inside), Fate(UNREAD))
    fates |= {of.number: Fate("mark", of.what.value) for of in saids if of.what is What.BULLET}
    torn = dict.fromkeys(told & {*days, *inside}, Fate(UNREAD))
    return dict(sorted((fates | dict(uses) | torn | _furniture(parts, marked)).items()))


def _furniture(parts: Regions, marked: Mapping[int, str]) -> dict[int, Fate]:
    saids = [*parts.frame, *parts.after, *(said for of in parts.days for said in of.saids)]
    told = {said.number: said.text for said in saids if said.what is What.FURNITURE}
    told = {number: told[number] for number in told.keys() - _beside_furniture(saids)}
    return {number: Fate(FURNITURE, name) for number, name in (told | dict(marked)).items()}


def _beside_furniture(saids: Sequence[Said]) -> Set[int]:
    """The lines that say more than what stands on the page: a day that comes again and an item."""
    return {said.number for said in saids if said.what not in (What.FURNITURE, What.BLANK)}
