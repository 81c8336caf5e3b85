"""`planner send`: what went out as a release reaches calendars and people."""

from pathlib import Path

from planner.commands.check import load_and_check
from planner.commands.screen import mend_first
from planner.commands.sending.asked import SendOptions, released
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.folder.going_out import going_out


def send(folder: Path, wish: SendOptions) -> int:
    """Show what would be sent; send it if that is wished."""
    if bool(wish.caldav) == bool(wish.smtp):
        raise PlannerError(
            "It is not clear where to send.",
            "Give --caldav for a calendar collection, or --smtp for mails.",
        )
    loaded, findings = load_and_check(folder)
    if has_errors(grave := going_out(findings)):
        return mend_first(folder, grave, "Nothing can be sent")
    releases = released(loaded)
    if wish.caldav:
        from planner.commands.sending.caldav import publish

        return publish(loaded, releases, wish)
    from planner.commands.sending.mail import send_mails

    return send_mails(loaded, releases, wish)
