"""“Original: …”: printed where the folder says it, on papers in other languages alone."""

from pathlib import Path
from textwrap import dedent

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

FILES = {
    "conference.toml": """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Water", fr = "Eau" }
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en", "fr"]
        issued = 2027-01-15

        [official]
        """,
    "agenda.en.txt": """\
        Monday, 3 May 2027

        09:00–10:00  Statements
        """,
    "agenda.fr.txt": """\
        Lundi 3 mai 2027

        09:00–10:00  Déclarations
        """,
}
ENGLISH = "Translation by the secretariat; the French text is official."
FRENCH = "Traduction du secrétariat"


@pytest.mark.parametrize(
    ("official", "english", "french"),
    [
        ("", [], []),
        ('original = "fr"', ["Original: FRENCH"], []),
        ('original = "en"', [], ["Original: ENGLISH"]),
        ('original = "ru"', ["Original: RUSSIAN"], ["Original: RUSSIAN"]),
        ('agenda = ["fr"]', [ENGLISH], []),
        ('agenda = ["fr"]\noriginal = "en"', [ENGLISH], ["Original: ENGLISH"]),
        ('agenda = ["en", "fr"]\noriginal = "fr"', ["Original: FRENCH"], []),
    ],
)
def test_the_original_and_what_is_official_are_two_things(
    tmp_path: Path, official: str, english: list[str], french: list[str]
) -> None:
    folder = tmp_path / "water"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    with (folder / "conference.toml").open("a", encoding="utf-8") as settings:
        settings.write(official)
    assert build(folder, BuildOptions(tmp_path / "out", only=("programme",))) == 0
    public = tmp_path / "out" / "water" / "public"
    assert marks(public / "programme.en.txt") == english
    assert marks(public / "programme.fr.txt") == french


def marks(paper: Path) -> list[str]:
    """What a paper says of its original, and of itself as a translation."""
    printed = " ".join(paper.read_text(encoding="utf-8").split())
    known = [*(f"Original: {name}" for name in ("ENGLISH", "FRENCH", "RUSSIAN")), ENGLISH, FRENCH]
    return [words for words in known if words in printed]


def test_a_sentence_that_is_english_names_languages_in_english(tmp_path: Path) -> None:
    """There are no phrases in German, and the CLDR calls French “Französisch” there."""
    folder = tmp_path / "water"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(dedent(text).replace('"fr"]', '"fr", "de"]'), encoding="utf-8")
    with (folder / "conference.toml").open("a", encoding="utf-8") as settings:
        settings.write('agenda = ["fr"]')
    assert build(folder, BuildOptions(tmp_path / "out", only=("programme",))) == 0
    page = (tmp_path / "out/water/public/programme.de.html").read_text("utf-8")
    assert f'<span lang="en">{ENGLISH}</span>' in page
