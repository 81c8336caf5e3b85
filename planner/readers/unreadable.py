"""Why a file gives no text, or not all of it: the faults that several formats share."""

from pathlib import Path

from planner.errors import PlannerError
from planner.findings import Fault, Finding, Severity
from planner.places import Place

DAMAGED = Fault(
    "source-damaged",
    Severity.ERROR,
    why="The file is cut off or damaged, so that nothing in it can be relied on.",
    how="Fetch it again, or open it in the program that made it and save it again.",
)
INCOMPLETE = Fault(
    "source-incomplete",
    Severity.WARNING,
    why="A part of the file could not be read: what was there is missing below.",
    how="Fetch it again, and compare what was read with the paper.",
)
ENCRYPTED = Fault(
    "source-encrypted",
    Severity.ERROR,
    why="The file is protected by a password, and the planner never asks for one.",
    how="Open it with its password, and save a copy without one.",
)
WITHOUT_TEXT = Fault(
    "source-without-text",
    Severity.ERROR,
    why="There are no words in the file, or only pictures of words.",
    how="Choose another file.",
)
TOO_LARGE = Fault(
    "source-too-large",
    Severity.ERROR,
    why="No agenda is as large as this: it has pictures or attachments, or is a mistake.",
    how="Save the pages of the agenda as a file of their own.",
)
CHANGES_ACCEPTED = Fault(
    "tracked-changes-accepted",
    Severity.WARNING,
    why="The file has two versions of the text, before and after changes that nobody has accepted "
    "or rejected.",
    how="It was read as if all changes were accepted. For the other, reject them, and save.",
)
STRUCK_OUT = Fault(
    "struck-text-left-out",
    Severity.WARNING,
    why="Words that are struck through are no longer meant, even if they are still there.",
    how="It was read without them. If they are valid, remove the line through them.",
)


class UnreadableError(Exception):
    """A file that gives nothing; only readers see it, everyone else gets the finding."""

    def __init__(self, fault: Fault, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.fault, self.message, self.hint = fault, message, hint

    def finding(self, name: str) -> Finding:
        """The finding about the file of this name."""
        return self.fault.at(Place(name), self.message, hint=self.hint)


def not_opened(path: Path, fault: OSError) -> PlannerError:
    """The error that tells of a file which the system does not give, and what to do about it."""
    remedy = "Make sure that you may read it."
    if isinstance(fault, FileNotFoundError):
        remedy = "Check its name, and the folder that it is in."
    return PlannerError(f"{path} cannot be read: {fault.strerror}.", remedy)
