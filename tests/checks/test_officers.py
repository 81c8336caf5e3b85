"""Who presides and reports, against what the modalities ask for."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

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
        agenda.en.txt:3:14: warning: officer-missing: The modalities ask for a rapporteur of each session; here is none.
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
        agenda.en.txt:3:14: warning: co-chairs-differ: The modalities give the co-chairs as host, osce.
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
