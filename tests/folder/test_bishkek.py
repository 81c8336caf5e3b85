"""The Bishkek folder against the table that was made by hand from PC.DEC/440: all its 39 nodes."""

# ruff: noqa: E501 (a row is as long as the title that it holds)

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.folder.load import load
from planner.model import Conference, DayPart, Kind, Openness, Role
from planner.timetable import How, Slot, timetable

THU, FRI = "2001-12-13", "2001-12-14"
K = Kind

# number of the table, date, printed start, kind, number and flags, French title
NODES = [
    ("1", THU, "08:30", K.REGISTRATION, "", "Enregistrement des participants"),
    ("2", THU, "09:00", K.OPENING, "", "Ouverture de la Conférence"),
    (
        "2.1",
        THU,
        "",
        K.WELCOME,
        "",
        "Allocutions de bienvenue prononcées par le pays hôte, par l’OSCE et par l’Office des Nations Unies pour le contrôle des drogues et la prévention du crime (OCDPC)",
    ),
    ("3", THU, "09:30", K.SESSION, "1", "Séance 1 : Expériences et pratiques"),
    (
        "3.1",
        THU,
        "",
        K.PRESENTATION,
        "",
        "Aperçu régional des faits nouveaux survenus depuis octobre 2000 : Exposés des chefs de délégation des Etats participants d’Asie centrale",
    ),
    ("3.2", THU, "", K.COFFEE_BREAK, "", "Pause-café"),
    (
        "3.3",
        THU,
        "",
        K.PRESENTATION,
        "",
        "Présentation de l’expérience acquise dans d’autres Etats participants de l’OSCE",
    ),
    ("3.4", THU, "", K.DISCUSSION, "", "Débat"),
    ("4", THU, "12:30", K.LUNCH, "", "Déjeuner"),
    (
        "5",
        THU,
        "14:00",
        K.SESSION,
        "2",
        "Séance 2 : Renforcement des efforts bilatéraux et régionaux de lutte contre le terrorisme",
    ),
    (
        "5.1",
        THU,
        "",
        K.PRESENTATION,
        "",
        "Présentation des efforts multilatéraux et bilatéraux de lutte contre le terrorisme",
    ),
    ("5.2", THU, "", K.DISCUSSION, "", "Débat"),
    ("5.3", THU, "", K.COFFEE_BREAK, "", "Pause-café"),
    (
        "6",
        THU,
        "16:00",
        K.SESSION,
        "3",
        "Séance 3 : Renforcement des mesures de prévention d’ensemble",
    ),
    (
        "6.1",
        THU,
        "",
        K.KEYNOTE,
        "",
        "Exposé d’orientation générale : « Renforcement de la protection fondée sur les institutions démocratiques, l’Etat de droit et le respect des droits de l’homme »",
    ),
    ("6.2", THU, "", K.PRESENTATION, "", "Présentation des mesures de prévention"),
    ("6.3", THU, "", K.DISCUSSION, "", "Débat"),
    ("7", THU, "19:00", K.RECEPTION, "", "Réception offerte par le Gouvernement kirghize"),
    (
        "8",
        FRI,
        "09:00",
        K.SESSION,
        "3 continued",
        "Séance 3 : Renforcement des mesures de prévention d’ensemble (suite)",
    ),
    (
        "8.1",
        FRI,
        "",
        K.KEYNOTE,
        "",
        "Exposé d’orientation générale : « Renforcement des mesures de prévention : stratégies et institutions »",
    ),
    ("8.2", FRI, "", K.PRESENTATION, "", "Présentation des mesures de prévention"),
    ("8.3", FRI, "", K.DISCUSSION, "", "Débat"),
    ("8.4", FRI, "", K.COFFEE_BREAK, "", "Pause-café"),
    ("9", FRI, "11:30", K.SESSION, "4", "Séance 4 : aspects socio-économiques"),
    (
        "9.1",
        FRI,
        "",
        K.KEYNOTE,
        "",
        "Exposé d’orientation générale : « Pauvreté et exclusion sociale »",
    ),
    (
        "9.2",
        FRI,
        "",
        K.PRESENTATION,
        "",
        "Présentation des aspects socio-économiques du terrorisme",
    ),
    ("9.3", FRI, "", K.DISCUSSION, "", "Débat"),
    ("10", FRI, "", K.LUNCH, "", "Déjeuner"),
    (
        "11",
        FRI,
        "14:30",
        K.SESSION,
        "5",
        "Séance 5 : Identification des lacunes et des besoins : priorités en matière de coopération dans la lutte contre le terrorisme",
    ),
    (
        "11.1",
        FRI,
        "",
        K.DOCUMENT,
        "optional",
        "Présentation éventuelle d’un projet de document final de la Conférence",
    ),
    (
        "11.2",
        FRI,
        "",
        K.REMARKS,
        "brief",
        "Brèves remarques des délégations des Etats participants d’Asie centrale",
    ),
    ("11.3", FRI, "", K.STATEMENT, "brief", "Brèves déclarations de l’OSCE et de l’OCDPC"),
    (
        "11.4",
        FRI,
        "",
        K.DOCUMENT,
        "optional",
        "Approbation éventuelle des documents finals de la Conférence",
    ),
    (
        "11.5",
        FRI,
        "",
        K.STATEMENT,
        "brief",
        "Brèves déclarations des délégations et des participants",
    ),
    ("11.6", FRI, "", K.COFFEE_BREAK, "", "Pause-café"),
    ("12", FRI, "17:00", K.CLOSING, "", "Séance de clôture"),
    (
        "12.1",
        FRI,
        "",
        K.REMARKS,
        "",
        "Remarques finales des représentants de l’OCDPC, de l’OSCE et du Gouvernement kirghize",
    ),
    ("13", FRI, "18:00", K.MILESTONE, "", "Clôture de la Conférence officielle"),
    ("14", FRI, "", K.INFORMAL, "", "Réunion de travail informel au niveau des experts"),
]

