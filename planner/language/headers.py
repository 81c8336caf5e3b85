"""What lists call their columns, in all languages with a file of headers."""

import dataclasses
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from planner.language.collation import bare
from planner.language.list_words import language_tag
from planner.language.phrases import PHRASES, phrases
from planner.records import record

HEADERS = Path(__file__).with_name("headers")

_IN_LANGUAGE = re.compile(r"(.+?)\s*\(([^()]+)\)\s*")
_LIKE_COLUMNS = {"body_name": "body"}
"""Columns of our workbooks that mean a field of another name."""


@record
class Meaning:
    """A field that a header means, and the language of the header, or the one that it names."""

    field: str
    language: str
    names_language: bool = dataclasses.field(default=False, compare=False)


def meaning(header: str) -> Meaning | None:
    """What a header means, whatever its case, accents and punctuation; None: not known.

    "Function (French)" is the function in French; words in brackets that are not a language are
    skipped: "Surname (as in passport)".
    """
    if found := _meanings().get(bare(header)):
        return found
    match = _IN_LANGUAGE.fullmatch(header)
    found = _meanings().get(bare(match[1])) if match else None
    if match is None or found is None:
        return None
    tag = language_tag(match[2])
    return Meaning(found.field, tag or found.language, names_language=bool(tag))


def field_of_ours(header: str) -> str:
    """The field with this name in our own workbooks, whatever others' lists mean by it."""
    return _ours().get(bare(header), "")


@cache
def known_fields() -> frozenset[str]:
    """All fields that a header can mean."""
    return frozenset(found.field for found in _meanings().values()) | {"id", "body"}


@cache
def _ours() -> dict[str, str]:
    return {bare(word): field for field, word, _ in _of_our_workbooks()}


@cache
def _meanings() -> dict[str, Meaning]:
    """The meaning of each header; of two languages that share a word, the first keeps it."""
    found: dict[str, Meaning] = {}
    for field, word, language in (*_of_lists(), *_of_our_workbooks()):
        found.setdefault(bare(word), Meaning(field, language))
    return found


def _of_lists() -> Iterator[tuple[str, str, str]]:
    files = sorted(HEADERS.glob("*.toml"), key=lambda path: (path.stem != "en", path.stem))
    for path in files:
        for field, words in tomllib.loads(path.read_text("utf-8")).items():
            yield from ((field, word, path.stem) for word in words)


def _of_our_workbooks() -> Iterator[tuple[str, str, str]]:
    for path in sorted(PHRASES.glob("*.toml")):
        for key, word in phrases(path.stem).columns.items():
            yield _LIKE_COLUMNS.get(key, key), word, path.stem
