"""Lines that continue what is above them: a title, the office of a person, a note."""

import re

from planner.language.kinds import begins_with_point, is_point
from planner.model import Kind
from planner.readers.agenda.blocks.block import Block, whole
from planner.readers.agenda.blocks.details import (
    begins_talk,
    is_alike,
    is_in_list,
    title_goes_on,
)
from planner.readers.agenda.blocks.open_day import SPEECHES, OpenDay, Tail
from planner.readers.agenda.lines.joins import joined
from planner.readers.agenda.lines.said import Said
from planner.readers.agenda.lines.words_for_times import begins_bound

_BARE_SESSION = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s(?:no\.?\s?|№\s?)?[\dIVXivx]+\s?[.:]?")
_IN_WORDS = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){1,2}\s?[.:]?")
_QUOTED = re.compile(r"\[?[«“„\"]")
_FAR = 4
"""This many empty lines separate a name from what it names."""


def goes_on(day: OpenDay, said: Said) -> bool:
    """Add the line to what is above, if it continues it."""
    if day.awaits_title or day.marks.bullets or not day.tail or not day.path:
        return False
    if _begins_own(day, said):
        return False
    block = day.path[-1]
    if day.tail is Tail.PARTY:
        return _with_party(day, said, block)
    if day.tail is Tail.NOTE:
        return _with_note(day, said, block)
    return _with_title(day, said, block)


def _begins_own(day: OpenDay, said: Said) -> bool:
    """Whether a line certainly begins anew: a point, what comes later, one more speaker."""
    language = day.layout.reader.language
    if begins_with_point(said.text, language):
        return not title_goes_on(day) or _lists_points(day.path[-1])
    is_speaker = is_in_list(day, said) and day.layout.tells_office(said.text)
    is_more = said.text[:1].islower() and not day.gap and said.column > day.path[0].said.column
    is_later = begins_bound(said.text, language) and not is_more
    return (is_speaker or is_later) and not title_goes_on(day)


def _lists_points(block: Block) -> bool:
    """Whether a heading has the points of the agenda under it: "Matters discussed:"."""
    return block.title.endswith(":") and block.kind is Kind.ITEM and block.times is None


def _with_title(day: OpenDay, said: Said, block: Block) -> bool:
    joiner = day.layout.joiner
    if _names_session(block, said, day.gap) or _names_point(day, block, said):
        block.title = f"{block.title.rstrip(': ')}: {whole(said)}"
    elif _begins_list(day, said, block) or is_alike(block, said):
        return False
    elif joiner.goes_on(block.title, block.last, said, day.gap):
        block.title = joined(block.title, whole(said))
    else:
        return False
    block.lines.append(said.number)
    block.last = said.raw
    return True


def _begins_list(day: OpenDay, said: Said, block: Block) -> bool:
    """Whether a line is the first of those who act, by their names or offices: "Welcoming
    remarks:" and "The Minister of Water".
    """
    tells_office = block.kind in SPEECHES and day.layout.tells_office(said.text)
    return block.title.endswith(":") and (tells_office or day.layout.is_party(said.text))


def _names_session(block: Block, said: Said, gap: int) -> bool:
    """Whether the line names a session of which only the number is above: "SESSION II:"; in quotes
    also one whose number is in words: "First round table".
    """
    is_bare = _BARE_SESSION.fullmatch(block.title) is not None
    is_bare = is_bare or (_QUOTED.match(said.text) and _IN_WORDS.fullmatch(block.title)) is not None
    is_named = said.is_text and said.words.kind is Kind.ITEM and gap < _FAR
    return is_bare and is_named and bool(block.said.words.number)


def _names_point(day: OpenDay, block: Block, said: Said) -> bool:
    """Whether the line is the title of a point of which only the number is above: "Item 2"; where
    these come under times, words beside a number are not a title either: "Item 2: Rivers".
    """
    language = day.layout.reader.language
    is_first = block.times is not None and block.last == block.said.raw and not day.gap
    is_led = day.layout.points_lead and is_first and begins_with_point(block.title, language)
    is_named = is_point(block.title, language) and day.gap < _FAR
    return said.is_text and (is_named or is_led)


def _with_party(day: OpenDay, said: Said, block: Block) -> bool:
    """Add the office of a person to the name in the line above."""
    is_talk = begins_talk(day, said)
    day.tail = Tail.NOTHING
    is_office = said.is_text and said.words.kind is Kind.ITEM and not said.text.endswith("?")
    is_next = day.layout.is_person(said.text) or day.layout.is_officer(said.text)
    if day.gap or not is_office or is_next or is_talk:
        return False
    block.parties[-1] = day.layout.joiner.with_office(block.parties[-1], whole(said))
    block.lines.append(said.number)
    day.tail = Tail.PARTY
    return True


def _with_note(day: OpenDay, said: Said, block: Block) -> bool:
    is_full = said.words.kind is Kind.ITEM and day.layout.joiner.is_full(day.above, said)
    is_more = said.text[:1].islower() or is_full
    if day.gap or not (said.is_text and is_more):
        day.tail = Tail.NOTHING
        return False
    block.notes[-1] = joined(block.notes[-1], whole(said))
    block.lines.append(said.number)
    return True
