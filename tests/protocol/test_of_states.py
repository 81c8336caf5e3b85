"""How the name of a State comes after “Ministry of Foreign Affairs”."""

from datetime import date

import pytest

from planner.model import Conference, Text
from planner.model.names import OwnName
from planner.protocol import of_state
from planner.protocol.tables import rows

TODAY = date(2027, 9, 7)


@pytest.mark.parametrize(
    ("token", "language", "of"),
    [
        ("FR", "en", "of the French Republic"),
        ("FR", "fr", "de la République française"),
        ("FR", "ru", "Французской Республики"),
        ("US", "en", "of the United States of America"),
        ("US", "fr", "des États-Unis d’Amérique"),
        ("US", "ru", "Соединенных Штатов Америки"),
        ("GB", "ru", "Соединенного Королевства Великобритании и Северной Ирландии"),
        ("NZ", "en", "of New Zealand"),
        ("NZ", "ru", "Новой Зеландии"),
        ("GE", "fr", "de Géorgie"),
        ("GE", "ru", "Грузии"),
        ("IL", "fr", "de l’État d’Israël"),
        ("LU", "fr", "du Grand-Duché de Luxembourg"),
        ("LU", "ru", "Великого Герцогства Люксембург"),
        ("KP", "ru", "Корейской Народно-Демократической Республики"),
        ("VA", "fr", "du Saint-Siège"),
        ("AE", "ru", "Объединенных Арабских Эмиратов"),
        ("SUHH", "ru", "Союза Советских Социалистических Республик"),
        ("host", "en", "of the Kyrgyz Republic"),
        ("wmo", "en", ""),
        ("nobody", "en", ""),
        ("AT", "de", "der Republik Österreich"),
        ("CH", "de", "der Schweizerischen Eidgenossenschaft"),
        ("GB", "de", "des Vereinigten Königreichs Großbritannien und Nordirland"),
        ("GE", "de", "von Georgien"),
        ("AE", "de", "der Vereinigten Arabischen Emirate"),
        ("VA", "de", "des Heiligen Stuhls"),
        ("AT", "es", ""),
    ],
)
def test_of_a_state(token: str, language: str, of: str) -> None:
    assert of_state(token, Conference(bodies={"host": "KG"}), TODAY, language) == of


def test_the_name_of_its_time() -> None:
    conference = Conference()
    assert of_state("MM", conference, date(1985, 1, 1), "en").startswith(
        "of the Socialist Republic"
    )
    assert of_state("MM", conference, TODAY, "en") == "of the Republic of the Union of Myanmar"


def test_a_name_of_the_folder_in_this_language_goes_before() -> None:
    conference = Conference(names=(OwnName("AT", Text({"fr": "Autriche"})),))
    assert of_state("AT", conference, TODAY, "fr") == ""
    assert of_state("AT", conference, TODAY, "ru") == "Австрийской Республики"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_ends_with_the_official_name(language: str) -> None:
    prefixes = {"en": {"of ", "of the "}, "fr": {"de ", "du ", "des ", "de la ", "de l’", "d’"}}
    for row in rows("states"):
        of, formal = row[f"of.{language}"], row[f"formal.{language}"]
        assert of.removesuffix(formal) in prefixes[language], row["id"]


@pytest.mark.parametrize("language", ["de", "ru"])
def test_every_state_has_it_in_languages_that_decline(language: str) -> None:
    assert [row["id"] for row in rows("states") if not row[f"of.{language}"]] == []


def test_in_german_it_begins_with_what_makes_it_a_genitive() -> None:
    beginnings = {row["of.de"].split()[0] for row in rows("states")}
    assert beginnings == {"der", "des", "von"}
