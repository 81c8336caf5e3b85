"""No build leaks: every private field of everybody holds a marker, and every file is searched.

Private is what the records say is private (`only_for`), and all that could tell a name that is
withheld; a new field is covered by itself. What lies in `public/` and `participants/` is unpacked:
parts of Word files and workbooks, words and properties of PDFs, lines of calendars.
"""

import datetime as dt
import importlib
import pkgutil
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import planner.model
from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.check import check_folder
from planner.commands.release import ReleaseOptions, release
from planner.folder.load import load
from planner.folder.save import save
from planner.forms.calendar import Calendar, Event
from planner.forms.document import Document, Paragraph
from planner.forms.workbook import Column, Sheet, Workbook
from planner.language.phrases import phrases
from planner.model import AgendaItem, Audience, Conference, Invitee, Text
from planner.model.activities import Activity
from planner.model.mandate import Fund
from planner.model.participants import Gender, Participant, Visa
from planner.products import Form, Material, Named, Product

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15
list_of_participants = "final"
interpretation = "simultaneous"

[[participation]]
id = "guests"
name = { en = "Guests", fr = "Hôtes" }

[[purposes]]
id = "everything"
columns = ["given", "passport", "phone"]
"""
AGENDA = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells                                             [Hall]
             chair: p1 · rapporteur: p2 · speakers: p3, p4
             id: wells · join: https://zqjoinzq.example · layout: zqlayoutzq
             equipment: zqequipmentzq · window: 1907-11-23 · languages: en, fr

Tuesday, 4 May 2027

09:00–10:00  Session 2: Springs
             chair: p1
"""
TABLES = {
    "candidates.csv": "id,available\np1,1907-11-23\n",
    "interpreters.csv": "id,given,family,email,a,b,available\n"
    "zqidzq,zqgivenzq,zqfamilyzq,zqmail@zq.example,en,fr,1907-11-23\n",
    "rota.csv": "item,booth,interpreters\nwells,en+fr,zqidzq\n",
}
"""What only the secretariat sees, of those who are planned with."""
PLANNED = {
    "wells.layout": "zqlayoutzq",
    "wells.equipment": "zqequipmentzq",
    "interpreters.id": "zqidzq",
    "interpreters.given": "zqgivenzq",
    "interpreters.family": "zqfamilyzq",
    "interpreters.email": "zqmail",
}
"""How that would be known on a page; days are known as those of persons are."""
DAY = dt.date(1907, 11, 23)
"""A day that no conference of ours has; as a number of Excel, 2884."""
ITS_FORMS = r"1907-11|11/\d\d/1907|11\.1907|november1907|novembre1907|>2884<"
NUMBER = 791_947_553
PLAIN: dict[Any, tuple[object, str]] = {
    dt.date | None: (DAY, ITS_FORMS),
    tuple[dt.date, ...]: ((DAY,), ITS_FORMS),
    int | None: (NUMBER, str(NUMBER)),
    Gender: (Gender.FEMALE, "female|femme"),
    Visa: (Visa.LETTER_SENT, "letter.?sent"),
    planner.model.Reply: (planner.model.Reply.DECLINED, "declined|décliné"),
}
"""For fields that hold no words: a value, and how it would be known on a page."""


def marker(name: str, who: str) -> str:
    """A word that stands nowhere else; no program breaks or hyphenates it."""
    return f"zq{sum(map(ord, name)) * 31 % 9973}{who}"


def planted(name: str, hint: Any, who: str) -> tuple[object, str]:
    """A value for a field of somebody, and the pattern that finds it."""
    word = marker(name, who)
    values: dict[Any, tuple[object, str]] = {
        str: (word, word),
        Text: (Text({"en": word, "fr": word}), word),
        tuple[str, ...]: ((word,), word),
        bool: (True, "(?!)"),
    }
    return (values | PLAIN)[hint]


def private(shape: Any, beyond: Audience) -> Iterator[tuple[str, Any]]:
    """The fields of a record that this audience may not see, with their types."""
    hints = get_type_hints(shape)
    for of in fields(shape):
        if of.metadata.get("audience", Audience.PUBLIC) > beyond:
            yield of.name, hints[of.name]


def of_a_withheld_name() -> Iterator[tuple[str, Any]]:
    """All words of a person that everybody may see, but what tells the delegation."""
    hints = get_type_hints(Participant)
    seen = {name for name, _ in private(Participant, Audience.PUBLIC)}
    for of in fields(Participant):
        if hints[of.name] in (str, Text) and of.name not in {*seen, "id", "body", "category"}:
            yield of.name, hints[of.name]


def with_markers(one: Any, who: str) -> Any:
    """A participant or an invitee with a marker in each private field."""
    shape: Any = type(one)
    values = {of.name: getattr(one, of.name) for of in fields(shape)}
    marked = [*private(shape, Audience.PUBLIC)]
    marked += of_a_withheld_name() if getattr(one, "withhold", False) else []
    return shape(**values | {name: planted(name, hint, who)[0] for name, hint in marked})


