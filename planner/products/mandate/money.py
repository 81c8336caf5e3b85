"""Amounts of money, as papers print them."""

from planner.products.mandate.material import MandateMaterial
from planner.products.paper.wording import NO_BREAK

_THOUSANDS = {"en": ","}
"""What stands between thousands, where it is not a blank."""


def amount(number: int | None, material: MandateMaterial) -> str:
    """An amount with its thousands apart; a dash where it is not known."""
    if number is None:
        return "–"
    return f"{number:,}".replace(",", _THOUSANDS.get(material.language, NO_BREAK))


def in_currency(header: str, material: MandateMaterial) -> str:
    """The header of a column of amounts, with the currency of the fund if it is known."""
    fund = material.mandate.fund
    return header + f" ({fund.currency})" if fund and fund.currency else header
