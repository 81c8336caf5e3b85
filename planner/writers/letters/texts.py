"""The texts of a template: its words with gaps, as Word has saved them, ready to be filled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from docx.document import Document as Word
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import Template, TemplateSyntaxError
from lxml import etree  # type: ignore[import-untyped]

from planner.findings import Finding
from planner.places import Place
from planner.writers.letters.faults import LETTER_TEMPLATE_BROKEN, LETTER_TEMPLATE_UNSAFE
from planner.writers.letters.sandbox import asked_for, environment, harmful

_TEXTS = re.compile(r"/word/(document|header|footer)\d*\.xml")
_TAGS = re.compile(r"<[^>]+>")
_GAPS = re.compile(r"\{[{%#].*?[}%#]\}")


@dataclass(frozen=True, slots=True)
class Text:
    """A part of a template that has words: where it is in the file, and how it is filled in."""

    part: XmlPart
    template: Template
    asks_for: tuple[str, ...]


def parts_with_words(word: Word) -> list[XmlPart]:
    """The body of a Word file, and the heads and feet of its pages."""
    parts = word.part.package.iter_parts()
    return [of for of in parts if isinstance(of, XmlPart) and _TEXTS.fullmatch(of.partname)]


def paragraphs(word: Word) -> Iterator[str]:
    """The words of each paragraph, as Word shows them."""
    for part in parts_with_words(word):
        for paragraph in part.element.iter(qn("w:p")):
            yield "".join(of.text or "" for of in paragraph.iter(qn("w:t")))


def texts_of(word: Word, place: Place) -> tuple[list[Text], list[Finding]]:
    """The texts of a Word file, and what keeps them from being filled."""
    texts: list[Text] = []
    faults: list[Finding] = []
    for part in parts_with_words(word):
        source = _source(part)
        try:
            texts.append(_text(part, source))
        except _HarmfulError as lines:
            faults += [_does_more(place, _gaps(source, line)) for line in lines.args]
        except TemplateSyntaxError as why:
            faults.append(_unreadable(place, _gaps(source, why.lineno), f"{why.message}"))
        except (RecursionError, SyntaxError):
            faults.append(_unreadable(place, "((…", "it is nested too deeply"))
    return texts, faults


class _HarmfulError(Exception):
    """A text does more than print; the lines where it does."""


def _text(part: XmlPart, source: str) -> Text:
    """A text that does no harm; others are not even compiled, for Jinja works out sums then."""
    tree = environment().parse(source)
    if lines := tuple(dict.fromkeys(harmful(tree))):
        raise _HarmfulError(*lines)
    return Text(part, environment().from_string(source), asked_for(tree))


def _source(part: XmlPart) -> str:
    """What Jinja reads: gaps are whole, whatever Word has put into them; a line a paragraph."""
    xml = etree.tostring(part.element, encoding="unicode")
    patched: str = DocxTemplate(BytesIO()).patch_xml(xml)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", patched.replace("\n", " "))


def _gaps(source: str, line: int) -> str:
    """The gaps in a line of the source, or its words."""
    text = _TAGS.sub("", source.splitlines()[line - 1])
    return " ".join(_GAPS.findall(text)) or text.strip()


def _does_more(place: Place, gaps: str) -> Finding:
    return LETTER_TEMPLATE_UNSAFE.at(place, f"The template does more than print: “{gaps}”.")


def _unreadable(place: Place, near: str, why: str) -> Finding:
    message = f"The template cannot be read at “{near}”: {why.rstrip('.')}."
    return LETTER_TEMPLATE_BROKEN.at(place, message)
