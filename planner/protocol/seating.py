"""Seats: an order of delegations, turned until it begins with the one that was drawn by lot.

At the United Nations the Secretary-General draws the State that sits at the first seat of the
hall; from there the others follow in English alphabetical order, round to the one before it.
In 2024 that was Yemen, so that Zambia, Zimbabwe and Afghanistan sat next.
"""

from collections.abc import Sequence


def beginning_with(drawn: str, order: Sequence[str]) -> tuple[str, ...]:
    """The order from the one that was drawn, and round; as it is where nobody of it was drawn."""
    at = order.index(drawn) if drawn in order else 0
    return (*order[at:], *order[:at])
