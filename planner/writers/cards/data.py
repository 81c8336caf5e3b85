"""Cards as templates see them: printable words in strings, lists and mappings."""

from collections.abc import Iterable
from typing import Any

from planner.forms.cards import BackLine, Card, CardLine, Cards
from planner.writers.cards.codes import picture
from planner.writers.cards.colours import NEUTRAL, ink_on
from planner.writers.runs import lang_of
from planner.writers.script import is_right_to_left, printable, turned


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
        "head": turned([printable(line) for line in cards.head], cards.language),
        "back": _back(cards.back, cards.language),
        "author": printable(cards.author),
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "cards": [_card(card, cards.language) for card in cards.cards],
    }


def _card(card: Card, language: str) -> dict[str, Any]:
    colour = card.colour or NEUTRAL
    return {
        "lines": [_line(line, language) for line in card.lines if printable(line.text).strip()],
        "back": _back(card.back, language),
        "colour": colour,
        "ink": ink_on(colour),
        "code": printable(card.code),
        "number": printable(card.number),
        "qr": picture(card.code) if card.code else "",
    }


def _line(line: CardLine, language: str) -> dict[str, str]:
    own = line.language or language
    text: str = turned(printable(line.text), own)
    told = {"role": str(line.role), "text": text, "direction": _direction(own)}
    return told | {"lang": lang_of(line.text, own) or (own if own != language else "")}


def _back(lines: Iterable[BackLine], language: str) -> list[dict[str, str]]:
    return [
        {
            "style": str(line.style),
            "text": turned(printable(line.text), language),
            "time": printable(line.time),
            "about": turned(printable(line.about), language),
            "lang": lang_of(line.text, language),
            "about_lang": lang_of(line.about, language),
        }
        for line in lines
    ]


def _direction(language: str) -> str:
    return "rtl" if is_right_to_left(language) else "ltr"
