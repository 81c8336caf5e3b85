"""Who may see what: what is private in a folder comes into no file that others may have."""

import datetime as dt
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions, make
from planner.commands.check import load_and_check
from planner.commands.release import ReleaseOptions, release
from planner.commands.screen import findings_in_json, findings_in_text
from planner.folder.load import Loaded, load
from planner.forms.document import Document, Paragraph
from planner.model import AgendaItem, Audience, Day, Kind, Reply, Text, seen_by
from planner.model.audience import only_for
from planner.products import Material, Product
from planner.records import record

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
             chair: p1 · rapporteur: p2 · speaker: p3
"""

INVITEES = """\
id,category,body,as_printed.en,reply,note
at,guests,AT,,declined,zephyrine-4711 says the ambassador
kz,guests,KZ,,tentative,
osce,guests,osce,the OSCE Secretariat,accepted,zephyrine-4711
"""

PARTICIPANTS = """\
id,body,category,position,given,family,function.en,withhold
p1,AT,guests,head,Anna,Example,Minister,
p2,AT,guests,,zephyrine-4711,Example,zephyrine-4711 in a prison,yes
p3,,guests,,zephyrine-4711,Writer,zephyrine-4711 of nobody,yes
"""
"""The names of p2 and p3 are for the secretariat alone."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conference with secrets wherever its files have room for them."""
    made = tmp_path_factory.mktemp("conferences") / "wells-2027"
    made.mkdir()
    (made / "conference.toml").write_text(f"# {SECRET}\n{SETTINGS}", encoding="utf-8")
    agenda = AGENDA.replace("             # zephyrine-4711\n", "# zephyrine-4711\n")
    (made / "agenda.en.txt").write_text(agenda, encoding="utf-8")
    (made / "invitees.csv").write_text(INVITEES, encoding="utf-8")
    (made / "participants.csv").write_text(PARTICIPANTS)
    (made / "participants.secretariat.csv").write_text(f"id,phone\np1,{SECRET}\n")
    (made / "participants.restricted.csv").write_text(f"id,passport\np1,{SECRET}\n")
    return made


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert build(folder, BuildOptions(out)) == 0
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
    assert len(public) == 33
    for path in public:
        data = unpacked(path.read_bytes())
        for word in (SECRET, "declined", "tentative", "ambassador"):
            assert word.encode() not in data, path


def test_nothing_private_is_in_the_manifest_or_in_a_name(built: Path) -> None:
    assert SECRET not in (built / "manifest.json").read_text(encoding="utf-8")
    assert [path.name for path in files(built) if SECRET in path.name] == []


def test_the_secretariat_has_it(built: Path) -> None:
    invitees, participants = (
        unpacked((built / "secretariat" / name).read_bytes())
        for name in ("invitees.xlsx", "participants.xlsx")
    )
    assert b"zephyrine-4711 says the ambassador" in invitees
    assert b"declined" in invitees
    assert b"zephyrine-4711 in a prison" in participants


def test_the_programme_names_nobody_whose_name_is_withheld(built: Path) -> None:
    programme = (built / "public/programme.en.txt").read_text(encoding="utf-8")
    officers = "Chair: Anna Example (Austria) Rapporteur: Austria Speaker: Name withheld"
    assert officers in " ".join(programme.split())


@pytest.mark.parametrize("gone", [False, True])
def test_a_name_that_is_withheld_after_a_release_stands_in_no_paper_about_it(
    folder: Path, tmp_path: Path, gone: bool
) -> None:
    """Anna presided in the first issue; now the name is withheld, and somebody else presides."""
    copy = tmp_path / "wells-2027"
    shutil.copytree(folder, copy)
    assert release(copy, ReleaseOptions(at="2027-01-20", apply=True)) == 0
    people = copy / "participants.csv"
    people.write_text(people.read_text().replace("Minister,", "Minister,yes"))
    agenda = (copy / "agenda.en.txt").read_text()
    officers = "chair: p1 · rapporteur: p2 · speaker: p3"
    assert officers in agenda
    changed = agenda.partition("09:00")[0] if gone else agenda.replace(officers, "chair: AT")
    more = "\n10:00–11:00  Session 2: Springs\n             chair: AT\n"
    (copy / "agenda.en.txt").write_text(changed + more)
    assert build(copy, BuildOptions(tmp_path / "out")) == 0
    public = files(tmp_path / "out/wells-2027/public")
    assert [path.name for path in public if "marked" in path.name] == ["programme.en.marked.docx"]
    assert not [path.name for path in public if b"Anna" in unpacked(path.read_bytes())]


