"""Words that say until or after what time something is held, or that it comes next.

"until 9.00 Arrival", "after 16.00 – departure", "afterwards Walk along the river", "Dinner after
19:00": what they name is not a start, and they stay in their title.
"""

import re
from collections.abc import Iterable
from functools import cache

from planner.language.clock.printed import after_times, times_at
from planner.language.clock.words import alternatives
from planner.language.papers import paper_words
from planner.language.vocabulary import FALLBACK, plain, vocabulary, with_unaccented
from planner.model import Clock


def past_bound(title: str, language: str) -> int:
    """Where the words after such words at the beginning of a title begin, or 0; after a full stop
    another sentence begins.
    """
    bound = _leads(language).match(title)
    times = times_at(title, bound.end()) if bound and not bound["then"] else None
    if times is None:
        return bound.end() if bound and bound["then"] else 0
    is_last = title[times.end_at :].lstrip().startswith(".")
    return 0 if times.end or is_last else after_times(title, times.end_at)


def end_in(title: str, language: str) -> Clock | None:
    """The time until which something lasts, as its title begins with it: "bis 9.00 Uhr Anreise"."""
    word = _untils(language).match(title)
    times = times_at(title, word.end()) if word and past_bound(title, language) else None
    return times.start if times and not times.end else None


def ends_with_bound(words: str, language: str) -> bool:
    """Whether the time after words is not a start: "Dinner after", "Registration until"."""
    said = plain(words)
    return any(said.endswith(f" {bound}") for bound in _bounds(language))


@cache
def untils(language: str) -> frozenset[str]:
    """The words between start and end that do not mean "and"."""
    betweens = (vocabulary(of).times.get("between", ()) for of in (language, FALLBACK))
    told = with_unaccented(word for of in betweens for word in map(plain, of))
    return frozenset(told).difference(paper_words(language).cues["conjunctions"])


@cache
def _bounds(language: str) -> frozenset[str]:
    """Words before a time that is not a start; "a las" is also "at", and not one of them."""
    times = vocabulary(language).times
    starts = (plain(word) for key in ("before", "at") for word in times.get(key, ()))
    afters = with_unaccented(map(plain, times.get("after", ())))
    return untils(language).difference(with_unaccented(starts)).union(afters)


@cache
def _untils(language: str) -> re.Pattern[str]:
    words = alternatives(sorted(untils(language) & _bounds(language)))
    return re.compile(rf"\W{{0,3}}(?:{words})\s+(?=\d)", re.IGNORECASE)


def _in_all_forms(words: Iterable[str]) -> list[str]:
    """Words as printed, and in the form used for comparison."""
    return [form for word in words for form in (word.lower(), *with_unaccented([plain(word)]))]


@cache
def _leads(language: str) -> re.Pattern[str]:
    times = vocabulary(language).times
    thens = _in_all_forms(times.get("afterwards", ()))
    bounds = [*_bounds(language), *_in_all_forms(times.get("after", ()))]
    before_time = rf"(?:{alternatives(bounds)})\s+(?=\d)"
    then = rf"(?P<then>(?:{alternatives(thens)})\s*[,:–]?\s+(?=[«“„\"]?[^\W\d_]))"
    return re.compile(rf"\W{{0,3}}(?:{before_time}|{then})", re.IGNORECASE)
