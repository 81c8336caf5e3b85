"""Whatever is edited in the papers of the examples comes back, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner import language as languages
from planner.findings import has_errors
from planner.folder.load import Loaded, load
from planner.folder.notation.ids import with_ids, without_derived_ids
from planner.folder.rereading import read_otherwise
from planner.forms.cells import as_text
from planner.forms.document import Document
from planner.forms.sent_paper import SentPiece
from planner.forms.workbook import Workbook
from planner.intake.plan import ImportOptions, Plan
from planner.intake.returned.paper.words import Tongue
from planner.intake.returned.papers import plan_paper
from planner.language.clock.ours import day_part_in_words, span_in_words
from planner.language.clock.printed import times_at
from planner.model import AgendaItem, Audience, Clock, Conference, DayPart, seen_by
from planner.places import Place
from planner.products import PRODUCTS, Material, agenda
from planner.readers.word import Paper, read_paper
from planner.timetable import timetable
from planner.writers.docx.paper import write
from planner.writers.looks import looks_with
from tests.commands.test_import_agenda_laws import AGENDAS, MOMENT, TRAPS, WORDS

FOLDERS = ("bishkek-2001", "issyk-kul-2027")
LANGUAGES = sorted(path.stem for path in Path(languages.__file__).parent.glob("words/*.toml"))
RETURNABLE = ("programme", "agenda-paper", "annotated-agenda", "order-of-the-day")
Cells = dict[str, dict[str, str]]


@dataclass
class Back:
    """A folder, and a paper of it as it is read when it comes back."""

    loaded: Loaded
    paper: Paper

    def __repr__(self) -> str:
        return f"{self.loaded.conference.id} {self.paper.name}"

    @cached_property
    def pieces(self) -> dict[int, SentPiece]:
        """What was sent, by the places of the paragraphs that print it."""
        assert self.paper.sent
        pieces = self.paper.sent.pieces
        return {
            at: pieces[of.numbers[0]]
            for at, of in enumerate(self.paper.paragraphs)
            if len(of.numbers) == 1
        }

    @property
    def language(self) -> str:
        """That of the paper."""
        assert self.paper.sent
        return self.paper.sent.language

    def back(
        self,
        texts: dict[int, str],
        *,
        over: bool,
        into: Conference | None = None,
        prefer: str = "",
    ) -> Plan:
        """What comes of the paper with other texts; written `over` whole lines, without their
        bookmarks.
        """
        paragraphs = [*self.paper.paragraphs]
        for at, text in texts.items():
            numbers = () if over else paragraphs[at].numbers
            paragraphs[at] = replace(paragraphs[at], text=text, numbers=numbers)
        edited = replace(self.paper, paragraphs=tuple(paragraphs))
        wish = ImportOptions(Path(self.paper.name), prefer=prefer)
        return plan_paper(into or self.loaded.conference, edited, wish)


class Papers(dict[str, Back]):
    """Papers by their paths, told briefly where a test fails."""

    def __repr__(self) -> str:
        return f"{len(self)} papers"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """All papers of both examples, in all their languages."""
    out = tmp_path_factory.mktemp("out")
    found = Papers()
    for name in FOLDERS:
        loaded = load(AGENDAS / name)
        for stem, document in documents(loaded.conference):
            path = out / f"{name}.{stem.replace('/', '.')}.{document.language}.docx"
            path.write_bytes(write(document, looks_with(loaded.layout.templates)))
            found[path.name] = Back(loaded, read_paper(path))
    return found


def documents(conference: Conference) -> Iterator[tuple[str, Document]]:
    """The papers that can come back, in all languages; lists of headings need no pages here."""
    seen = seen_by(conference, Audience.PUBLIC)
    for product in (of for of in PRODUCTS if of.name in RETURNABLE):
        for language in conference.languages:
            made = product.make(Material(seen, timetable(seen), language, MOMENT))
            for of in made if isinstance(made, tuple) else ():
                assert isinstance(of.form, Document)
                yield of.stem, replace(of.form, contents="")


def cells(conference: Conference) -> Cells:
    """The agenda as its workbook has it, by id and key."""
    book = agenda.build(Material(conference, timetable(conference), "en", MOMENT))
    assert isinstance(book, Workbook)
    (sheet,) = book.sheets
    keys = [column.key for column in sheet.columns]
    rows = (map(as_text, row) for row in sheet.rows)
    found = (dict(zip(keys, row, strict=True)) for row in rows)
    return {row["id"]: row for row in found}


def test_nothing_edited_in_any_paper(papers: Papers) -> None:
    assert len(papers) == 3 + 3 + 3 * 2 + 4 + 4 + 4 + 4 * 3
    for name, of in papers.items():
        plan = of.back({}, over=False)
        assert (plan.has_rows, plan.findings) == (False, ()), name
        assert plan.conference == of.loaded.conference


def test_nothing_edited_though_the_folder_has_changed(papers: Papers) -> None:
    """All words and times of the folder are others by now: none of them was edited there."""
    for name, of in papers.items():
        now = later(of.loaded.conference)
        plan = of.back({}, over=False, into=now)
        assert (plan.has_rows, plan.has_conflicts, plan.findings) == (False, False, ()), name
        assert plan.conference == now


def later(conference: Conference) -> Conference:
    """The conference with a word more in each title, and without ends of its items."""
    days = []
    for day in conference.days:
        items = (
            replace(
                item,
                end=None,
                title=type(item.title)({of: f"{words} now" for of, words in item.title.items()}),
            )
            for item in day.items
        )
        days.append(replace(day, items=tuple(items)))
    return replace(conference, days=tuple(days))


def is_plain(text: str) -> bool:
    """Whether a title has words, and begins with no time, as lines inside items may.

    An emptied one is another matter: it is filled, or refused, for the sake of its neighbours.
    """
    return bool(text) and times_at(text) is None


TITLES = (WORDS | TRAPS).filter(is_plain)
CLOCKS = st.builds(Clock, st.just(0), st.integers(0, 23), st.sampled_from([0, 5, 15, 30]))
TIMES = st.tuples(CLOCKS, CLOCKS).filter(lambda of: of[0] < of[1])


@st.composite
def edits_of(draw: st.DrawFn, of: Back) -> tuple[dict[int, str], Cells]:
    """Other texts of some titles and times of days, and the cells that these mean; one in a row:
    one of which nothing stands as it was is taken for a new row.
    """
    texts: dict[int, str] = {}
    meant: Cells = {}
    title = f"title.{of.language}"
    rows = {at: of.paper.paragraphs[at].row or -at for at in of.pieces}
    places = st.sampled_from([*of.pieces])
    for at in draw(st.lists(places, max_size=6, unique_by=rows.__getitem__)):
        piece = of.pieces[at]
        own = meant.setdefault(piece.item, {})
        if piece.keys == ("start", "end"):
            start, end = draw(TIMES)
            texts[at] = span_in_words(start, end, of.language)
            own |= {"start": str(start), "end": str(end)}
        elif piece.keys[-1] == title:
            own[title] = draw(TITLES)
            time, tab, _ = of.paper.paragraphs[at].text.rpartition("\t")
            texts[at] = f"{time}{tab}{own[title]}"
    return texts, meant


FOLLOWING = {"number", "officers"}
"""Columns that follow from others."""
NAMES = [
    *("bishkek-2001.programme.en.docx", "bishkek-2001.agenda.fr.docx"),
    *("issyk-kul-2027.programme.fr.docx", "issyk-kul-2027.agenda.ru.docx"),
    *(
        "issyk-kul-2027.programme.ky.docx",
        "issyk-kul-2027.annotated-agenda.en.docx",
        "issyk-kul-2027.order-of-the-day.2027-09-08.ru.docx",
    ),
]


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data(), over=st.booleans())
@settings(max_examples=12, deadline=None)
def test_exactly_what_was_edited(
    papers: Papers, name: str, data: st.DataObject, over: bool
) -> None:
    """Few edits are refused: those after which words of other languages would go astray."""
    of = papers[name]
    texts, meant = data.draw(edits_of(of))
    plan = of.back(texts, over=over)
    assert not has_errors(plan.findings)
    assume(not read_otherwise(of.loaded, plan.conference))
    before, now = cells(of.loaded.conference), cells(plan.conference)
    assert now.keys() == before.keys()
    for own_id, row in before.items():
        for key in row.keys() - FOLLOWING:
            expected = meant.get(own_id, {}).get(key, row[key])
            assert alike(now[own_id][key]) == alike(expected), (own_id, key)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=12, deadline=None)
def test_what_was_edited_though_lines_came_and_went(
    papers: Papers, name: str, data: st.DataObject
) -> None:
    """An edit goes to the line that was sent or is refused, and never to another."""
    of = papers[name]
    texts, meant = data.draw(edits_of(of))
    now = with_other_lines(of.loaded.conference)
    plan = of.back(texts, over=False, into=now, prefer="workbook")
    assume(not has_errors(plan.findings))
    places = {item.id: item.place for item in of.loaded.conference.every_item}
    today = {item.place: item.id for item in now.every_item if item.place.file}
    edited = {today.get(places.get(own_id)): row for own_id, row in meant.items()}
    before, after = cells(now), cells(plan.conference)
    assert after.keys() == before.keys()
    for own_id, row in before.items():
        for key in row.keys() - FOLLOWING:
            expected = edited.get(own_id, {}).get(key, row[key])
            assert alike(after[own_id][key]) == alike(expected), (own_id, key)


def test_nothing_edited_though_lines_came_and_went(papers: Papers) -> None:
    for name, of in papers.items():
        now = with_other_lines(of.loaded.conference)
        plan = of.back({}, over=False, into=now)
        assert (plan.has_rows, plan.has_conflicts, plan.findings) == (False, False, ()), name
        assert plan.conference == now


def with_other_lines(conference: Conference) -> Conference:
    """The conference with a line more at the head of those inside each item, and without the last
    of three; all that is written nowhere has the id of its new position.
    """

    def _other(item: AgendaItem) -> AgendaItem:
        if not item.items:
            return item
        first = item.items[0]
        title = type(first.title)(dict.fromkeys(first.title, "What came later"))
        new = AgendaItem(first.kind, title, place=Place(""))
        kept = item.items[: 2 if len(item.items) == 3 else None]
        return replace(item, items=(new, *map(_other, kept)))

    plain = [
        replace(day, items=tuple(_other(without_derived_ids(of, day.date)) for of in day.items))
        for day in conference.days
    ]
    return replace(conference, days=with_ids(tuple(plain)))


def alike(text: str) -> str:
    """A text whatever blanks and hyphens it has: those of the folder stay."""
    return text.replace("\xa0", " ").replace("\u2011", "-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_time_that_papers_print_is_read_back(language: str) -> None:
    tongue = Tongue(language, "en")
    for start, end in spans():
        printed = span_in_words(start, end, language)
        assert tongue.times(printed) == {"start": str(start), "end": str(end)}, printed
        alone = span_in_words(start, None, language)
        assert tongue.times(alone) == {"start": str(start), "end": ""}, alone
    for part in DayPart:
        printed = day_part_in_words(part, language)
        assert tongue.times(printed) == {"start": day_part_in_words(part, "en"), "end": ""}


def spans() -> Iterator[tuple[Clock, Clock]]:
    for hour in range(23):
        yield Clock(0, hour, 15 * (hour % 4)), Clock(0, hour + 1, 15 * (hour % 3))
