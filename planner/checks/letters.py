"""Letters of invitation: in a language with words for them, signed, with a place to reply to."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.letters import has_letters, letter_languages
from planner.model import Conference, Invitee, Text
from planner.model.people import LetterKind, Letters
from planner.protocol import letter_kind, letter_language, names_of

_INVITED = """\
conference.toml:
{letters}
languages = ["en"]
participation = [{{ id = "others", name = "Others" }}]
invitees.csv:
id,category,body,language
wmo,others,wmo,{language}"""

_SIGNED = 'letters = { signed_by = "Ada Rill", contact = "wells@example.org" }'
_LISTED = ", ".join(letter_languages())

LETTER_LANGUAGE = Fault(
    "letter-language",
    Severity.WARNING,
    why=(
        "A letter is written in the language of its invitee. If the planner has no text in that "
        "language, it goes out in English."
    ),
    how=f"Choose another language: there are letters in {_LISTED}.",
    example=_INVITED.format(letters=_SIGNED, language="fi"),
    instead=_INVITED.format(letters=_SIGNED, language="en"),
)
LETTER_UNTRANSLATED = Fault(
    "letter-untranslated",
    Severity.WARNING,
    why=(
        "A letter may be in a language in which there are no papers. Whatever the folder does "
        "not say in that language appears in the letter in the first language."
    ),
    how="Write the words in that language too.",
    example=_INVITED.format(letters=_SIGNED, language="ru"),
    instead=_INVITED.format(letters=_SIGNED, language="en"),
)
LETTER_UNSIGNED = Fault(
    "letter-unsigned",
    Severity.WARNING,
    why="A note verbale is initialled, a letter signed: without a name nobody knows by whom.",
    how='Write signed_by = "…" under [letters], and the function.',
    example=_INVITED.format(letters='letters = { contact = "wells@example.org" }', language="en"),
    instead=_INVITED.format(letters=_SIGNED, language="en"),
)
LETTER_WITHOUT_CONTACT = Fault(
    "letter-without-contact",
    Severity.WARNING,
    why="Letters ask for the names of those who will come, but do not say where to send them.",
    how='Write contact = "…" under [letters]: an address, a telephone number.',
    example=_INVITED.format(letters='letters = { signed_by = "Ada Rill" }', language="en"),
    instead=_INVITED.format(letters=_SIGNED, language="en"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """What letters lack, if conference.toml mentions them and someone is invited."""
    conference = subject.conference
    if conference.letters == Letters() or not conference.invitees:
        return
    yield from _without_letters(conference)
    yield from _untranslated(subject)
    place, letters = conference.place_of("letters"), conference.letters
    kinds = {letter_kind(invitee, conference) for invitee in conference.invitees}
    if LetterKind.INVITATION in kinds and not letters.signed_by:
        yield LETTER_UNSIGNED.at(place, "Nobody signs the letters of invitation.")
    if not letters.contact:
        yield LETTER_WITHOUT_CONTACT.at(place, "The letters do not say where replies go.")


def _without_letters(conference: Conference) -> Iterator[Finding]:
    """Languages that invitees are to be written to in, and cannot."""
    for invitee in conference.invitees:
        if invitee.language and not has_letters(invitee.language):
            message = f"There are no letters in “{invitee.language}”; this one will be in English."
            yield LETTER_LANGUAGE.at(invitee.place, message)


def _untranslated(subject: Subject) -> Iterator[Finding]:
    """What letters lack that are in no language of the papers; a finding for each language."""
    conference = subject.conference
    written = {of.id: letter_language(of, conference) for of in conference.invitees}
    for language in dict.fromkeys(written.values()):
        invitees = [of for of in conference.invitees if written[of.id] == language]
        said = (of for invitee in invitees for of in _said(invitee, subject))
        lacking = dict.fromkeys(what for what, words in said if words and not words.get(language))
        if lacking and language not in conference.languages:
            message = f"Letters in “{language}” print in another language: {', '.join(lacking)}."
            hint = f'Write them in conference.toml, as title.{language} = "…"; bodies in names.csv.'
            yield LETTER_UNTRANSLATED.at(invitees[0].place, message, hint=hint)


def _said(invitee: Invitee, subject: Subject) -> Iterator[tuple[str, Text]]:
    """What the letter to an invitee says in words of the folder, each with what it is called."""
    conference = subject.conference
    category = next((of for of in conference.participation if of.id == invitee.category), None)
    yield from ((of, getattr(conference, of)) for of in ("title", "short_title", "town"))
    yield from ((of, getattr(conference.letters, of)) for of in ("sender", "function", "contact"))
    if conference.venue:
        yield "name of the venue", conference.venue.name
    if category:
        yield from ((of, getattr(category, of)) for of in ("level", "condition"))
    inviting = category.invited_by if category else ""
    for token in filter(None, (conference.host, *conference.organizers, inviting, invitee.body)):
        yield f"name of “{token}”", names_of(token, conference, subject.date).name
