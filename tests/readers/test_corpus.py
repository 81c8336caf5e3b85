"""Official texts and what a careful reader gets out of them; skipped where they are not here."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from planner.model import AgendaItem
from planner.readers import read_file
from planner.readers.conference import printed_conference
from planner.readers.reading import Reading
from tests.readers.conftest import SHARED, shared

TEXTS = sorted(path.stem for path in (SHARED / "corpus" / "truth").glob("*.json"))


def text(name: str) -> Path:
    folder = "seeds" if name.startswith("PC.DEC") else "corpus"
    return shared(folder, f"{name}.txt")


def walk(items: tuple[AgendaItem, ...]) -> Iterator[AgendaItem]:
    for item in items:
        yield item
        yield from walk(item.items)


def all_items(reading: Reading) -> list[AgendaItem]:
    return list(chain.from_iterable(walk(day.items) for day in reading.days))


def accepts(block: dict[str, Any], key: str, value: str | None) -> bool:
    return value in (block.get(key), *block.get("accept", {}).get(key, ()))


def printed(item: AgendaItem) -> tuple[str | None, str | None]:
    clocks = (of and f"{of.hour:02}:{of.minute:02}" for of in (item.start, item.end))
    start, end = (of or None for of in clocks)
    return start, end


@pytest.mark.parametrize("name", TEXTS or ["no text is here"])
def test_every_block_is_right(name: str) -> None:
    truth = json.loads(shared("corpus", "truth", f"{name}.json").read_text(encoding="utf-8"))
    reading = read_file(text(name))
    items = {item.place.line: item for item in all_items(reading)}
    assert reading.language == truth["language"]
    for day in truth["days"]:
        for block in day["items"]:
            if block.get("level") or block.get("soft") or block.get("doc_ref"):
                continue
            lines = (block.get("line"), block.get("title_line"), block.get("time_line"))
            item = next((items[line] for line in lines if line in items), None)
            assert item, block
            start, end = printed(item)
            assert accepts(block, "start", start), block
            assert accepts(block, "end", end), block
            assert accepts(block, "kind", item.kind), block


@pytest.mark.parametrize("name", TEXTS or ["no text is here"])
def test_no_line_is_dropped(name: str) -> None:
    reading = read_file(text(name))
    told = {line.number for line in reading.source.lines if line.text.strip("\x0c \t\r")}
    assert told <= set(reading.fates)


def test_the_first_decision_is_read_whole() -> None:
    reading = read_file(text("PC.DEC-440.fr"))
    items = all_items(reading)
    assert len(items) == 39
    assert sum(item.start is not None for item in items) == 12
    assert sum(item.kind == "coffee-break" for item in items) == 4
    assert [item.title["fr"][:9] for item in items if item.optional] == ["Présentat", "Approbati"]
    assert sum(item.brief for item in items) == 3
    named = reading.invited.invitees
    by_category = {
        of.id: [one.body for one in named if one.category == of.id]
        for of in reading.invited.categories
    }
    assert by_category["partners"] == ["JP", "KR", "TH"]
    assert by_category["mediterranean-partners"] == ["DZ", "EG", "IL", "JO", "MA", "TN"]
    assert len(by_category["international-organizations"]) == 25  # 24 entries, one names two
    assert by_category["un-bodies"] == ["undp", "unhcr", "unicef", "unodc", "dpa", "dha"]
    assert reading.rules.working_languages == ("en", "ru")
    assert reading.unread == ()


def test_the_translations_have_the_same_structure() -> None:
    structures = [
        [(item.start, item.kind, item.number) for item in all_items(read_file(text(name)))]
        for name in (
            "PC.DEC-440.fr",
            "S01_bishkek_2001_en_own_translation",
            "S02_bishkek_2001_ru_own_translation",
        )
    ]
    assert structures[0] == structures[1] == structures[2]


def test_the_second_decision_is_read_whole() -> None:
    reading = read_file(text("PC.DEC-1153.fr"))
    decision = reading.frame.decision
    assert decision
    assert (decision.symbol, decision.number, str(decision.date)) == (
        "PC.DEC/1153",
        "1153",
        "2014-12-18",
    )
    assert [len(area.foci) for area in reading.areas] == [3, 2, 11, 5, 3]
    assert [of.statement.delegation for of in reading.statements] == ["KZ", "US", "eu"]
    aligned = reading.statements[2].statement.alignments
    assert [one.body for one in aligned] == ["ME", "IS", "AL", "BA", "NO"]
    assert [bool(one.footnote) for one in aligned] == [True, True, True, False, False]


def test_the_first_decision_says_what_it_decides_and_where() -> None:
    reading = read_file(text("PC.DEC-440.fr"))
    decision = reading.frame.decision
    assert decision
    assert reading.frame.title["fr"].casefold() == (
        "conférence internationale de bichkek sur le renforcement de la sécurité et de la "
        "stabilité en asie centrale : renforcement des efforts d’ensemble pour lutter contre le "
        "terrorisme"
    )
    support, convene = (of["fr"] for of in decision.decides)
    assert support.startswith("D’appuyer le Gouvernement kirghize dans la tenue de la Conférence")
    assert support.endswith(
        "prévue à Bichkek les 13 et 14 décembre 2001, selon l’ordre du jour indicatif et les "
        "modalités d’organisation présentées en annexe"
    )
    assert convene.startswith("De convoquer le 5 novembre 2001 à Vienne une séance préparatoire")
    assert convene.endswith("(déclaration de la conférence, programme d’action).")
    assert len(decision.considering) == 8
    assert printed_conference(reading).town == {"fr": "Bichkek"}
    assert reading.unread == ()


POINTS = [  # the lines that they begin on: 24, 27 (to 36), 37 (to 76), 77, 84, 89, 94
    ("Le Centre de l’OSCE à Astana", "avec effet à compter du 1er janvier 2015"),
    ("Le Bureau du programme de l’OSCE à Astana, ci-après", "kazakh des affaires étrangères"),
    ("Le Bureau met en œuvre des projets", "manifestations auxquelles participent l’OSCE"),
    ("Dans l’exécution de son mandat", "les organisations internationales concernées"),
    ("Sous réserve de tout changement", "l’ancien Fonds (Centre de l’OSCE à Astana)"),
    ("Le présent mandat du Bureau", "l’adaptation de son mandat aux réalités actuelles"),
]


def test_the_second_decision_says_what_it_decides_and_names_no_town() -> None:
    reading = read_file(text("PC.DEC-1153.fr"))
    decision = reading.frame.decision
    assert decision
    decided = [of["fr"] for of in decision.decides]
    assert len(decided) == len(POINTS)
    for said, (first, last) in zip(decided, POINTS, strict=True):
        assert said.startswith(first)
        assert said.endswith(last)
    (asked,) = (of["fr"] for of in decision.asks)
    assert asked.startswith("Prie le Gouvernement kazakh")
    assert asked.endswith("un mémorandum actualisé concernant le Bureau.")
    assert decided[0] == (
        "Le Centre de l’OSCE à Astana est transformé, par la présente en « Bureau du programme de "
        "l’OSCE à Astana », avec effet à compter du 1er janvier 2015"
    )
    assert [of["fr"].split()[0] for of in decision.considering] == [
        "Rappelant",
        "Donnant",
        "Soucieux",
    ]
    assert reading.frame.title == {"fr": "Bureau du programme de l’OSCE à Astana"}
    assert printed_conference(reading).town == {}
    assert reading.unread == ()
