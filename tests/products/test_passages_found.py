"""Which words of a sentence are those that were taken from another language."""

import pytest

from planner.forms.document import Run
from planner.forms.passages import Passages

BORROWED = Passages(
    {
        "Opening of the Conference": "en",
        "Opening": "en",
        "Hall": "en",
        "Один вопрос\nи второй": "ru",
        "1st session": "en",
        "2031": "en",
    }
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Séance 1 : Opening of the Conference", ["Séance 1 : ", "Opening of the Conference"]),
        ("Opening of the Conferences", ["Opening of the Conferences"]),
        ("Opening", ["Opening"]),
        ("Salle : Hall (2)", ["Salle : ", "Hall", " (2)"]),
        ("Hall 3", ["Hall", " 3"]),
        ("Un Hall", ["Un Hall"]),
        ("Hall ouvert", ["Hall ouvert"]),
        ("– и второй", ["– ", "и второй"]),
        ("La 1st session : Hall", ["La ", "1st session", " : ", "Hall"]),
        ("2031", ["2031"]),
    ],
)
def test_words_are_found_where_they_stand_by_themselves(text: str, expected: list[str]) -> None:
    """The longest go first, a single word has no other beside it, figures are in no language."""
    assert [run.text for run in BORROWED.runs(Run(text))] == expected


def test_each_stretch_keeps_its_face_and_says_its_language() -> None:
    runs = [*BORROWED.runs(Run("Salle : Hall", italic=True))]
    assert runs == [Run("Salle : ", italic=True), Run("Hall", italic=True, language="en")]
    assert [run.language for run in BORROWED.runs(Run("и второй"))] == ["ru"]
    assert [run.language for run in BORROWED.runs(Run("2031"))] == [""]
