"""Years say which of their words are in another language."""

from pathlib import Path

from planner.forms.year import YearEntry, YearMonth, YearSheet
from planner.model.spoken import in_language
from planner.writers.looks import Looks, planner_templates
from planner.writers.year import pdf
from planner.writers.year.data import MOST
from tests import archivable
from tests.spoken import spoken

LOOKS = Looks((planner_templates(),))
ENTRY = YearEntry("3–5", "Семинар: " + in_language("Water", "en"), in_language("Osh", "en"))
MONTHS = ("Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август")
MONTHS += ("Сентябрь", "Октябрь", "Ноябрь", "Декабрь")


def month(number: int, name: str) -> YearMonth:
    """May has 28 entries more than are shown."""
    return YearMonth(number, name, (ENTRY,) * (MOST + 28) if number == 5 else ())


def test_lines_in_two_languages_say_which_is_which(tmp_path: Path) -> None:
    path = tmp_path / "year.pdf"
    form = YearSheet(
        "ru",
        "Мандат " + in_language("Wells", "en"),
        2031,
        tuple(month(at, name) for at, name in enumerate(MONTHS, 1)),
        ("П", "В", "С", "Ч", "П", "С", "В"),
        legend=(("W", "Вода – " + in_language("Water", "en")),),
        symbol=in_language("DRAFT", "en") + " · W/1",
        subtitle="2031",
        more=in_language("and {number} more", "en"),
    )
    path.write_bytes(pdf.write(form, LOOKS))
    assert archivable.faults(path) == []
    english = [words for words, language in spoken(path) if language == "en"]
    entries = ["Water", "Osh"] * (MOST - 1)
    assert english == ["Wells DRAFT", *entries, "Water", "Osh and 28 more", "Water"]
