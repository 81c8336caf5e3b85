"""Documents: each by its symbol, under which everyone can find it."""

import re
from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity

DOCUMENT_WITHOUT_SYMBOL = Fault(
    "document-without-symbol",
    Severity.WARNING,
    why="Delegations ask the documents desk for symbols; nobody can find a paper by a description.",
    how="Write the symbol: documents: PC.DEC/440.",
    example="""\
09:00–10:00  Session 1: Wells
             documents: Background paper on wells""",
    instead="""\
09:00–10:00  Session 1: Wells
             documents: WELLS/2027/INF.1""",
)

LONGEST = 80
"""How many characters a symbol has at most."""

_SYMBOL = re.compile(
    r"(?=\S*\d)[^\W_]\S*[./()-]\S*(?: (?:and|final|[A-Z]+|\(.*\)|\S*\d\S*))*"
    r"|[^\W\d_]\S* \d+"
)
"""Figures and parts that slashes, points, hyphens or brackets separate: PC.DEC/440,
A/55/150 (Part II), COM(2027) 12 final; or a word and a number: Doc. 14567.
"""


def check(subject: Subject) -> Iterator[Finding]:
    """Documents of items that are named by words."""
    for item in subject.conference.every_item:
        for document in item.documents:
            if len(document) > LONGEST or not _SYMBOL.fullmatch(document):
                message = f"“{document}” is not a document symbol."
                yield DOCUMENT_WITHOUT_SYMBOL.at(item.place, message)
