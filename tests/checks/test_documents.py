"""Documents: each by its symbol."""

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]

AGENDA = """\
    Monday, 3 May 2027

    09:00–10:00  Statements
                 documents: {}
    """


def test_a_document_that_is_described(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: document-without-symbol: “Draft report” IS_NOT
            09:00–10:00  Statements
            → Write the symbol: documents: PC.DEC/440.
        no errors, 1 warning
        """.replace("IS_NOT", "is not a document symbol."),
        agenda=AGENDA.format("W/1, Draft report"),
        mend=("Draft report", "W/2/Rev.1"),
    )


@pytest.mark.parametrize(
    "symbol",
    [
        "PC.DEC/440",
        "A/CONF.199/20",
        "A/55/305-S/2000/809",
        "A/55/150 (Part II)",
        "A/RES/2625(XXV)",
        "S/2001/1 and Corr.1",
        "CRC/C/GC/5",
        "E/2027/1*",
        "L.1",
        "MC(9).DEC/1",
        "CM(2027)12",
        "COM(2027) 12 final",
        "12345/27 REV 1",
        "Doc. 14567",
        "C-M(2001)12",
        "ЕЭК/ООН/2027/1",
    ],
)
def test_symbols(screen: Screen, symbol: str) -> None:
    """As they are written in New York, Vienna, Strasbourg, Brussels and Geneva."""
    assert screen(agenda=AGENDA.format(symbol)) == "no errors, no warnings"


@pytest.mark.parametrize(
    "words",
    [
        "Background paper on wells",
        "non-paper",
        "Report of the 3rd session",
        "COVID-19 response plan",
        "2027-2030 strategy",
        "to follow",
        "?",
        "W/" + "1/" * 50,
    ],
)
def test_what_is_no_symbol(screen: Screen, words: str) -> None:
    assert "document-without-symbol" in screen(agenda=AGENDA.format(words))
