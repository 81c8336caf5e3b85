"""Where a conference takes place, and the tracks that run through its rooms."""

from collections.abc import Mapping
from dataclasses import field

from planner.model.clock import Hours, Window
from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class Room:
    """A room in which items of the agenda take place."""

    id: str
    """The name used in the agenda in brackets, besides its other names."""
    name: Text = field(default_factory=Text)
    """Its name in the languages of the papers."""
    seats: int | None = None
    """The number of seats; left out if not known."""
    booths: tuple[str, ...] | None = None
    """The languages that can be interpreted there, [] for none; left out if not known."""
    layouts: Mapping[str, int] = field(default_factory=dict)
    """The number of seats by set-up: { theatre = 480, classroom = 240 }."""
    equipment: tuple[str, ...] = ()
    """Its equipment: projector, stage, video-link."""
    open: tuple[Window, ...] = ()
    """When it can be used: "2027-09-08", "09:00-18:00"; left out: whenever the building is open."""
    closed: tuple[Window, ...] = ()
    """When it cannot be used: "2027-09-08/13:00-15:00"."""
    turnover: int = 0
    """The minutes needed to prepare it for the next item."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Track:
    """A strand of the programme: items on one subject, on any day and in any room."""

    id: str
    """The id used in the agenda: `track: law`; lower-case letters, digits and hyphens."""
    name: Text = field(default_factory=Text)
    """Its name in the languages of the papers."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Coordinates:
    """A position on earth, in degrees: north and east are positive."""

    latitude: float
    """Degrees from the equator: 42.6469."""
    longitude: float
    """Degrees from Greenwich: 77.0817."""


@record
class Venue:
    """The building."""

    name: Text = field(default_factory=Text)
    """Its name in the languages of the papers."""
    address: Text = field(default_factory=Text)
    """Street and town, on one line."""
    coordinates: Coordinates | None = None
    """Its position, for maps in calendars: { latitude = 42.6469, longitude = 77.0817 }."""
    hours: Hours | None = None
    """When it is open: { starts = "08:00", ends = "22:00" }."""
