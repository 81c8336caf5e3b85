"""Lines of a frame that name a body or a meeting, recognized by the nouns of each language."""

import re
from collections.abc import Sequence

from planner.language.collation import bare
from planner.language.day.words import ordinals
from planner.language.papers import paper_words
from planner.language.vocabulary import plain, unaccented
from planner.readers.agenda.blocks.block import is_sentence
from planner.readers.agenda.frame.named import Mention, mentions
from planner.readers.agenda.frame.prose import Paragraph

_SHORT, _ARTICLE, _TWO = 80, 4, 2
QUOTES = tuple('“„«»"')
_ACRONYM = re.compile(r"\s*\([^\W\d_]{2,10}\)")
_COUNT = re.compile(r"\d|[ivx]+\b")


def body_of(paragraphs: Sequence[Paragraph]) -> str:
    """The body that takes the decision: alone in a line, with a comma or without."""
    for one in paragraphs:
        found = _alone(one)
        if found and found.body.parent and not one.is_capitals:
            return found.body.id
    return ""


def is_body_alone(one: Paragraph) -> bool:
    """Whether a paragraph is only the name of a known body."""
    found = _alone(one)
    return found is not None and found.body.kind != "state"


def is_body(one: Paragraph, language: str) -> bool:
    """Whether a short line is the name of a body, known or not, as its noun shows."""
    parts = [of for of in paper_words(language).headings["title_parts"] if " " in of]
    is_other = (
        one.text.startswith(QUOTES) or ":" in one.text or any(of in one.plain for of in parts)
    )
    is_line = len(one.text) < _SHORT and not (is_sentence(one.text) or is_other)
    is_named = names(one.text, paper_words(language).nouns["bodies"], language)
    is_meeting = names_meeting(one.text, language)
    return is_body_alone(one) or (is_line and is_named and not is_meeting)


def _alone(one: Paragraph) -> Mention | None:
    text = _ACRONYM.sub("", one.text.partition("\t")[0])
    found = next(mentions(text), None) if len(text) < _SHORT else None
    is_alone = found and len(bare(text)) <= len(bare(found.as_printed)) + _ARTICLE
    return found if is_alone else None


def names_meeting(text: str, language: str) -> bool:
    """Whether the head of some words is a noun for meetings."""
    return names(text, paper_words(language).nouns["meetings"], language)


def begins_anew(text: str, language: str) -> bool:
    """Whether the first word is a noun for meetings or bodies, or counts a meeting: "Third session
    of the Committee", "TENTH REGIONAL CONFERENCE".
    """
    nouns = paper_words(language).nouns["meetings"] | paper_words(language).nouns["bodies"]
    first, second = [*_head(text, language), "", ""][:2]
    is_next = _is_among([unaccented(second)], nouns) or names_meeting(text, language)
    is_counted = _is_counted([first, second], language)
    return _is_among([unaccented(first)], nouns) or (is_counted and is_next)


def names(text: str, nouns: frozenset[str], language: str) -> bool:
    """Whether one of the nouns is in the head of the words: before the first preposition."""
    return _is_among([unaccented(word) for word in _head(text, language)], nouns)


def _is_among(words: Sequence[str], nouns: frozenset[str]) -> bool:
    endings = tuple(noun[1:] for noun in nouns if noun.startswith("-"))
    return any(word in nouns or word.endswith(endings) for word in words)


def _head(text: str, language: str) -> list[str]:
    """The words before the first with which no title ends, except those with which it begins."""
    small = paper_words(language).goes_on
    words = re.findall(r"\w+", plain(text))
    begin = next((at for at, word in enumerate(words) if word not in small), len(words))
    end = next((at for at in range(begin, len(words)) if words[at] in small), len(words))
    return words[begin:end]


def is_counted_alone(one: Paragraph, language: str) -> bool:
    """Whether a line says which meeting it is, but not of whom: "Thirty-first session", "Spring
    session".
    """
    text, nouns = one.plain, paper_words(language).nouns["sessions"]
    for joint in paper_words(language).cues["conjunctions"]:
        text = text.replace(f" {joint} ", " ")
    for noun in (of for of in nouns if " " in of):
        text = text.replace(noun, noun.partition(" ")[0])
    head = _head(text, language)
    is_short = len(re.findall(r"\w+", text)) == len(head) <= _ARTICLE
    is_session = _is_among([unaccented(of) for of in head], nouns)
    is_told = _is_counted(head, language) or (is_session and len(head) == _TWO)
    return is_short and is_told and names_meeting(text, language)


def is_general(one: Paragraph, language: str) -> bool:
    """Whether a line says what kind of meeting it is, and nothing more: "Seminar", "International
    workshop".
    """
    nouns = paper_words(language).nouns
    words = one.plain.strip(" .:").split()
    others = [of for of in words if of not in nouns["general"]]
    return len(others) == 1 and _is_among([unaccented(others[0])], nouns["meetings"])


def _is_counted(head: Sequence[str], language: str) -> bool:
    """Whether a count is among words: in figures, or in words as far as these are known."""
    folded = [unaccented(word) for word in head]
    is_known = any(_COUNT.match(word) or word in ordinals(language) for word in folded)
    return is_known or _is_among(folded, paper_words(language).nouns["counts"])
