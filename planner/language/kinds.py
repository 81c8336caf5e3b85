"""What the words of a title say: the kind of the item, its number, whether it is continued."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from planner.language.asides import without_mark
from planner.language.clock.bounds import past_bound
from planner.language.day.words import ordinals
from planner.language.vocabulary import FALLBACK, plain, unaccented, vocabulary
from planner.model import Kind
from planner.records import record

_NUMBER_FIRST = re.compile(r"(\d+|[ivx]+)-(?=\w)|([ivx]+)(?:\s?[°ªº])?\s+(?=\w)")
"""A number before its noun, as in "1-сессия", "II sessione" and "II° sessione"."""
_ROMAN_FIRST = re.compile(r"I\s[A-ZÀ-ÖØ-Þ]")
"""The number one, and not the Italian article: "I Sessione"."""
_WORD = re.compile(r"[^\W\d_]+|\w+")
"""A word without the figure that may be glued to it: "Session1", "Opening1" with a footnote."""
_NUMBER = re.compile(r"\s*(?:no\.?|№|n[°º]|nr\.?)?\s*(\d+(?:\.\d+)*[a-z]?|[ivx]+)\b")
_SIGNS = re.compile(r"^[\s\[(«“„\"'*_–—-]*")
"""Signs that may come before the words of a title, as when an editor put it in brackets."""
_NOTE_SIGNS = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹*†]+$")
"""Signs of a footnote after a title."""
_COUNTED = re.compile(r"\d{1,4}(?:\^|st|nd|rd|th|[aª]|[oº°]|[eè]me|er?|re|-?[ея]|\.)?\s+")
"""A count before its noun: "2nd plenary meeting"."""
_MOST = 99
"""Other things counted are meetings of a body, and not sessions of this one: "912th Meeting";
so is a meeting followed by its body: "12th meeting of the Council"."""
_STOPS = tuple(";,:(/–—])")
"""What may follow a phrase that is a title of its own."""
_HEAD = re.compile(r"(?:[^:;,(\[\])/–—-]|(?<=\w)[–—-](?=\w)|-(?!\s))*")
"""The words of a title up to the first sign that separates others; dashes join words too."""
_JOINED = re.compile(r"\s*(?:[,/&]|\s(?:and|et|y|und|e|и)(?=\s))\s*")
"""What joins the last of several things that a title names."""
_COUNT_BEHIND = re.compile(r"\s(?:\d{1,2}|[ivx]{1,4}|[a-d])$")
"""The number of one of several: "Committee session IV"."""
SEAM = re.compile(r"(?<=[a-zß-öø-ÿа-яё]{3})(?=[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]{2})")
"""Where two words run together, as when table cells were merged: "Closing sessionMain Hall"."""
_DASH = re.compile(r"\s[–—-]\s+")
_LONGEST_PLACE = 7
_FEW = 4
_OF = " of "
"""What follows it is only what the noun of an English title is about."""
_NUMBERED = frozenset({Kind.SESSION})
"""Kinds that are counted."""
_HELD_SOMEWHERE = frozenset(
    {Kind.COFFEE_BREAK, Kind.LUNCH, Kind.DINNER, Kind.RECEPTION, Kind.CEREMONY, Kind.PRESS}
)
"""Kinds before whose titles papers print the place."""
_CLOSED = frozenset({Kind.REMARKS, Kind.DOCUMENT})
"""Kinds of titles that may end with the closing: "Adoption of the report and closing"."""
_ROMAN = {"i": 1, "v": 5, "x": 10}


@record
class TitleWords:
    """What a title says about its item."""

    kind: Kind
    number: str = ""
    continued: bool = False
    optional: bool = False
    brief: bool = False


def read_title(title: str, language: str) -> TitleWords:
    """What the words of a title say in this language."""
    words = unaccented(plain(title))
    ordinal, words = _ordinal(words, language)
    number_first = _number_first(words, language)
    words = words[number_first.end() :] if number_first else words
    counted = _COUNTED.match(words)
    if counted and _names_session(words[counted.end() :], language):
        words = words[counted.end() :]
    unmarked, is_optional = without_mark(words, language, "optional")
    unmarked, is_brief = without_mark(unmarked, language, "brief")
    kind, rest = _kind(unmarked, language)
    if counted and _names_session(words, language) and rest.lstrip()[:1] in ("", *_STOPS):
        ordinal = ordinal or _small(counted[0])
    kind = Kind.SESSION if ordinal and _is_counted(words, language) else kind
    kind = Kind.CLOSING if kind in _CLOSED and _closes(rest, language) else kind
    return TitleWords(
        kind=kind,
        number=_session_number(number_first, rest, ordinal, language) if kind in _NUMBERED else "",
        continued=any(mark in words for mark in _marks(language, "continued")),
        optional=is_optional,
        brief=is_brief,
    )


@lru_cache(maxsize=256)
def read_printed_title(title: str, language: str) -> TitleWords:
    """What the words of a title say that an editor may have put in brackets or in quotes, that
    begins with an article, or with the number of a point of the agenda: "Item 4 (b)   Credentials".

    Papers in all languages have titles that begin with English words: "Coffee break".
    """
    told = _printed_title(title, language)
    if told.kind is Kind.ITEM and SEAM.search(title):
        told = _printed_title(SEAM.sub(" ", title), language)
    words = unaccented(plain(_SIGNS.sub("", title, count=1)))
    is_told = told.kind is not Kind.ITEM or bool(_beginning(words, language))
    if not is_told and _beginning(words, FALLBACK):
        return _with_marks(read_title(words, FALLBACK), told)
    return told if is_told else _behind_place(words, told, language)


def _with_marks(read: TitleWords, told: TitleWords) -> TitleWords:
    """What part of a title says, or its English words, with the marks that the whole has."""
    return replace(
        read,
        continued=read.continued or told.continued,
        optional=read.optional or told.optional,
        brief=read.brief or told.brief,
    )


def _behind_place(words: str, told: TitleWords, language: str) -> TitleWords:
    """What a title says behind the place where it is held, or the body that meets: "State Palace –
    Dinner given by the President", "Committee A – Fourth meeting".
    """
    dash = _DASH.search(words)
    is_place = dash is not None and len(words[: dash.start()].split()) <= _LONGEST_PLACE
    found = _beginning(words[dash.end() :], language) if dash and is_place else None
    behind = read_title(words[dash.end() :], language) if dash and is_place else told
    if behind.kind is Kind.SESSION and behind.number:
        return _with_marks(behind, told)
    return replace(told, kind=found[0]) if found and found[0] in _HELD_SOMEWHERE else told


def _printed_title(title: str, language: str) -> TitleWords:
    words = unaccented(plain(_NOTE_SIGNS.sub("", _SIGNS.sub("", title, count=1))))
    if _names_side_event(words, language):
        return replace(read_title(words, language), kind=Kind.SIDE_EVENT, number="")
    lead = None if _ROMAN_FIRST.match(title) else _leads(language).match(words)
    at = lead.end() if lead else past_bound(words, language)
    behind = read_title(words[at:], language) if at else None
    told = read_title(words, language)
    is_behind = behind is not None and behind.kind is not Kind.ITEM
    return _with_marks(behind, told) if behind and is_behind else told


def _names_side_event(words: str, language: str) -> bool:
    """Whether a side event follows the body that holds it: "Rivers Union – Side event"."""
    tail = words.partition(" – ")[2]
    found = _beginning(tail, language) if tail else None
    return found is not None and found[0] is Kind.SIDE_EVENT


def is_point(title: str, language: str) -> bool:
    """Whether a title is only the number of a point of the agenda: "Item 4 (b):"."""
    return _point(language).fullmatch(unaccented(plain(title)).rstrip(" :.–-")) is not None


def begins_with_point(title: str, language: str) -> bool:
    """Whether the number of a point comes before the words of a title: "Item 4: Credentials"."""
    point = _point(language).match(unaccented(plain(title)))
    return point is not None and not point.string[point.end() :][:1].isalnum()


def is_journey(title: str, language: str) -> bool:
    """Whether a title is about coming or going: "Arrival of experts"."""
    words = unaccented(plain(title))
    return any(_begins(words, of) for of in _marks(language, "journeys"))


@cache
def _point(language: str) -> re.Pattern[str]:
    points, behind = (
        "|".join(map(re.escape, _marks(language, of))) for of in ("items", "of_agenda")
    )
    number = r"(?:№\s?)?\d{1,2}(?:\.\d{1,2})?(?:\s?\(?[a-zа-я]\))?"
    return re.compile(rf"(?:{points})\s+{number}" + (rf"(?:\s(?:{behind}))?" if behind else ""))


@cache
def _leads(language: str) -> re.Pattern[str]:
    """What may come before the words that show the kind: an article, "Continuation of", and the
    number of a point.
    """
    longest_first = sorted(_marks(language, "leads"), key=len, reverse=True)
    leads = "|".join(map(re.escape, longest_first))
    point = rf"{_point(language).pattern}(?:\s*[:–—-]\s*|\.\s+|\s+)"
    return re.compile(rf"(?:{leads})(?:(?<=')|\s+)|{point}" if leads else point)


def _number_first(words: str, language: str) -> re.Match[str] | None:
    """The number before the noun of a session; one with a hyphen before any noun."""
    found = _NUMBER_FIRST.match(words)
    if found and found[2] and _kind(words[found.end() :], language)[0] not in _NUMBERED:
        return None
    return found


def _ordinal(words: str, language: str) -> tuple[str, str]:
    """The number in words at the beginning of a title, and the rest: "First session"."""
    first, _, rest = words.partition(" ")
    number = ordinals(language).get(first) if first.isalpha() else None
    is_counted = bool(number) and _names_session(rest, language)
    return (str(number), rest) if is_counted else ("", words)


def _names_session(rest: str, language: str) -> bool:
    """Whether words after a number name a session: "meeting" does so if it is counted."""
    return bool(rest) and (_kind(rest, language)[0] in _NUMBERED or _is_counted(rest, language))


def _is_counted(words: str, language: str) -> bool:
    return any(_begins(words, noun) for noun in _marks(language, "counted"))


def _small(count: str) -> str:
    """The number of a session counted in figures; nothing if it is too great."""
    figures = "".join(filter(str.isdecimal, count))
    return figures if int(figures) <= _MOST else ""


def _session_number(
    number_first: re.Match[str] | None, rest: str, ordinal: str, language: str
) -> str:
    """The number of a session: before its noun, after it in figures, or in words."""
    found = _number((number_first[1] or number_first[2]) if number_first else rest)
    word = _WORD.match(rest.strip())
    is_word = word is not None and word[0].isalpha() and not found
    spelt = ordinals(language).get(word[0]) if word and is_word else None
    return found or ordinal or (str(spelt) if spelt else "")


def _kind(words: str, language: str) -> tuple[Kind, str]:
    """The kind, and what follows the words at the beginning that show it."""
    if found := _beginning(words, language):
        return found
    head = _HEAD.match(words)[0].rstrip()  # type: ignore[index]
    head = _COUNT_BEHIND.sub("", head) if len(head.split()) <= _FEW else ""
    inside = (kind for phrase, kind in _insides(language) if _holds(words, head, phrase))
    return next(inside, Kind.ITEM), ""


def _beginning(words: str, language: str) -> tuple[Kind, str] | None:
    """The kind shown by the words at the beginning, and what follows them."""
    first = _WORD.match(words)
    for phrase, kind in _beginnings(language).get(first[0], ()) if first else ():
        if _begins(words, phrase):
            return kind, words[len(phrase) :]
    return None


def _closes(rest: str, language: str) -> bool:
    """Whether the title continues to the end itself: "Wrap-up and closing"."""
    behind = (_beginning(rest[joined.end() :], language) for joined in _JOINED.finditer(rest))
    return any(found and found[0] is Kind.CLOSING for found in behind)


def _holds(words: str, head: str, phrase: str) -> bool:
    """Whether a word of the title begins with the phrase; ends with it, if the phrase begins with a
    hyphen; or its `head`, a title of few words up to a sign in it, ends with it, if the phrase ends
    with "$"; "Aims of the workshop" does not.
    """
    if phrase.endswith("$"):
        return head.endswith(f" {phrase[:-1]}") and _OF not in head
    if phrase.startswith("-"):
        return bool(re.search(rf"\w{re.escape(phrase[1:])}(?!\w)", words))
    at = words.find(phrase)
    return at == 0 or (at > 0 and not words[at - 1].isalnum())


def _begins(words: str, phrase: str) -> bool:
    if phrase.endswith("$"):
        rest = words.removeprefix(phrase[:-1])
        return rest != words and (not rest or rest.lstrip()[:1] in _STOPS)
    return words.startswith(phrase) and not words[len(phrase) : len(phrase) + 1].isalpha()


def _number(rest: str) -> str:
    """The number after the word "Session", in Arabic figures: "3", "1a", "2.1"."""
    match = _NUMBER.match(rest)
    if not match:
        return ""
    number = match[1]
    return number if number[0].isdecimal() else str(_roman(number))


def _roman(figures: str) -> int:
    values = [_ROMAN[figure] for figure in figures]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )


@cache
def _beginnings(language: str) -> dict[str, list[tuple[str, Kind]]]:
    """The phrases with which titles begin, by their first words, the longest first."""
    by_word: dict[str, list[tuple[str, Kind]]] = {}
    for phrase, kind in sorted(_phrases(vocabulary(language).kinds), key=_length, reverse=True):
        if first := _WORD.match(phrase):
            by_word.setdefault(first[0], []).append((phrase, kind))
    return by_word


@cache
def _insides(language: str) -> list[tuple[str, Kind]]:
    return list(_phrases(vocabulary(language).kinds_inside))


def _phrases(kinds: Mapping[str, list[str]]) -> Iterator[tuple[str, Kind]]:
    for kind, phrases in kinds.items():
        yield from ((unaccented(plain(phrase)), Kind(kind)) for phrase in phrases)


def _length(phrase: tuple[str, Kind]) -> int:
    return len(phrase[0])


@cache
def _marks(language: str, mark: str) -> tuple[str, ...]:
    return tuple(unaccented(plain(word)) for word in vocabulary(language).marks[mark])
