"""Capitals, in scripts that have them in print.

Georgian has none at the beginning of words; for whole words in capitals Unicode has letters of
their own (Mtavruli, U+1C90 to U+1CBF) that hardly any font contains.
"""

import re

from planner.model.spoken import Spoken, parts_of

_WITH_CAPITALS = re.compile("[^\u10d0-\u10ff]+")


def in_capitals(text: str) -> str:
    """The text in capitals; Georgian stays as it is."""
    return _WITH_CAPITALS.sub(lambda found: found[0].upper(), text)


def begun(text: str) -> str:
    """The text with a capital at its beginning, as in a heading or a line."""
    (first, language), *others = parts_of(text)
    with_capital = in_capitals(first[:1]) + first[1:]
    return Spoken([(with_capital, language), *others]) if language or others else with_capital