ENDS = {
    "1": ("09:00", How.INFERRED, ""),
    "2": ("09:30", How.INFERRED, ""),
    "3": ("12:30", How.INFERRED, ""),
    "4": ("14:00", How.INFERRED, ""),
    "5": ("16:00", How.INFERRED, ""),
    "6": ("", How.UNKNOWN, "19:00"),
    "7": ("", How.UNKNOWN, ""),
    "8": ("11:30", How.INFERRED, ""),
    "9": ("", How.UNKNOWN, "14:30"),
    "10": ("14:30", How.INFERRED, ""),
    "11": ("17:00", How.INFERRED, ""),
    "12": ("18:00", How.INFERRED, ""),
    "13": ("18:00", How.INFERRED, ""),
    "14": ("", How.UNKNOWN, ""),
}
"""For each item of a day its end, how that is known, and what it is not after."""

SPEAKERS = {
    "2.1": ["KG", "osce", "unodc"],
    "3.1": ["KZ", "KG", "TJ", "TM", "UZ"],
    "11.2": ["KZ", "KG", "TJ", "TM", "UZ"],
    "11.3": ["osce", "unodc"],
    "12.1": ["unodc", "osce", "KG"],
}


@pytest.fixture(scope="module")
def bishkek() -> Conference:
    loaded = load(Path(__file__).resolve().parents[2] / "agendas" / "bishkek-2001")
    assert loaded.findings == ()
    return loaded.conference


@pytest.fixture(scope="module")
def nodes(bishkek: Conference) -> dict[str, Slot]:
    """All nodes of the agenda with their times, by their numbers in the table."""
    return dict(numbered(list(timetable(bishkek))))


def numbered(slots: list[Slot]) -> Iterator[tuple[str, Slot]]:
    for number, slot in enumerate(slots, 1):
        yield str(number), slot
        for inner_number, inner in enumerate(slot.items, 1):
            yield f"{number}.{inner_number}", inner


def test_every_node_as_in_the_table(nodes: dict[str, Slot]) -> None:
    assert [row_of(number, slot) for number, slot in nodes.items()] == NODES


def row_of(number: str, slot: Slot) -> tuple[str, str, str, Kind, str, str]:
    item = slot.item
    flags = [flag for flag in ("continued", "optional", "brief") if getattr(item, flag)]
    told = " ".join(filter(None, [item.number, *flags]))
    start = str(item.start) if item.start else ""
    return number, str(slot.date), start, item.kind, told, item.title["fr"]


