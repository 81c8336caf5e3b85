"""What was sent: the rows of the records in `sent/`. They contain nobody's address."""

from dataclasses import field
from enum import StrEnum

from planner.places import Place
from planner.records import record


@record
class Published:
    """An entry in a collection: the state in which its file was left.

    `etag` and `mark` are empty for an entry that was removed.
    """

    uid: str
    """The entry."""
    etag: str = ""
    """What the server calls the state of its file."""
    mark: str = ""
    """The hash of what was written."""
    feed: str = ""
    """The feed to which it belongs."""
    place: Place = field(default=Place("sent"), compare=False)


class Method(StrEnum):
    """What a mail about an entry does (RFC 5546)."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    REPLY = "REPLY"


class State(StrEnum):
    """How far a mail has come; if it began and did not end, it is not known."""

    BEGUN = "begun"
    SENT = "sent"
    REFUSED = "refused"
    RECEIVED = "received"


@record
class Told:
    """A mail about one entry, to one person or from one.

    `sequence` is that of the entry in this mail, `base` that which it had in the release; they
    differ when a person who was told that it is cancelled is asked again.
    """

    moment: str
    """When, in UTC: 2027-05-03T09:00:00Z."""
    person: str
    """Who, by the id of the participant."""
    item: str
    """The item, by its id."""
    method: Method
    """What the mail does."""
    state: State
    """How far it has come."""
    sequence: int = 0
    """The SEQUENCE of the entry in it."""
    base: int = 0
    """The SEQUENCE of the entry in the release."""
    release: int = 0
    """The number of the release that it announced."""
    mark: str = ""
    """The hash of what it said."""
    place: Place = field(default=Place("sent"), compare=False)
