"""The widths that columns need, so that no figure and no word of a header breaks."""

from collections.abc import Sequence

from planner.forms.widths import ems

_LINE = 41.2
"""The width of the text on an A4 page, in sizes of its letters: 160 mm in 11 points."""
_GAP = 1.5
"""The space between two columns."""
_WIDER = 1.5
"""How much wider letters can be: headers and sums are bold, and a program may have another face."""
_LEAST = 0.09
_MOST = 0.75
"""The share that such columns have together at most."""


def narrow(
    headers: Sequence[str], figures: Sequence[Sequence[str]], names: Sequence[str] = ()
) -> list[float]:
    """The share of each column: its figures fit, and if there is room, so do the longest word of
    its header and of the names before the columns.
    """
    least = [_share(of) for of in figures]
    words = [_longest([header]) for header in headers]
    shares = [max(pair) for pair in zip(least, words, strict=True)]
    most = _MOST if not names else 1 / (1 + _longest(names) / sum(shares))
    room = min(1, most / sum(shares))
    return [max(of, share * room) for of, share in zip(least, shares, strict=True)]


def _longest(texts: Sequence[str]) -> float:
    """What the longest word of texts takes."""
    return _share([word for text in texts for word in _words(text)])


def _words(text: str) -> list[str]:
    """What no line is broken in; it may be behind a hyphen, but not at a hard blank."""
    return text.replace("-", "- ").split(" ")


def _share(words: Sequence[str]) -> float:
    """What the longest of these words takes."""
    return max(_LEAST, (max(map(ems, words), default=0) * _WIDER + _GAP) / _LINE)
