"""Languages of the papers: files, titles and annotations in each of them."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.phrases import has_phrases
from planner.language.vocabulary import is_tag
from planner.model import Conference

LANGUAGE_IMPOSSIBLE = Fault(
    "language-impossible",
    Severity.ERROR,
    why=(
        "Files are named after the languages, and calendars and papers state their language by "
        "its tag."
    ),
    how="Write tags such as en, fr or sr-Latn.",
    example="""\
conference.toml:
languages = ["en", "français"]""",
    instead="""\
conference.toml:
languages = ["en"]""",
    firm=True,
)
LANGUAGE_TWICE = Fault(
    "language-twice",
    Severity.ERROR,
    why="If a language is named twice, two papers would have the same name.",
    how="Name each language once.",
    example="""\
conference.toml:
languages = ["en", "en"]""",
    instead="""\
conference.toml:
languages = ["en"]""",
    firm=True,
)
LANGUAGE_WITHOUT_WORDS = Fault(
    "language-without-words",
    Severity.WARNING,
    why=(
        "The planner has phrases for papers in some languages only. In other languages it "
        "prints the words of the agenda and the dates; everything else is in English."
    ),
    how="Remove the language, or prepare the papers in it by hand.",
    example="""\
conference.toml:
languages = ["en", "fi"]""",
    instead="""\
conference.toml:
languages = ["en"]""",
)
TITLE_UNTRANSLATED = Fault(
    "title-untranslated",
    Severity.WARNING,
    why=("The title comes first on every paper; in this language it would appear in another one."),
    how="Write the title in every language of the papers.",
    example="""\
conference.toml:
languages = ["en", "fr"]
title = { en = "Water" }""",
    instead="""\
conference.toml:
languages = ["en", "fr"]
title = { en = "Water", fr = "L’eau" }""",
)
LANGUAGE_NOT_OF_PAPERS = Fault(
    "language-not-of-papers",
    Severity.ERROR,
    why="A version cannot be official if there is no paper in that language.",
    how="Add it to `languages` too, or remove it here.",
    example="""\
conference.toml:
official = { agenda = ["ru"] }""",
    instead="""\
conference.toml:
official = { agenda = ["en"] }""",
)
NOTE_UNTRANSLATED = Fault(
    "note-untranslated",
    Severity.WARNING,
    why="The annotation is printed in the first language instead: not everyone will "
    "understand what is asked of them.",
    how="Write it under the item in that language too, on a line that begins with >.",
    example="""\
conference.toml:
languages = ["en", "fr"]
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             > Please be seated by 08.50.
agenda.fr.txt:
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Les puits""",
    instead="""\
conference.toml:
languages = ["en", "fr"]
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             > Please be seated by 08.50.
agenda.fr.txt:
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Les puits
             > Les participants sont priés de prendre place à 8 h 50.""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Languages that contradict each other, or that words are missing for."""
    conference = subject.conference
    yield from _tags(conference)
    yield from _papers(conference)
    yield from _notes(conference)


def _tags(conference: Conference) -> Iterator[Finding]:
    """Tags that cannot be: files are named after them."""
    for key in ("languages", "working_languages"):
        tags, place = getattr(conference, key), conference.place_of(key)
        for tag in dict.fromkeys(tags):
            if not is_tag(tag):
                message = f"“{tag}” is not a language tag."
                yield LANGUAGE_IMPOSSIBLE.at(place, message)
            if tags.count(tag) > 1:
                message = f"“{tag}” appears in {key} more than once."
                yield LANGUAGE_TWICE.at(place, message)


def _papers(conference: Conference) -> Iterator[Finding]:
    place = conference.place_of("languages")
    for language in dict.fromkeys(conference.languages):
        if not has_phrases(language):
            message = f"The planner has no phrases in “{language}”: they will be in English."
            yield LANGUAGE_WITHOUT_WORDS.at(place, message)
        if any(conference.title.values()) and not conference.title.get(language):
            message = f"The title is missing in “{language}”."
            hint = f'Write title.{language} = "…".'
            yield TITLE_UNTRANSLATED.at(conference.place_of("title"), message, hint=hint)
    official = {*conference.official.title, *conference.official.agenda}
    for language in sorted(official - {*conference.languages}):
        message = (
            f"The version in “{language}” is official, but it is not a language of the papers."
        )
        yield LANGUAGE_NOT_OF_PAPERS.at(conference.place_of("official"), message)


def _notes(conference: Conference) -> Iterator[Finding]:
    """Annotations that stand in the first language and not in one that has the item."""
    for item in conference.every_item:
        lacking = [
            language
            for language in conference.languages
            if item.note and language in item.places and not item.note.get(language)
        ]
        for language in lacking:
            message = f"The annotation of this item is missing in “{language}”."
            yield NOTE_UNTRANSLATED.at(item.place_in(language), message, item.place)
