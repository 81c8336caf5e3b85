"""What several commands are given, and words that options and arguments alone do not understand."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand


class Format(StrEnum):
    """How a result is printed."""

    TEXT = "text"
    JSON = "json"


class View(StrEnum):
    """What a plan is shown by."""

    ROOMS = "rooms"
    OFFICERS = "officers"
    INTERPRETERS = "interpreters"
    LOAD = "load"
    PERSONS = "persons"


class Side(StrEnum):
    """Whose cells count where both sides changed them."""

    FOLDER = "folder"
    WORKBOOK = "workbook"


Folder = Annotated[Path, typer.Argument(help="A conference folder, as in agendas/bishkek-2001.")]
Several = list[str] | None
Formatted = Annotated[Format, typer.Option("--format", help="For people or for programs.")]


def _explain(name: str | None) -> None:
    if name:
        from planner.commands.explain import explain

        explain(name)
        raise typer.Exit


WhyFound = Annotated[
    str | None,
    typer.Option(
        "--explain",
        callback=_explain,
        is_eager=True,
        metavar="NAME",
        help="Say why a finding matters and what to do; no folder is needed.",
    ),
]
Example = Annotated[
    str | None,
    typer.Option(
        metavar="[NAME]",
        help="Copy an example: bishkek-2001, which is meant where none is named, issyk-kul-2027, "
        "or the mandate astana-2015.",
    ),
]
Reading = Annotated[
    str,
    typer.Option(
        metavar="NAME", help="Check a mandate as a statement reads it: text, kz, …; see its file."
    ),
]
Today = Annotated[
    str | None, typer.Option(help="The day to which the clocks of a mandate count: 2027-05-03.")
]
Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--from",
        help="Read this agenda or decision: text, Word, PDF, a web page or a spreadsheet; given "
        "again, it is the same in another language.",
    ),
]
Starts = Annotated[
    str | None,
    typer.Option(help="The first day, as 2027-05-03; with --from where it prints no dates."),
]
TextLanguages = Annotated[
    list[str] | None,
    typer.Option(help="The language of the text, with --from; once for each of several."),
]
Zone = Annotated[
    str | None,
    typer.Option(help="The time zone, as Asia/Bishkek; with --from where the text tells none."),
]
Issued = Annotated[
    str | None, typer.Option(help="The moment of issue: 2027-05-03 or 2027-05-03T09:00:00Z.")
]
Shown = Annotated[
    str, typer.Argument(help="A product, or one of its files: badges-card, door-signs/hall-a.")
]
OneLanguage = Annotated[
    str | None, typer.Option(help="The language; the first of the papers if not given.")
]
Picture = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The file for the picture, as page.png.")
]
Into = Annotated[
    str, typer.Option(help="The table that a list goes into: participants or invitees.")
]
Maps = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="HEADER=COLUMN", help="What a column of a list is; can be given again."
    ),
]
Wheres = Annotated[
    list[str] | None,
    typer.Option(
        metavar="HEADER=VALUE", help="Take these rows of a list alone; can be given again."
    ),
]
Prefer = Annotated[
    Side | None, typer.Option(help="Whose cells count where both sides changed them.")
]
Remove = Annotated[bool, typer.Option("--remove", help="Take out rows that did not come back.")]
Earlier = Annotated[
    str,
    typer.Argument(
        metavar="[A]",
        help="A release by number or label, “folder”, or a path of a folder or an agenda; the "
        "last release if not given.",
    ),
]
Label = Annotated[
    str, typer.Option(help="What it is called: Rev.1, Corr.1, Add.1; the next Rev. if not.")
]
GoesOut = Annotated[
    str | None, typer.Option(help="When it goes out, if not now: 2027-05-03T09:00:00Z.")
]
RemoveAll = Annotated[
    bool, typer.Option("--remove-all", help="Go on though nothing would be left.")
]
Later = Annotated[
    str,
    typer.Argument(metavar="[B]", help="What it is compared with, said alike; the folder if not."),
]
Paper = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write a paper: FILE.pdf, .docx, .html or .txt."),
]

Viewed = Annotated[
    View | None,
    typer.Option(help="Show rooms, officers, interpreters, the load of each or persons instead."),
]
Sought = Annotated[
    str, typer.Option(metavar="TEXT", help="Show the persons in whose row these words stand.")
]
Planned = Annotated[
    str, typer.Option(help="What to plan, of times,rooms,officers,interpreters; all if empty.")
]
Explained = Annotated[
    bool, typer.Option("--explain", help="Say why each is where it is, or what contradicts.")
]
Products = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PRODUCT",
        help="Build this product alone; can be given again. docs/reference/products.md lists "
        "them; so does a name that none has.",
    ),
]
Listed = Annotated[bool, typer.Option("--list", help="Name each file that is built.")]
Purposes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PURPOSE",
        help="Build the workbook for this purpose of conference.toml; can be given again.",
    ),
]
Feeds = Annotated[
    list[str] | None,
    typer.Option(help="Build these feeds alone: days, rooms, persons, …; can be given again."),
]
Alarm = Annotated[
    str | None,
    typer.Option(help="Remind persons in their feeds so long before what they do: 15m, 1h."),
]
WriteIds = Annotated[
    bool,
    typer.Option(
        "--ids",
        help="Write the ids of all items of the days, so that entries in calendars stay the same "
        "whatever becomes of titles and days.",
    ),
]

Goes = Annotated[str, typer.Argument(help="Who goes: an id, or a name: “Amina Example”.")]
Comes = Annotated[str, typer.Argument(help="Who comes instead, said alike.")]
AtItems = Annotated[
    list[str] | None, typer.Option("--item", help="Only at this item; can be given again.")
]
InRoles = Annotated[
    list[str] | None,
    typer.Option("--role", help="Only as this: chair, speaker, …; can be given again."),
]
Apply = Annotated[bool, typer.Option("--apply", help="Write what is shown.")]

MINUS = "−"
"""Stands for a hyphen before a figure, which would begin an option."""


class WithShift(TyperCommand):
    """A command with an argument as "-15min"."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Take a word that begins with a hyphen and a figure for an argument."""
        return super().parse_args(ctx, [re.sub(r"^-(?=\d)", MINUS, word) for word in args])


class WithExample(TyperCommand):
    """A command with an option `--example [NAME]`."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Name the small example where none is named."""
        if "--example" in args:
            args = _with_name(args, args.index("--example") + 1)
        return super().parse_args(ctx, args)


def _with_name(args: list[str], at: int) -> list[str]:
    """The words with a name at a place. A word there that is no example may be the folder."""
    from planner.folder.examples import SMALL, examples

    is_word = at < len(args) and not args[at].startswith("-")
    has_folder = any(not word.startswith("-") for word in args[: at - 1])
    if is_word and (has_folder or args[at] in examples()):
        return args
    return [*args[:at], SMALL, *args[at:]]
