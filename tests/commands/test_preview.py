"""`planner preview`: a page as a picture, and what is said where there is none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

Planner = Callable[..., Any]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the user is."""
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


def test_the_first_page_of_the_programme(planner: Planner, wells: Path, here: Path) -> None:
    """A4 at 110 dots in an inch: 909 and 1286 dots, and the page is not empty."""
    shown = planner("preview", wells)
    assert (shown.code, shown.out) == (0, "programme.en.1.png\n")
    with Image.open(here / "programme.en.1.png") as seen:
        assert (seen.format, abs(seen.width - 909) <= 1, abs(seen.height - 1286) <= 1) == (
            "PNG",
            True,
            True,
        )
        assert seen.convert("L").getextrema() == (0, 255)
    assert [path.name for path in here.iterdir()] == ["programme.en.1.png"]


def test_another_product_language_and_file(planner: Planner, wells: Path, here: Path) -> None:
    shown = planner("preview", wells, "at-a-glance", "--lang", "fr", "--out", "page.png")
    assert (shown.code, shown.out) == (0, "page.png\n")
    with Image.open(here / "page.png") as seen:
        assert seen.width > seen.height


def test_one_of_several_files_of_a_product(planner: Planner, agendas: Path) -> None:
    folder = agendas / "issyk-kul-2027"
    shown = planner("preview", folder, "door-signs/barskoon", "--page", "3")
    assert (shown.code, shown.out) == (0, "door-signs-barskoon.en.3.png\n")
    wrong = planner("preview", folder, "door-signs/barskon")
    assert (wrong.code, wrong.err) == (
        2,
        "planner: door-signs has no file “door-signs/barskon”.\n"
        "    → Did you mean “door-signs/barskoon”?\n",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("programm",),
            "planner: There is no product “programm”.\n    → Did you mean “programme”?\n",
        ),
        (
            ("calendar",),
            "planner: calendar is not printed: it has no PDF.\n"
            "    → Choose programme, at-a-glance, wall, door-signs or another printed product.\n",
        ),
        (
            ("programme", "--page", "7"),
            "planner: There is no page 7 of programme.en.\n    → It has 1 page.\n",
        ),
        (
            ("programme", "--lang", "ru"),
            "planner: “ru” is not a language of these papers.\n    → Languages: en, fr.\n",
        ),
        (
            ("badges",),
            "planner: There is nothing to show of badges: there are no participants.\n",
        ),
    ],
)
def test_what_cannot_be_shown_is_said(
    planner: Planner, wells: Path, here: Path, words: tuple[str, ...], said: str
) -> None:
    shown = planner("preview", wells, *words)
    assert (shown.code, shown.err) == (2, said)
    assert list(here.iterdir()) == []


def test_a_character_without_a_font_is_a_finding(planner: Planner, wells: Path, here: Path) -> None:
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text("utf-8").replace("Wells", "𓀀"), "utf-8")
    shown = planner("preview", wells, "wall")
    assert shown.code == 1
    assert "agenda.en.txt:3:14: error: glyph-missing" in shown.err
    assert list(here.iterdir()) == []


def test_a_folder_with_errors_is_not_shown(planner: Planner, wells: Path, here: Path) -> None:
    (wells / "conference.toml").write_text("title = ", "utf-8")
    assert planner("preview", wells).code == 1
    assert list(here.iterdir()) == []
