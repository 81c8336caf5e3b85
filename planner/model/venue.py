"""Where a conference takes place."""

from dataclasses import field

from planner.model.clock import Hours
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
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Venue:
    """The building."""

    name: Text = field(default_factory=Text)
    """Its name in the languages of the papers."""
    address: Text = field(default_factory=Text)
    """Street and town, on one line."""
    hours: Hours | None = None
    """When it is open: { starts = "08:00", ends = "22:00" }."""
