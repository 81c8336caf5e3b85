"""Where the agenda and the modalities do not agree."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]


def test_the_number_of_sessions(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: warning: sessions-differ: The modalities provide for 2 sessions; the agenda has 1.
            [modalities.sessions]
            → Make the two agree.
        no errors, 1 warning
        """,
        settings="""\
            [modalities.sessions]
            number = 2
            opening = false
            closing = false
            """,
        mend=("number = 2", "number = 1"),
    )


CLOSING_ALONE = """\
    Monday, 3 May 2027

    17:00–18:00  Closing session
                 chair: to be designated
    """


def test_an_opening_that_is_not_in_the_agenda(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: warning: sessions-differ: For the kind “opening”, the modalities provide for one; the agenda has none.
            [modalities.sessions]
            → Make the two agree.
        no errors, 1 warning
        """,
        settings="""\
            [modalities.sessions]
            number = 0
            opening = true
            """,
        agenda=CLOSING_ALONE,
        mend=("opening = true", "opening = false"),
    )


def test_a_closing_that_the_modalities_do_not_know(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: warning: sessions-differ: For the kind “closing”, the modalities provide for none; the agenda has one.
            [modalities.sessions]
            → Make the two agree.
        no errors, 1 warning
        """,
        settings="""\
            [modalities.sessions]
            number = 0
            opening = false
            closing = false
            """,
        agenda=CLOSING_ALONE,
        mend=("closing = false", "closing = true"),
    )


MEDIA = """\
    [modalities.media]
    kinds = ["opening"]
    """


def test_the_media_may_attend_and_the_agenda_does_not_say_so(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: media-differ: The agenda and the modalities differ on whether the media may attend this.
            09:00–10:00  Opening
            see conference.toml:7
            → Write `media: open`.
        no errors, 1 warning
        """,
        settings=MEDIA,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Opening
                         chair: to be designated · media: closed
            """,
        mend=("media: closed", "media: open"),
    )


def test_the_agenda_is_more_open_than_the_modalities(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: media-differ: The agenda and the modalities differ on whether the media may attend this.
            09:00–10:00  Session 1: Wells
            see conference.toml:7
            → Remove `access: public`.
        no errors, 1 warning
        """,
        settings=MEDIA,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Session 1: Wells
                         chair: to be designated · access: public
            """,
        mend=(" · access: public", ""),
    )


def test_a_press_conference_is_for_the_media(screen: Callable[..., str]) -> None:
    agenda = """\
        Monday, 3 May 2027

        18:00–18:30  Press conference
                     media: open
        """
    assert screen(MEDIA, agenda=agenda) == "no errors, no warnings"


def test_a_press_conference_that_is_not_in_the_agenda(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: warning: press-conference-missing: The modalities provide for a press conference; the agenda has none.
            [modalities.press_conference]
            → When its time is known, put it in the agenda.
        no errors, 1 warning
        """,
        settings="""\
            [modalities.press_conference]
            when = "after-the-conference"
            """,
        agenda="""\
            Monday, 3 May 2027

            18:00–18:30  Statements
            """,
        mend=("Statements", "Press conference"),
    )


CLOSED = """\
    Monday, 3 May 2027

    09:00–10:00  Session 1: Wells
                 chair: to be designated · access: closed
                 Welcoming address
                   {}
"""


def test_a_part_of_a_closed_session_that_is_open_to_the_media(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:14: warning: media-at-closed-session: This is for the media, but “Session 1: Wells” is closed.
            Welcoming address
            see agenda.en.txt:3:14
            → Open the whole meeting, or give the open part a line of its own at the margin.
        no errors, 1 warning
        """,
        agenda=CLOSED.format("media: open"),
        mend=("media: open", "media: closed"),
    )


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["access: public"], ["5"]),
        (["brief: yes"], []),
        # what is closed inside of what is open, and open again inside of that
        (
            [
                "brief: yes",
                "Talks in camera",
                "  access: closed",
                "  – One talk",
                "    media: open",
            ],
            ["9"],
        ),
        (["brief: yes", "Press briefing"], ["7"]),
    ],
)
def test_what_is_open_inside_of_what_is_closed(
    screen: Callable[..., str], lines: list[str], found: list[str]
) -> None:
    first, *others = lines
    closed = "access: closed" if len(lines) < 4 else "access: public"
    inside = "\n".join(f"                 {line}" for line in others)
    shown = screen(agenda=CLOSED.replace("access: closed", closed).format(first) + inside + "\n")
    rows = [row for row in shown.splitlines() if ": media-at-closed-session: " in row]
    assert [row.split(":")[1] for row in rows] == found


def test_a_press_conference_behind_closed_doors_contradicts_nobody(
    screen: Callable[..., str],
) -> None:
    agenda = "Monday, 3 May 2027\n\n09:00–10:00  Press conference\n             access: closed\n"
    assert screen(agenda=agenda) == "no errors, no warnings"
