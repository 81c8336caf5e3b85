"""The widths that columns of figures need, so that no figure and no word of a header breaks."""

from collections.abc import Sequence

from planner.forms.widths import ems

_LINE = 41.2
"""The width of the text on an upright A4 page, in sizes of its letters: 160 mm in 11 points."""
_GAP = 1.5
"""What stands between two columns."""
_BOLD = 1.15
"""How much wider bold letters are: headers and sums are bold."""
_LEAST = 0.09
_MOST = 0.75
"""The share that such columns have together at most."""


def narrow(columns: Sequence[Sequence[str]]) -> list[float]:
    """The share of each column: its longest word fits, where there is room for all of them."""
    shares = [max(_LEAST, _needed(texts)) for texts in columns]
    return [share * min(1, _MOST / sum(shares)) for share in shares]


def _needed(texts: Sequence[str]) -> float:
    """What the longest word takes; figures whose thousands stand apart are one word."""
    words = (word for text in texts for word in text.replace("-", "- ").split(" "))
    return (max(map(ems, words), default=0) * _BOLD + _GAP) / _LINE
