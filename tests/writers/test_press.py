"""The fonts of a paper, in the order in which they are asked for a letter."""

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.writers.looks import looks_with, planner_templates
from planner.writers.press import Press, families

PACK = ["Libertinus Serif", "Noto Sans Arabic", "Noto Sans JP", "Noto Sans SC", "Noto Sans TC"]
ARABIC, JAPANESE, SIMPLIFIED, TRADITIONAL = PACK[1:]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Libertinus Serif", ARABIC, JAPANESE, SIMPLIFIED, TRADITIONAL]),
        ("ka", ["Libertinus Serif", ARABIC, JAPANESE, SIMPLIFIED, TRADITIONAL]),
        ("hy", ["Libertinus Serif", ARABIC, JAPANESE, SIMPLIFIED, TRADITIONAL]),
        ("ar", [ARABIC, "Libertinus Serif", JAPANESE, SIMPLIFIED, TRADITIONAL]),
        ("ja-JP", [JAPANESE, "Libertinus Serif", ARABIC, SIMPLIFIED, TRADITIONAL]),
        ("zh", [SIMPLIFIED, "Libertinus Serif", ARABIC, JAPANESE, TRADITIONAL]),
        ("zh-Hant", [TRADITIONAL, "Libertinus Serif", ARABIC, JAPANESE, SIMPLIFIED]),
    ],
)
def test_a_font_made_for_another_language_gives_no_latin_letters(
    language: str, expected: list[str]
) -> None:
    assert families(language, PACK) == expected


def test_the_own_font_of_a_conference_goes_first_where_ours_does_not_fit() -> None:
    assert families("hy", [*PACK, "Ararat"]) == ["Ararat", *PACK]
    assert families("fr", [*PACK, "Ararat"]) == ["Libertinus Serif", "Ararat", *PACK[1:]]


def test_the_own_font_of_a_conference_goes_before_a_pack_but_where_quotes_are_wide() -> None:
    amiri = ["Amiri", ARABIC, "Libertinus Serif", JAPANESE, SIMPLIFIED, TRADITIONAL]
    assert families("ar", [*PACK, "Amiri"]) == amiri
    assert families("zh", [*PACK, "Brand"])[:2] == [SIMPLIFIED, "Brand"]


def test_a_font_of_noto_goes_first_in_the_script_that_it_is_named_after() -> None:
    known = ["Libertinus Serif", "Noto Sans Devanagari", "Noto Serif Georgian"]
    assert families("ka", known)[:2] == ["Noto Serif Georgian", "Libertinus Serif"]
    assert families("hi", known)[:2] == ["Noto Sans Devanagari", "Libertinus Serif"]
    assert families("ru", known)[0] == "Libertinus Serif"


@pytest.mark.parametrize("template", ["grid.typ", "sign.typ", "year.typ", "cards.typ"])
def test_who_asks_a_template_with_a_fault_is_told_its_line(tmp_path: Path, template: str) -> None:
    whole = (planner_templates() / template).read_text(encoding="utf-8")
    (tmp_path / template).write_text(f"#let wrong = ((((\n{whole}", encoding="utf-8")
    press = Press(template, looks_with(tmp_path))
    with pytest.raises(PlannerError, match=rf"{template}:1:\d+\)") as stopped:
        press.forme({"language": "en"}).told("size")
    assert str(tmp_path / template) in stopped.value.remedy
