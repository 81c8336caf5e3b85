"""Why a file gives no text, or not all of it: the faults that several formats share."""

from planner.findings import Fault, Finding, Severity
from planner.places import Place

DAMAGED = Fault(
    "source-damaged",
    Severity.ERROR,
    why="The file is cut off or spoilt, so that nothing in it can be relied on.",
    how="Fetch it again, or open it in the program that made it and save it anew.",
)
INCOMPLETE = Fault(
    "source-incomplete",
    Severity.WARNING,
    why="A part of the file could not be read: what stood there is missing below.",
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
    why="There is not one word in the file, or only pictures of words.",
    how="Choose another file.",
)
TOO_LARGE = Fault(
    "source-too-large",
    Severity.ERROR,
    why="No agenda is as large as this: pictures, attachments or a mistake make it so.",
    how="Save the pages of the agenda as a file of their own.",
)
CHANGES_ACCEPTED = Fault(
    "tracked-changes-accepted",
    Severity.WARNING,
    why="The file holds two states of the text, before and after changes that nobody has settled.",
    how="It was read as if all changes were accepted. For the other state reject them, and save.",
)
STRUCK_OUT = Fault(
    "struck-text-left-out",
    Severity.WARNING,
    why="Words that are struck through are no longer meant, though they still stand there.",
    how="It was read without them. Where they hold, take the line through them away.",
)


class UnreadableError(Exception):
    """A file that gives nothing; only readers see it, all others get the finding."""

    def __init__(self, fault: Fault, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.fault, self.message, self.hint = fault, message, hint

    def finding(self, name: str) -> Finding:
        """The finding about the file of this name."""
        return self.fault.at(Place(name), self.message, hint=self.hint)
