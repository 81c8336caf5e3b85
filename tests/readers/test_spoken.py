"""The languages of a meeting, in sentences and in lists, in six languages. The texts are invented.

They do not become notes on the last item, and no name in a list is lost.
"""

import pytest

from planner.readers.reading import Reading
from tests.readers.conftest import reading

AGENDAS = {
    "en": "Well Forum\n3 May 2027\n\n9:00   Session 1: Wells\n16:00   Closing session\n",
    "fr": "Forum des puits\n3 mai 2027\n\n9 h 00   Séance 1 : Puits\n16 h 00   Séance de clôture\n",
    "ru": "Форум колодцев\n3 мая 2027 г.\n\n9.00   Сессия 1. Колодцы\n16.00   Закрытие форума\n",
    "de": "Brunnenforum\n3. Mai 2027\n\n9.00 Uhr   Sitzung 1: Brunnen\n16.00 Uhr   Abschluss\n",
    "es": "Foro de pozos\n3 de mayo de 2027\n\n9:00   Sesión 1: Pozos\n16:00   Clausura\n",
    "it": "Forum dei pozzi\n3 maggio 2027\n\nore 9.00   Sessione 1: Pozzi\nore 16.00   Chiusura\n",
}
LINES = [
    ("en", "Working languages are English and Russian.", "en ru"),
    ("en", "The working languages of the Forum will be English and Uzbek.", "en uz"),
    ("en", "Working languages – English, Tajik, Turkish", "en tg tr"),
    ("en", "Interpretation will be provided in English, French and Kyrgyz.", "en fr ky"),
    ("en", "> Working languages: English, Russian.", "en ru"),
    ("fr", "Les langues de travail sont le français et l’arabe.", "fr ar"),
    ("fr", "La langue de travail sera l’anglais.", "en"),
    ("fr", "L’interprétation sera assurée en français, en tadjik et en turc.", "fr tg tr"),
    ("ru", "Рабочие языки – русский и английский.", "ru en"),
    ("ru", "Рабочие языки: русский, таджикский, узбекский (синхронный перевод).", "ru tg uz"),
    ("ru", "Рабочими языками являются русский и турецкий.", "ru tr"),
    ("ru", "Будет обеспечен синхронный перевод на английском и таджикском языках.", "en tg"),
    ("de", "Arbeitssprachen sind Deutsch und Englisch.", "de en"),
    ("de", "Die Arbeitssprachen sind Deutsch, Türkisch und Usbekisch.", "de tr uz"),
    ("de", "Es wird eine Simultandolmetschung ins Ukrainische angeboten.", "uk"),
    ("es", "Los idiomas de trabajo serán el español y el portugués.", "es pt"),
    ("es", "Se ofrecerá interpretación en español, quechua y turco.", "es qu tr"),
    ("it", "Le lingue di lavoro sono l’italiano e il cinese.", "it zh"),
    ("it", "Lingue di lavoro: italiano, armeno, ucraino", "it hy uk"),
]


def _read(language: str, line: str, above: str = "\n") -> Reading:
    return reading(f"{AGENDAS[language]}{above}{line}\n", language)


@pytest.mark.parametrize("above", ["", "\n"])
@pytest.mark.parametrize(("language", "line", "tags"), LINES)
def test_languages_below_an_agenda(language: str, line: str, tags: str, above: str) -> None:
    read = _read(language, line, above)
    *_, last = read.days[0].items
    assert read.rules.working_languages == tuple(tags.split())
    assert (last.note, last.items, read.rules.strange_languages) == ({}, (), ())
    assert "language-strange" not in {of.name for of in read.findings}


@pytest.mark.parametrize(
    ("language", "line", "strange"),
    [
        ("en", "Working languages: English, Elvish and Russian.", "Elvish"),
        ("en", "Working languages are English and Old Wellish.", "Old Wellish"),
        ("fr", "Langues de travail : français, elfique", "elfique"),
        ("ru", "Рабочие языки: русский и эльфийский.", "эльфийский"),
        ("de", "Arbeitssprachen sind Deutsch und Elbisch.", "Elbisch"),
        ("es", "Idiomas de trabajo: español y élfico", "élfico"),
        ("it", "Lingue di lavoro: italiano, elfico", "elfico"),
    ],
)
def test_a_name_that_is_not_known(language: str, line: str, strange: str) -> None:
    read = _read(language, line)
    (found,) = [of for of in read.findings if of.name == "language-strange"]
    assert found.message.startswith(f"“{strange}” ")
    assert language in read.rules.working_languages


@pytest.mark.parametrize(
    "line",
    [
        "Working languages: English and Russian (with interpretation).",
        "Working languages: English, French, with simultaneous interpretation",
        "Working languages: English and other languages on request",
        "Working languages are English and, if needed, Russian.",
    ],
)
def test_words_beside_names_are_not_reported(line: str) -> None:
    assert _read("en", line).rules.strange_languages == ()


def test_an_unknown_language_of_an_item_is_kept_in_its_note() -> None:
    text = "3 May 2027\n9:00   Session 1\n       Languages: English, Elvish\n10:00   Session 2\n"
    first, _ = reading(text).days[0].items
    assert (first.languages, first.note) == (("en",), {"en": "Elvish"})


def test_titles_that_name_languages_stay_titles() -> None:
    text = f"{AGENDAS['en']}\n17:00   Lecture on interpretation into Uzbek\n"
    assert reading(text).days[0].items[-1].title["en"] == "Lecture on interpretation into Uzbek"
