"""Words for papers that are written from right to left, with marks that keep their order."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

_LEFT, _RIGHT = "\u200e", "\u200f"
"""The marks that make figures and signs run from left to right, and from right to left."""
_MARKS = _LEFT + _RIGHT
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
_COMPARED = re.compile(r"[<>≤≥]\d")


def from_the_left(text: str) -> str:
    """Words for a paper that is written from right to left.

    Digits at the beginning of words in another script stay before them, as in a date, but not those
    that count; a telephone number keeps its order, on one line, and a time range runs from the
    left, as in a column of times; words without a letter that runs from the right keep the
    punctuation at their ends, and quoted ones their quotation marks. A less-than sign stays before
    its digit, an arrow points from the old to the new value, and a sequence is listed from the
    right.
    """
    text = _COMPARED.sub(rf"{_LEFT}\g<0>", text).replace(" → ", f" {_RIGHT}←{_RIGHT} ")
    text = _BETWEEN.sub(rf"{_RIGHT}\g<0>{_RIGHT}", _COUNTED.sub(rf"\g<0>{_RIGHT}", text))
    text = _TIMES.sub(rf"{_LEFT}\g<0>{_RIGHT}", text)
    text = _TELEPHONE.sub(lambda found: _LEFT + found[0].replace(" ", "\u00a0"), text)
    text = _FIGURES_FIRST.sub(rf"{_LEFT}\g<0>", text)
    if _FROM_THE_RIGHT.search(text):
        return _APOSTROPHE.sub(rf"{_LEFT}\g<0>", _QUOTED.sub(rf"{_LEFT}\g<0>{_LEFT}", text))
    return _with_its_signs(text)


def _with_its_signs(text: str) -> str:
    """Words that run from the left, with the signs at their ends."""
    text = _FIRST_SIGN.sub(rf"{_LEFT}\g<0>", text)
    return f"{text}{_LEFT}" if _LAST_SIGN.search(text) else text


def runs_from_the_left(runs: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Runs of a line. Those of one face are parted by their languages alone: what has to be marked
    is seen in all of them together.
    """
    for _, alike in groupby(runs, key=itemgetter("italic")):
        together = [*alike]
        text = from_the_left("".join(run["text"] for run in together))
        for run in together:
            end = _end(text, run["text"])
            words, text = text[:end], text[end:]
            from_left = "lang" in run and not _FROM_THE_RIGHT.search(words)
            yield run | {"text": _with_its_signs(words) if from_left else words}


def _end(marked: str, words: str) -> int:
    """Where words end, at the beginning of a text with marks; it has the letters of theirs."""
    left = sum(letter not in _MARKS for letter in words)
    for at, letter in enumerate(marked):
        left -= letter not in _MARKS
        if left < 0:
            return at
    return len(marked)
