"""The languages that words name: those of a meeting, or those that are interpreted."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from planner.language import cldr
from planner.language.papers import PaperWords, paper_words
from planner.language.vocabulary import plain, unaccented, vocabulary

_SHORTEST, _STEM = 4, 5
"""Letters of names that are found among other words, and of those that may have other endings."""
_ENDING = re.compile(r"(?:[иыо][йи]|[oa])$")
"""The ending of a name that changes: "таджикский", "turco"."""
_ISO = 2
"""Letters in the codes of well-known languages; others are only found as entries of a list."""
_LABEL = 9
"""More letters than this have words that tell of languages without a colon: "working languages"."""
_SAID = re.compile(r"\s*(?::|[–—-]\s)\s*")
_ENTRIES = re.compile(r"\s*[,;/•]\s*|\s[–—-]\s")
_BRACKETS = re.compile(r"\([^()]*\)?")
_NAME = re.compile(r"[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?")


def named_languages(listed: str, language: str) -> tuple[str, ...]:
    """The tags of the languages that words in a language name, in the order in which they come:
    ("en", "ru") for "English and Russian".
    """
    folded = unaccented(plain(listed))
    if not folded:
        return ()
    places: dict[str, int] = {}
    for tag, name in _patterns(language):
        if tag not in places and (found := name.search(folded)):
            places[tag] = found.start()
    for entry, at in _entries(folded, language):
        if tag := _names(language).get(entry, ""):
            places.setdefault(tag, at)
    return tuple(sorted(places, key=lambda tag: places[tag]))


def strange_languages(listed: str, language: str) -> tuple[str, ...]:
    """The entries of a list of languages that are the name of none that is known."""
    words = paper_words(language)
    small = words.goes_on | {part for of in words.labels["languages"] for part in of.split()}
    optional = frozenset(map(plain, vocabulary(language).marks["optional"]))
    found: list[str] = []
    for entry, _ in _entries(listed.partition(". ")[0].rstrip(" ."), language):
        is_name = _NAME.fullmatch(entry) and not small & set(plain(entry).split())
        is_open = plain(entry) in words.parties["to_be_designated"] | optional
        if is_name and not (is_open or interprets(entry, words)):
            found += [] if named_languages(entry, language) else [entry]
    return tuple(found)


def listed_behind(text: str, words: PaperWords) -> str:
    """The list of languages that follows the words for it and a sign or a verb: "Arbeitssprachen
    sind Deutsch und Englisch".
    """
    folded = text.casefold()
    ends = [at + len(of) for of in words.labels["languages"] if (at := folded.find(of)) >= 0]
    rest = text[max(ends) :] if ends and len(folded) == len(text) else ""
    if sign := _SAID.match(rest):
        return rest[sign.end() :]
    verbs = "|".join(map(re.escape, words.cues["are"]))
    verb = re.search(rf"(?:^|\s)(?:{verbs})\s", rest, re.IGNORECASE)
    return rest[verb.end() :] if verb else ""


def tells_languages(text: str, language: str) -> bool:
    """Whether a line tells the languages of a meeting, or those that are interpreted there."""
    words, folded = paper_words(language), plain(text).lstrip("> ")
    label, colon, _ = folded.partition(":")
    labels = words.labels["languages"]
    if colon and label.strip() in labels:
        return True
    begins = [folded.find(of) for of in labels if len(of) > _LABEL]
    is_led = any(0 <= at <= len(folded) // 2 for at in begins)
    is_told = bool(named_languages(text, language)) if is_led or interprets(text, words) else False
    return is_told or (is_led and any(of in folded for of in words.cues["osce_languages"]))


def interprets(text: str, words: PaperWords) -> bool:
    """Whether words are about interpretation."""
    cues = ("interpretation", "simultaneous", "consecutive")
    folded = plain(text)
    return any(of in folded for cue in cues for of in words.cues[cue])


def _entries(listed: str, language: str) -> Iterator[tuple[str, int]]:
    """The entries of a list without brackets and without articles, each with its place."""
    words = paper_words(language)
    joints = "|".join(map(re.escape, words.cues["conjunctions"]))
    bare = _BRACKETS.sub(lambda of: " " * len(of[0]), listed)
    at = 0
    for part in re.split(rf"{_ENTRIES.pattern}|\s(?:{joints})\s", bare, flags=re.IGNORECASE):
        entry = part.strip(" .\"'«»“”")
        first, _, rest = entry.partition(" ")
        entry = rest if plain(first) in words.goes_on else entry
        at = max(bare.find(part, at), at)
        if entry:
            yield entry, at


@cache
def _names(language: str) -> Mapping[str, str]:
    """The tags of languages by their names."""
    return {unaccented(plain(name)): tag for tag, name in cldr.language_names(language).items()}


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """How the names of languages are found among other words: our own words begin them, those of
    the CLDR may have other endings, except in English.
    """
    own = paper_words(language).cues["language_names"]
    begun = [(tag, unaccented(plain(word))) for tag, words in own.items() for word in words]
    known = [(tag, name) for name, tag in _names(language).items() if len(tag) == _ISO]
    patterns = [(tag, rf"(?<!\w){re.escape(word)}") for tag, word in begun]
    patterns += [(tag, _inflected(name, language)) for tag, name in known if _is_plain(name)]
    return tuple((tag, re.compile(of)) for tag, of in patterns)


def _is_plain(name: str) -> bool:
    return len(name) >= _SHORTEST and name.isalpha()


def _inflected(name: str, language: str) -> str:
    stem = _ENDING.sub("", name)
    is_fixed = language == "en" or len(stem) < _STEM
    return rf"(?<!\w){name}(?!\w)" if is_fixed else rf"(?<!\w){stem}\w{{0,3}}(?!\w)"
