"""`planner new`: a new folder. Here, at the rim, the clock is read and a uid is minted."""

import datetime as dt
from pathlib import Path
from uuid import uuid4

from planner.commands.screen import print_text
from planner.errors import PlannerError
from planner.folder.new import Birth, new_empty, new_like
from planner.language.dates import YEARS

LEAD = dt.timedelta(weeks=26)
"""How far ahead a conference is put whose first day is not given."""
LEFT_OUT = (
    "Left out: persons, replies and notes, the decision with its names and numbers of invitees, "
    "the symbol, what is official, the predecessor.\n"
    "To be changed by hand: the titles, comments, and texts that name days or places."
)
"""What a copy does not have of the other, and what it should not have."""

TITLE = "Title of the conference"


def new(folder: Path, title: str | None, like: Path | None, starts: str | None) -> int:
    """Make a folder: empty, or like another one."""
    today = dt.datetime.now().astimezone().date()
    birth = Birth(str(uuid4()), _date(starts) if starts else _monday(today + LEAD), today)
    if like:
        if not starts:
            raise PlannerError("A copy needs a first day.", "Add --starts 2027-05-03.")
        if title:
            raise PlannerError("A copy has the title of the other.", "Change it in the copy.")
        new_like(folder, like, birth)
        print_text(LEFT_OUT)
    else:
        new_empty(folder, birth, title or TITLE)
    print_text(f"{folder} is there. Next:\n  planner check {folder}\n  planner build {folder}")
    return 0


def _date(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as fault:
        raise PlannerError(f"“{text}” is no date.", "Write it as 2027-05-03.") from fault
    if day.year not in YEARS:
        between = f"It can be one from {YEARS[0]} to {YEARS[-1]}."
        raise PlannerError(f"An agenda cannot be written for the year {day.year}.", between)
    return day


def _monday(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=-day.weekday() % 7)
