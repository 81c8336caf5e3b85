"""The text of letters of one kind in one language: a Word file with gaps, opened once for all.

Ours lies unpacked: `note-verbale.en.docx` has what it says, `letter.docx` the styles and the rest
for all of them. That of a conference is a file of Word, or lies there unpacked too.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from docxtpl import DocxTemplate
from jinja2 import Template, TemplateSyntaxError
from lxml import etree  # type: ignore[import-untyped]

from planner.findings import Finding
from planner.places import Place
from planner.writers.docx.frame import set_language
from planner.writers.docx.template import ABOUT, LOOKS, parts_at, take_only
from planner.writers.letters.faults import LETTER_TEMPLATE_BROKEN, LETTER_TEMPLATE_UNSAFE
from planner.writers.letters.sandbox import asked_for, environment, harmful
from planner.writers.letters.strange import not_printed, reaching_out
from planner.writers.looks import Looks
from planner.writers.package import packed

FOLDER = "letters"
SHARED = "letter.docx"

MORE = {"endnotes", "footnotes", "hyperlink", "image", "numbering"}
"""What is taken of a template beside its looks; comments, properties and macros are not."""

MOST = 500_000
"""How many characters a text has at most, with what Word writes between them."""

_TEXTS = re.compile(r"/word/(document|header|footer)\d*\.xml")
_TAGS = re.compile(r"<[^>]+>")
_GAPS = re.compile(r"\{[{%#].*?[}%#]\}")
_WHOLE = re.compile(r"\{\{(?:p|r|tr|tc) ")
"""A gap that puts words where no paragraph is."""


@dataclass(frozen=True, slots=True)
class Text:
    """A part of a template that has words: where it lies in the file, and how it is filled."""

    part: XmlPart
    template: Template
    asks_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A template that is ready to be filled, or what is wrong with it."""

    place: Place
    word: Word | None = None
    texts: tuple[Text, ...] = ()
    faults: tuple[Finding, ...] = ()

    @property
    def asks_for(self) -> tuple[str, ...]:
        """The fields that it asks for, each once."""
        return tuple(dict.fromkeys(name for text in self.texts for name in text.asks_for))


def opened(name: str, language: str, looks: Looks) -> Opened:
    """The template of this name in this language."""
    return looks.once(f"{name}.{language}", lambda: _opened(name, language, looks))


def octets(name: str, language: str, looks: Looks) -> bytes:
    """The template as one file, which Word can open."""
    return packed(_parts(name, language, looks))


def _parts(name: str, language: str, looks: Looks) -> dict[str, bytes]:
    path = looks.find(f"{FOLDER}/{name}.{language}.docx")
    shared = parts_at(looks.find(f"{FOLDER}/{SHARED}")) if path.is_dir() else {}
    return {**shared, **parts_at(path)}


def _opened(name: str, language: str, looks: Looks) -> Opened:
    place = Place(f"templates/{FOLDER}/{name}.{language}.docx")
    try:
        word = docx.Document(BytesIO(octets(name, language, looks)))
    except (PackageNotFoundError, zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError) as why:
        fault = LETTER_TEMPLATE_BROKEN.at(place, f"{place} is no file of Word: {why}.")
        return Opened(place, faults=(fault,))
    faults = tuple(_strange(word, place))
    _take_what_is_needed(word)
    set_language(word, language)
    return _compiled(word, place) if not faults else Opened(place, faults=faults)


def _strange(word: Word, place: Place) -> Iterator[Finding]:
    for what in not_printed(part.element for part in _parts_with_words(word)):
        message = f"{place} has {what}, which letters cannot have."
        yield LETTER_TEMPLATE_BROKEN.at(place, message)
    if any(len(etree.tostring(part.element)) > MOST for part in _parts_with_words(word)):
        yield LETTER_TEMPLATE_BROKEN.at(place, f"{place} is longer than any letter.")
    for what in reaching_out(word.part.package, (part.element for part in _parts_with_words(word))):
        yield LETTER_TEMPLATE_UNSAFE.at(place, f"{place} fetches something: “{what}”.")


def _take_what_is_needed(word: Word) -> None:
    take_only(LOOKS | MORE, word.part.rels)
    take_only(ABOUT, word.part.package.rels)
    for left in word.settings.element.xpath("w:attachedTemplate"):
        left.getparent().remove(left)
    take_only((), word.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels)
    for left in word.element.xpath("//*[starts-with(local-name(), 'comment')]"):
        left.getparent().remove(left)


def _parts_with_words(word: Word) -> list[XmlPart]:
    parts = word.part.package.iter_parts()
    return [of for of in parts if isinstance(of, XmlPart) and _TEXTS.fullmatch(of.partname)]


def _compiled(word: Word, place: Place) -> Opened:
    """The template with its texts ready to be filled, as far as they may be."""
    texts: list[Text] = []
    faults: list[Finding] = []
    for part in _parts_with_words(word):
        source = _source(part.element)
        try:
            text, found = _text(part, source, place)
        except (TemplateSyntaxError, RecursionError) as why:
            message = f"{place} cannot be read at “{_near(source, why)}”: {_reason(why)}."
            faults.append(LETTER_TEMPLATE_BROKEN.at(place, message))
        else:
            texts.append(text)
            faults += found
    return Opened(place, word, tuple(texts), tuple(faults))


def _text(part: XmlPart, source: str, place: Place) -> tuple[Text, list[Finding]]:
    """A text, and what it may not do; it is looked through before it is made to run."""
    sandbox = environment()
    tree = sandbox.parse(source)
    faults = [
        LETTER_TEMPLATE_UNSAFE.at(place, f"{place} does more than print: “{_gaps(source, line)}”.")
        for line in dict.fromkeys(harmful(tree))
    ]
    faults += [
        LETTER_TEMPLATE_BROKEN.at(place, f"{place} prints outside of a paragraph: “{gap[0]}…”.")
        for gap in _WHOLE.finditer(source)
    ]
    return Text(part, sandbox.from_string(source), asked_for(tree)), faults


def _source(element: Any) -> str:
    """What Jinja reads: gaps are whole, whatever Word has put into them; a line a paragraph."""
    xml = etree.tostring(element, encoding="unicode")
    patched: str = DocxTemplate(BytesIO()).patch_xml(xml)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", patched.replace("\n", " "))


def _near(source: str, why: TemplateSyntaxError | RecursionError) -> str:
    return _gaps(source, why.lineno) if isinstance(why, TemplateSyntaxError) else "…"


def _reason(why: TemplateSyntaxError | RecursionError) -> str:
    said = why.message if isinstance(why, TemplateSyntaxError) else None
    return (said or "it is too deep").rstrip(".")


def _gaps(source: str, line: int) -> str:
    """The gaps in a line of the source, or its words."""
    text = _TAGS.sub("", source.splitlines()[line - 1])
    return " ".join(_GAPS.findall(text)) or text.strip()
