"""Amounts of money, as papers print them."""

from planner.products.mandate.material import MandateMaterial
from planner.products.paper.wording import NO_BREAK

_THOUSANDS = {"en": ","}
"""The separator of thousands, if it is not a space."""


def amount(number: int | None, material: MandateMaterial) -> str:
    """An amount with separated thousands; a dash if it is not known."""
    if number is None:
        return "–"
    return f"{number:,}".replace(",", _THOUSANDS.get(material.language, NO_BREAK))


def in_currency(header: str, material: MandateMaterial) -> str:
    """The header of a column of amounts, with the currency of the fund if it is known."""
    fund = material.mandate.fund
    return header + f" ({fund.currency})" if fund and fund.currency else header
