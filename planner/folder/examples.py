"""The examples that come with the planner."""

from pathlib import Path

from planner.folder.layout import Layout

SMALL = "bishkek-2001"
"""The example that is meant where none is named."""


def examples() -> dict[str, Path]:
    """The folders of the examples, by name: inside the package in a wheel, next to it in a
    checkout.

    There may be none, if someone has packaged the planner without them.
    """
    inside = Path(__file__).resolve().parents[1] / "agendas"
    around = inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "agendas"
    found = sorted(around.iterdir()) if around.is_dir() else []
    layouts = {folder: Layout(folder) for folder in found}
    return {
        folder.name: folder
        for folder, layout in layouts.items()
        if layout.settings.is_file() or layout.mandate.is_file()
    }
