"""Writing into a folder: all files or none."""

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.folder.writing import require_unchanged, write_files


def test_all_files_are_written(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("before")
    old.chmod(0o600)
    write_files({old: "after", new: "Séance\r\n"})
    assert (old.read_bytes(), new.read_bytes()) == (b"after", "Séance\r\n".encode())
    assert (old.stat().st_mode & 0o777, new.stat().st_mode & 0o777) == (0o600, 0o644)
    assert {path.name for path in tmp_path.iterdir()} == {"old.txt", "new.txt"}


def test_where_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    old, new, blocked = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    old.write_text("before")
    (blocked / "inside").mkdir(parents=True)
    with pytest.raises(PlannerError, match="cannot be written") as refused:
        write_files({old: "after", new: "new", blocked: "after"})
    assert refused.value.remedy.startswith(f"Nothing was changed in {tmp_path}")
    assert old.read_text() == "before"
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "c.txt"}


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="cannot be written"):
        write_files({tmp_path / "gone" / "a.txt": "after"})


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("before")
    link.symlink_to(real)
    write_files({link: "after"})
    assert (link.is_symlink(), real.read_text()) == (True, "after")


def test_a_file_that_somebody_else_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "agenda.en.txt"
    path.write_text("theirs")
    require_unchanged({path: "theirs"})
    with pytest.raises(PlannerError, match="has been changed meanwhile") as refused:
        require_unchanged({path: "as we read it"})
    assert refused.value.remedy == "Nothing was written: do it again."
