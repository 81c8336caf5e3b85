"""A letter is filled: its fields into the gaps of its text."""

from collections.abc import Iterator
from typing import Any

from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree  # type: ignore[import-untyped]

from planner.errors import PlannerError
from planner.findings import Finding
from planner.forms.letter import Letter
from planner.model.spoken import among, changed, joined
from planner.writers.letters.faults import (
    LETTER_FIELD_EMPTY,
    LETTER_FIELD_UNKNOWN,
    LETTER_TEMPLATE_BROKEN,
)
from planner.writers.letters.sandbox import EmptyFieldError, said
from planner.writers.letters.speaking import pieces
from planner.writers.letters.template import Opened, opened
from planner.writers.looks import Looks
from planner.writers.script import printable

Filled = dict[XmlPart, Any]
"""The parts of a Word file that have words, each with the element that replaces it."""


def template_of(letter: Letter, looks: Looks) -> Opened:
    """The template of a letter, opened once for all letters that are written with it."""
    return opened(letter.template, letter.language, looks)


def filled(letter: Letter, looks: Looks) -> Filled:
    """The parts of a letter. PlannerError where it has a fault."""
    parts, found = _outcome(letter, looks)
    for fault in found:
        raise PlannerError(fault.message, fault.hint)
    return parts


def faults(letter: Letter, looks: Looks) -> tuple[Finding, ...]:
    """What prevents a letter from being written: faults of its template, or missing data."""
    return _outcome(letter, looks)[1]


def words(letter: Letter, looks: Looks) -> Iterator[str]:
    """The words of each paragraph of a letter, at the head and the foot of its pages too."""
    for element in filled(letter, looks).values():
        for paragraph in element.iter(qn("w:p")):
            yield "".join(words for of in paragraph.iter(qn("w:t")) for words, _ in pieces(of))


def _outcome(letter: Letter, looks: Looks) -> tuple[Filled, tuple[Finding, ...]]:
    """A letter is filled once for all files that are made of it."""
    return looks.once(letter, lambda: _tried(letter, template_of(letter, looks)))


def _tried(letter: Letter, template: Opened) -> tuple[Filled, tuple[Finding, ...]]:
    """The parts of a letter, or what is wrong with it."""
    if found := template.faults or tuple(_unknown(letter, template)):
        return {}, found
    try:
        return _filled(letter, template), ()
    except EmptyFieldError as name:
        message = f"“{name}” is empty in this letter, but {template.place} prints it."
        return {}, (LETTER_FIELD_EMPTY.at(letter.source, message, template.place),)
    except etree.XMLSyntaxError as why:
        message = f"The template opens something that it does not close: {why}."
        return {}, (LETTER_TEMPLATE_BROKEN.at(template.place, message),)


def _unknown(letter: Letter, template: Opened) -> Iterator[Finding]:
    for name in template.asks_for:
        if name not in letter.fields:
            message = f"The template asks for “{name}”, which no letter has."
            hint = f"the fields are {', '.join(sorted(letter.fields))}."
            yield LETTER_FIELD_UNKNOWN.at(template.place, message, hint=hint)


def _filled(letter: Letter, template: Opened) -> Filled:
    fields = {name: _lines(words, letter.language) for name, words in letter.fields.items()}
    parts = {of.part: parse_xml(said(of.template, fields).encode()) for of in template.texts}
    for element in parts.values():
        _drop_empty_tables(element)
    return parts


def _lines(words: str, around: str) -> str:
    """Words in printable lines, as they stand in a letter."""
    lines = (changed(line, printable) for line in words.splitlines())
    return among(joined("\n", lines), around)


def _drop_empty_tables(element: Any) -> None:
    """A table whose rows have all asked in vain; Word opens none without a row."""
    for table in list(element.iter(qn("w:tbl"))):
        if next(table.iter(qn("w:tr")), None) is None:
            table.getparent().remove(table)
