"""Writes a paper with what differs from an earlier one as tracked changes of Word.

Both papers are made as they always are; then the words of the old one are put among those of the
new one. Every change can be accepted or rejected by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docx.oxml.ns import qn

from planner.forms.document import Revised
from planner.writers.docx.pairing import paired
from planner.writers.docx.paper import composed, packed_word
from planner.writers.docx.parts import Element
from planner.writers.docx.revised_words import revised_paragraph
from planner.writers.docx.tracked import Hand, Way
from planner.writers.looks import Looks

PARAGRAPH, TABLE, ROW, CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))

Op = tuple[Element | None, Element | None]
"""A paragraph of the old paper and what it is in the new one; one of them alone is gone or new."""


def write(revised: Revised, looks: Looks) -> bytes:
    """The paper as a Word document with tracked changes. PlannerError if the template is not one.

    It has no table of contents: Word rebuilds that, and would not mark the differences in it. Nor
    can it be imported: it contains two papers.
    """
    hand = Hand(revised.author, revised.moment)
    both = (revised.before, revised.after)
    papers = (replace(of, contents="", product="") for of in both)
    old, new = (composed(of, looks) for of in papers)
    _revise_body(old.element.body, new.element.body, hand)
    for one, other in zip(_frames(old), _frames(new), strict=True):
        if _text(one) != _text(other):
            _revise_paragraphs(one, other, hand)
    return packed_word(new)


def _frames(word: Element) -> tuple[Element, ...]:
    """The head of the pages, and the foot of the first one."""
    section = word.sections[-1]
    return section.header._element, section.first_page_footer._element


def _revise_body(old: Element, new: Element, hand: Hand) -> None:
    """Put the blocks of both papers before the last paragraph, which they share."""
    ours, (*theirs, end) = _blocks(old)[:-1], _blocks(new)
    for one, other in paired([*map(_key, ours)], [*map(_key, theirs)]):
        before = ours[one] if one is not None else None
        after = theirs[other] if other is not None else None
        end.addprevious(_revised_block(before, after, hand))


def _revised_block(old: Element | None, new: Element | None, hand: Hand) -> Element:
    if old is None or new is None:
        return _alone(old, new, hand)
    if old.tag == TABLE:
        return _revised_table(old, new, hand)
    return revised_paragraph(old, new, hand)


def _blocks(body: Element) -> list[Element]:
    return [of for of in body if of.tag in (PARAGRAPH, TABLE)]


def _key(block: Element) -> str:
    """What a block is known by. Two tables between the same headings are always one."""
    return f"{'table ' * 2 if block.tag == TABLE else ''}{_text(block)}"


def _text(of: Element) -> str:
    """The words of a part, those of each paragraph apart."""
    return " ".join("".join(words.itertext()) for words in of.iter(PARAGRAPH))


def _alone(old: Element | None, new: Element | None, hand: Hand) -> Element:
    """A paragraph or a table that stands in one of the two papers alone."""
    way = Way.INSERTED if old is None else Way.DELETED
    part: Element = new if old is None else old
    if part.tag == TABLE:
        for row in part.iter(ROW):
            hand.row(row, way)
    else:
        hand.end(hand.paragraph(part, way), way)
    return part


def _revised_table(old: Element, new: Element, hand: Hand) -> Element:
    ours, theirs = old.findall(ROW), new.findall(ROW)
    widths = [of.get(qn("w:w")) for of in new.iter(qn("w:gridCol"))]
    for one, other in paired([*map(_text, ours)], [*map(_text, theirs)]):
        if one is None and other is not None:
            new.append(hand.row(theirs[other], Way.INSERTED))
        elif one is not None and other is None:
            new.append(hand.row(_as_wide(ours[one], widths), Way.DELETED))
        elif one is not None and other is not None:
            new.append(_revised_row(ours[one], theirs[other], hand))
    return new


def _as_wide(row: Element, widths: Sequence[str]) -> Element:
    """A row of the old table, with the widths of the new one."""
    for width, of in zip(widths, row.iter(qn("w:tcW")), strict=False):
        of.set(qn("w:w"), width)
    return row


def _revised_row(old: Element, new: Element, hand: Hand) -> Element:
    for one, other in zip(old.iter(CELL), new.iter(CELL), strict=True):
        _revise_paragraphs(one, other, hand)
    return new


def _revise_paragraphs(old: Element, new: Element, hand: Hand) -> None:
    """Revise what holds paragraphs alone, the last of which Word lets nobody take out."""
    ours, theirs = old.findall(PARAGRAPH), new.findall(PARAGRAPH)
    places = paired([*map(_text, ours)], [*map(_text, theirs)])
    ops = [
        (ours[one] if one is not None else None, theirs[other] if other is not None else None)
        for one, other in places
    ]
    for paragraph in _revised(_with_a_last(ops), hand):
        new.append(paragraph)


def _with_a_last(ops: list[Op]) -> list[Op]:
    """The same, so that behind the last paragraph that stays nothing is both gone and new."""
    last = max((at for at, (old, new) in enumerate(ops) if _both(old, new)), default=-1)
    gone = [old for old, new in ops[last + 1 :] if new is None]
    come = [new for old, new in ops[last + 1 :] if old is None]
    if not gone or not come:
        return ops
    earlier: list[Op] = [*((old, None) for old in gone[:-1]), *((None, new) for new in come[:-1])]
    return [*ops[: last + 1], *earlier, (gone[-1], come[-1])]


def _both(old: Element | None, new: Element | None) -> bool:
    return old is not None and new is not None


def _revised(ops: Iterable[Op], hand: Hand) -> Iterator[Element]:
    """The paragraphs with their marks. Of what stands behind the last that stays, the end before
    is marked, for the last end stays; settings go with the ends.
    """
    row = [*ops]
    stays = max(at for at, op in enumerate(row) if _both(*op))
    for old, new in row[:stays]:
        is_here = old is not None and new is not None
        yield revised_paragraph(old, new, hand) if is_here else _alone(old, new, hand)
    yield from _tail(row[stays], row[stays + 1 :], hand)


def _tail(last: Op, behind: Sequence[Op], hand: Hand) -> Iterator[Element]:
    """The last paragraph that stays, and those that are only gone or only new behind it."""
    old, new = last
    was, now = _settings(old), _settings(new)
    held = [revised_paragraph(old, new, hand)]
    for gone, come in behind:
        way = Way.INSERTED if gone is None else Way.DELETED
        hand.end(held[-1], way)
        held.append(hand.paragraph(come if gone is None else gone, way))
    for gone, come in behind[-1:]:
        ending = (was, _settings(come)) if gone is None else (_settings(gone), now)
        hand.settings(held[-1], *ending)
    yield from held


def _settings(paragraph: Element) -> Element | None:
    return paragraph.find(qn("w:pPr"))
