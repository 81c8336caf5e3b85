"""Names, functions and bodies that are too long, in all that is printed of people, in Arabic and in
Word as it is laid out too: nothing lies outside a page, and cards without room are a finding.
"""

import csv
import subprocess
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

import pypdfium2
import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "ar"]
issued = 2027-01-15
rooms = [{ id = "a", name = { en = "Hall A" } }]

[letters]
sender = { en = "Secretariat" }
signed_by = { en = "Ada Rill" }

[[participation]]
id = "states"
name = { en = "States" }
"""
AGENDA = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells  [a]
             chair: p1 · rapporteur: p2 · speakers: p3
"""
NAME = "Q" * 120
"""The name of a person, without a blank."""
WORDS = [f"{first}{second}" for first in ascii_lowercase for second in ascii_lowercase]
"""Two letters each, and no figures: programs do not agree on where these stand in Arabic."""
FUNCTION = " ".join(f"adviser{of}" for of in WORDS[:300])
BODY = " ".join(f"Bureau{of}" for of in WORDS[:40])
PEOPLE = (
    ("id", "body", "category", "position", "given", "family", "unit.en", "function.en"),
    ("p1", "AT", "states", "head", "Ada", NAME, "", ""),
    ("p2", "icrc", "states", "head", NAME, "Brook", "", FUNCTION),
    ("p3", "", "states", "", "Bo", "Moor", BODY, "Hydrologist"),
)
PAPERS = {
    "participants/list-of-participants.{}": (NAME, FUNCTION, BODY),
    "secretariat/delegations": (NAME, BODY),
    "secretariat/sign-in/2027-05-03": (NAME, FUNCTION, BODY),
    "secretariat/officers-by-meeting.{}": (NAME, BODY),
    "secretariat/list-of-speakers.{}": (BODY,),
    "secretariat/briefing-sheets.{}": (NAME, BODY),
    "secretariat/letters/icrc.en": (BODY,),
    "public/programme.{}": (NAME, BODY),
}
"""What is printed of those who take part, and which of their words stand in it."""
FILES = {stem.format(of): said for stem, said in PAPERS.items() for of in ("en", "ar")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("long") / "wells-2027"
    made.mkdir()
    texts = {
        "conference.toml": SETTINGS,
        "agenda.en.txt": AGENDA,
        "agenda.ar.txt": "2027-05-03\n",
        "invitees.csv": "id,category,body,language\nicrc,states,icrc,en\n",
        "names.csv": f"body,name.en\nicrc,{BODY}\n",
    }
    for name, text in texts.items():
        (made / name).write_text(text, encoding="utf-8")
    with (made / "participants.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(PEOPLE)
    return made


@pytest.fixture(scope="module")
def built(folder: Path) -> Path:
    """All that can be made: cards cannot, so that the build says that not all is well."""
    assert build(folder, BuildOptions(folder.parent / "out")) == 1
    return folder.parent / "out/wells-2027"


def squeezed(text: str) -> str:
    """Letters and figures alone, for lines are broken anywhere."""
    return "".join(letter for letter in text if letter.isalnum())


def text_inside(path: Path) -> str:
    """The words of a PDF, which all lie on its pages, 8 mm from their edges at least."""
    found = []
    for page in pypdfium2.PdfDocument(path):
        (width, height), text = page.get_size(), page.get_textpage()
        found.append(text.get_text_bounded(23, 23, width - 23, height - 23))
        assert squeezed(found[-1]) == squeezed(text.get_text_range()), path.name
    return squeezed("".join(found))


def lacking(stem: str, text: str) -> list[str]:
    """The words that do not stand in a paper; a name of one letter stands there in pieces."""
    words = [word for words in FILES[stem] for word in words.split() if word != NAME]
    pieces = [NAME] if NAME in FILES[stem] and text.count("Q") < len(NAME) else []
    return [word for word in words if word not in text] + pieces


@pytest.mark.parametrize("stem", FILES)
def test_in_pdf(built: Path, stem: str) -> None:
    text = text_inside(built / f"{stem}.pdf")
    assert lacking(stem, text) == []


@pytest.mark.tool("libreoffice")
def test_in_word(built: Path, tmp_path: Path) -> None:
    files = [built / f"{stem}.docx" for stem in FILES]
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *files], check=True, capture_output=True)
    for file in files:
        stem = file.relative_to(built).with_suffix("").as_posix()
        assert lacking(stem, text_inside(tmp_path / f"{file.stem}.pdf")) == []


def test_cards_without_room_are_a_finding(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Badges and plates are not made, and it is said at which person; nothing is cut."""
    assert build(folder, BuildOptions(tmp_path, only=("badges", "name-plates"))) == 1
    told = capsys.readouterr().err
    assert set(_places(told)) == {"participants.csv:3", "participants.csv:4"}
    assert not [*tmp_path.rglob("badges-card*.pdf")]


def _places(told: str) -> Iterator[str]:
    for line in told.splitlines():
        place, _, rest = line.partition(": error: card-overfull")
        if rest:
            yield place
