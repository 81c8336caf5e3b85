"""Prose under an item: sentences are not titles, and become notes on what they are about."""

import itertools
import re
from collections.abc import Sequence

from planner.language.clock.bounds import past_bound
from planner.language.papers import paper_words
from planner.language.vocabulary import plain
from planner.model import Kind
from planner.readers.agenda.blocks.block import Block, is_sentence
from planner.readers.agenda.lines.labels import ADDRESS

_SENTENCES = re.compile(r"[^\W\d_A-ZÀ-ÞА-Я]{2}[.!?;][»”)]?\s+[A-ZÀ-ÞА-Я«“]|\d[.!?]\s+[A-ZÀ-ÞА-Я]")


def with_notes(blocks: Sequence[Block], language: str, *, is_list: bool) -> list[Block]:
    """The items of a day, of which prose is a note: on the item above it with its time, or on the
    first one; not in a list, the entries of which may be sentences, nor if it tells of what comes
    after.
    """
    articles = paper_words(language).cues["articles"]
    titled: list[Block] = []
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        put_notes(block, articles)
        around = titled[-1] if titled else below
        is_later = past_bound(block.title, language) > 0
        is_told = around is not None and around.times is not None and not (is_list or is_later)
        if around and is_told and is_note(block, articles):
            _noted(around, block)
        else:
            titled.append(block)
    return titled


def put_notes(block: Block, articles: Sequence[str]) -> None:
    """Make notes of the prose inside a block, and inside what is inside it.

    It is about the item above it, unless it is further to the left; so are the roles below it.
    """
    titled: list[Block] = []
    for inner in block.inside:
        put_notes(inner, articles)
        if is_note(inner, articles):
            _noted(_subject(inner, titled, block), inner)
        else:
            titled.append(inner)
    block.inside = titled


def _subject(note: Block, titled: Sequence[Block], around: Block) -> Block:
    last = titled[-1] if titled else around
    return last if note.said.column >= last.said.column else around


def _noted(block: Block, note: Block) -> None:
    block.notes += [note.title, *note.notes]
    block.duties += note.duties
    block.lines += note.lines


def is_note(block: Block, articles: Sequence[str]) -> bool:
    """Whether a block is prose: sentences that are not titles, or words that contain an address."""
    is_bare = not (block.times or block.is_bulleted or block.inside or block.said.words.number)
    has_details = block.parties or block.documents or block.rooms or block.cells
    is_said = ADDRESS.search(block.title) or is_prose(block.title, block.kind, articles)
    return is_bare and not has_details and bool(is_said)


def is_prose(words: str, kind: Kind, articles: Sequence[str]) -> bool:
    """Whether words are prose. Titles do not have both an article and a full stop."""
    if not words.endswith((".", ").")):
        return False
    if begins_prose(words):
        return True
    first = plain(words).replace("'", "' ").partition(" ")[0]
    return is_sentence(words) and (kind is Kind.ITEM or first in articles)


def begins_prose(words: str) -> bool:
    """Whether a sentence ends and another begins in the middle of a line."""
    return _SENTENCES.search(words) is not None
