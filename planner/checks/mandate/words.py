"""Words of a mandate and of its activities: there, and in every language of the papers."""

from collections.abc import Iterator
from dataclasses import fields

from planner.checks.mandate.subject import MandateSubject
from planner.checks.translations import Found, inside, of_rows, of_words
from planner.findings import Fault, Finding, Severity
from planner.model.mandate import Mandate

ACTIVITY_UNTITLED = Fault(
    "activity-untitled",
    Severity.ERROR,
    why="Papers and calendars would show a day without saying what takes place on it.",
    how="Write what the activity is in its title column.",
    example="""\
activities.csv:
id,title.en,area
lakes,,a""",
    instead="""\
activities.csv:
id,title.en,area
lakes,Seminar on lakes,a""",
)
_ELSEWHERE = frozenset({"title", "activities", "conferences", "place", "places"})
"""Fields of a mandate that are not words of mandate.toml, or have a finding of their own."""
_OF_ACTIVITIES = ("title", "town", "partners", "requester", "objection")


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Activities without a title, and words that are missing in a language of the papers;
    conferences take their titles from their folders.
    """
    mandate = subject.mandate
    for activity in mandate.activities:
        if not activity.title and not activity.conference:
            message = f"“{activity.id}” has no title."
            yield ACTIVITY_UNTITLED.at(activity.place, message)
    if len(mandate.languages) < 2:
        return
    yield from of_words(_of_settings(mandate), mandate.head)
    for name in _OF_ACTIVITIES:
        rows = ((getattr(of, name), of.place) for of in mandate.activities)
        yield from of_rows(name, rows, mandate.head)


def _of_settings(mandate: Mandate) -> Iterator[Found]:
    for of in fields(mandate):
        if of.name not in _ELSEWHERE:
            yield from inside(of.name, getattr(mandate, of.name), mandate.head.place_of(of.name))
