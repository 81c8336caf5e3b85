"""Interpretation: there where several languages are spoken, and as long as they are."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]
Screen = Callable[..., str]

CLEAN = "no errors, no warnings"
SETTINGS = """\
    working_languages = ["en", "ru"]
    interpretation = "simultaneous"
    [[rooms]]
    id = "hall-a"
    name = "Hall A"
    booths = ["en", "ru"]
    [[rooms]]
    id = "hall-b"
    name = "Hall B"
    booths = ["en"]
    [[rooms]]
    id = "hall-c"
    name = "Hall C"
    """
HOURS = 'interpretation_hours = [{ starts = "10:00", ends = "13:00" }, { starts = "15:00", ends = "18:00" }]\n'


def day(*lines: str) -> str:
    return "\n".join(["Monday, 3 May 2027", "", *lines, ""])


def session(hours: str, room: str = "", *more: str) -> str:
    behind = f"  [{room}]" if room else ""
    return day(f"{hours}  Session 1: Wells{behind}", "             chair: to be designated", *more)


def test_a_room_without_a_booth(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: booth-missing: Hall B has no booth for ru.
            10:00–12:00  Session 1: Wells  [Hall B]
            → Take another room, or say what is spoken here: `languages: en`.
        no errors, 1 warning
        """,
        settings=SETTINGS,
        agenda=session("10:00–12:00", "Hall B"),
        mend=("[Hall B]", "[Hall A]"),
    )


@pytest.mark.parametrize(
    ("agenda", "missing"),
    [
        (session("10:00–12:00", "Hall C"), ""),  # nobody has looked
        (session("10:00–12:00"), ""),  # no room
        (session("10:00–12:00", "Hall B", "             languages: en"), ""),
        (session("10:00–12:00", "Hall A", "             languages: en, ky"), "Hall A|ky"),
        (session("10:00–12:00", "Hall B", "             languages: ky, ru"), "Hall B|ky, ru"),
        (day("10:00–12:00  Side event: Springs  [Hall B]"), ""),  # not interpreted
        (
            day("10:00–12:00  Side event: Springs  [Hall B]", "             languages: en, ru"),
            "Hall B|ru",
        ),
        # a part in another room is interpreted as the whole is
        (session("10:00–12:00", "Hall A", "             Group one  [Hall B]"), "Hall B|ru"),
        (
            session(
                "10:00–12:00",
                "Hall A",
                "             Group one  [Hall B]",
                "               languages: en",
            ),
            "",
        ),
        (
            session(
                "10:00–12:00", "Hall A", "             Talk", "               languages: ky, en"
            ),
            "Hall A|ky",
        ),
    ],
)
def test_booths(screen: Screen, agenda: str, missing: str) -> None:
    shown = screen(SETTINGS, agenda=agenda)
    if not missing:
        assert shown == CLEAN
    else:
        room, languages = missing.split("|")
        assert f"booth-missing: {room} has no booth for {languages}." in shown


@pytest.mark.parametrize("how", ["consecutive", "whispered"])
def test_who_stands_beside_the_speaker_needs_no_booth(screen: Screen, how: str) -> None:
    settings = SETTINGS.replace("simultaneous", how)
    assert screen(settings, agenda=session("10:00–12:00", "Hall B")) == CLEAN


def test_interpretation_that_ends_early(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: interpretation-ends-early: Interpreters work 10:00–13:00, 15:00–18:00; this takes place 11:30–13:01.
            11:30–13:01  Session 1: Wells
            → End the meeting within the hours, or agree on other hours and change `interpretation_hours`.
        no errors, 1 warning
        """,
        settings=HOURS + SETTINGS,
        agenda=session("11:30–13:01"),
        mend=("11:30–13:01", "11:30–13:00"),
    )


@pytest.mark.parametrize(
    ("hours", "taken", "is_found"),
    [
        ("10:00-13:00", "10:00–12:00", False),
        ("10:00-13:00", "09:59–11:00", True),
        ("10:00-13:00", "12:00", False),  # who knows how long
        ("10:00-13:00", "09:30", True),
        ("10:00-13:00", "13:00", True),
        ("10:00-11:00 11:00-13:00", "10:30–12:30", False),  # one team after the other
        ("11:00-13:00 10:00-11:00", "10:30–12:30", False),  # in any order
        ("10:00-11:00 11:01-13:00", "10:30–12:30", True),
        ("20:00-01:00+1", "22:00–00:30+1", False),
        ("20:00-01:00+1", "22:00–01:30+1", True),
        ("10:00-13:00", "12:00–14:00\n             languages: en", False),
    ],
)
def test_hours_of_interpreters(screen: Screen, hours: str, taken: str, is_found: bool) -> None:
    pairs = (of.split("-") for of in hours.split())
    listed = ", ".join(f'{{ starts = "{begins}", ends = "{ends}" }}' for begins, ends in pairs)
    first, *more = taken.split("\n")
    shown = screen(
        f"interpretation_hours = [{listed}]\n{SETTINGS}", agenda=session(first, "", *more)
    )
    assert ("interpretation-ends-early" in shown) is is_found


def test_an_inferred_end_is_no_promise(screen: Screen) -> None:
    agenda = session("12:00") + "15:00–16:00  Statements\n"
    assert (
        screen(HOURS + SETTINGS + "    [limits]\n    minutes_without_break = 200\n", agenda=agenda)
        == CLEAN
    )


def test_an_item_in_two_languages_where_nobody_interprets(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: interpretation-missing: en, ky are spoken here, but there is no interpretation.
            10:00–12:00  Session 1: Wells
            → Write interpretation = "simultaneous".
        no errors, 1 warning
        """,
        agenda=session("10:00–12:00", "", "             languages: en, ky"),
        mend=("languages: en, ky", "languages: ky"),
    )


def test_one_item_in_two_languages_is_work_for_interpreters(screen: Screen) -> None:
    settings = 'working_languages = ["en"]\ninterpretation = "consecutive"\n'
    assert "interpretation-idle" in screen(settings, agenda=session("10:00–12:00"))
    agenda = session("10:00–12:00", "", "             languages: en, ky")
    assert screen(settings, agenda=agenda) == CLEAN
