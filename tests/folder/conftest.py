"""Folders as users write them, and what comes of them in a form that can be read at a glance."""

from collections.abc import Callable, Iterable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.findings import Finding
from planner.folder.load import Loaded, load
from planner.model import AgendaItem

CONFERENCE = """\
uid = "9a1c8c44-7b6d-4c39-8c1c-111111111111"
title = "Talks"
starts = 2001-12-13
ends = 2001-12-14
timezone = "Asia/Bishkek"
languages = ["en"]

[bodies]
host = "KG"

[[rooms]]
id = "hall-a"
name = { en = "Hall A", fr = "Salle A" }

[[rooms]]
id = "hall-b"
name = "Hall B"
"""

Files = dict[str, str | bytes]


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Files], Path]:
    """Writes a conference folder and nothing but these files; texts are dedented."""

    def write(files: Files) -> Path:
        root = tmp_path / "talks"
        root.mkdir()
        for file, content in files.items():
            data = dedent(content).encode() if isinstance(content, str) else content
            (root / file).write_bytes(data)
        return root

    return write


@pytest.fixture
def settings() -> Callable[..., str]:
    """The `conference.toml` of a conference on 13 and 14 December 2001, in these languages."""

    def of(*languages: str) -> str:
        named = ", ".join(f'"{language}"' for language in languages)
        return CONFERENCE.replace('"en"]', f"{named}]")

    return of


@pytest.fixture
def read(folder: Callable[[Files], Path]) -> Callable[[str | bytes], Loaded]:
    """Loads that conference with this agenda, in English."""

    def of(agenda: str | bytes) -> Loaded:
        return load(folder({"conference.toml": CONFERENCE, "agenda.en.txt": agenda}))

    return of


@pytest.fixture
def outline(read: Callable[[str | bytes], Loaded]) -> Callable[[str | bytes], list[str]]:
    """The items of an agenda without faults, one a line; what is inside is indented."""

    def of(agenda: str | bytes) -> list[str]:
        loaded = read(agenda)
        assert [str(found) for found in loaded.findings] == []
        return [line for day in loaded.conference.days for line in _outline(day.items, 0)]

    return of


@pytest.fixture
def faults(read: Callable[[str | bytes], Loaded]) -> Callable[[str | bytes], list[str]]:
    """The findings in an agenda, one a line: place, name, message."""
    return lambda agenda: [told(found) for found in read(agenda).findings]


@pytest.fixture
def item(read: Callable[[str | bytes], Loaded]) -> Callable[[str], AgendaItem]:
    """The one item of 13 December 2001 that these lines write."""

    def of(lines: str) -> AgendaItem:
        loaded = read(f"Thursday, 13 December 2001\n\n{dedent(lines)}")
        assert [str(found) for found in loaded.findings] == []
        ((only,),) = (day.items for day in loaded.conference.days)
        return only

    return of


@pytest.fixture
def found_in(folder: Callable[[Files], Path]) -> Callable[[Files], list[str]]:
    """The findings in a folder of these files, one a line: place, name, message."""
    return lambda files: [told(found) for found in load(folder(files)).findings]


def told(found: Finding) -> str:
    """A finding on one line. Each says what to do, or what would fit."""
    assert found.hint or "has to be" in found.message, found
    return f"{found.place}: {found.name}: {found.message}"


def _outline(items: Iterable[AgendaItem], level: int) -> list[str]:
    lines = []
    for one in items:
        start = one.start or one.day_part or "–"
        end = f"–{one.end}" if one.end else ""
        room = f"  [{one.room}]" if one.room else ""
        lines.append(f"{'  ' * level}{start}{end} {one.kind}: {one.title.best('en')}{room}")
        lines += _outline(one.items, level + 1)
    return lines
