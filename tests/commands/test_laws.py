"""The laws of a build: the same folder and moment give the same bytes; nothing is made twice."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]
Program = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]
WRITING = ("typst", "docx", "lxml", "jinja2", "xlsxwriter")
READING = ("tomlkit", "rich", "pydantic")

_LOADED = """\
import sys
from planner.cli import main
try:
    main()
finally:
    print("loaded:", *(name for name in sys.modules if "." not in name), file=sys.stderr)
"""


def loaded(*words: str | Path) -> set[str]:
    """The modules that a run of the planner has imported."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(done.stderr.rsplit("loaded:", 1)[1].split())


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def written(planner: Planner, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Build once more, and say which files a writer was called for."""
    from planner.commands.building import build

    made: set[str] = set()
    given = build.write_build

    def watched(target: Path, about: Any, parts: Any, *more: Any) -> Any:
        for part in parts:
            object.__setattr__(part, "make", _told(part.path, part.make, made))
        return given(target, about, parts, *more)

    with monkeypatch.context() as patch:
        patch.setattr(build, "write_build", watched)
        assert planner("build", folder, "--out", out).code == 0
    return made


def _told(path: str, make: Callable[[], bytes], made: set[str]) -> Callable[[], bytes]:
    def tell() -> bytes:
        made.add(path)
        return make()

    return tell


def test_the_same_bytes_everywhere(program: Program, tmp_path: Path, agendas: Path) -> None:
    bishkek = agendas / "bishkek-2001"
    shutil.copytree(bishkek, tmp_path / "elsewhere/bishkek-2001")
    program("build", bishkek, "--out", tmp_path / "one", PYTHONHASHSEED="1", TZ="Asia/Bishkek")
    program(
        "build",
        tmp_path / "elsewhere/bishkek-2001",
        "--out",
        tmp_path / "two",
        PYTHONHASHSEED="2",
        TZ="America/New_York",
        LC_ALL="C",
    )
    one, two = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert len(one) == 192
    assert one == two


def test_a_second_build_calls_no_writer(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert len(written(planner, wells, out, monkeypatch)) == 56
    before = contents(out)
    assert written(planner, wells, out, monkeypatch) == set()
    assert contents(out) == before


def test_a_second_build_imports_no_writer(tmp_path: Path, agendas: Path) -> None:
    words = ("build", agendas / "bishkek-2001", "--out", tmp_path)
    assert set(WRITING) <= loaded(*words)
    assert not {*WRITING, *READING} & loaded(*words)


def test_help_and_show_import_nothing_heavy(agendas: Path) -> None:
    for words in (["--help"], ["build", "--help"], ["show", agendas / "bishkek-2001"]):
        assert not {*WRITING, *READING} & loaded(*words)


def test_one_title_changes_the_files_that_hold_it(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    planner("build", wells, "--out", out)
    agenda = wells / "agenda.fr.txt"
    agenda.write_text(agenda.read_text().replace("Déclarations", "Déclarations de tous"))
    in_french = {
        f"public/{stem}.fr.{suffix}"
        for stem in ("programme", "agenda", "order-of-the-day/2027-05-03")
        for suffix in ("pdf", "docx", "html", "txt")
    }
    in_french |= {f"public/programme.en-fr.{suffix}" for suffix in ("pdf", "docx", "html")}
    in_french |= {f"public/booklet.fr.{suffix}" for suffix in ("pdf", "docx", "imposed.pdf")}
    in_french |= {f"public/at-a-glance.fr.{suffix}" for suffix in ("pdf", "docx", "html")}
    in_french |= {"public/wall.fr.pdf", "public/wall.fr.docx"}
    once = {
        "public/calendar.fr.ics",
        "public/feeds/day-2027-05-03.fr.ics",
        "secretariat/agenda.xlsx",
    }
    assert written(planner, wells, out, monkeypatch) == in_french | once


def test_a_comment_changes_nothing(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    planner("build", wells, "--out", out)
    for name in ("agenda.en.txt", "conference.toml"):
        (wells / name).write_text(
            "# A comment, so that all lines move.\n" + (wells / name).read_text()
        )
    assert written(planner, wells, out, monkeypatch) == set()


def test_what_somebody_changed_in_the_build_is_written_again(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    planner("build", wells, "--out", out)
    before = contents(out)
    (out / "wells-2027/public/programme.en.html").write_text("<p>Mine")
    (out / "wells-2027/public/calendar.en.ics").unlink()
    (out / "wells-2027/public/stray.txt").write_text("stray")
    assert written(planner, wells, out, monkeypatch) == {
        "public/programme.en.html",
        "public/calendar.en.ics",
    }
    assert contents(out) == before


def test_a_look_of_the_conference_changes_its_papers(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    planner("build", wells, "--out", out)
    shutil.copytree(ROOT / "templates", wells / "templates")
    own = wells / "templates/document.html"
    own.write_text(own.read_text().replace("</body>", "<!-- ours --></body>"))
    assert "public/programme.en.html" in written(planner, wells, out, monkeypatch)
    html = (out / "wells-2027/public/programme.en.html").read_text()
    assert "<!-- ours -->" in html


def test_files_can_be_read_by_those_who_serve_them(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    before = os.umask(0o022)
    try:
        planner("build", wells, "--out", tmp_path / "out")
    finally:
        os.umask(before)
    folder = tmp_path / "out/wells-2027"
    assert (folder.stat().st_mode & 0o777, (folder / "public").stat().st_mode & 0o777) == (
        0o755,
        0o755,
    )
    assert (folder / "public/calendar.en.ics").stat().st_mode & 0o777 == 0o644
