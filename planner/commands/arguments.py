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


Folder = Annotated[Path, typer.Argument(help="A conference folder, such as agendas/bishkek-2001.")]
Several = list[str] | None
Formatted = Annotated[
    Format, typer.Option("--format", help="The output format: text for people, json for programs.")
]


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
        help="Explain why a finding matters and what to do; no folder is needed.",
    ),
]
Example = Annotated[
    str | None,
    typer.Option(
        metavar="[NAME]",
        help="Copy an example: bishkek-2001 (the default if none is named), issyk-kul-2027, "
        "or the mandate astana-2015.",
    ),
]
Reading = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="Check a mandate under the reading of a statement: text, kz, …; see its file.",
    ),
]
Today = Annotated[
    str | None,
    typer.Option(help="The day up to which the time limits of a mandate are counted: 2027-05-03."),
]
TextFile = Annotated[
    Path,
    typer.Argument(
        help="An agenda or a decision: text, Markdown, Word, PDF, a web page or a spreadsheet."
    ),
]
TextLanguage = Annotated[
    str | None,
    typer.Option(
        help="The language of the text (en, fr, ru, de, es or it); recognized "
        "automatically if not given."
    ),
]
Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--from",
        help="Read this agenda or decision: text, Word, PDF, a web page or a spreadsheet; can be "
        "repeated for the same text in other languages.",
    ),
]
Starts = Annotated[
    str | None,
    typer.Option(
        help="The first day, such as 2027-05-03; with --from, needed if the text gives no dates."
    ),
]
TextLanguages = Annotated[
    list[str] | None,
    typer.Option(
        help="The language of the agenda; with --from, that of the text: repeat it for several."
    ),
]
Zone = Annotated[
    str | None,
    typer.Option(
        help=(
            "The time zone, such as Asia/Bishkek; with --from, needed if the text does not give "
            "one."
        )
    ),
]
Issued = Annotated[
    str | None, typer.Option(help="The date of issue: 2027-05-03 or 2027-05-03T09:00:00Z.")
]
Shown = Annotated[
    str, typer.Argument(help="A product, or one of its files: badges-card, door-signs/hall-a.")
]
OneLanguage = Annotated[
    str | None, typer.Option(help="The language; by default the first one of the papers.")
]
Picture = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The file for the picture, such as page.png.")
]
Into = Annotated[str, typer.Option(help="The table for the list: participants or invitees.")]
Maps = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="HEADER=COLUMN", help="What a column of the list means; can be repeated."
    ),
]
Wheres = Annotated[
    list[str] | None,
    typer.Option(metavar="HEADER=VALUE", help="Take only these rows of the list; can be repeated."),
]
Prefer = Annotated[
    Side | None, typer.Option(help="Which cells to keep if both sides changed them.")
]
Remove = Annotated[bool, typer.Option("--remove", help="Delete rows that did not come back.")]
Earlier = Annotated[
    str,
    typer.Argument(
        metavar="[A]",
        help="A release by number or label, “folder”, or the path of a folder or an agenda; "
        "by default the last release.",
    ),
]
Label = Annotated[
    str, typer.Option(help="The label: Rev.1, Corr.1, Add.1; by default the next Rev.")
]
GoesOut = Annotated[
    str | None, typer.Option(help="When it goes out, by default now: 2027-05-03T09:00:00Z.")
]
RemoveAll = Annotated[
    bool, typer.Option("--remove-all", help="Go on even if nothing would be left.")
]
Later = Annotated[
    str,
    typer.Argument(
        metavar="[B]", help="What to compare it with, given in the same way; by default the folder."
    ),
]
Paper = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write a paper: FILE.pdf, .docx, .html or .txt."),
]

Viewed = Annotated[
    View | None,
    typer.Option(
        help="Show rooms, officers, interpreters, the workload of each, or persons instead."
    ),
]
Sought = Annotated[
    str, typer.Option(metavar="TEXT", help="Show the persons whose row contains these words.")
]
Planned = Annotated[
    str, typer.Option(help="What to plan: times,rooms,officers,interpreters; by default all.")
]
Explained = Annotated[
    bool, typer.Option("--explain", help="Explain each choice, or what makes a plan impossible.")
]
Products = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PRODUCT",
        help="Build only this product; can be repeated. docs/reference/products.md lists the "
        "products.",
    ),
]
Listed = Annotated[bool, typer.Option("--list", help="List each file that is built.")]
Purposes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PURPOSE",
        help="Build the workbook for this purpose in conference.toml; can be repeated.",
    ),
]
Feeds = Annotated[
    list[str] | None,
    typer.Option(help="Build only these feeds: days, rooms, persons, …; can be repeated."),
]
Alarm = Annotated[
    str | None,
    typer.Option(help="Set reminders in personal feeds this long before each duty: 15m, 1h."),
]
WriteIds = Annotated[
    bool,
    typer.Option(
        "--ids",
        help="Write the ids of all items, so that calendar entries stay the same even if "
        "titles and days change.",
    ),
]

Goes = Annotated[str, typer.Argument(help="Who is replaced: an id, or a name: “Amina Example”.")]
Comes = Annotated[str, typer.Argument(help="Who takes over, given in the same way.")]
AtItems = Annotated[
    list[str] | None, typer.Option("--item", help="Only at this item; can be repeated.")
]
InRoles = Annotated[
    list[str] | None,
    typer.Option("--role", help="Only in this role: chair, speaker, …; can be repeated."),
]
Apply = Annotated[bool, typer.Option("--apply", help="Write the changes that are shown.")]

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
