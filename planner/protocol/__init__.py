"""Reference data with validity in time: States and organizations, their groups and their order.

The house knows whom a conference can invite, what each of them was called on the day of the
conference, who belonged to which group then, and in which order they sit. The tables lie in
`data/`; nothing is read before it is asked for.
"""

from planner.protocol.bodies import Body, Name, body, known_tokens, named, named_in_lists
from planner.protocol.groups import is_member, known_groups, members, was_member
from planner.protocol.letters import letter_kind, letter_language
from planner.protocol.orders import in_order, protocol_order
from planner.protocol.parties import (
    bodies_called,
    body_id,
    known_body,
    names_of,
    of_state,
    party,
    protocol_body,
    tokens_of_bodies,
)
from planner.protocol.series import series_of

__all__ = [
    "Body",
    "Name",
    "bodies_called",
    "body",
    "body_id",
    "in_order",
    "is_member",
    "known_body",
    "known_groups",
    "known_tokens",
    "letter_kind",
    "letter_language",
    "members",
    "named",
    "named_in_lists",
    "names_of",
    "of_state",
    "party",
    "protocol_body",
    "protocol_order",
    "series_of",
    "tokens_of_bodies",
    "was_member",
]
