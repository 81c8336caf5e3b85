"""What the common commands do with a folder of each kind: the one place that decides it."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from planner.commands.asked import Asked, Shown
from planner.errors import PlannerError
from planner.findings import Finding, has_errors
from planner.folder.kinds import Kind, kind_of

if TYPE_CHECKING:
    from planner.commands.building.making import BuildOptions
    from planner.commands.building.screen import Built
    from planner.commands.comparing.diff import DiffOptions
    from planner.commands.release import ReleaseOptions

    Outcome = tuple[tuple[Finding, ...], Built | None]


class Commands(Protocol):
    """What can be done with a folder of any kind; each but the first gives the exit code."""

    def findings(self, folder: Path) -> tuple[Finding, ...]:
        """All that is wrong with it."""

    def check(self, folder: Path, asked: Asked) -> int:
        """Print what is wrong with it."""

    def show(self, folder: Path, shown: Shown) -> int:
        """Print what it holds."""

    def build(self, folder: Path, wish: "BuildOptions") -> int:
        """Make its papers, calendars and workbooks."""

    def built(self, folder: Path, wish: "BuildOptions") -> "Outcome":
        """The same without a word: what is wrong with it, and what was built if nothing is."""

    def release(self, folder: Path, wish: "ReleaseOptions") -> int:
        """Keep it as it goes out."""

    def diff(self, folder: Path, wish: "DiffOptions") -> int:
        """Print what has changed."""


class _OfConferences:
    """What is done with conferences."""

    def findings(self, folder: Path) -> tuple[Finding, ...]:
        """What is wrong with it."""
        from planner.commands.check import load_and_check

        return load_and_check(folder)[1]

    def check(self, folder: Path, asked: Asked) -> int:
        """Check it."""
        from planner.commands.check import check_folder

        if asked.reading or asked.at:
            raise PlannerError(f"{folder} contains no mandate.", "Leave out --reading and --at.")
        return check_folder(folder, asked.as_json, asked.strict)

    def show(self, folder: Path, shown: Shown) -> int:
        """Show it."""
        from planner.commands.showing.show import show

        return show(folder, shown.language, shown.as_json, shown.with_ids)

    def build(self, folder: Path, wish: "BuildOptions") -> int:
        """Build it."""
        from planner.commands.building.build import build

        return build(folder, wish)

    def built(self, folder: Path, wish: "BuildOptions") -> "Outcome":
        """Build it without a word."""
        from planner.commands.building.build import write_products
        from planner.commands.check import load_and_check

        loaded, findings = load_and_check(folder)
        return findings, None if has_errors(findings) else write_products(loaded, wish)

    def release(self, folder: Path, wish: "ReleaseOptions") -> int:
        """Keep an issue of it."""
        from planner.commands.release import release

        return release(folder, wish)

    def diff(self, folder: Path, wish: "DiffOptions") -> int:
        """Compare issues of it."""
        from planner.commands.comparing.diff import diff

        return diff(folder, wish)


class _OfMandates:
    """What is done with mandates."""

    def findings(self, folder: Path) -> tuple[Finding, ...]:
        """What is wrong with it."""
        from planner.commands.mandate.check import load_and_check

        return load_and_check(folder)[1]

    def check(self, folder: Path, asked: Asked) -> int:
        """Check it."""
        from planner.commands.mandate.check import check_folder

        return check_folder(folder, asked)

    def show(self, folder: Path, shown: Shown) -> int:
        """Show it."""
        from planner.commands.mandate.show import show

        return show(folder, shown)

    def build(self, folder: Path, wish: "BuildOptions") -> int:
        """Build it."""
        from planner.commands.mandate.build import build

        return build(folder, wish)

    def built(self, folder: Path, wish: "BuildOptions") -> "Outcome":
        """Build it without a word."""
        from planner.commands.mandate.build import write_products
        from planner.commands.mandate.check import load_and_check

        loaded, findings = load_and_check(folder, Asked(at=wish.at))
        return findings, None if has_errors(findings) else write_products(loaded, wish)

    def release(self, folder: Path, wish: "ReleaseOptions") -> int:
        """Keep an issue of it."""
        from planner.commands.mandate.release import release

        return release(folder, wish)

    def diff(self, folder: Path, wish: "DiffOptions") -> int:
        """Compare issues of it."""
        from planner.commands.mandate.diff import diff

        return diff(folder, wish)


def commands_for(folder: Path) -> Commands:
    """The commands for what a folder holds. PlannerError where it holds two things at once."""
    return _OfMandates() if kind_of(folder) is Kind.MANDATE else _OfConferences()
