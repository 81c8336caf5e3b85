"""How decisions, paragraphs and documents are named, in all languages at once.

A paper may cite in another language than its own; the words are in `language/papers`.
"""

import re
from functools import cache

from planner.language.papers import paper_languages, paper_words
from planner.language.vocabulary import unaccented
from planner.records import record

_FIGURES = r"\d[\d/]*"


@record
class Citations:
    """`number` is that of the decision itself, `meeting` that of the meeting which took it, and
    `decisions` are those that a text recalls; `paragraph` is one of a document, `document` a title
    that begins with the type of such a paper.
    """

    number: re.Pattern[str]
    meeting: re.Pattern[str]
    journal: re.Pattern[str]
    decisions: re.Pattern[str]
    paragraph: re.Pattern[str]
    document: re.Pattern[str]


@cache
def citations() -> Citations:
    """The patterns, made from the words of all languages at the first use."""
    nouns, signs = rf"(?:{_any('decision_nouns')})", rf"(?:{_any('number_signs')})"
    listed = rf"{_FIGURES}(?:(?:,\s*|\s+(?:{_any('conjunctions')})\s+){_FIGURES})*"
    return Citations(
        number=_compiled(rf"(?<!\w){nouns}\s+{signs}\s*([\d/]+)"),
        meeting=_compiled(
            rf"(\d{{1,5}})\s?(?:{_any('ordinals')})?\s+(?:{_any('plenary')})",
        ),
        journal=_compiled(_any("journals")),
        decisions=_compiled(rf"(?<!\w){nouns}\s+{signs}\s*({listed})"),
        paragraph=_compiled(
            rf"(?:{_any('paragraph_nouns')})\s+([\dIVX.]+)\s+"
            rf"(?:(?:{_any('of_words')})(?:\s|(?<=')|(?<=’)))?([^,;«]{{8,120}})"
        ),
        document=re.compile(
            rf"(?<!\w)((?:{_any('document_nouns')})(?!\w)[^,;:.()«»“”]{{4,120}}?)"
            rf"(?=[,;:.()«»“”]|\s+(?:{_any('title_ends')})(?!\w)|$)"
        ),
    )


@cache
def page_number() -> re.Pattern[str]:
    """The number of a page on its own: "- 3 -", "page 3 of 12", "3/12"."""
    return _compiled(
        r"[-–—]\s?\d{1,3}\s?[-–—]|\d{1,3}|\d{1,3}\s?/\s?\d{1,3}"
        rf"|(?:{_any('page_words')})\s?\d{{1,3}}(?:\s?(?:/|{_any('page_of')})\s?\d{{1,3}})?"
    )


@cache
def minutes_alone() -> re.Pattern[str]:
    """A duration on its own: "(15’)", "30 minutes"."""
    return _compiled(rf"\(?\d{{1,3}}\s?(?:['′’]|(?:{_any('minute_words')}))\)?")


def _any(cue: str) -> str:
    """Any of the words of a cue, in any language, with accents or without, the longest first."""
    words = {of for tag in paper_languages() for of in paper_words(tag).cues[cue]}
    words |= set(map(unaccented, words)) | {word.replace("'", "’") for word in words}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda of: (-len(of), of)))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
