"""What Word files can have and letters cannot: it is lost in PDF, or reaches out when opened."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from docx.opc.package import OpcPackage
from docx.oxml.ns import qn

NOT_PRINTED = {
    "ins": "tracked changes",
    "del": "tracked changes",
    "moveFrom": "tracked changes",
    "moveTo": "tracked changes",
    "txbxContent": "a text box",
    "numPr": "numbers or bullets that Word counts",
    "footnoteReference": "a footnote",
    "endnoteReference": "an endnote",
    "object": "an embedded object",
    "pict": "a picture in an old format",
    "vMerge": "cells that are merged from above",
    "altChunk": "another document inside",
}
"""Elements of Word that are not carried over into PDF, and what people call them."""

PICTURES = frozenset({"image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"})
"""Pictures that are printed."""

FIELDS = frozenset({"HYPERLINK", "NUMPAGES", "PAGE", "SECTIONPAGES"})
"""Fields of Word that fetch nothing and run nothing."""

_GAP = re.compile(r"\{\{.{,200}?\}\}|\{%.{,200}?%\}|\{#.{,200}?#\}")
_MARK = re.compile(r"\{[{%#]|[}%#]\}")

HYPERLINK = "hyperlink"
ATTACHED = "attachedTemplate"
"""Relations to the outside: links are followed by people alone; the attached one is taken out."""


def not_printed(texts: Iterable[Any]) -> Iterator[str]:
    """What the texts have that cannot be printed, each once."""
    found = (
        what
        for text in texts
        for what in NOT_PRINTED
        if next(text.iter(qn(f"w:{what}")), None) is not None
    )
    yield from dict.fromkeys(NOT_PRINTED[what] for what in found)


def undrawable(package: OpcPackage) -> Iterator[str]:
    """The kinds of pictures that cannot be printed."""
    kinds = (part.content_type for part in package.iter_parts())
    return (kind for kind in kinds if kind.startswith("image/") and kind not in PICTURES)


def loose(texts: Iterable[Any]) -> Iterator[str]:
    """Where marks of fields are isolated, or where Word shows no words.

    Only complete fields of a few words are examined further: with loose ones that would take hours.
    """
    for text in texts:
        for paragraph in text.iter(qn("w:p")):
            words = "".join(of.text or "" for of in paragraph.iter(qn("w:t")))
            if _MARK.search(_GAP.sub("", words)):
                yield words
        yield from filter(_MARK.search, text.xpath("//@* | //text()[not(parent::w:t)]"))


def reaching_out(package: OpcPackage, texts: Iterable[Any]) -> Iterator[str]:
    """Files that are fetched and fields that run something when a letter is opened."""
    for part in package.iter_parts():
        for relation in part.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            if relation.is_external and kind not in (HYPERLINK, ATTACHED):
                yield relation.target_ref
    for text in texts:
        yield from (
            field
            for field in _fields(text)
            if field.split()[:1] and field.split()[0].upper() not in FIELDS
        )


def _fields(text: Any) -> Iterator[str]:
    """The instructions of the fields of a text; Word may write one in several pieces."""
    yield from (of.get(qn("w:instr"), "") for of in text.iter(qn("w:fldSimple")))
    pieces = ""
    for part in text.iter(qn("w:fldChar"), qn("w:instrText")):
        if part.tag == qn("w:instrText"):
            pieces += part.text or ""
        else:
            yield pieces
            pieces = ""
