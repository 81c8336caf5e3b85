"""`names.csv`: a conference calls bodies what it wants to call them."""

from pathlib import Path
from textwrap import dedent

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.check import check_folder

FILES = {
    "conference.toml": """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Water", fr = "Eau" }
        starts = 2001-12-13
        ends = 2001-12-13
        timezone = "Europe/Vienna"
        languages = ["en", "fr"]
        issued = 2001-11-01
        organizers = ["odccp", "forum"]
        """,
    "agenda.en.txt": """\
        Thursday, 13 December 2001

        09:00–10:00  Session 1: Wells
                     co-chairs: KG, odccp, forum
        """,
    "agenda.fr.txt": """\
        Jeudi 13 décembre 2001

        09:00–10:00  Séance 1 : Puits
        """,
    "names.csv": """\
        body,name.en,acronym.en,name.fr
        KG,Kyrgyz Republic,,République kirghize
        unodc,,UN Drugs,
        forum,Mountain Forum,,Forum des montagnes
        """,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "water"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def test_names_of_the_folder_go_before_those_of_the_protocol(folder: Path, tmp_path: Path) -> None:
    assert build(folder, BuildOptions(tmp_path / "out")) == 0
    public = tmp_path / "out" / "water" / "public"
    english, french = (
        " ".join((public / f"programme.{code}.txt").read_text(encoding="utf-8").split())
        for code in ("en", "fr")
    )
    assert "Co-chairs: Kyrgyz Republic, UN Drugs, Mountain Forum" in english
    assert "Coprésidence : République kirghize, OCDPC, Forum des montagnes" in french


def test_a_body_that_only_the_folder_knows_is_known(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_folder(folder, as_json=False, strict=True) == 0, capsys.readouterr().out
    (folder / "names.csv").unlink()
    assert check_folder(folder, as_json=False, strict=True) == 1
    assert "agenda.en.txt:3:14: error: body-unknown: There is no State or organization “forum”" in (
        capsys.readouterr().out
    )


def test_a_column_that_is_not_known_is_found(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "names.csv").write_text("body,nam.en\nKG,Kyrgyzstan\n", encoding="utf-8")
    assert check_folder(folder, as_json=False, strict=True) == 1
    shown = capsys.readouterr().out
    assert "names.csv:1: error: table-column-unknown: The column “nam.en” is not known." in shown
    assert "Did you mean “name.en”?" in shown
