"""The order of the day: one day of the programme on a paper of its own, as the journal has it."""

from planner.forms.document import Document
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.paper.agenda_rows import agenda_row
from planner.products.paper.masthead import paper, returnable
from planner.products.product import Material, Named, Nothing, Product
from planner.timetable import TimetableDay


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """A paper for each day."""
    if not material.timetable.days:
        return Nothing("the agenda has no days")
    return tuple(
        Named(f"order-of-the-day/{day.date}", _paper(day, material))
        for day in material.timetable.days
    )


def _paper(day: TimetableDay, material: Material) -> Document:
    title = phrases(material.language).phrase("order-of-the-day")
    rows = (agenda_row(slot, material) for slot in day.slots)
    made = paper(material, title, rows, day_line(day.date, material.language))
    return returnable(made, PRODUCT.name)


PRODUCT = Product(
    "order-of-the-day",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    about="A one-day programme for each day.",
)
