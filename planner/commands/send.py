"""`planner send`: what went out as a release reaches calendars and people."""

import datetime as dt
from pathlib import Path

from planner.changes.events import entries
from planner.commands.check import load_and_check
from planner.commands.screen import report_findings, say
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.folder.load import Loaded
from planner.folder.releases import last_release
from planner.model import Audience, seen_by
from planner.model.release import Release
from planner.records import record
from planner.timetable import timetable


@record
class Wish:
    """What the user asks for: to which server, what of the conference, and how.

    `overwrite` writes over what others have changed in a collection, `remove_all` lets it become
    empty; `again` are persons who get once more what may have been lost on its way.
    """

    caldav: str = ""
    smtp: str = ""
    feed: str = ""
    persons: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    overwrite: bool = False
    remove_all: bool = False
    at: str | None = None
    out: Path = Path("build")
    apply: bool = False


def send(folder: Path, wish: Wish) -> int:
    """Show what would be sent; send it if that is wished."""
    if bool(wish.caldav) == bool(wish.smtp):
        raise PlannerError(
            "It is not said where to send.",
            "Give --caldav for a collection of calendars, or --smtp for mails.",
        )
    loaded, findings = load_and_check(folder)
    if has_errors(findings):
        report_findings(folder, findings)
        say("Nothing can be sent: mend the errors first.")
        return 1
    last = released(loaded)
    if wish.caldav:
        from planner.commands.send_caldav import publish

        return publish(loaded, last, wish)
    from planner.commands.send_mail import send_mails

    return send_mails(loaded, last, wish)


def released(loaded: Loaded) -> Release:
    """The last release. PlannerError where the folder says something else: entries of calendars
    are told apart by what releases know of them.
    """
    last = last_release(loaded.layout)
    remedy = f"Let it go out first: planner release {loaded.layout.root} --apply"
    if last is None:
        raise PlannerError("Nothing has gone out yet: there is no release.", remedy)
    seen = seen_by(loaded.conference, Audience.PUBLIC)
    now = entries(seen, timetable(seen), last, dt.datetime.now(dt.UTC))
    if now.states != last.events:
        raise PlannerError(f"The folder says something else than {last.label}.", remedy)
    return last
