"""Where an agenda ends in its text."""

from collections.abc import Sequence

from planner.language.kinds import is_journey
from planner.language.vocabulary import plain
from planner.model import SOCIAL, Kind
from planner.readers.agenda.lines.furniture.looks import NEXT_PART
from planner.readers.agenda.lines.parties import person_test
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.agenda.lines.spoken import tells_languages

_HELD = SOCIAL | {Kind.EXCURSION, Kind.SIDE_EVENT, Kind.CLOSING, Kind.MILESTONE}
"""Kinds of what may be printed without a time below the last item."""
_NOTHING = frozenset({What.BLANK, What.FURNITURE})
_SEVERAL = 5
"""Words of a sentence; with fewer, a title may end with a full stop."""


def end_of_agenda(saids: Sequence[Said], start: int, reader: LineReader) -> int:
    """Where the agenda ends: at the heading of another part, or at the rules that follow it."""
    last_day = max((i for i, said in enumerate(saids) if said.what is What.DAY), default=start)
    last_item = max(_places_of_items(saids), default=start)
    end = _tail(saids, start, (last_day, last_item), reader)
    for index in range(start + 1, end):
        said = saids[index]
        if said.label_of in ("modalities", "end") and not said.times:
            return index
        if index > last_day and _begins_other(saids, index, last_item, reader):
            return index
        is_behind = start < last_item < index or _is_marked_heading(said)
        if said.label_of == "after" and index > last_day and is_behind:
            return index
    return end


def _begins_other(saids: Sequence[Said], index: int, last_item: int, reader: LineReader) -> bool:
    """Whether something else than an item begins at a line under the last day."""
    said, above = saids[index], saids[index - 1]
    if _begins_part(said, reader) or _lists_attendance(saids, index, reader):
        return True
    if index >= last_item:
        is_told = _is_notice(said, above, reader) or _tells_languages(said, reader)
        is_contact = index > last_item and above.what is What.BLANK and _is_contact(said, reader)
        return is_told or is_contact or _ends_agenda(said, reader)
    return above.what is What.BLANK and _ends_agenda(said, reader)


def _tail(saids: Sequence[Said], start: int, last: tuple[int, int], reader: LineReader) -> int:
    """Where words of no kind are apart from the last item, in a text whose items have no such
    words apart: "Geneva, 3 March 2027", "Dress code: business", "Секретариат". `last` are the last
    line of a day and the last item.
    """
    last_day, last_item = last
    is_timed = last_item > last_day
    is_tight = is_timed and not any(_is_apart(saids, at) for at in range(start + 1, last_item))
    behind = range(last_item + 1, len(saids)) if is_tight else range(0)
    has_more = any(_is_held(saids[at], reader) for at in behind)
    is_person = person_test(reader.language)
    found = (at for at in behind if _is_apart(saids, at) and not is_person(saids[at].text))
    return len(saids) if has_more else next(found, len(saids))


def _is_held(said: Said, reader: LineReader) -> bool:
    """Whether words without a time tell of what takes place: a reception, a journey."""
    is_event = said.words.kind in _HELD or is_journey(said.text, reader.language)
    return said.is_text and is_event


def _is_apart(saids: Sequence[Said], at: int) -> bool:
    """Whether a line of words is below an empty line, and not at the beginning of a day."""
    said = saids[at]
    told = (saids[of] for of in range(at - 1, -1, -1) if saids[of].what not in _NOTHING)
    above = next(told, None) if saids[at - 1].what in _NOTHING else None
    is_words = said.is_text or said.what in (What.NOTE, What.SPEAKER)
    is_below = above is not None and above.what is not What.DAY and not _is_bare(above)
    return is_words and is_below and said.words.kind is Kind.ITEM


def _is_bare(said: Said) -> bool:
    """Whether a line is only the number of a session, the title of which is below."""
    return bool(said.words.number) and len(said.text.split()) < _SEVERAL - 1


def _places_of_items(saids: Sequence[Said]) -> list[int]:
    """Where items with times are: if most have them before their titles, only such ones."""
    timed = [at for at, said in enumerate(saids) if said.times]
    leading = [at for at in timed if not saids[at].is_after]
    return leading if len(leading) * 2 > len(timed) else timed


def _is_notice(said: Said, above: Said, reader: LineReader) -> bool:
    """Whether a line apart from items that begin with their times ends with hours, and names no
    kind of item, or asks something: "The secretariat is open from 9.00 to 17.00", "Please note".
    """
    words = plain(said.raw).lstrip("*(•- ")
    is_sentence = words.endswith(".") and len(words.split()) > _SEVERAL
    if (said.words.kind is Kind.ITEM or is_sentence) and _asks(words, reader):
        return True
    has_hours = said.times is not None and said.is_after and not said.raw.rstrip().endswith(")")
    is_range = said.times is not None and said.times.end is not None
    is_unnamed = said.words.kind is Kind.ITEM or (is_range and is_sentence)
    return has_hours and is_unnamed and above.what is What.BLANK


def _asks(words: str, reader: LineReader) -> bool:
    """Whether plain words begin with those of a notice."""
    notices = reader.words.headings["notices"]
    found = (of for of in notices if words.startswith(of))
    return any(not words[len(of) : len(of) + 1].isalnum() for of in found)


def _is_contact(said: Said, reader: LineReader) -> bool:
    """Whether a line says whom to ask: "Contact: Ms. Ada Elm"."""
    label, colon, _ = plain(said.raw).partition(":")
    return bool(colon) and label.strip() in reader.words.labels["contact"]


def _tells_languages(said: Said, reader: LineReader) -> bool:
    """Whether a sentence, or a line without a mark, tells the languages: "Working languages are
    English and Russian".
    """
    is_title = said.what is What.TITLE and not said.times and said.words.kind is Kind.ITEM
    return is_title and tells_languages(said.text, reader.language)


def _begins_part(said: Said, reader: LineReader) -> bool:
    """Whether another part of the document begins, or the modalities with the name of the event."""
    is_next = said.what is What.FURNITURE and said.text == NEXT_PART
    return is_next or (said.is_text and reader.words.heads_modalities(said.text))


def _lists_attendance(saids: Sequence[Said], index: int, reader: LineReader) -> bool:
    """Whether a list of those present begins: under an empty line, with no more times after it."""
    words = plain(saids[index].text).strip(": ")
    if words not in reader.words.headings["attendance"]:
        return False
    is_apart = saids[index - 1].what is What.BLANK
    return is_apart and not any(said.times for said in saids[index:])


def _is_marked_heading(said: Said) -> bool:
    return bool(said.label or said.level) or said.text.isupper()


def _ends_agenda(said: Said, reader: LineReader) -> bool:
    """Whether a line says how the conference is held, or begins a statement on it."""
    words = plain(said.text).lstrip("[(«“ ")
    labels = reader.words.labels
    label = words.partition(":")[0].strip()
    is_venue = ":" in words and label in labels["venue"]
    if said.what is What.LANGUAGES or is_venue:
        return True
    return any(words.startswith(of) for of in reader.words.headings["statement"])
