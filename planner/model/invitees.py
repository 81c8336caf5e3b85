"""Those who are invited."""

from dataclasses import field
from enum import StrEnum

from planner.model.audience import Audience, only_for
from planner.model.text import Text
from planner.places import Place
from planner.records import record


class Reply(StrEnum):
    """How an invitation was answered."""

    NONE = ""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


@record
class Invitee:
    """A State or organization that is invited."""

    id: str
    """Its key in workbooks; small letters, figures and hyphens."""
    category: str
    """The category of `conference.toml` that it is invited in."""
    body: str
    """The code of a State or the short name of an organization."""
    entry: str = ""
    """Its number in the list of the decision: 12a and 12b where one entry names two bodies."""
    as_printed: Text = field(default_factory=Text)
    """The name that the decision uses."""
    reply: Reply = only_for(Audience.SECRETARIAT, Reply.NONE)
    """How the invitation was answered; empty as long as it was not."""
    note: str = only_for(Audience.SECRETARIAT, "")
    """What the secretariat keeps in mind."""
    place: Place = field(default=Place("invitees.csv"), compare=False)
