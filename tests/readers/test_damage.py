"""An agenda reads the same whatever its way out of a page did to it. The text is invented."""

import re
import unicodedata
from collections.abc import Callable

import pytest

from tests.readers.conftest import reading, shown

AGENDA = """Konferenz der Müller

Montag, 3. Mai 2027
9.00 Uhr
Eröffnung durch den Bürgermeister
10.30 – 11.00 Uhr
Kaffeepause
11.00 – 12.30 Uhr
Sitzung 1: Wehre und Mühlräder
Dienstag, 4. Mai 2027
9.30 – 12.00 Uhr
Sitzung 2: Mühlen im Winter
12.00 Uhr
Mittagessen"""
SHOWN = [
    "2027-05-03",
    "09:00 opening | Eröffnung durch den Bürgermeister",
    "10:30–11:00 coffee-break | Kaffeepause",
    "11:00–12:30 session 1 | Sitzung 1: Wehre und Mühlräder",
    "2027-05-04",
    "09:30–12:00 session 2 | Sitzung 2: Mühlen im Winter",
    "12:00 lunch | Mittagessen",
]

Damage = Callable[[str], str]
DAMAGES: dict[str, Damage] = {
    "none": str,
    "blanks that break no line": lambda text: re.sub(r"(?<=\d) | (?=\d)", "\u00a0", text),
    "narrow blanks": lambda text: re.sub(r"(?<=\d) | (?=\d)", "\u202f", text),
    "another hyphen": lambda text: text.replace("–", "\u2010"),
    "what pages write for signs": lambda text: text.replace("–", "&ndash;").replace(
        " Uhr", "&nbsp;Uhr"
    ),
    "a minus": lambda text: text.replace("–", "\u2212"),
    "letters of two signs": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": lambda text: text.replace("Mühlr", "Mühl\u00adr").replace("ffn", "ff\u00adn"),
    "blanks of no width": lambda text: text.replace(" ", "\u200b "),
    "blanks twice": lambda text: text.replace(" ", "  "),
    "signs of times set apart": lambda text: re.sub(r"(\d)\.(\d\d)(?!\d)", r"\1 . \2", text),
    "an empty line under each": lambda text: text.replace("\n", "\n\n"),
    "two empty lines under each": lambda text: text.replace("\n", "\n\n\n"),
    "a number of a page below a time": lambda text: text.replace(
        "11.00 – 12.30 Uhr\n", "11.00 – 12.30 Uhr\n\n- 2 -\n\x0c\n"
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_the_same_agenda_comes_out(name: str) -> None:
    assert shown(DAMAGES[name](AGENDA), "de") == SHOWN


def test_a_soft_hyphen_at_the_end_of_a_line_parts_a_word() -> None:
    text = "Montag, 3. Mai 2027\n9.00 Uhr Sitzung über die Mühlen\u00ad\nräder des Tals"
    assert shown(text, "de")[1] == "09:00 session | Sitzung über die Mühlenräder des Tals"


def test_what_is_held_again_and_again_is_no_running_title() -> None:
    titles = ("Monday, 3 May 2027", "9.00 Session 1", "11.00 Session 2", "14.00 Session 3", "End")
    text = "\nReports by the millers\nGeneral discussion\n\n- 2 -\n\n".join(titles)
    discussions = [row for row in shown(text) if row.endswith("General discussion")]
    assert len(discussions) == 4


def test_titles_keep_their_blanks_that_break_no_line() -> None:
    text = "Lundi 3 mai 2027\n9h00 Séance\u00a0: les moulins «\u00a0de la vallée\u00a0»"
    assert shown(text, "fr")[1:] == [
        "09:00 session | Séance\u00a0: les moulins «\u00a0de la vallée\u00a0»"
    ]


BROKEN_RANGES = {
    "the end before the title": "9.00 –\n10.00 Eröffnung\n10.00 –\n10.30 Kaffeepause",
    "the end below": "9.00 –\n10.00\nEröffnung\n10.00 –\n10.30\nKaffeepause",
    "the dash between": "9.00\n–\n10.00\nEröffnung\n10.00\n–\n10.30\nKaffeepause",
}


@pytest.mark.parametrize("name", BROKEN_RANGES)
def test_ranges_that_were_broken_at_their_dash(name: str) -> None:
    assert shown(f"Montag, 3. Mai 2027\n{BROKEN_RANGES[name]}", "de")[1:] == [
        "09:00–10:00 opening | Eröffnung",
        "10:00–10:30 coffee-break | Kaffeepause",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "• Montag, 3. Mai 2027",
        "- Montag, 3. Mai 2027",
        "Montag\t3. Mai 2027",
        "Montag     3. Mai 2027",
        "MONTAG, 3. MAI 2027",
    ],
)
def test_heads_of_days_with_signs_and_wide_blanks(head: str) -> None:
    assert shown(f"Programm\n\n{head}\n9.00 Uhr Eröffnung\n12.00 Uhr Mittagessen", "de") == [
        "2027-05-03",
        "09:00 opening | Eröffnung",
        "12:00 lunch | Mittagessen",
    ]


@pytest.mark.parametrize("sign", ["►", "→", ">", "–", ":", "…"])
def test_signs_that_lead_from_a_time_to_its_title(sign: str) -> None:
    text = f"Montag, 3. Mai 2027\n9.00 Uhr {sign} Eröffnung"
    assert shown(text, "de")[1:] == ["09:00 opening | Eröffnung"]


def test_a_running_title_of_two_pages() -> None:
    text = (
        "Forum on Rivers\n\nMonday, 3 May 2027\n\n09:00 Registration\n10:00 Mills\n1\n"
        "\x0cForum on Rivers – Programme\n11:00 Weirs\n12:00 Lunch\n2\n"
        "\x0cForum on Rivers – Programme\n14:00 Locks\n15:00 Closing\n"
    )
    assert [row.partition(" | ")[2] for row in shown(text)[1:]] == [
        "Registration",
        "Mills",
        "Weirs",
        "Lunch",
        "Locks",
        "Closing",
    ]


def test_a_running_title_with_the_number_of_its_page() -> None:
    text = (
        "COUNCIL OF MILLS, ULM\nSpring meeting\n\nMonday, 3 May 2027\n9.00 Nile\n"
        "Council of Mills, Ulm 2027\t\t2\nTuesday, 4 May 2027\n9.00 Oder\n"
    )
    assert shown(text) == ["2027-05-03", "09:00 item | Nile", "2027-05-04", "09:00 item | Oder"]
    pages = text.replace("Council of Mills, Ulm 2027\t\t2", "Doc 12 prov.   2")
    assert shown(f"{pages}Doc 12 prov.   3\n10.00 Elbe\n") == [
        "2027-05-03",
        "09:00 item | Nile",
        "2027-05-04",
        "09:00 item | Oder",
        "10:00 item | Elbe",
    ]
    amid = text.replace("Council of Mills, Ulm 2027\t\t2", "Mill Union -2- Forum of Ulm")
    assert len(shown(f"{amid}Mill Union -3- Forum of Ulm\n10.00 Elbe\n")) == len(shown(text)) + 1
    assert len(shown(text.replace("Council of Mills, Ulm 2027\t\t2", "- 2 -   C 95/DJ/2"))) == 4


@pytest.mark.parametrize("sign", ["/...", "/…", ".../..."])
def test_the_sign_that_a_paper_goes_on_is_no_item(sign: str) -> None:
    text = f"Monday, 3 May 2027\n9.00 Nile\n{sign}\nTC/WS-7/1/Add.1\nPage 5\n10.00 Oder\n"
    assert shown(text) == ["2027-05-03", "09:00 item | Nile", "10:00 item | Oder"]
    assert reading(text).unread == ()


def test_the_number_of_a_paragraph_alone_says_nothing() -> None:
    text = "Forum on reeds\n\n1.\n\nMonday, 3 May 2027\n9.00 Nile\n10.00 Oder\n"
    assert reading(text).fates[3].what == "mark"
