"""Words of a paper that are in another language than the rest of it, marked as such.

A text that nobody has translated stands in its own language among words of that of the paper, as a
title behind “Séance 3 :” or a function behind a name. Whoever hears the paper read out has to hear
each in its own (WCAG 2.2, 3.1.2). Sentences do not keep who said which of their words, so they are
looked for in what was said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import singledispatch
from typing import Any, TypeVar

from planner.forms.cards import BackLine, Card, CardLine, Cards
from planner.forms.document import (
    Document,
    Heading,
    Imposed,
    Line,
    Paragraph,
    Revised,
    Run,
    Table,
    TimedRow,
)
from planner.forms.grid import Grid
from planner.forms.sign import Sign
from planner.forms.year import YearEntry, YearSheet

_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\W\d_][ \u00a0]$"), re.compile(r"[ \u00a0][^\W\d_]")


class Passages:
    """The words that a paper has `borrowed` from other languages, each with the tag of its own."""

    def __init__(self, borrowed: Mapping[str, str]) -> None:
        self._borrowed = {
            line: language for words, language in borrowed.items() for line in words.splitlines()
        }
        self._by_first: dict[str, list[str]] = {}
        for words in sorted(self._borrowed, key=len, reverse=True):
            if first := _WORD.search(words):
                self._by_first.setdefault(first[0], []).append(words)

    def __bool__(self) -> bool:
        return bool(self._borrowed)

    def within(self, language: str) -> "Passages":
        """What is in another language among words in this one; the same where none is named."""
        others = {words: of for words, of in self._borrowed.items() if of != language}
        return Passages(others) if language else self

    def runs(self, run: Run) -> Iterator[Run]:
        """The stretches of a run that are in one language each."""
        if not run.text or run.language:
            yield run
            return
        end = 0
        for start, words in self._found(run.text):
            if start > end:
                yield replace(run, text=run.text[end:start])
            yield replace(run, text=words, language=self._borrowed[words])
            end = start + len(words)
        if end < len(run.text):
            yield replace(run, text=run.text[end:])

    def said(self, text: str) -> tuple[Run, ...]:
        """The stretches of words without a look; none where all are in the language around."""
        runs = tuple(self.runs(Run(text)))
        return runs if any(run.language for run in runs) else ()

    def language(self, text: str) -> str:
        """The language of words that are borrowed as a whole; nothing where they are not."""
        return self._borrowed.get(text, "")

    def _found(self, text: str) -> Iterator[tuple[int, str]]:
        """Where borrowed words stand, from the left; of several that begin alike the longest."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() >= end and (found := self._at(word, text)):
                yield found
                end = found[0] + len(found[1])

    def _at(self, word: re.Match[str], text: str) -> tuple[int, str] | None:
        for words in self._by_first.get(word[0], ()):
            start = word.start() - words.index(word[0])
            if start >= 0 and text.startswith(words, start) and _is_whole(words, text, start):
                return start, words
        return None


def _is_whole(words: str, text: str, start: int) -> bool:
    """Whether words stand there by themselves. A single one has no other beside it: it may be one
    of the language around.
    """
    before, after = text[:start], text[start + len(words) :]
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    is_one = len(_WORD.findall(words)) == 1
    return not (is_one and (_WORD_BEFORE.search(before) or _WORD_AFTER.match(after)))


@singledispatch
def marked(form: Any, _passages: Passages) -> Any:
    """A form whose lines, headings and paragraphs tell of each passage in which language it is,
    where that is not the language around; forms without lines stay as they are.
    """
    return form


@marked.register
def _(form: Document, passages: Passages) -> Document:
    return replace(
        form,
        title_languages=_of_title(form, passages),
        blocks=tuple(marked(block, passages) for block in form.blocks),
    )


def _of_title(of: Document, passages: Passages) -> tuple[str, ...]:
    """The languages of the lines of a title, where not all are in that of the paper."""
    if of.title_languages:
        return of.title_languages
    told = tuple(passages.language(line) for line in of.title.splitlines())
    return tuple(language or of.language for language in told) if any(told) else ()


@marked.register
def _(form: Imposed, passages: Passages) -> Imposed:
    return Imposed(marked(form.booklet, passages))


@marked.register
def _(form: Revised, passages: Passages) -> Revised:
    return replace(form, before=marked(form.before, passages), after=marked(form.after, passages))


@marked.register
def _(form: Grid, passages: Passages) -> Grid:
    cells = (replace(cell, lines=_lines(cell.lines, passages)) for cell in form.cells)
    return replace(form, cells=tuple(cells))


@marked.register
def _(form: Sign, passages: Passages) -> Sign:
    days = (
        replace(day, rows=tuple(marked(row, passages) for row in day.rows)) for day in form.days
    )
    return replace(form, days=tuple(days))


@marked.register
def _(form: Heading, passages: Passages) -> Heading:
    return form if form.runs else replace(form, runs=passages.said(form.text))


@marked.register
def _(form: Paragraph, passages: Passages) -> Paragraph:
    return replace(form, runs=passages.said(form.text))


@marked.register
def _(form: TimedRow, passages: Passages) -> TimedRow:
    return replace(form, lines=_lines(form.lines, passages))


@marked.register
def _(form: Table, passages: Passages) -> Table:
    columns = (replace(of, header_language=passages.language(of.header)) for of in form.columns)
    inside = [passages.within(of.language) for of in form.columns]
    rows = (tuple(map(_lines, row, inside)) for row in form.rows)
    return replace(form, columns=tuple(columns), rows=tuple(rows))


@marked.register
def _(form: Cards, passages: Passages) -> Cards:
    cards = tuple(marked(card, passages) for card in form.cards)
    return replace(form, cards=cards, back=_spoken(form.back, passages))


@marked.register
def _(form: Card, passages: Passages) -> Card:
    return replace(form, lines=_spoken(form.lines, passages), back=_spoken(form.back, passages))


@marked.register
def _(form: YearSheet, passages: Passages) -> YearSheet:
    months = (replace(of, entries=_spoken(of.entries, passages)) for of in form.months)
    return replace(form, months=tuple(months))


def _lines(lines: Iterable[Line], passages: Passages) -> tuple[Line, ...]:
    return tuple(
        replace(line, runs=tuple(of for run in line.runs for of in passages.runs(run)))
        for line in lines
    )


T = TypeVar("T", BackLine, CardLine, YearEntry)


def _spoken(lines: Iterable[T], passages: Passages) -> tuple[T, ...]:
    """Lines whose words are in one language each."""
    return tuple(replace(of, language=of.language or passages.language(of.text)) for of in lines)
