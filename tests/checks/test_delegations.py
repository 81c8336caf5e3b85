"""Delegations larger than they may be, and names that came too late."""

from collections.abc import Callable

import pytest

from tests.checks.conftest import CLEAN, SETTINGS, Files, folder

CATEGORIES = """
[[participation]]
id = "states"
name = "States"
quota = 2
due = 2027-04-01
"""
PEOPLE = """\
id,body,category,position,given,family
p1,AT,states,head,Ada,Rill
p2,AT,states,member,Bo,Brook
p3,AT,states,adviser,Cy,Lake
p4,AT,states,interpreter,Di,Pond
p5,AT,states,press,Ed,Moor
"""
INVITEES = "id,category,body,quota\nat,states,AT,{}\n"


def files(people: str = PEOPLE, **tables: str) -> Files:
    named = {f"{name.replace('_', '.')}.csv": text for name, text in tables.items()}
    return folder(CATEGORIES) | {"participants.csv": people} | named


Checked = Callable[[Files], str]


def test_a_delegation_larger_than_its_category_allows(checked: Checked) -> None:
    """Interpreters and press are no members; the line is that of the first who is too many."""
    assert checked(files()) == (
        "participants.csv:4: warning: delegation-over-quota: The delegation of Austria has 3 "
        "members; it may have 2.\n"
        "    p3,AT,states,adviser,Cy,Lake\n"
        "    → Ask the delegation to reduce its number, or change the quota in its row of "
        "invitees.csv.\n"
        "no errors, 1 warning"
    )


@pytest.mark.parametrize(("quota", "is_found"), [("2", True), ("3", False), ("", True)])
def test_the_quota_of_an_invitation_goes_before_that_of_its_category(
    checked: Checked, quota: str, is_found: bool
) -> None:
    seen = checked(files(invitees=INVITEES.format(quota)))
    assert ("delegation-over-quota" in seen) is is_found
    assert ("    see invitees.csv:2" in seen) is is_found


def test_each_category_has_its_own_delegation(checked: Checked) -> None:
    other = '\n[[participation]]\nid = "guests"\nname = "Guests"\n'
    people = PEOPLE.replace("p3,AT,states", "p3,AT,guests")
    written = files(people) | {"conference.toml": SETTINGS + CATEGORIES + other}
    assert checked(written) == CLEAN


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2027-04-01", ""),
        ("2027-04-02", "Ada Rill (p1) was named on 2027-04-02, 1 day too late."),
        ("2027-05-01", "Ada Rill (p1) was named on 2027-05-01, 30 days too late."),
    ],
)
def test_names_after_the_day_for_names(checked: Checked, day: str, told: str) -> None:
    people = PEOPLE[: PEOPLE.index("p3")]
    private = f"id,registered_on\np1,{day}\np2,2027-03-31\n"
    seen = checked(files(people, participants_secretariat=private))
    assert told in seen
    assert ("participants.csv:2: warning: nominated-late" in seen) is bool(told)
