"""How an import is shown: what it would change, and what would be found wrong then."""

from collections.abc import Sequence

from planner.checks import check
from planner.commands.import_plan import Plan, Wish, plan_in_json, plan_in_text
from planner.commands.newly import new_findings
from planner.commands.screen import findings_in_json, print_json, print_text, say, say_findings
from planner.findings import Finding, has_errors
from planner.model import Conference
from planner.timetable import timetable

_LARGE = 20_000
"""So many persons are not checked twice for a plan: `planner check` does it afterwards."""


def follows(before: Conference, plan: Plan) -> list[Finding]:
    """What would newly be found wrong with the conference; of a very large one, nothing."""
    is_large = len(before.participants) > _LARGE
    if is_large or not plan.has_rows or has_errors(plan.findings):
        return []
    return new_findings(*(check(of, timetable(of)) for of in (before, plan.conference)))


def show_plan(plan: Plan, then: Sequence[Finding], before: Conference, wish: Wish) -> None:
    """Show the plan, and what would newly be found wrong then."""
    if wish.as_json:
        print_json({**plan_in_json(plan), "follows": findings_in_json(then)})
        return
    say_findings(plan.findings, {})
    if plan.tables:
        print_text(plan_in_text(plan, before))
    if then:
        say("What would newly be found:")
        say_findings(then, {})
