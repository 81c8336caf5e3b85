"""Headers of lists in six languages stand for fields."""

import pytest

from planner.language.headers import Meaning, meaning


@pytest.mark.parametrize(
    ("header", "field", "language"),
    [
        ("Family Name", "family", "en"),
        ("  SURNAME (as in passport) ", "family", "en"),
        ("family_name", "family", "en"),
        ("E-mail*", "email", "en"),
        ("Nom de famille", "family", "fr"),
        ("Prénom(s)", "given", "fr"),
        ("Delegation", "body", "en"),
        ("Должность", "function", "ru"),
        ("Ф.И.О.", "name", "ru"),
        ("Nachname", "family", "de"),
        ("Apellidos", "family", "es"),
        ("Cognome", "family", "it"),
        ("Function (French)", "function", "fr"),
        ("Должность (английский)", "function", "en"),
    ],
)
def test_a_header_stands_for_a_field(header: str, field: str, language: str) -> None:
    assert meaning(header) == Meaning(field, language)


@pytest.mark.parametrize("header", ["Shirt size", "", "*", "Function of the pump"])
def test_others_stand_for_none(header: str) -> None:
    assert meaning(header) is None
