"""The build folder: all or nothing, healed by the next run, and never anybody else's."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.errors import PlannerError
from planner.writers.manifest import Build
from planner.writers.output import Part, key_of, write_build


def part(path: str, data: bytes, *, key: str = "", product: str = "programme") -> Part:
    language = path.split(".")[1] if path.count(".") == 2 else "en"
    return Part(path, product, language, key or key_of(data.decode()), lambda: data)


def about(*, whole: bool = True, silent: tuple[tuple[str, str], ...] = ()) -> Build:
    return Build("wells", "0d6f0e38", "2027-01-15T00:00:00+00:00", "0.1.0", whole, silent)


ONE = part("public/programme.en.txt", b"one")
TWO = part("public/calendar.en.ics", b"two", product="calendar")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out" / "wells"


def lying(folder: Path) -> dict[str, bytes]:
    """The files in a folder with what is in them, but for the manifest."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def fail(fault: BaseException) -> Callable[[], bytes]:
    def make() -> bytes:
        raise fault

    return make


def change_manifest(target: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = target / "manifest.json"
    manifest = json.loads(path.read_text())
    change(manifest)
    path.write_text(json.dumps(manifest))


def test_files_and_manifest(target: Path) -> None:
    entries = write_build(target, about(silent=(("invitees", "nobody"),)), [ONE, TWO])
    assert [entry.path for entry in entries] == [
        "public/calendar.en.ics",
        "public/programme.en.txt",
    ]
    assert lying(target) == {"public/programme.en.txt": b"one", "public/calendar.en.ics": b"two"}
    told = json.loads((target / "manifest.json").read_text())
    assert list(told) == [
        "made_by", "planner", "conference", "uid", "moment", "files", "not_written",
    ]  # fmt: skip
    assert told["files"][1] == {
        "path": "public/programme.en.txt",
        "product": "programme",
        "language": "en",
        "key": ONE.key,
        "sha256": "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
    }
    assert told["not_written"] == [{"product": "invitees", "why": "nobody"}]


def test_what_is_no_longer_made_goes(target: Path) -> None:
    write_build(target, about(), [ONE, TWO])
    write_build(target, about(), [ONE])
    assert lying(target) == {"public/programme.en.txt": b"one"}


def test_a_part_leaves_the_rest(target: Path) -> None:
    write_build(target, about(), [ONE, TWO])
    new = part("public/calendar.en.ics", b"new", product="calendar")
    write_build(target, about(whole=False), [new])
    assert lying(target) == {"public/programme.en.txt": b"one", "public/calendar.en.ics": b"new"}


def test_what_is_known_is_not_made_again(target: Path) -> None:
    write_build(target, about(), [ONE])
    again = Part(ONE.path, ONE.product, ONE.language, ONE.key, fail(AssertionError("made again")))
    write_build(target, about(), [again])
    assert lying(target) == {"public/programme.en.txt": b"one"}
    (target / ONE.path).write_bytes(b"mine")
    with pytest.raises(AssertionError, match="made again"):
        write_build(target, about(), [again])


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_all_or_nothing(target: Path, fault: BaseException) -> None:
    write_build(target, about(), [ONE])
    broken = Part("public/programme.en.pdf", "programme", "en", "k", fail(fault))
    with pytest.raises((KeyboardInterrupt, PlannerError)):
        write_build(target, about(), [TWO, broken])
    assert lying(target) == {"public/programme.en.txt": b"one"}
    assert [path.name for path in target.parent.iterdir()] == ["wells"]


def test_a_full_disk_is_told(target: Path) -> None:
    broken = Part("public/a.txt", "a", "en", "k", fail(OSError(28, "No space left on device")))
    with pytest.raises(PlannerError) as told:
        write_build(target, about(), [broken])
    assert str(told.value) == (f"The build cannot be written: No space left on device ({target}).")
    assert told.value.remedy.endswith("the last build is as it was.")


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError(16, "Device or resource busy")])
def test_a_swap_that_fails_half_way(
    target: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    write_build(target, about(), [ONE])
    swap = Path.replace

    def fail_at_the_second(self: Path, onto: Path) -> Path:
        if ".new-" in self.name:
            raise fault
        return swap(self, onto)

    monkeypatch.setattr(Path, "replace", fail_at_the_second)
    with pytest.raises((KeyboardInterrupt, PlannerError)):
        write_build(target, about(), [TWO])
    assert lying(target) == {"public/programme.en.txt": b"one"}
    assert [path.name for path in target.parent.iterdir()] == ["wells"]


def test_a_swap_that_was_cut_off_is_healed(target: Path) -> None:
    write_build(target, about(), [ONE])
    target.rename(target.with_name(".wells.old"))
    (target.with_name(".wells.new-abc") / "public").mkdir(parents=True)
    again = Part(ONE.path, ONE.product, ONE.language, ONE.key, fail(AssertionError("made again")))
    write_build(target, about(), [again])
    assert lying(target) == {"public/programme.en.txt": b"one"}
    assert [path.name for path in target.parent.iterdir()] == ["wells"]


def test_a_swap_that_was_cut_off_before_its_end(target: Path) -> None:
    write_build(target, about(), [ONE])
    target.with_name(".wells.old").mkdir()
    (target.with_name(".wells.old") / "half").write_text("gone")
    write_build(target, about(), [TWO])
    assert lying(target) == {"public/calendar.en.ics": b"two"}
    assert [path.name for path in target.parent.iterdir()] == ["wells"]


@pytest.mark.parametrize("manifest", [None, "", "{", "[]", '{"made_by": "me"}', "\0"])
def test_a_folder_that_is_not_ours(target: Path, manifest: str | None) -> None:
    target.mkdir(parents=True)
    (target / "letter.txt").write_text("mine")
    if manifest is not None:
        (target / "manifest.json").write_text(manifest)
    with pytest.raises(PlannerError, match="was not made by the planner"):
        write_build(target, about(), [ONE])
    assert lying(target) == {"letter.txt": b"mine"}
    assert [path.name for path in target.parent.iterdir()] == ["wells"]


def test_a_file_in_its_place(target: Path) -> None:
    target.parent.mkdir()
    target.write_text("mine")
    with pytest.raises(PlannerError, match="was not made by the planner"):
        write_build(target, about(), [ONE])
    assert target.read_text() == "mine"


DAMAGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "no files": lambda told: told.pop("files"),
    "files are a number": lambda told: told.update(files=7),
    "files are nothing": lambda told: told.update(files=None),
    "a file is a number": lambda told: told["files"].append(7),
    "a file without a key": lambda told: told["files"][0].pop("key"),
    "a path is a number": lambda told: told["files"][0].update(path=7),
    "a product is a list": lambda told: told["files"][0].update(product=["x"]),
    "silent is a number": lambda told: told.update(not_written=7),
    "silent is a list of numbers": lambda told: told.update(not_written=[7]),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("whole", [True, False])
def test_a_damaged_manifest(target: Path, damage: str, whole: bool) -> None:
    write_build(target, about(), [ONE])
    change_manifest(target, DAMAGES[damage])
    write_build(target, about(whole=whole), [ONE, TWO])
    assert lying(target) == {"public/programme.en.txt": b"one", "public/calendar.en.ics": b"two"}


@pytest.mark.parametrize("path", ["../../secret.txt", "/etc/hostname", "public/../../../x"])
def test_a_manifest_that_leads_out_of_the_folder(target: Path, path: str) -> None:
    write_build(target, about(), [ONE])
    (target.parent.parent / "secret.txt").write_text("secret")
    stray = {"path": path, "product": "stray", "language": "en", "key": "k", "sha256": "0"}
    change_manifest(target, lambda told: told["files"].append(stray))
    entries = write_build(target, about(whole=False), [TWO])
    assert {entry.path for entry in entries} == {ONE.path, TWO.path}
    outside = [path.name for path in target.parent.parent.iterdir()]
    assert sorted(outside) == ["out", "secret.txt"]
