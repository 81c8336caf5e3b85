"""Times in which a scanner took figures for letters. The texts are invented."""

import pytest

from tests.readers.conftest import reading, shown


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("O9:00", "09:00"),
        ("1O.30", "10:30"),
        ("l1:15", "11:15"),
        ("I2:3O", "12:30"),
        ("О9.З0", "09:30"),
        ("14:3O–15:OO", "14:30–15:00"),
        ("| 16:oo |", "16:00"),
    ],
)
def test_they_are_put_right_and_told(printed: str, time: str) -> None:
    text = f"Monday, 3 May 2027\n{printed} Session 1: Nile\n"
    assert shown(text) == ["2027-05-03", f"{time} session 1 | Session 1: Nile"]
    findings = reading(text).findings
    assert [(of.name, of.place.line) for of in findings] == [("time-mended", 2)]
    assert printed.strip("| ") in findings[0].message


@pytest.mark.parametrize("words", ["II.10 Rivers", "Oo:oo Rivers", "25:O0 Rivers", "O9:75 Rivers"])
def test_what_may_be_something_else_stays(words: str) -> None:
    read = reading(f"Monday, 3 May 2027\n9:00 Session 1: Nile\n{words}\n")
    assert [str(item.start) for item in read.days[0].items] == ["09:00"]
    assert not read.findings
