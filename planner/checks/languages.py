"""Languages: of the papers, of the work, and of interpretation between them."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Finding, error, warning
from planner.language.vocabulary import is_known, is_tag
from planner.model import Conference
from planner.model.conference import Interpretation


def check(subject: Subject) -> Iterator[Finding]:
    """Languages that contradict each other, or that words are missing for."""
    conference = subject.conference
    yield from _tags(conference)
    yield from _papers(conference)
    yield from _work(conference)


def _tags(conference: Conference) -> Iterator[Finding]:
    """Tags that cannot be: files are named after them."""
    for key in ("languages", "working_languages"):
        tags, place = getattr(conference, key), conference.place_of(key)
        for tag in dict.fromkeys(tags):
            if not is_tag(tag):
                message = f"“{tag}” is no tag of a language."
                yield error("language-impossible", message, place, "Tags are as en, fr or sr-Latn.")
            if tags.count(tag) > 1:
                message = f"“{tag}” stands in {key} more than once."
                yield error("language-twice", message, place, "Name each language once.")


def _papers(conference: Conference) -> Iterator[Finding]:
    place = conference.place_of("languages")
    for language in dict.fromkeys(conference.languages):
        if not is_known(language):
            message = f"The planner has no words in “{language}”: dates and phrases are in English."
            hint = "Take it out, or print the papers in it by hand."
            yield warning("language-without-words", message, place, hint)
        if any(conference.title.values()) and not conference.title.get(language):
            message = f"The title is missing in “{language}”."
            hint = f'Write title.{language} = "…".'
            yield warning("title-untranslated", message, conference.place_of("title"), hint)
    official = {*conference.official.title, *conference.official.agenda}
    for language in sorted(official - {*conference.languages}):
        message = f"The version in “{language}” is official, but is no language of the papers."
        hint = "Write it into `languages` too, or take it out here."
        yield error("language-not-of-papers", message, conference.place_of("official"), hint)


def _work(conference: Conference) -> Iterator[Finding]:
    several = len(conference.working_languages) > 1
    interpreted = conference.interpretation is not Interpretation.NONE
    if several and not interpreted:
        spoken = ", ".join(conference.working_languages)
        message = f"The working languages are {spoken}, and there is no interpretation."
        place = conference.place_of("working_languages")
        yield warning("interpretation-missing", message, place, 'interpretation = "simultaneous"')
    if interpreted and not several:
        message = "There is interpretation, but fewer than two working languages."
        hint = 'Write working_languages = ["en", "ru"], or interpretation = "none".'
        yield warning("interpretation-idle", message, conference.place_of("interpretation"), hint)
