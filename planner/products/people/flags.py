"""The flags that a conference needs, and how many of each."""

from collections import Counter
from collections.abc import Iterable, Mapping

from planner.model.delegations import Delegation
from planner.products.product import Material
from planner.protocol import protocol_body
from planner.protocol.flags import flag_of


def flags(seats: Iterable[Delegation], material: Material) -> Mapping[str, int]:
    """How many of each flag: one in the hall, one more at the front for the host and the
    organizers.

    They are in order of seating, by the ids of States and organizations.
    """
    conference = material.conference
    in_hall = dict.fromkeys(flag(of.body, material) for of in seats)
    in_front = dict.fromkeys(flag(of, material) for of in (conference.host, *conference.organizers))
    counted = Counter([*in_hall, *in_front])
    return {own_id: number for own_id, number in counted.items() if own_id}


def flag(token: str, material: Material) -> str:
    """The id of the body whose flag is used for a body, or nothing."""
    known = protocol_body(token, material.conference)
    return (flag_of(known) if known else None) or ""
