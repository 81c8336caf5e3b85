"""What `planner solve` shows of a plan: its changes, what it costs, and why it is so."""

from collections.abc import Iterator, Sequence

from planner.changes.matching import State
from planner.changes.programme import changes
from planner.checks.costs import Cost, costs
from planner.checks.subject import Subject
from planner.commands.comparing.diff import material
from planner.commands.comparing.lines import change_lines
from planner.commands.screen import some
from planner.commands.told_lines import told_lines
from planner.folder.ids_written import derived_ids
from planner.folder.load import Loaded
from planner.model import Conference
from planner.products.changed.words import Sides
from planner.scheduling import Outcome, Proposal
from planner.scheduling.explain import whys
from planner.scheduling.problem import Reason
from planner.timetable import timetable


def plan_lines(loaded: Loaded, proposal: Proposal, published: frozenset[str]) -> Iterator[str]:
    """What changes, who is to be told, and what it costs compared with the folder as it is."""
    before, after = loaded.conference, proposal.conference
    derived = derived_ids(loaded)
    states = State(before, derived), State(after, derived)
    sides = Sides(*(material(state, before.language) for state in states))
    found = changes(*states)
    yield from change_lines(found, sides)
    yield from _rota_lines(before, after)
    if before == after:
        yield "Nothing changes: no better plan was found."
    if published:
        yield from told_lines(found, sides, _exchanged(before, after))
    yield from ("", *_cost_lines(*(_costs(of, before, published) for of in (after, before))))
    if any(stage.answer.outcome is Outcome.GOOD for stage in proposal.stages):
        least = sum(stage.answer.bound for stage in proposal.stages)
        yield (
            f"There may be a better plan, but it costs at least {least}: search longer with "
            "--limit."
        )


def _exchanged(before: Conference, after: Conference) -> list[str]:
    """The interpreters who work somewhere now and did not, or did and do not."""
    old, new = (
        {(of.item, of.booth, one) for of in conference.rota for one in of.interpreters}
        for conference in (before, after)
    )
    moved = {one for *_, one in old ^ new}
    return [person.full_name for person in after.interpreters if person.id in moved]


def _costs(
    conference: Conference, before: Conference, published: frozenset[str]
) -> tuple[Cost, ...]:
    return costs(Subject(conference, timetable(conference)), before, published)


def _cost_lines(found: Sequence[Cost], today: Sequence[Cost]) -> Iterator[str]:
    """What costs something that costs nothing today, the dearest first, and the sums of both."""
    known = {(cost.points, cost.words) for cost in today}
    new = [cost for cost in found if (cost.points, cost.words) not in known]
    new.sort(key=lambda cost: -cost.points)
    place = "({0.file}:{0.line})"
    yield from some(f"{cost.points:>5}  {cost.words}  {place.format(cost.place)}" for cost in new)
    total, now = (sum(cost.points for cost in costs) for costs in (found, today))
    yield f"{total:>5}  points in total; the folder as it is has {now}, not counting broken rules"


def _rota_lines(before: Conference, after: Conference) -> Iterator[str]:
    """The shifts that are new or other, by items."""
    known = {(shift.item, shift.booth): shift.interpreters for shift in before.rota}
    names = {person.id: person.full_name for person in after.interpreters}
    shifts: dict[str, list[str]] = {}
    for shift in after.rota:
        old = known.get((shift.item, shift.booth), ())
        if shift.interpreters != old:
            now, was = (", ".join(names[one] for one in of) for of in (shift.interpreters, old))
            told = f"{shift.booth} {f'{was} → ' if was else ''}{now}"
            shifts.setdefault(shift.item, []).append(told)
    for item, booths in shifts.items():
        yield f"  {item}: {' · '.join(booths)}"


def why_lines(proposal: Proposal) -> Iterator[str]:
    """Why each meeting is where it is, and has the officers that it has."""
    for stage in proposal.stages:
        for why in whys(stage.meaning, stage.answer.taken):
            yield f"\n{why.chosen}  ({why.place.file}:{why.place.line})"
            yield from (f"    {other}" for other in why.others)


def reason_lines(reasons: Sequence[Reason]) -> Iterator[str]:
    """Rules with their places."""
    for reason in reasons:
        place = reason.place
        yield (
            f"    {place.file}:{place.line}: {reason.words}"
            if place.line
            else f"    {reason.words}"
        )
