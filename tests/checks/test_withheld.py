"""Names that are withheld, and stand in the words of the agenda all the same."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]

PEOPLE = """\
    id,body,position,given,family,withhold
    p1,AT,head,Ada,Zwillinger,yes
    """


def test_a_name_in_a_title_in_capitals(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: withheld-name-in-words: These words name p1, whose name is withheld.
            09:00–10:00  Address by ADA ZWILLINGER
            → Write them without the name, and officers by their ids, before anything goes out.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Address by ADA ZWILLINGER
            """,
        participants=PEOPLE,
        mend=(" by ADA ZWILLINGER", ""),
    )


@pytest.mark.parametrize(
    "line",
    ['speaker: "Ada Zwillinger"', "documents: Zwillinger-report.pdf", "> By Ms. Zwillinger."],
)
def test_a_name_in_quotes_in_a_document_in_a_note(screen: Callable[..., str], line: str) -> None:
    agenda = f"""\
        Monday, 3 May 2027

        09:00–10:00  Address
                     {line}
        """
    shown = screen(agenda=agenda, participants=PEOPLE)
    assert "withheld-name-in-words: These words name p1, whose name is withheld." in shown
