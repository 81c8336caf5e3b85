"""What a plan costs: what weighs how much where not all wishes can be met. Hard rules cost nothing,
for no plan breaks them.
"""

from dataclasses import field

from planner.places import Place
from planner.records import record


@record
class Weights:
    """Points that a plan costs: for what it changes, and for what is not as one would like it."""

    time: int = 10
    """For each item of a day that begins or ends at another time; a time that was not known before
    costs nothing.
    """
    day: int = 20
    """For each item of a day that moves to another day; `time` besides, where its hours change."""
    room: int = 3
    """For each item of a day that goes from one room into another."""
    officer: int = 5
    """For each officer of a session or another meeting who is one no longer."""
    interpreter: int = 1
    """For each interpreter who works no longer in a booth at an item."""
    published: int = 10
    """How many times as much each of these costs where the last release has the item."""
    empty_seats: int = 1
    """For each whole hundred of seats that stay empty, where it is known how many will come."""
    rooms_of_session: int = 4
    """For each further room that sittings of one session are in."""
    rooms_of_track: int = 2
    """For each further room that items of one track are in."""
    wish: int = 2
    """For each duty of a candidate at an item that is not among those wished for, if any are."""
    load: int = 1
    """For each duty of a candidate beyond the first: once for the second, twice for the third."""
    interpreter_day: int = 3
    """For each day of each interpreter who works on it."""
    relay: int = 2
    """For each language that a booth gets at an item by relay alone."""
    retour: int = 1
    """For each interpreter at an item who works into a B language, but in booths both ways."""
    place: Place = field(default=Place("conference.toml"), compare=False)
