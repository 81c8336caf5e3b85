"""How words are written in the script of a language, and what of them can be shown at all."""

import re
from itertools import chain
from typing import Any

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""

UNCAPITAL = frozenset({"ka"})
"""Languages whose capitals (Mtavruli) hardly a font draws; their titles stay as they are."""

_CONTROLS = (range(0x20), range(0x7F, 0xA0))
_TURNING = (range(0x202A, 0x202F), range(0x2066, 0x206A))
_NO_CHARACTERS = (range(0xD800, 0xE000), (0xFEFF, 0xFFFE, 0xFFFF))
_STEERING = dict.fromkeys(chain(*_CONTROLS, *_TURNING, *_NO_CHARACTERS))
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_KEPT = re.compile(r" (?=[–·] )|(?<=«) | (?=[»:;!?]+(?: |$))|(?<=\d{4}) (?=год[ау]?\b)")
"""Blanks at which no line is broken."""
CLOSE_HYPHEN = r"-(?:(?<=\bг-)(?=(?:н|жа)\b)|(?<=\d-)(?=[^\W\d_]))"
"""The hyphen behind which no line is broken: “г-жа”, and Kyrgyz ordinals, “5-сессия”."""
_BREAKS = re.compile("[\t\n\r\v\f\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """The text without characters that show nothing but steer what is around them.

    Left out are control characters, what is no character, and those that turn the direction of
    writing: one in a name would turn all that follows it on the line. Tabs and ends of lines
    become blanks. What is left may stand in any XML. No line begins with a dash between words, with
    a sign that French sets apart from the word before it, or with what Russian says behind a year.
    """
    if not text.isprintable():
        text = _BREAKS.sub(" ", text).translate(_STEERING)
    return _KEPT.sub("\u00a0", text)


def turned(data: Any, language: str) -> Any:
    """All words of a paper, in strings, lists and mappings, with marks where they are needed to
    keep their order in a language that is written from right to left.

    A mapping may have a `language` of its own; its `time` stands alone, in a column of times.
    """
    if isinstance(data, dict):
        own = data.get("language") or language
        return {key: of if key == "time" else turned(of, own) for key, of in data.items()}
    is_turned = is_right_to_left(language)
    if isinstance(data, list):
        are_runs = is_turned and data and isinstance(data[0], dict) and "italic" in data[0]
        return _runs_turned(data) if are_runs else [turned(value, language) for value in data]
    if not is_turned or not isinstance(data, str) or _COLOUR.fullmatch(data):
        return data
    from planner.writers.order_marks import from_the_left

    return from_the_left(data)


def _runs_turned(runs: list[Any]) -> list[Any]:
    from planner.writers.order_marks import runs_from_the_left

    return [*runs_from_the_left(runs)]


def primary(tag: str) -> str:
    """The language of a tag without its script and region: "sr" of "sr-Cyrl-RS"."""
    return tag.partition("-")[0].lower()


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return primary(language) in RIGHT_TO_LEFT


def has_capitals(language: str) -> bool:
    """Whether titles in the language are set in capitals."""
    return primary(language) not in UNCAPITAL
