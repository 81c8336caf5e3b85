"""Several `--from`: language versions of one agenda, what they share and where they disagree."""

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from planner.folder.load import load
from planner.model import Conference
from tests.readers.conftest import shared

Planner = Callable[..., Any]

ENGLISH = """\
LAKE FORUM

Monday, 3 May 2027

9 a.m.     Opening of the Forum (open to the media)
           Welcoming addresses
10–11 a.m. Session 1: Water (Hall A)
           Chair: to be designated
           Coffee break
           Discussion
12 noon    Lunch
2 p.m.     Session 2: Fish (closed)
           Discussion

Tuesday, 4 May 2027

9 a.m.     Session 2: Fish (continued)
11 a.m.    Closing session

II.  Organizational modalities

Participation

Representatives of the Partners for Co-operation (Japan, Korea)

Other organizational modalities

The Forum will comprise two sessions, in addition to the opening and closing sessions.
Venue: Bishkek
Working languages: English and French (simultaneous interpretation).
"""
FRENCH = """\
FORUM DES LACS

Lundi 3 mai 2027

9 heures   Ouverture du Forum (ouverte aux médias)
           Allocutions de bienvenue
10 h–11 h  Séance 1 : L’eau (Salle A)
           Présidence : à désigner
           Pause-café
           Débat
12 heures  Déjeuner
14 heures  Séance 2 : Les poissons (huis clos)
           Débat

Mardi 4 mai 2027

9 heures   Séance 2 : Les poissons (suite)
11 heures  Séance de clôture

II.  Modalités d’organisation

Participation

Représentants des partenaires pour la coopération (Corée, Japon)

Autres modalités d’organisation

Le Forum comprendra deux séances, en plus des séances d’ouverture et de clôture.
Lieu de la conférence : Bichkek
Langues de travail : anglais et français (interprétation simultanée).
"""
RUSSIAN = """\
ФОРУМ ОЗЕР

Понедельник, 3 мая 2027 года

09.00        Открытие Форума (открыто для прессы)
             Приветственные выступления
10.00–11.00  Заседание 1: Вода (Зал А)
             Председатель: будет назначен
             Перерыв на кофе
             Дискуссия
12.00        Обед
14.00        Заседание 2: Рыба (закрытое)
             Дискуссия

Вторник, 4 мая 2027 года

09.00        Заседание 2: Рыба (продолжение)
11.00        Заключительное заседание
"""
ZONE = "! zone-inferred forum.en.txt:29"


@pytest.fixture
def texts(tmp_path: Path) -> Callable[..., list[Path]]:
    """Files with these texts, by language."""

    def written(**by_language: str) -> list[Path]:
        paths = []
        for language, text in by_language.items():
            path = tmp_path / f"forum.{language}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        return paths

    return written


def sources(paths: list[Path]) -> list[object]:
    return [part for path in paths for part in ("--from", path)]


def made(planner: Planner, paths: list[Path]) -> tuple[Conference, list[str]]:
    """The conference that texts give, and the findings as "name place other-place"."""
    folder = paths[0].parent / "forum"
    screen = planner("new", folder, *sources(paths))
    assert screen.code == 0, screen.err
    loaded = load(folder)
    assert not [one for one in loaded.findings if one.severity == "error"], loaded.findings
    return loaded.conference, told(screen.err)


def told(screen: str) -> list[str]:
    """The findings on a screen, each with the places that it names."""
    found: list[str] = []
    for line in screen.split("\n"):
        if line.startswith("    see "):
            found[-1] += f" {line.removeprefix('    see ')}"
        elif ": warning: " in line or ": error: " in line:
            place, severity, name = line.split(": ")[:3]
            found.append(f"{'!' if severity == 'warning' else severity} {name} {place}")
    return found


def titles(conference: Conference) -> list[str]:
    return [" | ".join(item.title.values()) for item in conference.every_item]


