"""The fonts of a paper, in the order in which they are asked for a letter."""

import pytest

from planner.writers.press import families

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
