"""Those who take part, and who may know what of them.

Fields lie in the file of their audience: `participants.csv`, `participants.secretariat.csv` and
`participants.restricted.csv`, with the id as their key.
"""

import datetime as dt
from dataclasses import field, replace
from enum import StrEnum

from planner.model.audience import Audience, only_for
from planner.model.text import Text
from planner.places import Place
from planner.records import record


class Position(StrEnum):
    """The place of somebody in a delegation, in the order in which lists print it."""

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


class Attendance(StrEnum):
    """How somebody takes part."""

    IN_PERSON = "in-person"
    ONLINE = "online"


@record
class Participant:
    """A person who takes part.

    `body` is the State or organization that sent them; without one they stand in their category
    by `unit`. `name` is the whole name as it is written in another script. Of somebody whose name
    is to be withheld nobody but the secretariat knows it, nor what would tell it.
    """

    id: str
    body: str = ""
    category: str = ""
    position: Position = Position.MEMBER
    honorific: str = ""
    given: str = ""
    family: str = ""
    name: Text = field(default_factory=Text)
    unit: Text = field(default_factory=Text)
    function: Text = field(default_factory=Text)
    attendance: Attendance = Attendance.IN_PERSON
    withhold: bool = False
    email: str = only_for(Audience.SECRETARIAT, "")
    share_email: bool = only_for(Audience.SECRETARIAT, default=False)
    phone: str = only_for(Audience.SECRETARIAT, "")
    arrival: str = only_for(Audience.SECRETARIAT, "")
    departure: str = only_for(Audience.SECRETARIAT, "")
    hotel: str = only_for(Audience.SECRETARIAT, "")
    badge_note: str = only_for(Audience.SECRETARIAT, "")
    passport: str = only_for(Audience.RESTRICTED, "")
    birth_date: dt.date | None = only_for(Audience.RESTRICTED, None)
    diet: str = only_for(Audience.RESTRICTED, "")
    access_needs: str = only_for(Audience.RESTRICTED, "")
    place: Place = field(default=Place("participants.csv"), compare=False)

    @property
    def full_name(self) -> str:
        """Given name and family name, as far as they are known."""
        return f"{self.given} {self.family}".strip()

    def shown_to(self, audience: Audience) -> "Participant":
        """The person without a name that is withheld from this audience."""
        if not self.withhold or audience >= Audience.SECRETARIAT:
            return self
        nothing = Text()
        return replace(
            self, honorific="", given="", family="", name=nothing, unit=nothing, function=nothing
        )
