"""The frame of a mandate: what it needs as a conference does, a period, bodies that are known."""

from collections.abc import Iterable, Iterator

from planner.checks import bodies, body_names, ids, languages, statements
from planner.checks import frame as common
from planner.checks.mandate.subject import MandateSubject
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.mandates import mandate_languages
from planner.language.phrases import has_phrases
from planner.model.mandate import Mandate
from planner.places import Place
from planner.timetable import Timetable

LANGUAGE_WITHOUT_MANDATES = Fault(
    "language-without-mandates",
    Severity.WARNING,
    why=(
        "The planner has the words of papers on mandates in some languages only; in others "
        "they are in English."
    ),
    how="Remove the language, or prepare the papers in it by hand.",
    example="""\
mandate.toml:
languages = ["en", "ky"]
title = { en = "Lake Office", ky = "Көлдөр бюросу" }""",
    instead="""\
mandate.toml:
languages = ["en", "ru"]
title = { en = "Lake Office", ru = "Офис по озерам" }""",
)


def check(subject: MandateSubject) -> Iterator[Finding]:
    """What is missing or cannot be in the head of a mandate, and bodies that are not known."""
    mandate = subject.mandate
    head = Subject(mandate.head, Timetable(()))
    yield from common.of_head(mandate.head)
    yield from _reversed(mandate)
    for of in (ids, languages, bodies, body_names, statements):
        yield from of.check(head)
    for token, place in _bodies(mandate):
        yield from bodies.unknown(token, place, mandate.head)
    yield from _named(mandate)
    yield from _languages(mandate)


def _reversed(mandate: Mandate) -> Iterator[Finding]:
    """A mandate, or a name of the office, that ends before it begins."""
    if mandate.starts and mandate.ends and mandate.ends < mandate.starts:
        message = f"The mandate ends on {mandate.ends}, before it starts on {mandate.starts}."
        yield common.DATES_REVERSED.at(mandate.head.place_of("ends"), message)
    for of in mandate.office:
        if of.since and of.until and of.until < of.since:
            message = (
                f"The name “{of.name.best('')}” ends on {of.until}, before it begins on {of.since}."
            )
            yield common.DATES_REVERSED.at(of.place, message)


def _named(mandate: Mandate) -> Iterator[Finding]:
    """What is known by an id or a label, and cannot be told by it from others."""
    for records in (mandate.reviews, mandate.deadlines):
        known = [(of.id, of.place, "") for of in records]
        yield from ids.twice(known, "Give one of the two another id.")
        yield from ids.impossible(of for of in known if of[0])
    areas = mandate.decision.areas if mandate.decision else ()
    labels = ((of.label, of.place, f"“{of.title.best('')}”") for of in areas)
    yield from ids.twice(labels, "Give one of the two areas another label.")


def _languages(mandate: Mandate) -> Iterator[Finding]:
    """Languages of which papers know the words, but not those of mandates."""
    for language in mandate.languages:
        if has_phrases(language) and language not in mandate_languages():
            message = f"There are no words for mandates in “{language}”."
            yield LANGUAGE_WITHOUT_MANDATES.at(mandate.head.place_of("languages"), message)


def _bodies(mandate: Mandate) -> Iterable[tuple[str, Place]]:
    """Those who decide, ask or are asked, each with the place where they are named."""
    if rule := mandate.prolongation:
        yield from ((token, rule.place) for token in (rule.decided_by, rule.asked_by))
    for agreement in mandate.agreements:
        yield from ((token, agreement.place) for token in agreement.asked_of)
    yield from ((of.by, of.place) for of in mandate.deadlines)
