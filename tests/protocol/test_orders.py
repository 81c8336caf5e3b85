"""The order of States: today's lists, the signatures of 1975, and guests among them."""

from datetime import date
from itertools import pairwise

import pytest

from planner.protocol import body, members, protocol_order

TODAY = date(2026, 11, 1)
BISHKEK = date(2001, 12, 13)
HELSINKI = date(1975, 8, 1)

# The order of the signatures under the Helsinki Final Act.
SIGNED = (
    "DE DDDE US AT BE BG CA CY DK ES FI FR GB GR HU IE IS IT LI LU MT MC NO NL PL PT RO SM VA "
    "SE CH CSHH TR SUHH YUCS"
)

FRENCH = (
    "Albanie, Allemagne, États-Unis d’Amérique, Andorre, Arménie, Autriche, Azerbaïdjan, Bélarus, "
    "Belgique, Bosnie-Herzégovine, Bulgarie, Canada, Chypre, Croatie, Danemark, Espagne, Estonie, "
    "Finlande, France, Géorgie, Royaume-Uni, Grèce, Hongrie, Irlande, Islande, Italie, Kazakhstan, "
    "Kirghizistan, Lettonie, Liechtenstein, Lituanie, Luxembourg, Macédoine du Nord, Malte, "
    "République de Moldova, Monaco, Mongolie, Monténégro, Norvège, Ouzbékistan, Pays-Bas, Pologne, "
    "Portugal, Roumanie, Fédération de Russie, Saint-Marin, Saint-Siège, Serbie, Slovaquie, "
    "Slovénie, Suède, Suisse, Tadjikistan, Tchéquie, Turkménistan, Türkiye, Ukraine"
)


def participating(on: date, language: str) -> tuple[str, ...]:
    return protocol_order(members("osce-participating-states", on), language, on)


def names(tokens: tuple[str, ...], language: str, on: date) -> list[str]:
    known = [body(token) for token in tokens]
    return [one.name_on(on).short(language) for one in known if one]


def test_the_french_order_of_1975_is_that_of_the_signatures() -> None:
    assert participating(HELSINKI, "fr") == tuple(SIGNED.split())


def test_the_french_order_of_today() -> None:
    assert names(participating(TODAY, "fr"), "fr", TODAY) == FRENCH.split(", ")


@pytest.mark.parametrize(
    ("language", "neighbours"),
    [
        ("fr", "GE GB GR"),
        ("fr", "LU MK MT"),
        ("fr", "TJ CZ TM"),
        ("fr", "UA YUCS"),
        ("en", "GR VA HU"),
        ("en", "MT MD MC"),
        ("en", "CY CZ DK"),
        ("en", "TJ TR TM UA GB US UZ YUCS"),
    ],
)
def test_delicate_neighbours_at_bishkek(language: str, neighbours: str) -> None:
    order = participating(BISHKEK, language)
    assert set(pairwise(neighbours.split())) <= set(pairwise(order))


def test_guests_stand_where_the_alphabet_puts_them() -> None:
    tokens = ["FR", "JP", "US", "RU", "GB", "EG", "DE", "AD", "CN", "KR", "GR"]
    assert protocol_order(tokens, "fr", TODAY) == (
        *("DE", "US", "AD", "CN", "EG", "FR", "GB", "GR", "JP", "KR", "RU"),
    )


def test_a_state_filed_under_another_word_carries_no_guest_away() -> None:
    assert protocol_order(["BY", "BH", "AZ"], "fr", TODAY) == ("AZ", "BH", "BY")
    assert protocol_order(["GB", "GH", "GR", "FR", "SM", "RW"], "fr", TODAY) == (
        *("FR", "GH", "GB", "GR", "RW", "SM"),
    )


def test_a_body_given_twice_is_listed_once() -> None:
    assert protocol_order(["KG", "AL", "KG"], "en", TODAY) == ("AL", "KG")


def test_a_language_without_a_list_is_ordered_by_its_alphabet() -> None:
    assert names(protocol_order(["US", "AT", "DE", "KG", "YE"], "ru", TODAY), "ru", TODAY) == [
        *("Австрия", "Германия", "Йемен", "Кыргызстан", "Соединенные Штаты Америки"),
    ]


def test_organizations_and_names_as_printed_are_ordered_too() -> None:
    assert protocol_order(["odccp", "Aga Khan Foundation", "coe", "nato"], "en", BISHKEK) == (
        *("Aga Khan Foundation", "coe", "nato", "odccp"),
    )


def test_the_order_of_the_question_changes_nothing() -> None:
    tokens = members("osce-participating-states", TODAY)
    assert protocol_order(reversed(tokens), "fr", TODAY) == protocol_order(tokens, "fr", TODAY)
