"""Walks through a page from the top and writes down what a reader sees."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.readers.html.elements import (
    APART,
    BLOCKS,
    Element,
    furniture,
    is_hidden,
    is_struck,
    short_text,
)
from planner.readers.html.lists import item_indent, marked
from planner.readers.html.sheet import Sheet
from planner.readers.html.tables import table_rows
from planner.readers.lines import raised
from planner.readers.rows import Cell, is_clock, table_lines
from planner.readers.side_by_side import lines_of_table
from planner.readers.source import Line


@dataclass(slots=True)
class Walk:
    """Walks through elements. `struck` counts the pieces of text that are struck through."""

    struck: int = 0

    def lines(self, one: Element, kind: str = "") -> list[Line]:
        """The lines of an element."""
        sheet = Sheet(kind=kind)
        self._inside(one, sheet)
        sheet.end_line()
        return sheet.lines

    def _element(self, one: Element, sheet: Sheet) -> None:
        if is_hidden(one):
            return
        if is_struck(one):
            self.struck += bool(short_text(one) or one.text)
            return
        if (kind := furniture(one)) and not sheet.kind:
            sheet.leave_room()
            sheet.lines += self.lines(one, kind)
            sheet.leave_room()
        elif one.tag in BLOCKS:
            self._block(one, sheet)
        else:
            self._inline(one, sheet)

    def _block(self, one: Element, sheet: Sheet) -> None:
        end = sheet.leave_room if one.tag in APART else sheet.end_line
        end()
        special = _SPECIAL.get(one.tag)
        if special:
            special(self, one, sheet)
        elif (lead := _leading_clock(one)) is not None:
            self._row(one, lead, sheet)
        else:
            self._inside(one, sheet)
        end()

    def _inline(self, one: Element, sheet: Sheet) -> None:
        if one.tag == "br":
            sheet.end_line(always=True)
        elif one.tag == "sup" and (number := short_text(one)).isdecimal():
            sheet.write(raised(number))
        elif one.tag == "q":
            sheet.write("“")
            self._inside(one, sheet)
            sheet.write("”")
        else:
            self._inside(one, sheet)

    def _inside(self, one: Element, sheet: Sheet) -> None:
        """Everything in an element."""
        sheet.keep_apart(one.text or "")
        sheet.write(one.text or "")
        for inner in one:
            self._element(inner, sheet)
            sheet.keep_apart(inner.tail or "")
            sheet.write(inner.tail or "")

    def _row(self, one: Element, lead: Element, sheet: Sheet) -> None:
        """A block that begins with a time is a row of two cells, as it mostly looks."""
        words = short_text(lead)
        tail, lead.tail = lead.tail, None
        one.remove(lead)
        one.text = tail
        rest = tuple(text for text, _ in self.lines(one) if text.strip())
        for text in table_lines([[Cell((words,)), Cell(rest, 1)]]):
            sheet.put(text)

    def _table(self, one: Element, sheet: Sheet) -> None:
        caption = next((inner for inner in one if inner.tag == "caption"), None)
        if caption is not None:
            sheet.lines += self.lines(caption, sheet.kind)
        for text, kind in lines_of_table(table_rows(one, self._cell)):
            sheet.put(text, kind)

    def _cell(self, one: Element) -> tuple[str, ...]:
        if is_hidden(one):
            return ()
        return tuple(text for text, _ in self.lines(one) if text.strip())

    def _list(self, one: Element, sheet: Sheet) -> None:
        """The items of a list after their marks; further lines are indented to their words."""
        depth = item_indent(one)
        for inner, mark in list(marked(one)):
            if inner.tag != "li":
                self._element(inner, sheet)
            elif not is_hidden(inner):
                for count, text in enumerate(self._item(inner)):
                    begin = mark if not count else " " * len(mark)
                    sheet.put(" " * depth + begin + text)

    def _item(self, one: Element) -> list[str]:
        sheet = Sheet()
        if (lead := _leading_clock(one)) is not None:
            self._row(one, lead, sheet)
        else:
            self._inside(one, sheet)
            sheet.end_line()
        return [text for text, _ in sheet.lines if text.strip()]

    def _terms(self, one: Element, sheet: Sheet) -> None:
        """Terms and their descriptions, as rows of two cells."""
        for term, said in _pairs(one):
            cells = Cell(self._cells(term)), Cell(self._cells(said), 1)
            for text in table_lines([cells]):
                sheet.put(text)

    def _cells(self, several: list[Element]) -> tuple[str, ...]:
        return tuple(line for one in several for line in self._cell(one))

    def _as_it_stands(self, one: Element, sheet: Sheet) -> None:
        for text in "".join(one.itertext()).strip("\n").split("\n"):
            sheet.put(text.rstrip("\r"))


_SPECIAL: dict[str, Callable[[Walk, Element, Sheet], None]] = {
    "table": Walk._table,
    "ul": Walk._list,
    "ol": Walk._list,
    "menu": Walk._list,
    "dl": Walk._terms,
    "pre": Walk._as_it_stands,
}


def _leading_clock(one: Element) -> Element | None:
    """The first element of a block, if it is a time and there is no other time beside it."""
    if len(one) < 2 or (one.text or "").strip() or one.tag in ("table", "tr", "body", "html"):
        return None
    first, second = one[0], one[1]
    is_apart = first.tag in BLOCKS or second.tag in BLOCKS
    if not is_apart or is_hidden(first) or not is_clock(short_text(first, 40)):
        return None
    others = (inner for inner in one[1:] if inner.tag == first.tag or inner is second)
    return None if any(is_clock(short_text(inner, 40)) for inner in others) else first


def _pairs(one: Element) -> Iterator[tuple[list[Element], list[Element]]]:
    """The terms of a list of terms, each with its description."""
    terms: list[Element] = []
    said: list[Element] = []
    for inner in _terms(one):
        if inner.tag == "dt" and said:
            yield terms, said
            terms, said = [], []
        (terms if inner.tag == "dt" else said).append(inner)
    if terms or said:
        yield terms, said


def _terms(one: Element) -> Iterator[Element]:
    for inner in one:
        if inner.tag in ("dt", "dd"):
            yield inner
        elif inner.tag == "div":
            yield from _terms(inner)
