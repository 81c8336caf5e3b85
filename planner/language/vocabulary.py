"""The words of one language, from its file of data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

WORDS = Path(__file__).with_name("words")
FALLBACK = "en"


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language.

    `kinds` maps the value of a kind to the phrases with which titles of it begin, `kinds_inside`
    to those that decide anywhere in a title. `phrases` are sentences of papers with named gaps.
    """

    language: str
    name: str
    quotes: tuple[str, str]
    dates: Mapping[str, Any]
    times: Mapping[str, str]
    day_parts: Mapping[str, list[str]]
    marks: Mapping[str, list[str]]
    kinds: Mapping[str, list[str]]
    kinds_inside: Mapping[str, list[str]]
    kind_names: Mapping[str, str]
    roles: Mapping[str, str]
    roles_plural: Mapping[str, str]
    language_names: Mapping[str, str]
    statuses: Mapping[str, str]
    phrases: Mapping[str, str]

    def phrase(self, key: str, **gaps: object) -> str:
        """A sentence of papers with its gaps filled."""
        return self.phrases[key].format(**gaps)

    def listed(self, words: list[str]) -> str:
        """Several words as a list in a sentence: "English, French and Russian"."""
        *most, last = words
        return ", ".join(most) + (self.phrases["and"] if most else "") + last


def is_known(language: str) -> bool:
    """Whether there is a file of words for this language."""
    return (WORDS / f"{language}.toml").is_file()


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language; those of English where there is no file for it."""
    source = WORDS / f"{language if is_known(language) else FALLBACK}.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return Vocabulary(language, **data)


def plain(text: str) -> str:
    """The text as words are compared: small letters, straight apostrophes, single blanks."""
    folded = text.casefold().replace("’", "'").replace("ё", "е")
    return " ".join(folded.split())
