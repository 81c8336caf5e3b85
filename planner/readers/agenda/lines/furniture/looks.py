"""Furniture that is known by its look: numbers of pages, symbols, dates of issue, rulers, and the
headings of columns; and what is printed under a symbol.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from planner.language.clock.printed import times_at
from planner.language.day.printed import day_words, find_dates
from planner.language.papers import PaperWords, paper_words
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.citations import page_number
from planner.readers.agenda.lines.symbols import before_page_head, behind_page_head
from planner.readers.source import SourceLine
from planner.records import record

_JOB_NUMBER = re.compile(
    r"\d{2}-\d{5}\s?\([A-Z]\)|\*\d{6,8}\*(?:\s+\d{1,2}/\d{1,2})?|[A-Z]{4,7}\d{1,5}[A-Za-z]?(?:\.\w{1,5})?|[A-Z]{1,2}\.\d\d-\d{4,5}\s?(?:\([A-Z]\))?"
)
_RULER = re.compile(r"[|_=~/#<>+:\s]{1,200}|[-:\s]*\|[-|:\s]+|(?:[-–—*=_.·]\s?){3,}")
_NUMBER_AHEAD = re.compile(r"[-–—]\s?\d{1,3}\s?[-–—]\s+(\S.*)")
"""The number of a page before what is beside it: "- 2 -   C 95/DJ/2"."""
_DISTRIBUTION = re.compile(r"distr(?:ibution)?\.?\s?:?(?:\s[^\W\d_]+)?")
_GOES_ON = re.compile(r"(?:\.{3}|…)?\s?/\s?(?:\.{3}|…)")
"""What papers of the United Nations have at the foot of a page that is not the last."""
_PART_NUMBER = re.compile(r"\s+[\divx]+\.?$")
_PART_WORDS = 2
"""What the name of a part has behind a symbol: "PC.DEC/440 3 May 2027 Annex 2"."""
_LOOK, _FEW = 40, 2
"""Characters of the longest line that is furniture by its look, unless it is a ruler."""
NEXT_PART = "head of the next part"
"""The name of a part on a page where another part came before: "Annex 2"."""


@record
class Looks:
    """Recognizes such lines in papers in one language, which may have English heads."""

    words: PaperWords
    language: str

    def plain_ones(self, lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
        """Lines recognized by their look alone."""
        for line in lines:
            text = " ".join(line.text.strip("\x0c \t").split())
            if name := self._look(text):
                yield line.number, name

    def _look(self, text: str) -> str:
        """What a line looks like, if it is furniture by that."""
        if _RULER.fullmatch(text):
            return "ruler"
        looks = (
            ("page number", page_number().fullmatch),
            ("job number", _JOB_NUMBER.fullmatch),
            ("foot of the page", _GOES_ON.fullmatch),
            ("foot of the page", self._is_imprint),
            ("page header", _is_language),
            ("page header", self._is_original),
            ("page header", _is_distribution),
            ("document symbol", self._is_page_head),
            ("date of issue", self._is_issue),
        )
        return next((name for name, has in looks if has(text)), "") if len(text) <= _LOOK else ""

    def _is_original(self, text: str) -> bool:
        """Whether a line says in which language the paper was written: "Original: ENGLISH"."""
        return plain(text).startswith((*self.words.headings["original"], "original:"))

    def _is_imprint(self, text: str) -> bool:
        """Whether a line says where the paper was printed, or on what."""
        return plain(text).startswith(tuple(self.words.headings["imprints"]))

    def _is_page_head(self, text: str) -> bool:
        """Whether a line is the symbol of the document, with what stands beside it on pages."""
        numbered = _NUMBER_AHEAD.fullmatch(text)
        if numbered and "/" in numbered[1] and any(map(str.isdecimal, numbered[1])):
            return True
        rest = behind_page_head(text)
        return rest is not None and (not rest or self.is_of_header(rest))

    def _is_issue(self, text: str) -> bool:
        """Whether a line says when the paper was issued or changed, and nothing else: "Revised on
        3 May 2027".
        """
        text = text.strip("()[] ")
        words = plain(text)
        leads = (of for of in self.words.headings["issued"] if words.startswith(of))
        issued = max(leads, key=len, default="")
        at, day = next(iter(find_dates(text, self.language)), (0, None)) if issued else (0, None)
        behind = text[day.end_at :].lstrip(" ,") if day else ""
        hour = times_at(behind)
        behind = behind[hour.end_at :] if hour else behind
        is_whole = day is not None and day.last is None and not behind.strip(" .")
        return is_whole and len(text[len(issued) : at].strip(" ,:")) <= _FEW

    def columns(self, lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
        """The headings of a table one below the other, as some pages give them."""
        names = self.words.headings["columns"]
        times = self.words.labels["time"] | self.words.headings["time_columns"]
        told = [line for line in lines if line.text.strip()]
        for is_name, group in itertools.groupby(told, lambda line: plain(line.text) in names):
            run = list(group) if is_name else []
            if len(run) > 1 and any(plain(line.text) in times for line in run):
                yield from ((line.number, "column heading") for line in run)

    def headers(
        self, lines: Sequence[SourceLine], named: dict[int, str]
    ) -> Iterator[tuple[int, str]]:
        """What is printed under a document symbol: date, annex, language."""
        is_header, part = False, ""
        for line in lines:
            text = line.text.strip()
            if not text:
                continue
            is_symbol = named.get(line.number) == "document symbol"
            name = " ".join(text.split()[-_PART_WORDS:]) if is_symbol else text
            above, part = part, plain(name) if self.names_part(name) else part
            if above not in ("", part):
                is_header = True
                yield line.number, NEXT_PART
            elif is_symbol or before_page_head(text) or _is_distribution(text):
                is_header = True
            elif is_header and line.number not in named:
                is_header = self.is_of_header(text)
                if is_header:
                    yield line.number, "page header"

    def names_part(self, text: str) -> bool:
        """Whether a line names a part of a document: "Annex", "Annex 2"."""
        part = _PART_NUMBER.sub("", plain(text))
        return part in self.words.headings["part"] or part in _ENGLISH.headings["part"]

    def is_of_header(self, text: str) -> bool:
        """Whether a line is a date or the name of an annex, or both, or the name of a language."""
        if len(text) > 60:
            return False
        words = plain(text)
        names = ("document_languages", "distributions")
        if any(words in of.headings[name] for of in (self.words, _ENGLISH) for name in names):
            return True
        if self._is_original(text) or self.names_part(text):
            return True
        return any(
            (day := day_words(text, language)) is not None
            and day.is_date
            and day.weekday is None
            and (not (rest := text[day.end_at :].strip(" .")) or self.names_part(rest))
            for language in (self.language, "en")
        )


_ENGLISH = paper_words("en")


def _is_language(text: str) -> bool:
    """Whether a line is the language of the paper, as headers print it: "ENGLISH"."""
    return text.isupper() and plain(text) in _ENGLISH.headings["document_languages"]


def _is_distribution(text: str) -> bool:
    """Whether a line says to whom the paper was given out: "Distr.: General", "Distr. limitée"."""
    return _DISTRIBUTION.fullmatch(plain(text)) is not None
