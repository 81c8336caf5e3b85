"""The template for letters of one kind in one language: a Word file with fields, opened once for
all.

Ours is stored unpacked: `note-verbale.en.docx` has its text, `letter.docx` the styles and the rest
for all of them. That of a conference is a Word file, or is stored unpacked too.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree  # type: ignore[import-untyped]

from planner.findings import Finding
from planner.places import Place
from planner.writers.docx.frame import set_language
from planner.writers.docx.template import ABOUT, LOOKS, parts_at, take_only
from planner.writers.letters.faults import LETTER_TEMPLATE_BROKEN, LETTER_TEMPLATE_UNSAFE
from planner.writers.letters.strange import loose, not_printed, reaching_out, undrawable
from planner.writers.letters.texts import Text, paragraphs, parts_with_words, texts_of
from planner.writers.looks import Looks
from planner.writers.package import packed

FOLDER = "letters"
SHARED = "letter.docx"

MORE = {"endnotes", "footnotes", "hyperlink", "image", "numbering"}
"""What is taken from a template besides its looks; not comments, properties or macros."""

MOST = 500_000
"""How many bytes a text has at most, with what Word writes between the words."""

_WHOLE = re.compile(r"\{\{(?:p|r|tr|tc)\s.*")
"""A gap that puts words where no paragraph is."""


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
    """The template of this name in this language, opened once."""
    return looks.once(f"{name}.{language}", lambda: _opened(name, language, looks))


def octets(name: str, language: str, looks: Looks) -> bytes:
    """The template as one file that Word can open.

    BadZipFile if it is not such a file, ValueError if it is larger than any that people make.
    """
    path = looks.find(f"{FOLDER}/{name}.{language}.docx")
    shared = parts_at(looks.find(f"{FOLDER}/{SHARED}")) if path.is_dir() else {}
    return packed({**shared, **parts_at(path)})


def _opened(name: str, language: str, looks: Looks) -> Opened:
    place = Place(f"templates/{FOLDER}/{name}.{language}.docx")
    try:
        word = docx.Document(BytesIO(octets(name, language, looks)))
    except (PackageNotFoundError, zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError) as why:
        fault = LETTER_TEMPLATE_BROKEN.at(place, f"The template is not a Word file: {why}.")
        return Opened(place, faults=(fault,))
    if strange := tuple(_strange(word, place)):
        return Opened(place, faults=strange)
    _take_what_is_needed(word)
    set_language(word, language)
    texts, faults = texts_of(word, place)
    return Opened(place, word, tuple(texts), tuple(faults))


def _strange(word: Word, place: Place) -> Iterator[Finding]:
    """What the file has that no letter can have."""
    elements = [part.element for part in parts_with_words(word)]
    if any(len(etree.tostring(element)) > MOST for element in elements):
        yield LETTER_TEMPLATE_BROKEN.at(place, "The template is longer than any letter.")
        return
    for what in not_printed(elements):
        message = f"The template has {what}, which letters cannot have."
        yield LETTER_TEMPLATE_BROKEN.at(place, message)
    for kind in undrawable(word.part.package):
        message = (
            f"The template has a picture of the type {kind}; only PNG, JPEG and SVG are printed."
        )
        yield LETTER_TEMPLATE_BROKEN.at(place, message)
    for gap in filter(None, map(_WHOLE.search, paragraphs(word))):
        message = f"The template prints outside a paragraph: “{gap[0]}”."
        yield LETTER_TEMPLATE_BROKEN.at(place, message)
    for words in loose(elements):
        message = f"The template has a field that is not complete: “{words}”."
        yield LETTER_TEMPLATE_BROKEN.at(place, message)
    for what in reaching_out(word.part.package, elements):
        yield LETTER_TEMPLATE_UNSAFE.at(place, f"The template fetches something: “{what}”.")


def _take_what_is_needed(word: Word) -> None:
    """Leave out what tells of those who worked on it, and the template that Word once took."""
    take_only(LOOKS | MORE, word.part.rels)
    take_only(ABOUT, word.part.package.rels)
    for left in word.settings.element.xpath("w:attachedTemplate"):
        left.getparent().remove(left)
    take_only((), word.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels)
    for left in word.element.xpath("//*[starts-with(local-name(), 'comment')]"):
        left.getparent().remove(left)
