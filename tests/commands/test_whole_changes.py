"""A change of the conference as a whole stands first: in the notice, and on the screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]

SETTINGS = (
    ('timezone = "Europe/Vienna"', 'timezone = "Europe/Kyiv"\ntown = { en = "Lviv", fr = "Lviv" }'),
    ("ends = 2027-05-03", "ends = 2027-05-04"),
)
WHOLE = {
    "en": ["Dates: 3 May 2027 → 3 and 4 May 2027", "Town: – → Lviv"],
    "fr": ["Dates : 3 mai 2027 → 3 et 4 mai 2027", "Ville : – → Lviv"],
}
ZONE = {
    "en": "Time zone: Europe/Vienna → Europe/Kyiv",
    "fr": "Fuseau horaire : Europe/Vienna → Europe/Kyiv",
}


def edited(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def notice(planner: Planner, folder: Path, language: str) -> list[str]:
    """The lines of the notice, with blanks as people type them."""
    out = folder.parent / "out"
    assert planner("build", folder, "--out", out, "--only", "change-notice").code == 0
    text = (out / folder.name / f"public/change-notice.{language}.txt").read_text("utf-8")
    return [line.strip() for line in text.replace("\u00a0", " ").splitlines() if line.strip()]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_notice_begins_with_it(planner: Planner, wells: Path, language: str) -> None:
    planner("release", wells, "--apply", "--at", "2027-01-20")
    edited(wells / "conference.toml", *SETTINGS)
    lines = notice(planner, wells, language)
    assert lines[-3:] == [*WHOLE[language], ZONE[language]]
    edited(wells / "agenda.en.txt", ("10:00–11:00", "10:30–11:00"))
    edited(wells / "agenda.fr.txt", ("10:00–11:00", "10:30–11:00"))
    lines = notice(planner, wells, language)
    at = lines.index(ZONE[language])
    assert lines[at - 2 : at] == WHOLE[language]
    assert lines[at + 1] == {"en": "Monday, 3 May 2027", "fr": "Lundi 3 mai 2027"}[language]


def test_the_screen(planner: Planner, wells: Path) -> None:
    planner("release", wells, "--apply", "--at", "2027-01-20")
    edited(wells / "conference.toml", *SETTINGS)
    whole = [f"~ {line}" for line in (*WHOLE["en"], ZONE["en"])]
    assert planner("diff", wells).out.splitlines() == whole
    shown = planner("release", wells, "--at", "2027-01-21").out.splitlines()
    assert shown[:5] == ["Rev.1, 2027-01-21 00:00 UTC, after First issue", "", *whole]
