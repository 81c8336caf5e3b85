"""What tests of products share: the Bishkek conference, built once for each worker."""

from pathlib import Path

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

BISHKEK = Path(__file__).resolve().parents[2] / "agendas" / "bishkek-2001"


@pytest.fixture(scope="session")
def bishkek(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build folder of the Bishkek conference."""
    out = tmp_path_factory.mktemp("out")
    assert build(BISHKEK, BuildOptions(out)) == 0
    return out / "bishkek-2001"
