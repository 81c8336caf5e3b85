"""What fits into a session, and into an item."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

Fault = Callable[..., None]


def test_a_session_without_a_break(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: session-without-break: This lasts 150 minutes without a break; the limit is 120 (limits.minutes_without_break).
            09:30–12:00  Session 1: Wells
            → Add a break within the item.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:30–12:00  Session 1: Wells
                         chair: to be designated
                         Discussion
            """,
        mend=("Discussion", "Coffee break"),
    )


def test_a_session_that_may_be_too_long(fault: Fault) -> None:
    """Before a social event the end is not known, but not after it."""
    fault(
        """
        agenda.en.txt:4:14: warning: session-without-break: This may last 180 minutes without a break; the limit is 120 (limits.minutes_without_break).
            16:00        Session 1: Wells
            → Add a break within the item.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            15:00–16:00  Registration
            16:00        Session 1: Wells
                         chair: to be designated
            19:00        Reception
            """,
        mend=("16:00        Session", "17:00        Session"),
    )


def test_a_limit_of_the_folder(screen: Callable[..., str]) -> None:
    two_hours = """\
        Monday, 3 May 2027

        09:30–11:30  Session 1: Wells
                     chair: to be designated
        """
    assert screen(agenda=two_hours) == "no errors, no warnings"
    strict = "limits.minutes_without_break = 90\n"
    assert "120 minutes without a break; the limit is 90" in screen(strict, agenda=two_hours)


def test_three_addresses_in_thirty_minutes(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: addresses-do-not-fit: 3 addresses need 45 minutes (15 each, 5 if brief); 30 are available.
            09:00–09:30  Opening
            see agenda.en.txt:5:14
            → Give the item more time, or set other figures under [limits].
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–09:30  Opening
                         chair: to be designated
                         Welcoming addresses
                           speakers: AT, osce, unodc
            """,
        mend=("AT, osce, unodc", "AT, osce"),
    )


def test_brief_remarks_need_less(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: addresses-do-not-fit: 4 addresses need 30 minutes (15 each, 5 if brief); 25 are available.
            09:00–09:25  Closing session
            see agenda.en.txt:5:14
            see agenda.en.txt:7:14
            → Give the item more time, or set other figures under [limits].
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–09:25  Closing session
                         chair: to be designated
                         Statement of the host
                           speakers: AT
                         Brief remarks by delegations
                           speakers: KZ, KG, TJ
            """,
        mend=("KZ, KG, TJ", "KZ, KG"),
    )


def test_one_address(screen: Callable[..., str]) -> None:
    short = """\
        Monday, 3 May 2027

        09:00–09:10  Keynote address
                     keynote-speaker: osce
        """
    assert "1 address needs 15 minutes (15 each, 5 if brief); 10 are available." in screen(
        agenda=short
    )


def test_a_break_too_early(screen: Callable[..., str]) -> None:
    """After it the session goes on for four hours: the break that it has is no help."""
    shown = screen(
        agenda="""\
            Monday, 3 May 2027

            09:00–13:20  Session 1: Wells
                         chair: to be designated
                         09:15–09:20  Coffee break
            """
    )
    assert "3:14: warning: session-without-break: This lasts 240 minutes" in shown


def test_sessions_in_a_row(fault: Fault) -> None:
    """In one room they are one stretch; in another room somebody else begins."""
    fault(
        """
        agenda.en.txt:3:14: warning: session-without-break: From 09:00 to 12:00 there is no break for 180 minutes; the limit is 120 (limits.minutes_without_break).
            09:00–10:30  Session 1: Wells  [Hall A]
            see agenda.en.txt:7:14
            → Add a break within or between them.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:30  Session 1: Wells  [Hall A]
                         chair: to be designated
            10:00–11:30  Session 2: Springs  [Hall B]
                         chair: to be designated
            10:30–12:00  Session 3: Rivers  [Hall A]
                         chair: to be designated
            """,
        mend=("10:30–12:00", "10:45–12:00"),
    )


def test_an_opening_and_a_session_whose_end_is_not_printed(screen: Callable[..., str]) -> None:
    """The opening has a break, but what follows it may go on until the reception."""
    shown = screen(
        agenda="""\
            Monday, 3 May 2027

            09:00–10:30  Opening
                         chair: to be designated
                         09:30–10:00  Coffee break
            10:30        Session 1: Wells
                         chair: to be designated
            13:00        Reception
            """
    )
    assert (
        "3:14: warning: session-without-break: From 10:00 to 13:00 there may be no break for 180 "
        "minutes; the limit is 120"
    ) in shown


def test_a_part_with_a_time_of_its_own(screen: Callable[..., str]) -> None:
    """Two speakers do not fit into ten minutes, however long the session is."""
    shown = screen(
        agenda="""\
            Monday, 3 May 2027

            09:00–11:00  Session 1: Wells
                         chair: to be designated
                         09:00–09:10  Introduction
                           speakers: AT, DE
            """
    )
    assert "5:27: warning: addresses-do-not-fit: 2 addresses need 30 minutes" in shown


def test_a_break_is_no_time_to_speak_in(screen: Callable[..., str]) -> None:
    shown = screen(
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Session 1: Wells
                         chair: to be designated · speakers: AT, DE, FR
                         09:30–09:50  Coffee break
            """
    )
    assert "3 addresses need 45 minutes (15 each, 5 if brief); 40 are available." in shown
