"""The languages that a user asks for: those of the papers, and no others."""

from planner.errors import PlannerError
from planner.language.nearest import did_you_mean
from planner.model import Conference


def require_language(language: str, conference: Conference) -> None:
    """PlannerError where the papers of a conference are not in this language."""
    known = conference.languages
    if known and language not in known:
        near = did_you_mean(language, known) or f"Languages: {', '.join(known)}."
        raise PlannerError(f"“{language}” is not a language of these papers.", near)