def test_a_title_of_an_earlier_issue_names_nobody_whose_name_is_withheld_now(
    folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "wells-2027"
    shutil.copytree(folder, copy)
    people, agenda = copy / "participants.csv", copy / "agenda.en.txt"
    people.write_text(people.read_text().replace("Anna,Example", "Anna,Zwillinger"))
    agenda.write_text(agenda.read_text().replace("Wells", "Wells, by Ms. Zwillinger"))
    assert release(copy, ReleaseOptions(at="2027-01-20", apply=True)) == 0
    people.write_text(people.read_text().replace("Minister,", "Minister,yes"))
    agenda.write_text(agenda.read_text().replace("Wells, by Ms. Zwillinger", "Wells"))
    assert build(copy, BuildOptions(tmp_path / "out")) == 0
    public = files(tmp_path / "out/wells-2027/public")
    assert not [path.name for path in public if b"Zwillinger" in unpacked(path.read_bytes())]
    notice = (tmp_path / "out/wells-2027/public/change-notice.en.txt").read_text("utf-8")
    assert "Session 1: Wells, by Ms. …" in " ".join(notice.split())


def test_an_earlier_issue_names_nobody_in_capitals_in_quotes_or_in_another_spelling(
    folder: Path, tmp_path: Path
) -> None:
    """The name was misspelt in the first issue; there it stood in capitals and in quotes."""
    copy = tmp_path / "wells-2027"
    shutil.copytree(folder, copy)
    people, agenda = copy / "participants.csv", copy / "agenda.en.txt"
    people.write_text(people.read_text().replace("Anna,Example", "Anna,Zwilinger"))
    officers = "chair: p1 · rapporteur: p2 · speaker: p3"
    first = agenda.read_text().replace("Wells", "Wells, by Ms. ZWILINGER")
    agenda.write_text(first.replace(officers, 'chair: p1 · speaker: "Anna Zwillinger"'))
    assert release(copy, ReleaseOptions(at="2027-01-20", apply=True)) == 0
    people.write_text(
        people.read_text().replace("Zwilinger", "Zwillinger").replace("Minister,", "Minister,yes")
    )
    agenda.write_text(first.replace(", by Ms. ZWILINGER", "").replace(officers, "chair: AT"))
    assert build(copy, BuildOptions(tmp_path / "out")) == 0
    public = [of for of in files(tmp_path / "out/wells-2027/public") if of.is_file()]
    names = (b"ZWILINGER", b"Zwilinger", b"Zwillinger")
    packed = {path.name: unpacked(path.read_bytes()) for path in public}
    assert [of for of, data in packed.items() if any(name in data for name in names)] == []
    assert "change-notice.en.txt" in packed


def test_an_earlier_issue_in_russian_names_nobody_in_the_genitive(
    folder: Path, tmp_path: Path
) -> None:
    """Both words are declined; the family name stands in Cyrillic in name.ru alone."""
    copy = tmp_path / "wells-2027"
    shutil.copytree(folder, copy)
    people, settings, russian = (
        copy / name for name in ("participants.csv", "conference.toml", "agenda.ru.txt")
    )
    settings.write_text(settings.read_text().replace('["en"]', '["en", "ru"]'))
    header, *rows = PARTICIPANTS.splitlines()
    named = [f"{header},name.ru", f"{rows[0]},Мадина Оспанходжаева", *(f"{of}," for of in rows[1:])]
    people.write_text("\n".join(named) + "\n")
    title = "Заседание 1: доклад Мадины Оспанходжаевой"
    russian.write_text(f"Понедельник, 3 мая 2027 года\n\n09:00–10:00  {title}\n")
    assert release(copy, ReleaseOptions(at="2027-01-20", apply=True)) == 0
    people.write_text(people.read_text().replace("Minister,,", "Minister,yes,"))
    _, findings = load_and_check(copy)
    found = [str(of.place) for of in findings if of.name == "withheld-name-in-words"]
    assert found == ["agenda.en.txt:4:14"]
    russian.write_text(russian.read_text().replace("доклад Мадины Оспанходжаевой", "колодцы"))
    _, findings = load_and_check(copy)
    assert [of for of in findings if of.name == "withheld-name-in-words"] == []
    assert build(copy, BuildOptions(tmp_path / "out")) == 0
    public = [of for of in files(tmp_path / "out/wells-2027/public") if of.is_file()]
    packed = {path.name: unpacked(path.read_bytes()) for path in public}
    assert {"change-notice.ru.txt", "change-notice.ru.html"} <= packed.keys()
    assert [of for of, data in packed.items() if "Оспанходжаев".encode() in data] == []
    notice = (tmp_path / "out/wells-2027/public/change-notice.ru.txt").read_text("utf-8")
    assert "Заседание 1: доклад …" in " ".join(notice.split())


def test_what_participants_see_holds_no_name_that_is_withheld(built: Path) -> None:
    lists = files(built / "participants")
    assert len(lists) == 5
    assert not [path.name for path in lists if SECRET.encode() in unpacked(path.read_bytes())]
    text = (built / "participants/list-of-participants.en.txt").read_text(encoding="utf-8")
    assert "Anna Example\nMinister\n" in text
    assert "Name withheld" not in text


def test_what_is_restricted_is_in_no_file(folder: Path, tmp_path: Path) -> None:
    (folder / "participants.restricted.csv").write_text("id,passport\np1,ZZ-restricted-1\n")
    assert build(folder, BuildOptions(tmp_path)) == 0
    made = files(tmp_path / "wells-2027")
    assert not [path.name for path in made if b"ZZ-restricted-1" in unpacked(path.read_bytes())]


def test_no_screen_shows_what_is_restricted(folder: Path, tmp_path: Path) -> None:
    """A finding in the restricted table names its line and column, and quotes nothing of it."""
    copied = Path(shutil.copytree(folder, tmp_path / "wells-2027"))
    (copied / "participants.restricted.csv").write_text(
        f"id,passport,birth_date\np1,{SECRET},{SECRET}\np1,{SECRET}\np2,,,{SECRET}\n"
    )
    _, findings = load_and_check(copied)
    mine = [found for found in findings if found.place.file == "participants.restricted.csv"]
    assert [(found.name, found.place.line) for found in mine] == [
        ("cell-impossible", 2),
        ("row-twice", 3),
        ("table-row-too-long", 4),
    ]
    assert SECRET not in findings_in_text(copied, mine) + repr(findings_in_json(mine))


def test_there_is_no_folder_but_for_those_who_may_see_it(built: Path) -> None:
    assert sorted(path.name for path in built.iterdir()) == [
        "manifest.json",
        "participants",
        "public",
        "secretariat",
    ]


@pytest.mark.tool("poppler")
@pytest.mark.parametrize(
    ("paper", "shown"),
    [("programme", "Guests, invited by name"), ("speakers-and-officers", "Anna Example")],
)
def test_nothing_private_is_in_the_words_of_a_pdf(
    built: Path, tmp_path: Path, paper: str, shown: str
) -> None:
    path, words = built / f"public/{paper}.en.pdf", tmp_path / "words.txt"
    subprocess.run(["pdftotext", str(path), str(words)], check=True)
    text = words.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert shown in text
    assert SECRET not in text
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    assert SECRET not in told.stdout


@pytest.mark.parametrize(
    "name",
    [
        "public/programme.en.docx",
        "public/speakers-and-officers.en.docx",
        "public/speakers-and-officers.en.xlsx",
        "participants/list-of-participants.en.docx",
        "participants/list-of-participants.en.xlsx",
    ],
)
def test_office_files_name_persons_but_nobody_whose_name_is_withheld(
    built: Path, name: str
) -> None:
    """What is public has been looked for above; here it is seen that it would have been found."""
    data = unpacked((built / name).read_bytes())
    assert b"Anna Example" in data
    assert (b"Name withheld" in data) is name.startswith("public/")
    assert SECRET.encode() not in data


def test_a_speaker_whose_name_is_withheld_is_known_by_nothing_else(built: Path) -> None:
    text = (built / "public/speakers-and-officers.en.txt").read_text(encoding="utf-8")
    assert text.split("--\n")[-1].splitlines() == [
        "09.00–10.00    Session 1: Wells        Chair: Anna Example",
        "                                       Minister, Austria",
        "                                       Rapporteur: Austria",
        "                                       Speaker: Name withheld",
    ]


def everything(material: Material) -> Document:
    """A product that keeps nothing to itself: all that it is given stands in its paper."""
    return Document(material.language, "All", (Paragraph(repr(material)),))


ALL = tuple(
    Product(f"all-{of.folder}", of, in_each_language=True, build=everything) for of in Audience
)


@pytest.fixture
def papers(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """For each audience, the words of a paper with all that a product for it is given."""
    monkeypatch.setattr("planner.commands.building.making.every_product", lambda: ALL)
    assert build(folder, BuildOptions(tmp_path)) == 0
    paths = sorted(tmp_path.rglob("*.txt"))
    return {path.parent.name: path.read_text(encoding="utf-8") for path in paths}


def test_a_product_is_given_what_its_audience_may_see(papers: dict[str, str]) -> None:
    """A careless product can print no more: it was not given more."""
    assert sorted(papers) == ["participants", "public", "restricted", "secretariat"]
    shown = {folder: words_of(paper) for folder, paper in papers.items()}
    for word in (SECRET, "says the ambassador", "DECLINED", "TENTATIVE", "ACCEPTED"):
        seen = sorted(folder for folder, words in shown.items() if word in words)
        assert seen == ["restricted", "secretariat"], word
    for word in ("Conference on Wells", "the OSCE Secretariat", "Session 1: Wells"):
        assert [word in words for words in shown.values()] == [True] * 4, word


def words_of(paper: str) -> str:
    """A paper on one line, with those words whole that a line broke at a hyphen."""
    return " ".join(paper.split()).replace("- ", "-")


@record
class ItemWithSecret(AgendaItem):
    """An item that has what items may have one day."""

    secret: str = only_for(Audience.SECRETARIAT, "")


def test_the_timetable_has_no_more_than_the_audience_may_see(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slots hold items: they are those that the audience sees, not those that were loaded."""
    loaded = load(folder)
    item = ItemWithSecret(Kind.SESSION, Text({"en": "Wells"}), "wells", secret=SECRET)
    day = Day(dt.date(2027, 5, 3), (item,))
    conference = replace(loaded.conference, days=(day,), invitees=())
    monkeypatch.setattr("planner.commands.building.making.every_product", lambda: ALL)
    at = dt.datetime(2027, 1, 15, tzinfo=dt.UTC)
    made, _ = make(Loaded(loaded.layout, conference, ()), BuildOptions(folder), at)
    shown = {one.product: repr(one.form) for one in made}
    assert {name for name, form in shown.items() if SECRET in form} == {
        "all-secretariat",
        "all-restricted",
    }
    assert all(form.count("ItemWithSecret(") >= 2 for form in shown.values())


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


def test_seen_by_the_secretariat(folder: Path) -> None:
    conference = load(folder).conference
    seen = seen_by(conference, Audience.SECRETARIAT)
    assert (seen.invitees, seen.days) == (conference.invitees, conference.days)
    assert [person.phone for person in seen.participants] == [SECRET, "", ""]
    assert [person.passport for person in seen.participants] == ["", "", ""]


def test_seen_by_those_who_may_see_all(folder: Path) -> None:
    conference = load(folder).conference
    assert seen_by(conference, Audience.RESTRICTED) is conference


def test_the_folder_of_each_audience() -> None:
    assert [audience.folder for audience in Audience] == [
        "public",
        "participants",
        "secretariat",
        "restricted",
    ]
