"""What a plan costs: what weighs how much where not all wishes can be met. Hard rules cost nothing,
for no plan breaks them.
"""

from dataclasses import field

from planner.places import Place
from planner.records import record


@record
class Weights:
    """Points that a plan costs: for what it changes, and for wishes that are not met."""

    time: int = 10
    """For each item of a day that begins or ends at another time; a time that was not known before
    costs nothing.
    """
    day: int = 20
    """For each item of a day that moves to another day; `time` is added if its hours change."""
    room: int = 3
    """For each item of a day that moves to another room."""
    officer: int = 5
    """For each officer of a session or another meeting who loses the office."""
    interpreter: int = 1
    """For each interpreter who no longer works in a booth at an item."""
    published: int = 10
    """The factor by which each of these is multiplied if the last release has the item."""
    empty_seats: int = 1
    """For each full hundred of empty seats, if it is known how many people will come."""
    rooms_of_session: int = 4
    """For each further room used by sittings of one session."""
    rooms_of_track: int = 2
    """For each further room used by items of one track."""
    wish: int = 2
    """For each duty of a candidate at an item that is not among their wishes, if they have any."""
    load: int = 1
    """For each duty of a candidate beyond the first: once for the second, twice for the third."""
    interpreter_day: int = 3
    """For each day on which an interpreter works."""
    relay: int = 2
    """For each language that a booth gets at an item only by relay."""
    retour: int = 1
    """For each interpreter at an item who works into a B language, except in booths that work both
    ways.
    """
    place: Place = field(default=Place("conference.toml"), compare=False)
