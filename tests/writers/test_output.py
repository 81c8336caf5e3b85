"""The build folder: all or nothing, healed by the next run, and never anybody else's."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.errors import PlannerError
from planner.writers.manifest import Build, Unwritten
from planner.writers.output import Part, key_of, write_build

FEBRUARY = "2027-02-02T00:00:00+00:00"
JANUARY = "2027-01-15T00:00:00+00:00"


def part(path: str, data: bytes, *, key: str = "", product: str = "programme") -> Part:
    language = path.split(".")[1] if path.count(".") == 2 else "en"
    return Part(path, product, language, key or key_of(data.decode()), lambda: data)


def about(*not_written: Unwritten, whole: bool = True, moment: str = JANUARY) -> Build:
    return Build("wells", "0d6f0e38", moment, "0.1.0", whole, not_written)


ONE = part("public/programme.en.txt", b"one")
TWO = part("public/calendar.en.ics", b"two", product="calendar")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out" / "wells"


def lying(folder: Path) -> dict[str, bytes]:
    """The files in a folder with what is in them, but for the manifest."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def told(target: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads((target / "manifest.json").read_text())
    return manifest


def fail(fault: BaseException) -> Callable[[], bytes]:
    def make() -> bytes:
        raise fault

    return make


def change_manifest(target: Path, change: Callable[[dict[str, Any]], object]) -> None:
    manifest = told(target)
    change(manifest)
    (target / "manifest.json").write_text(json.dumps(manifest))


def test_it_says_what_it_writes_and_what_has_changed(target: Path) -> None:
    told: list[tuple[int, int, str]] = []
    first = write_build(target, about(), [ONE, TWO], lambda *words: told.append(words))
    assert told == [(1, 2, TWO.path), (2, 2, ONE.path)]
    assert first.changed == (TWO.path, ONE.path)
    other = part(ONE.path, b"another one")
    assert write_build(target, about(), [other, TWO]).changed == (ONE.path,)
    assert write_build(target, about(), [other, TWO]).changed == ()


def test_files_and_manifest(target: Path) -> None:
    outcome = write_build(target, about(Unwritten("invitees", "nobody")), [ONE, TWO])
    assert (outcome.kept, outcome.removed) == ((), ())
    assert [entry.path for entry in outcome.made] == [
        "public/calendar.en.ics",
        "public/programme.en.txt",
    ]
    assert lying(target) == {"public/programme.en.txt": b"one", "public/calendar.en.ics": b"two"}
    manifest = told(target)
    assert list(manifest) == ["made_by", "planner", "conference", "uid", "files", "not_written"]
    assert manifest["files"][1] == {
        "path": "public/programme.en.txt",
        "product": "programme",
        "language": "en",
        "moment": JANUARY,
        "key": ONE.key,
        "sha256": "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
    }
    assert manifest["not_written"] == [{"product": "invitees", "why": "nobody"}]


def test_what_is_no_longer_made_goes(target: Path) -> None:
    write_build(target, about(), [ONE, TWO])
    write_build(target, about(), [ONE])
    assert lying(target) == {"public/programme.en.txt": b"one"}


def test_a_part_leaves_the_rest(target: Path) -> None:
    write_build(target, about(), [ONE, TWO])
    new = part("public/calendar.en.ics", b"new", product="calendar")
    write_build(target, about(whole=False), [new])
    assert lying(target) == {"public/programme.en.txt": b"one", "public/calendar.en.ics": b"new"}


def test_each_file_keeps_the_moment_at_which_it_was_made(target: Path) -> None:
    write_build(target, about(), [ONE, TWO])
    outcome = write_build(target, about(whole=False, moment=FEBRUARY), [TWO])
    assert [entry.path for entry in outcome.made] == [TWO.path]
    assert [entry.path for entry in outcome.kept] == [ONE.path]
    moments = {entry["path"]: entry["moment"] for entry in told(target)["files"]}
    assert moments == {TWO.path: FEBRUARY, ONE.path: JANUARY}


