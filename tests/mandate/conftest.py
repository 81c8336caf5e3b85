"""What tests of mandates share: the example of 2015, built once."""

from pathlib import Path

import pytest

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from tests.commands.conftest import planner

__all__ = ["planner"]

ROOT = Path(__file__).resolve().parents[2]
ASTANA = ROOT / "agendas" / "astana-2015"


@pytest.fixture(scope="session")
def astana(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build folder of agendas/astana-2015."""
    out = tmp_path_factory.mktemp("astana")
    assert build(ASTANA, BuildOptions(out)) == 0
    return out / "astana-2015"
