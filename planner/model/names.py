"""Names that a folder gives to bodies: instead of those of the protocol data, or beside them."""

from dataclasses import field

from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class OwnName:
    """What a body is called in this conference, in the languages in which it is said.

    `body` may be one that the protocol data do not know: then it is known by this name.
    """

    body: str
    name: Text = field(default_factory=Text)
    acronym: Text = field(default_factory=Text)
    place: Place = field(default=Place("names.csv"), compare=False)
