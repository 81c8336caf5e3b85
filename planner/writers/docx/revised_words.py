"""The words of a paragraph with those that went and those that came marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import tostring  # type: ignore[import-untyped]

from planner.writers.docx.parts import Element, element
from planner.writers.docx.tracked import Hand, Way

_LANGUAGE = re.compile(rb"<w:lang [^>]*/>")
_WORDS = re.compile(r"\S+|\s+")
_LEAST = 0.3
"""Where less than this of the words stays, all are replaced: single words among others confuse."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the look of its run as written; or something else in a run, as `part`.

    What is `beside` the runs, such as the field of a page number, has no look. How the look is
    `written` says the language too: words that were given another one have not changed.
    """

    text: str
    look: bytes
    part: bytes = b""
    beside: bool = False
    written: bytes = field(default=b"", compare=False)


def revised_paragraph(old: Element, new: Element, hand: Hand) -> Element:
    """The new paragraph with the words of the old one among its own, marked."""
    ours, theirs = _words(old), _words(new)
    settings = old.find(qn("w:pPr")), new.find(qn("w:pPr"))
    if ours != theirs:
        for part in _content(new):
            new.remove(part)
        for part in _revised(ours, theirs, hand):
            new.append(part)
    hand.settings(new, *settings)
    return new


def _words(paragraph: Element) -> list[Word]:
    return [word for part in _content(paragraph) for word in _words_of(part)]


def _content(paragraph: Element) -> list[Element]:
    return [part for part in paragraph if part.tag != qn("w:pPr")]


def _words_of(part: Element) -> Iterator[Word]:
    if part.tag == qn("w:r"):
        yield from _words_of_run(part)
    else:
        yield Word("", b"", tostring(part, with_tail=False), beside=True)


def _words_of_run(run: Element) -> Iterator[Word]:
    look = run.find(qn("w:rPr"))
    written = b"" if look is None else tostring(look, with_tail=False)
    is_plain = look is None or all(of.tag == qn("w:lang") for of in look)
    told = b"" if is_plain else _LANGUAGE.sub(b"", written)
    for part in run:
        if part.tag == qn("w:t"):
            words = _WORDS.findall(part.text or "")
            yield from (Word(word, told, written=written) for word in words)
        elif part is not look:
            yield Word("", told, tostring(part, with_tail=False), written=written)


def _revised(old: Sequence[Word], new: Sequence[Word], hand: Hand) -> Iterator[Element]:
    matcher = SequenceMatcher(_is_blank, old, new, autojunk=False)
    if matcher.ratio() < _LEAST:
        yield from _replaced(old, new, hand)
        return
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            yield from _runs(new[from_new:to_new])
        else:
            yield from _replaced(old[from_old:to_old], new[from_new:to_new], hand)


def _is_blank(word: Word) -> bool:
    """Whether it keeps words apart: two texts are not alike for having blanks."""
    return word.text.isspace()


def _replaced(old: Sequence[Word], new: Sequence[Word], hand: Hand) -> Iterator[Element]:
    if old:
        yield hand.runs(Way.DELETED, _runs(old))
    if new:
        yield hand.runs(Way.INSERTED, _runs(new))


def _runs(words: Iterable[Word]) -> Iterator[Element]:
    """Words as runs, those of one look together."""
    for (look, beside), alike in groupby(words, key=lambda word: (word.written, word.beside)):
        parts = (_part(part, told) for part, told in groupby(alike, key=lambda word: word.part))
        if beside:
            yield from parts
        else:
            yield element("r", *([parse_xml(look)] if look else []), *parts)


def _part(part: bytes, together: Iterable[Word]) -> Element:
    """What stands in a run: words, or a tab, the end of a line and the like."""
    if part:
        return parse_xml(part)
    words = element("t")
    words.text = "".join(word.text for word in together)
    words.set(qn("xml:space"), "preserve")
    return words
