"""An issue of the programme that changes an earlier one."""

from planner.changes.change import Change
from planner.model.release import Release
from planner.records import record


@record
class Revision:
    """What an issue is called, the one that it takes the place of, and what it changes of it.

    `is_draft`: it has not gone out, and nobody has said when it does, so that it has no date.
    """

    label: str
    before: Release
    changes: tuple[Change, ...]
    is_draft: bool = False
