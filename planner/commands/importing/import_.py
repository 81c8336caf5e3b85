"""`planner import`: what others wrote into workbooks, papers and lists comes into the folder."""

from collections.abc import Sequence
from pathlib import Path

from planner.commands.importing.documents import document_of_text
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
from planner.intake.plan import ImportOptions, Plan
from planner.intake.returned.papers import plan_paper
from planner.intake.returned.rows import plan_returned
from planner.readers.reply import SUFFIXES
from planner.readers.word import Paper, is_paper, read_paper
from planner.readers.workbook import Book, read_book, records_of


def import_(folder: Path, wish: ImportOptions) -> int:
    """Show what a file would change in a folder; change it if that is wished, all or nothing."""
    if wish.file.suffix.lower() in SUFFIXES:
        return import_reply(folder, wish)
    with progress(f"reading {wish.file}") as say_now:
        incoming = _read(wish.file)
        say_now(f"reading {folder}")
        loaded = load(folder)
    if not loaded.is_read:
        report_findings(folder, loaded.findings)
        return 1
    plan = _proved(_plan(loaded, incoming, wish), loaded)
    then = follows(loaded, plan)
    show_plan(plan, then, loaded.conference, wish)
    if hindrance := _hindrance(incoming, plan, then):
        say(f"Nothing was changed: {hindrance}")
        return 1
    if not plan.has_rows and not wish.maps:
        return 0
    if wish.apply:
        save(plan.conference, folder)
    say(
        "The changes have been written."
        if wish.apply
        else "Nothing has been changed yet; to do it: --apply"
    )
    return 0


def _read(file: Path) -> Book | Paper:
    """What came in, by what the file is; without sheets where it is a document of text."""
    if is_paper(file):
        return read_paper(file)
    wrong = document_of_text(file)
    return Book(file.name, (), (wrong,)) if wrong else read_book(file)


def _hindrance(incoming: Book | Paper, plan: Plan, then: Sequence[Finding]) -> str:
    """Why nothing can be written."""
    is_empty = isinstance(incoming, Book) and not incoming.sheets
    if is_empty or has_errors(plan.findings):
        return "fix the errors first."
    if plan.has_conflicts:
        return (
            "both sides changed the same cells (!).\n    → Decide with --prefer folder "
            "or --prefer workbook."
        )
    return "the folder would then have errors." if has_errors(then) else ""


def _plan(loaded: Loaded, incoming: Book | Paper, wish: ImportOptions) -> Plan:
    """What the file would change: as a paper of ours, or as a workbook."""
    if isinstance(incoming, Book):
        return _plan_of_book(loaded, incoming, wish)
    _refuse_options_of_lists(wish)
    return plan_paper(loaded.conference, incoming, wish)


def _refuse_options_of_lists(wish: ImportOptions) -> None:
    if wish.where or wish.maps or wish.into:
        raise PlannerError(
            "A paper that came back is always imported as a whole.",
            "--into, --map and --where are for lists.",
        )


def _plan_of_book(loaded: Loaded, book: Book, wish: ImportOptions) -> Plan:
    """What a workbook of ours, or somebody's list, would change."""
    if not book.sheets:
        return Plan(loaded.conference, (), book.findings)
    records = records_of(book)
    if records and wish.where:
        raise PlannerError(
            "A workbook that came back is always imported as a whole.", "--where is for lists."
        )
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
