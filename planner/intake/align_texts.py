"""Language versions of one agenda, read from texts, become one conference in several languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from planner.errors import PlannerError
from planner.findings import Finding, Severity
from planner.folder.alignment import Aligner
from planner.language.kinds import read_title
from planner.model import AgendaItem, Conference, Day, Kind, Text
from planner.model.venue import Room
from planner.places import Place
from planner.readers.frame_disagreements import frames_differ
from planner.readers.item_additions import not_taken, with_more
from planner.readers.item_disagreements import (
    OPENNESS_DIFFERS,
    WORDS_DIFFER,
    is_one_room,
    items_differ,
    rooms_differ,
)
from planner.readers.item_omissions import WORDS_MISSING, matters_of, omissions
from planner.readers.versions import with_version

Aligned = tuple[Conference, list[Finding]]


def aligned(versions: Sequence[Conference]) -> Aligned:
    """One conference with the words of all, and where they disagree with the first.

    PlannerError if one is not a version of the first.
    """
    whole, *others = versions
    first = whole
    sources: dict[Place, Place] = {}
    findings: list[Finding] = []
    for other in others:
        _refuse_strangers(first, other)
        pairing = _Pairing(whole, other, sources)
        aligner = Aligner(
            other.language,
            other.place.file,
            compare=pairing.compare,
            supplement=pairing.supplement,
            keeps_words=True,
        )
        days = aligner.days(whole.days, other.days)
        findings += sorted(
            (*map(_as_warning, aligner.findings), *frames_differ(first, other)),
            key=lambda found: found.place,
        )
        days, rooms = pairing.roomed(days)
        whole = replace(with_version(whole, other), days=days, rooms=rooms)
    return replace(whole, days=tuple(map(_without_contradictions, whole.days))), findings


@dataclass(slots=True)
class _Pairing:
    """Looks at pairs of items: what differs, what only one says, and what the other version calls
    their rooms. `sources` has the places of items from which something was taken.
    """

    first: Conference
    other: Conference
    sources: dict[Place, Place]
    names: dict[str, Text] = field(default_factory=dict)
    taken: dict[str, Room] = field(default_factory=dict)

    def compare(self, item: AgendaItem, partner: AgendaItem) -> Iterator[Finding]:
        """What differs besides the times, and what only one tells that both tell of others."""
        found = (
            *items_differ(item, partner),
            *not_taken(item, partner),
            *self._rooms_differ(item, partner),
            *omissions(item, partner, matters_of(self.first), matters_of(self.other)),
        )
        source = self.sources.get(item.place)
        yield from (_also_of(one, source) for one in found) if source else found

    def supplement(self, item: AgendaItem, partner: AgendaItem) -> AgendaItem:
        """The item with what only the other version says; its room has a name of its own until
        all pairs are known.
        """
        more = with_more(item, partner)
        if partner.room and not item.room:
            room = _room(self.other, partner.room)
            name = f"{self.other.language}/{room.id}"
            self.taken[name] = room
            more = replace(more, room=name)
        if more != item:
            self.sources.setdefault(item.place, partner.place)
        return more

    def roomed(self, days: Sequence[Day]) -> tuple[tuple[Day, ...], tuple[Room, ...]]:
        """The days, and the rooms of both versions, with their names in both languages."""
        rooms = [
            replace(room, name=room.name | self.names.get(room.id, Text()))
            for room in self.first.rooms
        ]
        ids: dict[str, str] = {}
        for name, theirs in self.taken.items():
            ids[name] = _taken_into(rooms, theirs, self.other.language)
        items = (tuple(_with_rooms(of, ids) for of in day.items) for day in days)
        return tuple(map(_with_items, days, items)), tuple(rooms)

    def _rooms_differ(self, item: AgendaItem, partner: AgendaItem) -> Iterator[Finding]:
        if not (item.room and partner.room):
            return
        ours, theirs = _room(self.first, item.room).name, _room(self.other, partner.room).name
        if message := rooms_differ(ours, theirs, self.names.get(item.room)):
            yield WORDS_DIFFER.at(partner.place, message, item.place)
        else:
            self.names[item.room] = theirs


def _room(conference: Conference, own: str) -> Room:
    return next(room for room in conference.rooms if room.id == own)


def _taken_into(rooms: list[Room], room: Room, language: str) -> str:
    """The id of a room of another version among those of the first, to which it is added unless it
    is one of them.
    """
    named = [of for of in rooms if of.name.get(language) == room.name[language]]
    alike = [of for of in rooms if language not in of.name and is_one_room(of.name, room.name)]
    if len(same := named or alike) == 1:
        at = rooms.index(same[0])
        rooms[at] = replace(same[0], name=same[0].name | room.name)
        return same[0].id
    known = {of.id for of in rooms}
    numbered = (f"{room.id}-{number}" for number in count(2))
    own = next(of for of in chain([room.id], numbered) if of not in known)
    rooms.append(replace(room, id=own))
    return own


def _with_rooms(item: AgendaItem, ids: Mapping[str, str]) -> AgendaItem:
    inside = tuple(_with_rooms(of, ids) for of in item.items)
    return replace(item, room=ids.get(item.room, item.room), items=inside)


def _with_items(day: Day, items: tuple[AgendaItem, ...]) -> Day:
    return replace(day, items=items)


def _also_of(finding: Finding, source: Place) -> Finding:
    """A finding that also names the version after the first that said something of the item."""
    said = finding.message.replace("the first language", "the versions before")
    return replace(finding, message=said, related=(*finding.related, source))


def _as_warning(finding: Finding) -> Finding:
    """A contradiction of texts stops no build: the folder has what the first of them says, or what
    only the other does.
    """
    if finding.name in _TAKEN_OVER:
        return finding
    hint = (
        "Compare the two, and write in the folder what is meant; it now has what the first "
        "one says."
    )
    return replace(finding, severity=Severity.WARNING, hint=hint)


_TAKEN_OVER = {OPENNESS_DIFFERS.name, WORDS_MISSING.name}


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
