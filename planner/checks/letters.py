"""Letters of invitation: in a language of the papers, with a signature, and a place to reply to."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.letters import has_letters, letter_languages
from planner.model import Conference
from planner.model.people import LetterKind, Letters
from planner.protocol import letter_kind

_INVITED = """\
conference.toml:
{letters}
languages = ["en"]
participation = [{{ id = "others", name = "Others" }}]
invitees.csv:
id,category,body,language
wmo,others,wmo,{language}"""

_LISTED = ", ".join(letter_languages())

LETTER_LANGUAGE = Fault(
    "letter-language",
    Severity.WARNING,
    why=(
        "A letter is written in the language of its invitee. In one that the planner has no text "
        "in it goes out in English; in one without papers it has titles in another."
    ),
    how=f"Write one of the languages of the papers; there are letters in {_LISTED}.",
    example=_INVITED.format(
        letters='letters = { signed_by = "Ada Rill", contact = "wells@example.org" }', language="ru"
    ),
    instead=_INVITED.format(
        letters='letters = { signed_by = "Ada Rill", contact = "wells@example.org" }', language="en"
    ),
)
LETTER_UNSIGNED = Fault(
    "letter-unsigned",
    Severity.WARNING,
    why="A note verbale is initialled, a letter signed: without a name nobody knows by whom.",
    how='Write signed_by = "…" under [letters], and the function.',
    example=_INVITED.format(letters='letters = { contact = "wells@example.org" }', language="en"),
    instead=_INVITED.format(
        letters='letters = { signed_by = "Ada Rill", contact = "wells@example.org" }', language="en"
    ),
)
LETTER_WITHOUT_CONTACT = Fault(
    "letter-without-contact",
    Severity.WARNING,
    why="Letters ask for the names of those who will come, and do not say where to send them.",
    how='Write contact = "…" under [letters]: an address, a telephone number.',
    example=_INVITED.format(letters='letters = { signed_by = "Ada Rill" }', language="en"),
    instead=_INVITED.format(
        letters='letters = { signed_by = "Ada Rill", contact = "wells@example.org" }', language="en"
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """What letters lack, where conference.toml says anything of them and somebody is invited."""
    conference = subject.conference
    if conference.letters == Letters() or not conference.invitees:
        return
    yield from _languages(conference)
    place, letters = conference.place_of("letters"), conference.letters
    kinds = {letter_kind(invitee, conference) for invitee in conference.invitees}
    if LetterKind.INVITATION in kinds and not letters.signed_by:
        yield LETTER_UNSIGNED.at(place, "Nobody signs the letters of invitation.")
    if not letters.contact:
        yield LETTER_WITHOUT_CONTACT.at(place, "The letters do not say where replies go.")


def _languages(conference: Conference) -> Iterator[Finding]:
    """Languages that invitees are to be written to in, and cannot."""
    for invitee in conference.invitees:
        language = invitee.language
        if language and not has_letters(language):
            message = f"There are no letters in “{language}”; this one is in English."
            yield LETTER_LANGUAGE.at(invitee.place, message)
        elif language and language not in conference.languages:
            message = f"This letter is in “{language}”, which is no language of the papers."
            yield LETTER_LANGUAGE.at(invitee.place, message)
