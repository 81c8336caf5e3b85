"""Windows of a day: words that are only the hours in which it meets."""

import re
from functools import cache
from itertools import pairwise

from planner.language.clock.ours import read_day_part
from planner.language.clock.printed import PrintedTimes, find_times
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, vocabulary

_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*|\d+")
"""Figures and words; those of one or two letters have no meaning of their own."""

_WHERE = re.compile(r"(?<=\d\s)\([^\W\d_][^()]*\)\s*$")
"""Whose clock the hours are on: "10.00–13.00 (Bangkok, UTC+7)"."""


def windows_in(text: str, language: str) -> tuple[PrintedTimes, ...]:
    """The times that words consist of: "10 a.m. to 1 p.m. and 3 to 6 p.m."; nothing if they say
    anything else.
    """
    text = _WHERE.sub("", text)
    found = tuple(find_times(text)) if any(map(str.isdecimal, text)) else ()
    bounds = [0, *(at for of in found for at in (of.begin, of.end_at)), len(text)]
    between = [text[begin:end] for begin, end in list(pairwise(bounds))[::2]]
    words = (word for part in between for word in _WORD.findall(part))
    return found if all(_is_of_window(word, language) for word in words) else ()


def _is_of_window(word: str, language: str) -> bool:
    return plain(word) in _small_words(language) or read_day_part(word, language) is not None


@cache
def _small_words(language: str) -> frozenset[str]:
    """What comes before times and between them, here and in English."""
    languages = (language, "en")
    told = [word for of in languages for word in paper_words(of).cues["conjunctions"]]
    for times in (vocabulary(of).times for of in languages):
        told += [word for key in ("before", "between", "units") for word in times[key]]
    return frozenset(part for word in told for part in plain(word).split())
