"""What is written to whom, and in which language: notes verbales to States, letters to others."""

from planner.language.letters import has_letters
from planner.model import Conference, Invitee
from planner.model.people import LetterKind
from planner.protocol.bodies import FALLBACK
from planner.protocol.parties import protocol_body


def letter_kind(invitee: Invitee, conference: Conference) -> LetterKind:
    """What the letter to an invitee is: as its category says, else by what the body is."""
    for category in conference.participation:
        if category.id == invitee.category and category.letter:
            return category.letter
    body = protocol_body(invitee.body, conference)
    is_state = body is not None and body.kind == "state"
    return LetterKind.NOTE_VERBALE if is_state else LetterKind.INVITATION


def letter_language(invitee: Invitee, conference: Conference) -> str:
    """The language of the letter to an invitee; English where there are no letters in its own."""
    wanted = invitee.language or conference.language
    return wanted if has_letters(wanted) else FALLBACK
