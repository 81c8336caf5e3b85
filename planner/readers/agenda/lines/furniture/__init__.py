"""What is printed on a page but is not part of the text: headers, numbers, rulers, footnotes."""

from collections.abc import Sequence

from planner.language.papers import paper_words
from planner.readers.agenda.lines.furniture.footnotes import footnotes
from planner.readers.agenda.lines.furniture.looks import Looks
from planner.readers.agenda.lines.furniture.running import (
    contents,
    from_browser,
    paged,
    repeated,
    tops,
)
from planner.readers.source import SourceLine


def furniture(lines: Sequence[SourceLine], language: str) -> dict[int, str]:
    """The lines that are furniture, by number, each with what it is."""
    looks = Looks(paper_words(language), language)
    named = {line.number: line.furniture for line in lines if line.furniture}
    named |= dict(looks.plain_ones(lines))
    named |= dict(from_browser(lines))
    named |= dict(contents(lines))
    named |= dict(paged(lines))
    named |= dict(looks.headers(lines, named))
    named |= dict(tops(lines, named, language))
    named |= dict(repeated(lines, named, language))
    named |= dict(looks.columns(lines))
    return named | dict(footnotes(lines, named, language))
