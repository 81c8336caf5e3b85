"""Solves instances of CoSPLib and counts what the plans cost: python benchmarks/scheduling N2OR.

An instance is a name in the folder of instances, or the path of a workbook; without any, all of the
folder are solved. The last word has the evaluation, which knows no solver. With --talks, one side
of the contest with conference-scheduler is done instead.
"""

import argparse
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

import contest
import example
import objective
import talks
import workbook
from planning import solved

from planner.errors import PlannerError
from planner.scheduling.solve import Effort

INSTANCES = Path(__file__).resolve().parents[3] / "shared" / "benchmarks" / "cosplib"


def main() -> None:
    """Do what is asked for; ends with 1 where a plan is missing or broken, or a file is not
    understood.
    """
    asked = _arguments()
    try:
        done = _done(asked)
    except PlannerError as fault:
        sys.exit(f"{fault} {fault.remedy}".strip())
    sys.exit(any(one["cost"] is None or one["faults"] for one in done))


def _done(asked: argparse.Namespace) -> list[dict[str, Any]]:
    effort = Effort(asked.limit, asked.seed, racing=not asked.talks)
    if asked.talks:
        made = iter([_contest(asked.talks, _task(asked.example), effort)])
    else:
        made = (_solved(path, effort, asked.spare) for path in _paths(asked))
    done = []
    for one in made:
        print(json.dumps(one) if asked.json else _told(one), flush=True)
        done.append(one)
    return done


def _solved(path: Path, effort: Effort, spare: int) -> dict[str, Any]:
    """What came of an instance. `cost` is what the evaluation counts, `claim` what the solver does;
    no plan costs less than `bound` that has no track in more rooms at once than were planned with.
    """
    since, before = time.perf_counter(), _cpu()
    of = workbook.read(path)
    answer, plan = solved(of, effort, spare)
    return {
        "instance": of.name,
        "size": [len(of.talks), len(of.chairs), len(of.sessions), len(of.rooms)],
        "outcome": answer.outcome,
        "cost": objective.total(of, plan) if plan else None,
        "claim": answer.cost,
        "bound": answer.bound,
        "terms": {name: cost for name, cost in objective.terms(of, plan).items() if cost}
        if plan
        else {},
        "faults": objective.faults(of, plan) if plan else [],
        "seconds": round(time.perf_counter() - since, 1),
        "cpu": round(_cpu() - before, 1),
    }


def _contest(side: str, task: talks.Task, effort: Effort) -> dict[str, Any]:
    """What came of the talks, and the CPU seconds without loading what the side needs."""
    work = contest.SIDES[side](task, effort)
    since, before = time.perf_counter(), _cpu()
    placing = work()
    return {
        "instance": f"{len(task.talks)} talks, {side}",
        "cost": talks.excess(task, placing),
        "without seat": talks.without_seat(task, placing),
        "faults": talks.faults(task, placing),
        "seconds": round(time.perf_counter() - since, 2),
        "cpu": round(_cpu() - before, 2),
    }


def _cpu() -> float:
    """Seconds of CPU time of this process and of those that it has waited for."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def _told(one: dict[str, Any]) -> str:
    return "  ".join(f"{name}: {value}" for name, value in one.items())


def _task(path: Path | None) -> talks.Task:
    return example.read(path) if path else talks.invented()


def _paths(asked: argparse.Namespace) -> list[Path]:
    """The workbooks that are asked for. PlannerError where there are none."""
    named = [
        Path(name) if name.endswith(".xlsx") else asked.instances / f"{name}.xlsx"
        for name in asked.instance
    ]
    found = named or sorted(asked.instances.glob("*.xlsx"))
    if missing := [path for path in found if not path.is_file()] or [asked.instances] * (not found):
        raise PlannerError(f"There are no instances at {missing[0]}.", "Give --instances FOLDER.")
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("benchmarks/scheduling", description=__doc__)
    parser.add_argument("instance", nargs="*", help="N2OR, or the path of a workbook")
    parser.add_argument("--instances", type=Path, default=INSTANCES, metavar="FOLDER")
    parser.add_argument("--limit", type=float, default=60, metavar="SECONDS")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--spare", type=int, default=0, help="rooms at once beyond what tracks need"
    )
    parser.add_argument("--talks", choices=contest.SIDES, help="talks in slots, by this side")
    parser.add_argument(
        "--example", type=Path, help="the talks of this workbook, not invented ones"
    )
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
