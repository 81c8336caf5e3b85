"""Cyrillic words in Latin letters, for names that machines use or compare. It is not a rule of
spelling.
"""

import re
from functools import lru_cache

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LETTERS = {
    **dict(zip("абвгдезийклмнопрстуфхцыэ", "abvgdeziyklmnoprstufhcye", strict=True)),
    "ё": "e",
    "ж": "zh",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ң": "ng",
    "ө": "o",
    "ү": "u",
    "і": "i",
    "қ": "k",
    "ғ": "g",
}
_TABLE = str.maketrans(_LETTERS)


def in_latin(text: str) -> str:
    """The text in small letters, with Cyrillic letters as Latin ones."""
    return text.casefold().translate(_TABLE)


_SOUNDS = [
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("shch|sch|sh", "s"),
        ("tch|ch|ts|tz", "c"),
        ("zh", "z"),
        ("kh", "h"),
        ("ph", "f"),
        ("x", "ks"),
        ("w", "v"),
        ("ou", "u"),
        ("i?[yji]([aeu])", r"\1"),
        ("i?[yj]o", "e"),
        ("[yj]", "i"),
        ("er$", "r"),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(maxsize=200_000)
def sound(name: str) -> str:
    """What the spellings of a bare name have in common, in Cyrillic or Latin letters:
    Алексей, Aleksey, Alexei. It is for comparing names, and is never shown.
    """
    letters = in_latin(name)
    for pattern, instead in _SOUNDS:
        letters = pattern.sub(instead, letters)
    return letters


def is_cyrillic(text: str) -> bool:
    """Whether a text contains Cyrillic letters."""
    return not text.isascii() and _CYRILLIC.search(text) is not None
