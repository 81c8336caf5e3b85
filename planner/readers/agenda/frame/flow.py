"""Where paragraphs of prose begin, in lines with or without empty lines between them."""

import itertools
import re
from collections.abc import Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.citations import citations
from planner.readers.agenda.lines.joins import Joiner, ends_open, hyphened
from planner.readers.agenda.lines.said import Said, What
from planner.records import record

_SENTENCE_ENDS = re.compile(r"[.!?;:]\s*[»”\"]?$|[»”]\s*\.?$")
_OVER = re.compile(r"[.;:!?)][»”\"]?$")
_INVITING = ("invited", "organizations", "ngos", "host", "partners", "mediterranean")
"""Cues in the first line of a paragraph that invites someone."""
_FULL = 62
"""Longer lines are full, whatever is known of the width of the text."""
_WIDEST = 150
"""Lines are never wrapped at more letters than these."""
_FEW = 10
_ENOUGH = 2
"""This many lines that evidently go on show how wide a text is."""
MARK = re.compile(r"(?:[-–—•]\s+|\d{1,2}[.)]\s|[a-zа-я]\)\s|\([a-z\d]\)\s)")
_PLACE_AND_DATE = re.compile(r"[^\W\d_][^\d,:;.«»]{1,30},\s.{4,40}\b(?:19|20)\d\d\b[^;,]{0,6}$")
_COLUMNS = re.compile(r"\S\s{4,}\S|\t")
"""Two columns, as in the head of a page: the second ends far to the right and is not full."""


@record
class Flow:
    """Decides whether lines of prose go on with those above. `is_wrapped`: they are broken; `width`
    is that of the widest line which evidently goes on, 0 if few do. `is_apart`: in a decision each
    line is a paragraph.
    """

    joiner: Joiner
    is_wrapped: bool
    width: int = 0
    is_apart: bool = False

    def goes_on(self, above: Said, said: Said, gap: int, *, is_torn: bool) -> bool:
        """Whether a line goes on with the one above; `is_torn` if a page ends between them."""
        words, text = said.raw.strip(), above.raw.strip()
        is_small = words[0].islower() and not names_town(words, self.joiner.words)
        is_small = is_small and not self._decides(words)
        is_short = gap == 0 and _is_acronym(words) and self.joiner.needs_more(text)
        is_of_paper = above.label_of == "agenda" and is_small  # "PROGRAMME", "of the Lake Forum"
        if is_short or is_of_paper:
            return True
        is_language = plain(text) in self.joiner.words.headings["document_languages"]
        is_clause = gap > 0 and words[:1].islower() and self._begins_clause(words)
        if is_clause or is_language or _begins_part(above, said) or self._opens(words, text):
            return False
        if words.isupper():
            return gap < 2
        if is_small:
            return True
        if self._ends_apart(text, gap):
            return False
        is_broken = (gap == 0 and self._is_broken(above, said)) or (is_torn and _ends_amid(text))
        return self.joiner.ends_in_flow(text, gap) or (is_broken and not _begins_anew(words, text))

    def _decides(self, words: str) -> bool:
        """Whether a line is only the verb of a decision: "постановляет:"."""
        return words.endswith(":") and begins(plain(words), self.joiner.words.cues["decides"])

    def _begins_clause(self, words: str) -> bool:
        """Whether a line begins like a paragraph of a decision: "Recalling", "beschließt"."""
        cues = self.joiner.words.cues
        return begins(plain(words), (*cues["considering"], *cues["decides"]))

    def _ends_apart(self, text: str, gap: int) -> bool:
        """Whether a comma or colon ends a paragraph: above an empty line, or if all do."""
        return text.endswith((",", ":")) and (gap > 0 or self.is_apart)

    def _opens(self, words: str, text: str) -> bool:
        """Whether a line begins like a paragraph of a decision or an invitation: "Recalling",
        "Decides", "Representatives of", and no preposition above needs more words.
        """
        if not words[:1].isupper() or self.joiner.needs_more(text) or hyphened(text):
            return False
        return self._begins_clause(words) or self._invites(plain(words), text)

    def _invites(self, words: str, text: str) -> bool:
        """Whether a line begins a different invitation from the one above."""
        cues, is_over = self.joiner.words.cues, bool(_OVER.search(text))
        openings = [of for of in cues["representatives"] if is_over or " " in of]
        if not text.endswith(",") and words.startswith(tuple(openings)):
            return True
        is_inviting = any(of in words for cue in _INVITING for of in cues[cue])
        return text.endswith(")") and is_inviting

    def _is_broken(self, above: Said, said: Said) -> bool:
        """Whether the line above is full, and no sentence ends there above an indented one."""
        text = above.raw.strip()
        is_full = self.is_wrapped and (
            len(above.raw.rstrip()) > _FULL or self._is_full(above, said)
        )
        is_new = said.raw[0].isspace() and _SENTENCE_ENDS.search(text)
        return is_full and not _COLUMNS.search(text) and not is_new

    def _is_full(self, above: Said, said: Said) -> bool:
        """Whether the first word of a line had no room at the end of the one above."""
        first = said.raw.split(maxsplit=1)[0]
        return len(above.raw.rstrip()) + 1 + len(first) > self.width > 0


