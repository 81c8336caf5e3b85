"""Times after a title: in brackets, after a sign, or at its end."""

import re

from planner.language.clock.bounds import ends_with_bound
from planner.language.clock.durations import find_duration
from planner.language.clock.ours import read_day_part
from planner.language.clock.printed import PrintedTimes, find_times, times_at
from planner.language.day.printed import find_dates
from planner.language.kinds import read_printed_title
from planner.language.vocabulary import plain, vocabulary
from planner.model import BREAKS, SOCIAL, Kind
from planner.readers.agenda.lines.said import Said, changed

_AT_A_TIME = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.PRESS}
"""Kinds whose titles may be followed by a time without a sign: "Dinner 19:00"."""
_ENDS = frozenset({Kind.OPENING, Kind.CLOSING, Kind.WELCOME})
"""Kinds that are so only in titles of a word or two: "Adjournment 15.30"."""
_SPEECH_ENDS = (".”", "!”", "?”", ".»", "!»", "?»")
_FEW, _SHORT = 2, 40
_LONGEST_TITLE = 80
_LASTS = 300
"""Minutes that something in brackets may last; "(8 h 30)" is a time."""
_FOOTNOTE_SIGNS = " *†‡"
_AT_END = f".)]{_FOOTNOTE_SIGNS}"
"""What may follow a time at the end of a title."""
_SHORTENED = 3
"""Letters of abbreviated weekdays that are other words too: "mar", "so", "sat"."""


def with_times_behind(said: Said, language: str) -> Said:
    """The line with the times after its title, in parentheses or at its end."""
    found = list(find_times(said.text)) if any(map(str.isdecimal, said.text)) else []
    duration = find_duration(said.text)
    for times in reversed(found):
        before, after = said.text[: times.begin], said.text[times.end_at :]
        in_brackets = before.rstrip().endswith(("(", "["))
        is_duration = (
            duration
            and duration.begin <= times.begin < duration.end_at
            and (duration.minutes or 0) <= _LASTS
        )
        if is_duration and times.end is None:
            continue
        if in_brackets and (times.end or re.match(r"\s*[)\],;]", after)):
            return changed(said, times=times, is_after=True, text=_without(said.text, times))
        if _is_between(before, after, language):
            text = f"{before.rstrip(' ,:–—-')}\t{after.lstrip(' .,:–—-')}"
            return changed(said, times=times, is_after=True, text=text)
        if times.end is None and ends_with_bound(_before_figures(said.text, times), language):
            continue
        is_last = not after.strip(_AT_END) and not _is_of_sentence(said, times, language)
        is_apart = times.end or _stands_apart(before, language)
        if is_last and (is_apart or _is_said_at(said, times, language)):
            return changed(said, times=times, is_after=True, text=_without(said.text, times))
    return said


def _before_figures(text: str, times: PrintedTimes) -> str:
    """The words before the figures of a time, with those that lead to it: "Cena después de las"."""
    led = re.search(r"\d", text[times.begin :])
    return text[: times.begin + led.start()] if led else text[: times.begin]


def _is_between(before: str, after: str, language: str) -> bool:
    """Whether a time is between a title of a word or two and who or where: "Lunch 12.30, Oak
    Inn".
    """
    words, rest = before.split(), after.lstrip(" .,:–—-")
    is_short = 0 < len(words) <= _FEW and before[:1].isupper() and rest[:1].isupper()
    return is_short and read_printed_title(before, language).kind in _AT_A_TIME | _ENDS


def with_time_in_cell(said: Said) -> Said:
    """The line with the time that begins a further cell: "Dinner | 7 pm, Hotel Elm"."""
    for at, cell in enumerate(said.cells):
        times = None if find_duration(f"({cell})") else times_at(cell)
        rest = cell[times.end_at :].lstrip() if times else ""
        if times and (not rest or rest[0] in ",;"):
            others = (*said.cells[:at], rest.lstrip(",; "), *said.cells[at + 1 :])
            return changed(said, times=times, is_after=True, cells=tuple(filter(None, others)))
    return said


def _is_of_sentence(said: Said, times: PrintedTimes, language: str) -> bool:
    """Whether other times come before it among small words, "at 22.00 and on Friday at 6.00", or
    those of other days; a sentence is about a day, "is open on 3 May from 9.00 to 11.00."; or a
    speech ends before it, and another sentence begins.
    """
    before = said.text[: times.begin]
    is_of_day = said.text.endswith(".") and _names_day(before, language)
    if is_of_day or before.rstrip().endswith(_SPEECH_ENDS):
        return True
    *_, earlier = (None, *find_times(before))
    if earlier is None:
        return False
    return before.split()[-1][:1].islower() or _names_day(before[earlier.end_at :], language)


def _is_said_at(said: Said, times: PrintedTimes, language: str) -> bool:
    """Whether the time of a title is preceded by the word for it: "Opening of the fair at 9.30"; a
    day before it would be a day of its own, small letters begin the rest of a sentence, and what
    follows a colon may be a note.
    """
    before, printed = said.text[: times.begin].strip(), plain(said.text[times.begin : times.end_at])
    leads = vocabulary(language).times.get("at", ())
    is_last = not said.text[times.end_at :].strip()
    is_led = is_last and any(printed.startswith(f"{lead} ") for lead in leads)
    is_title = before[:1].isupper() and ":" not in before and len(before) <= _LONGEST_TITLE
    return is_led and is_title and not _names_day(before, language)


def _names_day(words: str, language: str) -> bool:
    """Whether a date or a day of the week is among words."""
    dates = vocabulary(language).dates
    names = plain(" ".join((*dates["weekdays"], *dates.get("weekday_variants", ())))).split()
    weekdays = {name for name in names if len(name) > _SHORTENED}
    return bool(weekdays & set(plain(words).split()) or find_dates(words, language))


def _stands_apart(before: str, language: str) -> bool:
    """Whether a time at the end of a title is not part of its words."""
    if _ends_with_date(before.rstrip(" ,:–—-"), language):
        return False
    if before.endswith(("\t", "  ")) or before.rstrip().endswith((",", ":", "–", "-", "—")):
        return True
    if read_day_part(before.strip(), language):
        return True
    is_of_day = len(before) < _SHORT and not _names_day(before, language)
    kinds = _AT_A_TIME | _ENDS if len(before.split()) <= _FEW else _AT_A_TIME
    return is_of_day and read_printed_title(before, language).kind in kinds


def _ends_with_date(words: str, language: str) -> bool:
    """Whether a time is on the date before it, as deadlines are: "… 24 October, 12.00"."""
    dates = [(at, day) for at, day in find_dates(words, language) if day.is_date]
    return bool(dates) and dates[-1][1].end_at == len(words)


def _without(text: str, times: PrintedTimes) -> str:
    """A title without the times after it and without brackets that are then empty."""
    before, after = text[: times.begin].rstrip(), text[times.end_at :].strip(_FOOTNOTE_SIGNS)
    if before.endswith(("(", "[")):
        inside, _, after = after.partition(")" if before.endswith("(") else "]")
        before = before[:-1].rstrip() + (f" ({inside.strip(' ,;')})" if inside.strip(" ,;") else "")
    blank = "" if after.startswith((")", "]")) else " "
    return f"{before.rstrip(' ,:–—-')}{blank}{after}".strip()
