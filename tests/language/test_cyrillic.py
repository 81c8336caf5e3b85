"""One name in two scripts sounds the same; two names do not."""

import pytest

from planner.language.cyrillic import is_cyrillic, sound


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("алексей", "aleksey"),
        ("алексей", "alexei"),
        ("александр", "alexander"),
        ("дмитрий", "dmitry"),
        ("юлия", "yulia"),
        ("юлия", "julija"),
        ("фёдор", "fyodor"),
        ("шевченко", "shevchenko"),
        ("чолпон", "cholpon"),
        ("эсенбаева", "esenbayeva"),
        ("хабибуллин", "khabibulin"),
    ],
)
def test_one_name_in_two_scripts(cyrillic: str, latin: str) -> None:
    assert sound(cyrillic) == sound(latin)


@pytest.mark.parametrize(
    ("one", "other"), [("иван", "evan"), ("петров", "petrova"), ("ада", "ida")]
)
def test_two_names(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_the_script() -> None:
    assert is_cyrillic("Ада R")
    assert not is_cyrillic("Zoé")
