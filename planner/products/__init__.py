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
    interpreters_calendars,
    interpreters_needed,
    interpreters_rota,
    invitees,
    letters,
    list_of_participants,
    marked_programme,
    modalities,
    name_plates,
    officers,
    officers_by_meeting,
    order_of_the_day,
    overview,
    participants,
    programme,
    report_forms,
    room_plan,
    side_by_side,
    sign_in,
    speakers_list,
    statistics,
    wall,
)
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
