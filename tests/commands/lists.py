"""A conference with two persons that somebody's lists are taken into."""

import csv
from pathlib import Path
from textwrap import dedent

from openpyxl import Workbook

from tests.commands.conftest import write

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15
participation = [{ id = "states", name = "States" }, { id = "guests", name = "Guests" }]
"""
PEOPLE = """\
id,body,category,position,given,family,name.ru,function.en
p001,AT,states,head,Ada,Rill,Ада Рилль,Minister
p002,DE,states,head,Bo,Brook,,Minister
"""
PRIVATE = "id,email,phone\np001,ada@at.example,+43 1 555 01\n"


def list_folder(tmp_path: Path) -> Path:
    """The folder: Ada Rill of Austria and Bo Brook of Germany."""
    made = write(tmp_path / "wells-2027", **{"conference.toml": SETTINGS})
    (made / "participants.csv").write_text(PEOPLE, encoding="utf-8")
    (made / "participants.secretariat.csv").write_text(PRIVATE, encoding="utf-8")
    return made


def listed(tmp_path: Path, text: str, name: str = "list.csv") -> Path:
    """A list as a table of text."""
    path = tmp_path / name
    path.write_text(dedent(text), encoding="utf-8")
    return path


def booked(tmp_path: Path, **sheets: list[list[object]]) -> Path:
    """A list as a workbook: the rows of its sheets by their names."""
    book = Workbook()
    for at, (name, rows) in enumerate(sheets.items()):
        sheet = book.create_sheet(name, at)
        for row in rows:
            sheet.append(row)
    del book[book.sheetnames[-1]]
    path = tmp_path / "list.xlsx"
    book.save(path)
    return path


def rows(folder: Path, table: str = "participants.csv") -> dict[str, dict[str, str]]:
    """The rows of a table of the folder by their ids."""
    with (folder / table).open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}
