"""Sheets as a web page: the table, its headers, and words that are only words."""

import re

from lxml import html as lxml_html

from planner.writers.grid import html
from planner.writers.looks import Looks, planner_templates
from tests.writers.grid.sheets import cell, sheet

LOOKS = Looks((planner_templates(),))


def texts(row: lxml_html.HtmlElement) -> list[str]:
    return [" ".join(of.text_content().split()) for of in row.iterchildren()]


def test_the_table_says_what_the_sheet_says() -> None:
    page = lxml_html.fromstring(html.write(sheet(), LOOKS).decode())
    assert [texts(row) for row in page.iter("tr")] == [
        ["", "Monday, 3 May", "Tuesday, 4 May"],
        ["09.00", "09.00–09.30 Opening", ""],
        ["09.30 Session 1: Wells 10.00 Tea Hall", "09.30 Session 2: Springs Annex"],
        ["10.00", "Lunch"],
        [""],
    ]
    assert [of.get("scope") for of in page.iter("th")] == ["colgroup"] * 2 + ["rowgroup"] * 2
    assert page.get("dir") == "ltr"


def test_no_script_no_network_and_nothing_taken_for_markup() -> None:
    made = html.write(sheet(cell("<script>x</script>", 2, 1, 570, 600)), LOOKS).decode()
    assert "<script>" not in made
    assert "&lt;script&gt;x&lt;/script&gt;" in made
    assert re.findall(r"https?://|src=|url\(", made) == []


def test_from_right_to_left() -> None:
    page = lxml_html.fromstring(html.write(sheet(language="ar"), LOOKS).decode())
    assert page.get("dir") == "rtl"
    assert [of.get("dir") for of in page.iter("bdi")] == ["ltr"] * len(list(page.iter("bdi")))
