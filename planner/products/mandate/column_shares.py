"""The widths that columns of figures need, so that no figure and no word of a header breaks."""

from collections.abc import Sequence

from planner.forms.widths import ems

_LINE = 41.2
"""The width of the text on an upright A4 page, in sizes of its letters: 160 mm in 11 points."""
_GAP = 1.5
"""What stands between two columns."""
_BOLD = 1.15
"""How much wider bold letters are: headers and sums are bold."""
_ANY_FACE = 1.5
"""The same where a program has another face in place of Times."""
_LEAST = 0.09
_MOST = 0.75
"""The share that such columns have together at most."""


def narrow(headers: Sequence[str], figures: Sequence[Sequence[str]]) -> list[float]:
    """The share of each column: its figures fit in any face, and the longest word of its header
    in any face, in Times or as far as there is room.
    """
    least = [_share(of, _ANY_FACE) for of in figures]
    words = [header.replace("-", "- ").split() for header in headers]
    for width in (_ANY_FACE, _BOLD):
        shares = [max(of, _share(told, width)) for of, told in zip(least, words, strict=True)]
        if sum(shares) <= _MOST:
            return shares
    room = _MOST / sum(shares)
    return [max(of, share * room) for of, share in zip(least, shares, strict=True)]


def _share(words: Sequence[str], width: float) -> float:
    """What the longest of these words takes in letters so much wider than regular ones."""
    return max(_LEAST, (max(map(ems, words), default=0) * width + _GAP) / _LINE)
