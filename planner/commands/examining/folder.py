"""What `planner doctor` looks at in a folder: whether it can be built and printed here."""

import datetime as dt
import os
from collections.abc import Collection, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.commands.building.making import BuildOptions, make
from planner.commands.check import load_and_check
from planner.commands.examining.installation import Diagnosis, Found, State
from planner.findings import has_errors, summary
from planner.folder.load import Loaded
from planner.forms.document import Document
from planner.model import Conference
from planner.products import programme_side_by_side
from planner.timetable.zones import zone
from planner.writers.glyphs import missing_glyphs
from planner.writers.looks import looks_with

MOST = 20
"""So many letters that no font has are shown."""


def examine_folder(folder: Path) -> Found:
    """Whether a folder can be built, and its papers printed in all its languages."""
    loaded, findings = load_and_check(folder)
    if not os.access(folder, os.W_OK):
        remedy = (
            "Copy it to a place where you may write, so that you can move items or format agendas."
        )
        yield Diagnosis(State.WARNING, "folder", f"{folder} cannot be written", remedy)
    if has_errors(findings):
        remedy = f"Fix them, and run this again: planner check {folder}"
        message = f"{folder} has {summary(findings)}; its papers cannot be tried"
        yield Diagnosis(State.WARNING, "folder", message, remedy)
        return
    yield Diagnosis(State.OK, "folder", f"{folder} has {summary(findings)}")
    yield from _clocks(loaded.conference)
    yield from _papers(loaded)


def _clocks(conference: Conference) -> Found:
    """Whether clocks of this system show the same time in the town of the conference."""
    name = conference.timezone
    noons = [dt.datetime.combine(day.date, dt.time(12)) for day in conference.days]
    other = next(
        (at for at in noons if _offset(at, zone(name)) != _offset(at, ZoneInfo(name))), None
    )
    if other:
        message = f"on {other.date()} this system has a different time in {name} from the planner"
        remedy = "Papers and calendars are right, but update the time zones of the system."
        yield Diagnosis(State.WARNING, "zones", message, remedy)
    else:
        yield Diagnosis(State.OK, "zones", f"{name} as on this system")


def _offset(at: dt.datetime, zone: dt.tzinfo) -> dt.timedelta | None:
    return at.replace(tzinfo=zone).utcoffset()


def _papers(loaded: Loaded) -> Found:
    """Whether the fonts draw all that the papers say, language by language."""
    looks = looks_with(loaded.layout.templates)
    made, _ = make(loaded, BuildOptions(Path()), dt.datetime.now(dt.UTC))
    bad: dict[str, set[str]] = {language: set() for language in loaded.conference.languages}
    for one in made:
        # What stands in a paper in several languages stands in those of each too.
        if isinstance(one.form, Document) and one.product != programme_side_by_side.PRODUCT.name:
            missing = missing_glyphs(one.form, looks)
            bad.setdefault(one.language, set()).update(*(of.characters for of in missing))
    yield from _drawn(bad, loaded.layout.templates / "fonts")


def _drawn(bad: Mapping[str, Collection[str]], own: Path) -> Found:
    """Which languages are drawn, and what is missing for the others."""
    if drawn := [language for language, missing in bad.items() if not missing]:
        yield Diagnosis(State.OK, "papers", f"the fonts have all letters for {', '.join(drawn)}")
    for language, missing in bad.items():
        if missing:
            shown = "".join(sorted(missing)[:MOST])
            message = f"letters of {language} that no font has: {shown}"
            yield Diagnosis(
                State.PROBLEM, "papers", message, f"Put a font that has them into {own}."
            )
