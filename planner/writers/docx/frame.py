"""What surrounds the body of a Word document: properties, language, header and footer."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Emu, Mm

from planner.timetable.zones import universal
from planner.writers.docx.parts import TWIP, Element, Page, element
from planner.writers.docx.widths import EM
from planner.writers.letterhead import HEIGHT
from planner.writers.script import has_capitals, is_right_to_left, primary

REGIONS = {"ar": "SA", "de": "DE", "en": "GB", "es": "ES", "fr": "FR", "it": "IT", "ky": "KG"}
REGIONS |= {"ru": "RU", "zh": "CN"}
"""The region whose spelling is meant where a language is given without one: Word wants one."""

EAST_ASIAN = {"ja": "MS Mincho", "ko": "Batang", "zh": "SimSun"}
"""Fonts that Word brings for the scripts that Times New Roman does not have."""

LONGEST = 255
"""How many characters a property holds."""


def describe(word: Word, paper: dict[str, Any], issued: dt.datetime) -> None:
    """Title, author, language and date in the properties of the file; never the clock."""
    told = word.core_properties
    told._element.clear()
    told.title, told.author = paper["heading"][:LONGEST], paper["author"][:LONGEST]
    told.last_modified_by, told.language = told.author, paper["language"]
    told.created = told.modified = universal(issued).replace(tzinfo=None)
    told.revision = 1


def set_language(word: Word, language: str) -> None:
    """Say which language the words are in, for those who check spelling and those who read aloud.

    Titles in languages without capitals stay as they are.
    """
    styles = word.styles.element
    for look in styles.xpath("w:docDefaults/w:rPrDefault/w:rPr"):
        for old in look.xpath("w:lang"):
            look.remove(old)
        look.append(element("lang", **_spoken(language)))
        if face := EAST_ASIAN.get(primary(language)):
            for fonts in look.xpath("w:rFonts"):
                fonts.set(qn("w:eastAsia"), face)
    if not has_capitals(language):
        for caps in styles.xpath("w:style/w:rPr/w:caps"):
            caps.getparent().remove(caps)


def _spoken(language: str) -> dict[str, str]:
    tag = f"{language}-{REGIONS[language]}" if language in REGIONS else language
    if is_right_to_left(language):
        return {"val": "en-GB", "bidi": tag}
    return {"val": tag, "eastAsia": tag} if primary(language) in EAST_ASIAN else {"val": tag}


def set_footnote(word: Word, footnote: Sequence[Element], page: Page) -> None:
    """Write the footnote in the footer of the first page, replacing what is there; without one, the
    footer takes no space from the text.
    """
    footer = word.sections[-1].first_page_footer._element
    for old in list(footer):
        footer.remove(old)
    if footnote:
        footer.append(page.paragraph("footnote rule", []))
        footer.append(page.paragraph("footnote text", footnote))
    else:
        low = element("spacing", before=0, after=0, line=EM, lineRule="exact")
        footer.append(page.paragraph("footer", [], low))


def put_letterhead(word: Word, picture: bytes, name: str, room: int) -> None:
    """Put the picture of a letterhead above everything in the body, at the given width."""
    paragraph = word.add_paragraph()
    drawn = paragraph.add_run().add_picture(BytesIO(picture), height=Mm(HEIGHT))
    if (share := room * TWIP / drawn.width) < 1:
        drawn.width, drawn.height = Emu(drawn.width * share), Emu(drawn.height * share)
    drawn._inline.docPr.set("descr", name)
    word.element.body.insert(0, paragraph._p)
