"""The fonts of a paper, in the order in which they are asked for a letter."""

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.writers.looks import looks_with, planner_templates
from planner.writers.press import Press, families

PACK = ["Libertinus Serif", "Noto Sans Arabic", "Noto Sans JP", "Noto Sans Thai"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Libertinus Serif", "Noto Sans Arabic", "Noto Sans JP", "Noto Sans Thai"]),
        ("ar", ["Noto Sans Arabic", "Noto Sans JP", "Noto Sans Thai", "Libertinus Serif"]),
        ("ja-JP", ["Noto Sans JP", "Noto Sans Arabic", "Noto Sans Thai", "Libertinus Serif"]),
        ("hy", ["Libertinus Serif", "Noto Sans Arabic", "Noto Sans JP", "Noto Sans Thai"]),
    ],
)
def test_a_font_made_for_another_language_gives_no_latin_letters(
    language: str, expected: list[str]
) -> None:
    assert families(language, PACK) == expected


def test_the_own_font_of_a_conference_goes_first_where_ours_does_not_fit() -> None:
    assert families("hy", [*PACK, "Ararat"]) == ["Ararat", *PACK]
    assert families("fr", [*PACK, "Ararat"]) == ["Libertinus Serif", "Ararat", *PACK[1:]]


@pytest.mark.parametrize("template", ["grid.typ", "sign.typ", "year.typ", "cards.typ"])
def test_who_asks_a_template_with_a_fault_is_told_its_line(tmp_path: Path, template: str) -> None:
    whole = (planner_templates() / template).read_text(encoding="utf-8")
    (tmp_path / template).write_text(f"#let wrong = ((((\n{whole}", encoding="utf-8")
    press = Press(template, looks_with(tmp_path))
    with pytest.raises(PlannerError, match=rf"{template}:1:\d+\)") as stopped:
        press.forme({"language": "en"}).told("size")
    assert str(tmp_path / template) in stopped.value.remedy
