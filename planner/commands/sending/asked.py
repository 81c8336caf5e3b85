"""What is asked of `planner send`, and the release that it uses."""

from pathlib import Path

from planner.commands.revisions import is_released
from planner.errors import PlannerError
from planner.folder.load import Loaded
from planner.folder.releases import releases_of
from planner.model.release import Release
from planner.records import record


@record
class SendOptions:
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


def released(loaded: Loaded) -> tuple[Release, ...]:
    """All releases. PlannerError if the folder differs from the last one: entries in calendars are
    distinguished by what releases know of them.
    """
    releases = releases_of(loaded)
    remedy = f"Release it first: planner release {loaded.layout.root} --apply"
    if not releases:
        raise PlannerError("Nothing has gone out yet: there is no release.", remedy)
    if not is_released(loaded, releases[-1]):
        raise PlannerError(f"The folder differs from {releases[-1].label}.", remedy)
    return releases
