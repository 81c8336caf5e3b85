"""Lines without a label that still say something about the item above: who may attend."""

from collections.abc import Sequence

from planner.language.kinds import read_printed_title
from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.blocks.block import Block
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
    is_told = _tells_openness(day, said) and (not block.inside or _ends_list(block))
    if not (is_told or _opens_meeting(day, said)) or block.attends:
        return False
    block.attends = _openness(day, said)
    block.lines.append(said.number)
    day.tail = Tail.NOTHING
    return True


def _opens_meeting(day: OpenDay, said: Said) -> bool:
    """Whether a line under an item, or under what is in it, says to whom its meeting is open:
    "Session open to the media", "La séance est ouverte au public."
    """
    told = day.layout.reader.words.openness
    words = _openness(day, said)
    is_open = plain(words) in told["media"] | told["public"]
    return is_open and words != _bare(said.text) and not said.words.number


def _openness(day: OpenDay, said: Said) -> str:
    """What a line says of those who may attend, without the words for a meeting before it: "open
    to the media" of "The session will be open to the media."
    """
    words, whole = day.layout.reader.words, _bare(said.text)
    noun, _, rest = _without(words.cues["articles"], whole).partition(" ")
    is_session = read_printed_title(noun, day.layout.reader.language).kind is Kind.SESSION
    is_meeting = is_session or plain(noun) in words.nouns["meetings"] | words.nouns["events"]
    return _without(words.cues["are"], rest) if is_meeting and rest else whole


def _without(leads: Sequence[str], words: str) -> str:
    """Words without the one of these with which they begin."""
    first = next((of for of in leads if plain(words).startswith(f"{of} ")), "")
    return words[len(first) :].lstrip()


def _bare(text: str) -> str:
    return text.strip(". " + _BRACKETS)


def _tells_openness(day: OpenDay, said: Said) -> bool:
    """Whether a line right under an item with a time, or under the list of its points, is "Closed
    session", or the like; an empty line may be between if there always is one.
    """
    words = plain(_openness(day, said))
    known = day.layout.reader.words.openness.values()
    top = day.blocks[-1]
    is_under = (day.path[-1] is top or _ends_list(top)) and top.times is not None
    is_next = not day.gap or day.layout.joiner.is_spaced
    return is_under and is_next and any(words in of for of in known)


def _ends_list(block: Block) -> bool:
    """Whether all that is in a block has bullets or letters, so that a line without is no part."""
    return bool(block.inside) and all(of.is_bulleted for of in block.inside)
