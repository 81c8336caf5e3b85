"""Every language has the same words to give: a seventh is added by adding its two files."""

import tomllib
from pathlib import Path

import pytest

from planner.language.phrases import PHRASES, phrases
from planner.language.vocabulary import is_known
from planner.model import Kind, Role
from planner.model.participants import Attendance, Position

LANGUAGES = sorted(path.stem for path in PHRASES.glob("*.toml"))


def keys(path: Path) -> set[str]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    inside = {
        f"{name}.{key}" for name, table in data.items() if isinstance(table, dict) for key in table
    }
    return {*data, *inside}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_write_what_english_can(language: str) -> None:
    assert keys(PHRASES / f"{language}.toml") == keys(PHRASES / "en.toml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_role_has_a_name(language: str) -> None:
    phrases = tomllib.loads((PHRASES / f"{language}.toml").read_text(encoding="utf-8"))
    assert set(phrases["kind_names"]) == set(Kind)
    assert set(phrases["roles"]) == set(phrases["roles_plural"]) == set(Role)
    assert set(phrases["positions"]) == set(Position)
    assert set(phrases["attendances"]) == set(Attendance)


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps_are_those_of_english(language: str) -> None:
    from string import Formatter

    def gaps(code: str) -> dict[str, set[str | None]]:
        data = tomllib.loads((PHRASES / f"{code}.toml").read_text(encoding="utf-8"))["phrases"]
        return {
            key: {gap for _, gap, *_ in Formatter().parse(text)} - {None}
            for key, text in data.items()
        }

    assert gaps(language) == gaps("en")


def test_facts_stand_apart_by_the_comma_of_the_language() -> None:
    assert phrases("ar").apart("بيشكيك", "", "13 ديسمبر 2001") == "بيشكيك، 13 ديسمبر 2001"
    assert phrases("ar").listed(["الإنكليزية", "الفرنسية", "الروسية"]) == (
        "الإنكليزية، الفرنسية والروسية"
    )
    assert phrases("fr").apart("Genève", "5 mai 2027") == "Genève, 5 mai 2027"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_read(language: str) -> None:
    assert is_known(language)
