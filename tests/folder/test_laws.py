"""Laws of the folder: what is saved is loaded again, and what stays keeps its bytes."""

import datetime as dt
import re
import string
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.folder.items import AgendaReader
from planner.folder.load import load
from planner.folder.notation.canonical import canonical
from planner.folder.notation.ids import with_ids
from planner.folder.notation.tree import read_tree
from planner.folder.notation.write import NotationWriter
from planner.folder.save import save
from planner.model import (
    AgendaItem,
    Clock,
    Conference,
    Day,
    DayPart,
    Duty,
    Invitee,
    Kind,
    Openness,
    Party,
    Reply,
    Role,
    Text,
)
from planner.model.conference import AgendaStatus, Limits, Predecessor
from planner.model.venue import Room

ROOMS = (
    Room("hall-a", Text({"en": "Hall A", "fr": "Salle A"})),
    Room("hall-b", Text({"en": "Hall [B]"})),
    Room("hall-c"),
)

SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

AWKWARD = (
    "chair: a history",
    "chair: KG · media: open",
    "speach: the art",
    "- a dash",
    "–",
    "> a mark",
    "# a number",
    "#1",
    "09:30 in the morning",
    "09:30  twice",
    "24:30  never",
    "12.30",
    "9.30-11.00  both",
    "Evening  of songs",
    "Night",
    "2001-12-13",
    "Thursday, 13 December 2001",
    "[Hall A]",
    "Rivers  [Hall A]",
    "Rivers  \\[Hall A]",
    "Rivers  \\\\[Hall A]",
    "Rivers [draft]  [second]",
    "a \\[b] c",
    "\\",
    "\\\\chair: x",
    "\\[x]",
    "double  blanks   inside",
    "Session 3: Water (continued)",
    "Possible coffee break",
    "Brief statements · by all",
    "“Quotes” and 'quotes' and \"quotes\"",
    "🏔️ mountains",
    "مرحبا بالعالم",
    "שלום",
    "e\u0301te\u0301",
    "zero\u200dwidth",
    "no\u00a0break",
)

words = (
    st.one_of(
        st.sampled_from(AWKWARD),
        st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=20),
        st.text(":>[]\\-–·#. 9a", max_size=12),
    )
    .map(str.strip)
    .filter(bool)
)
"""Words on one line, as an agenda can hold them."""

slugs = st.sampled_from(("", "", "", "water", "p-1", "snow-and-ice"))
clocks = st.builds(Clock, st.integers(0, 2), st.integers(0, 23), st.integers(0, 59))
names = words.map(lambda name: name.replace("”", '"'))
parties = st.one_of(
    st.sampled_from(("KG", "host", "p012")).map(lambda token: Party(token=token)),
    names.map(lambda name: Party(name=name)),
)
duties = st.builds(Duty, st.sampled_from(Role), st.lists(parties, max_size=3).map(tuple))
paragraphs = st.lists(st.one_of(words, st.just("")), min_size=1, max_size=3)
notes = paragraphs.map(lambda lines: "\n".join(lines).strip("\n"))
tokens = st.text(string.ascii_letters + string.digits + "/.-", min_size=1, max_size=8)


@st.composite
def times(draw: st.DrawFn) -> dict[str, object]:
    """A start and perhaps an end, a part of the day, or neither."""
    if draw(st.booleans()):
        return {"start": draw(clocks), "end": draw(st.none() | clocks)}
    return {"day_part": draw(st.none() | st.sampled_from(DayPart))}


def items(languages: tuple[str, ...], depth: int) -> st.SearchStrategy[AgendaItem]:
    """Items with what an agenda can say of them. In other languages words tell no kind."""
    first, *others = languages

    @st.composite
    def item(draw: st.DrawFn) -> AgendaItem:
        title, note = draw(words), draw(st.none() | notes)
        inside = st.lists(items(languages, depth - 1), max_size=2) if depth else st.just([])
        said = {first: title} | dict.fromkeys(others, f"« {title} »")
        noted = dict.fromkeys(languages, note) if note else {}
        return AgendaItem(
            kind=draw(st.sampled_from(Kind)),
            title=Text(said),
            id=draw(slugs),
            number=draw(st.sampled_from(("", "3", "12", "2.1", "1a", "IV", "3/2"))),
            session=draw(slugs),
            continued=draw(st.booleans()),
            optional=draw(st.booleans()),
            brief=draw(st.booleans()),
            duration=draw(st.none() | st.integers(1, 6000)),
            room=draw(st.sampled_from(("", "", "hall-a", "hall-b", "hall-c", "Garden"))),
            openness=draw(st.none() | st.sampled_from(Openness)),
            duties=tuple(draw(st.lists(duties, max_size=2))),
            documents=tuple(draw(st.lists(tokens, max_size=2))),
            note=Text(noted),
            items=tuple(draw(inside)),
            allow=tuple(draw(st.lists(st.sampled_from(("id-twice", "time-order")), max_size=1))),
            **draw(times()),  # type: ignore[arg-type]
        )

    return item()


