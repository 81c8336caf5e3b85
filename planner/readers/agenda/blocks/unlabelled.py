"""Lines without a label that still say something of the item above: its room, who may attend."""

from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.blocks.block import Block
from planner.readers.agenda.blocks.open_day import OpenDay
from planner.readers.agenda.lines.joins import ends_open
from planner.readers.agenda.lines.said import Said

_BRACKETS = "[]() "
_LONGEST_ROOM = 4


def says_more(day: OpenDay, said: Said) -> bool:
    """Add the line to the item that it says something of, if it is such a line."""
    if not day.blocks or day.waiting or said.times or said.cells or day.is_marked(said):
        return False
    if _title_goes_on(day):
        return False
    block = _owner(day, said)
    if _is_room(day, said) and not block.rooms:
        block.rooms.append(_unbracketed(said.text))
    elif _tells_openness(day, said) and not (block.inside or block.attends):
        block.attends = said.text.strip(_BRACKETS)
    else:
        return False
    block.lines.append(said.number)
    day.tail = ""
    return True


def _title_goes_on(day: OpenDay) -> bool:
    joiner, title = day.layout.joiner, day.path[-1].title
    return bool(day.tail) and (ends_open(title) or joiner.ends_in_flow(title, day.gap))


def _owner(day: OpenDay, said: Said) -> Block:
    """What is inside an item has no room of its own, unless the line stands deeper than it."""
    last = day.path[-1]
    return last if said.column > last.said.column else day.blocks[-1]


def _is_room(day: OpenDay, said: Said) -> bool:
    """Whether a line is a room and nothing else: it begins or ends with a word for one, and where
    it is may stand behind in brackets.
    """
    words, bracket, where = _unbracketed(said.text).partition(" (")
    parts = plain(words).split()
    is_closed = "(" not in words and (not bracket or where.find(")") == len(where) - 1)
    if said.words.kind is not Kind.ITEM or not (is_closed and 1 < len(parts) <= _LONGEST_ROOM):
        return False
    names = day.layout.reader.words.rooms["words"]
    return words[:1].isupper() and bool({parts[0], parts[-1]} & names)


def _unbracketed(text: str) -> str:
    """A text without brackets around it."""
    return text.strip(_BRACKETS) if text.startswith(("(", "[")) else text.strip()


def _tells_openness(day: OpenDay, said: Said) -> bool:
    """Whether a line right under an item with a time is "Closed session", or the like."""
    words = plain(said.text).strip(". " + _BRACKETS)
    known = day.layout.reader.words.openness.values()
    is_under = day.path[-1] is day.blocks[-1] and day.blocks[-1].times is not None
    return is_under and not day.gap and any(words in of for of in known)
