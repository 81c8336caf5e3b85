"""`planner new`: an empty conference that builds, or one like another without its persons."""

import csv
import datetime as dt
import difflib
import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

Planner = Callable[..., Any]

LIKE = {
    "conference.toml": """\
uid = "3c1f7f2e-52f1-4d6c-8a2a-93d5b1f3a001"
id = "wells"
title = "Conference on Wells"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en"]
issued = 2027-01-15

[bodies]
host = "AT"

[[participation]]
id = "guests"
name = "Guests"
""",
    "agenda.en.txt": """\
# The agenda of the year before.
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             chair: "Ms. A. Example", host · rapporteur: "Mr. B. Example"
             Keynote address
               keynote-speaker: "Prof. C. Example"
             Discussion
               speakers: KZ, osce

Tuesday, 4 May 2027

09:00–10:00  Session 1: Wells (continued)
""",
    "invitees.csv": """\
id,category,body,as_printed.en,reply,note
at,guests,AT,Republic of Austria,accepted,asks for a quiet room
kz,guests,KZ,,,
""",
}


@pytest.fixture
def other(tmp_path: Path) -> Path:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    for name, text in LIKE.items():
        (folder / name).write_text(text)
    return folder


def settings(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "conference.toml").read_text())


def changes(before: Path, after: Path) -> list[str]:
    """The lines that differ, those of the new file behind those of the old one."""
    lines = (path.read_text().splitlines() for path in (before, after))
    diff = difflib.unified_diff(*lines, lineterm="", n=0)
    return [line for line in diff if line[:2] not in ("--", "++", "@@")]


SCHEMA = b"#:schema ../../planner/folder/conference.schema.json\n"
"""The line of the examples that leads editors to the schema in the checkout."""


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_an_empty_conference_builds(planner: Planner, tmp_path: Path) -> None:
    folder = tmp_path / "wells-2027"
    shown = planner("new", folder, "--starts", "2027-05-03")
    assert (shown.code, shown.out) == (
        0,
        f"{folder} has been created. Next:\n  planner check {folder}\n  planner build {folder}\n",
    )
    assert planner("check", folder).code == 0
    assert planner("build", folder, "--out", tmp_path / "build").code == 0
    assert (tmp_path / "build/wells-2027/public/programme.en.pdf").is_file()
    assert list(tmp_path.glob(".new-*")) == []


@pytest.mark.parametrize(
    ("language", "day", "session"),
    [
        ("en", "Monday, 3 May 2027", "Title of the session"),
        ("fr", "Lundi 3 mai 2027", "Titre de la séance"),
        ("ru", "Понедельник, 3 мая 2027 года", "Название заседания"),
        ("de", "Montag, 3. Mai 2027", "Titel der Sitzung"),
        ("es", "Lunes 3 de mayo de 2027", "Título de la sesión"),
        ("it", "Lunedì 3 maggio 2027", "Titolo della sessione"),
    ],
)
def test_a_conference_begins_in_a_language(
    planner: Planner, tmp_path: Path, language: str, day: str, session: str
) -> None:
    folder = tmp_path / "wells"
    planner("new", folder, "--lang", language, "--starts", "2027-05-03", "--title", "Wells")
    assert day in (folder / f"agenda.{language}.txt").read_text(encoding="utf-8").splitlines()
    told = json.loads(planner("show", folder, "--format", "json").out)
    assert [item["kind"] for of in told["days"] for item in of["items"]] == [
        *("registration", "opening", "session", "coffee-break", "session", "lunch", "closing")
    ]
    found = planner("check", folder).out
    assert f"1: {session}" in found or f"1 : {session}" in found
    left = found.count("placeholder-left")
    assert (left, " error" in found.replace("no errors", "")) == (5, False)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--lang", "ky"], "A new conference cannot begin in the language “ky”."),
        (["--lang", "fr", "--lang", "en"], "A new conference begins in one language."),
        (["--lang", "fr", "--example", "bishkek-2001"], "A copy keeps the languages of"),
    ],
)
def test_a_language_in_which_none_begins(
    planner: Planner, tmp_path: Path, arguments: list[str], told: str
) -> None:
    refused = planner("new", tmp_path / "wells", *arguments)
    assert (refused.code, told in refused.err) == (2, True)
    assert not (tmp_path / "wells").exists()


