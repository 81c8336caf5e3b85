"""Interpretation: the rules that teams are made by, interpreters, and who works in which booth.

A booth is named by the language that is spoken there, `fr`; one that works both ways between two
languages by both, `en+ru`.
"""

from dataclasses import field
from enum import StrEnum

from planner.model.clock import Window
from planner.model.participants import Attendance
from planner.places import Place
from planner.records import record


class Profile(StrEnum):
    """Whose rules hold where the folder has none of its own."""

    AIIC = "aiic"
    UN = "un"
    CUSTOM = "custom"


@record
class TeamSize:
    """How many interpreters a booth needs for a day of some length."""

    up_to: int
    """The longest time of work in a day, in minutes, for which they are enough."""
    interpreters: int
    """How many they are."""
    two_way: bool = False
    """Whether this is said of a booth that works both ways between two languages."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Interpreting:
    """The rules of a conference for its interpreters; what is left out is as the profile has it."""

    profile: Profile = Profile.AIIC
    """Whose rules hold where nothing is said here: aiic or un; custom has next to none."""
    teams: tuple[TeamSize, ...] = ()
    """How many a booth needs: [{ up_to = 240, interpreters = 2 }]; instead of the profile's."""
    shared_booth: bool | None = None
    """Whether a meeting in two languages has one booth that works both ways."""
    heavy: tuple[str, ...] | None = None
    """Languages whose booths need one more, as they work into another language as well."""
    turn: int | None = None
    """How many minutes somebody speaks before the next takes over."""
    minutes_per_day: int | None = None
    """How long somebody works in a day at most, the turns of the others in the team included."""
    longest_stretch: int | None = None
    """How many minutes somebody works at most before a rest: in no time as long as both together
    does anybody work longer than this.
    """
    minutes_of_rest: int | None = None
    """How long that rest is; coffee breaks are shorter, and none."""
    relay_givers: int | None = None
    """How many in a booth must be able to give relay from a language; 0 where none is taken."""
    retour: bool | None = None
    """Whether interpreters work into their B languages in booths that do not work both ways."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Interpreter:
    """Somebody who interprets: `interpreters.csv`. Only the secretariat sees it."""

    id: str
    """What `rota.csv` calls the person."""
    given: str = ""
    """Given name, as the person writes it."""
    family: str = ""
    """Family name, as the person writes it."""
    a: tuple[str, ...] = ()
    """Languages that the person works into from all others: the mother tongue."""
    b: tuple[str, ...] = ()
    """Languages that the person works into as well, in retour."""
    c: tuple[str, ...] = ()
    """Languages that the person works from."""
    cheval: bool = False
    """Whether the person works by turns in two booths of one meeting, en cheval."""
    minutes_per_day: int | None = None
    """How long the person works in a day at most, where that is not what the rules say."""
    available: tuple[Window, ...] = ()
    """When the person is there: 2027-09-08 2027-09-09/09:00-13:00; empty: all the time."""
    unavailable: tuple[Window, ...] = ()
    """When the person is not there: 2027-09-08/13:00-18:00."""
    email: str = ""
    """Address for the rota."""
    attendance: Attendance = Attendance.IN_PERSON
    """How the person works; who has withdrawn gets no shifts, and has none without a finding."""
    place: Place = field(default=Place("interpreters.csv"), compare=False)

    @property
    def takes_part(self) -> bool:
        """Whether the person works there, and has not withdrawn."""
        return self.attendance is not Attendance.WITHDRAWN

    @property
    def full_name(self) -> str:
        """Given name and family name, as far as they are known; else the id."""
        return f"{self.given} {self.family}".strip() or self.id

    @property
    def understood(self) -> frozenset[str]:
        """The languages that the person works from."""
        return frozenset((*self.a, *self.b, *self.c))

    @property
    def spoken(self) -> frozenset[str]:
        """The languages that the person works into."""
        return frozenset((*self.a, *self.b))


@record
class Shift:
    """Who works in a booth during an item: a row of `rota.csv`."""

    item: str
    """The id of the item."""
    booth: str
    """The language that is spoken in the booth: fr; both, where it works both ways: en+ru."""
    interpreters: tuple[str, ...] = ()
    """The ids of those who work there, in the order of their turns: i03 i07."""
    place: Place = field(default=Place("rota.csv"), compare=False)
