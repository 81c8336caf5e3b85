"""Words that a language of the papers lacks."""

from collections.abc import Callable
from textwrap import dedent

import pytest

FRENCH = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", fr = "L’eau" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
"""
AGENDAS = {
    "agenda.en.txt": "Monday, 3 May 2027\n\n09:00–10:00  Lunch\n",
    "agenda.fr.txt": "Lundi 3 mai 2027\n\n09:00–10:00  Déjeuner\n",
}


@pytest.fixture
def found(checked: Callable[[dict[str, str]], str]) -> Callable[..., list[str]]:
    def heads(settings: str, **tables: str) -> list[str]:
        files = {"conference.toml": FRENCH + dedent(settings), **AGENDAS}
        files |= {f"{name}.csv": dedent(text) for name, text in tables.items()}
        return [line for line in checked(files).split("\n") if "words-untranslated" in line]

    return heads


def test_words_of_the_settings_at_any_depth(found: Callable[..., list[str]]) -> None:
    assert found("""\
        town = { en = "Vienna", fr = "Vienne" }
        short_title = { en = "Water 2027" }

        [[rooms]]
        id = "hall-a"
        name = { fr = "Salle A" }
        """) == [
        "conference.toml:8: warning: words-untranslated: “short_title” is missing in fr.",
        "conference.toml:10: warning: words-untranslated: “name” is missing in en.",
    ]


def test_functions_of_persons_are_counted(found: Callable[..., list[str]]) -> None:
    assert found(
        "",
        participants="""\
            id,body,position,given,family,function.en,function.fr
            p1,AT,head,Ada,Rill,Minister,Ministre
            p2,DE,head,Bo,Brook,Minister,
            p3,FR,head,Cy,Lake,Adviser,
            """,
    ) == [
        "participants.csv:3: warning: words-untranslated: “function” here and in 1 more row is "
        "missing in fr."
    ]
