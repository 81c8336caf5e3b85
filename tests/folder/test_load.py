"""Folders in which something is missing, or is not what it should be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.findings import Severity
from planner.folder.load import load

Found = Callable[[dict[str, str | bytes]], list[str]]
Folder = Callable[[dict[str, str | bytes]], Path]

AGENDA = "Thursday, 13 December 2001\n\n09:00  Lunch\n"


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(PlannerError) as raised:
        load(tmp_path / "talks")
    assert str(raised.value) == f"There is no folder {tmp_path / 'talks'}."
    assert raised.value.remedy == f"Make one: planner new {tmp_path / 'talks'}"


def test_an_empty_folder(found_in: Found) -> None:
    assert found_in({}) == [
        "conference.toml: file-missing: There is no file conference.toml.",
    ]


def test_empty_files(found_in: Found) -> None:
    files = {"conference.toml": "", "agenda.en.txt": "", "invitees.csv": ""}
    assert found_in(files) == [
        "invitees.csv:1: table-column-missing: Missing column: id, category, body."
    ]


def test_without_settings_the_agendas_are_still_read(folder: Folder) -> None:
    loaded = load(folder({"agenda.fr.txt": "13 décembre 2001\n\n09:00  Déjeuner\n"}))
    assert [(str(found.place), found.name) for found in loaded.findings] == [
        ("conference.toml", "file-missing")
    ]
    assert loaded.conference.languages == ("fr",)
    assert [item.id for day in loaded.conference.days for item in day.items] == ["lunch-thu"]


def test_the_id_is_the_name_of_the_folder(folder: Folder, settings: Callable[..., str]) -> None:
    root = folder({"conference.toml": settings("en"), "agenda.en.txt": AGENDA})
    assert load(root).conference.id == "talks"
    (root / "conference.toml").write_text(f'id = "talks-2001"\n{settings("en")}')
    assert load(root).conference.id == "talks-2001"


def test_an_agenda_is_missing(found_in: Found, settings: Callable[..., str]) -> None:
    assert found_in({"conference.toml": settings("en")}) == [
        "agenda.en.txt: file-missing: There is no file agenda.en.txt."
    ]


def test_a_translation_is_missing(folder: Folder, settings: Callable[..., str]) -> None:
    files = {"conference.toml": settings("en", "fr"), "agenda.en.txt": AGENDA}
    (found,) = load(folder(files)).findings
    assert (str(found.place), found.severity, found.name) == (
        "agenda.fr.txt",
        Severity.WARNING,
        "file-missing",
    )


def test_a_translation_that_cannot_be_read_is_one_fault(
    found_in: Found, settings: Callable[..., str]
) -> None:
    french = "13 décembre 2001\n\n09:00  Déjeuner\n".encode("latin-1")
    files = {
        "conference.toml": settings("en", "fr"),
        "agenda.en.txt": AGENDA,
        "agenda.fr.txt": french,
    }
    assert found_in(files) == ["agenda.fr.txt:1:5: file-encoding: This file is not in UTF-8."]


def test_a_file_that_may_not_be_read(folder: Folder, settings: Callable[..., str]) -> None:
    root = folder({"conference.toml": settings("en")})
    (root / "agenda.en.txt").symlink_to("agenda.en.txt")
    (found,) = load(root).findings
    assert (str(found.place), found.name) == ("agenda.en.txt", "file-unreadable")


@pytest.mark.parametrize(
    "languages", ['["../secret"]', '["en\\u0000"]', '["EN"]', '[""]', '["en/../../x"]']
)
def test_a_language_leads_to_no_file_outside(
    folder: Folder, tmp_path: Path, languages: str
) -> None:
    (tmp_path / "secret.txt").write_text("nonsense")
    loaded = load(folder({"conference.toml": f"languages = {languages}\n"}))
    assert [(found.place.file, found.name) for found in loaded.findings] == [
        ("conference.toml", "languages-missing")
    ]


def test_other_files_beside_the_agenda_are_no_languages(folder: Folder) -> None:
    root = folder(
        {"agenda.en.txt": "", "agenda.en.old.txt": "", "agenda.txt": "", "agenda..txt": ""}
    )
    assert load(root).conference.languages == ("en",)


def test_findings_come_file_by_file(found_in: Found, settings: Callable[..., str]) -> None:
    files = {
        "conference.toml": f"{settings('en', 'fr')}\n[limits]\nx = 1\n",
        "agenda.en.txt": "nonsense\n\n2001-12-13\n09:00\n",
        "agenda.fr.txt": "2001-12-13\nsottise\n",
        "invitees.csv": "id,category,body\nkg,states,KG,Bishkek\n",
    }
    assert [line.split(": ")[0] for line in found_in(files)] == [
        "conference.toml:20",
        "agenda.en.txt:1:1",
        "agenda.en.txt:4:1",
        "agenda.fr.txt:1:1",
        "agenda.fr.txt:2:1",
        "invitees.csv:2",
    ]


def test_how_a_folder_would_be(folder: Folder) -> None:
    """Texts are read instead of files of each kind, and a file can be gone."""
    root = folder(
        {
            "conference.toml": 'title = "Talks"\nlanguages = ["en"]\n',
            "agenda.en.txt": AGENDA,
            "invitees.csv": "id,category,body\nat,states,AT\n",
            "participants.csv": "id,body,position,given,family\np1,AT,head,Ada,Rill\n",
            "participants.secretariat.csv": "id,hotel\np1,Hotel Brook\n",
        }
    )
    instead = {
        root / "conference.toml": 'title = "Wells"\nlanguages = ["en"]\n',
        root / "agenda.en.txt": AGENDA.replace("Lunch", "Dinner"),
        root / "invitees.csv": "id,category,body\nfr,states,FR\n",
        root / "participants.csv": "id,body,position,given,family\np1,AT,head,Bo,Rill\n",
        root / "participants.secretariat.csv": None,
    }
    loaded = load(root, instead=instead)
    conference = loaded.conference
    (person,) = conference.participants
    (dinner,) = conference.items
    assert loaded.findings == ()
    assert (conference.title["en"], dinner.title["en"]) == ("Wells", "Dinner")
    assert [of.id for of in conference.invitees] == ["fr"]
    assert (person.given, person.hotel) == ("Bo", "")