def days(*languages: str) -> st.SearchStrategy[tuple[Day, ...]]:
    """Days of different dates. With several languages, each item of a day has its own time."""
    at_one_time = st.lists(items(languages, 2), max_size=3)
    apart = st.lists(
        items(languages, 2), max_size=3, unique_by=lambda item: (item.start, item.day_part)
    )
    day = st.builds(
        Day,
        st.dates(dt.date(1583, 1, 1), dt.date(9998, 12, 31)),
        (apart if len(languages) > 1 else at_one_time).map(tuple),
    )
    return st.lists(day, max_size=2, unique_by=lambda day: day.date).map(tuple).map(with_ids)


any_text = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
invitees = st.builds(
    Invitee,
    st.sampled_from(("kg", "kz", "tj", "uz")),
    st.just("states"),
    tokens,
    as_printed=st.sampled_from((Text(), Text({"fr": 'Le "Kirghizistan", dit-on'}))),
    reply=st.sampled_from(Reply),
    note=words,
)


def conferences(*languages: str) -> st.SearchStrategy[Conference]:
    """Conferences with papers in these languages."""
    in_languages = st.dictionaries(st.sampled_from(languages), any_text).map(Text)
    said = in_languages.filter(bool)
    days_of_history = st.dates(dt.date(1583, 1, 1), dt.date(9998, 12, 31))
    documents = st.lists(said, max_size=2).map(tuple)
    predecessors = st.builds(
        Predecessor,
        title=said,
        starts=days_of_history,
        ends=days_of_history,
        town=said,
        documents=documents,
    )
    return st.builds(
        Conference,
        id=st.just("talks"),
        uid=tokens,
        title=in_languages,
        town=in_languages,
        starts=st.none() | days_of_history,
        status=st.sampled_from(AgendaStatus),
        languages=st.just(languages),
        bodies=st.dictionaries(tokens, any_text, max_size=2),
        follows=st.none() | predecessors,
        limits=st.builds(Limits, st.integers(0, 2), st.integers(0, 10**6)),
        rooms=st.sampled_from((ROOMS, ROOMS[:2], ROOMS[1:])),
        days=days(*languages),
        invitees=st.lists(invitees, max_size=3).map(tuple),
    )


def within(check: Callable[[Path], None]) -> None:
    """Check something in a folder of its own."""
    with TemporaryDirectory() as around:
        check(Path(around) / "talks")


@given(days("en"))
@settings(SLOW, max_examples=50)
def test_an_agenda_that_is_written_is_read_again(agenda: tuple[Day, ...]) -> None:
    conference = Conference(languages=("en",), rooms=ROOMS)
    names = {room.id: room.name.best("en") or room.id for room in ROOMS}
    text = NotationWriter("en", True, names).text(agenda)
    sheets, faults = read_tree(text, "agenda.en.txt", "en")
    reader = AgendaReader("en", conference)
    assert (reader.days(sheets), faults, reader.findings) == (agenda, [], [])


long_words = st.lists(words, min_size=10, max_size=50).map(" ".join)


@given(st.lists(long_words, min_size=1, max_size=2), st.lists(parties, min_size=8, max_size=40))
@settings(SLOW, max_examples=50)
def test_what_goes_on_on_the_next_line_means_the_same(
    paragraphs: list[str], speakers: list[Party]
) -> None:
    inside = AgendaItem(
        Kind.ITEM, Text({"en": "Floods"}), duties=(Duty(Role.SPEAKER, (*speakers,)),)
    )
    note = Text({"en": "\n".join(paragraphs)})
    item = AgendaItem(Kind.ITEM, Text({"en": "Rivers"}), note=note, items=(inside,))
    agenda = with_ids((Day(dt.date(2001, 12, 13), (item,)),))
    text = NotationWriter("en", True, {}).text(agenda)
    sheets, faults = read_tree(text, "agenda.en.txt", "en")
    assert (AgendaReader("en", Conference()).days(sheets), faults) == (agenda, [])
    assert canonical(text, "agenda.en.txt", "en") == text


