"""Names in the words of an agenda, however they are written there."""

import pytest

from planner.changes.naming import naming, standing_in


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zwillinger", "Address by ADA ZWILLINGER"),
        ("Zwillinger", "Zwillinger’s report"),
        ("Zwillinger", "Rede Zwillingers"),
        ("Ada Li", "Address by Ada\u00a0Li"),
        ("Ada DOE, Jr.", "Address by Ada Doe, Jr. (optional)"),
        ("Иванова", "Выступление г-жи Ивановой"),
        ("Достоевский", "Выступление Достоевского"),
        ("Толстой", "Доклад Толстого"),
        ("Шевченко", "Доклад Шевченко"),
        ("Токтосунов", "Токтосуновдун баяндамасы"),
    ],
)
def test_a_name_is_found(name: str, words: str) -> None:
    assert standing_in(words, [name]) == [name]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Water", "Waterways and underwater"),
        ("Ada Li", "Ada Lind speaks"),
        ("Горный", "Горнолыжные курорты"),
    ],
)
def test_a_word_that_only_begins_so_is_no_name(name: str, words: str) -> None:
    assert standing_in(words, [name]) == []


def test_the_longer_name_goes_as_a_whole() -> None:
    found = naming(["Zwillinger", "Ada Zwillinger"])
    assert found.sub("…", "Ada Zwillinger and the Zwillinger prize") == "… and the … prize"
