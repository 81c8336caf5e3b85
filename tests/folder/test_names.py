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
        ("McDONALD, Ronald, Jr.", "", "Ronald", "McDONALD Jr."),
        ("McDonald, Jr., Mr. Ronald", "Mr.", "Ronald", "McDonald Jr."),
        ("Ronald McDONALD, jr", "", "Ronald", "McDONALD jr"),
        ("H.E. Mr. Martin Luther KING, III", "H.E. Mr.", "Martin Luther", "KING III"),
    ],
)
def test_told_by_capitals_or_by_a_comma(name: str, honorific: str, given: str, family: str) -> None:
    assert parted(name) == Parted(honorific, given, family, is_sure=True)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Juan PÉREZ, Minister of Water", Parted("", "Juan", "PÉREZ", True, "Minister of Water")),
        ("Juan PÉREZ – Minister of Water", Parted("", "Juan", "PÉREZ", True, "Minister of Water")),
        ("Juan PÉREZ Minister of Water", Parted("", "Juan", "PÉREZ", True, "Minister of Water")),
        ("Anna BROOK, MP", Parted("", "Anna", "BROOK", True, "MP")),
        ("BROOK (Ms.) Anna", Parted("Ms.", "Anna", "BROOK", True)),
        ("BROOK, Anna (Ms.)", Parted("Ms.", "Anna", "BROOK", True)),
        ("Dr. h.c. Max MUSTER", Parted("Dr. h.c.", "Max", "MUSTER", True)),
        ("Excmo. Sr. Juan PÉREZ GARCÍA", Parted("Excmo. Sr.", "Juan", "PÉREZ GARCÍA", True)),
        ("García Pérez, Juan", Parted("", "Juan", "García Pérez", True)),
        ("ASANOV Bakyt uulu", Parted("", "Bakyt uulu", "ASANOV", True)),
        ("Mr. Bo BROOK (Head of Delegation)", Parted("Mr.", "Bo", "BROOK", True, "", "head")),
        ("Juan Pérez, Minister of Water", Parted("", "Juan Pérez", "", False, "Minister of Water")),
    ],
)
def test_what_stands_at_a_name(name: str, parts: Parted) -> None:
    """Honorifics in brackets, functions behind commas, places in a delegation."""
    assert parted(name) == parts


@pytest.mark.parametrize(
    "name",
    [
        "Ana LÓPEZ de la Torre",
        "Eva UN (UNICEF)",
        "JOSÉ luis PÉREZ",
        "BROOK Anna Minister",
        "Bo Brook, Jr.",
    ],
)
def test_what_capitals_do_not_tell(name: str) -> None:
    assert parted(name) == Parted("", name, "", is_sure=False)


@pytest.mark.parametrize("name", ["Anna Müller", "ANNA MÜLLER", "Чолпон Эсенбаева"])
def test_where_nothing_tells_the_whole_stays_together(name: str) -> None:
    assert parted(name) == Parted("", name, "", is_sure=False)
