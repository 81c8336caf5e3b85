"""Every fault shows its example and what stands there instead: both are tried."""

import importlib
import pkgutil
import re
import tomllib
from pathlib import Path

import pytest
import tomlkit

import planner
from planner.commands.check import load_and_check
from planner.commands.explain import FAULTS, of_import, of_reading
from planner.commands.mandate import check as mandate
from planner.findings import Fault
from planner.folder.kinds import Kind, kind_of
from tests.mandate.lakes import SETTINGS as MANDATE

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en"]
"""
DAY = "Monday, 3 May 2027\n\n"
AGENDA = f"{DAY}09:00–10:00  Session 1: Wells\n"
WITHOUT_EXAMPLE = {
    "file-missing",
    "file-unreadable",
    "file-encoding",
    "table-encoding",
    "table-cell-too-long",
    "languages-missing",
    "uid-twice",
    "item-too-deep",
    "glyph-missing",
    "language-without-font",
    "font-damaged",
    "letterhead-damaged",
    "letterhead-glyph-missing",
    "letterhead-too-large",
    "letterhead-unsafe",
    "card-overfull",
    "grid-overfull",
    "grid-too-wide",
    "sign-overfull",
    "letter-template-broken",
    "letter-template-unsafe",
    "letter-field-unknown",
    "letter-field-empty",
    "letters-incomplete",
    "release-damaged",
    "release-twice",
    "activity-conference-broken",
    "activity-dates-differ",
    "conference-twice",
    "year-overfull",
}
"""Faults of whole files, of other folders, of long texts, of templates and of printing."""


def test_every_fault_that_is_declared_can_be_explained() -> None:
    known = {fault.name for fault in (*FAULTS, *of_reading(), *of_import())}
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(planner.__path__, "planner.")
    ]
    declared = {of.name for each in modules for of in vars(each).values() if isinstance(of, Fault)}
    assert declared - known == set()
    assert len(declared) > 200


def test_what_to_do_is_a_sentence() -> None:
    """It begins with a capital letter, a code or a quotation, wherever it is told."""
    assert [of.name for of in FAULTS if of.how[:1].islower()] == []


_FILE = re.compile(r"^([\w.]+\.(?:toml|txt|csv)):\n", re.MULTILINE)


def files_of(example: str) -> dict[str, str]:
    """The files of a folder that an example stands for."""
    first, *rest = _FILE.split(example)
    shown = dict(zip(rest[::2], rest[1::2], strict=True))
    if shown.keys() & {"mandate.toml", "activities.csv"}:
        written = tomllib.loads(shown.get("mandate.toml", ""))
        return shown | {"mandate.toml": tomlkit.dumps(tomllib.loads(MANDATE) | written)}
    if first:
        starts_with_day = not re.match(r"\d\d:|–", first)
        shown["agenda.en.txt"] = first if starts_with_day else DAY + first
    agenda = shown.get("agenda.en.txt", AGENDA)
    if re.match(r"\d\d:|–", agenda) and "\n\n" not in agenda:
        shown["agenda.en.txt"] = DAY + agenda
    return {"agenda.en.txt": AGENDA} | shown | {"conference.toml": _settings(shown)}


def _settings(shown: dict[str, str]) -> str:
    written = shown.get("conference.toml", "")
    try:
        usual = tomllib.loads(SETTINGS)
        return tomlkit.dumps(usual | tomllib.loads(written))
    except tomllib.TOMLDecodeError:
        return SETTINGS + written


def names_in(root: Path, example: str) -> set[str]:
    for name, text in files_of(example).items():
        (root / name).write_text(text, encoding="utf-8")
    is_mandate = kind_of(root) is Kind.MANDATE
    _, findings = mandate.load_and_check(root) if is_mandate else load_and_check(root)
    return {finding.name for finding in findings}


@pytest.fixture
def wells(tmp_path: Path) -> Path:
    root = tmp_path / "wells-2027"
    root.mkdir()
    return root


def _with_example() -> list[Fault]:
    return [fault for fault in FAULTS if fault.example]


@pytest.mark.parametrize("fault", _with_example(), ids=lambda fault: fault.name)
def test_the_example_has_the_fault(fault: Fault, wells: Path) -> None:
    assert fault.name in names_in(wells, fault.example)


@pytest.mark.parametrize("fault", _with_example(), ids=lambda fault: fault.name)
def test_what_stands_there_instead_does_not_have_it(fault: Fault, wells: Path) -> None:
    assert fault.name not in names_in(wells, fault.instead)


def test_every_fault_says_why_and_how_and_has_a_name_of_its_own() -> None:
    names = [fault.name for fault in FAULTS]
    assert len(names) == len(set(names))
    assert all(fault.why.endswith(".") and fault.how for fault in FAULTS)
    assert {fault.name for fault in FAULTS if not fault.example} == WITHOUT_EXAMPLE
