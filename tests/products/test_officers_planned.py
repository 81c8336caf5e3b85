"""Officers by meeting, and what each finds on the briefing sheet: worked out by hand."""

from pathlib import Path

import pytest

from tests.products.planned import AGENDA, SETTINGS, forms, headings, rows, tables, text

BY_MEETING = "secretariat/officers-by-meeting.{}.{}"


def test_officers_stand_by_meeting_with_their_groups(tmp_path: Path) -> None:
    """Session 2 has a moderator; by the modalities it needs a chair and a rapporteur too."""
    paper = forms(tmp_path, "officers-by-meeting")[BY_MEETING.format("en", "Document")]
    meetings, groups, busy = tables(paper)
    assert meetings == [
        [
            "3 May 2027 | 09.00–10.40 | 4 May 2027 | 09.00",
            "Session 1: Wells | hall",
            "Ada Rill | Austria, Alps",
            "Bo Brook | Portugal, Coast",
        ],
        [
            "3 May 2027 | 11.00–12.00",
            "Session 2: Springs | annex",
            "Bo Brook | Moderator, Portugal, Coast | Chair: to be designated",
            "Rapporteur: to be designated",
        ],
    ]
    assert groups == [
        ["Alps", "1", "–", "–", "1"],
        ["Coast", "–", "1", "1", "2"],
        ["In no group", "–", "–", "–", "–"],
    ]
    assert busy == [["Bo Brook (Portugal)", "–", "1", "1", "2"]]
    assert headings(paper) == ["By regional group", "With more than one meeting"]


def test_the_workbook_has_what_is_still_to_be_designated(tmp_path: Path) -> None:
    book = forms(tmp_path, "officers-by-meeting")[BY_MEETING.format("fr", "Workbook")]
    springs = ("2027-05-03", "11 heures – 12 heures", "Session 2: Springs", "annex")
    assert rows(book, 1) == [(*springs, "Présidence"), (*springs, "Rapporteur")]
    assert rows(book)[0][4:] == ("Présidence", "Ada Rill (Autriche)", "Autriche", "Alpes")


def test_a_chair_and_a_rapporteur_have_a_sheet(tmp_path: Path) -> None:
    paper = forms(tmp_path, "briefing-sheets")["secretariat/briefing-sheets.en.Document"]
    told = text(paper)
    rule = "Reports are due on the last day."
    assert told[: told.index("Bo Brook")] == [
        *("Ada Rill", "Director, Austria", "Monday, 3 May 2027", "09.00–10.40 Session 1: Wells"),
        *("Your role: Chair", "Room: hall", "With you: Bo Brook (Portugal) (Rapporteur)"),
        *("Expected: 200", "Interpreted: English, French and Russian"),
        *("Interpretation ends: 13.00", "Documents: W/1", "Statements · 3 min"),
        *("1. Cy Creek (Switzerland)", "2. Portugal"),
        *("Tuesday, 4 May 2027", "09.00 Session 1: Wells (continued)", "Your role: Chair"),
        *("Room: hall", "With you: Bo Brook (Portugal) (Rapporteur)"),
        *("Interpreted: English, French and Russian", "Interpretation ends: 13.00", rule),
    ]
    assert told.count("Due from you: Report of the rapporteur") == 2
    assert told.count("Your role: Moderator") == 1


def test_what_is_not_interpreted_is_not_said_to_be(tmp_path: Path) -> None:
    settings = SETTINGS.replace('"simultaneous"', '"none"')
    made = forms(tmp_path, "briefing-sheets", conference_toml=settings)
    told = text(made["secretariat/briefing-sheets.en.Document"])
    assert not any(line.startswith("Interpret") for line in told)


def test_a_sheet_begins_a_page(tmp_path: Path) -> None:
    paper = forms(tmp_path, "briefing-sheets")["secretariat/briefing-sheets.fr.Document"]
    names = [block for block in paper.blocks if getattr(block, "level", 0) == 1]
    assert [(of.text, of.begins_page) for of in names] == [("Ada Rill", False), ("Bo Brook", True)]


def test_where_nobody_presides_there_are_no_sheets(tmp_path: Path) -> None:
    agenda = AGENDA.replace("chair: p1 · rapporteur: p2 · ", "").replace("moderator: p2 · ", "")
    made = forms(tmp_path, "briefing-sheets", agenda_en_txt=agenda)
    assert made == {"briefing-sheets": "nobody is named who presides or reports"}


@pytest.mark.parametrize(("about", "sheets"), [("wells", 2), ("session-1", 4), ("rain", 0)])
def test_officers_are_told_of_a_statement_about_a_sitting_or_a_session(
    tmp_path: Path, about: str, sheets: int
) -> None:
    """Session 1 has two sittings, with a chair and a rapporteur."""
    statement = f"""
[decision]
symbol = "W.DEC/1"
body = "osce"
[[decision.statements]]
delegation = "PT"
agenda_items = ["{about}"]
"""
    made = forms(tmp_path, "briefing-sheets", conference_toml=SETTINGS + statement)
    told = text(made["secretariat/briefing-sheets.en.Document"])
    assert told.count("Interpretative statement: Portugal") == sheets
