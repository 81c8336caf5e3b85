"""Words of a letter in another language than it: put into the text of a run of Word, they stand
between instructions that no program shows. In print they keep them; a Word file has runs instead.
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]
from markupsafe import Markup, escape

from planner.model.spoken import parts_of
from planner.writers.docx.parts import element
from planner.writers.docx.speaking import speak

_SPEAKS = "lang"
_BEGIN, _END = Markup("<?lang {}?>"), Markup("<?lang?>")

NEW_LINE = Markup('</w:t><w:br/><w:t xml:space="preserve">')
"""What breaks a line inside the text of a run of Word."""


def in_lines(text: str) -> Markup:
    """Words as the text of a run, each of their lines on its own."""
    return Markup("").join(_part(words, language) for words, language in parts_of(text))


def _part(words: str, language: str) -> Markup:
    lines = map(escape, words.split("\n"))
    told = ((_BEGIN.format(language) + line + _END) if language else line for line in lines)
    return NEW_LINE.join(told)


def pieces(text: Any) -> Iterator[tuple[str, str]]:
    """The words of a text of Word, with their language where it is another than that around."""
    yield text.text or "", ""
    for instruction in _instructions(text):
        yield instruction.tail or "", instruction.text or ""


def in_runs(part: Any) -> Any:
    """A part of a Word file whose runs are each in one language; itself where all are."""
    if not any(True for _ in _instructions(part)):
        return part
    made = deepcopy(part)
    for run in {of.getparent().getparent(): None for of in _instructions(made)}:
        for piece in _parted(run):
            run.addprevious(piece)
        run.getparent().remove(run)
    return made


def _instructions(part: Any) -> Iterator[Any]:
    every: Iterable[Any] = part.iter(etree.ProcessingInstruction)
    return (of for of in every if of.target == _SPEAKS)


def _parted(run: Any) -> Iterator[Any]:
    """The contents of a run, each in a run that looks like it."""
    for of in run.iterchildren():
        if of.tag == qn("w:t"):
            yield from (_like(run, _text(words), tag) for words, tag in pieces(of) if words)
        elif of.tag != qn("w:rPr"):
            yield _like(run, of, "")


def _text(words: str) -> Any:
    made = element("t")
    made.text = words
    made.set(qn("xml:space"), "preserve")
    return made


def _like(run: Any, content: Any, language: str) -> Any:
    look = run.find(qn("w:rPr"))
    made = element("r", *([] if look is None else [deepcopy(look)]), content)
    if language:
        for other in made.xpath("w:rPr/w:lang"):
            other.getparent().remove(other)
        speak(made, language)
    return made