def test_what_it_says(planner: Planner, tmp_path: Path) -> None:
    planner("new", tmp_path / "wells-2027", "--starts", "2027-05-03", "--title", "Wells")
    written = settings(tmp_path / "wells-2027")
    assert (written["title"], written["starts"]) == ("Wells", dt.date(2027, 5, 3))
    assert UUID(written["uid"]).version == 4
    agenda = (tmp_path / "wells-2027/agenda.en.txt").read_text()
    assert "\nMonday, 3 May 2027\n" in agenda


def test_what_is_to_be_written_over_is_named(planner: Planner, tmp_path: Path) -> None:
    folder = tmp_path / "wells-2027"
    planner("new", folder, "--starts", "2027-05-03")
    hint = "    → Write your own words instead.\n"
    assert planner("check", folder).out == (
        "agenda.en.txt:12:14: warning: placeholder-left: "
        "This is still from a new folder: “Session 1: Title of the session”.\n"
        f"    09:30–11:00  Session 1: Title of the session\n{hint}"
        "agenda.en.txt:12:14: warning: placeholder-left: "
        "This is still from a new folder: “A line that begins with > is an annotation.”.\n"
        f"    09:30–11:00  Session 1: Title of the session\n{hint}"
        "agenda.en.txt:20:14: warning: placeholder-left: "
        "This is still from a new folder: “Session 2: Title of the session”.\n"
        f"    11:30–13:00  Session 2: Title of the session\n{hint}"
        "conference.toml:11: warning: placeholder-left: "
        "`title` is still that of a new folder: “Title of the conference”.\n"
        f'    title = "Title of the conference"\n{hint}'
        "conference.toml:14: warning: placeholder-left: "
        "`town` is still that of a new folder: “Name of the town”.\n"
        f'    town = "Name of the town"\n{hint}'
        "conference.toml:17: warning: placeholder-left: "
        "`timezone` is still that of a new folder: “UTC”.\n"
        f'    timezone = "UTC"\n{hint}'
        "no errors, 6 warnings\n"
    )
    assert planner("build", folder).code == 0
    shown = planner("release", folder)
    assert shown.code == 1
    assert shown.err.count("error: placeholder-left: ") == 6
    assert "Nothing can go out: fix the errors first." in shown.err


def test_what_is_written_over_is_not_named(planner: Planner, tmp_path: Path) -> None:
    """A conference without a town can well have the times of UTC."""
    folder = tmp_path / "wells-2027"
    planner("new", folder, "--title", "Wells")
    agenda, frame = folder / "agenda.en.txt", folder / "conference.toml"
    lines = agenda.read_text().replace("Title of the session", "Wells").splitlines()
    agenda.write_text("\n".join(line for line in lines if "annotation" not in line))
    frame.write_text(frame.read_text().replace('town = "Name of the town"\n', ""))
    assert planner("check", folder, "--strict").out == "no errors, no warnings\n"


def test_each_has_a_uid_of_its_own(planner: Planner, tmp_path: Path) -> None:
    planner("new", tmp_path / "one")
    planner("new", tmp_path / "two")
    assert settings(tmp_path / "one")["uid"] != settings(tmp_path / "two")["uid"]
    assert "uid" not in planner("check", tmp_path / "one").out


def test_it_starts_on_a_monday_to_come(planner: Planner, tmp_path: Path) -> None:
    planner("new", tmp_path / "wells")
    starts = settings(tmp_path / "wells")["starts"]
    assert starts.isoweekday() == 1
    assert starts > dt.datetime.now().astimezone().date()


@pytest.mark.parametrize(
    "title",
    ['The "Wells" of $uid', "C:\\wells\\new", "${starts} $$", "two\nlines\tand \x7f", "Колодцы"],
)
def test_titles_that_are_hard_to_write(planner: Planner, tmp_path: Path, title: str) -> None:
    assert planner("new", tmp_path / "wells", "--title", title).code == 0
    assert settings(tmp_path / "wells")["title"] == title
    assert planner("check", tmp_path / "wells").out.endswith("no errors, 5 warnings\n")


