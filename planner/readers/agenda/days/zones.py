"""The time zone in which a text gives all its times, and zones that differ."""

import re
from collections.abc import Iterable

from planner.findings import Fault, Severity
from planner.language.clock.words import clock_words
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.lines.said import Said

ZONES_DIFFER = Fault(
    "zones-differ",
    Severity.WARNING,
    why="Times of one agenda are printed in several zones: some will come an hour early or late.",
    how="Find out which zone is that of the place, and write all times in it.",
)


def told_zone(saids: Iterable[Said], words: PaperWords) -> tuple[str, int]:
    """The zone, and the line that says so: "All times are in CET (UTC+1)"."""
    cues = words.cues["times_are"]
    told = (said for said in saids if any(cue in plain(said.raw) for cue in cues))
    zones = ((_zone_in(said.raw), said.number) for said in told)
    return next((of for of in zones if of[0]), ("", 0))


def _zone_in(text: str) -> str:
    """The zone that words name; abbreviations are in capitals."""
    for word in re.finditer(r"(?<!\w)[^\W\d_]", text):
        found = clock_words().zone.match(text.lower(), word.start())
        if found and (" " in found[1] or text[found.start(1) : found.end(1)].isupper()):
            return found[0].strip(" ().").upper()
    return ""
