"""How words are written in the script of a language, and what of them can be shown at all."""

import re
from typing import Any

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""

UNCAPITAL = frozenset({"ka"})
"""Languages whose capitals (Mtavruli) hardly a font draws; their titles stay as they are."""

_STEERING = re.compile(
    "[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_LEFT, _RIGHT = "\u200e", "\u200f"
"""The marks that make figures and signs run from left to right, and from right to left."""
_TELEPHONE = re.compile(r"(?<!\u200e)\+\d[\d \u00a0()-]{5,}\d")
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufeff]")
_FIRST_SIGN = re.compile(r"^[^\w\s+\u200e]+(?=[A-Za-zÀ-ɏЀ-ӿ\d])")
_LAST_SIGN = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ\d][^\w\s\u200e\u200f]+$")
_QUOTED = re.compile(r"[“«][^“”«»\u0590-\u08ff]*[A-Za-zÀ-ɏЀ-ӿ][^“”«»\u0590-\u08ff]*[”»]")
_APOSTROPHE = re.compile(r"(?<!\w)[’ʻʼ‘'](?=[A-Za-zÀ-ɏЀ-ӿ])")
_COUNTED = re.compile(r"^\d+\.(?= )")
_BETWEEN = re.compile(r"،(?= [^\s\u0590-\u08ff])|[ \u00a0]· ")
_FIGURES_FIRST = re.compile(r"(?<![\w:.\u200e])\d(?:[\d\s,.]|(?<=\d)[–-](?=\d))*(?=[A-Za-zÀ-ɏЀ-ӿ])")
_TIMES = re.compile(r"(?<![\d.:])\d{1,2}[:.]\d\d–\d{1,2}[:.]\d\d(?![\d:])")
_KEPT = re.compile(r" (?=[–·] )|(?<=«) | (?=[»:;!?]+(?: |$))|(?<=\d{4}) (?=год[ау]?\b)")
"""Blanks at which no line is broken."""
CLOSE_HYPHEN = r"(?<=\bг)-(?=(?:н|жа)\b)|(?<=\d)-(?=[^\W\d_])"
"""The hyphen behind which no line is broken: “г-жа”, and Kyrgyz ordinals, “5-сессия”."""
_COMPARED = re.compile(r"[<>≤≥]\d")
_BREAKS = re.compile("[\t\n\r\v\f\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """The text without characters that show nothing but steer what is around them.

    Left out are control characters, what is no character, and those that turn the direction of
    writing: one in a name would turn all that follows it on the line. Tabs and ends of lines
    become blanks. What is left may stand in any XML. No line begins with a dash between words, with
    a sign that French sets apart from the word before it, or with what Russian says behind a year.
    """
    return _KEPT.sub("\u00a0", _STEERING.sub("", _BREAKS.sub(" ", text)))


def turned(data: Any, language: str) -> Any:
    """All words of a paper, in strings, lists and mappings, with marks where they are needed to
    keep their order in a language that is written from right to left.

    A mapping may have a `language` of its own; its `time` stands alone, in a column of times.
    """
    if isinstance(data, dict):
        own = data.get("language") or language
        return {key: of if key == "time" else turned(of, own) for key, of in data.items()}
    if isinstance(data, list):
        return [turned(value, language) for value in data]
    is_words = isinstance(data, str) and not _COLOUR.fullmatch(data)
    return from_the_left(data) if is_words and is_right_to_left(language) else data


def from_the_left(text: str) -> str:
    """Words for a paper that is written from right to left.

    Figures at the beginning of words of another script stay before them, as in a date, but not
    those that count; a telephone number keeps its order, on one line, and from when to when runs
    from the left, as in a column of times; words without a letter that runs from the right keep the
    signs at their ends, and quoted ones their quotes. What is less than a figure stays so, an arrow
    points from what was to what is now, and what stands behind each other is told from the right.
    """
    text = _COMPARED.sub(rf"{_LEFT}\g<0>", text).replace(" → ", f" {_RIGHT}←{_RIGHT} ")
    text = _BETWEEN.sub(rf"{_RIGHT}\g<0>{_RIGHT}", _COUNTED.sub(rf"\g<0>{_RIGHT}", text))
    text = _TIMES.sub(rf"{_LEFT}\g<0>{_RIGHT}", text)
    text = _TELEPHONE.sub(lambda found: _LEFT + found[0].replace(" ", "\u00a0"), text)
    text = _FIGURES_FIRST.sub(rf"{_LEFT}\g<0>", text)
    if _FROM_THE_RIGHT.search(text):
        return _APOSTROPHE.sub(rf"{_LEFT}\g<0>", _QUOTED.sub(rf"{_LEFT}\g<0>{_LEFT}", text))
    text = _FIRST_SIGN.sub(rf"{_LEFT}\g<0>", text)
    return f"{text}{_LEFT}" if _LAST_SIGN.search(text) else text


def primary(tag: str) -> str:
    """The language of a tag without its script and region: "sr" of "sr-Cyrl-RS"."""
    return tag.partition("-")[0].lower()


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return primary(language) in RIGHT_TO_LEFT


def has_capitals(language: str) -> bool:
    """Whether titles in the language are set in capitals."""
    return primary(language) not in UNCAPITAL
