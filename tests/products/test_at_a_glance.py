"""The programme at a glance and the wall sheet: which item stands where, worked out by hand."""

from pathlib import Path

import pytest

from planner.commands.building.making import BuildOptions, make
from planner.folder.load import load
from planner.forms.grid import Grid, GridCell, GridLayout
from planner.timetable.moment import moment

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", ky = "Суу" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Asia/Bishkek"
town = { en = "Osh", ky = "Ош" }
languages = ["en", "ky"]
issued = 2027-01-15
symbol = "W/1"

[[rooms]]
id = "hall"
name = { en = "Hall", ky = "Зал" }

[[rooms]]
id = "annex"
"""
ONE_DAY = """\
2027-05-03

08:30–09:00  Registration
09:00–10:00  Session 1: Wells                                             [annex]
             access: closed
             Coffee break
09:00–11:00  Session 2: Springs                                           [hall]
             09:40–10:00  Coffee break
10:00–11:00  Session 3: Rain                                              [annex]
10:30–11:30  Press conference
12:00–13:00  Lunch
"""


def sheets(folder: Path, product: str = "at-a-glance") -> dict[str, Grid]:
    """The sheets of a product by their language."""
    loaded = load(folder)
    at = moment(None, None, loaded.conference)
    made, _ = make(loaded, BuildOptions(folder / "out", only=(product,)), at)
    return {one.language: one.form for one in made if isinstance(one.form, Grid)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "water-2027"
    made.mkdir()
    (made / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (made / "agenda.en.txt").write_text(ONE_DAY, encoding="utf-8")
    (made / "agenda.ky.txt").write_text("2027-05-03\n", encoding="utf-8")
    return made


def called(cell: GridCell) -> str:
    return "".join(run.text for run in cell.lines[0].runs)


def words(cell: GridCell) -> list[str]:
    shown = ["".join(run.text for run in line.runs) for line in cell.lines]
    return [f"{line.time} {text}".strip() for line, text in zip(cell.lines, shown, strict=True)]


def test_the_days_of_bishkek_stand_beside_each_other() -> None:
    grid = sheets(ROOT / "agendas" / "bishkek-2001")["en"]
    assert [(of.text, of.units, of.share) for of in grid.heads] == [
        ("Thursday, 13 December 2001", 1, 0.5),
        ("Friday, 14 December 2001", 1, 0.5),
    ]
    found = [(of.first, of.units, of.begins, of.ends, of.time, called(of)) for of in grid.cells]
    assert found[:5] == [
        (0, 1, 510, 540, "08.30", "Registration of participants"),
        (0, 1, 540, 570, "09.00", "Opening of the Conference"),
        (
            1,
            1,
            540,
            690,
            "09.00",
            "Session 3: Strengthening comprehensive preventive measures (continued)",
        ),
        (0, 1, 570, 750, "09.30", "Session 1: Experiences and practices"),
        (1, 1, 690, 780, "11.30", "Session 4: Socio-economic aspects"),
    ]
    assert found[-1] == (
        0,
        1,
        1140,
        1200,
        "19.00",
        "Reception hosted by the Government of Kyrgyzstan",
    )
    assert (1, 1, 1095, 1155, "Evening", "Informal working meeting at expert level") in found
    assert (1, 1, 780, 870, "", "Lunch") in found
    assert [mark.text for mark in grid.marks] == [f"{hour:02}.00" for hour in range(9, 20)]


def test_nothing_that_is_inferred_is_printed() -> None:
    grid = sheets(ROOT / "agendas" / "bishkek-2001")["fr"]
    assert {"–" in cell.time for cell in grid.cells} == {False}
    assert grid.subtitle == "Aperçu du programme · Bichkek, 13 et 14 décembre 2001"


def test_parallel_sessions_of_issyk_kul_are_quarters_of_their_day() -> None:
    """Of 6, 12 and 12 columns those of Wednesday are 6 to 17; at most 3, 4 and 4 stand abreast."""
    grid = sheets(ROOT / "agendas" / "issyk-kul-2027")["en"]
    assert [of.units for of in grid.heads] == [6, 12, 12]
    assert [round(of.share, 4) for of in grid.heads] == [0.2727, 0.3636, 0.3636]
    wednesday = [of for of in grid.cells if 6 <= of.first < 18]
    at_half_past_nine = [
        (of.first, of.units, called(of)[:10]) for of in wednesday if of.begins == 570
    ]
    assert at_half_past_nine == [
        (6, 3, "Session 2:"),
        (9, 3, "Session 3:"),
        (12, 3, "Session 4:"),
        (15, 3, "Session 5:"),
    ]
    assert [
        (of.first, of.units, of.ends, called(of)[:12]) for of in wednesday if of.begins == 780
    ] == [
        (6, 6, 810, "Lunch"),
        (12, 6, 810, "Working lunc"),
    ]
    (late,) = [of for of in wednesday if of.ends > 1440]
    assert (late.begins, late.ends, late.time) == (1350, 1470, "22.30–00.30")


def test_the_rooms_of_a_single_day_stand_beside_each_other(folder: Path) -> None:
    """Press and what it meets have no room to share: it has a column of its own."""
    grid = sheets(folder)["en"]
    assert [(of.text, of.units) for of in grid.heads] == [
        ("Hall", 1),
        ("annex", 1),
        ("Elsewhere", 1),
    ]
    assert [(of.first, of.units, of.begins, of.ends, called(of)) for of in grid.cells] == [
        (0, 3, 510, 540, "Registration"),
        (0, 1, 540, 660, "Session 2: Springs"),
        (1, 1, 540, 600, "Session 1: Wells"),
        (1, 1, 600, 660, "Session 3: Rain"),
        (2, 1, 630, 690, "Press conference"),
        (0, 3, 720, 780, "Lunch"),
    ]


def test_what_a_cell_says(folder: Path) -> None:
    cells = {called(of): of for of in sheets(folder)["en"].cells}
    assert words(cells["Session 1: Wells"]) == [
        "Session 1: Wells",
        "Closed session",
        "Coffee break",
    ]
    assert words(cells["Session 2: Springs"]) == ["Session 2: Springs", "09.40–10.00 Coffee break"]
    assert cells["Session 1: Wells"].time == "09.00–10.00"
    assert cells["Lunch"].kind == "lunch"


def test_over_several_days_a_cell_says_its_room(folder: Path) -> None:
    agenda = ONE_DAY + "\n2027-05-04\n\n09:00–10:00  Session 4: Ice  [hall]\n"
    (folder / "agenda.en.txt").write_text(agenda, encoding="utf-8")
    (last,) = [of for of in sheets(folder)["en"].cells if called(of) == "Session 4: Ice"]
    assert words(last) == ["Session 4: Ice", "Hall"]


def test_what_stands_around_it(folder: Path) -> None:
    english, kyrgyz = sheets(folder).values()
    assert (english.title, english.subtitle) == ("Water", "Programme at a glance · Osh, 3 May 2027")
    assert (english.symbol, english.date) == ("W/1", "15 January 2027")
    assert kyrgyz.title == "Суу"
    assert [of.text for of in kyrgyz.heads][::2] == ["Зал", "Башка жерлерде"]


def test_the_wall_sheet_has_the_same_cells(folder: Path) -> None:
    for_hands, for_walls = sheets(folder)["en"], sheets(folder, "wall")["en"]
    assert for_walls.layout is GridLayout.WALL
    assert for_walls.cells == for_hands.cells


def test_a_conference_without_items_has_nothing_to_show(folder: Path) -> None:
    (folder / "agenda.en.txt").write_text("2027-05-03\n", encoding="utf-8")
    loaded = load(folder)
    names = ("at-a-glance", "wall", "door-signs")
    made, silent = make(
        loaded, BuildOptions(folder / "out", only=names), moment(None, None, loaded.conference)
    )
    assert made == []
    assert {(one.product, one.why) for one in silent} == {
        ("at-a-glance", "the agenda has no items"),
        ("wall", "the agenda has no items"),
        ("door-signs", "no item has a room"),
    }


def test_many_parallel_meetings_on_several_days_stand_below_their_rooms(folder: Path) -> None:
    """Seven rooms on each of three days are 21 abreast: the rooms go across, the days down, each
    from where the last one ends. 09:00 to 11:00 are 120 minutes, and the night is left out.
    """
    rooms = "\n".join(f"09:30–11:00  Session {n}: A  [Room {n}]" for n in range(1, 8))
    days = [f"2027-05-0{day}\n\n09:00–09:30  Registration\n{rooms}\n" for day in (3, 4, 5)]
    (folder / "agenda.en.txt").write_text("\n".join(days), encoding="utf-8")
    grid = sheets(folder)["en"]
    assert [(of.text, of.units) for of in grid.heads] == [(f"Room {n}", 1) for n in range(1, 8)]
    assert [(of.minute, of.text, of.is_day) for of in grid.marks] == [
        (540, "Monday, 3 May 2027", True),
        (660, "Tuesday, 4 May 2027", True),
        (780, "Wednesday, 5 May 2027", True),
    ]
    tuesday = [of for of in grid.cells if 660 <= of.begins < 780]
    assert [(of.first, of.units, of.begins, of.ends) for of in tuesday] == [
        (0, 7, 660, 690),
        *((n, 1, 690, 780) for n in range(7)),
    ]
    assert {of.time for of in tuesday} == {"09.00–09.30", "09.30–11.00"}


def test_the_legend_names_the_kinds_that_stand_there(folder: Path) -> None:
    """In the language of the sheet; a coffee break inside a session has no ground of its own."""
    both = sheets(folder, "wall")
    assert both["en"].legend == (
        ("registration", "Registration"),
        ("session", "Session"),
        ("lunch", "Lunch"),
        ("press", "Press"),
    )
    assert dict(both["ky"].legend)["lunch"] == "Түшкү тамак"
