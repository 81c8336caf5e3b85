"""Lines with what did not fit in those above: a time, a year, the end of a range, a floor.

"Shuttles leave on Friday at" above "06.00 and 12.00" is one sentence, as is "since October" above
"2000: presentations". "Tuesday, 5 March" above "2013" is one day, "9–" above "10 a.m." one range,
"a network of" above "experts (9.00 – 10.15)" one title.
"""

import re
from collections.abc import Sequence

from planner.language.clock.printed import YEARS_TOLD
from planner.language.vocabulary import plain, vocabulary, with_unaccented
from planner.readers.agenda.lines.joins import ends_open, hyphened, joined
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed
from planner.readers.agenda.lines.words_for_times import is_until

_FIGURES = 4
_FEW, _SEVERAL = 3, 6
_YEAR = re.compile(r"(?:[^\W\d_]{1,3}\s)?\d{4}(?:\s?[^\W\d_]{1,5}\.?)?[.,:]?")
"""A year alone, with the words around it in some languages: "de 2009", "2013 года"."""
_BEGUN = re.compile(r"\d{1,2}(?:[.:]\d{2})?\s*[–—-]\s*(?:\d{1,2}(?:[.:]\d{2})?)?")
"""Hours with a dash; "9–" and "3–6" are times only with what follows."""
_RESTS = frozenset({What.TIME, What.TITLE, What.DURATION})
_SHORT = 26
"""Characters of the longest rest of a range, "00 мин. – 18 час. 00 мин.", or of a room."""


def with_wrapped_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such ones joined to the line above them."""
    found: list[Said] = []
    head = 0
    for said in saids:
        whole = _whole(found[head], said, reader) if found else None
        head = head if whole else len(found)
        found.append(_told(said, whole) if whole else said)
        found[head] = whole or said
    return found


def _told(said: Said, whole: Said) -> Said:
    """What is left of a line that was joined to the one above."""
    if whole.what is What.DAY:
        return Said(said.number, What.FURNITURE, said.raw, "day")
    return Said(said.number, What.WRAPPED, said.raw, said.raw.strip())


def _whole(above: Said, said: Said, reader: LineReader) -> Said | None:
    """Two lines read as one, if the second continues what the first begins."""
    if _is_rest_of_title(above, said, reader):
        return reader.said(above.number, joined(above.raw.rstrip(), said.raw.strip()))
    is_more = _goes_on(above, said, reader) or _is_of_room(above, said, reader)
    is_more = is_more or _closes_brackets(above, said)
    is_day, is_time = _may_be_day(above, said), _may_be_time(above, said, reader.language)
    if not (is_more or is_day or is_time):
        return None
    whole = reader.said(above.number, f"{above.raw.rstrip()} {said.raw.strip()}")
    if is_more and said.times and not whole.times:
        return changed(whole, raw=above.raw)
    if is_more or (is_day and whole.day and whole.day.year):
        return whole
    return whole if is_time and _is_time(whole, above, said) else None


def _goes_on(above: Said, said: Said, reader: LineReader) -> bool:
    """Whether a line has words that need the time or the year at the beginning of the next one."""
    if above.what is not What.TITLE or said.column < above.column or said.cells:
        return False
    language, last = reader.language, above.raw.split()[-1]
    if said.what is What.TIME:
        is_sentence = len(above.raw.split()) > _FEW and not (above.times or said.is_after)
        return is_sentence and is_until(last, language)
    is_letter = len(last) == 1 and last.isupper()  # of a room or a group: "Зал В"
    begins_with_time = said.times is not None and not said.is_after and not is_letter
    is_asked = begins_with_time and (
        plain(last) in vocabulary(language).times.get("at", ())
        or (_is_sentence(above, last, reader) and _goes_on_behind(said))
    )
    is_title = said.what is What.TITLE
    return is_title and (is_asked or (_begins_with_year(said) and _is_month(last, language)))


def _is_sentence(above: Said, last: str, reader: LineReader) -> bool:
    """Whether a long line without a time ends with a word that asks for more."""
    is_long = len(above.raw.split()) > _SEVERAL and above.times is None
    return is_long and plain(last) in reader.words.goes_on


def _goes_on_behind(said: Said) -> bool:
    """Whether what is behind the time of a line continues a sentence, or ends one."""
    end = said.times.end_at if said.times else 0
    sign = said.raw.strip()[max(end - 1, 0) : end + 1]
    return said.text[:1].islower() or not {".", ",", ";"}.isdisjoint(sign)


def _is_rest_of_title(above: Said, said: Said, reader: LineReader) -> bool:
    """Whether a title that breaks off has its end below it, followed by its time: "Adoption of
    recommenda-" above "tions (10.45 – 12.00)".
    """
    words = above.raw.strip()
    is_timed = said.is_after and said.times is not None and said.times.end is not None
    is_rest = said.what is What.TITLE and is_timed and said.raw.strip()[:1].islower()
    is_begun = above.what is What.TITLE and not above.times and not said.bullet
    asks_for_more = hyphened(words) or ends_open(words)
    is_open = asks_for_more or plain(words).rpartition(" ")[2] in reader.words.goes_on
    return is_rest and is_begun and is_open


def _is_of_room(above: Said, said: Said, reader: LineReader) -> bool:
    """Whether brackets are under a room, or end there: "Green Room", "(first floor," and "B)"."""
    words, more = above.raw.strip(), said.raw.strip()
    is_room = above.is_text or above.what is What.ROOM
    is_more = more.startswith("(") or (ends_open(words) and more.endswith(")"))
    return is_room and is_more and len(more) <= _SHORT and reader.rooms.is_room(words)


def _closes_brackets(above: Said, said: Said) -> bool:
    """Whether a time closes the brackets of the line above: "(doors close", "at 7.15 a.m.)"."""
    is_end = said.times is not None and not said.is_after and said.text.startswith((")", "]"))
    return is_end and above.what is What.TITLE and ends_open(above.raw)


def _may_be_day(above: Said, said: Said) -> bool:
    """Whether a year is alone under a day without one."""
    return (
        above.day is not None and above.day.year is None and bool(_YEAR.fullmatch(said.raw.strip()))
    )


def _may_be_time(above: Said, said: Said, language: str) -> bool:
    """Whether a few signs are alone under a time, or under hours or a word ("from") that make one
    only with them.
    """
    words = above.raw.strip()
    is_begun = above.what is What.TIME or _BEGUN.fullmatch(words) is not None
    befores = vocabulary(language).times.get("before", ())
    is_begun = is_begun or plain(words) in with_unaccented(befores)
    is_rest = said.what in _RESTS and len(said.raw.strip()) <= _SHORT and not said.bullet
    is_next = said.is_open and above.times is not None
    has_own = is_next or (said.times is not None and said.times.end is not None)
    is_behind = said.is_after and not said.raw.strip()[:1].isdecimal()
    return is_begun and is_rest and not (has_own or is_behind)


def _is_time(whole: Said, above: Said, said: Said) -> bool:
    """Whether a line is only a time, which goes beyond the words of the line above; two times make
    one only as a range.
    """
    times = whole.times if whole.what is What.TIME else None
    if times is None or times.end_at <= len(above.raw.strip()):
        return False
    if above.times and above.times.end and said.times:
        return False
    return times.end is not None or said.times is None or above.times is None


def _begins_with_year(said: Said) -> bool:
    first = said.raw.split()[0].strip(":,;.")
    return first.isdecimal() and len(first) == _FIGURES and int(first) in YEARS_TOLD


def _is_month(word: str, language: str) -> bool:
    return plain(word) in map(plain, vocabulary(language).dates["months"])
