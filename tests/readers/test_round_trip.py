"""Our own programmes come back as the agenda that they were made of: every item, field by field.

What a programme does not print is not compared: ids, how many are expected, how long an item is
said to last, what is allowed there; who acts inside an item, where that is a body or nobody yet.
What it prints and a reader cannot know is named below.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.check import check_folder
from planner.commands.new import NewOptions, new
from planner.folder.load import load
from planner.model import AgendaItem, Conference, Duty, Party
from planner.readers import read_file
from planner.readers.conference import printed_conference
from planner.readers.laid_down import with_modalities
from tests.readers.printed import invented

AGENDAS = Path(__file__).resolve().parents[2] / "agendas"
FOLDERS = ("bishkek-2001", "issyk-kul-2027")
LANGUAGES = ("en", "fr", "ru")
PRODUCTS = ("programme", "programme-side-by-side", "booklet")

BROKEN = {("txt", "fr"), ("pdf", "en"), ("pdf", "fr"), ("pdf", "ru")}
"""Papers of which lines and columns are broken so that what is inside items cannot all be known:
a PDF at the ends of pages; French text, where a line is full that goes on and one that does not.
"""

BROKEN_PAPERS = [
    (folder, name)
    for folder in FOLDERS
    for name in (
        *(f"programme.{language}.{suffix}" for suffix, language in sorted(BROKEN)),
        *(f"booklet.{language}.pdf" for language in LANGUAGES),
        "programme.en-fr.pdf",
        "programme.en-fr-ru.pdf",
    )
]
NARROW = {("issyk-kul-2027", name) for name in ("programme.en-fr.pdf", "booklet.ru.pdf")}
"""Where columns are so narrow that titles are broken, with hardly more room between paragraphs, or
that the end of one, “2–5”, stands alone on its line as a number of a page does.
"""
ONE_TOO_MANY = {("issyk-kul-2027", "programme.fr.txt")}
"""Where a note is broken before a day of the week and its hours, "jeudi à 22 heures"."""

KIND_NOT_TOLD = {
    "en": (
        "Agenda item 5: Introduction of the background",
        "Agenda item 6 (a): Introduction of the note",
        "Summary of the first day",
        "Concert on the shore",
        "Guided walk along the shore",
        "Concluding remarks by the regional groups",
    ),
    "fr": (
        "Résumé de la première journée",
        "Concert sur la rive",
        "Promenade guidée le long de la rive",
        "Point 10 de l’ordre du jour : questions diverses",
        "Remarques finales des groupes régionaux",
    ),
    "ru": (
        "Неофициальный брифинг",
        "Итоги первого дня",
        "Церемония открытия выставки",
        "Концерт на берегу",
        "Прогулка по берегу",
        *(f"Пункт {of}) повестки дня: вступительное слово" for of in ("6 b", "7 a", "7 b")),
        *(f"Пункт {of}) повестки дня: вступительное слово" for of in ("8 a", "8 b")),
        "Знакомство с данными",
        "Работа в группах",
        "Дискуссия за круглым столом",
        "Выступления участниц дискуссии",
        "Заключительные выступления",
        "Заключительное заявление",
    ),
}
"""Titles that do not say what the folder says with `kind:` or `brief:`, or that say another kind
in this language than in the first.
"""

UNTIMED = ("Departure of participants", "Départ des participants", "Отъезд")
"""An item of the day without a time, which stands where the parts of the one above stand."""


@dataclass
class Row:
    """An item as a programme prints it, in one language."""

    depth: int
    title: str
    times: str
    kind: str
    number: str
    flags: tuple[bool, bool, bool]
    room: str
    openness: str
    duties: list[tuple[str, list[str]]]
    documents: tuple[str, ...]
    languages: tuple[str, ...]
    note: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    for folder in FOLDERS:
        assert build(AGENDAS / folder, BuildOptions(out, PRODUCTS)) == 0
    return out


def words(text: str) -> str:
    """Words as they are compared: all blanks alike."""
    return " ".join(text.split())


@dataclass
class Rows:
    """Tells the agenda of a conference row by row; `is_folder` where no paper was read."""

    conference: Conference
    language: str
    is_folder: bool

    def all(self) -> list[str | Row]:
        found: list[str | Row] = []
        for day in self.conference.days:
            found += [f"{day.date}", *self._of(day.items, 0)]
        return found

    def _of(self, items: Sequence[AgendaItem], depth: int) -> Iterator[Row]:
        for item in items:
            yield self._row(item, depth)
            yield from self._of(item.items, depth + 1)

    def _row(self, item: AgendaItem, depth: int) -> Row:
        rooms = {room.id: room.name.best(self.language) for room in self.conference.rooms}
        return Row(
            depth=depth,
            title=words(item.title.best(self.language)),
            times="–".join(f"{of.hour}:{of.minute:02}" for of in (item.start, item.end) if of)
            or str(item.day_part or ""),
            kind=item.kind.value,
            number=item.number,
            flags=(item.continued, item.optional, item.brief),
            room=rooms.get(item.room, item.room),
            openness=str(item.openness or ""),
            duties=[(of.role.value, list(self._names(of))) for of in self._duties(item, depth)],
            documents=item.documents,
            languages=item.languages,
            note=words(item.note.get(self.language) or item.note.get(self.conference.language, "")),
        )

    def _duties(self, item: AgendaItem, depth: int) -> tuple[Duty, ...]:
        """What is printed: a sitting has the officers of its session; inside, persons alone."""
        if not self.is_folder:
            return item.duties
        if depth == 0:
            return self.conference.duties_of(item)
        persons = self.conference.persons
        return tuple(of for of in item.duties if any(one.token in persons for one in of.holders))

    def _names(self, duty: Duty) -> Iterator[str]:
        for party in duty.holders:
            yield self._of_folder(party) if self.is_folder else _name(party)

    def _of_folder(self, party: Party) -> str:
        person = self.conference.persons.get(party.token)
        if person is None:
            return self.conference.body_id(party.token)
        return person.name.get(self.language) or f"{person.given} {person.family}".strip()


_ADDRESS = re.compile(
    r"(?:(?:H\.E\.|S\.E\.|Е\.П\.)\s+)?(?:(?:Mr\.|Ms\.|Dr\.|Prof\.|Dasho|M\.|Mme|Dre?|г-н|г-жа|"
    r"д-р|проф\.|Проф\.|дашо|Дашо)\s+)?"
)


def _name(party: Party) -> str:
    """A body by its id; the name of a person without words of address, office and sender."""
    name = _ADDRESS.sub("", words(party.name), count=1)
    return party.token or re.split(r",| \(", name)[0]


def rows_of_folder(folder: str, language: str) -> list[str | Row]:
    return Rows(load(AGENDAS / folder).conference, language, is_folder=True).all()


def rows_of_paper(paper: Path, language: str) -> list[str | Row]:
    return Rows(
        with_modalities(printed_conference(read_file(paper))), language, is_folder=False
    ).all()


def compared(row: str | Row, suffix: str, language: str) -> Any:
    """A row without what its paper does not tell."""
    if isinstance(row, str):
        return row
    told = dict(vars(row))
    if row.title.startswith(KIND_NOT_TOLD[language]):
        told |= {"kind": "", "flags": ()}
    if suffix == "html":  # how deep a line stands is a matter of the style sheet there
        told["depth"] = min(row.depth, 1)
    if row.title.startswith(UNTIMED):
        told["depth"] = 0
    return told


WHOLE = sorted({(of, lang) for of in ("txt", "docx", "html") for lang in LANGUAGES} - BROKEN)


@pytest.mark.parametrize(("suffix", "language"), WHOLE)
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_programme_is_read_as_the_agenda_that_it_was_made_of(
    built: Path, folder: str, suffix: str, language: str
) -> None:
    paper = built / folder / "public" / f"programme.{language}.{suffix}"
    read, written = rows_of_paper(paper, language), rows_of_folder(folder, language)
    assert [compared(row, suffix, language) for row in read] == [
        compared(row, suffix, language) for row in written
    ]


@pytest.mark.parametrize("suffix", ["docx", "html"])
@pytest.mark.parametrize("languages", ["en-fr", "en-fr-ru"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_of_languages_side_by_side_the_first_is_read(
    built: Path, folder: str, languages: str, suffix: str
) -> None:
    paper = built / folder / "public" / f"programme.{languages}.{suffix}"
    assert [told(row) for row in rows_of_paper(paper, "en")] == [
        told(row) for row in rows_of_folder(folder, "en")
    ]
    assert [of.name for of in read_file(paper).findings] == ["one-language-read"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", FOLDERS)
def test_what_a_booklet_tells_before_its_agenda_is_none_of_it(
    built: Path, folder: str, language: str
) -> None:
    paper = built / folder / "public" / f"booklet.{language}.docx"
    assert [told(row) for row in rows_of_paper(paper, language)] == [
        told(row) for row in rows_of_folder(folder, language)
    ]
    assert read_file(paper).findings == ()


@pytest.mark.parametrize("suffix", ["txt", "docx", "html", "pdf"])
def test_a_programme_in_a_language_that_is_not_read_is_said_to_be_one(
    built: Path, suffix: str
) -> None:
    read = read_file(built / "issyk-kul-2027" / "public" / f"programme.ky.{suffix}")
    assert read.days == ()
    assert [of.name for of in read.findings] == ["source-language-unknown"]


@pytest.mark.parametrize(("folder", "name"), BROKEN_PAPERS)
def test_where_lines_are_broken_the_items_of_the_day_are_read(
    built: Path, folder: str, name: str
) -> None:
    paper, language = built / folder / "public" / name, name.split(".")[1][:2]
    read, written = rows_of_paper(paper, language), rows_of_folder(folder, language)
    inside = iter(_outline(read))
    for title, times in _outline(written):
        begins = "" if (folder, name) in NARROW else title
        found = (one for one, at in inside if at == times)
        assert not times or any(one.startswith(begins) for one in found)  # in this order
    if (folder, name) not in ONE_TOO_MANY:
        assert _times(read) == _times(written)
    assert invented(read_file(paper)) == []


def told(row: str | Row) -> tuple[str, ...]:
    """A day; or an item with what every paper tells of it."""
    return (row,) if isinstance(row, str) else (row.title, row.times, row.number, row.room)


def _times(rows: Sequence[str | Row]) -> list[str]:
    """The times of the items of the days."""
    return [times for _, times in _outline(rows) if times]


def _outline(rows: Sequence[str | Row]) -> list[tuple[str, str]]:
    """Days, and items of the day with their times."""
    return [
        (row, "day") if isinstance(row, str) else (row.title, row.times)
        for row in rows
        if isinstance(row, str) or row.depth == 0
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_two_papers_give_a_folder_that_builds_the_same_agenda(
    built: Path, folder: str, tmp_path: Path
) -> None:
    papers = [built / folder / "public" / f"programme.{of}.docx" for of in ("en", "fr")]
    assert new(tmp_path / "x", NewOptions(sources=tuple(papers))) == 0
    assert check_folder(tmp_path / "x", as_json=False, strict=False) == 0
    assert build(tmp_path / "x", BuildOptions(tmp_path / "out")) == 0
    conference = load(tmp_path / "x").conference
    for language in ("en", "fr"):
        again = Rows(conference, language, is_folder=False).all()
        assert [told(row) for row in again] == [
            told(row) for row in rows_of_folder(folder, language)
        ]


def _title(row: str | Row) -> tuple[str, ...]:
    return (row,) if isinstance(row, str) else (row.title, row.times, row.room, row.number)
