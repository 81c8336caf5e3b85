"""`planner fmt`: the agendas in the one form; shown as a diff, and written with --apply."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from enum import StrEnum
from pathlib import Path

from planner.commands.screen import print_text, report_findings, say
from planner.errors import PlannerError
from planner.folder.canonical import Agenda, canonical_agendas
from planner.folder.load import load
from planner.folder.writing import require_unchanged, write_files


class Outcome(StrEnum):
    """What is to become of agendas that are not in the one form."""

    SHOW = "show"
    LIST = "list"
    WRITE = "write"

    @classmethod
    def of(cls, *, apply: bool, check: bool) -> "Outcome":
        """What the options ask for."""
        if apply and check:
            raise PlannerError("--check writes nothing.", "Leave out either --check or --apply.")
        return cls.WRITE if apply else cls.LIST if check else cls.SHOW


def fmt(folder: Path, outcome: Outcome, every_id: bool) -> int:  # noqa: FBT001
    """Show, list or write the agendas of a folder in the one form."""
    loaded = load(folder, tables=False)
    if not loaded.is_read:
        report_findings(folder, loaded.findings)
        return 1
    agendas = list(canonical_agendas(loaded, every_id=every_id))
    differing = [agenda for agenda in agendas if agenda.differs]
    faulty = [agenda for agenda in agendas if agenda.faults]
    if outcome is Outcome.WRITE:
        require_unchanged({agenda.path: agenda.before for agenda in differing})
        write_files({agenda.path: agenda.after for agenda in differing})
    for line in _told(differing, outcome):
        print_text(line)
    _say_what_is_left(folder, agendas, outcome)
    return 1 if faulty or (differing and outcome is Outcome.LIST) else 0


def _told(differing: Sequence[Agenda], outcome: Outcome) -> Iterator[str]:
    """What is printed of each agenda that differs."""
    for agenda in differing:
        match outcome:
            case Outcome.SHOW:
                yield _diff(agenda)
            case Outcome.LIST:
                yield str(agenda.path)
            case Outcome.WRITE:
                yield f"{agenda.path} has been written."


def _diff(agenda: Agenda) -> str:
    before, after = agenda.before.split("\n"), agenda.after.split("\n")
    return "\n".join(unified_diff(before, after, agenda.file, agenda.file, lineterm=""))


def _say_what_is_left(folder: Path, agendas: Sequence[Agenda], outcome: Outcome) -> None:
    """What is still to be done, and why."""
    for agenda in agendas:
        if agenda.faults:
            say(f"{agenda.file} is left as it is: {agenda.faults[0]} cannot be understood.")
            say(f"    → Fix that first: planner check {folder}")
    if outcome is Outcome.SHOW and any(agenda.differs for agenda in agendas):
        say(f"Nothing has been written yet. To write it: planner fmt {folder} --apply")
    elif outcome is not Outcome.LIST and not any(one.differs or one.faults for one in agendas):
        say("Nothing to change.")
