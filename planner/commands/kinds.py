"""What the common commands do with a folder of each kind: the one place that decides it."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from planner.commands.asked import Asked, Shown
from planner.errors import PlannerError
from planner.folder.kinds import Kind, kind_of

if TYPE_CHECKING:
    from planner.commands.diff import Wish as Compared
    from planner.commands.making import Wish as Made
    from planner.commands.release import Wish as Released


class Commands(Protocol):
    """What can be done with a folder of any kind; each gives the exit code."""

    def check(self, folder: Path, asked: Asked) -> int:
        """Print what is wrong with it."""

    def show(self, folder: Path, shown: Shown) -> int:
        """Print what it holds."""

    def build(self, folder: Path, wish: "Made") -> int:
        """Make its papers, calendars and workbooks."""

    def release(self, folder: Path, wish: "Released") -> int:
        """Keep it as it goes out."""

    def diff(self, folder: Path, wish: "Compared") -> int:
        """Print what has changed."""


class _OfConferences:
    """What is done with conferences."""

    def check(self, folder: Path, asked: Asked) -> int:
        """Check it."""
        from planner.commands.check import check_folder

        if asked.reading or asked.at:
            raise PlannerError(f"{folder} holds no mandate.", "Leave out --reading and --at.")
        return check_folder(folder, asked.as_json, asked.strict)

    def show(self, folder: Path, shown: Shown) -> int:
        """Show it."""
        from planner.commands.show import show

        return show(folder, shown.language, shown.as_json, shown.with_ids)

    def build(self, folder: Path, wish: "Made") -> int:
        """Build it."""
        from planner.commands.build import build

        return build(folder, wish)

    def release(self, folder: Path, wish: "Released") -> int:
        """Keep an issue of it."""
        from planner.commands.release import release

        return release(folder, wish)

    def diff(self, folder: Path, wish: "Compared") -> int:
        """Compare issues of it."""
        from planner.commands.diff import diff

        return diff(folder, wish)


class _OfMandates:
    """What is done with mandates."""

    def check(self, folder: Path, asked: Asked) -> int:
        """Check it."""
        from planner.commands.mandate.check import check_folder

        return check_folder(folder, asked)

    def show(self, folder: Path, shown: Shown) -> int:
        """Show it."""
        from planner.commands.mandate.show import show

        return show(folder, shown)

    def build(self, folder: Path, wish: "Made") -> int:
        """Build it."""
        from planner.commands.mandate.build import build

        return build(folder, wish)

    def release(self, folder: Path, wish: "Released") -> int:
        """Keep an issue of it."""
        from planner.commands.mandate.release import release

        return release(folder, wish)

    def diff(self, folder: Path, wish: "Compared") -> int:
        """Compare issues of it."""
        from planner.commands.mandate.diff import diff

        return diff(folder, wish)


def commands_for(folder: Path) -> Commands:
    """The commands for what a folder holds. PlannerError where it holds two things at once."""
    return _OfMandates() if kind_of(folder) is Kind.MANDATE else _OfConferences()
