"""What a folder holds: a conference or a mandate. It follows from the `*.toml` in it."""

from enum import Enum
from pathlib import Path

from planner.errors import PlannerError
from planner.folder.layout import MANDATE, SETTINGS, Layout


class Kind(Enum):
    """What a folder can hold."""

    CONFERENCE = SETTINGS
    MANDATE = MANDATE


def kind_of(folder: Path) -> Kind:
    """What a folder holds: a conference where it says nothing. PlannerError where it holds both."""
    layout = Layout(folder)
    if not layout.mandate.is_file():
        return Kind.CONFERENCE
    if layout.settings.is_file():
        message = (
            f"{folder} contains both {MANDATE} and {SETTINGS}: it cannot be both a mandate "
            "and a conference."
        )
        raise PlannerError(message, "Move one of the two to a folder of its own.")
    return Kind.MANDATE
