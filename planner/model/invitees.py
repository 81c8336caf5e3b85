"""Those who are invited."""

import datetime as dt
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
    language: str = ""
    """The language of its letter. Default: the first of the papers."""
    addressee: Text = field(default_factory=Text)
    """To whom its letter goes; a ministry, an office, a person."""
    quota: int | None = only_for(Audience.SECRETARIAT, None)
    """How many it may send, where that is not what its category says."""
    invited_on: dt.date | None = only_for(Audience.SECRETARIAT, None)
    """The day on which the invitation was sent."""
    reminded_on: dt.date | None = only_for(Audience.SECRETARIAT, None)
    """The day on which it was last reminded."""
    reply: Reply = only_for(Audience.SECRETARIAT, Reply.NONE)
    """How the invitation was answered; empty as long as it was not."""
    replied_on: dt.date | None = only_for(Audience.SECRETARIAT, None)
    """The day on which it replied."""
    focal_point: str = only_for(Audience.SECRETARIAT, "")
    """Who names the members of its delegation."""
    focal_email: str = only_for(Audience.SECRETARIAT, "")
    """The address of the focal point."""
    focal_phone: str = only_for(Audience.SECRETARIAT, "")
    """With the code of the country: +996 …"""
    note: str = only_for(Audience.SECRETARIAT, "")
    """What the secretariat keeps in mind."""
    place: Place = field(default=Place("invitees.csv"), compare=False)
