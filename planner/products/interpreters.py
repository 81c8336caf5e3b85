"""A calendar for each interpreter: the meetings with booth, team and turns.

An entry is that of the meeting, with the same UID as in every calendar: if a meeting moves, it
moves here too. The files are kept by the secretariat, which mails them; the rota says which belongs
to whom.
"""

from dataclasses import replace

from planner.forms.calendar import Event, Feed, Shared
from planner.language.phrases import phrases
from planner.model import Audience
from planner.model.interpreters import Interpreter
from planner.products.entries.items import item_uid
from planner.products.entries.programme import Programme, programme
from planner.products.entries.words import paragraphs
from planner.products.feeds.personal import in_language
from planner.products.paper.wording import short_title
from planner.products.plan.booths import Watch, booths_in_room, watches, when
from planner.products.product import Material, Named, Nothing, Product


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """A calendar for each who works somewhere, in a language of the papers that the person has."""
    conference = material.conference
    busy = {member.id for watch in watches(material) for member in watch.members}
    made = (
        _calendar(of, material) for of in conference.interpreters if of.id in busy and of.takes_part
    )
    return tuple(made) or Nothing("no interpreters are named for any meeting: rota.csv")


def _calendar(person: Interpreter, material: Material) -> Named:
    spoken = in_language(material, _language(person, material))
    whole = programme(spoken)
    own: dict[str, list[Watch]] = {}
    for watch in watches(spoken):
        if person in watch.members and watch.meeting.item.id in whole.entries:
            own.setdefault(watch.meeting.item.id, []).append(watch)
    entries = {own_id: _entry(own_id, found, person, whole) for own_id, found in own.items()}
    colon = phrases(spoken.language).phrase("colon")
    feed = Feed(
        item_uid(material, f"the rota of {person.id}"),
        f"{short_title(spoken)}{colon}{person.full_name}",
        whole.frame,
        whole.in_order(entries),
    )
    return Named(stem_of(person, material), feed)


def stem_of(person: Interpreter, material: Material) -> str:
    """The file name for a person: neither a name nor an id appears in the manifest."""
    return f"interpreters/{item_uid(material, f'the rota of {person.id}')[:8]}"


def _language(person: Interpreter, material: Material) -> str:
    """The first language of the person that papers come in; else the first of the papers."""
    papers = material.conference.languages
    known = (code for code in (*person.a, *person.b, *person.c) if code in papers)
    return next(known, material.conference.language)


def _entry(own_id: str, found: list[Watch], person: Interpreter, whole: Programme) -> Shared:
    shared = whole.entries[own_id]
    event = shared.entry
    if not isinstance(event, Event):
        return shared
    told = [line for watch in found for line in _told(watch, person, whole.material)]
    description = paragraphs(told, [event.description])
    return whole.shared(replace(event, description=description, confidential=True))


def _told(watch: Watch, person: Interpreter, material: Material) -> list[str]:
    """The booth, who else is in it, and when the person speaks."""
    words = phrases(material.language)
    facts = {
        "your-booth": booths_in_room([watch.booth], watch.room, material),
        "with-you": words.apart(*(of.full_name for of in watch.others(person))),
        "your-turns": words.apart(*(when(turn, material) for turn in watch.turns_of(person))),
    }
    return [f"{words.phrase(key)}{words.phrase('colon')}{of}" for key, of in facts.items() if of]


PRODUCT = Product(
    "interpreters",
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="A calendar for each interpreter, with booth, team and turns.",
)
