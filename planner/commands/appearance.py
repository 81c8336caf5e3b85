"""What is wrong with the looks of a folder: its letterhead, its fonts, missing letter templates."""

from collections.abc import Iterator

from planner.findings import Finding
from planner.folder.layout import Layout
from planner.model import Conference
from planner.writers import faces, letterhead
from planner.writers.font_files import damaged_fonts
from planner.writers.looks import looks_with


def appearance(layout: Layout, conference: Conference) -> Iterator[Finding]:
    """Findings of files under `templates/`, where there are such, and of languages without font."""
    looks = looks_with(layout.templates)
    yield from faces.faults(conference.languages, looks, conference.place_of("languages"))
    if layout.templates.is_dir():
        yield from letterhead.faults(looks)
        yield from damaged_fonts(layout.templates / "fonts")
