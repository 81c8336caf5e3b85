"""A web page as lines: what a browser shows, tables as rows, lists with their numbers."""

from planner.findings import Finding
from planner.places import Place
from planner.readers.html.decoding import decoded
from planner.readers.html.elements import Element
from planner.readers.html.walk import Walk
from planner.readers.lines import source
from planner.readers.source import Source
from planner.readers.unreadable import DAMAGED, STRUCK_OUT, WITHOUT_TEXT, UnreadableError


def read_html(data: bytes, name: str) -> Source:
    """The lines of a web page; none where there are none, with the finding that says why."""
    text, findings = decoded(data, name)
    if not text:
        return Source(name, findings=findings)
    try:
        return _read(_parsed(text), name, findings)
    except UnreadableError as why:
        return Source(name, findings=(why.finding(name),))
    except RecursionError:
        endless = DAMAGED.at(Place(name), "Elements stand in elements here without an end.")
        return Source(name, findings=(endless,))


def _read(root: Element, name: str, findings: tuple[Finding, ...]) -> Source:
    walk = Walk()
    title = " ".join((root.findtext("head/title") or "").split())
    lines = [(title, "page header"), *walk.lines(root)]
    if walk.struck:
        pieces = "1 piece" if walk.struck == 1 else f"{walk.struck} pieces"
        message = f"There are {pieces} of text struck through in this page, left out."
        findings += (STRUCK_OUT.at(Place(name), message),)
    return source(name, lines, findings)


def _parsed(text: str) -> Element:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise UnreadableError(WITHOUT_TEXT, "There is no text in this file.")
    return root
