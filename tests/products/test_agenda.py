"""The workbook of the agenda as a translator sees it."""

from pathlib import Path

from openpyxl import load_workbook

from planner.commands.building.build import BuildOptions, build

BISHKEK = Path(__file__).resolve().parents[2] / "agendas" / "bishkek-2001"
FIRST = [
    ("registration-thu", 0, "08:30", "Registration", "Enregistrement des participants"),
    ("opening-thu", 0, "09:00", "Opening", "Ouverture de la Conférence"),
]


def test_items_in_their_order(bishkek: Path) -> None:
    sheet = load_workbook(bishkek / "secretariat/agenda.xlsx")["Agenda"]
    header, *rows = sheet.iter_rows(values_only=True)
    assert header == (
        *("id", "Day", "Level", "Start", "End", "Kind", "Number"),
        *("Title (English)", "Title (French)", "Title (Russian)", "Room", "Open to"),
        *("Speakers and officers", "Note (English)", "Note (French)", "Note (Russian)"),
    )
    assert [(row[0], row[2] or 0, row[3], row[5], row[8]) for row in rows[:2]] == FIRST
    assert rows[1][11:13] == (
        "Open to the media",
        "Co-chairs: Kyrgyzstan, OSCE, ODCCP",
    )
    evening = rows[-1]
    assert (evening[3], evening[5]) == ("Evening", "Informal meeting")


def test_what_lacks_a_translation_stands_out(bishkek: Path) -> None:
    sheet = load_workbook(bishkek / "secretariat/agenda.xlsx")["Agenda"]
    rules = {
        str(looks.sqref).split(":")[0]: (rule.formula[0], rule.dxf.fill.bgColor.rgb)
        for looks in sheet.conditional_formatting
        for rule in looks.rules
        if rule.dxf.fill
    }
    assert rules == {
        "I2": ('AND(I2="",$H2<>"")', "FFFFF2CC"),
        "J2": ('AND(J2="",$H2<>"")', "FFFFF2CC"),
        "O2": ('AND(O2="",$N2<>"")', "FFFFF2CC"),
        "P2": ('AND(P2="",$N2<>"")', "FFFFF2CC"),
    }


def test_kinds_and_rooms_are_chosen(bishkek: Path) -> None:
    book = load_workbook(bishkek / "secretariat/agenda.xlsx")
    choices = {
        str(of.sqref).split(":")[0]: of.formula1
        for of in book["Agenda"].data_validations.dataValidation
    }
    assert choices == {"F2": "list_kinds", "L2": "list_openness"}
    assert book["Agenda"].freeze_panes == "B2"


def test_an_agenda_without_items(tmp_path: Path) -> None:
    from tests.commands.conftest import write

    folder = write(tmp_path / "wells-2027", **{"agenda.en.txt": "", "agenda.fr.txt": ""})
    assert build(folder, BuildOptions(tmp_path / "out", only=("agenda",))) == 0
    assert not [*(tmp_path / "out").rglob("agenda.xlsx")]


def test_ids_are_not_cut_off_in_print(tmp_path: Path) -> None:
    """The column is as wide as they are; what is longer than 38 letters takes two lines."""
    from tests.commands.conftest import write

    folder = write(tmp_path / "wells-2027")
    agenda = folder / "agenda.en.txt"
    title = "Session 2: Springs"
    for own_id, width in (("s" * 35, 37), ("-".join(["spring"] * 8), 40)):
        agenda.write_text(
            f"Monday, 3 May 2027\n\n09:00–10:00  {title}\n             id: {own_id}\n"
        )
        (folder / "agenda.fr.txt").write_text("Lundi 3 mai 2027\n\n09:00–10:00  Puits\n")
        assert build(folder, BuildOptions(tmp_path / "out", only=("agenda",))) == 0
        sheet = load_workbook(tmp_path / "out/wells-2027/secretariat/agenda.xlsx")["Agenda"]
        assert (sheet["A2"].value, sheet["A2"].alignment.wrap_text) == (own_id, True)
        assert int(sheet.column_dimensions["A"].width) == width
