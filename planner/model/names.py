"""Names that a folder gives to bodies: instead of those of the protocol data, or beside them."""

from dataclasses import field

from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class OwnName:
    """What a body is called in this conference, in the languages in which it is said."""

    body: str
    """A body of the protocol data, or a new one, which is known by this name alone."""
    name: Text = field(default_factory=Text)
    """What it is called in full."""
    acronym: Text = field(default_factory=Text)
    """What it is called in short."""
    place: Place = field(default=Place("names.csv"), compare=False)
