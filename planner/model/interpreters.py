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
    """The rules that apply where the folder has none of its own."""

    AIIC = "aiic"
    UN = "un"
    CUSTOM = "custom"


@record
class TeamSize:
    """How many interpreters a booth needs for a day of a given length."""

    up_to: int
    """The longest working time in a day, in minutes, for which they are enough."""
    interpreters: int
    """The number of interpreters."""
    two_way: bool = False
    """Whether this is for a booth that works both ways between two languages."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Interpreting:
    """The rules of a conference for its interpreters; whatever is left out follows the profile."""

    profile: Profile = Profile.AIIC
    """The rules that apply where nothing is given here: aiic or un; custom has almost none."""
    teams: tuple[TeamSize, ...] = ()
    """How many interpreters a booth needs: [{ up_to = 240, interpreters = 2 }]; replaces the
    profile's.
    """
    shared_booth: bool | None = None
    """Whether a meeting in two languages has one booth that works both ways."""
    heavy: tuple[str, ...] | None = None
    """Languages whose booths need one more interpreter, as they also work into another language."""
    turn: int | None = None
    """How many minutes an interpreter works before the next one takes over."""
    minutes_per_day: int | None = None
    """The most minutes that an interpreter works in a day, including the turns of colleagues."""
    longest_stretch: int | None = None
    """The most minutes that an interpreter works before a rest: within any period as long as both
    together, nobody works longer than this.
    """
    minutes_of_rest: int | None = None
    """The minutes of that rest; coffee breaks are shorter and do not count."""
    relay_givers: int | None = None
    """How many in a booth must be able to give relay from a language; 0 if none is used."""
    retour: bool | None = None
    """Whether interpreters work into their B languages in booths that do not work both ways."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Interpreter:
    """An interpreter: `interpreters.csv`. Only the secretariat sees it."""

    id: str
    """The id used in `rota.csv`."""
    given: str = ""
    """Given name, as the person writes it."""
    family: str = ""
    """Family name, as the person writes it."""
    a: tuple[str, ...] = ()
    """Languages into which the person works from all others: the mother tongue."""
    b: tuple[str, ...] = ()
    """Languages into which the person also works, in retour."""
    c: tuple[str, ...] = ()
    """Languages from which the person works."""
    cheval: bool = False
    """Whether the person works in turns in two booths of one meeting, en cheval."""
    minutes_per_day: int | None = None
    """The most minutes that the person works in a day, if different from the rules."""
    available: tuple[Window, ...] = ()
    """When the person is there: 2027-09-08 2027-09-09/09:00-13:00; empty: all the time."""
    unavailable: tuple[Window, ...] = ()
    """When the person is not there: 2027-09-08/13:00-18:00."""
    email: str = ""
    """The address for the rota."""
    attendance: Attendance = Attendance.IN_PERSON
    """How the person works; people who have withdrawn get no shifts, and any they still have are
    found.
    """
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
    """The language spoken in the booth: fr; both languages if it works both ways: en+ru."""
    interpreters: tuple[str, ...] = ()
    """The ids of those who work there, in the order of their turns: i03 i07."""
    place: Place = field(default=Place("rota.csv"), compare=False)