def test_three_languages_become_one_conference(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    conference, findings = made(planner, texts(en=ENGLISH, fr=FRENCH, ru=RUSSIAN))
    assert findings == [ZONE]
    assert conference.languages == ("en", "fr", "ru")
    assert titles(conference) == [
        "Opening of the Forum (open to the media) | Ouverture du Forum (ouverte aux médias) "
        "| Открытие Форума (открыто для прессы)",
        "Welcoming addresses | Allocutions de bienvenue | Приветственные выступления",
        "Session 1: Water | Séance 1 : L’eau | Заседание 1: Вода",
        "Coffee break | Pause-café | Перерыв на кофе",
        "Discussion | Débat | Дискуссия",
        "Lunch | Déjeuner | Обед",
        "Session 2: Fish (closed) | Séance 2 : Les poissons (huis clos) "
        "| Заседание 2: Рыба (закрытое)",
        "Discussion | Débat | Дискуссия",
        "Session 2: Fish (continued) | Séance 2 : Les poissons (suite) "
        "| Заседание 2: Рыба (продолжение)",
        "Closing session | Séance de clôture | Заключительное заседание",
    ]
    assert dict(conference.title) == {
        "en": "LAKE FORUM",
        "fr": "FORUM DES LACS",
        "ru": "ФОРУМ ОЗЕР",
    }
    assert dict(conference.town) == {"en": "Bishkek", "fr": "Bichkek"}
    (room,) = conference.rooms
    assert dict(room.name) == {"en": "Hall A", "fr": "Salle A", "ru": "Зал А"}
    assert conference.modalities.sessions
    assert list(conference.modalities.sessions.text) == ["en", "fr"]
    assert [(one.body, dict(one.as_printed)) for one in conference.invitees] == [
        ("JP", {"en": "Japan", "fr": "Japon"}),
        ("KR", {"en": "Korea", "fr": "Corée"}),
    ]


def test_the_first_text_has_the_first_language(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    conference, _ = made(planner, texts(ru=RUSSIAN, en=ENGLISH))
    assert conference.languages == ("ru", "en")
    assert conference.modalities.sessions  # what the first leaves out is taken from the other
    assert [one.body for one in conference.invitees] == ["JP", "KR"]
    assert conference.timezone == "Asia/Bishkek"


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        pytest.param(
            "14 heures  Séance 2",
            "15 heures  Séance 2",
            ["! translation-time-differs forum.fr.txt:12 forum.en.txt:12"],
            id="another time",
        ),
        pytest.param(
            "10 h–11 h",
            "10 h–12 h",
            ["! translation-time-differs forum.fr.txt:7 forum.en.txt:7"],
            id="another end",
        ),
        pytest.param(
            "12 heures  Déjeuner\n",
            "",
            ["! translation-missing forum.fr.txt:3 forum.en.txt:11"],
            id="an item is missing",
        ),
        pytest.param(
            "Mardi 4 mai",
            "18 heures  Réception\n\nMardi 4 mai",
            ["! translation-item-unknown forum.fr.txt:15 forum.en.txt:3"],
            id="one too many",
        ),
        pytest.param(
            "Mardi 4 mai",
            "Mercredi 5 mai",
            [
                "! translation-missing forum.fr.txt forum.en.txt:15",
                "! translation-day-unknown forum.fr.txt:15 forum.en.txt",
            ],
            id="another day",
        ),
        pytest.param(
            "           Pause-café\n           Débat\n",
            "           Débat\n           Pause-café\n",
            ["! translation-order-differs forum.fr.txt:7 forum.en.txt:7"],
            id="another order inside",
        ),
        pytest.param(
            " (suite)",
            "",
            ["! translation-mark-differs forum.fr.txt:17 forum.en.txt:17"],
            id="continued in one language alone",
        ),
        pytest.param(
            "(huis clos)",
            "(ouverte au public)",
            ["! version-openness-differs forum.fr.txt:12 forum.en.txt:12"],
            id="open against closed",
        ),
        pytest.param(
            " (huis clos)",
            "",
            ["! version-openness-differs forum.fr.txt:12 forum.en.txt:12"],
            id="closed in one language alone",
        ),
        pytest.param(
            "(ouverte aux médias)",
            "(non ouverte à la presse)",
            ["! version-openness-differs forum.fr.txt:5 forum.en.txt:5"],
            id="open to the media against closed to them",
        ),
        pytest.param(
            "12 heures  Déjeuner",
            "Soirée     Réception éventuelle",
            [
                "! translation-missing forum.fr.txt:3 forum.en.txt:11",
                "! translation-item-unknown forum.fr.txt:11 forum.en.txt:3",
            ],
            id="another item",
        ),
        pytest.param(
            "Bichkek",
            "Och",
            ["! version-rule-differs forum.fr.txt:29 forum.en.txt:29"],
            id="another town",
        ),
        pytest.param(
            "deux séances",
            "trois séances",
            ["! version-rule-differs forum.fr.txt:28 forum.en.txt:28"],
            id="another number of sessions",
        ),
        pytest.param(
            "Le Forum comprendra deux séances, en plus des séances d’ouverture et de clôture.\n",
            "",
            ["! version-rule-missing forum.fr.txt forum.en.txt:28"],
            id="a rule is missing",
        ),
        pytest.param(
            "(Corée, Japon)",
            "(Corée, Thaïlande)",
            [
                "! version-invitees-differ forum.fr.txt:24 forum.en.txt:24",
                "! version-invitees-differ forum.fr.txt:24 forum.en.txt:24",
            ],
            id="another invitee",
        ),
        pytest.param(
            "anglais et français",
            "anglais et russe",
            ["! version-rule-differs forum.fr.txt:30 forum.en.txt:30"],
            id="other working languages",
        ),
    ],
)
def test_a_disagreement_names_both_places(
    planner: Planner, texts: Callable[..., list[Path]], old: str, new: str, findings: list[str]
) -> None:
    assert FRENCH.count(old) == 1
    _, shown = made(planner, texts(en=ENGLISH, fr=FRENCH.replace(old, new)))
    zone, *others = shown
    assert zone.startswith("! zone-inferred forum.en.txt:")
    assert others == findings


