"""`planner forget`: what is due, or all of somebody, leaves the folder and the builds."""

import json
from pathlib import Path

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.check import load_and_check
from planner.commands.forgetting.forget import ForgetOptions, forget
from planner.commands.release import ReleaseOptions, release
from planner.errors import PlannerError
from planner.folder import writing

FILES = {
    "conference.toml": """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en"]
issued = 2027-01-15
participation = [{ id = "states", name = "States" }]
purposes = [{ id = "gate", columns = ["family", "passport"] }]
""",
    "agenda.en.txt": """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             chair: p1 · rapporteur: p2
             Address by Minister Rillington
               speakers: p1, p2
""",
    "invitees.csv": """\
id,category,body,reply,focal_point,note
at,states,AT,accepted,Flo Focal,writes late
de,states,DE,declined,,
""",
    "participants.csv": """\
id,body,category,position,given,family
p1,AT,states,head,Ada,Rillington
p2,DE,states,head,Bo,Brook
""",
    "participants.secretariat.csv": "id,languages,phone\np1,en,+43 1\np2,fr,\n",
    "participants.restricted.csv": "id,passport\np1,ZZ1\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "water-2027"
    made.mkdir()
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def out(folder: Path) -> Path:
    return folder.parent / "out"


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def lying(folder: Path) -> set[str]:
    """The folders of the build that hold files, as its manifest and the disk have it."""
    target = out(folder) / "water-2027"
    told = json.loads((target / "manifest.json").read_text(encoding="utf-8"))["files"]
    paths = {path.relative_to(target).as_posix() for path in target.rglob("*.*")}
    assert {entry["path"] for entry in told} == paths - {"manifest.json"}
    return {path.partition("/")[0] for path in paths} - {"manifest.json"}


def build_all(folder: Path) -> None:
    assert build(folder, BuildOptions(out(folder))) == 0
    assert build(folder, BuildOptions(out(folder), columns=("gate",))) == 0


def test_what_is_not_due_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The conference ends on 4 May; 30 days later is 3 June, 365 days later 3 May 2028."""
    assert forget(folder, ForgetOptions(at="2027-06-03", out=out(folder), apply=True)) == 0
    screen = capsys.readouterr()
    assert screen.out == (
        "restricted: kept until 2027-06-03, not due yet\n"
        "secretariat: kept until 2028-05-03, not due yet\n"
    )
    assert screen.err == "There is nothing to forget.\n"
    assert texts(folder) == FILES


def test_the_plan_is_shown_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build_all(folder)
    capsys.readouterr()
    assert forget(folder, ForgetOptions(at="2027-06-04", out=out(folder))) == 0
    screen = capsys.readouterr()
    assert screen.out == (
        "restricted: kept until 2027-06-03\n"
        "  participants.restricted.csv: 1 person, removed\n"
        "secretariat: kept until 2028-05-03, not due yet\n"
        f"{out(folder) / 'water-2027'}: 1 file in restricted removed\n"
    )
    assert screen.err == (
        "Nothing has been removed yet. To do it, add --apply.\n"
        "There may be copies elsewhere: in the history of git, in what was sent, in backups.\n"
    )
    assert texts(folder) == FILES
    assert lying(folder) == {"public", "participants", "secretariat", "restricted"}


def test_restricted_data_go_first(folder: Path) -> None:
    build_all(folder)
    assert forget(folder, ForgetOptions(at="2027-06-04", out=out(folder), apply=True)) == 0
    left = dict(FILES)
    del left["participants.restricted.csv"]
    assert texts(folder) == left
    assert lying(folder) == {"public", "participants", "secretariat"}
    assert forget(folder, ForgetOptions(at="2027-06-04", out=out(folder), apply=True)) == 0


def test_what_the_secretariat_kept_goes_later(folder: Path) -> None:
    """Days and replies of invitations stay; what participants could see of it goes too."""
    build_all(folder)
    assert forget(folder, ForgetOptions(at="2028-05-04", out=out(folder), apply=True)) == 0
    left = dict(FILES)
    del left["participants.restricted.csv"], left["participants.secretariat.csv"]
    left["invitees.csv"] = (
        "id,category,body,reply,focal_point,note\nat,states,AT,accepted,,\nde,states,DE,declined,,\n"
    )
    assert texts(folder) == left
    assert lying(folder) == {"public"}


def test_other_days_of_retention(folder: Path) -> None:
    path = folder / "conference.toml"
    path.write_text(FILES["conference.toml"] + "[retention]\nrestricted = 0\n", encoding="utf-8")
    assert forget(folder, ForgetOptions(at="2027-05-04", out=out(folder), apply=True)) == 0
    assert (folder / "participants.restricted.csv").exists()
    assert forget(folder, ForgetOptions(at="2027-05-05", out=out(folder), apply=True)) == 0
    assert not (folder / "participants.restricted.csv").exists()


def test_a_conference_without_an_end(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "conference.toml"
    path.write_text(FILES["conference.toml"].replace("ends =", "#"), encoding="utf-8")
    assert forget(folder, ForgetOptions(at="2099-01-01", out=out(folder), apply=True)) == 0
    told = "The conference has no last day: nothing ever becomes due.\n"
    assert capsys.readouterr().out == told
    assert (folder / "participants.restricted.csv").exists()


def test_all_of_a_person(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build_all(folder)
    capsys.readouterr()
    assert forget(folder, ForgetOptions(("p1",), out=out(folder), apply=True)) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:-1] == [
        "p1  Ada Rillington: a row in participants.csv, participants.secretariat.csv, "
        "participants.restricted.csv, removed",
        "agenda.en.txt:3:14: chair of “Session 1: Wells”: to be designated",
        "agenda.en.txt:5:14: speaker of “Address by Minister Rillington”: p2",
        "agenda.en.txt:5: stays, change it by hand: Address by Minister Rillington",
    ]
    assert told[-1].endswith("files in participants, public, restricted, secretariat removed")
    left = texts(folder)
    assert left["agenda.en.txt"] == (
        FILES["agenda.en.txt"]
        .replace("chair: p1", "chair: to be designated")
        .replace("speakers: p1, p2", "speaker: p2")
    )
    assert left["participants.csv"] == (
        "id,body,category,position,given,family\np2,DE,states,head,Bo,Brook\n"
    )
    assert left["participants.secretariat.csv"] == "id,languages,phone\np2,fr,\n"
    assert "participants.restricted.csv" not in left
    assert lying(folder) == set()
    _, findings = load_and_check(folder)
    assert [of.name for of in findings if of.severity == "error"] == []
    assert build(folder, BuildOptions(out(folder))) == 0


def test_a_person_that_there_is_not(folder: Path) -> None:
    with pytest.raises(PlannerError) as raised:
        forget(folder, ForgetOptions(("p11",), out=out(folder), apply=True))
    assert (str(raised.value), raised.value.remedy) == (
        "There is no participant or interpreter “p11”.",
        "Did you mean “p1”?",
    )


def test_a_day_that_there_is_not(folder: Path) -> None:
    with pytest.raises(PlannerError, match="“soon” is not a date"):
        forget(folder, ForgetOptions(at="soon", out=out(folder)))


def test_what_is_not_understood_is_not_lost(folder: Path) -> None:
    """A row of nobody has to be looked at first; until then nothing goes, not even a build."""
    build_all(folder)
    path = folder / "participants.restricted.csv"
    path.write_text("id,passport\np1,ZZ1\np9,ZZ9\n", encoding="utf-8")
    with pytest.raises(PlannerError, match="participant-unknown"):
        forget(folder, ForgetOptions(at="2030-01-01", out=out(folder), apply=True))
    assert "restricted" in lying(folder)
    assert path.read_text(encoding="utf-8").endswith("p9,ZZ9\n")


def test_all_or_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the last file cannot be changed, those that were removed come back."""
    real = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == "participants.restricted.csv":
            raise PermissionError(13, "Permission denied")
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(writing.Path, "unlink", refuse)
    with pytest.raises(PlannerError, match="The folder cannot be written"):
        forget(folder, ForgetOptions(("p1",), out=out(folder), apply=True))
    assert texts(folder) == FILES


def test_a_half_written_file_goes_even_if_nothing_is_due(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    half = folder / ".participants.secretariat.csv.ab12cd34.planner-half"
    half.write_text("id,phone\np1,+43 1\n", encoding="utf-8")
    assert forget(folder, ForgetOptions(at="2027-01-01", out=out(folder))) == 0
    assert half.exists()
    assert f"{half.name}: half-written, removed" in capsys.readouterr().out
    assert forget(folder, ForgetOptions(at="2027-01-01", out=out(folder), apply=True)) == 0
    assert not half.exists()
    assert texts(folder) == FILES


def test_releases_name_nobody_who_is_forgotten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What calendars know of a release stays; nothing of the person goes out again."""
    release(folder, ReleaseOptions(at="2027-01-20", apply=True))
    (file,) = (folder / "releases").iterdir()
    before = json.loads(file.read_text(encoding="utf-8"))
    assert "Rillington" in json.dumps(before["persons"])
    assert forget(folder, ForgetOptions(("p1",), out=out(folder), apply=True)) == 0
    assert f"releases/{file.name}: the name, removed" in capsys.readouterr().out
    after = json.loads(file.read_text(encoding="utf-8"))
    assert after["events"] == before["events"]
    assert "Address by Minister …" in file.read_text(encoding="utf-8")
    assert [person for person in after["persons"] if person["id"] == "p1"] == [
        {"id": "p1", "withhold": True}
    ]
    text = (folder / "agenda.en.txt").read_text(encoding="utf-8")
    (folder / "agenda.en.txt").write_text(text.replace(" Rillington", ""), encoding="utf-8")
    assert build(folder, BuildOptions(out(folder))) == 0
    notice = (out(folder) / "water-2027/public/change-notice.en.txt").read_text(encoding="utf-8")
    assert "Chair: " in notice
    assert "Ada" not in notice


def test_somebody_who_is_only_in_a_release_is_forgotten_too(folder: Path) -> None:
    release(folder, ReleaseOptions(at="2027-01-20", apply=True))
    (file,) = (folder / "releases").iterdir()
    agenda = folder / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("chair: p1", "chair: AT").replace("p1, p2", "p2"))
    (folder / "participants.csv").write_text("id,body,position,given,family\np2,DE,head,Bo,Brook\n")
    for table in ("secretariat", "restricted"):
        (folder / f"participants.{table}.csv").unlink()
    assert forget(folder, ForgetOptions(("p1",), out=out(folder), apply=True)) == 0
    assert "Rillington" not in json.dumps(json.loads(file.read_text("utf-8"))["persons"])


def test_a_candidate_goes_with_the_person(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "candidates.csv").write_text("id,roles\np1,chair\np2,rapporteur\n")
    assert forget(folder, ForgetOptions(("p1",), out=out(folder), apply=True)) == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "p1  Ada Rillington: a row in participants.csv, participants.secretariat.csv, "
        "participants.restricted.csv, candidates.csv, removed"
    )
    assert (folder / "candidates.csv").read_text() == "id,roles\np2,rapporteur\n"
    assert build(folder, BuildOptions(out(folder))) == 0


INTERPRETERS = """\
id,given,family,a,c,unavailable,email
i1,Hanna,Whitlocke,en,fr,2027-05-04,h@booth.example
i2,Marc,Penhalle,fr,en,,m@booth.example
"""


def with_interpreters(folder: Path) -> Path:
    (folder / "interpreters.csv").write_text(INTERPRETERS)
    (folder / "rota.csv").write_text(
        "item,booth,interpreters\nsession-1-mon,en,i1 i2\nsession-1-mon,fr,i1\n"
    )
    return folder


def test_an_interpreter_is_forgotten_by_id(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others of a booth stay in the rota; a row with nobody left goes."""
    note = "# Thanks to Hanna Whitlocke\n"
    agenda = with_interpreters(folder) / "agenda.en.txt"
    agenda.write_text(FILES["agenda.en.txt"] + note)
    assert forget(folder, ForgetOptions(("i1",), out=out(folder), apply=True)) == 0
    assert capsys.readouterr().out.splitlines() == [
        "i1  Hanna Whitlocke: a row in interpreters.csv, removed",
        "rota.csv:2: en of session-1-mon: i2",
        "rota.csv:3: fr of session-1-mon: nobody",
        "agenda.en.txt:7: stays, change it by hand: # Thanks to Hanna Whitlocke",
    ]
    assert (folder / "interpreters.csv").read_text() == INTERPRETERS.replace(
        "i1,Hanna,Whitlocke,en,fr,2027-05-04,h@booth.example\n", ""
    )
    assert (folder / "rota.csv").read_text() == ("item,booth,interpreters\nsession-1-mon,en,i2\n")


def test_names_of_interpreters_are_due_with_what_the_secretariat_keeps(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_interpreters(folder)
    assert forget(folder, ForgetOptions(at="2028-05-03", out=out(folder), apply=True)) == 0
    assert (folder / "interpreters.csv").read_text() == INTERPRETERS
    assert forget(folder, ForgetOptions(at="2028-05-04", out=out(folder), apply=True)) == 0
    told = "  interpreters.csv: names and addresses of 2 rows, emptied"
    assert told in capsys.readouterr().out.splitlines()
    assert (folder / "interpreters.csv").read_text() == (
        "id,given,family,a,c,unavailable,email\ni1,,,en,fr,,\ni2,,,fr,en,,\n"
    )
    assert (folder / "rota.csv").read_text().splitlines()[1] == "session-1-mon,en,i1 i2"
    _, findings = load_and_check(folder)
    assert [of.name for of in findings if of.name.startswith("interpreter")] == []


def test_what_a_release_still_says_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Declined and in Russian it goes from titles; what a body is called stays, and is told."""
    people = folder / "participants.csv"
    people.write_text(
        "id,body,category,position,given,family,name.ru\n"
        "p1,AT,states,head,Ada,Rillington,Ада Риллингтонова\n"
        "p2,DE,states,head,Bo,Brook,\n"
    )
    settings = folder / "conference.toml"
    settings.write_text(settings.read_text().replace('["en"]', '["en", "ru"]'))
    (folder / "agenda.ru.txt").write_text(
        "Понедельник, 3 мая 2027 года\n\n09:00–10:00  Заседание 1: колодцы Ады Риллингтоновой\n"
    )
    (folder / "names.csv").write_text("body,name.en\nfund,The Rillington Fund\n")
    release(folder, ReleaseOptions(at="2027-01-20", apply=True))
    (file,) = (folder / "releases").iterdir()
    assert "Ады Риллингтоновой" in file.read_text("utf-8")
    capsys.readouterr()
    assert forget(folder, ForgetOptions(("p1",), out=out(folder), apply=True)) == 0
    text = file.read_text("utf-8")
    assert "Риллингтонов" not in text
    assert "Заседание 1: колодцы …" in text
    lines = [at for at, line in enumerate(text.splitlines(), 1) if "Rillington" in line]
    told = [line for line in capsys.readouterr().out.splitlines() if "check it" in line]
    assert len(lines) == 1
    assert [line.partition(": ")[0] for line in told] == [f"releases/{file.name}:{lines[0]}"]


def test_rows_that_are_left_of_somebody_who_is_gone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """p1 was deleted by hand: the private rows go, and the duties are open again."""
    table = folder / "participants.csv"
    table.write_text(table.read_text().replace("p1,AT,states,head,Ada,Rillington\n", ""))
    forget(folder, ForgetOptions(persons=("p1",), out=out(folder), apply=True))
    assert capsys.readouterr().out.splitlines() == [
        "agenda.en.txt:3:14: chair of “Session 1: Wells”: to be designated",
        "agenda.en.txt:5:14: speaker of “Address by Minister Rillington”: p2",
        "participants.secretariat.csv:2: the row of p1, who is gone, removed",
        "participants.restricted.csv:2: the row of p1, who is gone, removed",
    ]
    left = texts(folder)
    assert left["participants.secretariat.csv"] == "id,languages,phone\np2,fr,\n"
    assert "participants.restricted.csv" not in left
    assert "chair: to be designated · rapporteur: p2" in left["agenda.en.txt"]
    assert "speaker: p2" in left["agenda.en.txt"]
    assert not [of for of in load_and_check(folder)[1] if "unknown" in of.name]
