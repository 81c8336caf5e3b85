"""What belongs to the block above: who acts, documents, notes, rooms, how long it is."""

import re
from collections.abc import Callable
from dataclasses import replace

from planner.language.clock.durations import find_duration
from planner.model import Kind, Role
from planner.readers.agenda.blocks.block import Block, is_sentence, whole
from planner.readers.agenda.blocks.notes import begins_prose
from planner.readers.agenda.blocks.open_day import SPEECHES, OpenDay, Tail
from planner.readers.agenda.lines.joins import ends_open, joined
from planner.readers.agenda.lines.said import Said, What

_FIRST = re.compile(r"1[.)]\s+(?=[^\W\d_])")
"""The number of the first of several names: "Speakers: 1. Ada Elm"."""
_BRACKETED = re.compile(r"[^()]+\([^()]+\)")
_LONGEST_NAME = 90
_LONGEST_PARTY, _LONGEST_PERSON = 60, 300
"""Characters of a line that names a body, and of one that names a person with an office."""


_OF_ITEMS = frozenset({What.ROOM, What.TITLE, What.OPENNESS})
CHAIRS = frozenset({Role.CHAIR, Role.CO_CHAIR})
"""Beside them, a word that means both is a rapporteur, not a speaker."""


def take_detail(day: OpenDay, said: Said) -> None:
    """Roles, documents, notes and rooms belong to the block above; between a time and its title
    they belong to that title.
    """
    if day.awaits_title and len(day.waiting) == 1 and said.what in _ADDED:
        day.between.append(said)
        return
    block = owner(day, said) if day.path else None
    add = _add_address if _ends_sentence(day, said) else _ADDED.get(said.what)
    day.tail = Tail.NOTHING
    if said.what is What.ROOM and not day.blocks:
        day.asides.append(said)
        return
    if block is None or add is None or day.awaits_title:
        day.unread.append(said.number)
        return
    day.tail = add(block, said)
    block.lines.append(said.number)


def owner(day: OpenDay, said: Said) -> Block:
    """The block that a line is about: what is inside an item has no room of its own and is not
    open to others, unless the line is indented more deeply.
    """
    last = day.path[-1]
    is_of_item = said.what in _OF_ITEMS and said.column <= last.said.column
    return day.blocks[-1] if is_of_item and not said.label_of else last


def title_goes_on(day: OpenDay) -> bool:
    """Whether the title above goes on in the next line, whatever that says: "in the", "(with"."""
    if not day.path or not day.is_in_title:
        return False
    joiner, title = day.layout.joiner, day.path[-1].title
    return ends_open(title) or joiner.ends_in_flow(title, day.gap)


def _ends_sentence(day: OpenDay, said: Said) -> bool:
    """Whether an address belongs to the words above it: "texts may be handed in at", "Online:"."""
    if said.what is not What.NOTE or day.gap or not (day.is_in_title and len(day.path) > 1):
        return False
    is_small = said.raw.strip()[:1].islower() and not said.raw.strip().startswith("http")
    joiner = day.layout.joiner
    return is_small or joiner.ends_in_flow(day.path[-1].title, 0) or joiner.is_full(day.above, said)


def _add_address(block: Block, said: Said) -> Tail:
    block.title = joined(block.title, whole(said))
    block.last = said.raw
    return Tail.TITLE


def _add_role(block: Block, said: Said) -> Tail:
    """What may continue it: the name, or a list of names if the role has none beside it."""
    name = _FIRST.sub("", said.text)
    names = [name] if name else []
    if said.role:
        reports = said.label_of == "reports" and any(of in CHAIRS for of, _ in block.duties)
        block.duties.append((Role.RAPPORTEUR if reports else said.role, names))
    return Tail.ROLE if names and name == said.text else Tail.ROLES


def _add_documents(block: Block, said: Said) -> Tail:
    block.documents.append(said.text)
    return Tail.NOTHING


def _add_note(block: Block, said: Said) -> Tail:
    block.notes.append(said.text)
    return Tail.NOTE


def _add_room(block: Block, said: Said) -> Tail:
    block.rooms.append(said.text)
    return Tail.NOTHING


def _add_openness(block: Block, said: Said) -> Tail:
    block.attends = said.text
    return Tail.NOTHING


def _add_languages(block: Block, said: Said) -> Tail:
    block.languages = said.text
    return Tail.NOTHING


def _add_duration(block: Block, said: Said) -> Tail:
    found = find_duration(f"({said.text.strip('()[]')})")
    block.minutes = found.minutes if found else block.minutes
    return Tail.NOTHING


_ADDED: dict[What, Callable[[Block, Said], Tail]] = {
    What.ROLE: _add_role,
    What.DOCUMENTS: _add_documents,
    What.NOTE: _add_note,
    What.ROOM: _add_room,
    What.OPENNESS: _add_openness,
    What.DURATION: _add_duration,
    What.LANGUAGES: _add_languages,
}


def is_listed(day: OpenDay, said: Said) -> bool:
    """Add a name of the list under a role: "Speakers:", and below it "• Ada Elm (Norway)"."""
    duties = day.path[-1].duties if day.path and day.tail in (Tail.ROLES, Tail.LISTED) else []
    is_name = said.words.kind is Kind.ITEM and not (said.times or is_sentence(said.text))
    if not (duties and is_name and day.is_marked(said)) or said.text.endswith(":"):
        return False
    duties[-1][1].append(whole(replace(said, label="")))
    day.path[-1].lines.append(said.number)
    day.drop_bullet()
    day.tail = Tail.LISTED
    return True


