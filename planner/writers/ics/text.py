r"""Words in a calendar file: the rim to the library that folds and escapes.

The library writes some words unescaped, takes `\N` in `C:\New` for a line break, and lets control
characters through; here every word is cleaned and escaped before the library folds it.
"""

import re
from collections.abc import Iterable

from icalendar.prop import vText

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def clean(text: str) -> str:
    r"""The text with `\n` for every kind of line break and without what is no text.

    Controls, byte order marks and code points that are no characters are left out. Halves of a
    character outside the first plane are joined; a half alone becomes U+FFFD.
    """
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


class Words(vText):
    """Text that is cleaned and escaped as RFC 5545, 3.3.11 wants it."""

    def to_ical(self) -> bytes:
        """The octets of the value."""
        return clean(self).translate(_ESCAPES).encode()


class Listed(Words):
    """Several texts as one value: `Listed.of(["Session", "Opening"])`."""

    values: tuple[Words, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Listed":
        """These texts, in their order."""
        listed = cls("")
        listed.values = tuple(Words(text) for text in texts)
        return listed

    def to_ical(self) -> bytes:
        """The octets of the value: the texts, with commas between them."""
        return b",".join(value.to_ical() for value in self.values)
