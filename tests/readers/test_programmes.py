"""The planner's own programmes come back: times beside titles, in the order of the agenda."""

import re
from pathlib import Path

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.folder.load import load
from planner.model import AgendaItem
from planner.readers import read_file
from planner.readers.agenda.lines.furniture import furniture
from planner.readers.files import read_source
from planner.readers.source import Source
from planner.writers import WRITERS

AGENDAS = Path(__file__).resolve().parents[2] / "agendas"
FOLDERS = ("bishkek-2001", "issyk-kul-2027")

BOTH_WAYS = [writer.suffix for writer in WRITERS if writer.suffix in ("docx", "html", "pdf")]
"""Formats that are written and read."""

_DAY = re.compile(r"[A-Z]\w+, \d+ \w+ \d{4}")
_ITEM = re.compile(r"(\d\d:\d\d(?:–\d\d:\d\d)?)(?:\+1)?  +(.+?)(?:  .*)?")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    for folder in FOLDERS:
        assert build(AGENDAS / folder, BuildOptions(out, frozenset({"programme"}))) == 0
    return out


def agenda(folder: str) -> list[str]:
    """Days, and times with the beginnings of titles, as the agenda of the folder has them."""
    found = []
    for line in (AGENDAS / folder / "agenda.en.txt").read_text("utf-8").splitlines():
        if _DAY.fullmatch(line):
            found.append(line)
        elif item := _ITEM.fullmatch(line):
            found.append(f"{item[1].replace(':', '.')}\t{_beginning(item[2])}")
    return found


def _beginning(title: str) -> str:
    """As much of a title as stands on one line of any paper."""
    return title[:30].rstrip()


def read_back(source: Source) -> list[str]:
    """The same of what was read."""
    found = []
    for line in source.lines:
        if line.furniture == "table of contents":
            continue
        time, tab, title = line.text.partition("\t")
        if _DAY.fullmatch(line.text):
            found.append(line.text)
        elif tab and re.fullmatch(r"\d\d\.\d\d(?:–\d\d\.\d\d)?", time):
            found.append(f"{time}\t{_beginning(title)}")
    return found


@pytest.mark.parametrize("suffix", BOTH_WAYS)
@pytest.mark.parametrize("folder", FOLDERS)
def test_times_stand_beside_titles_in_order(built: Path, folder: str, suffix: str) -> None:
    path = built / folder / "public" / f"programme.en.{suffix}"
    source = read_source(path, path.name)
    assert not source.findings
    assert read_back(source) == agenda(folder)


@pytest.mark.parametrize("language", ["en", "fr", "ru", "ky"])
def test_pages_of_the_programme_have_headers_that_are_furniture(built: Path, language: str) -> None:
    path = built / "issyk-kul-2027" / "public" / f"programme.{language}.pdf"
    headers = [
        line.text for line in read_source(path, path.name).lines if line.furniture == "page header"
    ]
    assert headers == [f"– {n} –\tIK.CONF/2027/INF/3" for n in range(2, len(headers) + 2)]
    assert len(headers) > 8


def test_a_list_of_headings_is_no_part_of_the_agenda(built: Path) -> None:
    """The dots that lead to the pages tell it; lines of it may have been joined to one."""
    path = built / "issyk-kul-2027" / "public" / "programme.en.pdf"
    lines = read_source(path, path.name).lines
    told = furniture(lines, "en")
    contents = [line.text for line in lines if told.get(line.number) == "table of contents"]
    assert contents[0] == "Contents"
    headings = re.split(r"(?: \.){6,} *\d+ *", "".join(contents[1:]))
    assert [heading.strip() for heading in headings] == [
        "I. Agenda",
        "Tuesday, 7 September 2027",
        "Wednesday, 8 September 2027",
        "Thursday, 9 September 2027",
        "II. Organizational modalities",
        "Participation",
        "Other organizational modalities",
        "",
    ]
    assert len(read_file(path, "en").days) == 3


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_word_programme_is_read_as_the_agenda_that_it_was_made_of(
    built: Path, folder: str, language: str
) -> None:
    """Every item with its day, its times and its title. What stands without a time at the end of a
    day is taken for a part of the item above it, and a paper prints no “next day” at 00.30.
    """
    told = load(AGENDAS / folder).conference
    wanted = [
        (day.date, *_told(item, language))
        for day in told.days
        for item in day.items
        if item.start or item.day_part or folder == "bishkek-2001"
    ]
    read = read_file(built / folder / f"public/programme.{language}.docx", "")
    found = [(day.date, *_told(item, language)) for day in read.days for item in day.items]
    assert found == wanted


def _told(item: AgendaItem, language: str) -> tuple[str, str, str]:
    end = str(item.end or "").partition("+")[0]
    return str(item.start or ""), end, _plain(item.title.best(language))


def _plain(title: str) -> str:
    return title.replace("\u00a0", " ")
