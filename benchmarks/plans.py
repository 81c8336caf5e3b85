"""The section of the page on planning: public instances, and talks against conference-scheduler.

Instances of CoSPLib and the conference example of Timefold are not ours to carry: they are looked
for in a folder, and what is absent is skipped with its reason.
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

SCHEDULING = Path(__file__).with_name("scheduling")
INSTANCES = Path(__file__).resolve().parents[2] / "shared" / "benchmarks" / "cosplib"
EXAMPLE = "72talks-12timeslots-10rooms.xlsx"
"""The workbook of the example, where it lies among the instances; else its talks are invented."""
AIMS = {"N2OR": 1, "GECCO20": 5781, "GECCO21": 10933}
SECONDS, TURNS = 60, 3
SIDES = ("planner", "conference-scheduler", "planner-for-seats")

TABLE = f"""
The objective of CoSPLib, at most {SECONDS} seconds each, one run: what its own evaluation counts,
as `benchmarks/scheduling/objective.py` does without a solver, for plans with each track in as few
rooms at once as it needs. No such plan costs less than the bound. For one instance:
`python benchmarks/scheduling PATH --limit {SECONDS}`.

| instance | talks, tracks, sessions, rooms | objective | bound | aim | CPU seconds | seconds |
|---|---|---|---|---|---|---|
"""

CONTEST = """
{talks} in 72 slots, by what conference-scheduler measures: the sum of demand less
capacity, which is the same in all plans that fill the slots. Medians of {turns} runs in turns, with
the making of the problem and without loading libraries. In the last row the planner looks for the
plan in which the fewest find no seat, and proves it.

| side | demand less capacity | without a seat | broken rules | CPU seconds | seconds |
|---|---|---|---|---|---|
"""


def section(instances: Path) -> list[str]:
    """The lines of the section."""
    lines = ["## Planning", *_of_instances(instances), *_of_talks(instances / EXAMPLE)]
    return "\n".join(lines).split("\n")


def _of_instances(folder: Path) -> list[str]:
    paths = sorted(folder.glob("*.xlsx"))
    known = [path for path in paths if path.name != EXAMPLE]
    if not known:
        return ["", f"Instances of CoSPLib are skipped: none are in `{folder.name}`.", ""]
    return [TABLE.rstrip("\n"), *(_row(_run(path, "--limit", SECONDS)) for path in known)]


def _row(one: dict[str, Any]) -> str:
    size = ", ".join(map(str, one["size"]))
    aim = AIMS.get(one["instance"], "–")
    cost = "–" if one["cost"] is None else one["cost"]
    return (
        f"| {one['instance']} | {size} | {cost} | {one['bound']} | {aim} | "
        f"{one['cpu']:.1f} | {one['seconds']:.1f} |"
    )


def _of_talks(example: Path) -> list[str]:
    there = ["--example", example] if example.is_file() else []
    runs: dict[str, list[dict[str, Any]]] = {side: [] for side in SIDES}
    for _ in range(TURNS):
        for side, done in runs.items():
            done.append(_run("--talks", side, *there, "--limit", 10 * SECONDS))
    cpu, wall = (
        {side: statistics.median(run[what] for run in done) for side, done in runs.items()}
        for what in ("cpu", "seconds")
    )
    rows = [
        f"| {side} | {done[0]['cost']} | {done[0]['without seat']} | {done[0]['faults']} | "
        f"{cpu[side]:.2f} | {wall[side]:.2f} |"
        for side, done in runs.items()
    ]
    ours, theirs, _ = (cpu[side] for side in SIDES)
    talks = "The 72 talks of the example of Timefold" if there else "72 invented talks"
    return [
        CONTEST.format(talks=talks, turns=TURNS).rstrip("\n"),
        *rows,
        "",
        f"The planner is {theirs / ours:.1f} times faster; the aim is 10 times.",
    ]


def _run(*words: object) -> dict[str, Any]:
    """What `benchmarks/scheduling` says of one instance or side, in a process of its own."""
    command = [sys.executable, str(SCHEDULING), "--json", *map(str, words)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if not done.stdout:
        raise SystemExit(done.stderr)
    print(f"{words[0]} {words[1]}", file=sys.stderr)
    told: dict[str, Any] = json.loads(done.stdout)
    return told
