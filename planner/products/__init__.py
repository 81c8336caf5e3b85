"""What comes out of a conference, one file a product. A product makes forms and knows no format.

`PRODUCTS` holds them in reading order.
"""

from planner import added
from planner.products import (
    affected,
    agenda,
    agenda_paper,
    at_a_glance,
    badges,
    booklet,
    booth_sheets,
    briefing_sheets,
    calendar,
    change_notice,
    delegations,
    door_signs,
    equipment_list,
    feeds,
    interpreters_needed,
    interpreters_rota,
    invitees,
    letters,
    list_of_participants,
    modalities,
    name_plates,
    officers_by_meeting,
    order_of_the_day,
    participants,
    programme,
    report_forms,
    room_plan,
    sign_in,
    statistics,
    wall,
)
from planner.products import calendar_overview as overview
from planner.products import interpreters as interpreters_calendars
from planner.products import list_of_speakers as speakers_list
from planner.products import programme_marked as marked_programme
from planner.products import programme_side_by_side as side_by_side
from planner.products import speakers_and_officers as officers
from planner.products.product import Form, Material, Named, Nothing, Product

PRODUCTS: tuple[Product, ...] = (
    programme.PRODUCT,
    change_notice.PRODUCT,
    marked_programme.PRODUCT,
    agenda_paper.PRODUCT,
    agenda_paper.ANNOTATED,
    order_of_the_day.PRODUCT,
    modalities.PRODUCT,
    side_by_side.PRODUCT,
    booklet.PRODUCT,
    at_a_glance.PRODUCT,
    wall.PRODUCT,
    door_signs.PRODUCT,
    officers.PRODUCT,
    calendar.PRODUCT,
    overview.PRODUCT,
    *(product for products in feeds.FEEDS.values() for product in products),
    list_of_participants.PRODUCT,
    agenda.PRODUCT,
    invitees.PRODUCT,
    letters.PRODUCT,
    participants.PRODUCT,
    delegations.PRODUCT,
    badges.PRODUCT,
    name_plates.PRODUCT,
    speakers_list.PRODUCT,
    officers_by_meeting.PRODUCT,
    briefing_sheets.PRODUCT,
    report_forms.PRODUCT,
    room_plan.PRODUCT,
    equipment_list.PRODUCT,
    interpreters_needed.PRODUCT,
    interpreters_rota.PRODUCT,
    booth_sheets.PRODUCT,
    interpreters_calendars.PRODUCT,
    statistics.PRODUCT,
    sign_in.PRODUCT,
    affected.PRODUCT,
)


def every_product() -> tuple[Product, ...]:
    """All products, with those that other packages add."""
    return (*PRODUCTS, *added.added(added.PRODUCTS))


__all__ = ["PRODUCTS", "Form", "Material", "Named", "Nothing", "Product", "every_product"]
