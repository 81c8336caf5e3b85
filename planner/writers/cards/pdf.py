"""Cards as PDF: archivable and accessible as papers are, and nothing on them cut off."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner.findings import Fault, Finding, Severity
from planner.forms.cards import Card, CardRole, Cards
from planner.places import Place
from planner.writers import glyphs
from planner.writers.cards.data import as_data
from planner.writers.looks import Looks
from planner.writers.press import Press

TEMPLATE = "cards.typ"

LONG = 90
"""With so few characters a card has room for all of them: the printer need not be asked."""

CARD_OVERFULL = Fault(
    "card-overfull",
    Severity.ERROR,
    why="Text is set smaller until it fits; any smaller and nobody could read it.",
    how="Shorten what is written about the person, or leave something out.",
)


def write(cards: Cards, looks: Looks) -> bytes:
    """The cards as a PDF. PlannerError where a template or a font does not allow it."""
    press = Press(TEMPLATE, looks)
    printed = press.forme(as_data(cards)).printed(cards.issued)
    press.forget(len(cards.cards))
    return printed


def faults(cards: Cards, looks: Looks) -> Iterator[Finding]:
    """What cannot be printed: letters that no font has, and words that have no room."""
    yield from glyphs.faults(cards, looks)
    yield from overfull(cards, looks)


def overfull(cards: Cards, looks: Looks) -> Iterator[Finding]:
    """An error for every card on which not all words have room, and for the head of all."""
    long = tuple(card for card in cards.cards if _is_long(line.text for line in card.lines))
    if _is_long(cards.head) and not long:
        long = cards.cards[:1]
    if not long:
        return
    asked = as_data(replace(cards, cards=tuple(replace(card, back=()) for card in long), back=()))
    press = Press(TEMPLATE, looks)
    overfull = press.forme(asked).told("overfull")
    press.forget(len(long))
    if None in overfull:
        yield CARD_OVERFULL.at(
            Place(""), f"The heading of all cards, “{cards.head[0]}”, does not fit."
        )
    for number in sorted({number for number in overfull if number is not None}):
        yield CARD_OVERFULL.at(long[number].source, f"{_called(long[number])} does not fit.")


def _is_long(words: Iterable[str]) -> bool:
    return sum(map(len, words)) > LONG


def _called(card: Card) -> str:
    name = next((line.text for line in card.lines if line.role is CardRole.NAME), card.number)
    return f"The text for the card of “{name}”"
