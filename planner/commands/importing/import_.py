"""`planner import`: what others wrote into workbooks and lists comes into the folder."""

from collections.abc import Sequence
from pathlib import Path

from planner.commands.importing.reply import import_reply
from planner.commands.importing.shown import follows, show_plan
from planner.commands.progress import progress
from planner.commands.screen import report_findings, say
from planner.errors import PlannerError
from planner.findings import Finding, has_errors
from planner.folder.load import Loaded, load
from planner.folder.merging import AGENDA
from planner.folder.rereading import read_otherwise
from planner.folder.save import save
from planner.intake.foreign.rows import plan_foreign
from planner.intake.plan import Plan, Wish
from planner.intake.returned.rows import plan_returned
from planner.readers.reply import SUFFIXES
from planner.readers.workbook import Book, read_book, records_of


def import_(folder: Path, wish: Wish) -> int:
    """Show what a file would change in a folder; change it if that is wished, all or nothing."""
    if wish.file.suffix.lower() in SUFFIXES:
        return import_reply(folder, wish)
    with progress(f"reading {wish.file}") as say_now:
        book = read_book(wish.file)
        say_now(f"reading {folder}")
        loaded = load(folder)
    if not loaded.is_read:
        report_findings(folder, loaded.findings)
        return 1
    plan = _proved(_plan(loaded, book, wish), loaded)
    then = follows(loaded.conference, plan)
    show_plan(plan, then, loaded.conference, wish)
    if hindrance := _hindrance(book, plan, then):
        say(f"Nothing was changed: {hindrance}")
        return 1
    if not plan.has_rows and not wish.maps:
        return 0
    if wish.apply:
        save(plan.conference, folder)
    say("This was written." if wish.apply else "Nothing was changed yet; to do it: --apply")
    return 0


def _hindrance(book: Book, plan: Plan, then: Sequence[Finding]) -> str:
    """Why nothing can be written."""
    if not book.sheets or has_errors(plan.findings):
        return "mend the errors first."
    if plan.has_conflicts:
        return (
            "both sides changed cells (!).\n    → Decide with --prefer folder or --prefer workbook."
        )
    return "the folder would be wrong then." if has_errors(then) else ""


def _plan(loaded: Loaded, book: Book, wish: Wish) -> Plan:
    """What the file would change: as a workbook of ours, or as somebody's list."""
    if not book.sheets:
        return Plan(loaded.conference, (), book.findings)
    records = records_of(book)
    if records and wish.where:
        raise PlannerError("A workbook that came back is taken whole.", "--where is for lists.")
    if records:
        plan = plan_returned(loaded.conference, book, records, wish)
    else:
        plan = plan_foreign(loaded.conference, book, wish)
    return Plan(plan.conference, plan.tables, (*book.findings, *plan.findings))


def _proved(plan: Plan, loaded: Loaded) -> Plan:
    """The plan with a finding where it cannot be written so that it is read as it is meant."""
    has_agenda = any(of.table == AGENDA for of in plan.tables)
    if not has_agenda or has_errors(plan.findings):
        return plan
    astray = read_otherwise(loaded, plan.conference)
    return Plan(plan.conference, plan.tables, (*plan.findings, *astray))
