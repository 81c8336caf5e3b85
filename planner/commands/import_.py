"""`planner import`: what others wrote into workbooks and lists comes into the folder."""

from pathlib import Path

from planner.commands.import_plan import Plan, Wish, plan_in_json, plan_in_text
from planner.commands.progress import progress
from planner.commands.returned_rows import plan_returned
from planner.commands.screen import print_json, print_text, report_findings, say, say_findings
from planner.findings import has_errors
from planner.folder.load import Loaded, load
from planner.folder.save import save
from planner.readers.workbook import Book, read_book, records_of


def import_(folder: Path, wish: Wish) -> int:
    """Show what a file would change in a folder; change it if that is wished, all or nothing."""
    with progress(f"reading {wish.file}") as say_now:
        book = read_book(wish.file)
        say_now(f"reading {folder}")
        loaded = load(folder)
    if not loaded.is_read:
        report_findings(folder, loaded.findings)
        return 1
    plan = _plan(loaded, book, wish)
    _show(plan, loaded, wish)
    if not book.sheets or has_errors(plan.findings):
        say("Nothing was changed: mend the errors first.")
        return 1
    if plan.has_conflicts:
        say("Nothing was changed: both sides changed cells (!).")
        say("    → Decide with --prefer folder or --prefer workbook.")
        return 1
    if wish.apply and not plan.is_empty:
        save(plan.conference, folder)
        say("This was written. To see what follows from it: planner check " + str(folder))
    elif not plan.is_empty:
        say("Nothing was changed yet; to do it: --apply")
    return 0


def _plan(loaded: Loaded, book: Book, wish: Wish) -> Plan:
    """What the file would change: as a workbook of ours, or as somebody's list."""
    if not book.sheets:
        return Plan(loaded.conference, (), book.findings)
    records = records_of(book)
    if records is None:
        raise NotImplementedError
    plan = plan_returned(loaded.conference, book, records, wish)
    return Plan(plan.conference, plan.tables, (*book.findings, *plan.findings))


def _show(plan: Plan, loaded: Loaded, wish: Wish) -> None:
    if wish.as_json:
        print_json(plan_in_json(plan))
        return
    say_findings(plan.findings, {})
    if plan.tables:
        print_text(plan_in_text(plan, loaded.conference))
