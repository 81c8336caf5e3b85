"""The Word file into which papers are written: its styles, its page, its header and footer.

A conference's own `document.docx` may be one that we wrote and someone has changed in Word: its
content is removed, including comments and properties; its styles, page, header and footer stay.
Styles are identified by their names, which are the same in Word in any language.
"""

import zipfile
from collections.abc import Collection, Iterable, Mapping
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as Word
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.rel import Relationships
from docx.oxml.ns import qn
from lxml.etree import LxmlError  # type: ignore[import-untyped]

from planner.errors import PlannerError
from planner.writers.docx.parts import TWIP, Element, Page
from planner.writers.looks import Looks, files_in
from planner.writers.package import packed, unpacked

TEMPLATE = "document.docx"

LOOKS = {"fontTable", "footer", "header", "numbering", "settings", "styles", "theme", "webSettings"}
ABOUT = {"core-properties", "officeDocument"}
"""What is taken of a template: parts that make looks, and what every package has."""

MOST = 50_000_000
"""How many bytes the parts of a template have at most: one with large pictures has less."""


def opened(looks: Looks) -> Word:
    """The template. PlannerError if it is not a Word file."""
    path = looks.find(TEMPLATE)
    try:
        word = docx.Document(BytesIO(packed(parts_at(path))))
    except (PackageNotFoundError, zipfile.BadZipFile, LxmlError, KeyError, ValueError) as fault:
        raise PlannerError(
            f"the Word document cannot be written: {fault}",
            f"Check the template {path}: it is not a Word file.",
        ) from None
    take_only(LOOKS, word.part.rels)
    take_only(ABOUT, word.part.package.rels)
    return word


def take_only(kinds: Collection[str], relations: Relationships) -> None:
    """Leave out the parts of other kinds: comments, properties, pictures of the first page."""
    for key, relation in list(relations.items()):
        if relation.reltype.rpartition("/")[2] not in kinds:
            del relations[key]


def page_of(word: Word) -> Page:
    """The ids of the styles of a document by their names, and the width of its text."""
    section = word.sections[-1]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return Page(_style_ids(word), ((section.page_width or 0) - margins) // TWIP)


def _style_ids(word: Word) -> Mapping[str, str]:
    """The id of each style by its name in small letters."""
    named = ((style.find(qn("w:name")), style) for style in word.styles.element.style_lst)
    return {
        name.get(qn("w:val"), "").lower(): style.get(qn("w:styleId"), "")
        for name, style in named
        if name is not None
    }


def fill(word: Word, elements: Iterable[Element]) -> None:
    """Put elements into the body, replacing its content; the page stays as it is."""
    body = word.element.body
    body.clear_content()
    section = body[-1]
    for made in elements:
        section.addprevious(made)


def parts_at(path: Path) -> dict[str, bytes]:
    """The parts of a Word file, or of a folder in which one is stored unpacked.

    BadZipFile if it is not such a file, ValueError if it is larger than any that people make.
    """
    if path.is_dir():
        return {of.relative_to(path).as_posix(): of.read_bytes() for of in files_in(path)}
    return unpacked(path.read_bytes(), MOST)
