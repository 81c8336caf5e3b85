"""Who may see what: what is private in a folder comes into no file that others may have."""

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from planner.commands.build import Wish, build
from planner.folder.load import load
from planner.model import Audience, Reply, seen_by

SECRET = "zephyrine-4711"

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Conference on Wells"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
issued = 2027-01-15

[[participation]]
id = "guests"
name = "Guests"
text = "Guests, invited by name"
"""

AGENDA = """\
# zephyrine-4711: a comment is for those who write the agenda
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             # zephyrine-4711
             chair: to be designated
"""

INVITEES = """\
id,category,body,as_printed.en,reply,note
at,guests,AT,,declined,zephyrine-4711 says the ambassador
kz,guests,KZ,,tentative,
osce,guests,osce,the OSCE Secretariat,accepted,zephyrine-4711
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conference with secrets wherever its files have room for them."""
    made = tmp_path_factory.mktemp("conferences") / "wells-2027"
    made.mkdir()
    (made / "conference.toml").write_text(f"# {SECRET}\n{SETTINGS}", encoding="utf-8")
    agenda = AGENDA.replace("             # zephyrine-4711\n", "# zephyrine-4711\n")
    (made / "agenda.en.txt").write_text(agenda, encoding="utf-8")
    (made / "invitees.csv").write_text(INVITEES, encoding="utf-8")
    (made / "participants.secretariat.csv").write_text(f"id,phone\np1,{SECRET}\n")
    (made / "participants.restricted.csv").write_text(f"id,passport\np1,{SECRET}\n")
    return made


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert build(folder, Wish(out)) == 0
    return out / "wells-2027"


def unpacked(data: bytes) -> bytes:
    """The bytes of a file, those inside a ZIP too."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(BytesIO(data)) as package:
        return b"".join(package.read(name) for name in package.namelist())


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_nothing_private_is_public(built: Path) -> None:
    public = files(built / "public")
    assert len(public) == 4
    for path in public:
        data = unpacked(path.read_bytes())
        for word in (SECRET, "declined", "tentative", "ambassador"):
            assert word.encode() not in data, path


def test_nothing_private_is_in_the_manifest_or_in_a_name(built: Path) -> None:
    assert SECRET not in (built / "manifest.json").read_text(encoding="utf-8")
    assert [path.name for path in files(built) if SECRET in path.name] == []


def test_the_secretariat_has_it(built: Path) -> None:
    (workbook,) = files(built / "secretariat")
    data = unpacked(workbook.read_bytes())
    assert b"zephyrine-4711 says the ambassador" in data
    assert b"declined" in data


def test_there_is_no_folder_but_for_those_who_may_see_it(built: Path) -> None:
    assert sorted(path.name for path in built.iterdir()) == [
        "manifest.json",
        "public",
        "secretariat",
    ]


@pytest.mark.tool("poppler")
def test_nothing_private_is_in_the_words_of_the_pdf(built: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    (pdf,) = (built / "public").glob("*.pdf")
    subprocess.run(["pdftotext", str(pdf), str(words)], check=True)
    shown = words.read_text(encoding="utf-8")
    assert "the OSCE Secretariat" in shown
    assert SECRET not in shown
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
    assert SECRET not in told.stdout


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTICIPANTS])
def test_seen_by_those_who_are_not_of_the_secretariat(folder: Path, audience: Audience) -> None:
    conference = load(folder).conference
    seen = seen_by(conference, audience)
    assert [(of.id, of.body, of.reply, of.note) for of in seen.invitees] == [
        ("at", "AT", Reply.NONE, ""),
        ("kz", "KZ", Reply.NONE, ""),
        ("osce", "osce", Reply.NONE, ""),
    ]
    assert SECRET not in repr(seen)
    assert seen.days == conference.days
    assert seen.title == conference.title


@pytest.mark.parametrize("audience", [Audience.SECRETARIAT, Audience.RESTRICTED])
def test_seen_by_the_secretariat(folder: Path, audience: Audience) -> None:
    conference = load(folder).conference
    assert seen_by(conference, audience) == conference
    assert SECRET in repr(seen_by(conference, audience))


def test_the_folder_of_each_audience() -> None:
    assert [audience.folder for audience in Audience] == [
        "public",
        "participants",
        "secretariat",
        "restricted",
    ]
