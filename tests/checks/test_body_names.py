"""Names of bodies: in each language of the papers, or named by one finding a language."""

from pathlib import Path

import pytest

from planner.commands.check import load_and_check

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", ky = "Суу", fr = "Eau" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Asia/Bishkek"
languages = ["en", "fr", "ky"]
organizers = ["KG", "forum"]
"""
AGENDA = {
    "en": "Monday, 3 May 2027\n\n09:00–10:00  Session 1: Wells\n             chair: un\n",
    "fr": "Lundi 3 mai 2027\n\n09:00–10:00  Séance 1 : Puits\n",
    "ky": "2027-05-03\n\n09:00–10:00  1-сессия: Кудуктар\n",
}
FORUM = "body,name.en,name.fr,name.ky\nforum,Mountain Forum,{fr},{ky}\n"


def said(tmp_path: Path, names: str, participants: str = "") -> list[tuple[int, str]]:
    (tmp_path / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    for code, agenda in AGENDA.items():
        (tmp_path / f"agenda.{code}.txt").write_text(agenda, encoding="utf-8")
    (tmp_path / "names.csv").write_text(names, encoding="utf-8")
    (tmp_path / "participants.csv").write_text(participants, encoding="utf-8")
    found = load_and_check(tmp_path)[1]
    return [(of.place.line, of.message) for of in found if of.name == "body-untranslated"]


def test_nothing_is_said_where_all_have_names(tmp_path: Path) -> None:
    names = FORUM.format(fr="Forum des montagnes", ky="Тоо форуму")
    assert said(tmp_path, names) == []


def test_one_finding_a_language_names_the_bodies(tmp_path: Path) -> None:
    """Austria has its names in all languages; the World Health Organization has none in Kyrgyz."""
    names = FORUM.format(fr="", ky="")
    persons = "id,body,given\np1,AT,Ann\np2,who,Bob\np3,forum,Cid\n"
    assert said(tmp_path, names, persons) == [
        (6, "There is no name in “fr” for Mountain Forum (forum)."),
        (
            6,
            "There is no name in “ky” for Mountain Forum (forum), World Health Organization (who).",
        ),
    ]


def test_many_are_counted(tmp_path: Path) -> None:
    names = "body,name.en,name.fr\nforum,Forum,Forum\n" + "".join(
        f"b{number:02},Body {number:02},Organe {number:02}\n" for number in range(12)
    )
    persons = "id,body,given\n" + "".join(f"p{of},b{of:02},Ann\n" for of in range(12))
    ((line, message),) = said(tmp_path, names, persons)
    assert line == 6
    assert message.startswith("There is no name in “ky” for Forum (forum), Body 00 (b00), ")
    assert message.endswith(", Body 08 (b08) and 3 more.")


@pytest.mark.parametrize("token", ["UN", "un"])
def test_a_body_that_is_not_known_is_another_fault(tmp_path: Path, token: str) -> None:
    names = FORUM.format(fr="Forum", ky="Форум")
    persons = f"id,body,given\np1,{token}x,Ann\n"
    assert said(tmp_path, names, persons) == []
