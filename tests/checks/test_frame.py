"""What every conference needs, and dates that agree with each other."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

SIX = """\
    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
    title = "Water"
    starts = 2027-05-03
    ends = 2027-05-04
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
        ("ends = 2027-05-04", "ends = 2027-05-05"),
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
        whole_settings=SIX.replace("2027-05-04", "2027-05-02"),
        mend=("2027-05-02", "2027-05-03"),
    )


def test_a_day_outside_the_conference(fault: Callable[..., None]) -> None:
    fault(
        """
        agenda.en.txt:1:1: error: date-outside: 2027-05-05 is outside the conference, 2027-05-03 to 2027-05-04.
            Wednesday, 5 May 2027
            → Change the day, or `starts` and `ends` in conference.toml.
        1 error, no warnings
        """,
        agenda="""\
            Wednesday, 5 May 2027

            09:00–10:00  Session 1: Wells
                         chair: to be designated
            """,
        mend=("Wednesday, 5 May", "Tuesday, 4 May"),
    )
