"""One agenda out of its language versions, and what is said where they do not agree."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.findings import Finding, Severity
from planner.folder.load import Loaded, load
from planner.model import Conference

ENGLISH = """\
    Thursday, 13 December 2001

    09:00  Session 1: Water
           chair: host
           Presentation of rivers
           Coffee break
           Discussion

    –      Lunch

    14:00  Session 2: Energy

    Friday, 14 December 2001

    10:00  Closing session
    """

FRENCH = """\
    Jeudi 13 décembre 2001

    09:00  Séance 1 : Eau
           Présentation des fleuves
           Pause-café
           Débat

    –      Déjeuner

    14:00  Séance 2 : Energie

    Vendredi 14 décembre 2001

    10:00  Séance de clôture
    """


@pytest.fixture
def both(
    folder: Callable[[dict[str, str | bytes]], Path], settings: Callable[..., str]
) -> Callable[..., Loaded]:
    """Loads these two agendas."""

    def of(english: str, french: str) -> Loaded:
        files = {
            "conference.toml": settings("en", "fr"),
            "agenda.en.txt": english,
            "agenda.fr.txt": french,
        }
        return load(folder(files))

    return of


def titles(conference: Conference) -> list[str]:
    """Each item with its words in both languages, or what there is of them."""
    lines = []
    for day in conference.days:
        for item in day.items:
            for one in (item, *item.items):
                lines.append(" | ".join(one.title.values()))
    return lines


def told(found: Finding) -> str:
    """A finding with the places that it names."""
    sign = "!" if found.severity is Severity.ERROR else "?"
    return f"{sign} {found.name} " + " ".join(map(str, (found.place, *found.related)))


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def test_the_words_come_together(both: Callable[..., Loaded]) -> None:
    loaded = both(ENGLISH, FRENCH)
    assert loaded.findings == ()
    assert titles(loaded.conference) == [
        "Session 1: Water | Séance 1 : Eau",
        "Presentation of rivers | Présentation des fleuves",
        "Coffee break | Pause-café",
        "Discussion | Débat",
        "Lunch | Déjeuner",
        "Session 2: Energy | Séance 2 : Energie",
        "Closing session | Séance de clôture",
    ]
    session = loaded.conference.days[0].items[0]
    assert str(session.place_in("fr")) == "agenda.fr.txt:3:8"
    assert str(session.items[2].place_in("fr")) == "agenda.fr.txt:6:8"
    assert str(session.place_in("ru")) == "agenda.en.txt:3:8"
    assert str(loaded.conference.days[1].place_in("fr")) == "agenda.fr.txt:12:1"


@pytest.mark.parametrize(
    ("old", "new", "findings", "only_english"),
    [
        pytest.param(
            "    14:00  Séance 2 : Energie\n\n",
            "",
            ["? translation-missing agenda.fr.txt:1:1 agenda.en.txt:11:8"],
            ["Session 2: Energy"],
            id="an item is missing",
        ),
        pytest.param(
            "14:00",
            "14:30",
            ["! translation-time-differs agenda.fr.txt:10:8 agenda.en.txt:11:8"],
            ["Session 2: Energy"],
            id="another time",
        ),
        pytest.param(
            "14:00",
            "14:00–15:00",
            ["! translation-time-differs agenda.fr.txt:10:14 agenda.en.txt:11:8"],
            [],
            id="another end",
        ),
        pytest.param(
            "–      Déjeuner",
            "12:30  Déjeuner",
            ["! translation-time-differs agenda.fr.txt:8:8 agenda.en.txt:9:8"],
            ["Lunch"],
            id="a time that the first does not print",
        ),
        pytest.param(
            "Séance 2",
            "Séance 3",
            [
                "? translation-missing agenda.fr.txt:1:1 agenda.en.txt:11:8",
                "! translation-item-unknown agenda.fr.txt:10:8 agenda.en.txt:1:1",
            ],
            ["Session 2: Energy"],
            id="another number",
        ),
        pytest.param(
            "    14:00",
            "    13:00  Dîner\n\n    14:00",
            ["! translation-item-unknown agenda.fr.txt:10:8 agenda.en.txt:1:1"],
            [],
            id="one too many",
        ),
        pytest.param(
            "           Pause-café\n",
            "",
            ["? translation-missing agenda.fr.txt:3:8 agenda.en.txt:3:8"],
            ["Coffee break"],
            id="an item inside is missing",
        ),
        pytest.param(
            "           Pause-café\n           Débat\n",
            "           Débat\n           Pause-café\n",
            ["! translation-order-differs agenda.fr.txt:3:8 agenda.en.txt:3:8"],
            ["Presentation of rivers", "Coffee break", "Discussion"],
            id="another order inside",
        ),
        pytest.param(
            "           Pause-café\n",
            "           10:30  Pause-café\n",
            ["! translation-time-differs agenda.fr.txt:5:15 agenda.en.txt:6:8"],
            [],
            id="another time inside",
        ),
        pytest.param(
            "    Vendredi 14 décembre 2001\n\n    10:00  Séance de clôture\n",
            "",
            ["? translation-missing agenda.fr.txt agenda.en.txt:13:1"],
            ["Closing session"],
            id="a day is missing",
        ),
        pytest.param(
            "Vendredi 14",
            "Samedi 15",
            [
                "! translation-day-unknown agenda.fr.txt:12:1 agenda.en.txt",
                "? translation-missing agenda.fr.txt agenda.en.txt:13:1",
            ],
            ["Closing session"],
            id="another day",
        ),
        pytest.param(
            "    Vendredi 14 décembre 2001",
            "    13 décembre 2001\n\n    18:00  Dîner\n\n    Vendredi 14 décembre 2001",
            ["! translation-day-twice agenda.fr.txt:12:1 agenda.fr.txt:1:1"],
            [],
            id="a day twice",
        ),
        pytest.param(
            "           Présentation",
            "           président: KG\n           Présentation",
            ["? translation-missing agenda.fr.txt:3:8 agenda.en.txt:3:8"],
            [],
            id="an item inside too many",
        ),
        pytest.param(
            "14:00  Séance 2 : Energie",
            "14:00  Séance 2 : Energie (suite)",
            ["! translation-mark-differs agenda.fr.txt:10:8 agenda.en.txt:11:8"],
            [],
            id="continued in one language alone",
        ),
        pytest.param(
            "           Présentation",
            "           chair: KG\n           Présentation",
            ["? translation-attribute agenda.fr.txt:4:8"],
            [],
            id="an attribute",
        ),
        pytest.param(
            "14:00  Séance 2 : Energie",
            "14:00  Séance 2 : Energie  [Salle A]",
            ["? translation-attribute agenda.fr.txt:10:8"],
            [],
            id="a room",
        ),
    ],
)
def test_where_they_do_not_agree(
    both: Callable[..., Loaded], old: str, new: str, findings: list[str], only_english: list[str]
) -> None:
    loaded = both(ENGLISH, replaced(FRENCH, old, new))
    assert sorted(map(told, loaded.findings)) == sorted(findings)
    assert all(found.hint for found in loaded.findings)
    alone = [line for line in titles(loaded.conference) if " | " not in line]
    assert alone == only_english


def test_another_order_of_the_day(both: Callable[..., Loaded]) -> None:
    french = FRENCH.replace("    –      Déjeuner\n\n", "").replace(
        "    Vendredi", "    –      Déjeuner\n\n    Vendredi"
    )
    loaded = both(ENGLISH, french)
    assert list(map(told, loaded.findings)) == [
        "! translation-order-differs agenda.fr.txt:8:8 agenda.en.txt:11:8"
    ]
    assert all(" | " in line for line in titles(loaded.conference))


PARALLEL = """\
    Thursday, 13 December 2001

    10:00  Session 1: Water   [Hall A]
    10:00  Session 2: Energy  [Hall B]
    10:00  Session 3: Roads
    10:00  Coffee break
    """


def test_parallel_items_are_aligned_by_number_then_kind(both: Callable[..., Loaded]) -> None:
    french = """\
        Jeudi 13 décembre 2001

        10:00  Pause-café
        10:00  Séance 3 : Routes
        10:00  Séance 1 : Eau
        10:00  Séance 2 : Energie
        """
    loaded = both(PARALLEL, french)
    assert loaded.findings == ()
    assert titles(loaded.conference) == [
        "Session 1: Water | Séance 1 : Eau",
        "Session 2: Energy | Séance 2 : Energie",
        "Session 3: Roads | Séance 3 : Routes",
        "Coffee break | Pause-café",
    ]


def test_a_missing_parallel_item_takes_the_words_of_no_other(both: Callable[..., Loaded]) -> None:
    french = """\
        Jeudi 13 décembre 2001

        10:00  Séance 3 : Routes
        10:00  Séance 1 : Eau
        10:00  Pause-café
        """
    loaded = both(PARALLEL, french)
    assert list(map(told, loaded.findings)) == [
        "? translation-missing agenda.fr.txt:1:1 agenda.en.txt:4:8"
    ]
    assert titles(loaded.conference)[1] == "Session 2: Energy"


def test_words_that_do_not_tell_the_kind_are_aligned_by_order(both: Callable[..., Loaded]) -> None:
    english = """\
        Thursday, 13 December 2001

        10:00  Walk to the lake
        10:00  Talk by the fire
        –      Lunch
        –      Song
        """
    french = """\
        Jeudi 13 décembre 2001

        10:00  Promenade
        10:00  Débat au coin du feu
        –      Repas
        –      Chanson
        """
    assert titles(both(english, french).conference) == [
        "Walk to the lake | Promenade",
        "Talk by the fire | Débat au coin du feu",
        "Lunch | Repas",
        "Song | Chanson",
    ]


def test_notes_and_escaped_titles_come_together(both: Callable[..., Loaded]) -> None:
    english = """\
        Thursday, 13 December 2001

        10:00  \\chair: a history
               > In English.
        """
    french = """\
        Jeudi 13 décembre 2001

        10:00  \\- une histoire
               > En français.
        """
    ((item,),) = (day.items for day in both(english, french).conference.days)
    assert item.title == {"en": "chair: a history", "fr": "- une histoire"}
    assert item.note == {"en": "In English.", "fr": "En français."}


def test_the_french_agenda_may_be_the_first(
    folder: Callable[[dict[str, str | bytes]], Path], settings: Callable[..., str]
) -> None:
    loaded = load(
        folder(
            {
                "conference.toml": settings("fr", "en"),
                "agenda.fr.txt": FRENCH.replace("Présentation", "chair: host\n           Présent"),
                "agenda.en.txt": ENGLISH.replace("           chair: host\n", ""),
            }
        )
    )
    assert loaded.findings == ()
    assert titles(loaded.conference)[0] == "Séance 1 : Eau | Session 1: Water"


def test_a_kind_that_is_written_leaves_parallel_items_in_their_order(
    both: Callable[..., Loaded],
) -> None:
    """By its words the first is a side event in French: there are three, and here two."""
    english = """\
        Thursday, 13 December 2001

        09:00  Side event: Wells
               kind: lunch

        09:00  Side event: Springs

        09:00  Side event: Rain
        """
    french = """\
        Jeudi 13 décembre 2001

        09:00  Manifestation parallèle : Puits

        09:00  Manifestation parallèle : Sources

        09:00  Manifestation parallèle : Pluie
        """
    assert titles(both(english, french).conference) == [
        "Side event: Wells | Manifestation parallèle : Puits",
        "Side event: Springs | Manifestation parallèle : Sources",
        "Side event: Rain | Manifestation parallèle : Pluie",
    ]


def test_a_kind_tells_an_item_though_another_of_its_time_tells_none(
    both: Callable[..., Loaded],
) -> None:
    english = """\
        Thursday, 13 December 2001

        –      Session 4: Wells

        –      Lunch
        """
    french = """\
        Jeudi 13 décembre 2001

        –      Déjeuner

        –      Les puits
        """
    assert titles(both(english, french).conference) == [
        "Session 4: Wells | Les puits",
        "Lunch | Déjeuner",
    ]
