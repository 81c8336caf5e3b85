"""A small mandate that tests share: two areas, both conditions, three statements."""

from collections.abc import Iterable
from pathlib import Path

from planner.commands.asked import Asked
from planner.commands.mandate.check import load_and_check

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f77"
title = { en = "Lake Office", fr = "Bureau des lacs" }
starts = 2027-01-01
ends = 2027-12-31
timezone = "Asia/Almaty"
languages = ["en", "fr"]
issued = 2027-06-30
allow = ["words-untranslated"]

[[conditions]]
kind = "conformity"
in_areas = true

[[conditions]]
kind = "consent"
requested_by = ["authorities", "civil-society"]

[decision]
symbol = "PC.DEC/7"
body = "osce-permanent-council"
date = 2026-12-17

[[decision.areas]]
label = "a"
title = { en = "Water", fr = "Eau" }
foci = [{ en = "rivers", fr = "fleuves" }, { en = "lakes", fr = "lacs" }]

[[decision.areas]]
label = "b"
title = { en = "Trade", fr = "Commerce" }
foci = [{ en = "roads", fr = "routes" }]

[[decision.statements]]
delegation = "KZ"
reading = "kz"
readings = [
    { matter = "areas", list_of_areas = "listed-first" },
    { matter = "reports", own_activities_only = true },
]

[[decision.statements]]
delegation = "US"
reading = "us"
readings = [{ matter = "approval", days_at_most = 21, tacit = true, proposal = true }]

[[decision.statements]]
delegation = "eu"
reading = "eu"
readings = [{ matter = "areas", list_of_areas = "open" }]
"""


def write(folder: Path, activities: str, settings: str = SETTINGS) -> Path:
    """The folder of the mandate with these activities."""
    folder.mkdir(exist_ok=True)
    (folder / "mandate.toml").write_text(settings, encoding="utf-8")
    (folder / "activities.csv").write_text(activities, encoding="utf-8")
    return folder


def found(folder: Path, reading: str = "", at: str | None = None) -> list[str]:
    """The names of findings with the activities that they name: “approval-overdue lakes”."""
    _, findings = load_and_check(folder, Asked(reading=reading, at=at))
    return [f"{of.name} {_first_quoted(of.message)}".strip() for of in findings]


def _first_quoted(message: str) -> str:
    parts: Iterable[str] = message.partition("“")[2].partition("”")
    return next(iter(parts))
