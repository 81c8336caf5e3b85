"""What comes out of a conference, one file a product. A product makes forms and knows no format.

`PRODUCTS` holds them in reading order.
"""

from planner.products import (
    affected,
    agenda,
    at_a_glance,
    badges,
    calendar,
    change_notice,
    delegations,
    door_signs,
    feeds,
    invitees,
    letters,
    list_of_participants,
    marked_programme,
    name_plates,
    officers,
    overview,
    participants,
    programme,
    sign_in,
    statistics,
    wall,
)
from planner.products.product import Form, Material, Named, Nothing, Product

PRODUCTS: tuple[Product, ...] = (
    programme.PRODUCT,
    change_notice.PRODUCT,
    marked_programme.PRODUCT,
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
    statistics.PRODUCT,
    sign_in.PRODUCT,
    affected.PRODUCT,
)

__all__ = ["PRODUCTS", "Form", "Material", "Named", "Nothing", "Product"]