def test_a_manifest_with_one_moment_for_all_is_understood(target: Path) -> None:
    write_build(target, about(), [ONE, TWO])

    def as_it_was(manifest: dict[str, Any]) -> None:
        manifest["moment"] = JANUARY
        for entry in manifest["files"]:
            del entry["moment"]

    change_manifest(target, as_it_was)
    (kept,) = write_build(target, about(whole=False, moment=FEBRUARY), [TWO]).kept
    assert (kept.path, kept.moment) == (ONE.path, JANUARY)


PDF = part("public/programme.fr.pdf", b"pdf")
REFUSED = Unwritten("programme", "glyph-missing", "fr", PDF.path)


@pytest.mark.parametrize("whole", [True, False])
def test_a_file_that_cannot_be_written_is_named(target: Path, whole: bool) -> None:
    text = part("public/programme.fr.txt", b"text")
    write_build(target, about(), [ONE, text, PDF])
    outcome = write_build(target, about(REFUSED, whole=whole), [ONE, text])
    assert outcome.removed == (PDF.path,)
    assert PDF.path not in lying(target)
    assert told(target)["not_written"] == [
        {
            "product": "programme",
            "why": "glyph-missing",
            "language": "fr",
            "path": "public/programme.fr.pdf",
        }
    ]


def test_what_is_not_written_stays_known_until_it_is(target: Path) -> None:
    write_build(target, about(REFUSED, Unwritten("invitees", "nobody")), [ONE])
    silent = ["programme", "invitees"]
    write_build(target, about(whole=False), [ONE])
    assert [one["product"] for one in told(target)["not_written"]] == silent
    write_build(target, about(whole=False), [TWO])
    assert [one["product"] for one in told(target)["not_written"]] == silent
    write_build(target, about(whole=False), [PDF])
    assert [one["product"] for one in told(target)["not_written"]] == ["invitees"]
    write_build(target, about(REFUSED, whole=False), [])
    assert sorted(lying(target)) == [TWO.path, ONE.path]
    write_build(target, about(Unwritten("programme", "no day"), whole=False), [])
    assert [one["why"] for one in told(target)["not_written"]] == ["nobody", "no day"]
    assert sorted(lying(target)) == [TWO.path]


def test_two_builds_at_once(target: Path) -> None:
    """The second is told, and takes nothing from the first."""
    said = []

    def make() -> bytes:
        with pytest.raises(PlannerError) as second:
            write_build(target, about(), [TWO])
        said.append((str(second.value), second.value.remedy))
        return b"one"

    write_build(target, about(), [Part(ONE.path, ONE.product, ONE.language, "k", make)])
    assert said == [
        (
            f"Another build is currently writing {target}.",
            "Wait until it has finished, then build again.",
        )
    ]
    assert lying(target) == {"public/programme.en.txt": b"one"}
    assert [path.name for path in target.parent.iterdir()] == ["wells"]


def test_the_lock_of_a_build_that_was_cut_off_keeps_nobody_out(target: Path) -> None:
    target.parent.mkdir(parents=True)
    target.with_name(".wells.lock").write_text("")
    write_build(target, about(), [ONE])
    assert [path.name for path in target.parent.iterdir()] == ["wells"]


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
    assert str(told.value) == f"The build cannot be written: No space left on device ({target})."
    assert told.value.remedy.endswith("the last build is unchanged.")


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
    "a file without a moment": lambda told: told["files"][0].pop("moment"),
    "silent for a number": lambda told: told.update(not_written=[{"product": "x", "why": 7}]),
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
    stray = {"path": path, "product": "stray", "language": "en", "moment": JANUARY}
    stray |= {"key": "k", "sha256": "0"}
    change_manifest(target, lambda told: told["files"].append(stray))
    outcome = write_build(target, about(whole=False), [TWO])
    assert [entry.path for entry in (*outcome.made, *outcome.kept)] == [TWO.path, ONE.path]
    outside = [path.name for path in target.parent.parent.iterdir()]
    assert sorted(outside) == ["out", "secret.txt"]