def test_a_title_that_is_no_text(planner: Planner, tmp_path: Path) -> None:
    assert planner("new", tmp_path / "wells", "--title", "Wells \udcff").code == 0
    assert settings(tmp_path / "wells")["title"] == "Wells ?"


@pytest.mark.parametrize(
    ("name", "own_id"), [("My Wells, 2027", "my-wells-2027"), ("Колодцы", "conference")]
)
def test_a_folder_whose_name_is_no_id(
    planner: Planner, tmp_path: Path, name: str, own_id: str
) -> None:
    planner("new", tmp_path / name)
    assert settings(tmp_path / name)["id"] == own_id
    assert planner("check", tmp_path / name).code == 0
    planner("new", tmp_path / "b" / name, "--like", tmp_path / name, "--starts", "2028-05-03")
    assert settings(tmp_path / "b" / name)["id"] == own_id


def test_what_is_there_is_left_alone(planner: Planner, tmp_path: Path) -> None:
    folder, file = tmp_path / "wells", tmp_path / "file"
    planner("new", folder)
    before = files(folder)
    shown = planner("new", folder)
    assert (shown.code, shown.err) == (
        2,
        f"planner: {folder} already exists.\n    → Choose another name.\n",
    )
    assert files(folder) == before
    file.write_text("mine")
    assert planner("new", file).code == 2
    assert file.read_text() == "mine"
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert planner("new", tmp_path / "link").code == 2
    assert planner("new", file / "wells").code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "link", "wells"]


def test_not_into_the_folder_one_stands_in(
    planner: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert planner("new", ".").err == "planner: . already exists.\n    → Choose another name.\n"


@pytest.mark.parametrize("word", ["3 May 2027", "2027-02-29", "2027-13-01", "soon"])
def test_a_first_day_that_is_none(planner: Planner, tmp_path: Path, word: str) -> None:
    shown = planner("new", tmp_path / "wells", "--starts", word)
    assert (shown.code, shown.err) == (
        2,
        f"planner: “{word}” is not a date.\n    → Write it like this: 2027-05-03.\n",
    )
    assert not (tmp_path / "wells").exists()


@pytest.mark.parametrize("word", ["0001-01-01", "9999-12-31"])
def test_a_year_of_no_agenda(planner: Planner, tmp_path: Path, word: str) -> None:
    shown = planner("new", tmp_path / "wells", "--starts", word)
    assert (shown.code, list(tmp_path.iterdir())) == (2, [])
    assert shown.err.endswith("\n    → Choose a year from 1583 to 9998.\n")


def test_like_another_without_its_persons(planner: Planner, other: Path) -> None:
    before, copy = files(other), other.with_name("wells-2028")
    assert planner("new", copy, "--like", other, "--starts", "2028-06-07").code == 0
    assert files(other) == before
    today = dt.datetime.now().astimezone().date()
    uid = settings(copy)["uid"]
    assert changes(other / "conference.toml", copy / "conference.toml") == [
        '-uid = "3c1f7f2e-52f1-4d6c-8a2a-93d5b1f3a001"',
        '-id = "wells"',
        f'+uid = "{uid}"',
        '+id = "wells-2028"',
        "-starts = 2027-05-03",
        "-ends = 2027-05-04",
        "+starts = 2028-06-07",
        "+ends = 2028-06-08",
        "-issued = 2027-01-15",
        f"+issued = {today}",
    ]
    assert changes(other / "agenda.en.txt", copy / "agenda.en.txt") == [
        "-Monday, 3 May 2027",
        "+Wednesday, 7 June 2028",
        '-             chair: "Ms. A. Example", host · rapporteur: "Mr. B. Example"',
        "+             chair: host · rapporteur: to be designated",
        '-               keynote-speaker: "Prof. C. Example"',
        "+               keynote-speaker: to be designated",
        "-Tuesday, 4 May 2027",
        "+Thursday, 8 June 2028",
    ]
    assert changes(other / "invitees.csv", copy / "invitees.csv") == [
        "-at,guests,AT,Republic of Austria,accepted,asks for a quiet room",
        "+at,guests,AT,,,",
    ]
    assert b"Example" not in b"".join(files(copy).values())
    assert planner("check", copy).out == "no errors, no warnings\n"


def test_a_person_by_id_goes_too(planner: Planner, other: Path) -> None:
    agenda = other / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace('"Ms. A. Example", host', "p012, host"))
    copy = other.with_name("wells-2028")
    planner("new", copy, "--like", other, "--starts", "2028-06-07")
    assert "chair: host · rapporteur" in (copy / "agenda.en.txt").read_text()


