"""What is wrong with the looks that a folder brings: its letterhead, its fonts."""

from collections.abc import Iterator

from planner.findings import Finding
from planner.folder.layout import Layout
from planner.writers import letterhead
from planner.writers.font_files import damaged_fonts
from planner.writers.looks import looks_with


def appearance(layout: Layout) -> Iterator[Finding]:
    """Findings of files under `templates/`; nothing where there is no such folder."""
    if layout.templates.is_dir():
        yield from letterhead.faults(looks_with(layout.templates))
        yield from damaged_fonts(layout.templates / "fonts")
