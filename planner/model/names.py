"""Names that a folder gives to bodies: instead of those of the protocol data, or in addition."""

from dataclasses import field

from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class OwnName:
    """The name of a body in this conference, in the languages in which it is given."""

    body: str
    """A body of the protocol data, or a new one, which is known only by this name."""
    name: Text = field(default_factory=Text)
    """Its full name."""
    acronym: Text = field(default_factory=Text)
    """Its short name."""
    place: Place = field(default=Place("names.csv"), compare=False)