def test_the_counts_of_the_table(bishkek: Conference, nodes: dict[str, Slot]) -> None:
    items = {number: slot.item for number, slot in nodes.items()}
    inside = [item for number, item in items.items() if "." in number]
    breaks = [item for item in inside if item.kind is Kind.COFFEE_BREAK]
    timed = [item for item in items.values() if item.start]
    blocks = [item for number, item in items.items() if "." not in number]
    assert len(bishkek.days) == 2
    assert len(items) == 39
    assert len(timed) == 12
    assert [len(blocks), len(breaks)] == [14, 4]
    assert len(blocks) + len(breaks) == 18
    assert len(inside) - len(breaks) == 21
    assert sum(item.kind is Kind.KEYNOTE for item in items.values()) == 3
    assert sum(item.kind is Kind.DISCUSSION for item in items.values()) == 5
    assert sum(item.kind is Kind.LUNCH for item in items.values()) == 2
    assert sum(item.optional for item in items.values()) == 2
    assert not any(item.end for item in items.values())


def test_ends_and_how_they_are_known(nodes: dict[str, Slot]) -> None:
    seen = {
        number: (
            str(slot.clock(slot.end.at)) if slot.end.at else "",
            slot.end.how,
            str(slot.clock(slot.not_after)) if slot.not_after else "",
        )
        for number, slot in nodes.items()
        if "." not in number
    }
    assert seen == ENDS


def test_only_what_is_printed_has_a_start(nodes: dict[str, Slot]) -> None:
    for slot in nodes.values():
        known = How.PRINTED if slot.item.start else How.UNKNOWN
        assert slot.start.how is known
        if slot.start.at:
            assert slot.start.at.strftime("%H:%M %z %Z") == f"{slot.item.start} +0500 +05"


def test_speakers_in_their_order(bishkek: Conference, nodes: dict[str, Slot]) -> None:
    seen = {
        number: [bishkek.party_id(party) for party in slot.item.speakers]
        for number, slot in nodes.items()
        if slot.item.speakers
    }
    assert seen == SPEAKERS


def test_every_node_in_three_languages(nodes: dict[str, Slot]) -> None:
    for number, slot in nodes.items():
        assert list(slot.item.title) == ["en", "fr", "ru"], number
        assert all(slot.item.title.values())
        assert [slot.item.place_in(code).file for code in slot.item.title] == [
            "agenda.en.txt",
            "agenda.fr.txt",
            "agenda.ru.txt",
        ]
    assert nodes["8.2"].item.title["ru"] == "Сообщения о превентивных мерах"
    assert nodes["13"].item.title["en"] == "Closing of the official Conference"


def test_session_3_has_two_sittings_with_the_officers_of_the_first(bishkek: Conference) -> None:
    assert [(session.number, len(session.sittings)) for session in bishkek.sessions] == [
        ("1", 1),
        ("2", 1),
        ("3", 2),
        ("4", 1),
        ("5", 1),
    ]
    first, second = bishkek.sessions[2].sittings
    assert (first.id, second.id) == ("session-3-thu", "session-3-fri")
    assert second.duties == ()
    assert [duty.role for duty in bishkek.duties_of(second)] == [Role.CHAIR, Role.RAPPORTEUR]
    assert all(duty.holders == () for duty in bishkek.duties_of(second))


def test_opening_and_closing_are_co_chaired_and_open_to_the_media(nodes: dict[str, Slot]) -> None:
    for number in ("2", "12"):
        item = nodes[number].item
        (duty,) = item.duties
        assert (duty.role, [party.token for party in duty.holders]) == (
            Role.CO_CHAIR,
            ["host", "osce", "odccp"],
        )
        assert item.openness is Openness.MEDIA
    assert [number for number, slot in nodes.items() if slot.item.openness] == ["2", "12"]


def test_the_evening_is_printed_in_the_place_of_a_time(nodes: dict[str, Slot]) -> None:
    assert [
        (number, slot.item.day_part) for number, slot in nodes.items() if slot.item.day_part
    ] == [("14", DayPart.EVENING)]


def test_session_4_shares_its_time_with_the_lunch_behind_it(nodes: dict[str, Slot]) -> None:
    assert [item.id for item in nodes["9"].shares_with] == ["lunch-fri"]
    assert nodes["6"].shares_with == ()


def test_the_ids_that_calendars_will_know(bishkek: Conference) -> None:
    assert [item.id for day in bishkek.days for item in day.items] == [
        "registration-thu",
        "opening-thu",
        "session-1-thu",
        "lunch-thu",
        "session-2-thu",
        "session-3-thu",
        "reception-thu",
        "session-3-fri",
        "session-4-fri",
        "lunch-fri",
        "session-5-fri",
        "closing-fri",
        "milestone-fri",
        "informal-fri",
    ]
