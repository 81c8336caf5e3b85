"""The rules of interpretation: booths and teams, as AIIC and the United Nations have them."""

import pytest

from planner.model.interpreters import Interpreting, Profile, TeamSize
from planner.protocol.interpreting import booths_for, is_two_way, rules_of, team_size

AIIC = rules_of(Interpreting())
UN = rules_of(Interpreting(Profile.UN))


@pytest.mark.parametrize(
    ("minutes", "both_ways", "one_language"),
    [
        (40, 1, 1),
        (41, 2, 2),
        (240, 2, 2),
        (241, 3, 2),
        (360, 3, 2),
        (361, 4, 2),
        (420, 4, 2),
        (421, 4, 3),
        (480, 4, 3),
        # beyond eight hours a second team comes: 480 + 40 and 480 + 41 minutes
        (520, 5, 4),
        (521, 6, 5),
        (0, 1, 1),
    ],
)
def test_teams_of_the_association(minutes: int, both_ways: int, one_language: int) -> None:
    assert team_size("en+ru", minutes, AIIC) == both_ways
    assert team_size("fr", minutes, AIIC) == one_language


def test_fourteen_for_the_six_languages_of_the_united_nations() -> None:
    """Three in the Arabic and the Chinese booths, two in the others, for two meetings a day."""
    languages = ("ar", "en", "es", "fr", "ru", "zh")
    booths = booths_for(languages, UN, has_booths=True)
    assert booths == [*languages]
    assert [team_size(booth, 360, UN) for booth in booths] == [3, 2, 2, 2, 2, 3]


@pytest.mark.parametrize(
    ("languages", "has_booths", "booths"),
    [
        ([], True, []),
        (["en"], True, []),
        (["en", "ru"], True, ["en+ru"]),
        (["en", "fr", "ru"], True, ["en", "fr", "ru"]),
        (["en", "fr", "ru"], False, ["en+fr+ru"]),
    ],
)
def test_booths(languages: list[str], has_booths: bool, booths: list[str]) -> None:
    assert booths_for(languages, AIIC, has_booths=has_booths) == booths


def test_two_languages_have_two_booths_at_the_united_nations() -> None:
    assert booths_for(["en", "fr"], UN, has_booths=True) == ["en", "fr"]
    assert [is_two_way(booth) for booth in ("en+ru", "en")] == [True, False]


def test_a_folder_has_teams_of_its_own() -> None:
    """Those of the profile are gone, also for booths of which it says nothing: two there."""
    own = rules_of(Interpreting(teams=(TeamSize(300, 5),), turn=20))
    assert (team_size("fr", 300, own), team_size("fr", 301, own)) == (5, 10)
    assert team_size("en+ru", 300, own) == 2
    assert (own.turn, own.minutes_per_day) == (20, 480)


def test_a_team_for_no_minutes_is_none() -> None:
    assert team_size("fr", 60, rules_of(Interpreting(teams=(TeamSize(0, 3),)))) == 2
