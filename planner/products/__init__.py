"""What comes out of a conference, one file a product. A product makes forms and knows no format.

`PRODUCTS` holds them in reading order.
"""

from planner.products import (
    affected,
    agenda,
    agenda_paper,
    badges,
    booklet,
    calendar,
    change_notice,
    delegations,
    feeds,
    invitees,
    letters,
    list_of_participants,
    marked_programme,
    modalities,
    name_plates,
    officers,
    order_of_the_day,
    overview,
    participants,
    programme,
    report_forms,
    side_by_side,
    sign_in,
    speakers_list,
    statistics,
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
    report_forms.PRODUCT,
    statistics.PRODUCT,
    sign_in.PRODUCT,
    affected.PRODUCT,
)

__all__ = ["PRODUCTS", "Form", "Material", "Named", "Nothing", "Product"]
