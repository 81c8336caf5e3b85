"""Cards as templates see them: printable words in strings, lists and mappings."""

from collections.abc import Iterable
from typing import Any

from planner.forms.cards import BackLine, Card, CardLine, Cards
from planner.writers.cards.codes import picture
from planner.writers.cards.colours import NEUTRAL, ink_on
from planner.writers.script import is_right_to_left, printable


def as_data(cards: Cards) -> dict[str, Any]:
    """The cards as templates see them.

    A card has `lines` with their `role`, `text` and `direction`, a `back` of lines with their
    `style`, the `colour` of its band and the `ink` on it, its `code` and `number`, and `qr`, a
    picture of the code as SVG.
    """
    issued = cards.issued
    return {
        "language": cards.language,
        "direction": _direction(cards.language),
        "title": printable(cards.title) or "–",
        "layout": str(cards.layout),
        "sheet": cards.sheet,
        "head": [printable(line) for line in cards.head],
        "back": _back(cards.back),
        "author": printable(cards.author),
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "cards": [_card(card, cards.language) for card in cards.cards],
    }


def _card(card: Card, language: str) -> dict[str, Any]:
    colour = card.colour or NEUTRAL
    return {
        "lines": [_line(line, language) for line in card.lines if printable(line.text).strip()],
        "back": _back(card.back),
        "colour": colour,
        "ink": ink_on(colour),
        "code": printable(card.code),
        "number": printable(card.number),
        "qr": picture(card.code) if card.code else "",
    }


def _line(line: CardLine, language: str) -> dict[str, str]:
    direction = _direction(line.language or language)
    return {"role": str(line.role), "text": printable(line.text), "direction": direction}


def _back(lines: Iterable[BackLine]) -> list[dict[str, str]]:
    return [
        {
            "style": str(line.style),
            "text": printable(line.text),
            "time": printable(line.time),
            "about": printable(line.about),
        }
        for line in lines
    ]


def _direction(language: str) -> str:
    return "rtl" if is_right_to_left(language) else "ltr"
