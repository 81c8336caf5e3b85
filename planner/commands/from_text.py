"""What texts give for a new folder, with all doubts about them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote

from planner.commands.reading.read import known_language
from planner.commands.screen import say, say_findings
from planner.errors import PlannerError
from planner.findings import Finding, has_errors
from planner.intake.align_texts import aligned
from planner.model import Conference
from planner.model.mandate import Mandate
from planner.readers import read_file
from planner.readers.agenda.doubts import AGENDA_MISSING
from planner.readers.conference import printed_conference
from planner.readers.inferred import inferred
from planner.readers.laid_down import with_modalities
from planner.readers.mandate import inferred_terms, mandate_of, unread_terms
from planner.readers.reading import Reading
from planner.records import record


@record
class Texts:
    """Language versions of one agenda, the first language first; their languages, if given; the
    first day, if they print no dates, and the time zone, if they give none or a wrong one.
    """

    paths: tuple[Path, ...]
    languages: tuple[str, ...] = ()
    starts: dt.date | None = None
    timezone: str = ""


def texts_read(texts: Texts) -> tuple[Reading, ...]:
    """The readings of texts. PlannerError where one cannot be read, or two are in one language."""
    readings = tuple(_readings(texts))
    _refuse_faults(readings, texts.paths)
    _refuse_one_language(readings)
    return readings


def mandate_from(readings: Sequence[Reading], texts: Texts) -> tuple[Mandate, tuple[Finding, ...]]:
    """The mandate that a text gives, and what is doubtful or was not read of it. PlannerError where
    there are several texts.
    """
    if len(readings) > 1:
        message = "A mandate is read from a single text."
        raise PlannerError(message, "Give --from once; add other languages by hand.")
    (reading,) = readings
    doubts = (of for of in reading.findings if of.name != AGENDA_MISSING.name)
    mandate = mandate_of(reading)
    worked_out = inferred_terms(
        reading, mandate if not texts.timezone else replace(mandate, timezone="")
    )
    doubtful = (*doubts, *worked_out, *unread_terms(reading))
    return replace(mandate, timezone=texts.timezone) if texts.timezone else mandate, doubtful


def conference_from(
    readings: Sequence[Reading], texts: Texts
) -> tuple[Conference, tuple[Finding, ...]]:
    """The conference that readings give, and the doubts about it. PlannerError if one gives none,
    or if they are not versions of one agenda.
    """
    printed: list[Conference] = []
    for reading in readings:
        starts = texts.starts or (printed[0].starts if printed else None)
        printed.append(printed_conference(reading, starts))
    conference, disagreements = aligned(printed)
    doubtful = (
        *(finding for of in readings for finding in of.findings),
        *_inferred(readings, printed, texts.timezone),
        *disagreements,
    )
    ruled = with_modalities(conference)
    return replace(ruled, timezone=texts.timezone) if texts.timezone else ruled, doubtful


def say_doubts(readings: Sequence[Reading], texts: Texts, findings: Sequence[Finding]) -> None:
    """What is doubtful about what texts give, and how many of their lines were not understood."""
    _say(readings, findings)
    _tell_unread(readings, texts.paths)


def _readings(texts: Texts) -> Iterator[Reading]:
    paths, languages = texts.paths, texts.languages
    if len(languages) not in (0, 1 if len(paths) == 1 else len(paths)):
        message = f"{len(paths)} texts have {len(languages)} languages."
        raise PlannerError(
            message, "Give --lang once for each --from, in the same order, or leave it out."
        )
    names = [path.name for path in paths]
    for at, path in enumerate(paths):
        name = path.name if names.count(path.name) == 1 else path.as_posix()
        yield read_file(path, known_language(languages[at] if languages else None), name)


def _refuse_faults(readings: Sequence[Reading], paths: Sequence[Path]) -> None:
    """Stop where a text cannot be read, when what is wrong with it has been said."""
    for reading, path in zip(readings, paths, strict=True):
        if has_errors(reading.findings):
            _say(readings, reading.findings)
            raise PlannerError(
                f"{path} cannot be read as a conference.", f"See planner read {quote(str(path))}"
            )


def _refuse_one_language(readings: Sequence[Reading]) -> None:
    seen: dict[str, str] = {}
    for reading in readings:
        if reading.language in seen:
            message = (
                f"{seen[reading.language]} and {reading.source.name} are in the same language, "
                f"“{reading.language}”."
            )
            remedy = (
                "Give one text for each language; if the language was not recognized "
                "correctly, give it with --lang."
            )
            raise PlannerError(message, remedy)
        seen[reading.language] = reading.source.name


def _inferred(
    readings: Sequence[Reading], printed: Sequence[Conference], timezone: str
) -> Iterator[Finding]:
    """The host and the zones that were worked out, each told once, where a text first names the
    town; not the host where another text names it, nor the zone where it is given.
    """
    told = {reading.frame.host for reading in readings}
    told |= {of.timezone for of in printed} if timezone else set()
    for reading, conference in zip(readings, printed, strict=True):
        for what, finding in inferred(reading, conference):
            if what not in told:
                yield finding
            told.add(what)


def _tell_unread(readings: Sequence[Reading], paths: Sequence[Path]) -> None:
    for reading, path in zip(readings, paths, strict=True):
        if count := len(reading.unread):
            lines = "1 line was" if count == 1 else f"{count} lines were"
            say(f"{lines} not understood: planner read {quote(str(path))}")


def _say(readings: Iterable[Reading], findings: Sequence[Finding]) -> None:
    say_findings(findings, {of.source.name: of.source.text for of in readings})
