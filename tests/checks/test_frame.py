"""What every conference needs, and dates that agree with each other."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable
from textwrap import dedent

import pytest

SIX = """\
    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
    title = "Water"
    starts = 2027-05-03
    ends = 2027-05-03
    timezone = "Europe/Vienna"
    languages = ["en"]
    """


@pytest.mark.parametrize(
    ("key", "line", "example"),
    [
        (
            "uid",
            1,
            "Copy the one that `planner new` writes, or generate one: python -c 'import uuid; print(uuid.uuid4())'.",
        ),
        ("title", 2, 'title.en = "…"'),
        ("timezone", 5, 'timezone = "Asia/Bishkek"'),
    ],
)
def test_a_setting_is_empty(fault: Callable[..., None], key: str, line: int, example: str) -> None:
    written = next(of.strip() for of in SIX.splitlines() if of.strip().startswith(key))
    fault(
        f"""
        conference.toml:{line}: error: setting-missing: “{key}” is empty.
            {key} = ""
            → {example}
        1 error, no warnings
        """,
        whole_settings=SIX.replace(written, f'{key} = ""'),
        mend=(f'{key} = ""', written),
    )


@pytest.mark.parametrize(
    ("written", "example"),
    [
        ("starts = 2027-05-03", "starts = 2027-05-03"),
        ("ends = 2027-05-03", "ends = 2027-05-05"),
        ('title = "Water"', 'title.en = "…"'),
    ],
)
def test_a_setting_is_missing(fault: Callable[..., None], written: str, example: str) -> None:
    fault(
        f"""
        conference.toml: error: setting-missing: “{written.split(maxsplit=1)[0]}” is missing.
            → {example}
        1 error, no warnings
        """,
        whole_settings=SIX.replace(written, "# nothing"),
        mend=("# nothing", written),
    )


def test_what_could_not_be_read_is_not_missing_too(screen: Callable[..., str]) -> None:
    assert screen(whole_settings=SIX.replace('"Water"', "5")).startswith(
        "conference.toml:2: error: setting-impossible: “title” must be words"
    )
    assert "missing" not in screen(whole_settings=SIX.replace('"Water"', "5"))
    broken = screen(whole_settings=SIX.replace('"Water"', '"Water'))
    assert broken.startswith("conference.toml:2:15: error: settings-broken: This is not valid TOML")
    assert broken.endswith("\n1 error, no warnings")


def test_a_uid_is_no_uuid(fault: Callable[..., None]) -> None:
    fault(
        """
        conference.toml:1: error: uid-impossible: “water-2027” is not a UUID.
            uid = "water-2027"
            → Copy the one that `planner new` writes, or generate one: python -c 'import uuid; print(uuid.uuid4())'.
        1 error, no warnings
        """,
        whole_settings=SIX.replace("0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10", "water-2027"),
        mend=("water-2027", "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"),
    )


def test_a_time_zone_that_there_is_not(fault: Callable[..., None]) -> None:
    fault(
        """
        conference.toml:5: error: timezone-unknown: There is no time zone “Europe/Viena”.
            timezone = "Europe/Viena"
            → Did you mean “Europe/Vienna”?
        1 error, no warnings
        """,
        whole_settings=SIX.replace("Vienna", "Viena"),
        mend=("Viena", "Vienna"),
    )


def test_the_zone_of_a_preparatory_meeting(fault: Callable[..., None]) -> None:
    fault(
        """
        conference.toml:7: error: timezone-unknown: There is no time zone “Middle Earth”.
            [[meetings]]
            → Zones have names such as Europe/Vienna.
        1 error, no warnings
        """,
        settings="""\
            [[meetings]]
            id = "preparation"
            title = "Preparatory meeting"
            date = 2027-03-01
            town = "Vienna"
            timezone = "Middle Earth"
            """,
        mend=("Middle Earth", "Europe/Vienna"),
    )


def test_a_conference_ends_before_it_starts(fault: Callable[..., None]) -> None:
    fault(
        """
        conference.toml:4: error: dates-reversed: The conference ends on 2027-05-02, before it starts on 2027-05-03.
            ends = 2027-05-02
            → Change one of the two dates.
        1 error, no warnings
        """,
        whole_settings=SIX.replace("ends = 2027-05-03", "ends = 2027-05-02"),
        mend=("2027-05-02", "2027-05-03"),
    )


def test_a_day_outside_the_conference(fault: Callable[..., None]) -> None:
    fault(
        """
        agenda.en.txt:1:1: error: date-outside: 2027-05-04 is outside the conference, 2027-05-03 to 2027-05-03.
            Tuesday, 4 May 2027
            → Change the day, or `starts` and `ends` in conference.toml.
        1 error, no warnings
        """,
        whole_settings=SIX,
        agenda="""\
            Tuesday, 4 May 2027

            09:00–10:00  Session 1: Wells
                         chair: to be designated
            """,
        mend=("Tuesday, 4 May", "Monday, 3 May"),
    )


MAY = "Monday, 3 May 2027\n\n22:00–{}  Statements\n"


def lasting(ends: str) -> str:
    return SIX.replace("ends = 2027-05-03", f"ends = {ends}")


def test_days_that_the_agenda_lacks(fault: Callable[..., None]) -> None:
    fault(
        """
        conference.toml:4: warning: day-without-items: Nothing takes place on 2027-05-04, 2027-05-05.
            ends = 2027-05-05
            → Add what takes place then, or change `starts` and `ends` in conference.toml.
        no errors, 1 warning
        """,
        whole_settings=lasting("2027-05-05"),
        mend=("2027-05-05", "2027-05-03"),
    )


def test_a_heading_alone_is_no_day(screen: Callable[..., str]) -> None:
    agenda = MAY.format("23:00") + "\nTuesday, 4 May 2027\n"
    found = screen(whole_settings=lasting("2027-05-04"), agenda=agenda)
    assert "day-without-items: Nothing takes place on 2027-05-04." in found


def test_a_year_that_is_mistyped(screen: Callable[..., str]) -> None:
    """From 4 May 2027 to 3 May 2028 are 366 days."""
    assert (
        "Nothing takes place on 2027-05-04, 2027-05-05, 2027-05-06, 2027-05-07, 2027-05-08 and "
        "361 more."
    ) in screen(whole_settings=lasting("2028-05-03"))


def test_a_day_that_something_reaches_into(screen: Callable[..., str]) -> None:
    whole = lasting("2027-05-04")
    assert "day-without" not in screen(whole_settings=whole, agenda=MAY.format("01:00+1"))
    assert "day-without" in screen(whole_settings=whole, agenda=MAY.format("00:00+1"))


def test_a_day_that_something_may_be_moved_to(screen: Callable[..., str]) -> None:
    agenda = MAY.format("23:00") + "             window: 2027-05-04\n"
    assert "day-without" not in screen(whole_settings=lasting("2027-05-04"), agenda=agenda)


def test_a_preparatory_meeting_makes_no_weekend_free(screen: Callable[..., str]) -> None:
    """The conference begins on a Sunday on which nothing takes place."""
    meeting = """\
        [[meetings]]
        id = "preparation"
        title = "Preparatory meeting"
        date = 2027-03-01
        town = "Vienna"
        timezone = "Europe/Vienna"
        """
    whole = SIX.replace("starts = 2027-05-03", "starts = 2027-05-02")
    found = screen(whole_settings=dedent(whole) + dedent(meeting))
    assert "Nothing takes place on 2027-05-02." in found


def test_a_weekend_within_is_free(screen: Callable[..., str]) -> None:
    """From Monday 3 to Monday 10 May; on the last day nothing is free."""
    days = [f"{name}, {of} May 2027\n\n09:00–10:00  Lunch\n" for name, of in WEEK]
    assert "day-without" not in screen(whole_settings=lasting("2027-05-10"), agenda="\n".join(days))
    assert "Nothing takes place on 2027-05-08, 2027-05-09, 2027-05-10." in screen(
        whole_settings=lasting("2027-05-10"), agenda="\n".join(days[:-1])
    )


WEEK = (
    ("Monday", 3),
    ("Tuesday", 4),
    ("Wednesday", 5),
    ("Thursday", 6),
    ("Friday", 7),
    ("Monday", 10),
)
