"""Who has withdrawn: every file of a build is searched for the name.

Anatol Krasnabarod has no duty; Leopold von der Kaltenegg goes on standing in the agenda as a chair.
"""

import shutil
from pathlib import Path

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from tests.test_leaks import words

ISSYK_KUL = Path(__file__).resolve().parents[2] / "agendas" / "issyk-kul-2027"
PURPOSES = ("transport", "hotels", "security", "catering")
WITHOUT_DUTY = ("Krasnabarod", "Краснобород")
CHAIR = ("Kaltenegg",)


def built(out: Path, *withdrawn: str) -> Path:
    """The build folder of a conference from which persons have withdrawn, with all feeds."""
    folder = out / "issyk-kul-2027"
    shutil.copytree(ISSYK_KUL, folder)
    table = folder / "participants.csv"
    rows = table.read_text("utf-8").splitlines()
    gone = [
        row.replace(",in-person,", ",withdrawn,") if row.partition(",")[0] in withdrawn else row
        for row in rows
    ]
    assert sum(one != other for one, other in zip(rows, gone, strict=True)) == len(withdrawn)
    table.write_text("\n".join(gone) + "\n", "utf-8")
    feeds = ("persons", "delegations")
    assert build(folder, BuildOptions(out / "build", feeds=feeds)) == 0
    assert build(folder, BuildOptions(out / "build", languages=("en",))) == 0
    assert build(folder, BuildOptions(out / "build", columns=PURPOSES)) == 0
    return out / "build" / "issyk-kul-2027"


def naming(lying: Path, names: tuple[str, ...]) -> set[str]:
    """The files that hold one of these names."""
    return {
        path.relative_to(lying).as_posix()
        for path in lying.rglob("*")
        if path.is_file()
        for told in ["".join(words(path.read_bytes(), path.name))]
        if any(name in told for name in names)
    }


@pytest.fixture(scope="module")
def lying(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("withdrawn"), "p026", "p018")


def test_a_name_without_a_duty_stands_in_no_paper(lying: Path) -> None:
    """The workbook of participants has the row; whose feed is whose tells where to find it, and
    the feed itself is called after the person.
    """
    found = naming(lying, WITHOUT_DUTY)
    feeds = {path for path in found if path.startswith("secretariat/feeds/")}
    assert len(feeds) == 1
    assert found - feeds == {
        "secretariat/participants.xlsx",
        "secretariat/feeds-of-persons.xlsx",
        "secretariat/feeds-of-persons.csv",
    }


def test_who_takes_part_is_found_all_the_same(lying: Path) -> None:
    """The search is not blind: another member of the delegation is where the first one is not."""
    found = naming(lying, ("Vaukavyets", "Волковец"))
    stems = {path.split("/")[1].partition(".")[0] for path in found}
    assert {"list-of-participants", "badges-a6", "badges-card", "sign-in"} <= stems


def test_a_chair_stands_where_the_agenda_is_printed_and_nowhere_else(lying: Path) -> None:
    """Papers print what the agenda says until somebody else stands there.

    Lists, badges, plates and numbers are made of those who take part.
    """
    found = naming(lying, CHAIR)
    assert not {path for path in found if path.startswith(("participants/", "restricted/"))}
    stems = {path.split("/")[1].partition(".")[0] for path in found}
    assert stems == {
        *("programme", "booklet", "order-of-the-day", "speakers-and-officers", "door-signs"),
        *("calendar", "feeds", "feeds-of-persons", "interpreters", "agenda", "participants"),
        *("list-of-speakers", "briefing-sheets", "report-forms", "officers-by-meeting"),
    }
