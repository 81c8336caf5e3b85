"""What cells of a workbook are chosen from: words of its language, each for a value."""

from collections.abc import Iterable, Mapping

from planner.forms.workbook import Choices
from planner.language.collation import sort_key
from planner.language.phrases import phrases
from planner.model import Openness
from planner.products.paper.wording import body_name, openness_in_words
from planner.products.product import Material

POSITIONS, ATTENDANCES, ANSWERS = "positions", "attendances", "answers"
GENDERS, VISAS, REPLIES = "genders", "visas", "replies"
CATEGORIES, DELEGATIONS = "categories", "delegations"
KINDS, OPENNESS, ROOMS, TRACKS = "kinds", "openness", "rooms", "tracks"

OF_FIELD = {
    "body": DELEGATIONS,
    "category": CATEGORIES,
    "position": POSITIONS,
    "attendance": ATTENDANCES,
    "withhold": ANSWERS,
    "share_email": ANSWERS,
    "gender": GENDERS,
    "visa": VISAS,
    "reply": REPLIES,
    "kind": KINDS,
    "openness": OPENNESS,
    "room": ROOMS,
    "track": TRACKS,
}
"""The list of each field that is chosen, in the tables of people and in the agenda."""


def choices(material: Material, fields: Iterable[str]) -> dict[str, Choices]:
    """The lists for these fields, by their names."""
    needed = dict.fromkeys(OF_FIELD[field] for field in fields if field in OF_FIELD)
    return {name: _choices(name, material) for name in needed}


def _choices(name: str, material: Material) -> Choices:
    words = phrases(material.language)
    by_value: dict[str, Mapping[str, str]] = {
        POSITIONS: words.positions,
        ATTENDANCES: words.attendances,
        GENDERS: words.genders,
        VISAS: words.visas,
        REPLIES: words.replies,
        KINDS: words.kind_names,
    }
    if name in by_value:
        return _values(by_value[name])
    return _MADE[name](material)


def _values(words: Mapping[str, str]) -> Choices:
    return {word: value for value, word in words.items()}


def _answers(material: Material) -> Choices:
    columns = phrases(material.language).columns
    return {columns["yes"]: "yes", columns["no"]: "no"}


def _categories(material: Material) -> Choices:
    return _first(
        (material.best(category.name), category.id)
        for category in material.conference.participation
    )


def _delegations(material: Material) -> Choices:
    """The bodies that are invited or have sent somebody, in the order of the alphabet."""
    conference = material.conference
    invited = (of.body for of in conference.invitees)
    tokens = dict.fromkeys([*invited, *(of.body for of in conference.participants)])
    found = _first((body_name(token, material), token) for token in tokens if token)
    order = sorted(found, key=lambda name: sort_key(name, material.language))
    return {name: found[name] for name in order}


def _openness(material: Material) -> Choices:
    return {openness_in_words(of, material.language): of.value for of in Openness}


def _rooms(material: Material) -> Choices:
    return _first((material.best(of.name) or of.id, of.id) for of in material.conference.rooms)


def _tracks(material: Material) -> Choices:
    return _first((material.best(of.name) or of.id, of.id) for of in material.conference.tracks)


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Words with what they stand for; of two that share their words, the first."""
    found: dict[str, str] = {}
    for word, value in pairs:
        found.setdefault(word, value)
    return found


_MADE = {
    DELEGATIONS: _delegations,
    CATEGORIES: _categories,
    ANSWERS: _answers,
    OPENNESS: _openness,
    ROOMS: _rooms,
    TRACKS: _tracks,
}
"""How lists are made that are not words of the language alone."""
