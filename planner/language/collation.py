"""The order of names in a list: a sort key for each language, letter by letter.

Protocol lists ignore spaces, hyphens and apostrophes (Guinée, Guinée-Bissau, Guinée équatoriale;
République de Corée, République démocratique populaire lao, République de Moldova), and look at
accents only if the letters are the same. This is the Unicode Collation Algorithm with
punctuation shifted; plain `sorted` puts É after Z.
"""

import re
from functools import cache
from unicodedata import normalize

SortKey = tuple[str, str, str]
"""Letters, then accents, then the text as written: compared in this order."""

ALPHABETS = {
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "ky": "абвгдежзийклмнңоөпрстуүфхцчшщъыьэюя",
    "kk": "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}
"""Letters with a place of their own. If a language is missing, accents are stripped.

Ё is missing on purpose: it sorts as Е, and differs from it as an accented letter does.
"""

ARTICLES = {"ar": "ال"}
"""The beginning of names that is skipped when States are put in order, as the UN does."""

_SPELT_OUT = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i"})
_NOT_A_LETTER = re.compile(r"[\W_]+")  # accents separate from their letter included
_FIRST_RANK = 0xE000  # private use area: after digits and every letter outside the alphabet


def sort_key(text: str, language: str) -> SortKey:
    """The key that orders `text` among names in `language` ("fr", "ru", …).

    Digits come first, then letters foreign to the alphabet of the language, then its own.
    """
    own = _ranks(language)
    named = normalize("NFC", text.casefold()).removeprefix(ARTICLES.get(language, ""))
    written = _NOT_A_LETTER.sub("", named.translate(_SPELT_OUT))
    letters = "".join(own.get(letter) or _stripped(letter, own) for letter in written)
    return letters, normalize("NFD", written), text


def bare(text: str) -> str:
    """The letters and digits of `text`, without case, accents, blanks and punctuation.

    Two texts with the same bare form are the same name as printed by different houses.
    """
    small = text.casefold()
    if not small.isascii():
        small = normalize("NFKD", small).translate(_SPELT_OUT)
    return _NOT_A_LETTER.sub("", small)


def _stripped(letter: str, own: dict[str, str]) -> str:
    base = normalize("NFD", letter)[0]
    return own.get(base, base)


@cache
def _ranks(language: str) -> dict[str, str]:
    """The letters of an alphabet, each with a character that sorts in its place."""
    alphabet = ALPHABETS.get(language, "")
    return {letter: chr(_FIRST_RANK + rank) for rank, letter in enumerate(alphabet)}
