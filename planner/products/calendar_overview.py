"""The overview of the calendar: the whole conference as one entry, for those who want no more."""

import datetime as dt

from planner.changes.events import THE_CONFERENCE, span_of
from planner.forms.calendar import Calendar, Event
from planner.language.phrases import phrases
from planner.model import Audience, Conference
from planner.products.entries.items import item_uid, known
from planner.products.paper.masthead import place_and_dates
from planner.products.paper.wording import short_title
from planner.products.product import Material, Nothing, Product

CALENDAR = "the overview"
"""What the UID of the calendar is made from: ids of items have no blanks."""


def build(material: Material) -> Calendar | Nothing:
    """A calendar with one entry from the first day to the last, which blocks nobody's time."""
    conference = material.conference
    span = span_of(conference)
    if not span:
        return Nothing("the days of the conference are not known")
    title = material.best(conference.title)
    return Calendar(
        uid=item_uid(material, CALENDAR),
        name=short_title(material),
        description=title,
        language=material.language,
        moment=material.moment,
        zones=(),
        events=(_entry(*span, material),),
    )


def _entry(first: dt.date, last: dt.date, material: Material) -> Event:
    event = Event(
        uid=item_uid(material, THE_CONFERENCE),
        summary=short_title(material),
        start=first,
        end=last + dt.timedelta(days=1),
        description="\n".join(_head_lines(material)),
        location=_location(material.conference, material),
        transparent=True,
    )
    return known(event, THE_CONFERENCE, material)


def _head_lines(material: Material) -> list[str]:
    """What stands at the head of the programme: the title, the town and days, the symbol."""
    conference, words = material.conference, phrases(material.language)
    label = words.phrase("programme") + words.phrase("colon")
    symbol = label + conference.symbol if conference.symbol else ""
    return [*filter(None, [material.best(conference.title), place_and_dates(material), symbol])]


def _location(conference: Conference, material: Material) -> str:
    """The building with its address, else the town."""
    venue = conference.venue
    where = [material.best(venue.name), material.best(venue.address)] if venue else []
    return phrases(material.language).apart(*where) or material.best(conference.town)


PRODUCT = Product(
    "calendar-overview",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="A calendar entry for the whole conference, over all of its days.",
)
