"""What can be wrong with the picture of a letterhead."""

from planner.findings import Fault, Severity

LETTERHEAD_DAMAGED = Fault(
    "letterhead-damaged",
    Severity.ERROR,
    why="Papers would go out without the emblem of their issuer.",
    how="Export the picture again, as SVG or PNG.",
)
LETTERHEAD_GLYPH_MISSING = Fault(
    "letterhead-glyph-missing",
    Severity.ERROR,
    why="A character that no font has would be printed as an empty box.",
    how="Export the picture with its text as paths, or put a font into templates/fonts.",
)
LETTERHEAD_TOO_LARGE = Fault(
    "letterhead-too-large",
    Severity.ERROR,
    why=(
        "It would be in every paper: the files would be too large to send, and take minutes "
        "to make."
    ),
    how="Export it with fewer pixels; more than 2,000 across are lost on a printer.",
)
LETTERHEAD_UNSAFE = Fault(
    "letterhead-unsafe",
    Severity.ERROR,
    why="A picture that contains code, or refers to another file, can reveal who opens it.",
    how="Export it as plain SVG or as PNG.",
)


class Unfit(Exception):
    """Why a picture is not printed."""

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault = fault
