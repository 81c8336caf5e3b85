"""What nobody has translated is printed in the first language of the conference that has it."""

from pathlib import Path
from textwrap import dedent

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

FILES = {
    "conference.toml": """\
        uid = "7a3f1c52-3f0c-4c5c-8a0a-0f4a4a1f7d10"
        title = { ru = "Колодцы", fr = "Puits", en = "Wells" }
        town = { ru = "Бишкек", en = "Bishkek", fr = "Bichkek" }
        starts = 2031-06-12
        ends = 2031-06-12
        timezone = "Asia/Bishkek"
        languages = ["en", "fr", "ru", "de"]
        issued = 2031-05-01
        rooms = [
          { id = "hall", name = { ru = "Зал", en = "Hall" } },
          { id = "annex", name = { ru = "Флигель", fr = "Annexe" } },
        ]
        """,
    "agenda.en.txt": """\
        Thursday, 12 June 2031

        09:00–10:00  Wells of the north    [Hall]
                     id: wells · chair: p1
        10:00–11:00  Springs    [Annexe]
        """,
    "participants.csv": """\
        id,given,family,function.ru,function.en,body
        p1,Ada,Rill,Министр,Minister,AT
        """,
}


def test_the_order_of_keys_and_columns_makes_no_difference(tmp_path: Path) -> None:
    """German papers have the English words, and French ones where there are no English ones."""
    folder = tmp_path / "wells"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    wish = BuildOptions(
        tmp_path / "out", only=("programme", "speakers-and-officers"), languages=("de",)
    )
    assert build(folder, wish) == 0
    public = tmp_path / "out" / "wells" / "public"
    programme = (public / "programme.de.txt").read_text("utf-8")
    speakers = (public / "speakers-and-officers.de.txt").read_text("utf-8")
    for words in ("Wells", "Bishkek, 12. Juni 2031", "Hall", "Annexe"):
        assert words in programme
    assert "Minister" in speakers
    assert not any("\u0400" <= sign <= "\u04ff" for sign in programme + speakers)
