"""From blocks to items of the agenda: kind, number, times, room, who may attend, who acts."""

import re
from collections.abc import Iterable

from planner.language.clock.durations import Duration, find_duration
from planner.language.clock.printed import times_at
from planner.language.kinds import read_printed_title
from planner.language.vocabulary import plain
from planner.model import AgendaItem, Duty, Kind, Openness, Party, Role, Text
from planner.places import Place
from planner.protocol import named
from planner.readers.agenda.blocks.block import Block
from planner.readers.agenda.lines.parties import begins_with_person, has_initials, persons_apart
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.rooms import BRACKETS
from planner.readers.agenda.lines.spoken import named_languages, strange_languages
from planner.readers.agenda.lines.symbols import is_symbol
from planner.records import record

_RAISED = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[”»)]))[¹²³⁴⁵⁶⁷⁸⁹]+(?=$|[\s,.;:”»)])")
"""The figure of a footnote after a word, which is no unit: "m²"."""
_PARTS = re.compile(r"[,;]\s+")


@record
class ItemMaker:
    """Makes items from blocks, in one language; `file` is the file with their lines."""

    reader: LineReader
    file: str

    def item(self, block: Block) -> AgendaItem:
        """The item that a block makes."""
        is_spoken = bool(block.parties or block.duties)
        words = block.title.rstrip(" :") if is_spoken else block.title
        words = _RAISED.sub("", words)
        title, minutes = self._without_duration(words.strip().rstrip(","))
        opened = self._openness(title) or self._openness(f"({block.attends})")
        room, documents, others = self._cells(block)
        if not title and read_printed_title(room, self.reader.language).kind is not Kind.ITEM:
            title, room = room, ""
        title, room = (title, room) if room else self.reader.rooms.apart(title)
        room = ", ".join(part for part in _PARTS.split(room) if not self._open_to(part))
        said = read_printed_title(title, self.reader.language)
        strange = strange_languages(block.languages, self.reader.language)
        notes = [*block.notes, *others, *strange]
        return AgendaItem(
            kind=said.kind,
            title=self._text(title),
            number=said.number or _number_of(block.label),
            continued=said.continued,
            optional=said.optional,
            brief=said.brief,
            start=block.times.start if block.times else None,
            end=block.times.end if block.times else None,
            duration=minutes or block.minutes,
            day_part=None if block.times else block.day_part,
            room=room,
            openness=opened,
            duties=tuple(self._duties(block)),
            documents=documents,
            languages=named_languages(block.languages, self.reader.language),
            note=self._text("\n".join(notes)),
            items=tuple(map(self.item, block.inside)),
            place=Place(self.file, min(block.lines, default=block.said.number)),
        )

    def _text(self, words: str) -> Text:
        return Text({self.reader.language: words} if words else {})

    def _without_duration(self, title: str) -> tuple[str, int | None]:
        """The title, and the minutes that it prints; brackets with nothing else are removed. Those
        of its parts stay in it: "Presentation (15 min) and questions (10 min)".
        """
        found = find_duration(title)
        others = [of for of in BRACKETS.finditer(title) if find_duration(of[0].strip())]
        if found is None or len(others) > 1:
            return title, None
        inside = title[found.begin + 1 : found.end_at - 1]
        if re.fullmatch(r"[\d.,]+\s?[^\W\d_]*['’′.]?", inside):
            title = f"{title[: found.begin].rstrip()} {title[found.end_at :].lstrip()}".strip()
        return title, found.minutes

    def _openness(self, title: str) -> Openness | None:
        """Who may attend, as said in brackets."""
        said = (part for of in BRACKETS.findall(title) for part in _PARTS.split(of))
        return next(filter(None, map(self._open_to, said)), None)

    def _open_to(self, words: str) -> Openness | None:
        known = self.reader.words.openness.items()
        return next(
            (Openness(value) for value, told in known if plain(words).strip() in told), None
        )

    def _cells(self, block: Block) -> tuple[str, tuple[str, ...], list[str]]:
        """The room, the documents and the rest of what further columns say."""
        room = next(iter(block.rooms), "")
        documents = [part.strip() for of in block.documents for part in _PARTS.split(of)]
        others = block.rooms[1:]
        for cell in block.cells:
            if self.reader.rooms.is_room(cell) and not room:
                room = cell
            elif all(map(is_symbol, _PARTS.split(cell))):
                documents += _PARTS.split(cell)
            elif role := self._role_in(cell):
                block.duties.append((role, [cell.partition(":")[2].strip()]))
            elif found := _duration_in(cell):
                block.minutes = block.minutes or found.minutes
            elif not self.is_name(cell):
                others.append(cell)
        return room, tuple(filter(None, documents)), others

    def _role_in(self, cell: str) -> Role | None:
        """The role that a cell names with who has it: "Chair: Ada Elm"."""
        label, _, name = cell.partition(":")
        return self.reader.labels.role(plain(label).strip()) if name.strip() else None

    def is_name(self, words: str) -> bool:
        """Whether words begin like the name of a person, or name an office."""
        is_called = begins_with_person(words, self.reader.words.parties["persons"])
        return is_called or has_initials(words) or self._is_office(words)

    def _is_office(self, words: str) -> bool:
        """Whether words that show no kind of item begin or end with an office: "All co-chairs"."""
        said = plain(words).split()
        offices = self.reader.words.parties["words"]
        is_office = bool(said) and (said[0].strip(",") in offices or said[-1] in offices)
        return is_office and read_printed_title(words, self.reader.language).kind is Kind.ITEM

    def _is_to_be_designated(self, name: str) -> bool:
        return plain(name).strip(" ()[]") in self.reader.words.parties["to_be_designated"]

    def _duties(self, block: Block) -> Iterable[Duty]:
        """Roles as printed; anyone named in a column of their own takes the floor."""
        for role, names in block.duties:
            apart = [name for name in self._apart(names) if not self._is_to_be_designated(name)]
            yield Duty(role, tuple(party for name in apart for party in self._parties(name)))
        named = [*(cell for cell in block.cells if self.is_name(cell)), *block.parties]
        if named:
            yield Duty(Role.SPEAKER, tuple(Party(name=name) for name in self._apart(named)))

    def _parties(self, name: str) -> tuple[Party, ...]:
        """Those who are named; anyone named like a person is not looked up among bodies."""
        is_person = begins_with_person(name, self.reader.words.parties["persons"])
        return (Party(name=name.strip()),) if is_person else parties(name)

    def _apart(self, names: Iterable[str]) -> list[str]:
        border = persons_apart(self.reader.language)
        return [name for of in names for name in border.split(of) if name]


def parties(names: str) -> tuple[Party, ...]:
    """Those who are named: bodies alone by their ids, anyone else as printed."""
    found = [named(bare_name.strip()) for bare_name in names.split(",")]
    if all(found):
        return tuple(Party(token=of[0][0].id) for of in found)
    return (Party(name=names.strip()),) if names.strip() else ()


def _duration_in(cell: str) -> Duration | None:
    """The duration in a cell; "22h – 23h in Rome" are clock times."""
    times = times_at(cell)
    return None if times and times.end else find_duration(f"({cell})")


def _number_of(label: str) -> str:
    return label.strip(".") if label else ""


def is_titled(item: AgendaItem) -> bool:
    """Whether an item has a title."""
    return any(item.title.values())


def kinds(items: Iterable[AgendaItem]) -> set[Kind]:
    """The kinds of items."""
    return {item.kind for item in items}
