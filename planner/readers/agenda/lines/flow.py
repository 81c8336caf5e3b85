"""A programme that came out of its page as one long line: it is split before each of its days.

"… Draft agenda Monday, 3 May 2027 09.00 Opening … Tuesday, 4 May 2027 09.30 Session 2 …": a whole
day is the heading of what follows if a time and a title come right after it.
"""

import re
from functools import cache
from itertools import pairwise

from planner.language.clock.printed import after_times, times_at
from planner.language.vocabulary import vocabulary
from planner.readers.agenda.lines.day_lines import DayLines

_LONG = 160
"""A line of more characters is longer than any title with its day."""
_REACH = 60
"""Characters that contain the words of a day, or a time and the beginning of its title."""


def cut_by_days(raw: str, days: DayLines) -> list[str]:
    """The parts of a line that each begin with a day, and what comes before them; mostly the
    line itself.
    """
    if len(raw) < _LONG:
        return [raw]
    begins = [
        found.start()
        for found in _weekdays(days.language).finditer(raw)
        if found.start() and _heads(raw, found.start(), days)
    ]
    return [raw[begin:end] for begin, end in pairwise([0, *begins, len(raw)])]


def _heads(raw: str, at: int, days: DayLines) -> bool:
    """Whether there is a whole day at a place, followed by a time with a title."""
    whole = days.glued(raw[at : at + _REACH])
    if whole is None or days.is_in_sentence(raw[max(at - _REACH, 0) : at]):
        return False
    end = at + len(whole[0])
    behind = raw[end : end + _REACH].lstrip(" ,:;|–—-")
    times = times_at(behind) if behind[:1].isdecimal() else None
    return times is not None and behind[after_times(behind, times.end_at) :][:1].isupper()


@cache
def _weekdays(language: str) -> re.Pattern[str]:
    dates = (vocabulary(of).dates for of in dict.fromkeys((language, "en")))
    names = "|".join(re.escape(name) for of in dates for name in of["weekdays"])
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
