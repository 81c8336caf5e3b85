"""The title of a conference in the frame of its agenda, and the body that stands alone there."""

from collections.abc import Sequence
from functools import cache

from planner.language.clocks import find_times
from planner.language.collation import bare
from planner.language.days import find_dates
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.named import Mention, mentions
from planner.readers.agenda.prose import Paragraph
from planner.readers.agenda.symbols import SYMBOL

_SHORT, _ARTICLE = 80, 4


def title_of(
    paragraphs: Sequence[Paragraph], heading: Paragraph | None, words: PaperWords, language: str
) -> tuple[str, Paragraph | None]:
    """The title and where it stands: behind the number of the decision, else the first lines in
    capitals, else the first that may be one.
    """
    at = paragraphs.index(heading) + 1 if heading else 0
    behind = paragraphs[at : at + 1] if heading else ()
    capitals = [one for one in paragraphs if one.is_capitals and len(one.text.split()) > 2]
    lines = [one for one in paragraphs if _may_be_title(one, words, language)]
    found = next(iter([*behind, *capitals, *lines]), None)
    if found is None:
        return "", None
    title = found.text.strip(" *#")
    return (_as_written(title, paragraphs) if found.is_capitals else title), found


def body_of(paragraphs: Sequence[Paragraph]) -> str:
    """The body that takes the decision: it stands alone in a line, with a comma or without."""
    for one in paragraphs:
        found = _alone(one)
        if found and found.body.parent and not one.is_capitals:
            return found.body.id
    return ""


def is_body_alone(one: Paragraph) -> bool:
    """Whether a paragraph is nothing but the name of a body."""
    found = _alone(one)
    return found is not None and found.body.kind != "state"


def _alone(one: Paragraph) -> Mention | None:
    text = one.text.partition("\t")[0]
    found = next(mentions(text), None) if len(text) < _SHORT else None
    is_alone = found and len(bare(text)) <= len(bare(found.as_printed)) + _ARTICLE
    return found if is_alone else None


def _may_be_title(one: Paragraph, words: PaperWords, language: str) -> bool:
    said = plain(one.text).strip(" .:")
    known = words.headings["agenda"] | words.headings["part"] | words.headings["document_languages"]
    if said in known or len(said) < 9 or len(said) > 300 or is_body_alone(one):
        return False
    has_dates = find_dates(one.text, "en") or find_dates(one.text, language)
    has_figures = has_dates or SYMBOL.search(one.text) or next(find_times(one.text), None)
    return not has_figures


@cache
def _letter(sign: str) -> str:
    return bare(sign)


def _as_written(capitals: str, paragraphs: Sequence[Paragraph]) -> str:
    """A title in capitals as the prose writes it, accents and all; as it is where it does not."""
    wanted = bare(capitals)
    for one in paragraphs:
        if one.is_capitals:
            continue
        signs = [_letter(sign) for sign in one.text]
        places = [at for at, letter in enumerate(signs) if letter]
        letters = "".join(filter(None, signs))
        if len(letters) == len(places) and (begin := letters.find(wanted)) >= 0:
            return one.text[places[begin] : places[begin + len(wanted) - 1] + 1]
    return capitals
