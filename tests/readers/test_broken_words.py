"""Words that a page broke at the end of a line. The texts are invented."""

from tests.readers.conftest import shown

_DAY = "Martedì 7 settembre 2027\n"


def test_a_soft_hyphen_breaks_a_word_for_sure() -> None:
    text = f"{_DAY}9.30 – 10.00\nSeduta di chiu\u00ad\nsura\n"
    assert shown(text, "it") == ["2027-09-07", "09:30–10:00 closing | Seduta di chiusura"]


def test_a_hyphen_parts_a_word_that_stands_whole_elsewhere() -> None:
    text = (
        "Mardi 7 septembre 2027\n10 h 00 Séance sur le règle-\nment de police\n"
        "11 h 00 Séance sur le règlement de visite\n"
    )
    assert shown(text, "fr") == [
        "2027-09-07",
        "10:00 session | Séance sur le règlement de police",
        "11:00 session | Séance sur le règlement de visite",
    ]


def test_a_hyphen_of_the_word_itself_stays() -> None:
    text = (
        "Tuesday, 7 September 2027\n10 a.m. Session 1: Confidence-\nbuilding on rivers\n"
        "11 a.m. Session 2: More confidence-building and co-\noperation\n"
    )
    assert shown(text) == [
        "2027-09-07",
        "10:00 session 1 | Session 1: Confidence-building on rivers",
        "11:00 session 2 | Session 2: More confidence-building and co-operation",
    ]