@given(days("en"))
@settings(SLOW, max_examples=50)
def test_what_the_planner_writes_is_in_the_one_form(agenda: tuple[Day, ...]) -> None:
    text = NotationWriter("en", True, {}).text(agenda)
    assert canonical(text, "agenda.en.txt", "en") == (text if agenda else "\n")


@st.composite
def untidy(draw: st.DrawFn, text: str) -> str:
    """The agenda with comments, blank lines, hyphens and stray blanks in it."""
    lines = [line + draw(st.sampled_from(("", " ", "\t"))) for line in text.split("\n")]
    for number in range(draw(st.integers(0, 6))):
        stray = draw(st.sampled_from(("", "", "  ", f"# {number}", f"   # {number}")))
        lines.insert(draw(st.integers(0, len(lines))), stray)
    times = re.compile(r"^(\s*\d\d:\d\d(?:\+\d)?)–(?=\d\d:\d\d(?:\+\d)?\s\s)")
    return "\n".join(times.sub(r"\1 - ", line) for line in lines)


@given(days("en").filter(bool), st.data())
@settings(SLOW, max_examples=50)
def test_the_one_form_means_the_same(agenda: tuple[Day, ...], data: st.DataObject) -> None:
    text = data.draw(untidy(NotationWriter("en", True, {}).text(agenda)))
    formed = canonical(text, "agenda.en.txt", "en")
    sheets, faults = read_tree(formed, "agenda.en.txt", "en")
    reader = AgendaReader("en", Conference(languages=("en",)))
    assert reader.days(sheets) == reader.days(read_tree(text, "agenda.en.txt", "en")[0])
    assert canonical(formed, "agenda.en.txt", "en") == formed
    remarks = [[*map(str.strip, comments(of, "# "))] for of in (text, formed)]
    assert (faults, reader.findings, remarks[1]) == ([], [], remarks[0])
    assert "\n\n\n" not in formed


@given(conferences("en", "fr"))
@settings(SLOW, max_examples=25)
def test_a_conference_that_is_saved_is_loaded_again(conference: Conference) -> None:
    def check(root: Path) -> None:
        save(conference, root)
        assert load(root).conference == conference
        files = contents(root)
        save(conference, root)
        assert contents(root) == files

    within(check)


@given(st.data())
@settings(SLOW, max_examples=20)
def test_any_conference_can_become_any_other(data: st.DataObject) -> None:
    before, after = data.draw(conferences("en", "fr")), data.draw(conferences("en", "fr"))

    def check(root: Path) -> None:
        save(before, root)
        save(after, root)
        assert load(root).conference == after

    within(check)


@given(conferences("en"), st.data())
@settings(SLOW, max_examples=25)
def test_comments_and_blank_lines_outlive_every_change(
    before: Conference, data: st.DataObject
) -> None:
    after = data.draw(partly(before))

    def check(root: Path) -> None:
        save(before, root)
        path = root / "agenda.en.txt"
        lines = path.read_text().split("\n")
        for number in range(data.draw(st.integers(0, 5))):
            lines.insert(data.draw(st.integers(0, len(lines) - 1)), f"# comment {number}")
        path.write_text("\n".join(lines))
        save(before, root)
        assert path.read_text() == "\n".join(lines)
        save(after, root)
        assert load(root).conference == after
        assert comments(path.read_text()) == comments("\n".join(lines))

    within(check)


@st.composite
def partly(draw: st.DrawFn, conference: Conference) -> Conference:
    """The conference with some of its items gone, new, or in another order."""
    changed = []
    for day in conference.days:
        new = draw(st.lists(items(conference.languages, 1), max_size=2))
        some = draw(
            st.lists(st.sampled_from([*day.items, *new]), unique_by=id)
            if day.items or new
            else st.just([])
        )
        changed.append(replace(day, items=tuple(some)))
    return replace(conference, days=with_ids(tuple(changed)))


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.iterdir()}


def comments(text: str, mark: str = "#") -> Iterable[str]:
    return [line for line in text.split("\n") if line.strip().startswith(mark)]
