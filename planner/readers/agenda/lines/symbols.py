"""Symbols of documents: "PC.DEC/440", "IK.CONF/2027/INF/3", and those that decisions have."""

import re

_BODY = r"[A-Z]{2,8}(?:\(\d{1,2}\))?(?:\.[A-Z]{2,8})"
SYMBOL = re.compile(_BODY + r"+(?:/[A-Z\d]\w*(?:\.\d+)?)+")

_OF_PAGES = _BODY + r"*(?:/(?:[\w.()+-]{1,20}|\[?…\]?)){1,5}(?:\s+OSCE\+)?"
_PAGE = r"[-–]\s*\d{1,3}\s*[-–]"
_PAGE_HEAD = re.compile(rf"(?:{_PAGE}\s+)?(?P<symbol>{_OF_PAGES})(?:\s+{_PAGE}(?=\s|$))?")
_GLUED_HEAD = re.compile(rf"(?<=\s){_PAGE}\s+(?P<symbol>{_OF_PAGES})$")
_UNNUMBERED = re.compile(r"/\[?(?:…|\.{2,3})\]?$")
"""The end of the symbol of a draft that has no number yet."""
_OF_A_PAPER = re.compile(r"[A-Z]{1,8}(?:/[A-Z\d][\w.()-]*){2,6}")


def symbol_alone(text: str) -> str:
    """The symbol that a line consists of, or that is in a column of its own at its end:
    "A/CONF.999/1"; nothing if there is none.
    """
    last = re.split(r"\s{2,}|\t", text.strip())[-1]
    return last if _OF_A_PAPER.fullmatch(last) or SYMBOL.fullmatch(last) else ""


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
    return any(map(str.isdigit, symbol)) or _UNNUMBERED.search(symbol) is not None
