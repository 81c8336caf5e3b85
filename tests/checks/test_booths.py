"""Booths: what interpreters work into, what they hear, and what they take by relay."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Checked = Callable[[dict[str, str]], str]
Show = Callable[..., list[str]]

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
interpretation = "simultaneous"
"""
TEAMS = "interpreting.teams = [{ up_to = 900, interpreters = 1 }, { up_to = 900, interpreters = 1, two_way = true }]\n"
"""One in each booth is enough, where the number is not what a test is about."""


@pytest.fixture
def show(checked: Checked) -> Show:
    """What is found of one session in these languages; each in the rota has the languages a/b/c."""

    def _show(languages: str, *booths: str, settings: str = "", room: str = "") -> list[str]:
        people, rota = ["id,a,b,c"], ["item,booth,interpreters"]
        for booth, *members in (booth.split() for booth in booths):
            ids = [f"{booth.replace('+', '')}{at}" for at, _ in enumerate(members, 1)]
            people += [
                ",".join([own_id, *(part.replace("+", " ") for part in of.split("/"))])
                for own_id, of in zip(ids, members, strict=True)
            ]
            rota.append(f"wells,{booth},{' '.join(ids)}")
        session = (
            f"09:00–10:00  Session 1: Wells{room}\n             id: wells · chair: to be designated"
        )
        shown = checked(
            {
                "conference.toml": f"{SETTINGS}{TEAMS}{settings}",
                "agenda.en.txt": f"Monday, 3 May 2027\n\n{session}\n             languages: {languages}\n",
                "interpreters.csv": "\n".join(people) + "\n",
                "rota.csv": "\n".join(rota) + "\n",
            }
        )
        rows = (row.split(": ", 3) for row in shown.splitlines() if ": warning: " in row)
        return [f"{name} {message}" for _, _, name, message in rows]

    return _show


def not_heard(booth: str, languages: str) -> str:
    return (
        f"language-not-heard The booth {booth} cannot hear {languages} at “Session 1: Wells”, "
        "either from the floor or by relay."
    )


def lacks(who: str, languages: str) -> str:
    return f"interpreter-lacks-language {who} does not work into {languages}."


@pytest.mark.parametrize(
    ("member", "found"),
    [
        ("en/ru/", []),
        ("ru/en/", []),
        ("en+ru//", []),
        ("en//ru", [lacks("enru1", "ru")]),  # hears Russian, and does not speak it
        ("fr/en/", [lacks("enru1", "ru")]),
        ("fr//", [lacks("enru1", "en, ru")]),
    ],
)
def test_a_booth_that_works_both_ways(show: Show, member: str, found: list[str]) -> None:
    assert show("en, ru", f"en+ru {member}") == found


@pytest.mark.parametrize(
    ("member", "settings", "found"),
    [
        ("ru//en+fr", "", []),
        ("fr/ru/en", "", []),  # into a B language, as AIIC has it
        ("fr/ru/en", "interpreting.retour = false\n", [lacks("ru1", "ru")]),
        ("fr/ru/en", 'interpreting.retour = false\ninterpreting.heavy = ["ru"]\n', []),
        ("fr//ru+en", "", [lacks("ru1", "ru")]),
    ],
)
def test_what_a_booth_works_into(show: Show, member: str, settings: str, found: list[str]) -> None:
    """A second one is in each booth, for a heavy one needs one more."""
    booths = ("en en//fr+ru", "fr fr//en+ru", f"ru {member} ru//en+fr")
    assert show("en, fr, ru", *booths, settings=settings) == found


@pytest.mark.parametrize(
    ("english", "french", "givers", "found"),
    [
        ("en//fr+ru", "fr//en+ru", 2, []),  # directly
        ("en//fr", "fr//en+ru fr//en+ru", 2, []),  # by relay from two
        ("en//fr", "fr//en+ru", 2, [not_heard("en", "ru")]),  # one is not enough
        ("en//fr", "fr//en+ru", 1, []),
        ("en//fr", "fr//en+ru fr//en+ru", 0, [not_heard("en", "ru")]),  # no relay is taken
        ("en//fr en//ru", "fr//en+ru", 2, []),  # one of two hears it directly
        # nobody hears Russian: the one could take it from the other, and nobody gives it
        ("en//fr", "fr//en fr//en", 1, [not_heard("en", "ru"), not_heard("fr", "ru")]),
        # the English booth does not understand the French one either
        ("en//", "fr//en+ru", 1, [not_heard("en", "fr, ru")]),
    ],
)
def test_relay(show: Show, english: str, french: str, givers: int, found: list[str]) -> None:
    """Who hears Russian in which booth; the Russian one hears all."""
    booths = (f"en {english}", f"fr {french}", "ru ru//en+fr")
    assert show("en, fr, ru", *booths, settings=f"interpreting.relay_givers = {givers}\n") == found


def test_relay_goes_over_one_booth_and_no_further(show: Show) -> None:
    """Chinese is heard in the Russian booth, Russian in the French one, French in the English one:
    in English nobody gets the Chinese, for the French booth takes it by relay itself.
    """
    booths = ("en en//fr+ru", "fr fr//en+ru", "ru ru//en+fr+zh", "zh zh//en+fr+ru")
    settings = "interpreting.relay_givers = 1\n"
    assert show("en, fr, ru, zh", *booths, settings=settings) == []
    booths = ("en en//fr", "fr fr//en+ru", "ru ru//en+fr+zh", "zh zh//en+fr+ru")
    assert show("en, fr, ru, zh", *booths, settings=settings) == [not_heard("en", "zh")]


def test_a_heavy_booth_gives_relay_in_its_b_languages(show: Show) -> None:
    """The Chinese booth works from Chinese into English as well; the others take it from there."""
    booths = ("en en//fr", "fr fr//en", "zh zh/en/fr zh/en/fr")
    found = [not_heard("en", "zh"), not_heard("fr", "zh")]
    assert show("en, fr, zh", *booths) == found
    assert show("en, fr, zh", *booths, settings='interpreting.heavy = ["zh"]\n') == []


def test_a_room_without_booths_has_one_team_for_all(show: Show) -> None:
    """Three languages in one team: each member works between all of them."""
    room = '[[rooms]]\nid = "attic"\nname = "Attic"\nbooths = []\n'
    found = show("en, fr, ru", "en+fr+ru en+fr+ru// en/fr/ru", settings=room, room="  [attic]")
    assert found == [
        "booth-missing Attic has no booth for en, fr, ru.",
        lacks("enfrru2", "ru"),
    ]