def test_like_bishkek(planner: Planner, tmp_path: Path, agendas: Path) -> None:
    """What belongs to that conference alone is left out; the rest is moved, in three languages."""
    bishkek, copy = agendas / "bishkek-2001", tmp_path / "osh-2027"
    assert planner("new", copy, "--like", bishkek, "--starts", "2027-05-03").code == 0
    days = {
        "en": ["Thursday, 13 December 2001", "Monday, 3 May 2027"],
        "fr": ["Jeudi 13 décembre 2001", "Lundi 3 mai 2027"],
        "ru": ["Четверг, 13 декабря 2001 года", "Понедельник, 3 мая 2027 года"],
    }
    for language, (before, after) in days.items():
        name = f"agenda.{language}.txt"
        assert changes(bishkek / name, copy / name)[:2] == [f"-{before}", f"+{after}"]
        assert len(changes(bishkek / name, copy / name)) == 4
    added = [
        line[1:]
        for line in changes(bishkek / "conference.toml", copy / "conference.toml")
        if line[0] == "+" and not line.startswith("+issued")
    ]
    assert added == [
        f'uid = "{settings(copy)["uid"]}"',
        "starts = 2027-05-03",
        "ends = 2027-05-04",
        "date = 2027-03-26",
    ]
    before, after = settings(bishkek), settings(copy)
    assert set(before) - set(after) == {"symbol", "decision", "follows", "official"}
    same = set(after) - {"uid", "starts", "ends", "issued", "meetings"}
    assert {key: after[key] for key in same} == {key: before[key] for key in same}
    assert "PC.DEC/440" not in str(after)
    assert "uid-twice" not in planner("check", copy).out


def test_like_bishkek_the_same_bodies_are_invited(
    planner: Planner, tmp_path: Path, agendas: Path
) -> None:
    """Without names and numbers of the decision, and by the names that the folder gives."""
    bishkek, copy = agendas / "bishkek-2001", tmp_path / "osh-2027"
    planner("new", copy, "--like", bishkek, "--starts", "2027-05-03")
    assert (copy / "names.csv").read_bytes() == (bishkek / "names.csv").read_bytes()
    before, after = table(bishkek / "invitees.csv"), table(copy / "invitees.csv")
    assert sum(bool(row["as_printed.fr"]) for row in before) == 40
    assert after == [row | {"as_printed.fr": "", "entry": ""} for row in before]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


PERSONS = {
    "participants.csv": "id,body,category,position,given,family\np1,AT,guests,head,Ada,Zqname\n",
    "participants.secretariat.csv": "id,email\np1,zqmail@at.example\n",
    "participants.restricted.csv": "id,passport\np1,ZQPASS1\n",
    "invitees.csv": (
        "id,category,body,language,quota,invited_on,reminded_on,reply,replied_on,focal_point,"
        "focal_email,focal_phone,note\n"
        "at,guests,AT,fr,3,2027-01-20,2027-02-01,accepted,2027-02-03,Zq Focal,zq@at.example,"
        "+43 1 zq,zqnote\n"
    ),
}


def test_no_row_about_a_person_goes_into_a_copy(planner: Planner, other: Path) -> None:
    """Nor what was written of invitations: next year's letters have days of their own."""
    for name, text in PERSONS.items():
        (other / name).write_text(text)
    copy = other.with_name("wells-2028")
    assert planner("new", copy, "--like", other, "--starts", "2028-06-07").code == 0
    assert not [path.name for path in copy.glob("participants*")]
    (row,) = table(copy / "invitees.csv")
    assert {key: cell for key, cell in row.items() if cell} == {
        "id": "at", "category": "guests", "body": "AT", "language": "fr", "quota": "3",
    }  # fmt: skip
    assert b"zq" not in b"".join(files(copy).values()).lower()


