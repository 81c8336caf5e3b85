"""The words of one language with which agendas are read, from its data file."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from planner.model.spoken import in_language
from planner.records import record

WORDS = Path(__file__).with_name("words")
FALLBACK = "en"
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@record
class Vocabulary:
    """The words of one language.

    `kinds` maps the value of a kind to the phrases with which titles of it begin, `kinds_inside`
    to those that decide anywhere in a title. `dates` and `times` also say how they are written.
    """

    name: str
    dates: Mapping[str, Any]
    times: Mapping[str, Any]
    day_parts: Mapping[str, list[str]]
    marks: Mapping[str, list[str]]
    kinds: Mapping[str, list[str]]
    kinds_inside: Mapping[str, list[str]]


@cache
def is_tag(language: str) -> bool:
    """Whether a word may be the tag of a language, as en, fr or sr-Latn: files are named so."""
    return _TAG.fullmatch(language) is not None


def is_known(language: str) -> bool:
    """Whether there is a file of words for this language."""
    return (WORDS / f"{language}.toml").is_file()


@cache
def all_vocabularies() -> tuple["Vocabulary", ...]:
    """The words of every language with a file, by tag."""
    return tuple(vocabulary(path.stem) for path in sorted(WORDS.glob("*.toml")))


@cache
def names_of_days() -> frozenset[str]:
    """The plain names of weekdays in every language with a file."""
    return frozenset(plain(day) for words in all_vocabularies() for day in words.dates["weekdays"])


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language; those of English if there is no file for it."""
    return Vocabulary(**read_words(WORDS, language))


def read_words(folder: Path, language: str) -> dict[str, Any]:
    """The data of a language in a folder of such; if there is no file, those of English, whose
    words say that they are in it.
    """
    path = folder / f"{language}.toml"
    if is_tag(language) and path.is_file():
        return _data(path)
    return {key: _in_fallback(value) for key, value in _data(folder / f"{FALLBACK}.toml").items()}


def _data(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _in_fallback(value: Any) -> Any:
    if isinstance(value, str):
        return in_language(value, FALLBACK) if any(map(str.isalpha, value)) else value
    if isinstance(value, dict):
        return {key: _in_fallback(of) for key, of in value.items()}
    return [*map(_in_fallback, value)] if isinstance(value, list) else value


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """The text in the form used for comparison: small letters, straight apostrophes, single blanks.

    The last ones are cached: a line is read in many ways.
    """
    folded = text.casefold().replace("’", "'").replace("ё", "е")
    return " ".join(folded.split())


def unaccented(text: str) -> str:
    """The text without accents, as capitals are often printed: "SEANCE DE CLOTURE"."""
    if text.isascii():
        return text
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


def plain_words(words: Iterable[str]) -> list[str]:
    """Several words in the form used for comparison."""
    return [plain(word) for word in words]


def with_unaccented(words: Iterable[str]) -> list[str]:
    """Words, and how each is printed in capitals without accents."""
    return list(dict.fromkeys(of for word in words for of in (word, unaccented(word))))