def begins_talk(day: OpenDay, said: Said) -> bool:
    """Whether words below a speaker with an office are the title of the next talk, as its speaker
    is below them: "Mr. Bo Oak, mayor", "The weirs of today" and "Ms. Ada Elm, expert".
    """
    party = day.path[-1].parties[-1:] if day.path and day.tail is Tail.PARTY else []
    is_whole = any(", " in of and not of.rstrip().endswith(",") for of in party)
    is_told = is_whole and said.text[:1].isupper() and not day.gap
    is_followed = day.below is not None and day.layout.is_person(day.below.text)
    is_other = day.layout.is_person(said.text) or day.layout.tells_office(said.text)
    return is_told and is_followed and not is_other


def awaits_name(day: OpenDay, said: Said) -> bool:
    """Add the line to the names for a role printed above, if it belongs there."""
    if day.tail not in (Tail.ROLE, Tail.ROLES) or not day.path or not said.is_text:
        return False
    block = day.path[-1]
    names = block.duties[-1][1]
    if not _add_name(day, names, said):
        day.tail = Tail.NOTHING
        return False
    block.lines.append(said.number)
    return True


def _add_name(day: OpenDay, names: list[str], said: Said) -> bool:
    is_open = bool(names) and day.layout.joiner.ends_in_flow(names[-1], day.gap)
    is_prose = is_sentence(said.text) or (begins_prose(said.text) and not is_open)
    if is_prose or said.text.endswith(":"):
        return False
    if not names:
        is_name = said.words.kind is Kind.ITEM
        names += [whole(said)] if is_name else []
        return is_name
    if day.tail is Tail.ROLES and _is_one_more(day, names, said):
        names.append(whole(said))
        return True
    if day.gap or not _is_more_of(day, names, said):
        return False
    is_office = day.tail is Tail.ROLES and _is_office(day, names, said)
    join = day.layout.joiner.with_office if is_office else joined
    names[-1] = join(names[-1], whole(said))
    return True


def _is_one_more(day: OpenDay, names: list[str], said: Said) -> bool:
    """Whether a line under "Speakers:" is another name."""
    is_short = len(said.text) <= _LONGEST_NAME or day.layout.is_person(said.text)
    is_name = said.words.kind is Kind.ITEM and is_short
    if day.gap or not is_name or _begins_small(day, said):
        return False
    return not _is_office(day, names, said)


def _begins_small(day: OpenDay, said: Said) -> bool:
    """Whether a line begins in the middle of a phrase; words of address can be small: "г-н"."""
    return said.text[:1].islower() and not day.layout.is_person(said.text)


def _is_office(day: OpenDay, names: list[str], said: Said) -> bool:
    """Whether a line under a name says what that person is: if names begin with a form of address
    and this line does not, or after a comma.
    """
    is_person = day.layout.is_person
    if is_person(said.text) or said.words.kind is not Kind.ITEM:
        return False
    return is_person(names[-1]) or names[-1].endswith(",")


def _is_more_of(day: OpenDay, names: list[str], said: Said) -> bool:
    is_open = ends_open(names[-1]) or day.layout.joiner.ends_in_flow(names[-1], 0)
    is_open = is_open or day.layout.joiner.is_full(day.above, said)
    is_below = day.tail is Tail.ROLES and _is_office(day, names, said)
    return is_open or is_below or _begins_small(day, said) or said.text.startswith("(")


def is_in_list(day: OpenDay, said: Said) -> bool:
    """Whether a line is one more in a list of speakers, each of whom is an item by their office:
    "Minister of Water" and "Secretary General" under "Welcoming remarks".
    """
    last, top = day.path[-1], day.blocks[-1]
    is_beside = last is not top and last.said.column == said.column and not day.gap
    is_speech = last.kind is Kind.ITEM and top.kind in SPEECHES
    return is_beside and is_speech and day.layout.tells_office(last.title)


def is_alike(block: Block, said: Said) -> bool:
    """Whether a line and the item above are entries of one list: "Norway (Ada Elm)" and "Chile
    (Cy Oak)".
    """
    is_bracketed = all(_BRACKETED.fullmatch(of) for of in (block.title, said.text))
    return is_bracketed and block.times is None and not block.parties


def names_party(day: OpenDay, said: Said) -> bool:
    """Add who acts in the block above, if the line is a name in a column of its own."""
    if not day.path or day.awaits_title or said.times or said.label or said.cells:
        return False
    if is_in_list(day, said) or begins_talk(day, said) or is_alike(day.path[-1], said):
        return False
    is_named = day.layout.is_person(said.text) or day.layout.is_officer(said.text)
    longest = _LONGEST_PERSON if is_named else _LONGEST_PARTY
    is_name = said.words.kind is Kind.ITEM and len(said.text) <= longest
    if not is_name or not day.layout.is_party(said.text):
        return False
    block = day.path[-1]
    block.parties.append(said.text)
    block.lines.append(said.number)
    day.tail = Tail.PARTY
    day.drop_bullet()
    return True
