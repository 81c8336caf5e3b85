"""Who opens, closes and welcomes, as modalities lay it down. The texts are invented."""

import pytest

from tests.readers.conftest import reading
from tests.readers.test_invitations import AGENDAS, HEADINGS


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "The Conference will be opened by the Mayor of Ulm.",
         "The Union of Mills will deliver welcoming remarks."),
        ("fr", "La Conférence sera ouverte par le maire d’Ulm.",
         "L’Union des moulins prononcera une allocution de bienvenue."),
        ("ru", "Конференцию откроет мэр Ульма.",
         "С приветственным словом выступит Союз мельниц."),
        ("de", "Die Konferenz wird vom Bürgermeister eröffnet.",
         "Der Mühlenbund hält eine Begrüßungsansprache."),
        ("es", "La Conferencia será inaugurada por el alcalde de Ulm.",
         "La Unión de Molinos pronunciará palabras de bienvenida."),
        ("it", "La Conferenza sarà aperta dal sindaco di Ulma.",
         "L’Unione dei mulini pronuncerà un indirizzo di saluto."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_sentences_on_speeches_are_one_rule(
    language: str, first: str, second: str, between: str
) -> None:
    part = HEADINGS[language].partition("\n")[0]
    found = reading(f"{AGENDAS[language]}\n{part}\n\n{first}{between}{second}\n", language)
    assert found.rules.modalities.addresses == {language: f"{first} {second}"}
    assert found.unread == ()


def test_sessions_that_are_open_to_the_media_are_no_speeches() -> None:
    said = "The opening session will be open to the media and closed by noon."
    rules = reading(f"{AGENDAS['en']}\nOrganizational modalities\n\n{said}\n").rules.modalities
    assert (rules.addresses, rules.media is not None) == ({}, True)
