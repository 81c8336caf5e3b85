"""`planner doctor`: whether everything that the planner needs is installed; if not, what to do."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from planner.commands.examining import installation as examine
from planner.commands.examining.extras import extras
from planner.commands.examining.installation import Diagnosis, State
from planner.commands.examining.packages import packages
from planner.commands.screen import print_json, print_text


def doctor(folder: Path | None, out: Path, as_json: bool) -> int:  # noqa: FBT001
    """Look at the installation and, where one is given, at what a folder asks of it."""
    found = list(_examined(folder, out))
    if as_json:
        print_json([_in_json(one) for one in found])
    else:
        widest = max(len(one.subject) for one in found)
        print_text("\n".join([*(_in_text(one, widest) for one in found), _summary(found)]))
    return 1 if any(one.state is State.PROBLEM for one in found) else 0


def _examined(folder: Path | None, out: Path) -> Iterator[Diagnosis]:
    year = dt.datetime.now().astimezone().year
    yield from examine.sound("planner", examine.program)
    yield from examine.sound("libraries", examine.libraries)
    yield from examine.sound("extras", extras)
    yield from packages()
    yield from examine.sound("zones", lambda: examine.zones(year))
    yield from examine.sound("fonts", examine.fonts)
    yield from examine.sound("templates", examine.templates)
    yield from examine.sound("screen", examine.screen)
    yield from examine.sound("output", lambda: examine.output(out))
    if folder is not None:
        yield from examine.sound("folder", lambda: _in_folder(folder))


def _in_folder(folder: Path) -> Iterator[Diagnosis]:
    """Loading a folder takes libraries that may be missing: only here are they asked for."""
    from planner.commands.examining.folder import examine_folder

    yield from examine_folder(folder)


def _in_text(one: Diagnosis, widest: int) -> str:
    line = f"{one.state:<8} {one.subject:<{widest}}  {one.message}"
    return f"{line}\n    → {one.remedy}" if one.remedy else line


def _in_json(one: Diagnosis) -> dict[str, str]:
    return {
        "state": one.state.value,
        "subject": one.subject,
        "message": one.message,
        "remedy": one.remedy,
    }


def _summary(found: Iterable[Diagnosis]) -> str:
    states = [one.state for one in found]
    problems, warnings = states.count(State.PROBLEM), states.count(State.WARNING)
    return ", ".join([_count(problems, "problem"), _count(warnings, "warning")])


def _count(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"
