"""Language versions of one agenda, read from texts, become one conference in several languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from planner.errors import PlannerError
from planner.findings import Finding, Severity
from planner.folder.alignment import Aligner
from planner.language.kinds import read_title
from planner.model import AgendaItem, Conference, Day, Kind, Text
from planner.model.venue import Room
from planner.readers.frame_disagreements import frames_differ
from planner.readers.item_disagreements import WORDS_DIFFER, items_differ, rooms_differ
from planner.readers.versions import with_version

Aligned = tuple[Conference, list[Finding]]


def aligned(versions: Sequence[Conference]) -> Aligned:
    """One conference with the words of all, and where they disagree with the first.

    PlannerError if one is not a version of the first.
    """
    whole, *others = versions
    first = whole
    findings: list[Finding] = []
    for other in others:
        _refuse_strangers(first, other)
        pairing = _Pairing(first, other)
        aligner = Aligner(
            other.language, other.place.file, compare=pairing.compare, keeps_words=True
        )
        days = aligner.days(whole.days, other.days)
        findings += sorted(
            (*map(_as_warning, aligner.findings), *frames_differ(first, other)),
            key=lambda found: found.place,
        )
        rooms = pairing.named(whole.rooms)
        whole = replace(with_version(whole, other), days=days, rooms=rooms)
    return replace(whole, days=tuple(map(_without_contradictions, whole.days))), findings


@dataclass(slots=True)
class _Pairing:
    """Looks at pairs of items: what differs, and what the other version calls their rooms."""

    first: Conference
    other: Conference
    names: dict[str, Text] = field(default_factory=dict)

    def compare(self, item: AgendaItem, partner: AgendaItem) -> Iterator[Finding]:
        """What differs besides the times."""
        yield from items_differ(item, partner)
        if item.room and partner.room:
            ours, theirs = (
                next(room.name for room in of.rooms if room.id == own)
                for of, own in ((self.first, item.room), (self.other, partner.room))
            )
            if message := rooms_differ(ours, theirs, self.names.get(item.room)):
                yield WORDS_DIFFER.at(partner.place, message, item.place)
            else:
                self.names[item.room] = theirs

    def named(self, rooms: Sequence[Room]) -> tuple[Room, ...]:
        """The rooms with their names in the other language."""
        return tuple(
            replace(room, name=room.name | self.names.get(room.id, Text())) for room in rooms
        )


def _as_warning(finding: Finding) -> Finding:
    """A contradiction of texts stops no build: the folder has what the first of them says."""
    hint = (
        "Compare the two, and write in the folder what is meant; it now has what the first "
        "one says."
    )
    return replace(finding, severity=Severity.WARNING, hint=hint)


def _refuse_strangers(first: Conference, other: Conference) -> None:
    """Versions of one agenda have days in common, and times on them as far as they print any."""
    is_version = _dates(first) & _dates(other) and (
        not (_moments(first) and _moments(other)) or _moments(first) & _moments(other)
    )
    if not is_version:
        what = "times" if _dates(first) & _dates(other) else "days"
        files = f"{first.place.file} and {other.place.file}"
        message = f"{files} are not versions of one agenda: they have no {what} in common."
        raise PlannerError(message, "Give the same agenda in several languages.")


def _dates(conference: Conference) -> set[object]:
    return {day.date for day in conference.days}


def _moments(conference: Conference) -> set[object]:
    """The times, by day."""
    told = ((day.date, item) for day in conference.days for item in day.items)
    return {(date, of.start) for date, of in told if of.start}


def _without_contradictions(day: Day) -> Day:
    return replace(day, items=tuple(map(_in_one_voice, day.items)))


def _in_one_voice(item: AgendaItem) -> AgendaItem:
    """The item without titles that make a new session of what goes on in the first language."""
    first, *others = item.title
    kept = {first, *(of for of in others if not _is_other_mark(item, of))}
    title = Text({language: words for language, words in item.title.items() if language in kept})
    return replace(item, title=title, items=tuple(map(_in_one_voice, item.items)))


def _is_other_mark(item: AgendaItem, language: str) -> bool:
    said = read_title(item.title[language], language)
    is_session = item.kind is said.kind is Kind.SESSION
    return is_session and said.continued != item.continued
