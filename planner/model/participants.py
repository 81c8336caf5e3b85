"""Those who take part, and who may know what about them.

Fields are in the file of their audience: `participants.csv`, `participants.secretariat.csv` and
`participants.restricted.csv`, with the id as their key.
"""

import datetime as dt
import re
from dataclasses import field, fields, replace
from enum import StrEnum
from functools import cache
from typing import Any

from planner.model.audience import Audience, only_for
from planner.model.text import Text
from planner.places import Place
from planner.records import record


class Position(StrEnum):
    """The position of someone in a delegation, in the order in which lists print it."""

    HEAD = "head"
    DEPUTY_HEAD = "deputy-head"
    ALTERNATE = "alternate"
    MEMBER = "member"
    ADVISER = "adviser"
    EXPERT = "expert"
    OBSERVER = "observer"
    PRESS = "press"
    STAFF = "staff"
    INTERPRETER = "interpreter"


NOT_SENT = frozenset({Position.PRESS, Position.STAFF, Position.INTERPRETER})
"""Positions that make nobody a member of a delegation, and give no seat in one."""


class Attendance(StrEnum):
    """How someone takes part, or that they were to take part and have withdrawn."""

    IN_PERSON = "in-person"
    ONLINE = "online"
    WITHDRAWN = "withdrawn"


class Gender(StrEnum):
    """The gender used in statistics; empty if not known or not stated."""

    NONE = ""
    FEMALE = "f"
    MALE = "m"
    OTHER = "x"


class Visa(StrEnum):
    """The state of a visa; empty if none is needed."""

    NONE = ""
    NEEDED = "needed"
    LETTER_SENT = "letter-sent"
    ISSUED = "issued"


_PRINTED = ("body", "honorific", "given", "family", "name", "unit", "function", "withhold")
"""What programmes print of a person, and whether they may."""
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
"""What is an address without doubt; other alphabets in it are not understood everywhere."""


@record
class Participant:
    """A person who takes part; without a `body`, they are listed in their category by `unit`."""

    id: str
    """The key of the person in all three tables and in the agenda."""
    body: str = ""
    """The State or organization that sent the person."""
    category: str = ""
    """The category of `conference.toml` in which the person takes part."""
    position: Position = Position.MEMBER
    """The position in the delegation."""
    honorific: str = ""
    """H.E. Mr., Ms., Dr.: printed in the language of each paper if it is known there."""
    given: str = ""
    """Given name, as the person writes it."""
    family: str = ""
    """Family name, as the person writes it; empty if there is only one name."""
    name: Text = field(default_factory=Text)
    """The whole name in another script."""
    unit: Text = field(default_factory=Text)
    """Ministry, institute, department."""
    function: Text = field(default_factory=Text)
    """The person's function."""
    attendance: Attendance = Attendance.IN_PERSON
    """How the person takes part; people who have withdrawn are not listed or counted on any paper.
    """
    withhold: bool = False
    """Whether only the secretariat may know the name and anything that would reveal it."""
    languages: tuple[str, ...] = only_for(Audience.PARTICIPANTS, ())
    """Languages that the person speaks, the best first: en ru."""
    email: str = only_for(Audience.SECRETARIAT, "")
    """The email address for letters."""
    share_email: bool = only_for(Audience.SECRETARIAT, default=False)
    """Whether the person agrees to share the address with others."""
    phone: str = only_for(Audience.SECRETARIAT, "")
    """With the country code: +996 …"""
    arrival: str = only_for(Audience.SECRETARIAT, "")
    """Day, hour and flight."""
    departure: str = only_for(Audience.SECRETARIAT, "")
    """Day, hour and flight."""
    hotel: str = only_for(Audience.SECRETARIAT, "")
    """Where the person stays."""
    badge_note: str = only_for(Audience.SECRETARIAT, "")
    """A note for the badge desk."""
    gender: Gender = only_for(Audience.SECRETARIAT, Gender.NONE)
    """For statistics."""
    registered_on: dt.date | None = only_for(Audience.SECRETARIAT, None)
    """The day on which the person was named."""
    attended: tuple[dt.date, ...] = only_for(Audience.SECRETARIAT, ())
    """The days on which the person was present."""
    replies: tuple[str, ...] = only_for(Audience.SECRETARIAT, ())
    """How the person replied to mails about items: session-1-mon=accepted lunch-mon=declined."""
    nationality: str = only_for(Audience.RESTRICTED, "")
    """The code of a State, for the visa support letter."""
    visa: Visa = only_for(Audience.RESTRICTED, Visa.NONE)
    """The state of the visa."""
    passport: str = only_for(Audience.RESTRICTED, "")
    """Number, for the visa support letter."""
    birth_date: dt.date | None = only_for(Audience.RESTRICTED, None)
    """For the visa support letter."""
    diet: str = only_for(Audience.RESTRICTED, "")
    """For the caterer."""
    access_needs: str = only_for(Audience.RESTRICTED, "")
    """What the person needs to get around and to take part."""
    emergency_contact: str = only_for(Audience.RESTRICTED, "")
    """Whom to call in an emergency."""
    place: Place = field(default=Place("participants.csv"), compare=False)

    @property
    def takes_part(self) -> bool:
        """Whether the person takes part, and has not withdrawn."""
        return self.attendance is not Attendance.WITHDRAWN

    @property
    def full_name(self) -> str:
        """Given name and family name, as far as they are known."""
        return f"{self.given} {self.family}".strip()

    @property
    def address(self) -> str:
        """The e-mail address, if it is one that mails can be sent to; else nothing."""
        return self.email if _ADDRESS.fullmatch(self.email) else ""

    def printed_as(self, other: "Participant") -> "Participant":
        """The person with what programmes print of another record of the same one."""
        return replace(self, **{name: getattr(other, name) for name in _PRINTED})

    def taking_part_as(self, other: "Participant") -> "Participant":
        """The person, withdrawn if another record of the same one is, and else not."""
        if self.takes_part == other.takes_part:
            return self
        there = Attendance.IN_PERSON if other.takes_part else Attendance.WITHDRAWN
        return replace(self, attendance=there)

    def shown_to(self, audience: Audience) -> "Participant":
        """The person without a name that is withheld from this audience."""
        if not self.withhold or audience >= Audience.SECRETARIAT:
            return self
        nothing = Text()
        return replace(
            self, honorific="", given="", family="", name=nothing, unit=nothing, function=nothing
        )


@cache
def audiences() -> dict[str, Audience]:
    """The fields of the tables of participants, each with who may see it; without the key."""
    known: Any = fields(Participant)
    return {
        of.name: of.metadata.get("audience", Audience.PUBLIC)
        for of in known
        if of.name not in ("id", "place")
    }
