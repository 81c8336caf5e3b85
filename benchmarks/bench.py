"""Measures the planner and writes benchmarks/README.md: make bench.

Every figure is the CPU time (user and system) of a whole process, the median of several runs
that take turns, so that a machine that slows down slows all of them down. Ratios are to a bare
`python -c pass` of the same turns: they are what can be compared between machines.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BISHKEK = ROOT / "agendas" / "bishkek-2001"
PLANNER = Path(sys.executable).with_name("planner")
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""With it every run would compile the planner anew, which no user's does."""
TURNS = 15


@dataclass(frozen=True)
class Measure:
    """A command that is measured; `before` makes it ready. `aim` is in times bare, or seconds."""

    name: str
    command: list[str]
    aim: str
    before: Callable[[], object] = lambda: None


def main() -> None:
    """Measure all in turns and write the page."""
    with tempfile.TemporaryDirectory() as folder:
        measures = _measures(Path(folder))
        taken: dict[str, list[float]] = {measure.name: [] for measure in measures}
        for turn in range(TURNS + 1):
            for measure in measures:
                seconds = _cpu_seconds(measure)
                if turn:
                    taken[measure.name].append(seconds)
            print(f"turn {turn} of {TURNS}", file=sys.stderr)
    page = _page(measures, {name: statistics.median(values) for name, values in taken.items()})
    (ROOT / "benchmarks" / "README.md").write_text(page, encoding="utf-8")
    print(page)


def _measures(folder: Path) -> list[Measure]:
    planner = [str(PLANNER)]
    built = folder / "again"
    build = [*planner, "build", str(BISHKEK), "--out"]
    subprocess.run([*build, str(built)], check=True, capture_output=True)
    fresh = str(folder / "fresh")
    short, long = _agenda(folder / "short.txt", 3), _agenda(folder / "long.txt", 100)
    return [
        Measure("python -c pass", [sys.executable, "-c", "pass"], "–"),
        Measure("planner --help", [*planner, "--help"], "8 times"),
        Measure("planner show bishkek-2001", [*planner, "show", str(BISHKEK)], "10 times"),
        Measure("planner check bishkek-2001", [*planner, "check", str(BISHKEK)], "–"),
        Measure("planner read, 300 lines", [*planner, "read", short], "0.1 s over show"),
        Measure("planner read, 10,000 lines", [*planner, "read", long], "linear"),
        Measure("planner build, from nothing", [*build, fresh], "3 s", _emptied(fresh)),
        Measure("planner build, nothing changed", [*build, str(built)], "well under 1 s"),
    ]


def _agenda(path: Path, days: int) -> str:
    """An agenda of a hundred lines a day."""
    titles = ("Session {}: Water and", "energy", "", "Discussion", "Coffee break")
    lines = []
    for day in range(days):
        lines += [f"Day {day + 1}", ""]
        for item in range(14):
            lines += [f"{item + 7:02}:00–{item + 7:02}:45  {titles[0].format(item + 1)}"]
            lines += [*titles[1:], "Moderator: Ms. A. Example", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def _emptied(folder: str) -> Callable[[], object]:
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def _cpu_seconds(measure: Measure) -> float:
    measure.before()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {key: value for key, value in os.environ.items() if key != NO_BYTECODE}
    subprocess.run(measure.command, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _page(measures: list[Measure], medians: dict[str, float]) -> str:
    bare = medians[measures[0].name]
    rows = [
        f"| `{measure.name}` | {medians[measure.name]:.3f} | "
        f"{medians[measure.name] / bare:.1f} | {measure.aim} |"
        for measure in measures
    ]
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make bench`. CPU seconds of whole processes, medians of "
            f"{TURNS} runs in turns; compare the ratios, the seconds hang on the machine.",
            "The build makes all products of the Bishkek conference in three languages.",
            "",
            "| command | CPU seconds | times `python -c pass` | aim |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    main()
