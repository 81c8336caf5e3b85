"""The order of States: the alphabet of each language, the lists of the OSCE, guests among them."""

from datetime import date
from itertools import pairwise

import pytest

from planner.model.conference import OrderOfStates
from planner.protocol import body, in_order, members, protocol_order

TODAY = date(2026, 11, 1)
BISHKEK = date(2001, 12, 13)
HELSINKI = date(1975, 8, 1)

OSCE = OrderOfStates.OSCE

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
    return protocol_order(members("osce-participating-states", on), language, on, OSCE)


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
    assert protocol_order(tokens, "fr", TODAY, OSCE) == (
        *("DE", "US", "AD", "CN", "EG", "FR", "GB", "GR", "JP", "KR", "RU"),
    )


def test_a_state_filed_under_another_word_carries_no_guest_away() -> None:
    assert protocol_order(["BY", "BH", "AZ"], "fr", TODAY, OSCE) == ("AZ", "BH", "BY")
    assert protocol_order(["GB", "GH", "GR", "FR", "SM", "RW"], "fr", TODAY, OSCE) == (
        *("FR", "GH", "GB", "GR", "RW", "SM"),
    )


def test_guests_stand_behind_those_that_the_alphabet_puts_before_them() -> None:
    """US is filed under Amérique, and Australie comes between Arménie and Autriche."""
    assert protocol_order(["AU", "US", "AM", "AT", "AD"], "fr", TODAY, OSCE) == (
        *("US", "AD", "AM", "AU", "AT"),
    )
    assert protocol_order(["AO", "US", "AD", "DZ", "DE", "AG"], "fr", TODAY, OSCE) == (
        *("DZ", "DE", "US", "AD", "AO", "AG"),
    )


def test_in_the_alphabet_of_a_language_the_name_as_printed_decides() -> None:
    """République de Corée, République démocratique populaire lao, République de Moldova."""
    tokens = "AD AE AM AT AU CI EG ES ET GB IR KR LA MD MN MX TM TZ US UZ VN"
    for language, expected in {
        "en": "AD AM AU AT CI EG ET IR LA MX MN KR MD ES TM AE GB TZ US UZ VN",
        "fr": "AD AM AU AT CI EG AE ES US ET IR MX MN UZ KR LA MD TZ GB TM VN",
        "ru": "AU AT AD AM VN EG IR ES CI LA MX MN TZ AE KR MD GB US TM UZ ET",
        "ky": "AU AT US AD AM AE VN EG IR ES KR CI LA MX MD MN UZ TZ TM GB ET",
    }.items():
        assert " ".join(protocol_order(tokens.split(), language, TODAY)) == expected


def test_a_name_that_the_folder_gives_is_what_is_printed() -> None:
    names = {"KR": "Korea", "MD": "Republic of Moldova", "LA": "Laos", "KE": "Kenya"}
    assert in_order(names, "en", OrderOfStates.ALPHABETICAL) == ("KE", "KR", "LA", "MD")


def test_a_body_given_twice_is_listed_once() -> None:
    assert protocol_order(["KG", "AL", "KG"], "en", TODAY) == ("AL", "KG")


def test_a_language_without_a_list_is_ordered_by_its_alphabet() -> None:
    assert names(
        protocol_order(["US", "AT", "DE", "KG", "YE"], "ru", TODAY, OSCE), "ru", TODAY
    ) == [
        *("Австрия", "Германия", "Йемен", "Кыргызстан", "Соединенные Штаты Америки"),
    ]


def test_organizations_and_names_as_printed_are_ordered_too() -> None:
    assert protocol_order(["odccp", "Aga Khan Foundation", "coe", "nato"], "en", BISHKEK) == (
        *("Aga Khan Foundation", "coe", "nato", "odccp"),
    )


def test_the_order_of_the_question_changes_nothing() -> None:
    tokens = members("osce-participating-states", TODAY)
    for order in OrderOfStates:
        backwards = protocol_order(reversed(tokens), "fr", TODAY, order)
        assert backwards == protocol_order(tokens, "fr", TODAY, order)
