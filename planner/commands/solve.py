"""`planner solve`: rooms and times, officers and interpreters, as a plan with what it costs."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from planner.commands.check import load_and_check
from planner.commands.newly import new_findings
from planner.commands.plan_lines import plan_lines, reason_lines, why_lines
from planner.commands.progress import progress
from planner.commands.screen import findings_in_text, mend_first, print_text, report_findings, say
from planner.errors import PlannerError
from planner.findings import Finding, has_errors
from planner.folder.layout import named_languages
from planner.folder.load import Loaded
from planner.folder.releases import releases_of
from planner.folder.rereading import read_otherwise
from planner.folder.save import changed_files
from planner.folder.writing import require_unchanged, rewritten, write_files
from planner.language.nearest import did_you_mean
from planner.model import Conference
from planner.records import record
from planner.scheduling import Effort, Planned, Proposal, Stage, propose
from planner.scheduling.explain import asked_for, why_not
from planner.scheduling.problem import Reason

WHAT = ("times", "rooms", "officers", "interpreters")
"""What can be planned."""

TABLES = {"officers": "candidates", "interpreters": "interpreters"}
"""The persons to choose from, by what is planned."""

MENDED = frozenset({"room-unknown", "shift-unknown", "interpreter-unknown"})
"""Errors that a plan can fix: references to what was removed from conference.toml or a table."""


@record
class SolveOptions:
    """What is to be planned (by default everything that can be), and how hard to search; whether to
    explain, and to write it at once.
    """

    what: tuple[str, ...]
    effort: Effort
    explain: bool = False
    apply: bool = False


def solve(folder: Path, wish: SolveOptions) -> int:
    """Show a plan and what it costs, or why there is none; write it if wished."""
    loaded, before = load_and_check(folder)
    if has_errors(of for of in before if of.name not in MENDED):
        return mend_first(folder, before, "Nothing was planned")
    texts = _texts(loaded)
    planned = _planned(wish.what or tuple(_can_be(loaded.conference)))
    published = _published(loaded)
    with progress("planning"):
        proposal = propose(loaded.conference, published, planned, wish.effort)
    if failed := proposal.failed:
        return _refused(failed, wish.effort)
    if len(proposal.unplanned) == len(proposal.stages):
        _say_unplanned(proposal, wish.effort)
        return 1
    require_unchanged(texts)
    if astray := read_otherwise(loaded, proposal.conference):
        report_findings(folder, astray)
        say("Nothing is written: the plan cannot be put into the agendas as they are.")
        return 1
    print_text("\n".join(plan_lines(loaded, proposal, published)))
    if wish.explain:
        print_text("\n".join(why_lines(proposal)))
    _say_unplanned(proposal, wish.effort)
    files = changed_files(proposal.conference, folder)
    return _judged(folder, before, files, wish)


def _say_unplanned(proposal: Proposal, effort: Effort) -> None:
    """Say what was not planned in time, or because somebody stopped it."""
    names = ", ".join(stage.name for stage in proposal.unplanned)
    if names:
        when = f"in {effort.seconds:g} seconds, or before it was stopped"
        say(f"No plan was found for {names} {when}.")
        say("Allow more time with --limit.")


def _judged(
    folder: Path, before: Sequence[Finding], files: Mapping[Path, str | None], wish: SolveOptions
) -> int:
    """Write a plan that the checks have nothing new to say of; refuse any other."""
    texts = {path: text for path, text in files.items() if text is not None}
    _, after = load_and_check(folder, texts)
    if new := new_findings(before, after):
        say("Nothing is written, because this would be found:")
        say(findings_in_text(folder, new, texts))
        return 1
    if files and wish.apply:
        write_files(files)
    if files:
        say("Written." if wish.apply else "Nothing has been written yet. To write it, add --apply.")
    return 0


def _texts(loaded: Loaded) -> dict[Path, str]:
    """The files of a folder that a plan may change, as they are before it is made."""
    layout, languages = loaded.layout, named_languages(loaded.conference.languages)
    paths = [layout.settings, *map(layout.agenda, languages), layout.table("rota")]
    return {path: rewritten(path, str) for path in paths if path.exists()}


def planned_of(words: str) -> tuple[str, ...]:
    """What is to be planned, out of words with commas between them. PlannerError at another."""
    what = tuple(word.strip() for word in words.split(",") if word.strip())
    for word in what:
        if word not in WHAT:
            hint = did_you_mean(word, WHAT) or f"Choose from: {', '.join(WHAT)}."
            raise PlannerError(f"“{word}” cannot be planned.", hint)
    return what


def _can_be(conference: Conference) -> Iterator[str]:
    """What can be planned: officers and interpreters where there are any to choose from."""
    yield from ("times", "rooms")
    for name, table in TABLES.items():
        if getattr(conference, table):
            yield name
        else:
            say(f"{name.capitalize()} are not planned: there is no {table}.csv.")


def _planned(what: Sequence[str]) -> Planned:
    return Planned(**{name: name in what for name in WHAT})


def _published(loaded: Loaded) -> frozenset[str]:
    """The ids of the items that went out with the last release."""
    releases = releases_of(loaded)
    return frozenset(item.id for item in releases[-1].conference.items) if releases else frozenset()


def _refused(stage: Stage, effort: Effort) -> int:
    """Say why there is no plan, as far as that is known."""
    with progress("looking for the rules that contradict each other"):
        no = why_not(stage.problem, effort)
    given = " at these times, in these rooms" if stage.name in TABLES else ""
    say(f"There is no plan for {stage.name}{given}.")
    if len(no.contradiction) == 1:
        _say_reasons("This cannot be met:", no.contradiction)
        _say_who_could(stage, no.contradiction[0])
    else:
        _say_reasons("These rules contradict each other:", no.contradiction)
    if no.relaxation != no.contradiction:
        _say_reasons("A plan is possible without:", no.relaxation)
    return 1


def _say_reasons(what: str, reasons: Sequence[Reason]) -> None:
    """Say rules, if there are any."""
    if reasons:
        say("\n".join([what, *reason_lines(reasons)]))


def _say_who_could(stage: Stage, need: Reason) -> None:
    """How many persons the planner could choose from, and where more of them are added."""
    if table := TABLES.get(stage.name):
        number = asked_for(stage.problem, need)
        who = f"Only {number}" if number else "Nobody"
        say(f"{who} in {table}.csv could do this; add others there.")
