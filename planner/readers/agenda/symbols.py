"""Symbols of documents: "PC.DEC/440", "IK.CONF/2027/INF/3", and those that decisions have."""

import re

SYMBOL = re.compile(r"[A-Z]{2,8}(?:\.[A-Z]{2,8})+(?:/[A-Z\d]\w*(?:\.\d+)?)+")

_OF_DECISION = re.compile(r"[./](?:DEC|RES)[./]")


def is_of_decision(symbol: str) -> bool:
    """Whether a document with this symbol is a decision."""
    return _OF_DECISION.search(symbol) is not None
