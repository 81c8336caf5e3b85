"""What a paper in Word says of itself, so that what is written into it can be taken back.

It stands in a part of the file that no program shows and all of them keep, as XML:

    paper   the version of this layout, the uid of the conference, the product, the language, when
            the paper was made, in UTC; the rest only where it can come back
    item    the id of an item, then the marks of its cells by their keys
    piece   the number of a paragraph, the item and the keys of the cells that it prints, the mark
            of its words; a bookmark of that number stands around them
    frame   the marks of all other paragraphs, apart by blanks

What still has its mark nobody has edited, whatever the folder says by now.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.forms.cells import mark, normal

NAMESPACE = "urn:planner:paper"
"""That of the XML; what it is called is the tag of its root, `paper`."""

LAYOUT = "1"
"""The version of that layout; it changes when an import must read it otherwise."""

BOOKMARK = "_planner"
"""How the names of the bookmarks begin; those that begin so are not listed for people."""

CONTENTS = "toc"
"""How the names of the styles begin in which the list of headings is set: programs make it anew."""

_BLANKS = re.compile(r"\s+")
_UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u00ad"))
_HYPHEN = {ord("\u2011"): "-"}


@dataclass(frozen=True, slots=True)
class SentPiece:
    """A paragraph as it was sent: the item and the cells that it prints, the mark of its words."""

    item: str
    keys: tuple[str, ...]
    mark: str


@dataclass(slots=True)
class SentPaper:
    """A paper as it was sent. `product` is empty where it cannot come back."""

    conference: str
    product: str = ""
    language: str = ""
    moment: str = ""
    layout: str = LAYOUT
    items: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pieces: Mapping[int, SentPiece] = field(default_factory=dict)
    frame: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it is laid out as this version does it, and says when it was made."""
        try:
            return self.layout == LAYOUT and bool(dt.datetime.fromisoformat(self.moment))
        except ValueError:
            return False


def legible(text: str) -> str:
    """The words of a paragraph whatever programs did to their blanks and hyphens."""
    plain = normal(text).translate(_UNSEEN).translate(_HYPHEN)
    return _BLANKS.sub(" ", plain).strip()


def printed_mark(text: str) -> str:
    """The mark of the words of a paragraph."""
    return mark(legible(text))
