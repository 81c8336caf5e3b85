"""The example conferences build as they are, and say what they are meant to say."""

from pathlib import Path

import pytest

from planner.commands.build import Wish, build
from planner.commands.check import load_and_check
from planner.folder.canonical import canonical_agendas
from planner.folder.load import load

PAPER = ("pdf", "docx", "html", "txt")
AGENDAS = Path(__file__).resolve().parents[1] / "agendas"
ISSYK_KUL = AGENDAS / "issyk-kul-2027"


@pytest.mark.parametrize("folder", sorted(AGENDAS.iterdir()), ids=lambda folder: folder.name)
def test_agendas_are_in_their_one_form(folder: Path) -> None:
    agendas = list(canonical_agendas(load(folder, tables=False), every_id=False))
    assert {agenda.path for agenda in agendas} == {*folder.glob("agenda.*.txt")}
    assert [agenda.file for agenda in agendas if agenda.differs or agenda.faults] == []


def test_issyk_kul_has_no_finding() -> None:
    loaded, findings = load_and_check(ISSYK_KUL)
    assert [str(found) for found in findings] == []
    assert len(loaded.conference.participants) == 300


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert build(ISSYK_KUL, Wish(out)) == 0
    return out / "issyk-kul-2027"


def test_issyk_kul_in_four_languages(built: Path) -> None:
    made = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    in_four = {
        f"{stem}.{language}.{suffix}"
        for stem, suffixes in {
            "public/programme": PAPER,
            "public/calendar": ("ics",),
            "public/calendar-overview": ("ics",),
            "public/speakers-and-officers": (*PAPER, "xlsx"),
            "participants/list-of-participants": (*PAPER, "xlsx"),
        }.items()
        for language in ("en", "fr", "ru", "ky")
        for suffix in suffixes
    }
    workbooks = {"secretariat/invitees.xlsx", "secretariat/participants.xlsx"}
    assert made == in_four | workbooks | {"manifest.json"}


def test_delegations_stand_in_the_order_of_each_language(built: Path) -> None:
    """Germany is Allemagne in French and Германия in Russian."""
    for language, names in {
        "en": ("Georgia", "Germany", "Greece"),
        "fr": ("Algérie", "Allemagne", "Arabie saoudite"),
        "ru": ("Австрия", "Азербайджан", "Германия"),
    }.items():
        text = (built / f"participants/list-of-participants.{language}.txt").read_text("utf-8")
        lines = text.splitlines()
        places = [lines.index(name) for name in names if name in lines]
        assert len(places) > 1
        assert places == sorted(places)


def test_persons_stand_in_the_programme(built: Path) -> None:
    text = " ".join((built / "public/programme.en.txt").read_text("utf-8").split())
    assert (
        "Keynote speaker: Prof. Hallgerður Snæbjörnsdóttir, Emeritus Professor of Glaciology, "
        "former President of the Nordic Panel on Snow, Ice and Permafrost, and Head of Delegation "
        "(Iceland)"
    ) in text
