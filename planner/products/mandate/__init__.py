"""What comes out of a mandate, one file a product. `PRODUCTS` holds them in reading order."""

from planner.products.mandate import (
    budget,
    calendar,
    decision,
    programme,
    register,
    review,
    year,
)
from planner.products.mandate.material import MandateMaterial, MandateProduct

PRODUCTS: tuple[MandateProduct, ...] = (
    register.PRODUCT,
    calendar.PRODUCT,
    calendar.INTERNAL,
    year.PRODUCT,
    programme.PRODUCT,
    decision.PRODUCT,
    review.PRODUCT,
    budget.PRODUCT,
)

__all__ = ["PRODUCTS", "MandateMaterial", "MandateProduct"]
