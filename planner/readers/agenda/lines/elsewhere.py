"""The same time on the clock of another place, in brackets behind a time: "(1130 local)"."""

import re

_ELSEWHERE = re.compile(
    r"\((\d{1,2}(?:\s?[.:h]\s?|\s?)[0-5]\d(?:\s?[^\W\d_]+\.?){1,4})\)[\s:,–—-]*"
)
"""Figures of a clock, and the words that tell whose it is."""


def without_time_elsewhere(text: str) -> tuple[str, tuple[str, ...]]:
    """The words behind a time without such brackets, and what stood in them."""
    found = _ELSEWHERE.match(text)
    return (text[found.end() :], (found[1],)) if found else (text, ())
