"""Writing into a folder: all files or none."""

import sys
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
    with pytest.raises(PlannerError, match="has been changed in the meantime") as refused:
        require_unchanged({path: "as we read it"})
    assert refused.value.remedy == "Nothing was written: run the command again."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on sizes of files")
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    """Files of more than 100 bytes are refused, as on a disk that is full."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    old, long = tmp_path / "a.csv", tmp_path / "b.csv"
    old.write_text("before")
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(PlannerError, match="cannot be written"):
            write_files({old: "after", long: "private " * 100})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    assert old.read_text() == "before"


class Interrupted(str):
    """A text during which somebody presses Ctrl-C."""

    __slots__ = ()

    def encode(self, *_: object) -> bytes:
        raise KeyboardInterrupt


def test_an_interruption_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / "a.csv": "private", tmp_path / "b.csv": Interrupted("private")})
    assert [*tmp_path.iterdir()] == []


def test_what_a_killed_run_has_left_goes_with_the_next_change(tmp_path: Path) -> None:
    (tmp_path / ".participants.csv.6vzfew8n.planner-half").write_text("private")
    write_files({tmp_path / "agenda.en.txt": "Monday"})
    assert [path.name for path in tmp_path.iterdir()] == ["agenda.en.txt"]
