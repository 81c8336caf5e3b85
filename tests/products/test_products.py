"""Every product has a name of its own, and says in a line of a screen what it is."""

import pytest

from planner.products import PRODUCTS
from planner.products.mandate import PRODUCTS as OF_MANDATES
from planner.products.product import ProductOf


@pytest.mark.parametrize("product", [*PRODUCTS, *OF_MANDATES], ids=lambda of: of.name)
def test_a_product_says_what_it_is(product: ProductOf[object]) -> None:  # type: ignore[type-var]
    assert product.about.endswith(".")
    assert 10 < len(product.about) <= 90


@pytest.mark.parametrize("products", [PRODUCTS, OF_MANDATES])
def test_no_two_products_have_one_name(products: tuple[ProductOf[object], ...]) -> None:  # type: ignore[type-var]
    names = [product.name for product in products]
    assert sorted(names) == sorted(set(names))
