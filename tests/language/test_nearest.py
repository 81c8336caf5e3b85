"""What a user may have meant."""

import pytest

from planner.language.nearest import did_you_mean

WORDS = ("chair", "co-chair", "rapporteur", "documents", "Europe/Vienna")


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("chiar", "Did you mean “chair”?"),
        ("Chair", "Did you mean “chair”?"),
        ("raporteur", "Did you mean “rapporteur”?"),
        ("document", "Did you mean “documents”?"),
        ("europe/viena", "Did you mean “Europe/Vienna”?"),
        ("wine", ""),
        ("", ""),
        ("x" * 100_000, ""),
    ],
)
def test_the_nearest_known_word(word: str, question: str) -> None:
    assert did_you_mean(word, WORDS) == question


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert did_you_mean("chair", ()) == ""


def test_among_very_many_words_none_is_meant() -> None:
    many = [f"p{number:05}" for number in range(5_000)]
    assert did_you_mean("chiar", [*many[1:], "chair"]) == "Did you mean “chair”?"
    assert did_you_mean("chiar", [*many, "chair"]) == ""
