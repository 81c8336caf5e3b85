"""Words in the cells of others' lists, in all languages with a file of them.

Capitals, accents and punctuation do not matter.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from planner.language.collation import bare
from planner.language.phrases import phrases, written_languages

LISTS = Path(__file__).with_name("lists")

_CODE = re.compile("[A-Za-z]{2}(?:-[A-Za-z0-9]{2,8})*")
_SECTIONS = {"share_email": "answers", "withhold": "answers"}
"""Fields whose words are in a section of another name."""


def chosen(field: str, word: str) -> str:
    """The value of a chosen column that a word means in any language; nothing if none."""
    return _values(_SECTIONS.get(field, field)).get(_folded(word), "")


def language_tag(word: str) -> str:
    """The tag of the language that a word names in any language; nothing if none."""
    return _language_names().get(_folded(word), "")


def is_code(word: str) -> bool:
    """Whether a word may be the code of a language: two letters, or one that is known."""
    return bool(_CODE.fullmatch(word)) or word.casefold() in _language_names().values()


def is_total(word: str) -> bool:
    """Whether a word begins a row that counts others: "Total", "Итого:"."""
    return _folded(word) in _words("totals")


def is_group(word: str) -> bool:
    """Whether a heading names a group of those below it: "STATES", "НПО"."""
    return _folded(word) in _words("groups")


def is_function(word: str) -> bool:
    """Whether a word says what someone is, or comes after names as MP does."""
    return _folded(word) in _words("functions")


@cache
def honorifics(language: str) -> Mapping[str, str]:
    """What the spellings of honorifics in a language mean, in small letters."""
    told = _file(language).get("honorifics", {})
    return {word.casefold(): key for key, words in told.items() for word in words}


@cache
def listed_languages() -> tuple[str, ...]:
    """The languages with a file of such words, English first."""
    stems = (path.stem for path in LISTS.glob("*.toml"))
    return tuple(sorted(stems, key=lambda stem: (stem != "en", stem)))


@cache
def _file(language: str) -> Mapping[str, Any]:
    path = LISTS / f"{language}.toml"
    is_there = language in listed_languages()
    return tomllib.loads(path.read_text("utf-8")) if is_there else {}


@cache
def _values(section: str) -> Mapping[str, str]:
    """The value of each word of a section; of two languages that share a word, the first."""
    found: dict[str, str] = {}
    for language in listed_languages():
        for value, words in _file(language).get(section, {}).items():
            for word in words:
                found.setdefault(_folded(word), value)
    return found


@cache
def _words(section: str) -> frozenset[str]:
    """The words of a section that only lists them."""
    files = map(_file, listed_languages())
    return frozenset(_folded(word) for of in files for word in of[section])


@cache
def _language_names() -> Mapping[str, str]:
    """The tags of languages by what they are called in any of them."""
    written = {
        _folded(name): tag
        for language in written_languages()
        for tag, name in phrases(language).language_names.items()
    }
    return {**_values("languages"), **written}


def _folded(word: str) -> str:
    return bare(word) or word
