"""What a conference is: immutable records in the field's own words. No input, no output.

The records of `conference.toml` are written there field by field, under the same names.
"""

from planner.model.agenda import (
    ASIDE,
    BREAKS,
    CHAIRED,
    OFFICERS,
    PLENARY,
    PRESIDING,
    SOCIAL,
    SPEAKING,
    AgendaItem,
    Day,
    Duty,
    Kind,
    Openness,
    Party,
    Pin,
    Role,
)
from planner.model.audience import Audience, seen_by
from planner.model.clock import Clock, DayPart, Hours, Window
from planner.model.conference import Conference
from planner.model.invitees import Invitee, Reply
from planner.model.sessions import Session
from planner.model.text import Text

__all__ = [
    "ASIDE",
    "BREAKS",
    "CHAIRED",
    "OFFICERS",
    "PLENARY",
    "PRESIDING",
    "SOCIAL",
    "SPEAKING",
    "AgendaItem",
    "Audience",
    "Clock",
    "Conference",
    "Day",
    "DayPart",
    "Duty",
    "Hours",
    "Invitee",
    "Kind",
    "Openness",
    "Party",
    "Pin",
    "Reply",
    "Role",
    "Session",
    "Text",
    "Window",
    "seen_by",
]
