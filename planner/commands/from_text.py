"""What texts give for a new folder, with all that is doubtful about them said beside."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from planner.commands.align_texts import aligned
from planner.commands.read import known_language
from planner.commands.screen import print_text, say_findings
from planner.errors import PlannerError
from planner.findings import Finding, has_errors
from planner.model import Conference
from planner.places import Place
from planner.readers import read_file
from planner.readers.conference import printed_conference
from planner.readers.inferred import inferred
from planner.readers.laid_down import with_modalities
from planner.readers.reading import Reading
from planner.records import record


@record
class Texts:
    """Language versions of one agenda, the first language first; their languages, where given;
    and the first day, where they print no dates.
    """

    paths: tuple[Path, ...]
    languages: tuple[str, ...] = ()
    starts: dt.date | None = None


def read_conference(texts: Texts) -> Conference:
    """The conference that texts give. PlannerError where one gives none, or where they are no
    versions of one agenda.
    """
    readings = tuple(_readings(texts))
    _refuse_faults(readings)
    _refuse_one_language(readings)
    printed: list[Conference] = []
    for reading in readings:
        starts = texts.starts or (printed[0].starts if printed else None)
        printed.append(printed_conference(reading, starts))
    conference, disagreements = aligned(printed, [of.source.name for of in readings])
    _tell(readings, [*_zones(readings, conference), *disagreements])
    return with_modalities(conference)


def _readings(texts: Texts) -> Iterator[Reading]:
    paths, languages = texts.paths, texts.languages
    if len(languages) not in (0, 1 if len(paths) == 1 else len(paths)):
        message = f"{len(paths)} texts have {len(languages)} languages."
        raise PlannerError(message, "Give --lang once for each --from, in their order, or not.")
    names = [path.name for path in paths]
    for at, path in enumerate(paths):
        name = path.name if names.count(path.name) == 1 else path.as_posix()
        yield read_file(path, known_language(languages[at] if languages else None), name)


def _refuse_faults(readings: Iterable[Reading]) -> None:
    """Stop where a text cannot be read, when what is wrong with it has been said."""
    for reading in readings:
        if has_errors(reading.findings):
            _say(readings, reading.findings)
            message = f"{reading.source.name} gives no conference."
            raise PlannerError(message, f"See planner read {reading.source.name}")


def _refuse_one_language(readings: Sequence[Reading]) -> None:
    seen: dict[str, str] = {}
    for reading in readings:
        if reading.language in seen:
            message = (
                f"{seen[reading.language]} and {reading.source.name} are both in one language, "
                f"“{reading.language}”."
            )
            remedy = "Give one text for each language; say which, if that is wrong, with --lang."
            raise PlannerError(message, remedy)
        seen[reading.language] = reading.source.name


def _zones(readings: Sequence[Reading], conference: Conference) -> Iterator[Finding]:
    """The zones that were worked out, told once, by the first text that names the town."""
    told: set[tuple[str, Place]] = set()
    in_first = (of for of in readings if of.language in conference.town)
    for finding in inferred(next(in_first, readings[0]), conference):
        if (finding.message, finding.place) not in told:
            yield finding
        told.add((finding.message, finding.place))


def _tell(readings: Sequence[Reading], more: Iterable[Finding]) -> None:
    """Say what is doubtful about each text and between them, and what was not understood."""
    _say(readings, [*(finding for of in readings for finding in of.findings), *more])
    for reading in readings:
        if count := len(reading.unread):
            lines = "1 line was" if count == 1 else f"{count} lines were"
            print_text(f"{lines} not understood: planner read {reading.source.name}")


def _say(readings: Iterable[Reading], findings: Sequence[Finding]) -> None:
    say_findings(findings, {of.source.name: of.source.text for of in readings})
