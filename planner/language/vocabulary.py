"""The words of one language by which agendas are read, from its file of data."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from planner.records import record

WORDS = Path(__file__).with_name("words")
FALLBACK = "en"
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@record
class Vocabulary:
    """The words of one language.

    `kinds` maps the value of a kind to the phrases with which titles of it begin, `kinds_inside`
    to those that decide anywhere in a title. `dates` and `times` also tell how they are written.
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
    """The words of every language that there is a file for, by tag."""
    return tuple(vocabulary(path.stem) for path in sorted(WORDS.glob("*.toml")))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language; those of English where there is no file for it."""
    return Vocabulary(**read_words(WORDS, language))


def read_words(folder: Path, language: str) -> dict[str, Any]:
    """The data of a language in a folder of such; those of English where there is no file."""
    path = folder / f"{language if is_tag(language) else FALLBACK}.toml"
    path = path if path.is_file() else folder / f"{FALLBACK}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


_GAP = re.compile(r"\{[^{}]*\}")


@cache
def words_for_want_of_own(folder: Path, language: str) -> Mapping[str, str]:
    """The words that `read_words` has in another language, there being no file of this one, what
    stands between gaps each for itself; with the tag of that language.
    """
    if is_tag(language) and (folder / f"{language}.toml").is_file():
        return {}
    texts = _texts(read_words(folder, language))
    return {of.strip(): FALLBACK for text in texts for of in _GAP.split(text) if of.strip()}


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _texts(value)


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """The text as words are compared: small letters, straight apostrophes, single blanks.

    The last ones are kept: a line is looked at from many sides.
    """
    folded = text.casefold().replace("’", "'").replace("ё", "е")
    return " ".join(folded.split())


def unaccented(text: str) -> str:
    """The text without accents, as capitals are often printed: "SEANCE DE CLOTURE"."""
    if text.isascii():
        return text
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


def plain_words(words: Iterable[str]) -> list[str]:
    """Several words as they are compared."""
    return [plain(word) for word in words]


def with_unaccented(words: Iterable[str]) -> list[str]:
    """Words, and how each is printed in capitals without accents."""
    return list(dict.fromkeys(of for word in words for of in (word, unaccented(word))))
