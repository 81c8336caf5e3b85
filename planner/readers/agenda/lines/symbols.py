"""Symbols of documents: "PC.DEC/440", "A/CONF.999/INF.1", "ECE/TRANS/WP.29/2027/3".

A symbol begins with the capitals of a body and has a number; slashes separate its parts. What has
one slash and no full stop before it is a symbol only at the top of a page: "A/B" is an alternative.
"""

import re
from collections.abc import Iterator

_IN_BRACKETS = r"\([\w.]{1,6}\)"
_LETTERS_FIRST = r"[A-Z]{1,8}(?:(?<=[A-Z]{2})\d{1,3}|-[IVX]{1,5})?"
"""The letters of a body, and perhaps the number of its session: "SEA", "WHA74", "SOM-XV"."""
_BODY = rf"{_LETTERS_FIRST}(?:{_IN_BRACKETS})?(?:\.[A-Z\d]{{1,8}}(?:{_IN_BRACKETS})?)*"
_PART = rf"[^\W_](?:(?:[\w.+-]|{_IN_BRACKETS}){{0,20}}(?:\w|{_IN_BRACKETS}))?"
_OPEN = r"\[?(?:…|\.{2,3})\]?"
"""The number of a draft that has none yet."""
_STATE = (
    r"(?:[\s/][nN][°º]\s?\d{1,4}(?:[/-]\d{2,4})?)?"
    r"(?:\s(?:Rev|Rév|Add|Corr|Inf|INF)\.?\s?\d{1,2}(?:\.\d)?(?!\w))*"
)
"""Behind a symbol, its number and what it changes: "n° 2 Rév. 1"."""
_ANY = rf"(?<![\w./-]){_BODY}(?:/(?:{_PART}|{_OPEN})){{1,7}}{_STATE}(?![\w/])"
_SYMBOL = re.compile(_ANY)
_PAGE = r"[-–]\s*\d{1,3}\s*[-–]"
_OF_PAGES = rf"(?P<symbol>{_ANY})(?:\s+OSCE\+)?"
_PAGE_HEAD = re.compile(rf"(?:{_PAGE}\s+)?{_OF_PAGES}(?:\s+{_PAGE}(?=\s|$))?")
_GLUED_HEAD = re.compile(rf"(?<=\s){_PAGE}\s+{_OF_PAGES}$")
_UNNUMBERED = re.compile(rf"/{_OPEN}$")
_LETTERS = 2
"""Letters of the shortest body that is not followed by a full stop or by two slashes."""


def is_symbol(words: str) -> bool:
    """Whether words are a symbol with its number and nothing else."""
    return _SYMBOL.fullmatch(words) is not None and _is_numbered(words) and _is_plain(words)


def symbol_in(text: str, *, is_page: bool = False) -> str:
    """The first symbol with a number in a text, whole; nothing if there is none. `is_page`: the
    text is known to be the top of a page.
    """
    return next((of for of in _numbered(text) if is_page or _is_plain(of)), "")


def symbol_alone(text: str) -> str:
    """The symbol that a line consists of, or that is in a column of its own at its end:
    "A/CONF.999/1"; nothing if there is none.
    """
    last = re.split(r"\s{2,}|\t", text.strip())[-1]
    return last if is_symbol(last) else ""


def _numbered(text: str) -> Iterator[str]:
    found = _SYMBOL.finditer(text) if "/" in text else ()
    return (of[0] for of in found if _is_numbered(of[0]))


def _is_plain(symbol: str) -> bool:
    """Whether a symbol can be nothing else: a full stop is in its body, or it has two slashes."""
    body, _, rest = symbol.partition("/")
    return "." in body or "/" in rest


def _is_numbered(symbol: str) -> bool:
    return any(map(str.isdigit, symbol.partition("/")[2]))


_OF_DECISION = re.compile(r"[./](?:DEC|RES)[./]")


def is_of_decision(symbol: str) -> bool:
    """Whether a document with this symbol is a decision."""
    return _OF_DECISION.search(symbol) is not None


def behind_page_head(text: str) -> str | None:
    """What a line says behind the symbol that stands at the top of a page, with its number or
    without: "- 2 - PC.DEC/999", "PC.DEC/… -2- 8 May 2027"; nothing where it does not begin so.
    """
    head = _PAGE_HEAD.match(text)
    return text[head.end() :].strip() if head and _counts(head["symbol"]) else None


def before_page_head(text: str) -> str:
    """The words that the top of a page is glued to: "3–6 p.m. - 2 - PC.DEC/999"."""
    head = _GLUED_HEAD.search(text.rstrip()) if "/" in text else None
    return text[: head.start()].rstrip() if head and _counts(head["symbol"]) else ""


def _counts(symbol: str) -> bool:
    """Whether a symbol at the top of a page has a number, or a place for it."""
    is_long = len(symbol.partition("/")[0]) >= _LETTERS or _is_plain(symbol)
    return is_long and (_is_numbered(symbol) or _UNNUMBERED.search(symbol) is not None)