LEFT_OUT = """\
Left out: persons, replies and notes, the decision with its names and numbers of invitees, \
the symbol, which versions are official, the predecessor.
Still to be changed by hand: titles, comments, and texts that mention days or places.
{copy} has been created. Next:
  planner check {copy}
  planner build {copy}
"""


def test_what_is_said_of_a_copy(planner: Planner, other: Path) -> None:
    copy = other.with_name("wells-2028")
    shown = planner("new", copy, "--like", other, "--starts", "2028-06-07")
    assert (shown.code, shown.out, shown.err) == (0, LEFT_OUT.format(copy=copy), "")


OF_ONE_CONFERENCE = """
symbol = "W.DEC/7"

[official]
title = ["en"]
agenda = ["en"]
original = "fr"

[decision]
symbol = "W.DEC/7"
body = "osce-permanent-council"

[follows]
title = "Wells 2026"
starts = 2026-05-04
ends = 2026-05-05
town = "Graz"
"""


def test_what_belongs_to_one_conference_is_not_of_the_next(planner: Planner, other: Path) -> None:
    """Afterwards the copy is like that of a folder in which it never was."""
    twin = other.with_name("b") / "twin"
    shutil.copytree(other, twin)
    symbol, tables = OF_ONE_CONFERENCE.split("\n\n", 1)
    written = LIKE["conference.toml"].replace("\n[bodies]", f"{symbol}\n\n[bodies]")
    (other / "conference.toml").write_text(f"{written}\n{tables}")
    assert planner("check", other).out == "no errors, no warnings\n"
    for folder, name in ((other, "a"), (twin, "b")):
        planner("new", other.with_name(name) / "copy", "--like", folder, "--starts", "2028-06-07")
    copies = [settings(other.with_name(name) / "copy") for name in "ab"]
    assert [len(copy.pop("uid")) for copy in copies] == [36, 36]
    assert copies[0] == copies[1]


def test_names_of_the_folder_are_bodies_and_stay(planner: Planner, other: Path) -> None:
    """Names in names.csv alone are bodies too: they hold their offices in the copy."""
    (other / "names.csv").write_text("body,name.en\nforum,Forum of Springs\n")
    agenda = other / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("speakers: KZ", 'speakers: forum, "Mr. D.", KZ'))
    copy = other.with_name("wells-2028")
    planner("new", copy, "--like", other, "--starts", "2028-06-07")
    assert "speakers: forum, KZ, osce\n" in (copy / "agenda.en.txt").read_text()
    assert (copy / "names.csv").read_text() == "body,name.en\nforum,Forum of Springs\n"
    assert planner("check", copy).out == "no errors, no warnings\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "A copy needs a first day."),
        (["--starts", "tomorrow"], "“tomorrow” is not a date."),
        (["--starts", "9999-12-31"], "An agenda cannot be written for the year 9999."),
        (["--starts", "2028-01-01", "--title", "X"], "A copy takes the title of the original."),
    ],
)
def test_a_copy_that_cannot_be(planner: Planner, other: Path, words: list[str], said: str) -> None:
    shown = planner("new", other.with_name("copy"), "--like", other, *words)
    assert shown.code == 2
    assert said in shown.err
    assert [path.name for path in other.parent.iterdir()] == ["wells-2027"]


def test_a_copy_of_what_is_faulty_names_the_other(planner: Planner, other: Path) -> None:
    settings = other / "conference.toml"
    settings.write_text(settings.read_text().replace('timezone = "Europe/Vienna"', "timezone = 3"))
    shown = planner("new", other.with_name("copy"), "--like", other, "--starts", "2028-05-03")
    assert shown.code == 2
    assert "conference.toml cannot be changed: setting-impossible." in shown.err
    assert f"Fix that first: planner check {other}\n" in shown.err
    assert not other.with_name("copy").exists()


