"""Where the conference is to be found: on earth, and on the web."""

import re
from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity

COORDINATES_IMPOSSIBLE = Fault(
    "coordinates-impossible",
    Severity.ERROR,
    why="No place is more than 90 degrees from the equator: maps in calendars would be empty.",
    how="Check whether latitude and longitude have been swapped.",
    example="""\
conference.toml:
venue.coordinates = { latitude = 174.7633, longitude = -36.8485 }""",
    instead="""\
conference.toml:
venue.coordinates = { latitude = -36.8485, longitude = 174.7633 }""",
    firm=True,
)
WEBSITE_IMPOSSIBLE = Fault(
    "website-impossible",
    Severity.ERROR,
    why="Every calendar entry carries it as a link, so the link must work.",
    how="Write the whole address, without spaces.",
    example="""\
conference.toml:
website = "wells.example"\n""",
    instead="""\
conference.toml:
website = "https://wells.example"\n""",
    firm=True,
)

POLE = 90
"""Degrees from the equator."""

_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*")


def check(subject: Subject) -> Iterator[Finding]:
    """Impossible coordinates, and a website that is not an address."""
    conference = subject.conference
    venue, website = conference.venue, conference.website
    if venue and venue.coordinates and abs(venue.coordinates.latitude) > POLE:
        message = f"There is no latitude {venue.coordinates.latitude}."
        yield COORDINATES_IMPOSSIBLE.at(conference.place_of("venue"), message)
    if website and not _ADDRESS.fullmatch(website):
        message = f"“{website}” is not a web address."
        yield WEBSITE_IMPOSSIBLE.at(conference.place_of("website"), message)
