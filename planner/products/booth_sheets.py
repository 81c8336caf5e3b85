"""Booth sheets, to hang in a booth: a page for each day with the turns, in large type.

Each is in the language of its booth, if there are papers in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from planner.forms.document import Line, LineStyle, Run, TimedRow
from planner.forms.sign import Sign, SignDay
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.badges import QUIET_COLOURS
from planner.products.feeds.personal import in_language
from planner.products.feeds.stems import slug
from planner.products.paper.masthead import issuer, place_and_dates
from planner.products.paper.wording import in_words, room_name, short_title
from planner.products.plan.booths import Watch, booths_in_room, time_of, watches, when
from planner.products.product import Material, Named, Nothing, Product
from planner.protocol.interpreting import BOTH
from planner.timetable.turns import Turn


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """The sheets of each booth of each room in which someone works."""
    found = [watch for watch in watches(material) if watch.members]
    if not found:
        return Nothing("no interpreters are named for any meeting: rota.csv")
    together: dict[tuple[str, str], list[Watch]] = {}
    for watch in found:
        together.setdefault((watch.room, watch.booth), []).append(watch)
    booths = [*dict.fromkeys(booth for _, booth in together)]
    return tuple(
        Named(_stem(room, booth), _sheet(own, _colour(booths.index(booth)), material))
        for (room, booth), own in together.items()
    )


def _sheet(own: Sequence[Watch], colour: str, material: Material) -> Sign:
    """The sheet of a booth in its language."""
    papers = material.conference.languages
    spoken = (code for code in own[0].booth.split(BOTH) if code in papers)
    language = next(spoken, material.language)
    return replace(_sign(own, in_language(material, language)), colour=colour)


def _stem(room: str, booth: str) -> str:
    parts = (slug(part) for part in (room, booth) if part)
    return f"booth-sheets/{'-'.join(parts)}"


def _colour(at: int) -> str:
    """Booths of one language have one colour, whatever the room."""
    return QUIET_COLOURS[at % len(QUIET_COLOURS)]


def _sign(own: Sequence[Watch], material: Material) -> Sign:
    words = phrases(material.language)
    named = partial(booths_in_room, [own[0].booth], own[0].room)
    room, booth = room_name(own[0].room, material), named(material)
    called = words.phrase("booth-of", language=in_words(named, material))
    days = (
        SignDay(
            day_line(date, material.language),
            tuple(_rows([of for of in own if of.date == date], material)),
        )
        for date in dict.fromkeys(watch.date for watch in own)
    )
    return Sign(
        language=material.language,
        title=" – ".join(filter(None, [words.phrase("booth-sheet"), booth, room])),
        room=called,
        days=tuple(days),
        head=tuple(filter(None, [room, short_title(material), place_and_dates(material)])),
        author=", ".join(issuer(material)),
        issued=material.moment,
    )


def _rows(own: Sequence[Watch], material: Material) -> Iterator[TimedRow]:
    """Each meeting, and under it who speaks when with whom beside; where nobody knows when, who."""
    for watch in own:
        item = watch.meeting.item
        place = item.place_in(material.language)
        title = Line(LineStyle.MODE, (Run(material.best(item.title)),), source=place)
        team = [] if watch.turns else [_speaking(member.full_name) for member in watch.members]
        yield TimedRow(time_of(watch, material), (title, *team), place)
        for turn in watch.turns:
            yield TimedRow(when(turn, material), tuple(_turn(watch, turn)), place)


def _turn(watch: Watch, turn: Turn) -> Iterator[Line]:
    """Who speaks, and below who is beside and takes over then."""
    yield _speaking(watch.name(turn.interpreter))
    if turn.relief:
        yield Line(LineStyle.OFFICERS, (Run(watch.name(turn.relief)),))


def _speaking(name: str) -> Line:
    return Line(LineStyle.TITLE, (Run(name),))


PRODUCT = Product(
    "booth-sheets",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="The turns in a booth, a page for each day, to hang in the booth.",
)
