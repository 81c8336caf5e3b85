"""Tables with a column for each language: one of them is read, and a word is said about it."""

from planner.readers.html import read_html
from planner.readers.source import Source

PAGE = """<html><body><h2>Tuesday, 7 September 2027 / вторник, 7 сентября 2027 года</h2>
<table>{rows}</table></body></html>"""


def read(*rows: tuple[str, ...]) -> Source:
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    page = PAGE.format(rows="".join(f"<tr>{row}</tr>" for row in cells))
    return read_html(page.encode(), "x.html")


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines if line.text and not line.furniture]


def test_the_first_column_is_read() -> None:
    source = read(("Time", "English", "Русский"), ("09.30", "Opening / Start", "Открытие"))
    assert texts(source) == ["Tuesday, 7 September 2027", "09.30\tOpening / Start"]
    (finding,) = source.findings
    assert finding.name == "one-language-read"
    assert finding.place.line == 3
    assert finding.message == "English, Русский are side by side here. Of these, English is read."


def test_a_column_in_a_language_that_agendas_are_read_in_goes_before() -> None:
    source = read(("Убакыт", "Кыргызча", "Русский"), ("09.30", "Ачылышы", "Открытие"))
    assert texts(source) == ["вторник, 7 сентября 2027 года", "09.30\tОткрытие"]


def test_columns_are_called_in_another_language_too() -> None:
    source = read(("Time", "English", "Russian"), ("09.30", "Opening", "Открытие"))
    assert texts(source) == ["Tuesday, 7 September 2027", "09.30\tOpening"]


def test_a_table_that_says_what_is_interpreted_has_other_columns() -> None:
    rows = ("Time", "Meeting", "Russian"), ("09.30", "Opening", "yes")
    source = read(*rows)
    assert texts(source)[1:] == ["Time\tMeeting\tRussian", "09.30\tOpening\tyes"]
    assert source.findings == ()


def test_a_table_without_times_is_no_agenda_in_several_languages() -> None:
    source = read(("Booth", "English", "Russian"), ("A", "Ms. Ito", "Mr. Aliev"))
    assert texts(source)[1:] == ["Booth\tEnglish\tRussian", "A\tMs. Ito\tMr. Aliev"]
    assert source.findings == ()
