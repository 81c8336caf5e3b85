"""Cards as templates see them: printable words in strings, lists and mappings."""

from collections.abc import Iterable
from typing import Any

from planner.forms.cards import BackLine, Card, CardLine, Cards
from planner.model.spoken import in_language
from planner.writers.cards.codes import picture
from planner.writers.cards.colours import NEUTRAL, ink_on
from planner.writers.runs import runs_of, timed
from planner.writers.script import is_right_to_left, printable, turned


def as_data(cards: Cards) -> dict[str, Any]:
    """The cards as templates see them.

    A card has `lines` with their `role`, `text`, its `runs` and `direction`, a `back` of lines with
    their `style`, `runs` and `time`, the `colour` of its band and the `ink` on it, its `code` and
    `number`, and `qr`, a picture of the code as SVG. The `head` has runs, too.
    """
    issued = cards.issued
    return {
        "language": cards.language,
        "direction": _direction(cards.language),
        "title": printable(cards.title) or "–",
        "layout": str(cards.layout),
        "sheet": cards.sheet,
        "head": turned([runs_of(line, cards.language) for line in cards.head], cards.language),
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


def _line(line: CardLine, language: str) -> dict[str, Any]:
    own = line.language or language
    said = {
        "text": printable(line.text),
        "runs": runs_of(in_language(line.text, line.language), language),
    }
    return {"role": str(line.role), "direction": _direction(own), **turned(said, own)}


def _back(lines: Iterable[BackLine], language: str) -> list[dict[str, Any]]:
    return [
        {"style": str(line.style), **timed(line.time, language), **_words(line, language)}
        for line in lines
    ]


def _words(line: BackLine, language: str) -> dict[str, Any]:
    said = {
        "runs": runs_of(line.text, language),
        "about": printable(line.about),
        "about_runs": runs_of(line.about, language),
    }
    return turned(said, language)  # type: ignore[no-any-return]


def _direction(language: str) -> str:
    return "rtl" if is_right_to_left(language) else "ltr"
