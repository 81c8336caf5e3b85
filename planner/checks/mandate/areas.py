"""Areas: known ones, and what happens with activities in none of them.

Here readings conflict: the text names its areas “in particular”, Kazakhstan understands that others
come last, the European Union that the list is open.
"""

import datetime as dt
from collections.abc import Iterator

from planner.checks.mandate.subject import MandateSubject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model.activities import Activity
from planner.model.basis import ListOfAreas, Matter
from planner.model.mandate import Condition, Mandate

AREA_UNKNOWN = Fault(
    "area-unknown",
    Severity.ERROR,
    why="An activity is in an area named by the decision, given by its label, or in none.",
    how="Write the label of an area, or leave the cell empty.",
    example="""\
activities.csv:
id,title.en,area
lakes,Lakes,f""",
    instead="""\
activities.csv:
id,title.en,area
lakes,Lakes,a""",
)
FOCUS_UNKNOWN = Fault(
    "focus-unknown",
    Severity.ERROR,
    why="The focus points of an area are numbered as the decision lists them.",
    how="Write the number of a focus of that area, or leave the cell empty.",
    example="""\
activities.csv:
id,title.en,area,focus
lakes,Lakes,a,9""",
    instead="""\
activities.csv:
id,title.en,area,focus
lakes,Lakes,a,2""",
)
DIMENSION_ASTRAY = Fault(
    "dimension-astray",
    Severity.WARNING,
    why=(
        "An activity belongs to the dimension of its area, if the area has one, and to a "
        "dimension in which the office works; tables of areas and dimensions count it there."
    ),
    how="Leave the dimension out, or change the area.",
    example="""\
mandate.toml:
dimensions = ["politico-military", "human"]
activities.csv:
id,title.en,area,dimension
lakes,Lakes,a,economic-environmental""",
    instead="""\
mandate.toml:
dimensions = ["politico-military", "human"]
activities.csv:
id,title.en,area,dimension
lakes,Lakes,a,human""",
)
ACTIVITY_WITHOUT_AREA = Fault(
    "activity-without-area",
    Severity.WARNING,
    why=(
        "The mandate asks that activities be in the areas of the decision. Whether the list is "
        "closed is disputed: other readings may allow what this one does not."
    ),
    how="Write its area, or see what the other readings say: planner check --reading NAME.",
    example="""\
activities.csv:
id,title.en
poems,Poems""",
    instead="""\
activities.csv:
id,title.en,area
poems,Poems,a""",
)
NON_PRIORITY_TOO_EARLY = Fault(
    "non-priority-too-early",
    Severity.WARNING,
    why=(
        "Under this reading, anything outside the listed areas is not a priority and may be "
        "done only when every area has been dealt with: an activity must have been held in each "
        "by the time this one begins. Activities that are only planned do not count."
    ),
    how="Hold activities in the areas that have none, or postpone this one.",
    example="""\
mandate.toml:
reading = "kz"
activities.csv:
id,title.en,area,starts
poems,Poems,,2027-04-01""",
    instead="""\
activities.csv:
id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,held,reported_on
lakes,Lakes,a,authorities,2027-01-10,accepted,2027-01-20,2027-02-01,yes,2027-03-01
roads,Roads,b,authorities,2027-01-10,accepted,2027-01-20,2027-02-01,yes,2027-03-01
poems,Poems,,,,,,2027-04-01,,
mandate.toml:
reading = "kz\"""",
)


def check(subject: MandateSubject) -> Iterator[Finding]:
    """Areas and foci that there are not, and activities outside the list."""
    areas = subject.mandate.areas
    for activity in subject.activities:
        if activity.area and activity.area not in areas:
            known = f"Areas: {', '.join(areas)}." if areas else "The decision names no areas."
            hint = did_you_mean(activity.area, areas) or known
            message = f"“{activity.id}” is in an area that does not exist: “{activity.area}”."
            yield AREA_UNKNOWN.at(activity.place, message, hint=hint)
        elif activity.area and activity.focus is not None:
            yield from _focus(activity, len(areas[activity.area].foci))
        elif activity.focus is not None:
            message = f"“{activity.id}” has a focus, {activity.focus}, but no area."
            yield FOCUS_UNKNOWN.at(activity.place, message)
        elif not activity.area and areas:
            yield from _outside(activity, subject)
        yield from _dimension(activity, subject.mandate)


def _focus(activity: Activity, foci: int) -> Iterator[Finding]:
    if activity.focus not in range(1, foci + 1):
        message = f"Area {activity.area} has {foci} foci, but no number {activity.focus}."
        yield FOCUS_UNKNOWN.at(activity.place, message)


def _dimension(activity: Activity, mandate: Mandate) -> Iterator[Finding]:
    own, area = activity.dimension, mandate.areas.get(activity.area)
    if own and area and area.dimension and own is not area.dimension:
        message = f"“{activity.id}” is in the dimension {own}, its area {area.label} in another."
        yield DIMENSION_ASTRAY.at(activity.place, message)
    elif own and mandate.dimensions and own not in mandate.dimensions:
        message = f"“{activity.id}” is in the dimension {own}, in which the office does not work."
        yield DIMENSION_ASTRAY.at(activity.place, message)


def _outside(activity: Activity, subject: MandateSubject) -> Iterator[Finding]:
    """What the reading says of an activity in none of the areas."""
    is_met = not subject.mandate.all_conditions and activity.is_accepted  # the other condition
    if is_met or activity.is_given_up:
        return
    rule = subject.rule(Matter.AREAS)
    list_of = rule.list_of_areas if rule else None
    conformity = subject.mandate.condition(Condition.CONFORMITY)
    rests = subject.rests(Matter.AREAS)
    if list_of is ListOfAreas.LISTED_FIRST:
        if left := _untouched(subject, activity.starts):
            told = f"area {left[0]}" if len(left) == 1 else f"areas {', '.join(left)}"
            message = (
                f"“{activity.id}” is not a priority, and nothing has been held yet in {told} "
                f"{rests}."
            )
            yield NON_PRIORITY_TOO_EARLY.at(activity.place, message)
    elif list_of is not ListOfAreas.OPEN and (list_of or not conformity or conformity.in_areas):
        message = f"“{activity.id}” is in none of the areas of the decision {rests}."
        yield ACTIVITY_WITHOUT_AREA.at(activity.place, message)


def _untouched(subject: MandateSubject, day: dt.date | None) -> list[str]:
    """The areas in which no agreed activity was held that began by a day; without a day, none at
    all.
    """
    begun = {
        of.area
        for of in subject.activities
        if of.held
        and subject.mandate.is_agreed(of)
        and of.starts
        and (day is None or of.starts <= day)
    }
    return [label for label in subject.mandate.areas if label not in begun]
