"""A web page as lines: what a browser shows, tables as rows, lists with their numbers."""

import re

from planner.findings import Finding
from planner.places import Place
from planner.readers.html.decoding import decoded
from planner.readers.html.elements import Element
from planner.readers.html.walk import Walk
from planner.readers.lines import source
from planner.readers.source import Source
from planner.readers.unreadable import (
    DAMAGED,
    STRUCK_OUT,
    TOO_LARGE,
    WITHOUT_TEXT,
    UnreadableError,
)

_FACES = re.compile(r"</?(?:a|b|big|em|font|i|small|span|strong|tt|u)(?:\s[^<>]{0,1000})?>", re.I)
"""Tags that only change how words look, in most pages."""

_MOST = 200_000
"""Elements of a page: a programme of some 3,000 sessions has fewer."""

_GIVEN_UP = ("ERR_RESOURCE_LIMIT", "ERR_INTERNAL_ERROR", "ERR_NO_MEMORY")


def read_html(data: bytes, name: str) -> Source:
    """The lines of a web page; if there are none, with the finding that says why."""
    text, findings = decoded(data, name)
    if not text:
        return Source(name, findings=findings)
    try:
        return _read_anyhow(text, name, findings)
    except UnreadableError as why:
        return Source(name, findings=(why.finding(name),))
    except RecursionError:
        endless = DAMAGED.at(Place(name), "Elements are nested here without an end.")
        return Source(name, findings=(endless,))


def _read_anyhow(text: str, name: str, findings: tuple[Finding, ...]) -> Source:
    """What is read of a page, even if bold letters begin again and again and never end."""
    try:
        return _read(_parsed(text), name, findings)
    except RecursionError:
        return _read(_parsed(_FACES.sub("", text)), name, findings)


def _read(root: Element, name: str, findings: tuple[Finding, ...]) -> Source:
    if sum(1 for _ in root.iter()) > _MOST:
        raise UnreadableError(TOO_LARGE, "There is far more on this page than in any agenda.")
    walk = Walk()
    title = " ".join((root.findtext("head/title") or "").split())
    lines = [(title, "page header"), *walk.lines(root)]
    if walk.struck:
        pieces = "1 piece" if walk.struck == 1 else f"{walk.struck} pieces"
        message = f"There are {pieces} of text struck through in this page, left out."
        findings += (STRUCK_OUT.at(Place(name), message),)
    return source(name, lines, findings)


def _parsed(text: str) -> Element:
    """The root of a page. RecursionError if the parser gave up and left out the rest."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any(error.type_name in _GIVEN_UP for error in parser.error_log):
        raise RecursionError
    if root is None:
        raise UnreadableError(WITHOUT_TEXT, "There is no text in this file.")
    return root
