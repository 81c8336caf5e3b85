"""The forms in which texts invite: as sentences, behind colons, in parentheses, point by point."""

import pytest

from planner.readers.reading import Reading
from tests.readers.conftest import reading

AGENDAS = {
    "en": "Monday, 3 May 2027\n9.00 Opening session\n",
    "fr": "Lundi 3 mai 2027\n9 h 00 Ouverture\n",
    "ru": "Понедельник, 3 мая 2027 года\n9.00 Открытие\n",
    "de": "Montag, 3. Mai 2027\n9.00 Uhr Eröffnung\n",
    "es": "Lunes 3 de mayo de 2027\n9.00 Apertura\n",
    "it": "Lunedì 3 maggio 2027\nore 9.00 Apertura\n",
}
HEADINGS = {
    "en": "Organizational modalities\n\nParticipation\n",
    "fr": "Modalités d’organisation\n\nParticipation\n",
    "ru": "Организационные условия\n\nУчастие\n",
    "de": "Organisatorische Modalitäten\n\nTeilnahme\n",
    "es": "Modalidades de organización\n\nParticipación\n",
    "it": "Modalità organizzative\n\nPartecipazione\n",
}


def read(said: str, language: str = "en") -> Reading:
    return reading(f"{AGENDAS[language]}\n{HEADINGS[language]}\n{said}\n", language)


def invited(read_: Reading) -> dict[str, list[str]]:
    """Who is invited, by category."""
    found: dict[str, list[str]] = {of.id: [] for of in read_.invited.categories}
    for one in read_.invited.invitees:
        found[one.category].append(one.body)
    return found


STATES = {"states": ["AT", "FR", "CH"]}
BOTH = {"international-organizations": ["world-bank", "coe"]}


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        ("en", "Representatives of Austria, France and Switzerland.", STATES),
        ("en", "Representatives of the following States: Austria, France and Switzerland.", STATES),
        ("en", "Representatives of the Alpine States (Austria, France, Switzerland)", STATES),
        ("en", "Austria, France and Switzerland are invited.", STATES),
        ("en", "The World Bank and the Council of Europe will be invited.", BOTH),
        ("en", "Participants: Austria, France, Switzerland; World Bank; Council of Europe",
         STATES | BOTH),
        ("en", "The following States are invited:\n\n- Austria\n- France\n- Switzerland", STATES),
        ("en", "Partners for Co-operation: Japan, Korea and Thailand",
         {"partners": ["JP", "KR", "TH"]}),
        ("fr", "Les États suivants sont invités : Autriche, France et Suisse.", STATES),
        ("fr", "La Banque mondiale et le Conseil de l’Europe seront invités.", BOTH),
        ("ru", "Представители Австрии, Франции и Швейцарии.", STATES),
        ("ru", "Представители следующих государств: Австрия, Франция и Швейцария.", STATES),
        ("ru", "Будут приглашены следующие организации: Всемирный банк и Совет Европы.", BOTH),
        ("de", "Vertreter Österreichs, Frankreichs und der Schweiz.", STATES),
        ("en", "Representatives of Austria, France and Switzerland, and representatives of the "
         "World Bank and the Council of Europe.", STATES | BOTH),
        ("en", "Representatives of Austria, France and Switzerland as well as representatives of "
         "the World Bank and the Council of Europe will be invited.", STATES | BOTH),
        ("de", "Folgende Staaten werden eingeladen: Österreich, Frankreich und Schweiz.", STATES),
        ("de", "Die Weltbank und der Europarat werden eingeladen.", BOTH),
        ("es", "Representantes de Austria, Francia y Suiza.", STATES),
        ("es", "Serán invitados: Banco Mundial y Consejo de Europa.", BOTH),
        ("it", "I seguenti Stati sono invitati: Austria, Francia e Svizzera.", STATES),
        ("it", "Saranno invitati la Banca mondiale e il Consiglio d’Europa.", BOTH),
    ],
)  # fmt: skip
def test_forms_of_invitations(language: str, said: str, expected: dict[str, list[str]]) -> None:
    found = read(said, language)
    assert invited(found) == expected
    assert found.invited.unknown == ()
    assert found.unread == ()


def test_sentences_of_one_paragraph_invite_each_their_own() -> None:
    found = read(
        "Representatives of Austria, France and of the other States around the lake, Switzerland.\n"
        "The World Bank and the Council of Europe will be invited."
    )
    assert invited(found)["international-organizations"] == ["world-bank", "coe"]


def test_a_known_body_beside_an_unknown_one_is_not_lost() -> None:
    found = read(
        "The following organizations are invited: World Bank, Lake Fund and Council of Europe."
    )
    assert invited(found) == BOTH
    assert [name for name, _ in found.invited.unknown] == ["Lake Fund"]


def test_who_is_named_where_nobody_is_invited_is_told() -> None:
    found = read("It is hoped that, as in 2024, a delegation comes from Austria.")
    assert invited(found) == {}
    (told,) = (of for of in found.findings if of.name == "invitee-missed")
    assert told.message == "Austria is named here, but not taken as invited."
    assert told.place.line == 8


def test_languages_are_no_invitees() -> None:
    found = read(
        "Working languages: German, Italian and French.\nSimultaneous interpretation is provided."
    )
    assert invited(found) == {}
    assert found.rules.working_languages == ("de", "it", "fr")
    assert found.rules.interpretation == "simultaneous"
    assert found.unread == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The meeting will be held in English and French with consecutive interpretation."),
        ("fr", "La réunion se tiendra en anglais et en français avec interprétation consécutive."),
        ("es", "La reunión se celebrará en inglés y francés con interpretación consecutiva."),
        ("it", "La riunione si terrà in inglese e francese con interpretazione consecutiva."),
    ],
)
def test_a_sentence_tells_the_languages(language: str, said: str) -> None:
    found = read(said, language)
    assert found.rules.working_languages == ("en", "fr")
    assert found.rules.interpretation == "consecutive"
    assert found.unread == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The meeting will be closed to the media."),
        ("fr", "Les séances se tiendront à huis clos."),
        ("de", "Die Sitzungen sind nicht medienöffentlich."),
        ("es", "Las sesiones se celebrarán a puerta cerrada."),
    ],
)
def test_nothing_is_open_to_the_media(language: str, said: str) -> None:
    media = read(said, language).rules.modalities.media
    assert media is not None
    assert media.kinds == ()
