"""What is installed is what lies here: a wheel, an editable install and a checkout work alike."""

import datetime as dt
import importlib.util
import json
import os
import site
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planner.folder.schema import FILE, schema, schema_text

ROOT = Path(__file__).resolve().parents[1]
BISHKEK = ROOT / "agendas" / "bishkek-2001"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as pip builds it; without network where hatchling is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", *_isolation(), "--wheel-dir", folder, ROOT)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of a fresh environment that has the wheel."""
    scripts = environment(tmp_path_factory.mktemp("installed"))
    pip("--python", scripts / "python", "install", "--no-deps", "--no-index", wheel)
    return scripts


def environment(folder: Path) -> Path:
    """A fresh environment that sees the libraries of this one, so that nothing is downloaded.

    A path in a `.pth` file is searched, but the `.pth` files in it are not read: an editable
    install of the planner in this environment is not seen.
    """
    venv.create(folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    where = run(scripts / "python", "-c", "import site; print(site.getsitepackages()[0])").strip()
    (Path(where) / "libraries.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    return scripts


def pip(*words: str | Path) -> str:
    return run(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words)


def _isolation() -> list[str]:
    at_hand = importlib.util.find_spec("hatchling") is not None
    return ["--no-deps", *(["--no-build-isolation"] if at_hand else [])]


def run(*words: str | Path, cwd: Path | None = None, **env: str) -> str:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in words],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env=kept | env,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_what_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as package:
        names = set(package.namelist())
    inside = {name for name in names if name.startswith("planner/")}
    assert all(".dist-info/" in name for name in names - inside)
    code = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "planner").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    data = {f"planner/{name}" for folder in ("templates", "agendas") for name in _under(folder)}
    assert inside == code | data
    assert {
        "planner/templates/document.typ",
        "planner/templates/document.html",
        "planner/templates/document.docx/_rels/.rels",
        "planner/templates/document.docx/word/styles.xml",
        "planner/agendas/bishkek-2001/agenda.fr.txt",
        "planner/language/words/fr.toml",
        "planner/protocol/data/states.csv",
        "planner/folder/conference.schema.json",
        "planner/folder/starter/conference.toml",
        "planner/writers/glyphs.txt",
        "planner/py.typed",
    } <= inside


def _under(name: str) -> set[str]:
    paths = (path for path in (ROOT / name).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in paths}


def test_all_ways_to_run_it_give_the_same_bytes(installed: Path, tmp_path: Path) -> None:
    words = ("build", BISHKEK, "--out")
    run(installed / "planner", *words, "wheel", cwd=tmp_path)
    editable = environment(tmp_path / "editable")
    pip("--python", editable / "python", "install", *_isolation(), "--editable", ROOT)
    run(editable / "planner", *words, "linked", cwd=tmp_path)
    run(sys.executable, ROOT / "cli.py", *words, "checkout", cwd=tmp_path)
    made = contents(tmp_path / "wheel")
    assert len(made) == 192
    assert contents(tmp_path / "linked") == made
    assert contents(tmp_path / "checkout") == made


def test_the_wheel_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = (
        "import planner, planner.writers.looks as l; print(planner.__file__, l.planner_templates())"
    )
    module, templates = run(installed / "python", "-c", code, cwd=tmp_path).split()
    assert Path(templates) == Path(module).parent / "templates"
    assert not Path(module).is_relative_to(ROOT)


def test_a_new_conference_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    run(installed / "planner", "new", "wells", cwd=tmp_path)
    shown = run(installed / "planner", "check", "wells", cwd=tmp_path)
    assert shown.endswith("\nno errors, 6 warnings\n")


@pytest.mark.parametrize("name", ["bishkek-2001", "issyk-kul-2027"])
def test_an_example_from_the_wheel(installed: Path, tmp_path: Path, name: str) -> None:
    run(installed / "planner", "new", "mine", "--example", name, cwd=tmp_path)
    copied, there = contents(tmp_path / "mine"), contents(ROOT / "agendas" / name)
    del copied["conference.toml"], there["conference.toml"]
    assert copied == there


def test_completion_knows_the_commands(installed: Path, tmp_path: Path) -> None:
    asked = {"_PLANNER_COMPLETE": "complete_bash", "COMP_WORDS": "planner ", "COMP_CWORD": "1"}
    shown = run(installed / "planner", cwd=tmp_path, **asked)
    known = [
        "new",
        "read",
        "check",
        "show",
        "solve",
        "build",
        "preview",
        "import",
        "forget",
        "release",
        "diff",
        "send",
        "move",
        "replace",
        "fmt",
        "doctor",
    ]
    assert shown.split() == known
    script = run(installed / "planner", cwd=tmp_path, _PLANNER_COMPLETE="source_bash")
    assert "complete -o default -F _planner_completion planner" in script


def test_the_schema_is_that_of_the_records() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run `make data`"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def in_json(value: Any) -> Any:
    """A TOML value as JSON has it."""
    if isinstance(value, dict):
        return {key: in_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [in_json(inner) for inner in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def faults(text: str) -> list[str]:
    """Where a `conference.toml` does not fit the schema."""
    checker = Draft202012Validator(
        json.loads(FILE.read_text(encoding="utf-8")),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )
    found = checker.iter_errors(in_json(tomllib.loads(text)))
    return sorted("/".join(map(str, fault.absolute_path)) for fault in found)


def test_the_conferences_fit_the_schema() -> None:
    for path in (ROOT / "agendas").glob("*/conference.toml"):
        assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("title = 5", "title"),
        ("titel = 'Water'", ""),
        ("starts = 'soon'", "starts"),
        ("languages = 'en'", "languages"),
        ("status = 'final'", "status"),
        ("[[rooms]]\nid = 'a'\nseats = 'many'", "rooms/0/seats"),
        ("[[rooms]]\nname = 'Hall A'", "rooms/0"),
        ("[limits]\nminutes = 5", "limits"),
    ],
)
def test_what_does_not_fit_the_schema(written: str, path: str) -> None:
    assert faults(written) == [path]
