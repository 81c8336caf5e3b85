"""Lines without a label that still say something about the item above: who may attend."""

from dataclasses import replace

from planner.language.kinds import read_printed_title
from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.blocks.details import owner, title_goes_on
from planner.readers.agenda.blocks.open_day import OpenDay, Tail
from planner.readers.agenda.lines.said import Said

_BRACKETS = "[]() "


def says_more(day: OpenDay, said: Said) -> bool:
    """Add the line to the item that it is about, if it is such a line."""
    if not day.blocks or day.awaits_title or said.times or said.cells or day.is_marked(said):
        return False
    if title_goes_on(day):
        return False
    block = owner(day, said)
    is_told = _tells_openness(day, said) and not block.inside
    if not (is_told or _opens_session(day, said)) or block.attends:
        return False
    said = replace(said, text=_openness(day, said))
    block.attends = said.text.strip(_BRACKETS)
    block.lines.append(said.number)
    day.tail = Tail.NOTHING
    return True


def _opens_session(day: OpenDay, said: Said) -> bool:
    """Whether a line under an item, or under what is in it, says to whom its session is open:
    "Session open to the media".
    """
    told = day.layout.reader.words.openness
    is_open = plain(_openness(day, said)) in told["media"] | told["public"]
    return is_open and said.words.kind is Kind.SESSION and not said.words.number


def _openness(day: OpenDay, said: Said) -> str:
    """What a line says of those who may attend, without the word for a session before it."""
    noun, _, rest = said.text.strip(". " + _BRACKETS).partition(" ")
    is_noun = read_printed_title(noun, day.layout.reader.language).kind is Kind.SESSION
    return rest if is_noun and rest else said.text.strip(". " + _BRACKETS)


def _tells_openness(day: OpenDay, said: Said) -> bool:
    """Whether a line right under an item with a time is "Closed session", or the like; an empty
    line may be between if there always is one.
    """
    words = plain(_openness(day, said))
    known = day.layout.reader.words.openness.values()
    is_under = day.path[-1] is day.blocks[-1] and day.blocks[-1].times is not None
    is_next = not day.gap or day.layout.joiner.is_spaced
    return is_under and is_next and any(words in of for of in known)
