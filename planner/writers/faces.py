"""Whether there are letters in print for the languages of the papers, as readers know them."""

from collections.abc import Iterable, Iterator

from planner.findings import Fault, Finding, Severity
from planner.places import Place
from planner.writers.looks import Looks
from planner.writers.press import MADE_FOR
from planner.writers.script import primary

LANGUAGE_WITHOUT_FONT = Fault(
    "language-without-font",
    Severity.WARNING,
    why="The standard fonts print Arabic as a typewriter would, and Chinese not at all.",
    how='Install the extra fonts: pip install "conference-planner[fonts]"; or put a font '
    "into templates/fonts.",
)

DRAWN = frozenset({"he", "hy", "ka", "yi"})
"""Our own faces have their letters, if not as well as a font that is made for them."""

NOT_IN_PACKS = frozenset({"dv", "hi", "ne"})
"""The extra has no font for them: the lines that cannot be printed are told one by one."""


def faults(languages: Iterable[str], looks: Looks, place: Place) -> Iterator[Finding]:
    """A warning for each language of papers whose script needs a font that is not here."""
    if looks.font_folders():
        return
    for language in languages:
        if primary(language) in MADE_FOR.keys() - DRAWN - NOT_IN_PACKS:
            message = f"There is no font for papers in “{language}”."
            yield LANGUAGE_WITHOUT_FONT.at(place, message)
