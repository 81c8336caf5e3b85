"""How papers look: the folders of templates, and a paper as templates see it."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.forms.document import Block, Document, Heading, Line, LineStyle, TimedRow

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""

UNCAPITAL = frozenset({"ka"})
"""Languages whose capitals (Mtavruli) hardly a font draws; their titles stay as they are."""

INSIDE = (LineStyle.ITEM, LineStyle.BREAK, LineStyle.NOTE)
"""What is inside a session; lines of other styles and of level 0 belong to the session itself."""

TALL = 40
"""A row of so many lines may be higher than a page."""

_STEERING = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BREAKS = re.compile("[\t\n\r\v\f\x85\u2028\u2029]+")
_LISTS = ("issuer", "marks", "subtitle")
_STRINGS = ("symbol", "footnote", "author")


@dataclass(frozen=True)
class Looks:
    """Folders of templates and fonts: that of the conference first, then the planner's own."""

    folders: tuple[Path, ...]

    def find(self, name: str) -> Path:
        """The file of this name that is used: the first that there is."""
        for folder in self.folders:
            if (folder / name).is_file():
                return folder / name
        searched = ", ".join(map(str, self.folders)) or "no folder"
        raise PlannerError(
            f"there is no template {name} in {searched}", "Install the planner again."
        )

    def font_folders(self) -> list[Path]:
        """The folders `fonts` beside the templates, where there are such."""
        return [folder / "fonts" for folder in self.folders if (folder / "fonts").is_dir()]

    def fingerprint(self) -> str:
        """Changes whenever a template or a font does: then papers are written again."""
        digest = hashlib.sha256()
        for folder in self.folders:
            for path in _contents(folder):
                content = hashlib.sha256(path.read_bytes()).digest()
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + content)
            digest.update(b"\0")
        return digest.hexdigest()


def planner_templates() -> Path:
    """The planner's own templates: inside the package in a wheel, beside it in a checkout."""
    inside = Path(__file__).resolve().parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "templates"


def looks_with(own: Path) -> Looks:
    """The planner's looks, and before them those in a conference's own folder, if it is there."""
    return Looks((own, planner_templates()) if own.is_dir() else (planner_templates(),))


def printable(text: str) -> str:
    """The text without characters that show nothing but steer what is around them.

    Left out are control characters and those that turn the direction of writing: one in a name
    would turn all that follows it on the line. Tabs and ends of lines become blanks.
    """
    return _STEERING.sub("", _BREAKS.sub(" ", text))


def primary(tag: str) -> str:
    """The language of a tag without its script and region: "sr" of "sr-Cyrl-RS"."""
    return tag.partition("-")[0].lower()


def has_capitals(language: str) -> bool:
    """Whether titles in the language are set in capitals."""
    return primary(language) not in UNCAPITAL


def as_data(document: Document) -> dict[str, Any]:
    """The paper as templates see it: printable text in strings, lists and mappings.

    `title` has its lines, `heading` is the title in one line. `blocks` are mappings with a
    `kind`: a `heading` with its `rank` (the title is of rank 1; no rank is skipped), a
    `paragraph`, or `rows` that follow each other. A line that is `beside` follows one with a time
    of its own and stands in the column of its words. `capitals`: whether a title is set in them;
    `times` and `inner_times`: how many characters the longest time has.
    """
    rows = [block for block in document.blocks if isinstance(block, TimedRow)]
    title = _printables(document.title.splitlines())
    issued = document.issued
    return {
        "language": document.language,
        "direction": "rtl" if primary(document.language) in RIGHT_TO_LEFT else "ltr",
        "capitals": has_capitals(document.language),
        "title": title,
        "heading": " ".join(title) or printable(document.symbol) or "–",
        **{key: _printables(getattr(document, key)) for key in _LISTS},
        **{key: printable(getattr(document, key)) for key in _STRINGS},
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "times": max((len(row.time) for row in rows), default=0),
        "inner_times": max((len(line.time) for row in rows for line in row.lines), default=0),
        "blocks": _blocks(document.blocks, first=2 if title else 1),
    }


def _printables(texts: Iterable[str]) -> list[str]:
    return [printable(text) for text in texts]


def _blocks(blocks: Iterable[Block], *, first: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    parts = False
    for block in blocks:
        if isinstance(block, TimedRow):
            _rows_at_end(found).append(_row(block))
        elif isinstance(block, Heading):
            parts |= block.level == 1
            found.append(_heading(block, rank=first + (parts and block.level > 1)))
        else:
            found.append({"kind": "paragraph", "text": printable(block.text)})
    return found


def _rows_at_end(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if not found or found[-1]["kind"] != "rows":
        found.append({"kind": "rows", "rows": []})
    rows: list[dict[str, Any]] = found[-1]["rows"]
    return rows


def _heading(heading: Heading, rank: int) -> dict[str, Any]:
    text = printable(heading.text)
    return {"kind": "heading", "level": heading.level, "rank": rank, "text": text}


def _row(row: TimedRow) -> dict[str, Any]:
    clocked = [number for number, line in enumerate(row.lines) if line.time]
    after = clocked[0] if clocked else len(row.lines)
    lines = [_line(line, beside=number > after) for number, line in enumerate(row.lines)]
    return {"time": printable(row.time), "lines": lines, "long": _height(row) > TALL}


def _height(row: TimedRow) -> int:
    """How many lines the row takes in print, or fewer."""
    return sum(1 + sum(len(run.text) for run in line.runs) // 25 for line in row.lines)


def _line(line: Line, *, beside: bool) -> dict[str, Any]:
    runs = [{"text": printable(run.text), "italic": run.italic} for run in line.runs]
    time = printable(line.time)
    beside = beside and not time and (line.style in INSIDE or line.level > 0)
    style = str(line.style)
    return {"style": style, "level": line.level, "time": time, "beside": beside, "runs": runs}


def _contents(folder: Path) -> list[Path]:
    """The files in the folder, in a steady order; hidden ones are not part of the looks."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if not path.name.startswith("."))