@pytest.mark.parametrize(
    ("theirs", "message"),
    [
        (
            "L’ouverture sera accessible aux médias.",
            "",
        ),
        (
            "L’ouverture ne sera pas accessible à la presse.",
            "On what the media may attend this says none, the first language opening (kinds).",
        ),
        (
            "L’ouverture et la clôture seront ouvertes à la presse.",
            "On what the media may attend this says closing, opening, the first language opening "
            "(kinds).",
        ),
    ],
)
def test_what_the_media_may_attend(
    planner: Planner, texts: Callable[..., list[Path]], theirs: str, message: str
) -> None:
    ours = "The opening session will be open to the media.\nVenue: Bishkek"
    english = ENGLISH.replace("Venue: Bishkek", ours)
    french = FRENCH.replace("Lieu de la", f"{theirs}\nLieu de la")
    paths = texts(en=english, fr=french)
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    shown = [line for line in screen.err.splitlines() if "version-" in line]
    warning = "forum.fr.txt:29: warning: version-rule-differs: "
    assert shown == [f"{warning}{message}"] * bool(message)


@pytest.mark.parametrize(
    ("old", "new", "messages"),
    [
        (
            "Langues de travail : anglais et français (interprétation simultanée).\n",
            "",
            [
                "version-rule-missing: Working languages are en, fr in the first language.",
                "version-rule-missing: Interpretation is simultaneous in the first language.",
            ],
        ),
        (
            "Lieu de la conférence : Bichkek\n",
            "",
            ["version-rule-missing: The town is Bishkek in the first language."],
        ),
        (
            "notification préalable est requise",
            "notification préalable n’est pas requise",
            ["version-rule-differs: They must give notice in the first language."],
        ),
        (
            "des contacts bilatéraux auront lieu",
            "aucun contact bilatéral n’aura lieu",
            ["version-rule-missing: This says nothing on meetings in the margins."],
        ),
        (
            "chaque séance (1 et 2)",
            "chaque séance (1 à 3)",
            [
                "version-rule-differs: On the officers of each session the figures are 1 3 here, "
                "1 2 in the first language."
            ],
        ),
        (
            "Le document final et les rapports",
            "Les rapports",
            ["version-rule-missing: This does not name the final-document."],
        ),
    ],
)
def test_what_one_of_two_versions_denies_or_leaves_out(
    planner: Planner, texts: Callable[..., list[Path]], old: str, new: str, messages: list[str]
) -> None:
    ours = """Representatives of non-governmental organizations may attend (prior notification is \
required).

Other organizational modalities

A chairperson and a rapporteur will be designated for each session (1 and 2).
The final document and the rapporteurs’ reports will be transmitted to the Permanent Council.
In the margins of the Forum bilateral contacts will take place.
"""
    theirs = """Les représentants d’organisations non gouvernementales pourront participer \
(une notification préalable est requise).

Autres modalités d’organisation

Un président et un rapporteur seront désignés pour chaque séance (1 et 2).
Le document final et les rapports des rapporteurs seront transmis au Conseil permanent.
En marge du Forum des contacts bilatéraux auront lieu.
"""
    english = ENGLISH.replace("Other organizational modalities\n\n", ours)
    french = FRENCH.replace("Autres modalités d’organisation\n\n", theirs)
    assert french.count(old) == 1
    for told, expected in ((french, []), (french.replace(old, new), messages)):
        paths = texts(en=english, fr=told)
        screen = planner("new", paths[0].parent / f"forum-{len(expected)}", *sources(paths))
        warnings = [line.partition("warning: ")[2] for line in screen.err.splitlines()]
        assert [of for of in warnings if of.startswith("version-")] == expected