def test_days_that_cannot_be_moved_so_far(planner: Planner, other: Path) -> None:
    settings = other / "conference.toml"
    settings.write_text(settings.read_text().replace("ends = 2027", "ends = 9027"))
    words = ["--like", other, "--starts", "5027-05-03"]
    shown = planner("new", other.with_name("copy"), *words)
    assert shown.code == 2
    assert "Its days cannot be moved so that it starts on 5027-05-03." in shown.err
    assert not other.with_name("copy").exists()


def test_like_a_folder_that_is_not_there(planner: Planner, tmp_path: Path) -> None:
    words = ["--like", tmp_path / "nothing", "--starts", "2027-05-03"]
    shown = planner("new", tmp_path / "copy", *words)
    assert (shown.code, "There is no folder" in shown.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_like_a_file(planner: Planner, other: Path) -> None:
    file = other / "conference.toml"
    shown = planner("new", other.with_name("copy"), "--like", file, "--starts", "2027-05-03")
    assert (shown.code, shown.out, shown.err) == (
        2,
        "",
        f"planner: {file} is a file.\n    → Give the folder that contains it: {other}\n",
    )
    assert not other.with_name("copy").exists()


def test_like_a_folder_without_a_first_day(planner: Planner, other: Path) -> None:
    (other / "conference.toml").write_text("not TOML")
    (other / "agenda.en.txt").unlink()
    words = ["--like", other, "--starts", "2027-05-03"]
    shown = planner("new", other.with_name("copy"), *words)
    assert shown.code == 2
    assert "wells-2027" in shown.err
    assert not other.with_name("copy").exists()


# --- examples --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["mine", "--example"], "bishkek-2001"),
        (["--example", "mine"], "bishkek-2001"),
        (["mine", "--example", "bishkek-2001"], "bishkek-2001"),
        (["--example", "issyk-kul-2027", "mine"], "issyk-kul-2027"),
        (["--example=issyk-kul-2027", "mine"], "issyk-kul-2027"),
    ],
)
def test_an_example_is_copied_with_a_uid_of_its_own(
    planner: Planner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    agendas: Path,
    words: list[str],
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = planner("new", *words)
    assert (shown.code, shown.out) == (
        0,
        "mine has been created. Next:\n  planner check mine\n  planner build mine\n",
    )
    copied, there = files(tmp_path / "mine"), files(agendas / name)
    original = tmp_path / "without-schema.toml"
    written = (agendas / name / "conference.toml").read_bytes()
    original.write_bytes(written.removeprefix(SCHEMA))
    went, came = changes(original, tmp_path / "mine/conference.toml")
    uid = settings(tmp_path / "mine")["uid"]
    assert (went[:7], came) == ("-uid = ", f'+uid = "{UUID(uid)}"')
    assert uid != settings(agendas / name)["uid"]
    assert copied | {"conference.toml": b""} == there | {"conference.toml": b""}


def test_examples_are_no_twins(planner: Planner, tmp_path: Path) -> None:
    for name in ("one", "two"):
        planner("new", tmp_path / name, "--example")
    for name in ("one", "two"):
        assert "uid-twice" not in planner("check", tmp_path / name).out


def test_an_example_in_a_folder_whose_name_is_no_id(planner: Planner, tmp_path: Path) -> None:
    planner("new", tmp_path / "Our Wells", "--example")
    assert settings(tmp_path / "Our Wells")["id"] == "our-wells"
    assert planner("check", tmp_path / "Our Wells").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--example", "bishkek"], "There is no example “bishkek”."),
        (["--example", "--title", "Wells"], "An example is copied unchanged."),
        (["--example", "--starts", "2027-05-03"], "An example is copied unchanged."),
    ],
)
def test_what_is_no_example(planner: Planner, tmp_path: Path, words: list[str], said: str) -> None:
    shown = planner("new", tmp_path / "mine", *words)
    assert (shown.code, shown.err.splitlines()[0]) == (2, f"planner: {said}")
    assert list(tmp_path.iterdir()) == []


def test_an_example_takes_nobodys_place(planner: Planner, other: Path) -> None:
    before = files(other)
    assert planner("new", other, "--example").code == 2
    assert files(other) == before
