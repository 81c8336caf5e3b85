"""The workbook of participants speaks the language of the papers."""

from pathlib import Path
from textwrap import dedent

from openpyxl import load_workbook

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Eau"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["fr"]
issued = 2027-01-15

[[participation]]
id = "etats"
name = "Etats"
"""
PEOPLE = """\
id,body,category,position,given,function.fr,withhold
p1,AT,etats,head,Anna,Ministre,
p2,AT,etats,,Bert,Conseiller,yes
"""


def test_headers_and_rows_in_french(tmp_path: Path) -> None:
    folder = tmp_path / "eau-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(SETTINGS)
    (folder / "agenda.fr.txt").write_text(
        dedent("""\
        Lundi 3 mai 2027

        09:00–10:00  Séance 1 : Puits
                     chair: p1
        """)
    )
    (folder / "participants.csv").write_text(PEOPLE)
    (folder / "participants.secretariat.csv").write_text("id,phone\np2,+43 1 555\n")
    (folder / "participants.restricted.csv").write_text("id,passport\np1,ZZ001\n")
    assert build(folder, BuildOptions(tmp_path / "out")) == 0
    book = load_workbook(tmp_path / "out/eau-2027/secretariat/participants.xlsx")
    sheet = book["Participants"]
    header, first, second = ([cell.value for cell in row] for row in sheet.iter_rows())
    rows = [dict(zip(header, row, strict=True)) for row in (first, second)]
    assert header[:3] == ["id", "Délégation", "Catégorie"]
    assert [row["Délégation"] for row in rows] == ["Autriche", "Autriche"]
    assert [row["Rang"] for row in rows] == ["Chef de délégation", "Membre"]
    assert [row["Fonction (français)"] for row in rows] == ["Ministre", "Conseiller"]
    assert (rows[1]["Téléphone"], rows[1]["Taire le nom"]) == ("+43 1 555", "oui")
    assert "ZZ001" not in str(rows)
