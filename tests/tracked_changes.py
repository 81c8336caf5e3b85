"""A judge of tracked changes that knows nothing of how they are written: it reads a Word file,
accepts or rejects all, and tells the words of each paragraph with its style.
"""

import zipfile
from io import BytesIO
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Told = list[tuple[str, str]]
"""Each paragraph as its style and its words."""


def accepted(data: bytes) -> Told:
    return words_of(data, keep="ins", drop="del")


def rejected(data: bytes) -> Told:
    return words_of(data, keep="del", drop="ins")


def marks_in(data: bytes) -> int:
    """How many changes a file has."""
    return sum(1 for root in _parts(data) for _ in root.iter(f"{W}ins", f"{W}del"))


def words_of(data: bytes, keep: str = "", drop: str = "none") -> Told:
    """The paragraphs of all parts, when one kind of change is kept and the other dropped."""
    return [told for root in _parts(data) for told in _told(_settled(root, keep, drop))]


def _parts(data: bytes) -> list[Any]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = sorted(
            name
            for name in package.namelist()
            if name.startswith(("word/document", "word/header", "word/footer"))
        )
        return [etree.fromstring(package.read(name)) for name in names if name.endswith(".xml")]


def _settled(root: Any, keep: str, drop: str) -> Any:
    _drop_rows(root, drop)
    for change in list(root.iter(f"{W}{drop}")):
        if change.getparent().tag == f"{W}p":
            change.getparent().remove(change)
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{drop}") is not None:
            _join_to_next(paragraph)
    if keep == "del":
        for change in list(root.iter(f"{W}pPrChange")):
            settings = change.getparent()
            settings[:] = list(change[0])
    return root


def _drop_rows(root: Any, drop: str) -> None:
    """Take out rows, and tables of which none is left."""
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}{drop}") is not None:
            row.getparent().remove(row)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)


def _join_to_next(paragraph: Any) -> None:
    """Without its end, what a paragraph says stands at the beginning of the next one."""
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if content:
        following = paragraph.getnext()
        at = 1 if following.find(f"{W}pPr") is not None else 0
        following[at:at] = content
    paragraph.getparent().remove(paragraph)


def _told(root: Any) -> Told:
    return [(_style(paragraph), _words(paragraph)) for paragraph in root.iter(f"{W}p")]


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def _words(paragraph: Any) -> str:
    parts = paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br")
    shown = (
        part.text or "" if part.tag in (f"{W}t", f"{W}delText") else " "
        for part in parts
        if part.getparent().tag == f"{W}r"
    )
    return "".join(shown)
