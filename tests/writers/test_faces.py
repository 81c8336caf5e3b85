"""Languages of papers whose script needs a font of its own."""

from pathlib import Path

import pytest

from planner.places import Place
from planner.writers import faces
from planner.writers.looks import Looks, looks_with, planner_templates

TOML = Place("conference.toml", 6)


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        (("en", "ru", "ky", "hy", "ka"), []),
        (("en", "ar"), ["ar"]),
        (("he", "zh-Hant", "fr"), ["zh-Hant"]),
    ],
)
def test_a_language_without_a_font_for_its_letters_is_told(
    languages: tuple[str, ...], told: list[str]
) -> None:
    found = list(faces.faults(languages, Looks((planner_templates(),)), TOML))
    assert [of.message for of in found] == [
        f"There is no font for papers in “{of}”." for of in told
    ]
    assert {of.place for of in found} <= {TOML}


def test_a_folder_with_fonts_of_its_own_is_trusted(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    assert list(faces.faults(("ar",), looks_with(tmp_path), TOML)) == []
