"""The same time on the clock of another place, in brackets after a time: "(1130 local)",
"(22h – 23h à Paris)", "(00h50 [J+1] à Paris)".
"""

import re

_CLOCK = r"\d{1,2}(?:\s?[.:h]\s?[0-5]\d|\s?[0-5]\d|\s?h(?!\w))"
_NEXT_DAY = r"(?:\s?\[[^\[\]]{1,6}\])?"
_ELSEWHERE = re.compile(
    rf"\(({_CLOCK}(?:\s?[–—-]\s?{_CLOCK})?{_NEXT_DAY}(?:\s?[^\W\d_]+\.?){{1,4}})\)[\s:,–—-]*",
    re.IGNORECASE,
)
"""Figures of a clock or two, a mark of the next day, and the words that say whose clock it is."""


def without_time_elsewhere(text: str) -> tuple[str, tuple[str, ...]]:
    """The words after a time without such brackets, and what was in them."""
    found = _ELSEWHERE.match(text)
    return (text[found.end() :], (found[1],)) if found else (text, ())
