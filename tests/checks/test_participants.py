"""Participants: what is wrong with them, and what is not."""

from pathlib import Path
from textwrap import dedent

import pytest

from planner.commands.check import load_and_check
from planner.findings import Finding

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]

[[participation]]
id = "states"
name = "States"
"""
AGENDA = "Monday, 3 May 2027\n\n09:00–10:00  Session 1: Wells\n             chair: p1\n"
GOOD = """\
id,body,category,position,given,unit.en
p1,AT,states,head,Anna,
p2,AT,states,,Bert,
p3,,states,press,Carla,Daily Well
"""


def found(
    tmp_path: Path, participants: str, settings: str = SETTINGS, agenda: str = AGENDA
) -> list[Finding]:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(settings)
    (folder / "agenda.en.txt").write_text(agenda)
    (folder / "participants.csv").write_text(dedent(participants))
    return list(load_and_check(folder)[1])


def test_nothing_is_wrong(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("p2,AT", "p1,AT", ("id-twice", 3, "“p1” is taken by Anna.")),
        (
            "p2,AT",
            "p2,AUT",
            ("body-unknown", 3, "There is no State or organization “AUT”, given for Bert (p2)."),
        ),
        (
            "p2,AT",
            "p2,Austria",
            ("body-unknown", 3, "This is a name, not a code: “Austria”, given for Bert (p2)."),
        ),
        (
            "p2,AT,states",
            "p2,AT,stats",
            ("category-unknown", 3, "There is no category “stats”, given for Bert (p2)."),
        ),
        ("head", "", ("delegation-head", 2, "The delegation of Austria has no head.")),
        (
            "p2,AT,states,",
            "p2,AT,states,head",
            ("delegation-head", 3, "of Austria has several heads: Anna (p1), Bert (p2)."),
        ),
        (
            "Daily Well",
            "",
            ("participant-without-delegation", 4, "Carla (p3) has neither a delegation"),
        ),
        ("p3,,states", "p3,,", ("participant-without-category", 4, "“p3” has no category.")),
        ("p1,AT", "p9,AT", ("person-unknown", 3, "There is no person “p1”.")),
        ("press", "pres", ("cell-impossible", 4, "“pres” is not possible in the column")),
    ],
)
def test_what_is_wrong(tmp_path: Path, old: str, new: str, expected: tuple[str, int, str]) -> None:
    name, line, words = expected
    shown = found(tmp_path, GOOD.replace(old, new))
    same = [one for one in shown if one.name == name and one.place.line == line]
    assert same, shown
    assert words in same[0].message
    assert same[0].hint


def test_without_categories_nobody_needs_one(tmp_path: Path) -> None:
    persons = GOOD.replace("states", "")
    without = SETTINGS[: SETTINGS.index("[[participation]]")]
    assert found(tmp_path, persons, without) == []


TWO_CATEGORIES = SETTINGS + '\n[[participation]]\nid = "academia"\nname = "Academia"\n'


@pytest.mark.parametrize(
    "participants",
    [
        "id,body,category,position,given\np1,un,states,head,Ann\np2,un,academia,head,Bob\n",
        "id,body,category,position,given\np1,un,states,head,Ann\np2,un,academia,,Bob\n"
        "p3,un,academia,,Cid\n",
        "id,body,category,position,given\np1,AT,states,press,Ann\n",
        "id,body,category,position,given\np1,AT,states,press,Ann\np2,AT,states,,Bob\n",
    ],
)
def test_who_needs_no_other_head(tmp_path: Path, participants: str) -> None:
    shown = found(tmp_path, participants, TWO_CATEGORIES)
    assert [one.name for one in shown] == []


def test_two_heads_in_one_category_are_too_many(tmp_path: Path) -> None:
    participants = """\
        id,body,category,position,given
        p1,un,states,head,Ann
        p2,un,academia,head,Bob
        p3,un,academia,head,Cid
        """
    shown = found(tmp_path, participants, TWO_CATEGORIES)
    assert [(one.name, one.place.line) for one in shown] == [("delegation-head", 4)]


def test_a_body_speaks_that_has_sent_nobody(tmp_path: Path) -> None:
    participants = "id,body,category,position,given\np1,AT,states,head,Ann\n"
    agenda = "Monday, 3 May 2027\n\n09:00–10:00  Lunch\n             speakers: AT, DE\n"
    shown = found(tmp_path, participants, TWO_CATEGORIES, agenda)
    assert [(one.name, one.message) for one in shown] == [
        ("speaker-not-participant", "Nobody from Germany is among the participants.")
    ]
