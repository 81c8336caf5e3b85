"""What would be written into agendas is read again before: it has to say what was meant."""

from itertools import zip_longest

from planner.findings import Fault, Finding, Severity
from planner.folder.layout import named_languages
from planner.folder.load import Loaded, load
from planner.folder.save import changed_files
from planner.model import Conference, Day
from planner.places import Place

READ_OTHERWISE = Fault(
    "agenda-read-otherwise",
    Severity.ERROR,
    why=(
        "The agendas of the languages are matched by times, kinds and order. With these edits "
        "they would be matched differently from what is meant."
    ),
    how="Change it by hand, in the agenda of each language.",
)


def read_otherwise(before: Loaded, conference: Conference) -> list[Finding]:
    """A finding where the agendas, once written, would say something else than the conference.

    PlannerError where a file cannot be changed.
    """
    files = changed_files(conference, before.layout.root)
    paths = map(before.layout.agenda, named_languages(conference.languages))
    agendas = {path: text for path in paths if (text := files.get(path)) is not None}
    if not agendas:
        return []
    after = load(before.layout.root, tables=False, instead=agendas).conference.days
    return [] if after == conference.days else [_finding(conference.days, after)]


def _finding(meant: tuple[Day, ...], after: tuple[Day, ...]) -> Finding:
    """What differs first."""
    for one, other in zip_longest(meant, after):
        if one is None or other is None:
            day = one or other
            return READ_OTHERWISE.at(
                day.place, f"The items of {day.date} would be read differently."
            )
        for item, read in zip_longest(one.items, other.items):
            if item != read:
                found = item or read
                said = f"“{found.title.best('')}” would be read differently."
                return READ_OTHERWISE.at(found.place, said)
    return READ_OTHERWISE.at(Place("agenda"), "The days would be read differently.")
