"""Cyrillic words in Latin letters, for names that machines use. It is no rule of spelling."""

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
    """The text in small letters, those of Cyrillic as Latin ones."""
    return text.casefold().translate(_TABLE)
