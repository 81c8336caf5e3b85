"""Languages: of the papers, of the work, and of interpretation between them."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Finding, error, warning
from planner.language.vocabulary import is_known
from planner.model import Conference
from planner.model.conference import Interpretation


def check(subject: Subject) -> Iterator[Finding]:
    """Languages that contradict each other, or that words are missing for."""
    conference = subject.conference
    yield from _papers(conference)
    yield from _work(conference)


def _papers(conference: Conference) -> Iterator[Finding]:
    place = conference.place_of("languages")
    for language in conference.languages:
        if not is_known(language):
            message = f"The planner has no words in “{language}”: dates and phrases are in English."
            yield warning("language-without-words", message, place)
        if conference.title and language not in conference.title:
            message = f"The title is missing in “{language}”."
            yield warning("title-untranslated", message, conference.place_of("title"))
    official = {*conference.official.title, *conference.official.agenda}
    for language in sorted(official - {*conference.languages}):
        message = f"The version in “{language}” is official, but is no language of the papers."
        yield error("language-not-of-papers", message, conference.place_of("official"))


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
        yield warning("interpretation-idle", message, conference.place_of("interpretation"))
