"""Lines without a label that still say something about the item above: who may attend."""

from planner.language.vocabulary import plain
from planner.readers.agenda.blocks.details import owner, title_goes_on
from planner.readers.agenda.blocks.open_day import OpenDay
from planner.readers.agenda.lines.said import Said

_BRACKETS = "[]() "


def says_more(day: OpenDay, said: Said) -> bool:
    """Add the line to the item that it is about, if it is such a line."""
    if not day.blocks or day.awaits_title or said.times or said.cells or day.is_marked(said):
        return False
    if title_goes_on(day):
        return False
    block = owner(day, said)
    if not _tells_openness(day, said) or block.inside or block.attends:
        return False
    block.attends = said.text.strip(_BRACKETS)
    block.lines.append(said.number)
    day.tail = ""
    return True


def _tells_openness(day: OpenDay, said: Said) -> bool:
    """Whether a line right under an item with a time is "Closed session", or the like; an empty
    line may be between if there always is one.
    """
    words = plain(said.text).strip(". " + _BRACKETS)
    known = day.layout.reader.words.openness.values()
    is_under = day.path[-1] is day.blocks[-1] and day.blocks[-1].times is not None
    is_next = not day.gap or day.layout.joiner.is_spaced
    return is_under and is_next and any(words in of for of in known)
