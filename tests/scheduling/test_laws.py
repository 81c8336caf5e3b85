"""Laws: the checks, which share no code with planning, judge whatever is planned."""

from hypothesis import HealthCheck, assume, given, settings

from planner.checks import check
from planner.checks.costs import costs
from planner.checks.subject import Subject
from planner.model import Conference
from planner.scheduling import Effort, Outcome, Planned, Proposal, propose
from planner.timetable import timetable
from tests.scheduling.generated import conferences

JUDGED = frozenset(
    {"room-double-booked", "room-too-small", "room-closed", "room-lacks-equipment"}
    | {"layout-missing", "turnover-too-short", "booth-missing", "outside-window"}
    | {"items-parallel", "order-broken", "person-in-two-places", "duties-too-close"}
    | {"officer-unavailable", "officer-overloaded", "not-a-candidate", "groups-not-different"}
    | {"officer-lacks-language", "nomination-ignored", "delegation-too-small"}
    | {"booth-understaffed", "interpreter-in-two-places", "interpreter-unavailable"}
    | {"interpreter-overworked", "interpreter-lacks-language", "language-not-heard"}
    | {"shift-unknown", "interpreter-unknown", "session-without-break", "times-overlap"}
)
"""What no plan may break."""

SOON = Effort(seconds=20)


def planned(conference: Conference, published: frozenset[str] = frozenset()) -> Proposal:
    return propose(conference, published, Planned(), SOON)


def found(conference: Conference) -> set[tuple[str, str]]:
    """The names and words of findings about what is planned."""
    every = check(conference, timetable(conference))
    return {(one.name, one.message) for one in every if one.name in JUDGED}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(conferences())
def test_what_is_planned_passes_the_checks(conference: Conference) -> None:
    proposal = planned(conference)
    assume(not proposal.failed)
    pinned = found(conference)
    assert found(proposal.conference) <= pinned
    if not any(item.pinned for item in conference.items):
        assert found(proposal.conference) == set()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(conferences())
def test_a_plan_costs_what_the_judge_counts(conference: Conference) -> None:
    proposal = planned(conference, frozenset({"item-0", "item-2"}))
    assume(not proposal.failed)
    after = proposal.conference
    judged = costs(Subject(after, timetable(after)), conference, {"item-0", "item-2"})
    assert proposal.cost == sum(cost.points for cost in judged)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(conferences())
def test_a_plan_is_planned_already(conference: Conference) -> None:
    proposal = planned(conference)
    assume(not proposal.failed)
    again = planned(proposal.conference)
    assert again.conference == proposal.conference


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(conferences())
def test_the_same_seed_gives_the_same_plan(conference: Conference) -> None:
    first, second = planned(conference), planned(conference)
    assert first.conference == second.conference
    assert all(stage.answer.outcome is not Outcome.UNKNOWN for stage in first.stages)
