"""The files of basis/ and mandate.toml tell the same facts: what one loses, the other misses."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

import pytest

from planner.folder.mandate.load import load_mandate
from planner.language.day.printed import find_dates
from planner.model import Text
from planner.model.basis import Decision, InterpretativeStatement, StatementRequest
from planner.model.mandate import Mandate
from tests.mandate.conftest import ASTANA

LANGUAGES = ("en", "fr", "ru")
JOURNAL = {"en": "to the journal", "fr": "au journal", "ru": "к журналу"}
MANDATE: Mandate = load_mandate(ASTANA).mandate


def decision() -> Decision:
    assert MANDATE.decision
    return MANDATE.decision


def basis(name: str, language: str) -> str:
    """A file of basis/ as one line."""
    (path,) = (ASTANA / "basis").glob(f"{name}.{language}.txt")
    return plain(path.read_text(encoding="utf-8"))


def plain(text: str) -> str:
    """A text as one line, with single blanks."""
    return " ".join(text.split())


def missing(texts: Iterable[Text], language: str, text: str) -> list[str]:
    """What a file of basis/ does not have."""
    return [of for of in (plain(words[language]) for words in texts) if of not in text]


def of_decision() -> Iterator[Text]:
    """What the file of the decision has of the folder, word for word."""
    told = decision()
    yield from (*told.considering, *told.decides, *told.asks, MANDATE.title)
    for area in told.areas:
        yield from (area.title, *area.foci)
    yield from (of.note for of in told.references if of.note)
    yield from (of.text for of in (*MANDATE.conditions, *MANDATE.contacts))
    for agreement in MANDATE.agreements:
        yield from (agreement.title, agreement.interim, *(of.title for of in agreement.amendments))
    yield MANDATE.office[0].town


def of_statement(of: InterpretativeStatement) -> Iterator[Text]:
    """What the file of a statement has of the folder, word for word."""
    yield from (of.legal_basis, of.summary, *(rule.summary for rule in of.readings))
    for joined in of.alignments:
        yield from filter(None, (joined.status, joined.footnote))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_decision_lies_there_whole(language: str) -> None:
    text = basis("decision", language)
    assert missing(of_decision(), language, text) == []
    numbers = [of.document[language].split()[-1] for of in decision().references]
    assert [of for of in numbers if not re.search(rf"\b{of}\b", text)] == []
    assert decision().number in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_days_are_those_of_the_folder(language: str) -> None:
    """None is missing, and none is another one."""
    told = {words.date(None) for _, words in find_dates(basis("decision", language), language)}
    (agreement,) = MANDATE.agreements
    amended = (of.date for of in agreement.amendments)
    days = {decision().date, MANDATE.starts, MANDATE.ends, agreement.date, *amended}
    assert told == days
    assert dt.date(1998, 12, 2) in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_statement_lies_there_whole(number: int, language: str) -> None:
    """With the day of the draft budget, where it is asked for, and what is to be done with it."""
    (stated,) = (of for of in decision().statements if of.attachment == number)
    text = basis(f"statement-{number}-{stated.reading}", language)
    assert missing(of_statement(stated), language, text) == []
    assert str(stated.legal_basis_year) in text
    asks_journal = StatementRequest.JOURNAL in stated.requests
    assert (JOURNAL[language] in text) == asks_journal
    (deadline,) = MANDATE.deadlines
    assert (deadline.before[language] in text) == (deadline.by == stated.delegation)
