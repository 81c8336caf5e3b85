"""Sample words of `planner new` that were never replaced: they would be printed as they are."""

from collections.abc import Iterator

from planner.findings import Fault, Finding, Severity
from planner.model import Conference
from planner.model.agenda import AgendaItem

TITLE = "Title of the conference"
TOWN = "Name of the town"
ZONE = "UTC"
SESSIONS = (
    "Title of the session",
    "Titre de la séance",
    "Название заседания",
    "Titel der Sitzung",
    "Título de la sesión",
    "Titolo della sessione",
)
NOTES = (
    "A line that begins with > is an annotation.",
    "Une ligne qui commence par > est une annotation.",
    "Строка, которая начинается с >, – аннотация.",
    "Eine Zeile, die mit > beginnt, ist eine Anmerkung.",
    "Una línea que empieza por > es una anotación.",
    "Una riga che inizia con > è un’annotazione.",
)
"""Words of the files in `starter/`, which are written into every new folder."""

PLACEHOLDER_LEFT = Fault(
    "placeholder-left",
    Severity.WARNING,
    why=(
        "A new folder contains sample words that show where your own belong; papers and "
        "calendars would print them, and all times would be in UTC. The folder can be built, "
        "but planner release and planner send refuse it."
    ),
    how="Write your own words instead.",
    example="""\
Monday, 3 May 2027

09:00–10:00  Session 1: Title of the session""",
    instead="""\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells in dry valleys""",
)


def placeholders(conference: Conference) -> Iterator[Finding]:
    """A finding for each value and each line that is still that of a new folder. No town has UTC
    for the name of its zone; a conference without one may have.
    """
    left = {
        "title": TITLE if TITLE in conference.title.values() else "",
        "town": TOWN if TOWN in conference.town.values() else "",
        "timezone": ZONE if conference.timezone == ZONE and conference.town else "",
    }
    for key, words in left.items():
        if words:
            message = f"`{key}` is still that of a new folder: “{words}”."
            yield PLACEHOLDER_LEFT.at(conference.place_of(key), message)
    for item in conference.every_item:
        yield from _in_item(item)


def _in_item(item: AgendaItem) -> Iterator[Finding]:
    titles = [title for title in item.title.values() if title.endswith(SESSIONS)]
    notes = [words for note in item.note.values() for words in NOTES if words in note]
    for words in (*titles, *notes):
        message = f"This is still from a new folder: “{words}”."
        yield PLACEHOLDER_LEFT.at(item.place, message)
