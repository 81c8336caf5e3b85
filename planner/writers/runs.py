"""Words as templates see them: runs, which say their language where it is not the one around."""

from collections.abc import Callable, Iterable
from typing import Any

from planner.forms.document import Run
from planner.model.spoken import among, parts_of
from planner.writers.script import is_right_to_left, printable

Data = dict[str, Any]
_LEFT = "\u200e"
"""The mark that makes signs run from left to right."""


def runs(of: Iterable[Run], around: str) -> list[Data]:
    """Runs with their `text`, whether they are `italic`, their `lang` where they say another
    language than that around, and `dir`, “rtl”, where that runs from the right and they do not.
    """
    return [
        {"text": printable(words), "italic": run.italic} | _lang(language, around)
        for run in of
        for words, language in parts_of(among(run.text, around))
    ]


def runs_of(text: str, around: str, change: Callable[[str], str] = str) -> list[Data]:
    """The runs of words without a look, each changed. Signs between words of which some run from
    the right keep their place.
    """
    told: list[Data] = [
        {"text": printable(change(words)), "italic": False} | _lang(language, around)
        for words, language in parts_of(among(text, around))
    ]
    if any("dir" in run for run in told):
        return [run | {"text": _in_place(run["text"])} for run in told]
    return told


def or_dash(text: str) -> str:
    """Words that something is called by; a dash where they show nothing."""
    return text if printable(text) else "–"


def timed(time: str, around: str, change: Callable[[str], str] = printable) -> Data:
    """A time with its `time_runs` too where it has words in another language than that around, as
    a part of the day may be: times are many, and nearly all are figures.
    """
    told: Data = {"time": change(time)}
    is_foreign = any(language for _, language in parts_of(among(time, around)))
    return told | ({"time_runs": runs_of(time, around, change)} if is_foreign else {})


def _in_place(words: str) -> str:
    return words if any(map(str.isalnum, words)) else f"{_LEFT}{words}{_LEFT}"


def _lang(language: str, around: str) -> Data:
    if not language:
        return {}
    goes_left = is_right_to_left(language) and not is_right_to_left(around)
    return {"lang": language} | ({"dir": "rtl"} if goes_left else {})
