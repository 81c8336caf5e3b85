"""Notes at the foot of a page."""

import re
from collections.abc import Iterator, Sequence

from planner.language.clock.printed import times_at
from planner.language.day.printed import day_words
from planner.language.papers import paper_words
from planner.language.vocabulary import plain
from planner.readers.source import SourceLine

_FOOTNOTE = re.compile(r"(?:\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\]|\d{1,2}\)?)\s*(?=[^\W\d_«“\"(])")
_BEGINS_ANEW = re.compile(r"[•●▪■–—-]\s|\d{1,2}\.\s|[*†‡]{1,3}[^\s*†‡]|[^:]{3,40}:\s")
"""How a line begins that does not continue a note above it."""
_OFTEN = 3
_NOTES = 4
"""This many lines at the foot of a page may be notes."""
_NUMBERED = re.compile(r"(?:[^\W\d_]{4}|[\]»”)])(\d)(?=$|[\s,.;:)])")
"""A word with the figure of a note right after it."""
_STARRED = re.compile(r"[^\s*]\s?(\*{1,3})(?=$|[\s,.;:)])")


def footnotes(
    lines: Sequence[SourceLine], named: dict[int, str], language: str
) -> Iterator[tuple[int, str]]:
    """Notes at the foot of a page: under a ruler, or with a star that occurs in a line above; with
    a figure that follows a word above, if only notes are below on the page.
    """
    starred: set[str] = set()
    figures: set[str] = set()
    feet = _feet(lines[: first_statement(lines, language)], named)
    stars_first = sum(line.text.lstrip().startswith(("* ", "*\t")) for line in lines)
    under_ruler, in_note = False, False
    for line in lines:
        text = line.text.strip()
        if not text or line.number in named:
            under_ruler = under_ruler or named.get(line.number) == "ruler"
            in_note = in_note and bool(text)
            continue
        mark = _FOOTNOTE.match(text)
        star = mark[0].strip() if mark else ""
        is_note = mark is not None and (
            under_ruler
            or (star in starred and stars_first < _OFTEN and not _is_emphasis(text, star))
            or (star in figures and line.number in feet)
            or (star[:1] in "¹²³⁴⁵⁶⁷⁸⁹" if star else False)
        )
        goes_on = in_note and not _BEGINS_ANEW.match(text)
        if (is_note or goes_on) and not _starts_item(text, language):
            yield line.number, "footnote"
            in_note = not text.endswith((".", "!", "?"))
        else:
            under_ruler, in_note = False, False
        starred |= {of for of in _STARRED.findall(text) if not _is_emphasis(text, of)}
        figures |= set(_NUMBERED.findall(text))


def first_statement(lines: Sequence[SourceLine], language: str) -> int:
    """Where the heading of the first statement is, which has notes of its own."""
    heads = tuple(paper_words(language).headings["statement"])
    begun = (n for n, line in enumerate(lines) if plain(line.text).startswith(heads))
    return next(begun, len(lines))


def _feet(lines: Sequence[SourceLine], named: dict[int, str]) -> frozenset[int]:
    """The last lines of pages, as many as notes in figures may be."""
    told = [line for line in lines if line.text.strip()]
    ends = (at for at, line in enumerate(told) if line.number in named)
    return frozenset(
        line.number for end in (*ends, len(told)) for line in told[max(end - _NOTES, 0) : end]
    )


def _is_emphasis(text: str, star: str) -> bool:
    """Whether stars are closed again in the line, as Markdown marks emphasis."""
    return text.count(star) > 1


def _starts_item(text: str, language: str) -> bool:
    """Whether a line begins with a time, or is a date alone, so that it is not a footnote."""
    if not text[:1].isdigit():
        return False
    dates = (day_words(text, of) for of in (language, "en"))
    return starts_time(text) or any(day and _is_of_day(text[day.end_at :]) for day in dates)


def _is_of_day(behind: str) -> bool:
    """Whether nothing follows a date, or hours alone."""
    rest = behind.strip(" .,")
    return not rest or (starts_time(rest) and rest[:1].isdigit())


def starts_time(text: str) -> bool:
    """Whether a line begins with a time."""
    return times_at(text) is not None