PERSONS = (
    Participant("p1", "AT", "guests", given="Anna", family="Example"),
    Participant("p2", "AT", "guests", withhold=True),
    Participant("p3", "", "guests", withhold=True),
    Participant("p4", "DE", "guests", given="Bo", family="Brook", unit=Text({"en": "Office"})),
)
INVITEES = (Invitee("at", "guests", "AT"), Invitee("de", "guests", "DE"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("conferences") / "wells-2027"
    made.mkdir()
    (made / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (made / "agenda.en.txt").write_text(AGENDA, encoding="utf-8")
    (made / "agenda.fr.txt").write_text("2027-05-03\n\n2027-05-04\n", encoding="utf-8")
    for name, text in TABLES.items():
        (made / name).write_text(text, encoding="utf-8")
    conference = load(made).conference
    people: dict[str, Any] = {
        "participants": tuple(with_markers(of, of.id) for of in PERSONS),
        "invitees": tuple(with_markers(of, of.id) for of in INVITEES),
    }
    whole = type(conference)(
        **{of.name: people.get(of.name, getattr(conference, of.name)) for of in fields(conference)}
    )
    save(whole, made)
    assert release(made, ReleaseOptions(at="2027-01-10", apply=True)) == 0
    agenda = made / "agenda.en.txt"
    text = agenda.read_text(encoding="utf-8").replace("09:00", "09:30")
    agenda.write_text(text.replace("rapporteur: p2", "rapporteur: p3"), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All products, with workbooks for a purpose beside."""
    out = tmp_path_factory.mktemp("out")
    assert build(folder, BuildOptions(out)) == 0
    assert build(folder, BuildOptions(out, columns=("everything",))) == 0
    assert build(folder, BuildOptions(out, feeds=("persons", "delegations"))) == 0
    return out / "wells-2027"


def patterns(beyond: Audience) -> dict[str, str]:
    """What may not be found where this audience looks, by what it would be a leak of."""
    found = {}
    for one in (*PERSONS, *INVITEES):
        marked = [*private(type(one), beyond)]
        marked += of_a_withheld_name() if getattr(one, "withhold", False) else []
        found |= {f"{one.id}.{name}": planted(name, hint, one.id)[1] for name, hint in marked}
    if beyond < Audience.PARTICIPANTS:
        found["session-1.join"] = "zqjoinzq"
    if beyond < Audience.SECRETARIAT:
        found |= PLANNED
    headers = phrases("en").columns
    columns = {name for shape in (Participant, Invitee) for name, _ in private(shape, beyond)}
    return found | {
        f"the column {name}": re.escape(re.sub(r"\s", "", f">{headers[name]}<"))
        for name in columns - {"note"}
    }


def words(data: bytes, name: str) -> Iterator[str]:
    """Everything that a file says, without blanks: a line may be broken anywhere."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as package:
            for part in package.namelist():
                yield from words(package.read(part), f"{name}/{part}")
    elif data.startswith(b"%PDF"):
        yield from map(_joined, _of_pdf(data))
    yield _joined(name)
    yield _joined(data.decode("utf-8", "replace"))


def _joined(text: str) -> str:
    return re.sub(r"[\s\u00ad]", "", text)


def _of_pdf(data: bytes) -> Iterator[str]:
    import pypdfium2

    paper = pypdfium2.PdfDocument(data)
    yield repr(paper.get_metadata_dict())
    yield from (page.get_textpage().get_text_range() for page in paper)


def leaks(folder: Path, beyond: Audience) -> list[str]:
    """The files below a folder that say what this audience may not know, and what that is."""
    searched = {what: re.compile(of, re.IGNORECASE) for what, of in patterns(beyond).items()}
    return sorted(
        f"{path.relative_to(folder)}: {what}"
        for path in folder.rglob("*")
        if path.is_file()
        for told in ["\n".join(words(path.read_bytes(), path.name))]
        for what, pattern in searched.items()
        if pattern.search(told)
    )


def test_a_release_holds_what_everybody_may_see(folder: Path) -> None:
    assert leaks(folder / "releases", Audience.PUBLIC) == []


def test_every_record_with_private_fields_is_planted() -> None:
    """Another record with private fields would need markers too."""
    modules = [
        importlib.import_module(f"planner.model.{of.name}")
        for of in pkgutil.iter_modules(planner.model.__path__)
    ]
    shapes = {of for module in modules for of in vars(module).values() if isinstance(of, type)}
    secret = {of for of in shapes if is_dataclass(of) and [*private(of, Audience.PUBLIC)]}
    assert secret == {Participant, Invitee, AgendaItem, Conference, Activity, Fund}
    planned = ["layout", "equipment", "windows", "not_parallel", "after", "pinned"]
    assert [name for name, _ in private(AgendaItem, Audience.PUBLIC)] == ["join", *planned]
    tables = ["candidates", "interpreters", "rota"]
    assert [name for name, _ in private(Conference, Audience.PUBLIC)] == tables


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTICIPANTS])
def test_no_file_says_more_than_its_audience_may_know(built: Path, audience: Audience) -> None:
    lying = built / audience.folder
    assert any(lying.rglob("*.pdf"))
    assert leaks(lying, audience) == []


def test_no_personal_feed_says_more_than_participants_may_know(built: Path) -> None:
    """Nor does it say what nobody but its person may: it may come into other hands."""
    lying = built / "secretariat/feeds"
    assert len([*lying.iterdir()]) == 6
    assert leaks(lying, Audience.PARTICIPANTS) == []


def test_the_manifest_and_the_names_of_files_tell_nothing(built: Path) -> None:
    told = _joined((built / "manifest.json").read_text(encoding="utf-8"))
    names = " ".join(path.name for path in built.rglob("*"))
    for what, pattern in patterns(Audience.PUBLIC).items():
        assert not re.search(pattern, told + names, re.IGNORECASE), what


def test_the_markers_are_there_to_be_found(built: Path) -> None:
    """What the secretariat has holds nearly all of them: the search would find them."""
    found = {line.partition(": ")[2] for line in leaks(built / "secretariat", Audience.PUBLIC)}
    private_here = patterns(Audience.PUBLIC).keys() - patterns(Audience.SECRETARIAT).keys()
    unseen = {"p1.share_email", "p2.share_email", "p3.share_email", "p4.share_email"}
    assert private_here - found == unseen
    restricted = leaks(built / "restricted", Audience.SECRETARIAT)
    assert "participants-everything.xlsx: p1.passport" in restricted


def test_what_is_restricted_is_not_among_what_the_secretariat_has(built: Path) -> None:
    names = {
        f"{of.id}.{name}"
        for of in PERSONS
        for name, _ in private(Participant, Audience.SECRETARIAT)
    }
    found = {line.partition(": ")[2] for line in leaks(built / "secretariat", Audience.SECRETARIAT)}
    days = {f"{of.id}.birth_date" for of in PERSONS}
    assert found & names - days == set()


def test_no_screen_shows_what_is_restricted(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_folder(folder, as_json=False, strict=False) == 0
    assert check_folder(folder, as_json=True, strict=False) == 0
    assert build(folder, BuildOptions(tmp_path)) == 0
    screen = capsys.readouterr()
    for name, hint in private(Participant, Audience.SECRETARIAT):
        for of in PERSONS if hint is str else ():
            assert marker(name, of.id) not in screen.out + screen.err


SECRET = marker("phone", "p1")


def _paper(_: Material) -> Document:
    return Document("en", "Paper", (Paragraph(f"Call {SECRET} at night."),))


def _title(_: Material) -> Document:
    return Document("en", f"Paper of {SECRET}", ())


def _calendar(material: Material) -> Calendar:
    event = Event("u", "Meeting", DAY.replace(year=2027), description=f"{'-' * 60} {SECRET}")
    return Calendar("u", "Calendar", "", "en", material.moment, (), (event,))


def _workbook(material: Material) -> Workbook:
    sheet = Sheet("Sheet", (Column("a", "A"),), ((SECRET,),))
    return Workbook("Book", "", material.moment, (sheet,))


def _header(material: Material) -> Workbook:
    sheet = Sheet("Sheet", (Column("a", "Telephone"),), (("1",),))
    return Workbook("Book", "", material.moment, (sheet,))


LEAKY: tuple[tuple[Callable[[Material], Form], set[str]], ...] = (
    (_paper, {"leaky.pdf", "leaky.docx", "leaky.html", "leaky.txt"}),
    (_title, {"leaky.pdf", "leaky.docx", "leaky.html", "leaky.txt"}),
    (_calendar, {"leaky.ics"}),
    (_workbook, {"leaky.xlsx"}),
    (_header, {"leaky.xlsx"}),
)


@pytest.fixture
def caught(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Product], list[str]]:
    """What the search finds of a product that leaks."""

    def build_it(leaky: Product) -> list[str]:
        monkeypatch.setattr("planner.commands.building.making.every_product", lambda: (leaky,))
        assert build(folder, BuildOptions(tmp_path)) == 0
        return leaks(tmp_path / "wells-2027" / leaky.audience.folder, leaky.audience)

    return build_it


@pytest.mark.parametrize(("leak", "files"), LEAKY)
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTICIPANTS])
def test_a_leak_is_found(
    caught: Callable[[Product], list[str]],
    leak: Callable[[Material], Form],
    files: set[str],
    audience: Audience,
) -> None:
    """A product that got hold of a telephone number is caught in every format."""
    found = caught(Product("leaky", audience, in_each_language=False, build=leak))
    assert {line.partition(": ")[0] for line in found} == files


def test_a_name_of_a_file_that_leaks_is_found(caught: Callable[[Product], list[str]]) -> None:
    named = Named(f"leaky/{SECRET}", Document("en", "Paper", ()))
    leaky = Product("leaky", Audience.PUBLIC, in_each_language=False, build=lambda _: (named,))
    assert len(caught(leaky)) == 4
