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
    """What the agenda calls it in brackets, beside any of its names."""
    name: Text = field(default_factory=Text)
    """Its name in the languages of the papers."""
    seats: int | None = None
    """How many can sit there; left out where nobody has counted."""
    booths: tuple[str, ...] | None = None
    """The languages that can be interpreted there, none as []; left out where nobody has looked."""
    layouts: Mapping[str, int] = field(default_factory=dict)
    """How many can sit there, by how it is set up: { theatre = 480, classroom = 240 }."""
    equipment: tuple[str, ...] = ()
    """What stands there: projector, stage, video-link."""
    open: tuple[Window, ...] = ()
    """When it can be used: "2027-09-08", "09:00-18:00"; left out: whenever the building is open."""
    closed: tuple[Window, ...] = ()
    """When it cannot be used: "2027-09-08/13:00-15:00"."""
    turnover: int = 0
    """Minutes that it takes to make it ready for the next item."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Track:
    """A strand of the programme: items on one subject, whatever their days and rooms."""

    id: str
    """What the agenda calls it: `track: law`; small letters, figures and hyphens."""
    name: Text = field(default_factory=Text)
    """Its name in the languages of the papers."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Coordinates:
    """Where something is on earth, in degrees: north and east are positive."""

    latitude: float
    """From the equator: 42.6469."""
    longitude: float
    """From Greenwich: 77.0817."""


@record
class Venue:
    """The building."""

    name: Text = field(default_factory=Text)
    """Its name in the languages of the papers."""
    address: Text = field(default_factory=Text)
    """Street and town, on one line."""
    coordinates: Coordinates | None = None
    """Where it stands, for maps in calendars: { latitude = 42.6469, longitude = 77.0817 }."""
    hours: Hours | None = None
    """When it is open: { starts = "08:00", ends = "22:00" }."""
