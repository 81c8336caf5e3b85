r"""Words in a calendar file: what is not text is left out, the rest escaped (RFC 5545, 3.3.11).

No word can begin a line of its own, so none can put a property into a file.
"""

import re
from collections.abc import Iterable

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_PARAMETER = re.compile(r'["\s\x00-\x1f\x7f]')
_PLAIN_PARAMETER = re.compile(r"[A-Za-z0-9/_+.-]*")


def clean(text: str) -> str:
    r"""The text with `\n` for every kind of line break and without what is no text.

    Controls, byte order marks and code points that are no characters are left out. Halves of a
    character outside the first plane are joined; a half alone becomes U+FFFD.
    """
    if text.isprintable():
        return text
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


def escaped(text: str) -> str:
    """The text as a value of the type TEXT."""
    text = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def listed(texts: Iterable[str]) -> str:
    """Several texts as one value, with commas between them."""
    return ",".join(map(escaped, texts))


def address(uri: str) -> str:
    """An address as a value of the type URI: without blanks and controls, which none has."""
    return re.sub(r"\s", "", clean(uri))


def parameter(value: str) -> str:
    """The value of a parameter, in quotes where it needs them; what none can hold is left out."""
    if _PLAIN_PARAMETER.fullmatch(value):
        return value
    return f'"{_NO_PARAMETER.sub("", clean(value))}"'
