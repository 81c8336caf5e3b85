"""Names in one cell: which words are which was told by the list, or nobody can tell."""

import pytest

from planner.folder.names import Parted, parted


@pytest.mark.parametrize(
    ("name", "honorific", "given", "family"),
    [
        ("H.E. Ms. Anna DE VRIES", "H.E. Ms.", "Anna", "DE VRIES"),
        ("DE VRIES, Anna", "", "Anna", "DE VRIES"),
        ("de Vries, Ms. Anna Maria", "Ms.", "Anna Maria", "de Vries"),
        ("Bo McDONALD", "", "Bo", "McDONALD"),
        ("Jan van der BERG", "", "Jan", "van der BERG"),
        ("SARYBAEV Aibek", "", "Aibek", "SARYBAEV"),
        ("Г-жа Анна МЮЛЛЕР", "Г-жа", "Анна", "МЮЛЛЕР"),
        ("S.E. M. Jean-Luc O’NEILL", "S.E. M.", "Jean-Luc", "O’NEILL"),
        ("Suharto", "", "Suharto", ""),
    ],
)
def test_told_by_capitals_or_by_a_comma(name: str, honorific: str, given: str, family: str) -> None:
    assert parted(name) == Parted(honorific, given, family, is_sure=True)


@pytest.mark.parametrize("name", ["Anna Müller", "ANNA MÜLLER", "Чолпон Эсенбаева"])
def test_where_nothing_tells_the_whole_stays_together(name: str) -> None:
    assert parted(name) == Parted("", name, "", is_sure=False)
