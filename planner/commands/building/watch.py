"""`planner build --watch`: builds, and builds again whenever a file of the folder changes.

The folder is checked twice a second: that costs almost nothing, needs no library, and works on
network disks too, where systems do not report changes.
"""

import datetime as dt
import gc
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import sleep

from planner.commands.building.making import BuildOptions
from planner.commands.building.screen import Built
from planner.commands.kinds import commands_for
from planner.commands.screen import print_error, print_text, report_findings, say
from planner.errors import PlannerError
from planner.findings import Severity, summary
from planner.writers.manifest import is_ours

EVERY = 0.5
"""Seconds between two looks at the folder."""
QUIET = 0.2
"""Seconds for which nothing may change before a build: editors write in several steps."""
NAMED = 3
"""So many files are named that a build has changed; the others are counted."""

Stamps = Mapping[Path, tuple[int, int]]
"""When each file was changed, in nanoseconds, and how many bytes it has."""


def watch(folder: Path, wish: BuildOptions) -> int:
    """Build until stopped with Ctrl-C. Initial faults are reported as by `build`."""
    gc.enable()
    try:
        seen = stamps(folder, wish.out)
        _say_now(_built(folder, wish))
        say(f"Watching {folder}; it is built into {wish.out}. To stop: Ctrl-C.")
        while True:
            seen = changed(lambda: stamps(folder, wish.out), seen)
            _say_now(_built_again(folder, wish))
    except KeyboardInterrupt:
        say("")
        return 0


def stamps(folder: Path, out: Path) -> Stamps:
    """The files of a folder as they are; hidden ones and those that are built are left out."""
    found = {}
    for path in _files(folder, out.resolve()):
        try:
            about = path.stat()
        except OSError:  # It has just gone away, as files of editors do.
            continue
        found[path] = (about.st_mtime_ns, about.st_size)
    return found


def _files(folder: Path, out: Path) -> Iterator[Path]:
    for root, inside, names in os.walk(folder):
        inside[:] = [name for name in inside if not name.startswith(".")]
        inside[:] = [name for name in inside if not _is_built(Path(root, name), out)]
        yield from (Path(root, name) for name in names if not name.startswith("."))


def _is_built(folder: Path, out: Path) -> bool:
    return folder.resolve() == out or is_ours(folder)


def changed(look: Callable[[], Stamps], seen: Stamps) -> Stamps:
    """Wait until something else is there than what was seen, and until it stays for a moment."""
    while (now := look()) == seen:
        sleep(EVERY)
    sleep(QUIET)
    while (later := look()) != now:
        now = later
        sleep(QUIET)
    return now


def _built_again(folder: Path, wish: BuildOptions) -> str:
    """Build once more; what stops a build does not stop watching."""
    try:
        return _built(folder, wish)
    except PlannerError as fault:
        print_error(fault)
    except OSError as fault:
        print_error(PlannerError(f"{fault.strerror or fault}: {fault.filename or folder}."))
    return "the last build is kept"


def _built(folder: Path, wish: BuildOptions) -> str:
    """Build, and say in a line what came of it; findings are told where they stop something."""
    findings, built = commands_for(folder).built(folder, wish)
    if built is None:
        report_findings(folder, [one for one in findings if one.severity is Severity.ERROR])
        return "the last build is kept"
    report_findings(folder, built.faults)
    return f"{_changes(built)}; {summary((*findings, *built.faults))}"


def _changes(built: Built) -> str:
    """Which files are other than in the last build."""
    changed, removed = built.outcome.changed, built.outcome.removed
    told = [*changed[:NAMED], *(f"{path} has been removed" for path in removed)]
    if (more := len(changed) - NAMED) > 0:
        told.append(f"{more} more")
    return ", ".join(told) or "nothing is new"


def _say_now(words: str) -> None:
    print_text(f"{dt.datetime.now().astimezone():%H:%M:%S}  {words}")
    gc.collect()
