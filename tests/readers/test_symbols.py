"""Symbols of documents of many bodies: whole, and no words with slashes. Bodies and numbers are
invented where they could be real.
"""

import pytest

from planner.readers.agenda.lines.symbols import is_symbol, symbol_alone, symbol_in
from tests.readers.conftest import reading

SYMBOLS = [
    "PC.DEC/9440",
    "PC.DEC/9440/Rev.1/Corr.1",
    "MC.DEC/2/27",
    "IK.CONF/2027/INF/3",
    "SC.1/2027/J.3",
    "ECE/MP.WELL/WG.1/2027/INF.2",
    "ECE/TRANS/WP.99/2027/3",
    "FCCC/CP/2027/1/Add.2",
    "UNEP/EA.99/L.4",
    "TD/B/C.I/MEM.9/28",
    "LC/WEL.40/3",
    "A/CONF.999/INF.1",
    "A/C.9/82/L.4/Rev.1",
    "E/CN.99/2027/12",
    "S/2027/1",
    "PC(10).JOUR/9912",
    "GOV/INF/2027/1-Rev.1",
]


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_symbol_is_whole_wherever_it_is(symbol: str) -> None:
    assert is_symbol(symbol)
    assert symbol_in(f"see ({symbol}), 3 May") == symbol
    assert symbol_in(f"Document {symbol}.") == symbol
    assert symbol_alone(f"Well Commission          {symbol}") == symbol


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_the_symbol_above_an_agenda(symbol: str) -> None:
    text = f"{symbol}\nWell Commission\nMeeting on Wells\n3 May 2027\n\n9:00   Session 1\n"
    read = reading(text)
    assert read.frame.symbol == symbol
    assert read.frame.title["en"] == "Meeting on Wells"


@pytest.mark.parametrize(
    "words",
    [
        "and/or",
        "Coffee/tea",
        "FAO/ITTO",
        "Hall A/B",
        "A/2",
        "Sessions 1/2",
        "https://wells.example/A/CONF.9/1x",
        "24/7",
        "wells/A.1/2",
    ],
)
def test_other_words_with_slashes(words: str) -> None:
    assert symbol_in(words) == symbol_alone(words) == ""


def test_a_short_symbol_at_the_top_of_a_page() -> None:
    text = "WELL/12\n3 May 2027\nAnnex\n\nMeeting on Wells\n3 May 2027\n\n9:00   Session 1\n"
    assert reading(text).frame.symbol == "WELL/12"


def test_a_symbol_in_a_cell_is_a_document() -> None:
    text = "3 May 2027\n\n| 9:00 | Session 1 | A/CONF.999/1 |\n| 10:00 | Session 2 | Elm/Oak |\n"
    first, second = reading(text).days[0].items
    assert (first.documents, second.documents) == (("A/CONF.999/1",), ())
