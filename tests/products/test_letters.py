"""Letters of invitation: to whom, in which language, and what each has to say."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from planner.folder.load import load
from planner.forms.letter import Letter, Letters, LetterTemplate
from planner.model import Audience, Conference
from planner.products import Material, Named, Nothing
from planner.products.letters import PRODUCT
from planner.timetable import timetable

MOMENT = dt.datetime(2031, 4, 2, tzinfo=dt.UTC)

SETTINGS = """\
    uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
    title = { en = "Water", fr = "L’eau", ru = "Вода" }
    starts = 2031-06-13
    ends = 2031-06-14
    timezone = "Europe/Vienna"
    town = { en = "Tarvan", fr = "Tarvan", ru = "Тарван" }
    languages = ["en", "fr", "ru"]
    working_languages = ["en", "ru"]
    interpretation = "simultaneous"
    host = "KG"
    organizers = ["host", "wmo"]

    [bodies]
    host = "KG"

    [letters]
    reference = "MW/2031"
    signed_by = "Ada Rill"

    [[participation]]
    id = "states"
    name = "States"
    invited_by = "host"
    due = 2031-05-02
    quota = 5

    [[participation]]
    id = "others"
    name = "Others"
    letter = "invitation"
    """
INVITEES = """\
    id,category,body,language,addressee.en,addressee.fr,quota,invited_on
    at,states,AT,,,,,2031-03-01
    fr,states,FR,fr,,,,
    ch,states,CH,fr,,Département fédéral des affaires étrangères,3,
    kz,states,KZ,ru,,,,
    wmo,states,wmo,,,,,
    us,others,US,,Department of State,,,
    mn,states,MN,fi,,,,
    ua,states,UA,de,,,,
    """


def folder(root: Path) -> Conference:
    for name, text in (("conference.toml", SETTINGS), ("invitees.csv", INVITEES)):
        (root / name).write_text(dedent(text), encoding="utf-8")
    for language in ("en", "fr", "ru"):
        (root / f"agenda.{language}.txt").write_text("2031-06-13\n", encoding="utf-8")
    return load(root).conference


def made(conference: Conference) -> tuple[Named, ...] | Nothing:
    return PRODUCT.make(Material(conference, timetable(conference), "en", MOMENT))


@pytest.fixture
def letters(tmp_path: Path) -> dict[str, Letter]:
    forms = made(folder(tmp_path))
    assert not isinstance(forms, Nothing)
    return {of.stem: of.form for of in forms if isinstance(of.form, Letter)}


def test_one_for_each_invitee_in_its_language_and_one_of_all(tmp_path: Path) -> None:
    forms = made(folder(tmp_path))
    assert not isinstance(forms, Nothing)
    assert [of.stem for of in forms] == [
        "letters/at.en",
        "letters/fr.fr",
        "letters/ch.fr",
        "letters/kz.ru",
        "letters/wmo.en",
        "letters/us.en",
        "letters/mn.en",  # There are no letters in Finnish.
        "letters/ua.de",  # There are no papers in German.
        "letters/all",
        "letters/templates/invitation.en",
        "letters/templates/note-verbale.de",
        "letters/templates/note-verbale.en",
        "letters/templates/note-verbale.fr",
        "letters/templates/note-verbale.ru",
    ]
    everything = next(of.form for of in forms if isinstance(of.form, Letters))
    assert everything.letters == tuple(of.form for of in forms if isinstance(of.form, Letter))
    assert LetterTemplate("fr", "note-verbale") in [of.form for of in forms]
    assert PRODUCT.audience is Audience.SECRETARIAT


def test_states_get_notes_verbales_and_others_letters(letters: dict[str, Letter]) -> None:
    kinds = {stem: of.template for stem, of in letters.items()}
    assert kinds["letters/at.en"] == kinds["letters/kz.ru"] == "note-verbale"
    assert kinds["letters/wmo.en"] == "invitation"
    assert kinds["letters/us.en"] == "invitation"  # As its category says.


@pytest.mark.parametrize(
    ("stem", "addressee", "recipient"),
    [
        (
            "at.en",
            "Ministry of Foreign Affairs of the Republic of Austria",
            "the Ministry of Foreign Affairs of the Republic of Austria",
        ),
        (
            "fr.fr",
            "Ministère des Affaires étrangères de la République française",
            "au Ministère des Affaires étrangères de la République française",
        ),
        (
            "ch.fr",
            "Département fédéral des affaires étrangères",
            "au Département fédéral des affaires étrangères",
        ),
        (
            "kz.ru",
            "Министерству иностранных дел Республики Казахстан",
            "Министерству иностранных дел Республики Казахстан",
        ),
        (
            "mn.en",
            "Ministry of Foreign Affairs of Mongolia",
            "the Ministry of Foreign Affairs of Mongolia",
        ),
        (
            "ua.de",
            "Ministerium für Auswärtige Angelegenheiten der Ukraine",
            "das Ministerium für Auswärtige Angelegenheiten der Ukraine",
        ),
        ("wmo.en", "World Meteorological Organization", "the organization"),
        ("us.en", "Department of State", "the Department of State"),
    ],
)
def test_to_whom_they_go(
    letters: dict[str, Letter], stem: str, addressee: str, recipient: str
) -> None:
    fields = letters[f"letters/{stem}"].fields
    assert (fields["addressee"], fields["recipient"]) == (addressee, recipient)


def test_what_a_letter_says(letters: dict[str, Letter]) -> None:
    assert letters["letters/kz.ru"].fields == {
        "date": "2\u00a0апреля 2031 года",
        "reference": "MW/2031/KZ",
        "addressee": "Министерству иностранных дел Республики Казахстан",
        "recipient": "Министерству иностранных дел Республики Казахстан",
        "body": "Казахстан",
        "title": "Вода",
        "short_title": "Вода",
        "dates": "13 и 14 июня 2031 года",
        "town": "Тарван",
        "venue": "",
        "host": "Кыргызстан",
        "organizers": "Кыргызстан и Всемирная метеорологическая организация",
        "decision": "",
        "languages": "английский и русский, с синхронным переводом",
        "category": "States",
        "invited_by": "Кыргызстан",
        "level": "",
        "condition": "",
        "quota": "5",
        "due": "2\u00a0мая 2031 года",
        "sender": "Секретариат Конференции",
        "signed_by": "Ada Rill",
        "function": "",
        "contact": "",
    }


def test_a_letter_in_a_language_that_no_paper_is_in(letters: dict[str, Letter]) -> None:
    """What the planner says is German; what the folder does not say in German is English."""
    fields = letters["letters/ua.de"].fields
    said = {key: fields[key] for key in ("date", "dates", "host", "organizers", "languages")}
    assert said == {
        "date": "2.\u00a0April 2031",
        "dates": "13. und 14. Juni 2031",
        "host": "Kirgisistan",
        "organizers": "Kirgisistan und Weltorganisation für Meteorologie",
        "languages": "Englisch und Russisch, mit Simultandolmetschung",
    }
    assert (fields["sender"], fields["title"]) == ("Konferenzsekretariat", "Water")


def test_a_letter_has_the_day_on_which_it_was_sent(letters: dict[str, Letter]) -> None:
    sent = letters["letters/at.en"]
    assert (sent.fields["date"], sent.issued.date()) == ("1\u00a0March 2031", dt.date(2031, 3, 1))
    assert letters["letters/fr.fr"].fields["date"] == "2\u00a0avril 2031"


def test_an_invitee_has_its_own_number_of_places(letters: dict[str, Letter]) -> None:
    assert letters["letters/ch.fr"].fields["quota"] == "3"


def test_a_name_that_the_folder_gives_is_not_bent(tmp_path: Path) -> None:
    """What comes after “Ministry of Foreign Affairs” is not known of it."""
    (tmp_path / "names.csv").write_text("body,name.en\nAT,Austria (host of 2029)\n")
    forms = made(folder(tmp_path))
    assert not isinstance(forms, Nothing)
    fields = next(of.form.fields for of in forms if isinstance(of.form, Letter))
    assert fields["addressee"] == "Austria (host of 2029)"
    assert fields["recipient"] == "the organization"


def test_there_are_none_where_nothing_is_said_of_them(tmp_path: Path) -> None:
    conference = folder(tmp_path)
    silent = replace(conference, letters=type(conference.letters)())
    assert made(silent) == Nothing("conference.toml has nothing under [letters]")
    assert made(replace(conference, invitees=())) == Nothing("there are no invitees")


def test_nobody_gets_an_invitation_from_itself(tmp_path: Path) -> None:
    """Kyrgyzstan is the host and invites the States; to the meeting of others it may be asked."""
    (tmp_path / "invitees.csv").unlink(missing_ok=True)
    conference = folder(tmp_path)
    at, *_ = conference.invitees
    host = replace(at, id="kg", body="KG", category="states")
    only_host = replace(conference, invitees=(host,))
    assert made(only_host) == Nothing("none to “kg”, which sends the invitations")
    forms = PRODUCT.parts(
        Material(replace(conference, invitees=(at, host)), timetable(conference), "en", MOMENT)
    )
    assert [of.stem for of in forms if isinstance(of, Named)] == [
        "letters/at.en",
        "letters/all",
        "letters/templates/note-verbale.en",
    ]
    assert Nothing("none to “kg”, which sends the invitations") in forms
    categories = tuple(replace(of, invited_by="wmo") for of in conference.participation)
    asked = replace(only_host, participation=categories)
    forms = made(asked)
    assert not isinstance(forms, Nothing)
    assert forms[0].stem == "letters/kg.en"


def test_all_letters_have_the_same_fields(agendas: Path) -> None:
    conference = load(agendas / "issyk-kul-2027").conference
    forms = made(conference)
    assert not isinstance(forms, Nothing)
    letters = [of.form for of in forms if isinstance(of.form, Letter)]
    assert len(letters) == 119  # The host is invited too, but not by itself.
    assert len({tuple(of.fields) for of in letters}) == 1
    languages = [of.language for of in letters]
    assert {code: languages.count(code) for code in ("en", "fr", "ru", "de")} == {
        "en": 92,
        "fr": 11,
        "ru": 12,
        "de": 4,
    }
