"""A paper: headings, paragraphs, timed rows and tables, in one language.

Words that are in another one are `Spoken`: they know in which.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from planner.places import Place


def source(default: Place = Place("")) -> Place:  # noqa: B008
    """A field for where a block comes from; it is not part of what the paper looks like."""
    place: Place = field(default=default, compare=False, repr=False)
    return place


DAY = "day"
"""The cell that a heading of a day prints."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The cells of the agenda that a piece of a paper prints.

    `item` is the id of the item; `cells` are texts by the keys of the workbook of the agenda:
    `start`, `title.en`. A heading of a day has its date for the item, and the cell `day`.
    """

    item: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words in one face."""

    text: str
    italic: bool = False


class LineStyle(StrEnum):
    """What a line of a timed row is; templates decide how it looks.

    `TITLE` names a session or another main item, `LIGHT_TITLE` a break, a meal or a milestone;
    `OFFICERS` holds "Chair: …", `PERSON` one of several below "Speakers:", `ITEM` something
    inside, `BREAK` a break inside, `NOTE` an annotation, `MODE` openness, documents, functions
    and the like, `ROOM` where it takes place.
    """

    TITLE = "title"
    LIGHT_TITLE = "light-title"
    OFFICERS = "officers"
    PERSON = "person"
    ITEM = "item"
    BREAK = "break"
    NOTE = "note"
    MODE = "mode"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a timed row; `level` is 1 for what is inside an item that is inside."""

    style: LineStyle
    runs: tuple[Run, ...]
    level: int = 0
    time: str = ""
    source: Place = source()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class TimedRow:
    """An item of a programme: the words of the time column, and what is next to them.

    `time` is empty if the agenda prints none. A short row is kept on one page; a high one continues
    on the next page only where something inside begins.
    """

    time: str
    lines: tuple[Line, ...]
    source: Place = source()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (a part of the paper) or 2 (a day, a section); some begin a page."""

    level: int
    text: str
    source: Place = source()
    begins_page: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    source: Place = source()


@dataclass(frozen=True, slots=True)
class WritingSpace:
    """Ruled lines to write on by hand; in Word as many empty paragraphs."""

    lines: int


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: its heading on every page, its share of the width (0 to 1).

    Numbers are aligned on the right of their column in every direction of writing, units below
    units. `language` is that of its words, if it is not that of the paper.
    """

    header: str
    share: float
    has_numbers: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one cell per column. A row is never split between two pages.

    `about` is what the table is about, printed above it and again on each further page; in Word,
    which has no fixed pages, only above it. Rows whose numbers, from 0, are in `open` continue with
    the next: there is no rule between them.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    source: Place = source()
    about: str = ""
    open: frozenset[int] = frozenset()


Block = Heading | Paragraph | TimedRow | Table | WritingSpace


class PageSize(StrEnum):
    """The size and orientation of a paper; A4 is portrait unless stated otherwise."""

    A4 = "a4"
    A4_LANDSCAPE = "a4-landscape"
    A5 = "a5"


@dataclass(frozen=True, slots=True)
class Document:
    """A paper in one language.

    `issuer` are the lines at the top left, `symbol` and `marks` those at the top right (the date,
    "FRENCH", "Original: FRENCH"); `title` may have several lines; `subtitle` is the town and dates;
    `footnote` is at the foot of the first page. `house` is the house style of the pages, `draft` is
    what each page of a draft says. A `cover` takes the first page; `contents` is the heading of the
    table of contents, if there is to be one. `issued` dates the file. `conference` is the uid of
    the conference; `product` is the product as which the paper was made, if edits to it can be
    imported.
    """

    language: str
    title: str
    blocks: tuple[Block, ...]
    issuer: tuple[str, ...] = ()
    symbol: str = ""
    marks: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    footnote: str = ""
    author: str = ""
    issued: dt.datetime = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
    house: str = "osce"
    draft: str = ""
    page: PageSize = PageSize.A4
    cover: bool = False
    contents: str = ""
    conference: str = ""
    product: str = ""


@dataclass(frozen=True, slots=True)
class Imposed:
    """A booklet as a printer wants it: two pages on a side, in the order in which sheets that are
    printed on both sides, folded and stapled have them.
    """

    booklet: Document


@dataclass(frozen=True, slots=True)
class Revised:
    """A paper with all marked that differs from an earlier issue of it, and who marked it when,
    where that is known.

    Whoever accepts the marks has `after`; whoever rejects them, `before`.
    """

    before: Document
    after: Document
    author: str
    moment: dt.datetime | None