def flow_of(saids: Sequence[Said], words: PaperWords) -> Flow:
    """The rules for a stretch of text, learned from its evident cases."""
    told = [said.raw for said in saids if said.what not in (What.BLANK, What.FURNITURE)]
    return Flow(Joiner(words, 0), _is_wrapped(told), _width(saids), _is_apart(told))


def _is_wrapped(told: Sequence[str]) -> bool:
    """Whether paragraphs are broken into lines: if each is on one line, many are long."""
    return sum(len(raw) > _WIDEST for raw in told) * _FEW < len(told)


def _is_apart(told: Sequence[str]) -> bool:
    """Whether none of the lines of a decision begins with a small letter, as broken ones do."""
    is_decision = any(citations().number.search(raw) for raw in told)
    return is_decision and not any(raw.strip()[0].islower() for raw in told)


def _width(saids: Sequence[Said]) -> int:
    """The width of the widest line above one that begins with a small letter."""
    widths = [
        len(above.raw.rstrip())
        for above, said in itertools.pairwise(saids)
        if What.BLANK not in (above.what, said.what) and said.raw.strip()[:1].islower()
    ]
    return max(widths) if len(widths) >= _ENOUGH else 0


def _begins_part(above: Said, said: Said) -> bool:
    """Whether a line is a heading, a point of a list, or differs from that above in capitals."""
    words, text = said.raw.strip(), above.raw.strip()
    is_apart = bool(said.label_of or above.label_of or MARK.match(words) or _is_number(text))
    return is_apart or words.isupper() != text.isupper()


def _is_acronym(words: str) -> bool:
    """Whether a line is one word in capitals and ends a sentence: "OSCE."."""
    return words.isupper() and bool(re.fullmatch(r"[^\W\d_]+\.", words))


def _is_number(text: str) -> bool:
    """Whether a line is only the number of a decision."""
    return bool(citations().number.fullmatch(text.rstrip(" *")))


def _ends_amid(text: str) -> bool:
    """Whether a long line ends in the middle of a sentence."""
    return len(text) > _FULL and not _SENTENCE_ENDS.search(text)


def _begins_anew(words: str, text: str) -> bool:
    """Whether a line has a label, or the place and date of a paper."""
    return _is_label(words) or bool(_PLACE_AND_DATE.match(words) and not ends_open(text))


def begins(text: str, cues: Sequence[str]) -> bool:
    """Whether a text begins with one of some words, whole."""
    return any(text.startswith(cue) and not text[len(cue) : len(cue) + 1].isalpha() for cue in cues)


def names_town(words: str, papers: PaperWords) -> bool:
    """Whether a line begins with the word before the name of a town: "г. Алматы"."""
    return words.startswith(tuple(papers.cues["town_words"]))


def _is_label(words: str) -> bool:
    """Whether a line begins with a word or two and a colon."""
    return bool(re.match(r"[^\W\d_][^:.;]{2,40}\s?:\s", words))
