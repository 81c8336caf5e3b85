"""Where an agenda ends in its text."""

from collections.abc import Sequence

from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.lines.furniture.looks import NEXT_PART
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.agenda.lines.spoken import tells_languages

_SEVERAL = 5
"""Words of a sentence; with fewer, a title may end with a full stop."""


def end_of_agenda(saids: Sequence[Said], start: int, reader: LineReader) -> int:
    """Where the agenda ends: at the heading of another part, or at the rules that follow it."""
    last_day = max((i for i, said in enumerate(saids) if said.what is What.DAY), default=start)
    last_item = max(_places_of_items(saids), default=start)
    for index in range(start + 1, len(saids)):
        said = saids[index]
        if said.label_of in ("modalities", "end") and not said.times:
            return index
        if index > last_day and _begins_other(saids, index, last_item, reader):
            return index
        is_behind = start < last_item < index or _is_marked_heading(said)
        if said.label_of == "after" and index > last_day and is_behind:
            return index
    return len(saids)


def _begins_other(saids: Sequence[Said], index: int, last_item: int, reader: LineReader) -> bool:
    """Whether something else than an item begins at a line under the last day."""
    said, above = saids[index], saids[index - 1]
    if _begins_part(said, reader) or _lists_attendance(saids, index, reader):
        return True
    if index >= last_item:
        is_told = _is_notice(said, above, reader) or _tells_languages(said, reader)
        return is_told or _ends_agenda(said, reader)
    return above.what is What.BLANK and _ends_agenda(said, reader)


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
    if said.words.kind is Kind.ITEM and _asks(words, reader):
        return True
    has_hours = said.times is not None and said.is_after and not said.raw.rstrip().endswith(")")
    is_range = said.times is not None and said.times.end is not None
    is_sentence = is_range and words.endswith(".") and len(words.split()) > _SEVERAL
    is_unnamed = said.words.kind is Kind.ITEM or is_sentence
    return has_hours and is_unnamed and above.what is What.BLANK


def _asks(words: str, reader: LineReader) -> bool:
    """Whether plain words begin with those of a notice."""
    notices = reader.words.headings["notices"]
    found = (of for of in notices if words.startswith(of))
    return any(not words[len(of) : len(of) + 1].isalnum() for of in found)


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
