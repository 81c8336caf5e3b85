"""python benchmarks/scheduling: what it says of an instance."""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.benchmarks.conftest import ROOM
from tests.conftest import NEIGHBOUR_ABSENT

INSTANCES = ROOM.parents[2] / "shared" / "benchmarks" / "cosplib"

pytestmark = pytest.mark.skipif(not find_spec("ortools"), reason="the solver is not installed")


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOM), *map(str, words)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_an_instance_is_solved_and_counted(workbook_at: Callable[..., Path]) -> None:
    done = run(workbook_at(), "--limit", "20", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["instance"], told["size"]) == (0, "Tiny", [7, 3, 3, 2])
    assert (told["outcome"], told["faults"]) == ("best", [])
    assert told["cost"] == sum(told["terms"].values())


def test_an_instance_without_a_plan(workbook_at: Callable[..., Path]) -> None:
    done = run(workbook_at({("submissions", "C4"): 3}), "--limit", "20")
    assert done.returncode == 1
    assert "outcome: impossible  cost: None" in done.stdout


def test_what_is_absent_or_not_understood_is_said(workbook_at: Callable[..., Path]) -> None:
    done = run("GECCO99", "--instances", "nowhere")
    said = "There are no instances at nowhere/GECCO99.xlsx. Give --instances FOLDER.\n"
    assert (done.returncode, done.stderr) == (1, said)
    done = run(workbook_at({("rooms", "A3"): "Big"}))
    said = "Tiny.xlsx, sheet “rooms”, A3: “Big” is here a second time.\n"
    assert (done.returncode, done.stderr) == (1, said)


@pytest.mark.skipif(not INSTANCES.is_dir(), reason=NEIGHBOUR_ABSENT)
def test_a_public_instance() -> None:
    told = json.loads(run(INSTANCES / "N2OR.xlsx", "--json").stdout)
    assert (told["cost"], told["bound"], told["faults"]) == (1, 1, [])
