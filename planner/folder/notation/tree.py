"""From the lines of an agenda to days, items and what is inside them, still as written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planner.findings import Fault, Finding, Severity
from planner.folder.notation.attributes import Attribute, read_attributes
from planner.folder.notation.lines import (
    Indented,
    Timed,
    TitleLine,
    read_line,
    read_title_line,
    split_room,
    unescaped,
    width,
)
from planner.language.day.ours import DayLine
from planner.places import Place

TIME_IMPOSSIBLE = Fault(
    "time-impossible",
    Severity.ERROR,
    why="This is either a typing error, or a time that is not written like 09:30 or 14:00.",
    how=(
        "Times go from 00:00 to 23:59 and are followed by two spaces; write a time past "
        "midnight as 00:30+1. If the line is a title, write a backslash before it."
    ),
    example="25:00  Lunch",
    instead="15:00  Lunch",
)
AGENDA_LINE_UNKNOWN = Fault(
    "agenda-line-unknown",
    Severity.ERROR,
    why=(
        "The line is neither a day nor an item, and belongs to none: it would not be "
        "printed anywhere."
    ),
    how=(
        "At the margin, write a day (“Thursday, 13 December 2001”), or a time (“09:30”, "
        "“09:30–11:00”), a part of the day (“Evening”) or a dash, followed by two spaces and a "
        "title; indent whatever belongs to an item."
    ),
    example="""\
09:00–10:00  Session 1: Wells
Questions and answers""",
    instead="""\
09:00–10:00  Session 1: Wells
             Questions and answers""",
)
ITEM_WITHOUT_DAY = Fault(
    "item-without-day",
    Severity.ERROR,
    why="An item takes place on a day; there is no day above this one.",
    how="Begin with a day on a line of its own: “Thursday, 13 December 2001” or 2001-12-13.",
    example="""\
agenda.en.txt:
08:00–09:00  Registration

Monday, 3 May 2027

09:00–10:00  Lunch""",
    instead="""\
Monday, 3 May 2027

08:00–09:00  Registration

09:00–10:00  Lunch""",
)
ITEM_TOO_DEEP = Fault(
    "item-too-deep",
    Severity.ERROR,
    why=(
        "When items are nested this deeply, readers of the paper cannot see what belongs to what."
    ),
    how="Indent this line less.",
)

DEEPEST = 8
"""The greatest depth of nested items."""


@dataclass(slots=True)
class Entry:
    """An item as written. `lines` are the numbers of the lines that are its own.

    Lines indented deeper than `column` belong to it: where its title begins, or 0 as long as it
    has none.
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
        if raw.strip() and not raw.lstrip().startswith("#"):
            reader.take(number, raw)
    return reader.days, reader.findings


def lines_of(entry: Entry) -> Iterator[int]:
    """The lines of an item and of all inside it."""
    yield from entry.lines
    for inner in entry.items:
        yield from lines_of(inner)


def written_ids(sheets: Iterable[DaySheet]) -> dict[int, str]:
    """The ids that are written for items of days, by the lines on which these begin."""
    entries = (entry for sheet in sheets for entry in sheet.items)
    return {
        entry.lines[0]: one.value
        for entry in entries
        for one in entry.attributes
        if one.word == "id"
    }


class _Reader:
    """Takes lines one by one. `items` are those of the day, `open` the ones to which the next line
    may belong. What is under a faulty line belongs to it, and is read but not kept.
    """

    def __init__(self, file: str, language: str) -> None:
        self.file = file
        self.language = language
        self.days: list[DaySheet] = []
        self.items: list[Entry] | None = None
        self.open: list[Entry] = []
        self.findings: list[Finding] = []

    def take(self, number: int, raw: str) -> None:
        """Put one line in its place, or find fault with it."""
        place = Place(self.file, number, len(raw) - len(raw.lstrip()) + 1)
        try:
            line = read_line(raw, self.language)
            if isinstance(line, Indented):
                self._take_indented(line, place)
            else:
                self._take_at_margin(line, raw, place)
        except ValueError as fault:
            self._fault(TIME_IMPOSSIBLE, str(fault), place)
            self._lose(raw, place)

    def _take_at_margin(self, line: DayLine | TitleLine | None, raw: str, place: Place) -> None:
        if isinstance(line, DayLine):
            self.days.append(DaySheet(line, place))
            self.items, self.open = self.days[-1].items, []
        elif line is None:
            self._fault(AGENDA_LINE_UNKNOWN, "This line cannot be understood.", place)
            self._lose(raw, place)
        else:
            self._take_item(_entry(line, place, width(raw[: line.at])))

    def _take_item(self, entry: Entry) -> None:
        if self.items is None:
            message = "This comes before the first day."
            place = Place(self.file, entry.lines[0], 1)
            self._fault(ITEM_WITHOUT_DAY, message, place)
            self.items = []
        self.items.append(entry)
        self.open = [entry]

    def _lose(self, raw: str, place: Place) -> None:
        """Let what follows belong to a line that is not kept."""
        if raw[0].isspace():
            return
        self.items = [] if self.items is None else self.items
        self.open = [Entry(Timed(), raw, "", place, 1, [place.line])]

    def _take_indented(self, line: Indented, place: Place) -> None:
        """A line inside: of the day's item, or of the entry above that it is indented under."""
        if not self.open:
            message = "This is indented, but there is no item above to which it belongs."
            self._fault(AGENDA_LINE_UNKNOWN, message, place)
            return
        outermost = self.open[0]
        outermost.column = outermost.column or line.column
        inside = line.column > outermost.column
        while len(self.open) > 1 and (not inside or self.open[-1].column >= line.column):
            self.open.pop()
        if not self._take_detail(self.open[-1], line.text, place):
            self._take_words(line, place, starts_item=not inside)

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

    def _take_words(self, line: Indented, place: Place, *, starts_item: bool) -> None:
        """An item inside, the title of the one above if it has none, or words that go on."""
        owner = self.open[-1]
        titled = read_title_line(line.text, self.language)
        if titled or (starts_item and owner.title):
            self._take_inside(titled or _untimed(line), line, place)
            return
        owner.lines.append(place.line)
        if not owner.title:
            owner.last = "title"
        _go_on(owner, line.text)

    def _take_inside(self, titled: TitleLine, line: Indented, place: Place) -> None:
        if len(self.open) > DEEPEST:
            message = f"Items can be nested at most {DEEPEST} levels deep."
            self._fault(ITEM_TOO_DEEP, message, place)
            return
        entry = _entry(titled, place, line.column)
        self.open[-1].items.append(entry)
        self.open.append(entry)

    def _fault(self, fault: Fault, message: str, place: Place) -> None:
        self.findings.append(fault.at(place, message))


def _entry(line: TitleLine, place: Place, column: int) -> Entry:
    """An item that begins at a place, its place being where its title begins."""
    at = Place(place.file, place.line, place.column + line.at)
    return Entry(line.timed, unescaped(line.title), line.room, at, column, [place.line])


def _untimed(line: Indented) -> TitleLine:
    title, room = split_room(line.text)
    return TitleLine(Timed(), title, room, 0)


def _go_on(owner: Entry, text: str) -> None:
    """Add words to what the owner's last line holds."""
    if owner.last == "title":
        more, room = split_room(text)
        owner.title = f"{owner.title} {unescaped(more)}".strip()
        owner.room = owner.room or room
    elif owner.last == "notes":
        owner.notes[-1] = f"{owner.notes[-1]} {text}".strip()
    else:
        last = owner.attributes[-1]
        owner.attributes[-1] = Attribute(last.word, f"{last.value} {text}".strip(), last.place)
