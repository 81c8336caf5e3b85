"""Whether the conference as a whole has changed: when and where it is, and by which clocks."""

from planner.changes.events import span_of
from planner.model import Conference


def is_another_whole(before: Conference, after: Conference) -> bool:
    """Whether what is true of all items has changed, though none of them has."""
    return _facts(before) != _facts(after)


def _facts(conference: Conference) -> tuple[object, ...]:
    venue = conference.venue.name if conference.venue else None
    return span_of(conference), conference.town, venue, conference.timezone