@pytest.mark.parametrize("venue", ["Palais d’État, Bichkek", "Bichkek (Kirghizistan)"])
def test_a_hall_or_a_country_beside_the_town_is_no_other_town(
    planner: Planner, texts: Callable[..., list[Path]], venue: str
) -> None:
    conference, shown = made(planner, texts(en=ENGLISH, fr=FRENCH.replace("Bichkek", venue)))
    assert (shown, conference.town) == ([ZONE], {"en": "Bishkek", "fr": "Bichkek"})


def test_open_against_closed_on_lines_of_their_own(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    english = ENGLISH.replace("Fish (closed)\n", "Fish\n           Closed session\n")
    french = FRENCH.replace("poissons (huis clos)\n", "poissons\n           Séance publique\n")
    _, shown = made(planner, texts(en=english, fr=french))
    assert [of.split()[1] for of in shown[1:]] == ["version-openness-differs"]


def test_another_part_of_the_day_and_what_is_only_possible(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    english = ENGLISH.replace("12 noon    Lunch\n", "12 noon    Lunch\nEvening    Dinner\n")
    french = FRENCH.replace("12 heures  Déjeuner\n", "12 heures  Déjeuner\nAprès-midi  Dîner\n")
    paths = texts(en=english, fr=french.replace("Allocutions", "Éventuelles allocutions"))
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    told = [line.partition("version-words-differ: ")[2] for line in screen.err.splitlines()]
    assert [of for of in told if of] == [
        "It is only possible here, not in the first language.",
        "It is in the afternoon here, in the first language in the evening.",
    ]


def test_other_speakers_and_other_documents(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    lunch = (
        "12 noon    Lunch\n           Speakers:\n           - Mr. Bo Fir\n           - Ms. Cy Oak\n"
    )
    english = ENGLISH.replace("12 noon    Lunch\n", f"{lunch}           Document: SEM/2(E)\n")
    repas = "12 heures  Déjeuner\n           Orateurs :\n           - M. Bo Fir\n"
    french = FRENCH.replace("12 heures  Déjeuner\n", f"{repas}           Document : SEM/3(F)\n")
    paths = texts(en=english, fr=french)
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    told = [line.partition("version-words-differ: ")[2] for line in screen.err.splitlines()]
    assert [of for of in told if of] == [
        "The speakers are 1 here, 2 in the first language.",
        "The documents are SEM/3(F) here, SEM/2(E) in the first language.",
    ]


def test_a_disagreement_on_the_meeting_before(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    decides = "DECISION No. 7\n\n- To hold a preparatory meeting on 5 April 2027 in Vienna.\n\n"
    ours = f"{decides}{ENGLISH}"
    decide = "DÉCISION No 7\n\n- De tenir le 6 avril 2027 à Genève une réunion préparatoire.\n\n"
    paths = texts(en=ours, fr=f"{decide}{FRENCH}")
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    message = "The preparatory meeting is"
    assert [line for line in screen.err.splitlines() if message in line] == [
        f"forum.fr.txt:3: warning: version-rule-differs: {message} on 2027-04-06 here, 2027-04-05 "
        "in the first language.",
        f"forum.fr.txt:3: warning: version-rule-differs: {message} in Genève here, Vienna in the "
        "first language.",
    ]
    (meeting,) = load(paths[0].parent / "forum").conference.meetings
    assert (meeting.date.isoformat(), meeting.town) == (
        "2027-04-05",
        {"en": "Vienna", "fr": "Genève"},
    )


def test_a_statement_that_one_version_lacks(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    statement = (
        "\nInterpretative statement under paragraph 79 of the Final Recommendations of the "
        "Helsinki Consultations\n\nBy the delegation of Norway:\n\n“We join the consensus.”\n"
    )
    paths = texts(en=f"DECISION No. 7\n\n{ENGLISH}{statement}", fr=f"DÉCISION No 7\n\n{FRENCH}")
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    told = "Statements are attached by nobody here, NO in the first language."
    assert f"forum.fr.txt:1: warning: version-rule-differs: {told}" in screen.err


def test_a_disagreement_on_the_screen(planner: Planner, texts: Callable[..., list[Path]]) -> None:
    paths = texts(en=ENGLISH, fr=FRENCH.replace("14 heures  Séance 2", "15 heures  Séance 2"))
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    assert screen.err.split("\n", 3)[3] == dedent("""\
        forum.fr.txt:12: warning: translation-time-differs: It is at 15:00 here, but at 14:00 in the first language.
            15 heures  Séance 2 : Les poissons (huis clos)
            see forum.en.txt:12
            → Compare the two, and write in the folder what is meant; it now has what the first one says.
        no errors, 2 warnings
        """)  # noqa: E501
    agenda = (paths[0].parent / "forum" / "agenda.fr.txt").read_text(encoding="utf-8")
    assert "14:00        Séance 2 : Les poissons (huis clos)" in agenda


def test_words_that_contradict_the_first_language_are_left_out(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    conference, _ = made(planner, texts(en=ENGLISH, fr=FRENCH.replace(" (suite)", "")))
    sitting = conference.days[1].items[0]
    assert dict(sitting.title) == {"en": "Session 2: Fish (continued)"}


def test_two_texts_in_one_language_are_refused(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    paths = texts(en=ENGLISH, xx=ENGLISH)
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    assert (screen.code, (paths[0].parent / "forum").exists()) == (2, False)
    assert screen.err == dedent("""\
        planner: forum.en.txt and forum.xx.txt are in the same language, “en”.
            → Give one text for each language; RECOGNIZED, give it with --lang.
        """).replace("RECOGNIZED", "if the language was not recognized correctly")


@pytest.mark.parametrize(
    ("french", "what"),
    [
        pytest.param(FRENCH.replace("mai 2027", "juin 2027"), "days", id="other days"),
        pytest.param(
            "FORUM\n\nLundi 3 mai 2027\n\n8 h 15  Excursion\n18 h 45  Dîner\n",
            "times",
            id="other times",
        ),
    ],
)
def test_texts_that_are_no_versions_of_one_another_are_refused(
    planner: Planner, texts: Callable[..., list[Path]], french: str, what: str
) -> None:
    paths = texts(en=ENGLISH, fr=french)
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    assert (screen.code, (paths[0].parent / "forum").exists()) == (2, False)
    assert (
        f"forum.en.txt and forum.fr.txt are not versions of one agenda: they have no {what} in "
        "common." in screen.err
    )


def test_languages_are_said_for_each_text(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    paths = texts(en=ENGLISH, fr=FRENCH)
    folder = paths[0].parent / "forum"
    refused = planner("new", folder, *sources(paths), "--lang", "en")
    assert (refused.code, folder.exists()) == (2, False)
    assert "2 texts have 1 languages." in refused.err
    assert planner("new", folder, *sources(paths), "--lang", "en", "--lang", "fr").code == 0


def test_a_version_without_dates_has_those_of_the_first(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    days = FRENCH.replace("Lundi 3 mai 2027", "Jour 1").replace("Mardi 4 mai 2027", "Jour 2")
    conference, findings = made(planner, texts(en=ENGLISH, fr=days))
    assert findings == [ZONE]
    assert [list(day.items[0].title) for day in conference.days] == [["en", "fr"], ["en", "fr"]]


def test_texts_of_one_name_are_named_with_their_folders(planner: Planner, tmp_path: Path) -> None:
    paths = [tmp_path / language / "agenda.txt" for language in ("en", "fr")]
    late = FRENCH.replace("14 heures  Séance 2", "15 heures  Séance 2")
    for path, text in zip(paths, (ENGLISH, late), strict=True):
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    screen = planner("new", tmp_path / "forum", *sources(paths))
    assert f"{paths[1]}:12: warning: translation-time-differs" in screen.err
    assert f"    see {paths[0]}:12\n" in screen.err


def structure(conference: Conference) -> list[object]:
    return [
        (item.kind, item.number, item.start, item.end, item.day_part, list(item.title))
        for item in conference.every_item
    ]


PAPERS = ("programme.fr.docx", "programme.en.pdf", "programme.ru.html")


def test_programmes_of_ours_give_the_conference_again(planner: Planner, tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "agendas" / "bishkek-2001"
    assert planner("build", source, "--out", tmp_path, "--only", "programme").code == 0
    public = tmp_path / "bishkek-2001" / "public"
    folder = tmp_path / "again"
    screen = planner("new", folder, *sources([public / paper for paper in PAPERS]))
    assert screen.code == 0
    assert told(screen.err) == [
        "! host-inferred programme.fr.docx:79",
        "! zone-inferred programme.fr.docx:79",
    ]
    again, whole = load(folder).conference, load(source).conference
    for language in ("fr", "en", "ru"):
        assert [item.title[language] for item in again.every_item] == [
            item.title[language] for item in whole.every_item
        ]
    assert [row[:5] for row in structure(again)] == [row[:5] for row in structure(whole)]  # type: ignore[index]
    assert {one.body for one in again.invitees} == {
        whole.body_id(one.body) for one in whole.invitees
    }


def test_lines_count_as_the_text_view_shows_them(planner: Planner, tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "agendas" / "bishkek-2001"
    assert planner("build", source, "--out", tmp_path, "--only", "programme").code == 0
    for paper in PAPERS:
        path = tmp_path / "bishkek-2001" / "public" / paper
        rows = planner("read", path).out.split("\n")
        days = json.loads(planner("read", path, "--format", "json").out)["days"]
        items = [item for day in days for item in day["items"]]
        assert len(items) == 14  # seven on each day
        for item in items:
            (title,) = item["title"].values()
            number, _, shown = rows[item["line"] - 1].strip().partition("  ")
            assert (int(number), title[:30] in shown) == (item["line"], True)


def test_the_first_decision_with_its_translations(planner: Planner, tmp_path: Path) -> None:
    paths = [
        shared("seeds", "PC.DEC-440.fr.txt"),
        shared("corpus", "S01_bishkek_2001_en_own_translation.txt"),
        shared("corpus", "S02_bishkek_2001_ru_own_translation.txt"),
    ]
    folder = tmp_path / "bishkek"
    screen = planner("new", folder, *sources(paths))
    assert screen.code == 0
    first, russian = paths[0].name, paths[2].name
    assert told(screen.err) == [
        f"! symbol-inferred {first}:1",
        f"! zone-inferred {first}:249",
        f"! zone-inferred {first}:57",
        # the Russian text leaves out the organizations and four rules
        f"! version-rule-missing {russian}:107 {first}:203",
        f"! version-rule-missing {russian}:107 {first}:215",
        f"! version-rule-missing {russian}:118 {first}:229",
        f"! version-rule-missing {russian}:118 {first}:232",
        f"! version-rule-missing {russian}:118 {first}:239",
        f"! version-rule-missing {russian}:118 {first}:243",
    ]
    loaded = load(folder)
    assert not [one for one in loaded.findings if one.severity == "error"]
    assert len(structure(loaded.conference)) == 39
    assert all(list(item.title) == ["fr", "en", "ru"] for item in loaded.conference.every_item)
    assert planner("build", folder, "--out", tmp_path / "build", "--only", "calendar").code == 0


def test_another_kind_and_other_rules_are_named(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    ours = (
        "The final document will be transmitted to the OSCE Permanent Council.\n"
        "Other OSCE rules of procedure will apply, mutatis mutandis.\nVenue: Bishkek"
    )
    theirs = (
        "Le document final sera transmis à l’Assemblée générale des Nations Unies.\n"
        "Les autres règles de procédure des Nations Unies s’appliqueront, mutatis mutandis.\n"
        "Lieu de la"
    )
    french = FRENCH.replace("Lieu de la", theirs).replace("Déjeuner", "Réception")
    paths = texts(en=ENGLISH.replace("Venue: Bishkek", ours), fr=french)
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    told = [line.partition(": version-")[2] for line in screen.err.splitlines()]
    assert [of for of in told if of] == [
        "words-differ: It is of the kind “reception” here, “lunch” in the first language.",
        "rule-differs: It goes to un here, to osce in the first language.",
        "rule-differs: On the rules of procedure this says un, the first language osce (of).",
    ]


def test_times_of_a_rule_on_two_clocks_are_no_disagreement(
    planner: Planner, texts: Callable[..., list[Path]]
) -> None:
    ours = "Side meetings may be held on 3 May between 1 and 2.30 p.m.\nVenue"
    theirs = "Des réunions parallèles pourront se tenir le 3 mai entre 13 heures et 14 h 30.\nLieu"
    english, french = ENGLISH.replace("Venue", ours), FRENCH.replace("Lieu", theirs)
    paths = texts(en=english, fr=french)
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    assert [line for line in screen.err.splitlines() if "version-" in line] == []
    paths = texts(en=english, fr=french.replace("14 h 30", "15 heures"))
    screen = planner("new", paths[0].parent / "forum-2", *sources(paths))
    told = [of.partition("differs: ")[2] for of in screen.err.splitlines() if "version-" in of]
    assert told == [
        "On meetings in the margins the figures are 13:00 15:00 3 here, 13:00 14:30 3 in the first "
        "language."
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "messages"),
    [
        (("Room 5", "Mr. Jan Oak"), ("salle 5", "M. Jan Oak"), []),
        (
            ("Room 5", "Mr. Jan Oak"),
            ("salle 6", "M. Jan Oak"),
            ["It is in salle 6 here, in Room 5 in the first language."],
        ),
        (
            ("Neuer Saal", "Mr. Jan Oak"),
            ("Ratsaal", "M. Paul Fir"),
            [
                "The people who preside are M. Paul Fir here, Mr. Jan Oak in the first language.",
                "It is in Ratsaal here, in Neuer Saal in the first language.",
            ],
        ),
        (("Hall A", "Mr. Jan Oak"), ("Salle A", "M. Jan Oak"), []),
        (
            ("Hall A", "Ms. Lea Oak"),
            ("Salle A", "Mme Léa Fir"),
            ["The people who preside are Mme Léa Fir here, Ms. Lea Oak in the first language."],
        ),
    ],
)
def test_another_room_and_other_officers(
    planner: Planner,
    texts: Callable[..., list[Path]],
    ours: tuple[str, str],
    theirs: tuple[str, str],
    messages: list[str],
) -> None:
    english = ENGLISH.replace("Water (Hall A)", f"Water ({ours[0]})")
    french = FRENCH.replace("L’eau (Salle A)", f"L’eau ({theirs[0]})")
    english = english.replace("Chair: to be designated", f"Moderator: {ours[1]}")
    french = french.replace("Présidence : à désigner", f"Modérateur : {theirs[1]}")
    paths = texts(en=english, fr=french)
    screen = planner("new", paths[0].parent / "forum", *sources(paths))
    told = [line.partition("version-words-differ: ")[2] for line in screen.err.splitlines()]
    assert [of for of in told if of] == messages
