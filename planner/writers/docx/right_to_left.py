"""Papers that are written from right to left: every paragraph, table and page is turned."""

from docx.document import Document as Word
from docx.oxml.ns import qn

from planner.writers.docx.parts import Element, element

_EARLIER = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN
"""
BEFORE_BIDI = tuple(qn(f"w:{name}") for name in _EARLIER.split())
"""What precedes `bidi` in the settings of a paragraph: CT_PPrBase of ISO/IEC 29500-1."""


FROM_THE_LEFT, FROM_THE_RIGHT = "\u200e", "\u200f"
"""The marks that make adjacent text run from left to right, and from right to left."""


def turn(word: Word) -> None:
    """Turn the styles, the body, the head and the foot of a document.

    Words are said to be of a script that runs from right to left, but those that say in which
    language they are; times and symbols among them keep their own direction, as their figures do.
    """
    section = word.sections[-1]
    head, foot = section.header._element, section.first_page_footer._element
    for part in (word.element.body, head, foot):
        for paragraph in list(part.iter(qn("w:p"))):
            turn_paragraph(paragraph)
        for table in list(part.iter(qn("w:tblPr"))):
            _turn_table(table)
        for run in part.xpath(".//w:r[not(w:rPr/w:lang)]"):
            turn_run(run)
    _turn_section(section._sectPr)


def _turn_section(settings: Element) -> None:
    after = [of for of in settings if of.tag in (qn("w:rtlGutter"), qn("w:docGrid"))]
    settings.insert(len(settings) - len(after), element("bidi"))


def turn_paragraph(paragraph: Element) -> None:
    """Let a paragraph run from right to left; numbers stay at the right, where Word says `left`
    for the side on which a line begins.
    """
    settings = paragraph.get_or_add_pPr()
    for side in settings.xpath("w:jc[@w:val='right']"):
        side.set(qn("w:val"), "left")
    if settings.find(qn("w:bidi")) is None:
        before = [of for of in settings if of.tag in BEFORE_BIDI]
        settings.insert(len(before), element("bidi"))


def _turn_table(settings: Element) -> None:
    styled = settings.find(qn("w:tblStyle")) is not None
    settings.insert(1 if styled else 0, element("bidiVisual"))


def turn_run(run: Element) -> None:
    """Turn a run; a run of digits alone is not turned, or a time would end before it begins, and
    the dash after a page number would precede it. Words continue to the left of a time.
    """
    written = [words for words in run.iter(qn("w:t")) if words.text]
    if any(letter.isalpha() for words in written for letter in words.text):
        run.get_or_add_rPr().append(element("rtl"))
        return
    for words in written:
        words.text = f"{FROM_THE_LEFT}{words.text}{_after(words.text)}"


def _after(figures: str) -> str:
    """The mark behind figures: where a blank follows a time, words go on at its left."""
    last = figures[-1]
    if last.isspace() and figures.rstrip()[-1:].isdigit():
        return FROM_THE_RIGHT
    return "" if last.isalnum() or last == FROM_THE_RIGHT else FROM_THE_LEFT
