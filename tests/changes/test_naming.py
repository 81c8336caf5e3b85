"""Names in the words of an agenda, however they are written there."""

import pytest

from planner.changes.naming import names_of, naming, standing_in
from planner.model import Text
from planner.model.participants import Participant


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zwillinger", "Address by ADA ZWILLINGER"),
        ("Zwillinger", "Zwillinger’s report"),
        ("Zwillinger", "Rede Zwillingers"),
        ("Ada Li", "Address by Ada\u00a0Li"),
        ("Ada DOE, Jr.", "Address by Ada Doe, Jr. (optional)"),
        ("Иванова", "Выступление г-жи Ивановой"),
        ("Достоевский", "Выступление Достоевского"),
        ("Толстой", "Доклад Толстого"),
        ("Шевченко", "Доклад Шевченко"),
        ("Токтосунов", "Токтосуновдун баяндамасы"),
        ("Токтосунова", "Доклад: Токтосуновага суроолор"),
        ("Анна Иванова", "Выступление Анны Ивановой"),
        ("Анна Иванова", "Доклад Анны Петровны Ивановой"),
        ("Мадина Оспанходжаева", "Сообщение Мадины Оспанходжаевой"),
        ("Сарыбаева-Орозова", "Вступительное слово Сарыбаевой-Орозовой"),
        ("Андрей Кравец", "Слово предоставляется Андрею Кравцу"),
        ("Юрий Ли", "Беседа с Юрием Ли"),
        ("Großkurth", "ADDRESS BY MS. GROSSKURTH"),
        ("Yıldız", "YILDIZ"),
        ("İsmail", "Remarks by İSMAİL"),
        ("Ismail", "Remarks by İSMAİL"),
        ("Müller", "Statement by Muller"),
        ("Zwillinger", "Address by Zwil\u00adlinger"),
        ("Zwillinger", "Addresses: zwillinger-speech.pdf"),
        ("Ospan-Khodja", "Ospan\u2011Khodja’s report"),
        ("van der Meer", "Address by van der Meer"),
        ("O’Dowdall", "Address by O'Dowdall"),
    ],
)
def test_a_name_is_found(name: str, words: str) -> None:
    assert standing_in(words, [name]) == [name]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Water", "Waterways and underwater"),
        ("Ada Li", "Ada Lind speaks"),
        ("Горный", "Горнолыжные курорты"),
        ("Горный", "Защита горных регионов"),
        ("Горный", "Горных регионов защита"),
        ("Серая", "Серии докладов"),
        ("Серая", "В серии докладов"),
        ("Water", "Safe water for all"),
        ("Анна Иванова", "Анна и Иванова роща"),
    ],
)
def test_a_word_that_only_begins_so_is_no_name(name: str, words: str) -> None:
    assert standing_in(words, [name]) == []


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Address by ZWILLINGER, Ada (optional)", "Address by … (optional)"),
        ("Доклад Ивановой Анны Петровны о воде", "Доклад … о воде"),
        ("Доклад г-жи Ивановой о воде", "Доклад г-жи … о воде"),
        ("Е\u0308лка: Анны Ивановой", "Ёлка: …"),
        ("Nobody is named: е\u0308лка", "Nobody is named: е\u0308лка"),
    ],
)
def test_a_person_in_whichever_order_and_case(words: str, left: str) -> None:
    person = Participant(
        "p1", given="Ada", family="Zwillinger", name=Text({"ru": "Анна Петровна Иванова"})
    )
    assert naming(names_of(person)).sub("…", words) == left


def test_a_family_name_that_stands_first() -> None:
    person = Participant("p1", given="Ada", name=Text({"ru": "Иванова Анна Петровна"}))
    assert naming(names_of(person)).sub("…", "Вопросы к Ивановой") == "Вопросы к …"


def test_the_longer_name_goes_as_a_whole() -> None:
    found = naming(["Zwillinger", "Ada Zwillinger"])
    assert found.sub("…", "Ada Zwillinger and the Zwillinger prize") == "… and the … prize"
