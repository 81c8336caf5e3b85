"""Symbols of documents: "PC.DEC/440", "IK.CONF/2027/INF/3", and those that decisions have."""

import re

SYMBOL = re.compile(r"[A-Z]{2,8}(?:\(\d{1,2}\))?(?:\.[A-Z]{2,8})+(?:/[A-Z\d]\w*(?:\.\d+)?)+")

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
