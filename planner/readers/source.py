"""What a reader of a file format gives: lines as they are in the file, and what it found."""

import re
import unicodedata
from collections.abc import Iterable
from html import unescape

from planner.findings import Finding
from planner.readers.broken_words import with_words_whole
from planner.records import record

Line = tuple[str, str]
"""The words of a line, and what kind of furniture it is; "" for the text itself."""

_BLANK = re.compile(r"(?<=\d)[^\S \t\n]|[^\S \t\n](?=\d)")
"""Blanks beside a figure that are narrow, wide, or no-break."""
_CONTROLS = re.compile("[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Signs that control devices and print nothing; no file of a folder may contain them."""
_SIGNS = str.maketrans(
    dict.fromkeys([0x2010, 0x2011], "-")
    | dict.fromkeys([0x2012, 0x2212], "–")
    | dict.fromkeys([0xAD, 0x200B, 0x200C, 0x2060, 0xFEFF])
)
"""Hyphens and dashes of all kinds, and invisible characters."""
_SOFT_HYPHEN = re.compile("\u00ad(?=\\s*$)")
_LOOSE = re.compile(r"(?:^|[|\t])\W{0,9}\d{1,2}\s[:.]\s[0-5]\d(?!\d)")
_SET_APART = re.compile(r"(?<![\d.:])(\d{1,2})\s([:.])\s([0-5]\d)(?!\d)")
"""Times whose signs came apart, if one comes first: "9 : 30 – 10 : 15"."""
_GAP = re.compile(r"(?<=\S) +(?=\S)")
_MANY, _MOSTLY = 20, 0.9
"""If each blank is doubled, this share of this many gaps between words have two."""
_QUOTED = re.compile(r"^(?:> ?)+")
_LEAST = 3
"""Lines of a text that is quoted as a whole."""


@record
class SourceLine:
    """A line of a text. `number` counts from 1, by line feeds.

    `furniture` names what the format marks as not part of the text: "page header", "footnote".
    """

    number: int
    text: str
    furniture: str = ""


@record
class Source:
    """A text as it was taken from a file. Cells of a table row are separated by tabs."""

    name: str
    lines: tuple[SourceLine, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join(line.text for line in self.lines)


def legible(text: str) -> str:
    """A line with one sign for what pages print with several: hyphens, blanks beside figures,
    letters composed of two; without invisible characters, and a blank for each control sign. A
    hyphen that breaks a word at the end of a line is kept.
    """
    words = _SOFT_HYPHEN.sub("-", _CONTROLS.sub(" ", text)).translate(_SIGNS)
    words = unicodedata.normalize("NFC", _BLANK.sub(" ", words))
    return _SET_APART.sub(r"\1\2\3", words) if _LOOSE.search(words) else words


def source_of(text: str, name: str, findings: tuple[Finding, ...] = ()) -> Source:
    """A text, line by line; the codes of web pages for signs ("&nbsp;") are read as these."""
    raw = _without_quoting([line.rstrip("\r") for line in text.split("\n")]) if text else []
    lines = [legible(unescape(line)) for line in with_words_whole(raw)]
    if _stand_twice(lines):
        lines = [line.replace("  ", " ") for line in lines]
    return Source(name, tuple(SourceLine(n, line) for n, line in enumerate(lines, 1)), findings)


def _without_quoting(lines: list[str]) -> list[str]:
    """The lines without the signs that mails put before quoted text, if nearly all have them."""
    told = [line for line in lines if line.strip()]
    quoted = sum(line.startswith(">") for line in told)
    is_quoted = len(told) >= _LEAST and quoted > _MOSTLY * len(told)
    return [_QUOTED.sub("", line, count=1) for line in lines] if is_quoted else lines


def _stand_twice(lines: Iterable[str]) -> bool:
    """Whether all blanks of a text are doubled, so that two of them do not separate cells."""
    gaps = [len(gap) for line in lines for gap in _GAP.findall(line)]
    return len(gaps) > _MANY and sum(gap % 2 == 0 for gap in gaps) > _MOSTLY * len(gaps)
