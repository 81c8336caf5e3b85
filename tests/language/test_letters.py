"""Words of letters that agree with their addressee."""

import tomllib

import pytest

from planner.language.letters import LETTERS, has_letters, letter_languages, letter_words


@pytest.mark.parametrize(
    ("language", "addressee", "recipient"),
    [
        ("en", "Department of State", "the Department of State"),
        ("en", "The Holy See", "The Holy See"),
        ("fr", "Ministère de l’Intérieur", "au Ministère de l’Intérieur"),
        ("fr", "Ambassade de Suisse", "à l’Ambassade de Suisse"),
        ("fr", "Mission permanente", "à la Mission permanente"),
        ("fr", "Madame Ada Rill", "à Madame Ada Rill"),
        ("fr", "Secrétariat\nUnion postale", "au Secrétariat Union postale"),
        ("de", "Bundesministerium", "das Bundesministerium"),
        ("de", "Botschaft der Republik Österreich", "die Botschaft der Republik Österreich"),
        ("de", "Auswärtiges Amt", "das Auswärtige Amt"),
        ("de", "Ständiger Ausschuss", "den Ständigen Ausschuss"),
        ("de", "Vereinte Nationen", "die Vereinten Nationen"),
        ("de", "Frau Ada Rill", "Frau Ada Rill"),
        ("ru", "Посольству Швейцарии", "Посольству Швейцарии"),
    ],
)
def test_an_addressee_in_a_sentence(language: str, addressee: str, recipient: str) -> None:
    assert letter_words(language).recipient(addressee) == recipient


def test_every_language_of_letters_has_the_same_words() -> None:
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in LETTERS.glob("*.toml")]
    assert len(files) == len(letter_languages())
    assert len({frozenset(file) for file in files}) == 1
    assert len({frozenset(file["interpretation"]) for file in files}) == 1


def test_in_which_languages_there_are_letters() -> None:
    assert letter_languages() == ("de", "en", "fr", "ru")
    assert has_letters("fr")
    assert not has_letters("fi")
    assert not has_letters("../en")
