"""Seats and colours of badges: bodies that there are and that take part, colours that are some."""

from pathlib import Path

import pytest

from planner.commands.check import load_and_check

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
host = "AT"
bodies = { us = "AT" }
[[participation]]
id = "states"
name = "States"
"""
AGENDA = "Monday, 3 May 2027\n\n12:00–13:00  Lunch\n"
LINE = len(SETTINGS.splitlines()) + 1


def said(parent: Path, written: str) -> list[tuple[int, str, str]]:
    folder = parent / "water-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(SETTINGS + written, encoding="utf-8")
    (folder / "agenda.en.txt").write_text(AGENDA, encoding="utf-8")
    (folder / "invitees.csv").write_text("id,category,body\nch,states,CH\n")
    (folder / "participants.csv").write_text("id,body,category,family\np1,AT,states,Rill\n")
    found = load_and_check(folder)[1]
    return [(of.place.line, of.name, of.message) for of in found]


def test_an_unknown_body_has_no_seat(tmp_path: Path) -> None:
    written = '[seating]\nstarts_with = "Atlantis"\norder = ["AT", "Lemuria"]\n'
    assert said(tmp_path, written) == [
        (LINE, "body-unknown", "There is no State or organization “Atlantis”."),
        (LINE, "body-unknown", "There is no State or organization “Lemuria”."),
    ]


def test_who_takes_no_part_has_no_seat(tmp_path: Path) -> None:
    """Austria comes, by its alias too, and Switzerland is invited."""
    written = '[seating]\nstarts_with = "YE"\norder = ["us", "CH", "osce"]\n'
    assert [message for _, _, message in said(tmp_path, written)] == [
        "Yemen does not take part and has no seat.",
        "Organization for Security and Co-operation in Europe does not take part and has no seat.",
    ]


@pytest.mark.parametrize("colour", ["navy", "#1f4e7", "#1f4e79;", "#١٢٣٤٥٦", '#fff\\"}'])
def test_a_colour_that_is_none(tmp_path: Path, colour: str) -> None:
    ((line, name, _),) = said(tmp_path, f'colour = "{colour}"\n')
    assert (line, name) == (LINE - 3, "colour-impossible")


@pytest.mark.parametrize("colour", ["", "#1f4e79", "#FFE08A"])
def test_a_colour_that_is_one(tmp_path: Path, colour: str) -> None:
    assert said(tmp_path, f'colour = "{colour}"\n') == []
