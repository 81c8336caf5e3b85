"""Cards: badges and name plates, one for each person or delegation, in one language."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from planner.forms.document import source
from planner.places import Place


class Layout(StrEnum):
    """What cards are; templates know how large they are and how they look.

    A badge has two sides, a name plate is folded and shows the same on both faces.
    """

    BADGE_A6 = "badge-a6"
    BADGE_CARD = "badge-card"
    NAME_PLATE = "name-plate"


class CardRole(StrEnum):
    """What a line of a card says; templates decide how it looks.

    `SECOND_NAME` is the name in another script, `BAND` the text in the coloured band.
    """

    HONORIFIC = "honorific"
    NAME = "name"
    SECOND_NAME = "second-name"
    FUNCTION = "function"
    SENDER = "sender"
    LANGUAGES = "languages"
    BAND = "band"


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line of a card. `language` is named where it is not that of the cards."""

    role: CardRole
    text: str
    language: str = ""


class BackStyle(StrEnum):
    """What a line of the back is: the heading of a part, a day, or something on that day."""

    PART = "part"
    DAY = "day"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class BackLine:
    """A line of a programme on the back; `about` says the role and the room."""

    style: BackStyle
    text: str
    time: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `colour` (#rrggbb) is that of its band, `code` the content of its QR code.

    `number` is printed next to the code, for those who cannot read it.
    """

    lines: tuple[CardLine, ...]
    back: tuple[BackLine, ...] = ()
    colour: str = ""
    code: str = ""
    number: str = ""
    source: Place = source()


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards of one layout in the order in which they are printed.

    `title` is that of the file; `head` are the lines on every card, `back` those on every back
    after the card's own. A `sheet` is A4 with several cards, with the backs in the right place when
    it is flipped on its long edge. `issued` dates the file.
    """

    language: str
    title: str
    layout: Layout
    cards: tuple[Card, ...]
    head: tuple[str, ...] = ()
    back: tuple[BackLine, ...] = ()
    sheet: bool = False
    author: str = ""
    issued: dt.datetime = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
