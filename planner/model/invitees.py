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
    """Its key in workbooks; lower-case letters, digits and hyphens."""
    category: str
    """The category of `conference.toml` in which it is invited."""
    body: str
    """The code of a State or the short name of an organization."""
    entry: str = ""
    """Its number in the list of the decision: 12a and 12b if one entry names two bodies."""
    as_printed: Text = field(default_factory=Text)
    """The name that the decision uses."""
    language: str = ""
    """The language of its letter. Default: the first of the papers."""
    addressee: Text = field(default_factory=Text)
    """The addressee of its letter: a ministry, an office, a person."""
    quota: int | None = only_for(Audience.SECRETARIAT, None)
    """How many it may send, if different from its category."""
    invited_on: dt.date | None = only_for(Audience.SECRETARIAT, None)
    """The day on which the invitation was sent."""
    reminded_on: dt.date | None = only_for(Audience.SECRETARIAT, None)
    """The day on which it was last reminded."""
    reply: Reply = only_for(Audience.SECRETARIAT, Reply.NONE)
    """The reply to the invitation; empty if there is none yet."""
    replied_on: dt.date | None = only_for(Audience.SECRETARIAT, None)
    """The day on which it replied."""
    focal_point: str = only_for(Audience.SECRETARIAT, "")
    """The contact who names the members of its delegation."""
    focal_email: str = only_for(Audience.SECRETARIAT, "")
    """The address of the focal point."""
    focal_phone: str = only_for(Audience.SECRETARIAT, "")
    """With the country code: +996 …"""
    note: str = only_for(Audience.SECRETARIAT, "")
    """A reminder for the secretariat."""
    place: Place = field(default=Place("invitees.csv"), compare=False)
