"""Bodies and their names at a date, by token and by printed text."""

from datetime import date

import pytest

from planner.protocol import Body, body, known_tokens, named

BISHKEK = date(2001, 12, 13)
TODAY = date(2026, 11, 1)


def known(token: str) -> Body:
    found = body(token)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("token", "language", "on", "name"),
    [
        ("MK", "en", BISHKEK, "the former Yugoslav Republic of Macedonia"),
        ("MK", "fr", BISHKEK, "ex-République yougoslave de Macédoine"),
        ("MK", "en", date(2019, 2, 11), "the former Yugoslav Republic of Macedonia"),
        ("MK", "en", date(2019, 2, 12), "North Macedonia"),
        ("TR", "en", date(2022, 5, 31), "Turkey"),
        ("TR", "en", date(2022, 6, 1), "Türkiye"),
        ("CZ", "fr", BISHKEK, "République tchèque"),
        ("CZ", "en", TODAY, "Czechia"),
        ("SZ", "en", BISHKEK, "Swaziland"),
        ("CV", "fr", BISHKEK, "Cap-Vert"),
        ("CD", "en", date(1996, 1, 1), "Zaire"),
        ("LY", "en", BISHKEK, "Libyan Arab Jamahiriya"),
        ("YUCS", "en", BISHKEK, "Yugoslavia"),
        ("CSXX", "fr", date(2004, 1, 1), "Serbie-et-Monténégro"),
        ("KG", "ru", BISHKEK, "Кыргызстан"),
        ("KG", "ru", TODAY, "Кыргызстан"),
        ("KR", "en", BISHKEK, "Republic of Korea"),
        ("RU", "fr", TODAY, "Fédération de Russie"),
        ("AF", "fr", TODAY, "Afghanistan"),
        ("GB", "fr", TODAY, "Royaume-Uni"),
        ("osce", "en", date(1994, 12, 31), "Conference on Security and Co-operation in Europe"),
        ("osce", "de", BISHKEK, "Organisation für Sicherheit und Zusammenarbeit in Europa"),
        ("osce-permanent-council", "fr", BISHKEK, "Conseil permanent de l’OSCE"),
        ("osce-permanent-council", "ru", BISHKEK, "Постоянный совет ОБСЕ"),
        ("osce-astana", "fr", BISHKEK, "Centre de l’OSCE à Almaty"),
        ("osce-astana", "fr", date(2014, 12, 31), "Centre de l’OSCE à Astana"),
        ("osce-astana", "fr", date(2015, 1, 1), "Bureau du programme de l’OSCE à Astana"),
        ("osce-astana", "en", date(2020, 1, 1), "OSCE Programme Office in Nur-Sultan"),
        ("osce-bishkek", "en", date(2017, 4, 30), "OSCE Centre in Bishkek"),
        ("osce-bishkek", "en", date(2017, 5, 1), "OSCE Programme Office in Bishkek"),
        ("guuam", "en", BISHKEK, "GUUAM"),
        ("cis-executive-committee", "en", BISHKEK, "CIS Executive Committee"),
    ],
)
def test_the_name_on_a_day(token: str, language: str, on: date, name: str) -> None:
    assert known(token).name_on(on).short(language) == name


def test_odccp_becomes_unodc_and_keeps_its_id() -> None:
    office = known("odccp")
    assert (office.id, office.parent) == ("unodc", "un")
    assert [(name.acronyms["en"], name.until) for name in office.names] == [
        ("ODCCP", date(2002, 10, 1)),
        ("UNODC", None),
    ]


@pytest.mark.parametrize(
    ("token", "last_day", "successors"),
    [
        ("dha", date(1997, 12, 31), ("ocha",)),
        ("dpa", date(2018, 12, 31), ("dppa",)),
        ("seci", date(2011, 10, 6), ("selec",)),
        ("YUCS", date(2003, 2, 3), ("CSXX",)),
        ("CSXX", date(2006, 6, 2), ("RS", "ME")),
    ],
)
def test_a_replaced_body_ends(token: str, last_day: date, successors: tuple[str, ...]) -> None:
    ended, after = known(token), date.fromordinal(last_day.toordinal() + 1)
    assert (ended.exists_on(last_day), ended.exists_on(after)) == (True, False)
    assert ended.successors == successors


def test_before_and_after_its_life_a_body_keeps_its_nearest_name() -> None:
    assert known("dha").name_on(BISHKEK).short("en") == "Department of Humanitarian Affairs"
    assert known("unodc").name_on(date(1990, 1, 1)).acronyms["fr"] == "OCDPC"


def test_a_language_without_a_name_falls_back_to_english() -> None:
    name = known("KG").name_on(BISHKEK)
    assert (name.short("zh"), name.in_full("fr"), name.in_full("de")) == (
        *("Kyrgyzstan", "République kirghize", "Kirgisistan"),
    )


def test_tokens() -> None:
    assert [known(token).id for token in ("kg", "KG", "csce", "odccp", "yucs")] == [
        *("KG", "KG", "osce", "unodc", "YUCS"),
    ]
    assert body("oscee") is None
    assert {"KG", "unodc", "odccp"} <= set(known_tokens())


@pytest.mark.parametrize(
    ("printed", "ids"),
    [
        ("CEI", {"cis", "cei"}),
        ("République kirghize", {"KG"}),
        ("Communauté d'Etats indépendants", {"cis"}),
        ("CORÉE", {"KR"}),
        ("Haut Commissariat des Nations Unies pour les réfugiés", {"unhcr"}),
        ("OCDPC", {"unodc"}),
        ("ОБСЕ", {"osce"}),
        ("Киргизия", {"KG"}),
        ("The former Yugoslav Republic of Macedonia", {"MK"}),
        ("Aga Khan Foundation", set()),
    ],
)
def test_a_printed_text_names_bodies(printed: str, ids: set[str]) -> None:
    assert {found.id for found, _ in named(printed)} == ids


def test_an_old_name_is_found_with_its_period() -> None:
    ((found, name),) = named("Organisation de la Conférence islamique")
    assert (found.id, name.until) == ("oic", date(2011, 6, 28))


def test_a_body_can_be_kept_in_a_set() -> None:
    assert len({body("KG"), body("kg"), body("UZ")}) == 2
