"""Papers in Word that tests send out, edit as people do, and send back."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from tests.commands.conftest import Screen
from tests.commands.workbooks import Run


class Paper:
    """A paper of a build under the hands of somebody who has python-docx for Word."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.word = docx.Document(str(path))

    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs, those in tables too."""
        body = self.word.element.body
        return (Paragraph(of, self.word) for of in body.iter(qn("w:p")))

    def paragraph(self, text: str) -> Paragraph:
        """The paragraph that says just this; of a line with a time, its words."""
        found = [of for of in self.paragraphs() if text in (of.text, *of.text.split("\t"))]
        assert len(found) == 1, (text, [of.text for of in found])
        return found[0]

    def row(self, title: str) -> Any:
        """The row of the item of this title."""
        around = next(self.paragraph(title)._p.iterancestors(qn("w:tr")))
        table = next(of for of in self.word.tables if around in of._tbl.tr_lst)
        return next(row for row in table.rows if row._tr is around)

    def type(self, old: str, new: str) -> None:
        """Write over words as Word does where some of them are selected: what is around stays."""
        paragraph = self.paragraph(old)
        for of in paragraph.runs:
            if old in of.text:
                of.text = of.text.replace(old, new)
                return
        raise AssertionError(old)

    def type_over(self, old: str, new: str) -> None:
        """Write over a whole paragraph: its bookmark goes."""
        self.paragraph(old).text = new

    def set_time(self, title: str, time: str, *, over: bool = False) -> None:
        """Write into the column of times beside a title."""
        paragraph = self.row(title).cells[0].paragraphs[0]
        if over or not paragraph.runs:
            paragraph.text = time
        else:
            paragraph.runs[0].text = time
            for of in paragraph.runs[1:]:
                of.text = ""

    def take_out(self, *titles: str) -> None:
        """Delete the rows of items."""
        for title in titles:
            row = self.row(title)._tr
            row.getparent().remove(row)

    def move_row(self, title: str, below: str) -> None:
        """Cut the row of an item out, and paste it below that of another."""
        self.row(below)._tr.addnext(self.row(title)._tr)

    def move_line(self, text: str, below: str) -> None:
        self.paragraph(below)._p.addnext(self.paragraph(text)._p)

    def take_out_line(self, text: str) -> None:
        paragraph = self.paragraph(text)._p
        paragraph.getparent().remove(paragraph)

    def add_row(self, below: str, time: str, *lines: str) -> None:
        """Insert a row below that of an item; it looks as that one does."""
        old = self.row(below)
        new = deepcopy(old._tr)
        old._tr.addnext(new)
        for of in [*new.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
            of.getparent().remove(of)
        first, words = next(row for row in old.table.rows if row._tr is new).cells
        first.paragraphs[0].text = time
        title, *others = words.paragraphs
        title.text = lines[0]
        for of in others:
            of._p.getparent().remove(of._p)
        for line in lines[1:]:
            words.add_paragraph(line)

    def add_line(self, below: str, text: str, style: str = "") -> None:
        """Begin a new paragraph below another, of its style or of one of this name."""
        old = self.paragraph(below)
        new = deepcopy(old._p)
        old._p.addnext(new)
        for of in [*new.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
            of.getparent().remove(of)
        added = Paragraph(new, old._parent)
        added.text = text
        if style:
            added.style = self.style(style)

    def style(self, name: str) -> Any:
        """The style of this name, in small letters."""
        return next(of for of in self.word.styles if (of.name or "").lower() == name)

    def save(self, path: Path | None = None) -> Path:
        self.word.save(str(path or self.path))
        return path or self.path


def sent(folder: Path, product: str, out: Path, name: str) -> Paper:
    """The paper of a product of a folder, as it goes out."""
    assert build(folder, BuildOptions(out, only=(product,))) == 0
    (path,) = out.rglob(name)
    return Paper(path)


@dataclass
class Trip:
    """A folder, a paper of it under somebody's hands, and the way back."""

    folder: Path
    paper: Paper
    planner: Run

    def back(self, *options: str) -> Screen:
        """Save the paper, and import it."""
        return self.given(self.paper.save(), *options)

    def given(self, path: Path, *options: str) -> Screen:
        """Import a file."""
        return self.planner("import", self.folder, path, *options)

    def text(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")
