"""A time alone at the end of a title, if a text prints its other times there: "Summary 17.30".

Elsewhere figures at the end of a title may be a count, or belong to a sentence. Here they are its
time if they are later than the time above, which ends a title too.
"""

from collections.abc import Sequence

from planner.language.clock.printed import PrintedTimes, find_times
from planner.language.kinds import read_printed_title
from planner.readers.agenda.lines.joins import Joiner
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, changed

_BRACKETS = (")", "]")
_ENOUGH = 3
"""This many ranges at the ends of titles show how a text prints its times."""


def with_ends_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such times removed from their titles."""
    timed = [said for said in saids if said.times]
    ends = sum(_ends_with_range(said) for said in timed)
    if ends < _ENOUGH or ends * 2 < len(timed):
        return list(saids)
    joiner, told, above = Joiner(reader.words, 0), list(saids), None
    for at, said in enumerate(saids):
        times = _at_end(said, joiner) if above and above.is_after else None
        if times and above and _is_later(above, times):
            title = said.text[: times.begin].rstrip(" ,:–—-")
            kind = read_printed_title(title, reader.language)
            told[at] = changed(said, times=times, is_after=True, text=title, words=kind)
        above = None if said.day else (told[at] if told[at].times else above)
    return told


def _ends_with_range(said: Said) -> bool:
    has_range = said.times is not None and said.times.end is not None
    return said.is_after and has_range and said.raw.rstrip()[-1:] not in _BRACKETS


def _at_end(said: Said, joiner: Joiner) -> PrintedTimes | None:
    """The time at the end of a title, in figures, unless a word before it needs it."""
    if not said.is_text or said.cells or not said.text[-1:].isdecimal():
        return None
    *_, times = [None, *find_times(said.text)]
    if times is None or times.end or times.style not in (":", ".", "h"):
        return None
    before = said.text[: times.begin].rstrip()
    is_title = before[:1].isupper() and times.end_at == len(said.text)
    return times if is_title and not joiner.needs_more(before) else None


def _is_later(above: Said, times: PrintedTimes) -> bool:
    last = above.times and (above.times.end or above.times.start)
    return bool(last and times.start and last <= times.start)
