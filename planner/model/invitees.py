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
    """A State or organization that is invited.

    `entry` is its number in the list of the decision ("12a" and "12b" where one entry names two
    bodies); `as_printed` the name that the decision uses.
    """

    id: str
    category: str
    body: str
    entry: str = ""
    as_printed: Text = field(default_factory=Text)
    reply: Reply = only_for(Audience.SECRETARIAT, Reply.NONE)
    note: str = only_for(Audience.SECRETARIAT, "")
    place: Place = field(default=Place("invitees.csv"), compare=False)
