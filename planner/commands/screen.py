"""What commands print: results on the standard output, findings and progress on the other."""

import codecs
import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from shlex import quote
from typing import Any, TextIO

from planner.errors import PlannerError
from planner.findings import Finding, as_json, as_text, summary
from planner.places import Place

PLAIN = {"≤": "<=", "→": "->", "–": "-", "·": "-", "…": "...", "“": '"', "”": '"', "’": "'"}
"""Our symbols, and their replacements on a screen that cannot show them."""


_STEERING = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
"""What is invisible and controls the screen, or changes the direction of everything after it."""

SHOWN = 100
"""How many findings of one name are shown."""

SHOWN_OF_PLAN = 200
"""So many lines of one sort of a plan are shown; of the others only how many there are."""


def open_screen() -> None:
    """Let what is printed go nowhere where a program was started without a screen."""
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()


def _nowhere() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def print_text(text: str) -> None:
    """Print a result. Where nobody reads on (`planner show … | head`), the rest goes nowhere."""
    try:
        print(fitting(_still(text), sys.stdout.encoding), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_json(value: object) -> None:
    """Print a result for programs, who read UTF-8 or what is a part of it."""
    import json

    is_utf_8 = codecs.lookup(sys.stdout.encoding).name == "utf-8"
    print_text(json.dumps(value, ensure_ascii=not is_utf_8, indent=2))


def screen_width() -> int | None:
    """How many columns the screen has; None where a file or a program reads on."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def print_error(fault: PlannerError) -> None:
    """Print what stopped the work, and what to do about it."""
    say(f"planner: {fault}")
    if fault.remedy:
        say(f"    → {fault.remedy}")


def say(text: str) -> None:
    """Say how the work goes on."""
    print(fitting(_still(text), sys.stderr.encoding), file=sys.stderr)


def report_findings(folder: Path, findings: Sequence[Finding]) -> None:
    """Print findings in addition to a result."""
    if findings:
        say(findings_in_text(folder, findings))


def mention(folder: Path, findings: Sequence[Finding]) -> None:
    """Say that there are findings, and how they are seen."""
    if findings:
        say(f"{summary(findings)}; to see them: {program()} check {quote(str(folder))}")


def program() -> str:
    """What a shell calls the planner: its name, or its path where the name would not be found."""
    is_ours = Path(sys.argv[0]).stem == "planner"
    return quote(sys.argv[0]) if is_ours and not shutil.which("planner") else "planner"


def mend_first(folder: Path, findings: Sequence[Finding], so: str) -> int:
    """Print the errors because of which something was not done, and say what; returns the exit
    code.
    """
    report_findings(folder, findings)
    say(f"{so}: fix the errors first.")
    return 1


def findings_in_text(
    folder: Path, findings: Sequence[Finding], instead: Mapping[Path, str] | None = None
) -> str:
    """The findings for people, each with the line that it is about, and how many there are.

    The first few of each name are shown: when thousands of rows have one fault, there is one thing
    to fix. `instead` are texts that files would contain.
    """
    line_at = _lines_of(folder, instead or {})
    counted: Counter[str] = Counter()
    shown = []
    for finding in findings:
        counted[finding.name] += 1
        if counted[finding.name] <= SHOWN:
            shown.append(as_text(finding, line_at))
    more = [f"and {many - SHOWN:,} more of {of}" for of, many in counted.items() if many > SHOWN]
    return "\n".join([*shown, *more, summary(findings)])


def read_findings_in_text(findings: Sequence[Finding], text: str) -> list[str]:
    """The findings about one text for people, each with its line; nothing if there are none."""
    lines = text.split("\n")

    def _line_at(place: Place) -> str:
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    shown = [as_text(finding, _line_at) for finding in findings]
    return [*shown, summary(findings)] if findings else []


def say_findings(findings: Sequence[Finding], texts: Mapping[str, str]) -> None:
    """Say findings about texts that are read, each with its line; `texts` are by their names."""
    lines = {name: text.split("\n") for name, text in texts.items()}

    def _line_at(place: Place) -> str:
        of = lines.get(place.file, [])
        return of[place.line - 1] if 0 < place.line <= len(of) else ""

    if findings:
        say("\n".join([*(as_text(one, _line_at) for one in findings), summary(findings)]))


def findings_in_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings for programs."""
    return [as_json(finding) for finding in findings]


def some(lines: Iterable[str]) -> Iterator[str]:
    """The first lines, and how many there are more."""
    more = 0
    for number, line in enumerate(lines):
        if number < SHOWN_OF_PLAN:
            yield line
        else:
            more += 1
    if more:
        yield f"    and {more:,} more"


def _still(text: str) -> str:
    """The text without what would steer the screen: it may come from anybody’s file."""
    return _STEERING.sub("", text)


def fitting(text: str, encoding: str) -> str:
    """The text as a screen of this encoding can show it."""
    if text.encode(encoding, "ignore").decode(encoding) == text:
        return text
    for sign, plain in PLAIN.items():
        text = text.replace(sign, plain)
    return text.encode(encoding, "replace").decode(encoding)


def _lines_of(folder: Path, instead: Mapping[Path, str]) -> Callable[[Place], str]:
    """What the user wrote at a place; each file is read once, and what is restricted never."""
    from planner.folder.layout import PARTICIPANTS
    from planner.model import Audience

    files: dict[str, list[str]] = {PARTICIPANTS[Audience.RESTRICTED]: []}

    def _line_at(place: Place) -> str:
        if place.file not in files:
            path = folder / place.file
            files[place.file] = (instead.get(path) or _text_of(path)).split("\n")
        lines = files[place.file]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    return _line_at


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
