"""The calendar: an entry for each item that has a start; inferred times say that they are."""

from uuid import UUID

from planner.forms.calendar import Calendar
from planner.model import Audience
from planner.products.entries.programme import programme
from planner.products.paper.wording import short_title
from planner.products.product import Material, Nothing, Product


def build(material: Material) -> Calendar | Nothing:
    """The calendar in one language."""
    whole = programme(material)
    if not whole.events:
        return Nothing("no item has a time")
    return Calendar(
        uid=str(UUID(material.conference.uid)),
        name=short_title(material),
        description=whole.frame.description,
        language=material.language,
        moment=material.moment,
        zones=whole.frame.zones,
        events=whole.events,
        url=whole.frame.url,
    )


PRODUCT = Product(
    "calendar",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="A calendar entry for each item that has a start.",
)
