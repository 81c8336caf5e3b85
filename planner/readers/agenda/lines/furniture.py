"""What is printed on a page but is not part of the text: headers, numbers, rulers, footnotes."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from planner.language.day.printed import day_words, find_dates
from planner.language.kinds import read_printed_title
from planner.language.papers import PaperWords, paper_words
from planner.language.vocabulary import plain
from planner.model import CHAIRED, Kind
from planner.readers.agenda.lines.citations import page_number
from planner.readers.agenda.lines.symbols import before_page_head, behind_page_head
from planner.readers.source import SourceLine
from planner.records import record

_JOB_NUMBER = re.compile(
    r"[A-Z]{4,7}\d{1,5}[A-Za-z]?(?:\.\w{1,5})?|[A-Z]{1,2}\.\d\d-\d{4,5}\s?(?:\([A-Z]\))?"
)
_PRINTED_ON = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?=$|\t| {2})"
)
_PRINTED_FROM = re.compile(r"(?:https?|file)://\S+\s+\d+/\d+")
"""What browsers print at the head and at the foot of pages: the date and time, and the address."""
_RULER = re.compile(r"[|_=~/#<>+:\s]{1,200}|[-:\s]*\|[-|:\s]+|(?:[-–—*=_.·]\s?){3,}")
_NUMBER_AHEAD = re.compile(r"[-–—]\s?\d{1,3}\s?[-–—]\s+(\S.*)")
"""The number of a page before what is beside it: "- 2 -   C 95/DJ/2"."""
_DISTRIBUTION = re.compile(r"distr(?:ibution)?\.?\s?:?(?:\s[^\W\d_]+)?")
_GOES_ON = re.compile(r"(?:\.{3}|…)?\s?/\s?(?:\.{3}|…)")
"""What papers of the United Nations have at the foot of a page that is not the last."""
_FOOTNOTE = re.compile(r"(?:\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\]|\d{1,2}\)?)\s*(?=[^\W\d_«“\"(])")
_BEGINS_ANEW = re.compile(r"[•●▪■–—-]\s|\d{1,2}\.\s|[*†‡]{1,3}[^\s*†‡]|[^:]{3,40}:\s")
"""How a line begins that does not continue a note above it."""
_PART_NUMBER = re.compile(r"\s+[\divx]+\.?$")
_PART_WORDS = 2
"""What the name of a part has behind a symbol: "PC.DEC/440 3 May 2027 Annex 2"."""
_LEADERS = re.compile(r"\S(?:\s?\.){6,}\s*\d{1,3}$")
"""What a table of contents has between a heading and its page."""
_GAP = re.compile(r"\t+|\s{3,}|\s+[|/]\s+")
_PAGE_AMID = re.compile(r"([^|]{5,60}) [-–—]\s?(\d{1,3})\s?[-–—] ([^|]{3,60})")
_PAGED = re.compile(r"[^|]{5,80}")
"""What is printed beside the number of a page."""
_FIGURES = re.compile(r"\d+")
_LOOK = 40
"""Characters of the longest line that is furniture by its look, unless it is a ruler."""
_OF_PAGES = frozenset({"page number", "page header", "page footer", "foot of the page"})
_OFTEN = 3
_HEAD, _FEW = 12, 2
"""The title is among this many lines; a running title repeats more than that many of its words."""
_NOTES = 4
"""This many lines at the foot of a page may be notes."""
NEXT_PART = "head of the next part"
"""The name of a part on a page where another part came before: "Annex 2"."""
_NUMBERED = re.compile(r"(?:[^\W\d_]{4}|[\]»”)])(\d)(?=$|[\s,.;:)])")
"""A word with the figure of a note right after it."""
_STARRED = re.compile(r"[^\s*]\s?(\*{1,3})(?=$|[\s,.;:)])")


def furniture(lines: Sequence[SourceLine], language: str) -> dict[int, str]:
    """The lines that are furniture, by number, each with what it is."""
    marker = _Marker(paper_words(language), language)
    named = {line.number: line.furniture for line in lines if line.furniture}
    named |= dict(marker.plain_ones(lines))
    named |= dict(_from_browser(lines))
    named |= dict(_contents(lines))
    named |= dict(_paged(lines))
    named |= dict(marker.headers(lines, named))
    named |= dict(_tops(lines, named, language))
    named |= dict(_repeated(lines, named, language))
    named |= dict(marker.columns(lines))
    return named | dict(_footnotes(lines, named, language))


@record
class _Marker:
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
        is_whole = day is not None and day.last is None and not text[day.end_at :].strip(" .")
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
            elif is_symbol or before_page_head(text):
                is_header = True
            elif is_header and line.number not in named:
                is_header = self.is_of_header(text)
                if is_header:
                    yield line.number, "page header"

    def names_part(self, text: str) -> bool:
        """Whether a line names a part of a document: "Annex", "Annex 2"."""
        part = _PART_NUMBER.sub("", plain(text))
        return part in self.words.headings["part"] or part in _ENGLISH_PARTS

    def is_of_header(self, text: str) -> bool:
        """Whether a line is a date or the name of an annex, or both, or the name of a language."""
        if len(text) > 60:
            return False
        words = plain(text)
        if words in self.words.headings["document_languages"] or words in _ENGLISH_LANGUAGES:
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


_ENGLISH_LANGUAGES = paper_words("en").headings["document_languages"]
_ENGLISH_PARTS = paper_words("en").headings["part"]


def _is_language(text: str) -> bool:
    """Whether a line is the language of the paper, as headers print it: "ENGLISH"."""
    return text.isupper() and plain(text) in _ENGLISH_LANGUAGES


def _is_distribution(text: str) -> bool:
    """Whether a line says to whom the paper was given out: "Distr.: General", "Distr. limitée"."""
    return _DISTRIBUTION.fullmatch(plain(text)) is not None


def _from_browser(lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
    """The heads and feet of pages that a browser printed, known by the address at the foot."""
    feet = [line for line in lines if _PRINTED_FROM.fullmatch(line.text.strip())]
    heads = [line for line in lines if feet and _PRINTED_ON.match(line.text.strip())]
    yield from ((line.number, "page header") for line in heads)
    yield from ((line.number, "page footer") for line in feet)


def _contents(lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
    """Headings with dots leading to their pages, and what is above the first of them."""
    told = [line for line in lines if line.text.strip()]
    leading = [_LEADERS.search(line.text.strip()) is not None for line in told]
    for at, line in enumerate(told):
        is_above = leading[at + 1 : at + 2] == [True] and not any(leading[: at + 1])
        if leading[at] or is_above:
            yield line.number, "table of contents"


def _paged(lines: Sequence[SourceLine]) -> Iterator[tuple[int, str]]:
    """The same words beside the number of the page, page after page, or once those of the title."""
    pages: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        words, page = _beside_page(line.text.strip())
        if page and not _starts_time(words):
            pages.setdefault(plain(words), []).append((page, line.number))
    head = {plain(line.text).strip() for line in lines[:_HEAD]}
    title = {word for of in head for word in of.split()}
    for words, places in pages.items():
        steps = {two[0] - one[0] for one, two in itertools.pairwise(places)}
        known = sum(word.strip(",.:") in title for word in words.split())
        is_of_title = places[0][0] > 1 and known * 2 > len(words.split()) > _FEW
        if steps == {1} or (not steps and (is_of_title or words in head)):
            yield from ((number, "page header") for _, number in places)


def _beside_page(text: str) -> tuple[str, int]:
    """The words of a line and the number of the page behind or between them, or 0."""
    if amid := _PAGE_AMID.fullmatch(text):
        return f"{amid[1]} {amid[3]}", int(amid[2])
    cells = _GAP.split(text)
    at = next((at for at, of in enumerate(cells) if at and page_number().fullmatch(of)), 0)
    words = " ".join((*cells[:at], *cells[at + 1 :]))
    is_paged = at > 0 and _PAGED.fullmatch(words) is not None
    return (words, int(_FIGURES.findall(cells[at])[0])) if is_paged else ("", 0)


def _repeated(
    lines: Sequence[SourceLine], named: dict[int, str], language: str
) -> Iterator[tuple[int, str]]:
    """Lines that recur, mostly near other furniture: running titles."""
    shapes = Counter(_shape(line.text) for line in lines if _may_run(line.text))
    shapes = Counter({of: n for of, n in shapes.items() if n > 1 and not _is_item(of, language)})
    often = {shape for shape, count in shapes.items() if count >= _OFTEN}
    beside: Counter[str] = Counter()
    if not often:
        return
    borders = {line.number for line in lines if "|" in line.text}
    near = {number + step for number in named.keys() - borders for step in (-2, -1, 1, 2)}
    for line in lines:
        if line.number in near and _shape(line.text) in often:
            beside[_shape(line.text)] += 1
    running = {of for of, count in beside.items() if _OFTEN - 1 <= count > shapes[of] // 2}
    running -= _in_statements_alone(lines, near, language)
    for line in lines:
        is_beside = line.number in near and _shape(line.text) in running
        if is_beside and line.number not in named:
            yield line.number, "page header"


def _tops(
    lines: Sequence[SourceLine], named: dict[int, str], language: str
) -> Iterator[tuple[int, str]]:
    """Lines at the top of a page that recur there, and nowhere else; at the top of the first page
    they are the symbol or the title of the paper.
    """
    shapes = Counter(_shape(line.text) for line in lines if _may_run(line.text))
    tops: list[tuple[SourceLine, bool]] = []
    is_top, is_first = True, True
    for line in lines:
        if line.number in named:
            is_top = named[line.number] in _OF_PAGES
            is_first = False
        elif line.text.strip():
            is_top = is_top and shapes[_shape(line.text)] > 1
            tops += [(line, is_first)] if is_top else []
            is_first = is_first and is_top
    counts = Counter(_shape(line.text) for line, _ in tops)
    at_top = {line.number for line, _ in tops}
    head = (_shape(line.text) for line in lines[:_HEAD] if line.number not in at_top)
    counts += Counter({*head} & {*counts})
    for line, is_of_first in tops:
        shape = _shape(line.text)
        is_head = counts[shape] >= shapes[shape] and not _is_item(shape, language)
        if is_head and not is_of_first and day_words(line.text.strip(), language) is None:
            yield line.number, "page header"


def _in_statements_alone(
    lines: Sequence[SourceLine], near: Set[int], language: str
) -> frozenset[str]:
    """What is near furniture only after the heading of the first statement: each statement begins
    and ends as the others do, and these lines are not running titles.
    """
    first = _first_statement(lines, language)
    before = {_shape(line.text) for line in lines[:first] if line.number in near}
    return frozenset(_shape(line.text) for line in lines[first:]) - before


def _first_statement(lines: Sequence[SourceLine], language: str) -> int:
    """Where the heading of the first statement is, which has notes of its own."""
    heads = tuple(paper_words(language).headings["statement"])
    begun = (n for n, line in enumerate(lines) if plain(line.text).startswith(heads))
    return next(begun, len(lines))


def _may_run(text: str) -> bool:
    """Whether a line may be a running title: neither short nor an item with a time."""
    words = text.strip("| \t")
    return len(words) > 8 and not (words[:1].isdigit() and _starts_time(words))


def _is_item(words: str, language: str) -> bool:
    """Whether words are those of an item that is held repeatedly, as breaks are."""
    kind = read_printed_title(words.strip("| \t"), language).kind
    return kind is not Kind.ITEM and kind not in CHAIRED


def _shape(text: str) -> str:
    return _FIGURES.sub("#", text.strip())


def _footnotes(
    lines: Sequence[SourceLine], named: dict[int, str], language: str
) -> Iterator[tuple[int, str]]:
    """Notes at the foot of a page: under a ruler, or with a star that occurs in a line above; with
    a figure that follows a word above, if only notes are below on the page.
    """
    starred: set[str] = set()
    figures: set[str] = set()
    feet = _feet(lines[: _first_statement(lines, language)], named)
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
    return _starts_time(text) or any(day and _is_of_day(text[day.end_at :]) for day in dates)


def _is_of_day(behind: str) -> bool:
    """Whether nothing follows a date, or hours alone."""
    rest = behind.strip(" .,")
    return not rest or (_starts_time(rest) and rest[:1].isdigit())


def _starts_time(text: str) -> bool:
    from planner.language.clock.printed import times_at

    return times_at(text) is not None
