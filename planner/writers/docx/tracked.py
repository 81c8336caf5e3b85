"""Tracked changes of Word: runs, ends of paragraphs and rows that were put in or taken out."""

import datetime as dt
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count

from docx.oxml.ns import qn

from planner.timetable.zones import universal
from planner.writers.docx.parts import Element, element


class Way(StrEnum):
    """What became of something, in the words of the format."""

    INSERTED = "ins"
    DELETED = "del"


@dataclass(slots=True)
class Hand:
    """Who changed a document, and when, if that is known: each change says so, and has a number."""

    author: str
    moment: dt.datetime | None
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def mark(self, name: str, *content: Element) -> Element:
        """A change with what it is about."""
        told = {"id": next(self.numbers), "author": self.author}
        if self.moment:
            told["date"] = universal(self.moment).strftime("%Y-%m-%dT%H:%M:%SZ")
        return element(name, *content, **told)

    def runs(self, way: Way, runs: Iterable[Element]) -> Element:
        """Words that were put in or taken out."""
        content = [*runs]
        if way is Way.DELETED:
            for words in (words for run in content for words in run.iter(qn("w:t"))):
                words.tag = qn("w:delText")
        return self.mark(way, *content)

    def end(self, paragraph: Element, way: Way) -> None:
        """Mark the end of a paragraph: without it, the next one goes on in its place."""
        settings = paragraph.get_or_add_pPr()
        look = settings.find(qn("w:rPr"))
        if look is None:
            look = element("rPr")
            changed = settings.find(qn("w:pPrChange"))
            settings.insert(len(settings) - (changed is not None), look)
        look.insert(0, self.mark(way))

    def paragraph(self, paragraph: Element, way: Way) -> Element:
        """Mark all words of a paragraph; not its end."""
        runs = paragraph.findall(qn("w:r"))
        if runs:
            at = paragraph.index(runs[0])
            paragraph.insert(at, self.runs(way, runs))
        return paragraph

    def row(self, row: Element, way: Way) -> Element:
        """Mark a row of a table with all in it."""
        look = row.find(qn("w:trPr"))
        if look is None:
            look = element("trPr")
            row.insert(0, look)
        look.append(self.mark(way))
        for paragraph in row.iter(qn("w:p")):
            self.end(self.paragraph(paragraph, way), way)
        return row

    def settings(self, paragraph: Element, old: Element | None, new: Element | None) -> None:
        """Give a paragraph the settings of a new one, and keep those of the old one as changed."""
        for of in paragraph.findall(qn("w:pPr")):
            paragraph.remove(of)
        now = deepcopy(new) if new is not None else element("pPr")
        paragraph.insert(0, now)
        if look_of(old) != look_of(new):
            was = deepcopy(old) if old is not None else element("pPr")
            for of in was.findall(qn("w:rPr")):
                was.remove(of)
            now.append(self.mark("pPrChange", was))


def look_of(settings: Element | None) -> list[tuple[str, list[tuple[str, str]]]]:
    """The style and the indent of a paragraph: what of its settings is seen."""
    seen = (qn("w:pStyle"), qn("w:ind"))
    parts = [] if settings is None else [of for of in settings if of.tag in seen]
    return [(of.tag, sorted(of.attrib.items())) for of in parts]
