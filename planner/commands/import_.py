"""`planner import`: what others wrote into workbooks and lists comes into the folder."""

from pathlib import Path

from planner.commands.foreign_rows import plan_foreign
from planner.commands.import_plan import Plan, Wish
from planner.commands.import_reply import import_reply
from planner.commands.import_shown import follows, show_plan
from planner.commands.progress import progress
from planner.commands.returned_rows import plan_returned
from planner.commands.screen import report_findings, say
from planner.findings import has_errors
from planner.folder.load import Loaded, load
from planner.folder.merging import AGENDA
from planner.folder.rereading import read_otherwise
from planner.folder.save import save
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
    show_plan(plan, follows(loaded.conference, plan), loaded.conference, wish)
    if not book.sheets or has_errors(plan.findings):
        say("Nothing was changed: mend the errors first.")
        return 1
    if plan.has_conflicts:
        say("Nothing was changed: both sides changed cells (!).")
        say("    → Decide with --prefer folder or --prefer workbook.")
        return 1
    if has_errors(follows):
        say("Nothing was changed: the folder would be wrong then.")
        return 1
    if not plan.has_rows and not wish.maps:
        return 0
    if wish.apply:
        save(plan.conference, folder)
    say("This was written." if wish.apply else "Nothing was changed yet; to do it: --apply")
    return 0


def _plan(loaded: Loaded, book: Book, wish: Wish) -> Plan:
    """What the file would change: as a workbook of ours, or as somebody's list."""
    if not book.sheets:
        return Plan(loaded.conference, (), book.findings)
    records = records_of(book)
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
