"""From the lines of an agenda to days, items and what is inside them, still as written."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.findings import Finding, error
from planner.folder.notation.attributes import Attribute, read_attributes
from planner.folder.notation.lines import (
    Indented,
    Timed,
    TitleLine,
    read_line,
    read_title_line,
    split_room,
    unescaped,
)
from planner.language.dates import DayLine
from planner.places import Place


@dataclass(slots=True)
class Entry:
    """An item as written. `lines` are the numbers of the lines that are its own.

    `column` is where its title begins, counted from 0; lines indented deeper belong to it.
    """

    timed: Timed
    title: str
    room: str
    place: Place
    column: int
    lines: list[int]
    attributes: list[Attribute] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    items: list["Entry"] = field(default_factory=list)
    last: str = "title"


@dataclass(slots=True)
class DaySheet:
    """A day as written."""

    line: DayLine
    place: Place
    items: list[Entry] = field(default_factory=list)


def read_tree(text: str, file: str, language: str) -> tuple[list[DaySheet], list[Finding]]:
    """The days of an agenda and what could not be read of it."""
    reader = _Reader(file, language)
    for number, raw in enumerate(text.split("\n"), 1):
        if raw.strip() and not raw.startswith("#"):
            reader.take(number, raw.rstrip("\r"))
    return reader.days, reader.findings


class _Reader:
    """Takes lines one by one; `open` are the items that the next line may belong to."""

    def __init__(self, file: str, language: str) -> None:
        self.file = file
        self.language = language
        self.days: list[DaySheet] = []
        self.open: list[Entry] = []
        self.findings: list[Finding] = []

    def take(self, number: int, raw: str) -> None:
        """Put one line in its place, or find fault with it."""
        place = Place(self.file, number, len(raw) - len(raw.lstrip()) + 1)
        try:
            line = read_line(raw, self.language)
        except ValueError as fault:
            self._fault("time-impossible", f"No clock shows this: {fault}.", place)
            return
        match line:
            case DayLine():
                self.days.append(DaySheet(line, place))
                self.open = []
            case TitleLine() if self.days:
                self.open = [_entry(line, place)]
                self.days[-1].items.append(self.open[0])
            case Indented() if self.open:
                self._take_indented(line, place)
            case _:
                self._fault("agenda-line-unknown", "This line fits nothing.", place, _AT_MARGIN)

    def _take_indented(self, line: Indented, place: Place) -> None:
        """A line inside: of the day's item, or of the entry above that it is indented under."""
        if not self.open[0].title:
            self.open[0].column = line.column
        inside = line.column > self.open[0].column
        while len(self.open) > 1 and self.open[-1].column >= line.column:
            self.open.pop()
        if not inside:
            del self.open[1:]
        owner = self.open[-1]
        try:
            if not self._take_detail(owner, line.text, place):
                self._take_words(owner, line, place, starts_item=not inside)
        except ValueError as fault:
            self._fault("attribute-unknown", str(fault), place, _ESCAPE)

    def _take_detail(self, owner: Entry, text: str, place: Place) -> bool:
        """An attribute or an annotation."""
        if text.startswith(">"):
            owner.notes.append(text[1:].strip())
            owner.last = "notes"
        elif attributes := read_attributes(text, place):
            owner.attributes += attributes
            owner.last = "attributes"
        else:
            return False
        owner.lines.append(place.line)
        return True

    def _take_words(self, owner: Entry, line: Indented, place: Place, *, starts_item: bool) -> None:
        """An item inside, or words that go on from the line above."""
        titled = read_title_line(line.text, self.language, line.column)
        if not owner.title:
            self._go_on(owner, line.text, place)
        elif titled or starts_item:
            entry = _entry(titled or _untimed(line), place)
            entry.column = line.column
            owner.items.append(entry)
            self.open.append(entry)
        else:
            self._go_on(owner, line.text, place)

    def _go_on(self, owner: Entry, text: str, place: Place) -> None:
        owner.lines.append(place.line)
        if owner.last == "title":
            more, room = split_room(text)
            owner.title = f"{owner.title} {unescaped(more)}".strip()
            owner.room = owner.room or room
        elif owner.last == "notes":
            owner.notes[-1] += f" {text}"
        else:
            *before, last = owner.attributes
            longer = Attribute(last.word, f"{last.value} {text}", last.place)
            owner.attributes = [*before, longer]

    def _fault(self, name: str, message: str, place: Place, hint: str = "") -> None:
        self.findings.append(error(name, message, place, hint))


_AT_MARGIN = (
    "At the margin stands a day (“Thursday, 13 December 2001”), a time (“09:30”, “09:30–11:00”), "
    "a part of the day (“Evening”) or a dash, then two blanks and a title; what belongs to an "
    "item is indented."
)
_ESCAPE = "Where it is a title, write a backslash before it."


def _entry(line: TitleLine, place: Place) -> Entry:
    at = Place(place.file, place.line, line.column + 1 if line.title else place.column)
    return Entry(line.timed, unescaped(line.title), line.room, at, line.column, [place.line])


def _untimed(line: Indented) -> TitleLine:
    title, room = split_room(line.text)
    return TitleLine(Timed(), title, room, line.column)


def walk(entries: list[Entry]) -> Iterator[Entry]:
    """The entries and all that is inside them, in order."""
    for entry in entries:
        yield entry
        yield from walk(entry.items)
