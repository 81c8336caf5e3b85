"""XML of Word documents with plain names: "p" is a paragraph in every edition of the format."""

from typing import Any

Element = Any
"""An element of XML, its name and those of its attributes without namespaces."""

_OFF = ("0", "false", "off", "none")


def parsed(data: bytes) -> Element | None:
    """The root of XML; None if it is not XML. Nothing is fetched, no entity is expanded."""
    from lxml import etree  # type: ignore[import-untyped]

    safe = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, safe)
    except etree.XMLSyntaxError:
        return None
    for one in root.iter("*"):
        one.tag = one.tag.rpartition("}")[2]
        for key in [key for key in one.attrib if key[0] == "{"]:
            one.set(key.rpartition("}")[2], one.attrib.pop(key))
    return root


def is_on(setting: Element | None) -> bool:
    """Whether a setting is there, and is not switched off."""
    return setting is not None and setting.get("val") not in _OFF


def number(setting: Element | None, attribute: str = "val") -> int | None:
    """The whole number in an attribute, if there is one."""
    text = "" if setting is None else setting.get(attribute, "").partition(".")[0]
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 9 else None


def take_out(one: Element) -> None:
    """Remove an element with all in it; what follows it stays."""
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def join_to_next(paragraph: Element) -> None:
    """Put the words of a paragraph without an end of its own before those of the next one."""
    words = [one for one in paragraph if one.tag != "pPr"]
    following = paragraph.getnext()
    while following is not None and following.tag not in ("p", "tbl", "sdt", "sectPr"):
        following = following.getnext()
    if following is not None and following.tag == "p":
        first = following.find("pPr")
        at = 0 if first is None else following.index(first) + 1
        following[at:at] = words
        take_out(paragraph)
    elif not any(one.tag == "r" or one.find(".//r") is not None for one in words):
        take_out(paragraph)
