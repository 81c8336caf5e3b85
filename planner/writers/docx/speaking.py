"""Words of a Word document in another language than the rest of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from planner.writers.docx.frame import EAST_ASIAN
from planner.writers.docx.parts import Element, element, run
from planner.writers.docx.right_to_left import turn_paragraph, turn_run
from planner.writers.script import is_right_to_left, primary


def said(runs: Iterable[Mapping[str, Any]], italic: str = "") -> Iterator[Element]:
    """Stretches of words as `as_data` gives them; those in italics are in the style of that id."""
    for of in runs:
        made = run(of["text"], italic if of["italic"] else "")
        if "lang" in of:
            speak(made, of["lang"])
        yield made


def said_time(of: Mapping[str, Any], behind: str = "") -> list[Element]:
    """The time of what has one, with what stands behind it."""
    *most, last = of.get("time_runs") or [{"text": of["time"], "italic": False}]
    return [*said([*most, last | {"text": last["text"] + behind}])]


def said_lines(lines: Iterable[Iterable[Mapping[str, Any]]]) -> list[Element]:
    """Lines of one paragraph."""
    words: list[Element] = []
    for line in lines:
        words += [element("r", element("br"))] if words else []
        words += said(line)
    return words


def speak(run: Element, language: str) -> None:
    """Say which language words are in, and which way it is written."""
    look = run.get_or_add_rPr()
    if is_right_to_left(language):
        turn_run(run)
        look.append(element("lang", bidi=language))
    else:
        kind = "eastAsia" if primary(language) in EAST_ASIAN else "val"
        look.append(element("lang", **{kind: language}))


def speak_column(table: Element, at: int, language: str) -> None:
    """The same for everything in a column of a table that does not state its own language."""
    for row in table.tr_lst:
        for silent in row.tc_lst[at].xpath(".//w:r[not(w:rPr/w:lang)]"):
            speak(silent, language)
        for paragraph in row.tc_lst[at].p_lst if is_right_to_left(language) else ():
            turn_paragraph(paragraph)
