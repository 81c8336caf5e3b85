"""The record that a paper carries for its return: bookmarks around pieces, and their marks in a
part.

`forms/sent_paper.py` describes the layout.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from docx.document import Document as Word
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from planner.forms.cells import mark, normal
from planner.forms.document import DAY, Document, Heading, Line, Origin, TimedRow
from planner.forms.sent_paper import (
    BOOKMARK,
    CONTENTS,
    LAYOUT,
    NAMESPACE,
    SentPaper,
    SentPiece,
    printed_mark,
)
from planner.timetable.zones import universal
from planner.writers.docx.parts import Element, Page

Data = dict[str, Any]
Told = TimedRow | Line | Heading
"""What belongs to an item."""

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_OWN_ID = "{6C0F4B61-7C3F-4E0B-9A55-2B8D5F1E9A07}"
"""What programs know the part by; it is the same in all papers."""

_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}


def numbered(paper: Data, document: Document) -> dict[int, Origin]:
    """Number the parts of a paper that print cells of the agenda, and say which these are.

    Numbers continue after those of the headings, which have bookmarks too.
    """
    told = [*zip(_parts(paper["blocks"]), _told(document), strict=True)]
    start = sum(block["kind"] == "heading" for block in paper["blocks"])
    origins = {}
    for number, (part, of) in enumerate(told, start):
        if of.origin and document.product:
            part["number"] = number
            origins[number] = of.origin
    return origins


def _parts(blocks: Iterable[Data]) -> Iterator[Data]:
    """Headings, rows and lines as the templates see them, in order."""
    for block in blocks:
        if block["kind"] == "heading":
            yield block
        for row in block["rows"] if block["kind"] == "rows" else ():
            yield row
            yield from (line for piece in row["pieces"] for line in piece["lines"])


def _told(document: Document) -> Iterator[Told]:
    """The same as the paper has them."""
    for block in document.blocks:
        if isinstance(block, Heading | TimedRow):
            yield block
        yield from block.lines if isinstance(block, TimedRow) else ()


def describe_itself(
    word: Word, document: Document, origins: Mapping[int, Origin], page: Page
) -> None:
    """Put the part into a document that says what it is and what was sent."""
    sent = SentPaper(
        document.conference,
        document.product,
        document.language,
        universal(document.issued).isoformat(),
    )
    if document.product:
        words, sent.frame = _words(word, page)
        sent.items = _marks(origins.values())
        sent.pieces = {
            number: SentPiece(of.item, tuple(key for key, _ in of.cells), words.get(number, "-"))
            for number, of in origins.items()
        }
    _add_part(word, _xml(sent))


def _words(word: Word, page: Page) -> tuple[dict[int, str], tuple[str, ...]]:
    """The marks of the paragraphs with a number, and those of the others; not of the contents."""
    listed = {style for name, style in page.styles.items() if name.startswith(CONTENTS)}
    foot = word.sections[-1].first_page_footer._element
    numbers: dict[int, str] = {}
    frame = []
    for paragraph in chain(word.element.body.iter(qn("w:p")), foot.iter(qn("w:p"))):
        number, said = _number(paragraph), printed_mark(_text(paragraph))
        if number is not None:
            numbers[number] = said
        elif said != "-" and paragraph.style not in listed:
            frame.append(said)
    return numbers, tuple(frame)


def _number(paragraph: Element) -> int | None:
    names = (of.get(qn("w:name")) for of in paragraph.iter(qn("w:bookmarkStart")))
    ours = (name.removeprefix(BOOKMARK) for name in names if name.startswith(BOOKMARK))
    return next(map(int, ours), None)


def _text(paragraph: Element) -> str:
    pieces = paragraph.iter(qn("w:t"), *_SIGNS)
    return "".join(_SIGNS.get(of.tag) or of.text or "" for of in pieces)


def _marks(origins: Iterable[Origin]) -> dict[str, dict[str, str]]:
    """The marks of the cells of each item; what several pieces print of one is put together."""
    cells: dict[str, dict[str, list[str]]] = {}
    for of in origins:
        for key, text in of.cells if DAY not in dict(of.cells) else ():
            cells.setdefault(of.item, {}).setdefault(key, []).append(normal(text))
    return {
        item: {key: mark("\n".join(texts)) for key, texts in keys.items()}
        for item, keys in cells.items()
    }


def _xml(sent: SentPaper) -> bytes:
    root = etree.Element(f"{{{NAMESPACE}}}paper", nsmap={None: NAMESPACE})
    about = {"conference": sent.conference, "product": sent.product, "language": sent.language}
    root.attrib.update({"layout": LAYOUT, **about, "moment": sent.moment})
    for own_id, cells in sent.items.items():
        etree.SubElement(root, f"{{{NAMESPACE}}}item", {"id": own_id, **cells})
    for number, piece in sent.pieces.items():
        told = {"n": str(number), "item": piece.item, "keys": " ".join(piece.keys)}
        etree.SubElement(root, f"{{{NAMESPACE}}}piece", told | {"mark": piece.mark})
    if sent.frame:
        etree.SubElement(root, f"{{{NAMESPACE}}}frame", {"marks": " ".join(sent.frame)})
    octets: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return octets


def _add_part(word: Word, content: bytes) -> None:
    """The part with its properties, without which some programs drop it."""
    package = word.part.package
    told = etree.Element(f"{{{_CUSTOM}}}datastoreItem", nsmap={"ds": _CUSTOM})
    told.set(f"{{{_CUSTOM}}}itemID", _OWN_ID)
    schemas = etree.SubElement(told, f"{{{_CUSTOM}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_CUSTOM}}}schemaRef", {f"{{{_CUSTOM}}}uri": NAMESPACE})
    about = etree.tostring(told, xml_declaration=True, encoding="UTF-8", standalone=False)
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    item = Part(PackURI("/customXml/item1.xml"), "application/xml", content, package)
    props = Part(PackURI("/customXml/itemProps1.xml"), kind, about, package)
    item.relate_to(props, f"{_RELATIONS}/customXmlProps")
    word.part.relate_to(item, f"{_RELATIONS}/customXml")
