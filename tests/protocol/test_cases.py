"""Names of States in the genitive. The forms were written down by hand."""

import pytest

from planner.protocol import named


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("Казахстана", "KZ"),
        ("Германии", "DE"),
        ("Китая", "CN"),
        ("Беларуси", "BY"),
        ("Нидерландов", "NL"),
        ("Кыргызской Республики", "KG"),
        ("Российской Федерации", "RU"),
        ("Deutschlands", "DE"),
        ("Russischen Föderation", "RU"),
        ("Vereinigten Königreichs", "GB"),
    ],
)
def test_a_state_is_known_by_its_genitive(printed: str, state: str) -> None:
    assert {body.id for body, _ in named(printed)} == {state}
