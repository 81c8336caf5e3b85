from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.writers.looks import Looks, looks_with, planner_templates


def test_the_planner_brings_its_templates() -> None:
    names = {path.name for path in planner_templates().iterdir()}
    assert {"document.typ", "document.html"} <= names


def test_the_conference_s_own_template_goes_first(tmp_path: Path) -> None:
    (tmp_path / "document.html").write_text("own")
    looks = looks_with(tmp_path)
    assert looks.find("document.html") == tmp_path / "document.html"
    assert looks.find("document.typ") == planner_templates() / "document.typ"


def test_without_a_folder_of_its_own_the_planner_s_looks_are_used(tmp_path: Path) -> None:
    assert looks_with(tmp_path / "templates").folders == (planner_templates(),)


def test_packages_of_fonts_that_are_installed_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "some_pack/fonts").mkdir(parents=True)
    (tmp_path / "some_pack/__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    looks = Looks((planner_templates(),), ("some_pack", "no_pack"))
    assert looks.font_folders() == [tmp_path / "some_pack/fonts"]


def test_a_template_that_is_nowhere_stops_the_work_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match=r"no template document\.typ") as stopped:
        Looks((tmp_path,)).find("document.typ")
    assert stopped.value.remedy


def test_the_fingerprint_follows_every_byte_and_name(tmp_path: Path) -> None:
    looks, seen = looks_with(tmp_path), set()
    seen.add(looks.fingerprint())
    for name, words in [("a.typ", "x"), ("a.typ", "y"), ("b.typ", "y"), ("fonts/f.ttf", "z")]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words)
        seen.add(looks.fingerprint())
    assert len(seen) == 5
    assert looks.fingerprint() == looks_with(tmp_path).fingerprint()


def test_hidden_files_are_not_part_of_the_looks(tmp_path: Path) -> None:
    before = looks_with(tmp_path).fingerprint()
    (tmp_path / ".DS_Store").write_text("x")
    assert looks_with(tmp_path).fingerprint() == before
