"""The encoding of a web page: its mark, its own statement, UTF-8, or a guess that is reported."""

import codecs
import re

from planner.findings import Finding
from planner.readers.text import read_text

_HEAD = 4096
_SAID = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w:.-]{2,40})"
    rb"|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_OF_TEXT = re.compile(
    r"utf-?8|(?:windows|cp)-?\d+|iso-?8859-?\d+|latin-?1|us-ascii|koi8-?[rut]"
    r"|(?:x-)?mac-?(?:cyrillic|roman)|gb\w+|big5|shift_jis|euc-\w+"
)
_AS_WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What browsers take these for: pages in them are made on Windows."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    """The page as text, and what was found on the way."""
    said = _said(data[:_HEAD])
    if said and not data.startswith(_MARKS):
        try:
            return data.decode(said), ()
        except UnicodeDecodeError:
            if said != "utf-8":
                return data.decode(said, "replace"), ()
    read = read_text(data, name)
    return read.text, read.findings


def _said(head: bytes) -> str:
    """The encoding that a page names, as browsers understand it; "" if it names none."""
    found = _SAID.search(head)
    label = (found[1] or found[2]).decode("ascii", "replace").lower() if found else ""
    if not _OF_TEXT.fullmatch(label):
        return ""
    try:
        codec = codecs.lookup(label.removeprefix("x-").replace("windows-", "cp")).name
    except LookupError:
        return ""
    return _AS_WINDOWS.get(codec, codec)
