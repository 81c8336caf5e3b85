"""Who presides and reports, against what the modalities ask for."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]

RULE = """\
    [modalities.officers]
    roles = ["chair", "rapporteur"]
    """


def test_a_meeting_without_a_chair(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: chair-missing: Nobody presides over this meeting.
            09:00–10:00  Informal meeting of experts
            → Write `chair: to be designated`.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Informal meeting of experts
                         documents: W/1
            """,
        mend=("documents: W/1", "moderator: to be designated"),
    )


def test_the_modalities_ask_for_a_rapporteur(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: officer-missing: The modalities require a rapporteur for each session; this one has none.
            09:00–10:00  Session 1: Wells
            see conference.toml:7
            → Write `rapporteur: to be designated`.
        no errors, 1 warning
        """,
        settings=RULE,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Session 1: Wells
                         chair: to be designated
                         documents: W/1
            """,
        mend=("documents: W/1", "rapporteur: to be designated"),
    )


def test_one_fault_is_told_once(screen: Callable[..., str]) -> None:
    """A session without a chair lacks what the modalities ask for; that nobody presides follows."""
    bare = """\
        Monday, 3 May 2027

        09:00–10:00  Session 1: Wells
        """
    shown = screen(RULE, agenda=bare)
    assert [line.split(": ")[2] for line in shown.splitlines() if ": warning: " in line] == [
        "officer-missing",
        "officer-missing",
    ]


def test_a_second_sitting_has_the_officers_of_the_first(screen: Callable[..., str]) -> None:
    agenda = """\
        Monday, 3 May 2027

        09:00–10:00  Session 1: Wells
                     chair: to be designated · rapporteur: to be designated

        Tuesday, 4 May 2027

        09:00–10:00  Session 1: Wells (continued)
        """
    assert screen(RULE, agenda=agenda) == "no errors, no warnings"


def test_the_modalities_name_the_co_chairs(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: co-chairs-differ: The modalities name as co-chairs host, osce.
            09:00–10:00  Opening of the Conference
            see conference.toml:9
            → Write `co-chairs: host, osce`.
        no errors, 1 warning
        """,
        settings="""\
            [bodies]
            host = "AT"
            [modalities.co_chairs]
            kinds = ["opening"]
            by = ["host", "osce"]
            """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Opening of the Conference
                         co-chairs: host, "Ms. A. Example"
            """,
        mend=('host, "Ms. A. Example"', "osce, at"),
    )


def test_an_opening_without_co_chairs_is_told_once(screen: Callable[..., str]) -> None:
    shown = screen(
        settings="""\
            [modalities.co_chairs]
            kinds = ["opening"]
            by = ["AT", "osce"]
            """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Opening of the Conference
            """,
    )
    assert "co-chairs-differ" in shown
    assert shown.endswith("no errors, 1 warning")


BALANCE = """\
    [modalities.officers]
    roles = ["chair", "rapporteur"]
    most_of_a_body = 1
    """


def sessions(*officers: str) -> str:
    """An agenda of sessions with these officers, one after the other."""
    items = (
        f"{9 + at:02}:00–{10 + at:02}:00  Session {at + 1}\n             {duties}\n"
        for at, duties in enumerate(officers)
    )
    return "Monday, 3 May 2027\n\n" + "".join(items)


def test_a_body_that_provides_too_many_officers(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:14: warning: officers-unbalanced: Austria provides 2 officers of sessions; the modalities allow 1 each.
            10:00–11:00  Session 2
            see conference.toml:7
            see agenda.en.txt:3:14
            → Designate officers from other delegations.
        no errors, 1 warning
        """,
        settings=BALANCE,
        agenda=sessions("chair: AT · rapporteur: DE", "chair: FR · rapporteur: at"),
        mend=("rapporteur: at", "rapporteur: IT"),
    )


def unbalanced(shown: str) -> list[str]:
    return [row.split(": ")[3] for row in shown.splitlines() if ": officers-unbalanced: " in row]


@pytest.mark.parametrize(
    ("agenda", "found"),
    [
        # a later sitting has the officers of the first: they are counted once
        (
            sessions("chair: AT · rapporteur: DE")
            + "11:00–12:00  Session 1 (continued)\n             id: again\n",
            [],
        ),
        # also where it names them again
        (
            sessions("chair: AT · rapporteur: DE")
            + "11:00–12:00  Session 1 (continued)\n             id: again · chair: AT\n",
            [],
        ),
        # but not where it names others
        (
            sessions("chair: AT · rapporteur: DE")
            + "11:00–12:00  Session 1 (continued)\n             id: again · chair: DE\n",
            ["Germany provides 2 officers of sessions; the modalities allow 1 each."],
        ),
        # roles that the modalities do not speak of, and names as printed
        (sessions("chair: AT · rapporteur: DE · moderator: AT"), []),
        (sessions('chair: "A. Rill" · rapporteur: "A. Rill"'), []),
        (sessions("chair: to be designated · rapporteur: to be designated"), []),
        # meetings without a number are not those of the modalities
        (
            sessions("chair: AT · rapporteur: DE").replace(
                "Session 1", "Informal meeting of experts"
            )
            + "11:00–12:00  Session 2\n             chair: AT · rapporteur: FR\n",
            [],
        ),
    ],
)
def test_who_counts(screen: Callable[..., str], agenda: str, found: list[str]) -> None:
    assert unbalanced(screen(BALANCE, agenda=agenda)) == found


def test_a_person_counts_for_the_body_that_sent_them(
    checked: Callable[[dict[str, str]], str],
) -> None:
    settings = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
bodies = { host = "AT" }
modalities.officers = { roles = ["chair"], most_of_a_body = 1 }
"""
    files = {
        "conference.toml": settings,
        "agenda.en.txt": sessions("chair: p1", "chair: host"),
        "participants.csv": "id,body,given\np1,AT,Anna\n",
    }
    assert unbalanced(checked(files)) == [
        "Austria provides 2 officers of sessions; the modalities allow 1 each."
    ]
