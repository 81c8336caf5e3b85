"""The commands of the planner and their help. What a command does lies in `planner.commands`."""

import sys
from pathlib import Path
from typing import Annotated

try:
    import typer

    from planner.commands import arguments as given
except ImportError as fault:
    sys.exit(f"planner: {fault}.\n    → Install the planner again.")

app = typer.Typer(
    name="planner",
    help="Plans international conferences: from a folder of plain files to calendars, printed "
    "programmes and lists.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from planner import __version__

        typer.echo(f"planner {__version__}")
        raise typer.Exit


@app.callback()
def planner(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Plans international conferences: from a folder of plain files to calendars and papers."""


@app.command(cls=given.WithExample)
def new(
    folder: Annotated[Path, typer.Argument(help="The folder to create.")],
    title: Annotated[str | None, typer.Option(help="The title of the conference.")] = None,
    like: Annotated[
        Path | None, typer.Option(help="Copy this conference, without persons.")
    ] = None,
    source: given.Sources = None,
    starts: given.Starts = None,
    example: given.Example = None,
    lang: given.TextLanguages = None,
    timezone: given.Zone = None,
) -> None:
    """Create a conference: empty, like another, from a text or example.

    A decision that names areas of work but has no agenda becomes a mandate.
    """
    from planner.commands.new import NewOptions
    from planner.commands.new import new as run

    texts, languages = tuple(source or ()), tuple(lang or ())
    wish = NewOptions(title, like, starts, example, texts, languages, timezone)
    raise typer.Exit(run(folder, wish))


@app.command()
def read(
    file: given.TextFile,
    format_: given.Formatted = given.Format.TEXT,
    lang: given.TextLanguage = None,
) -> None:
    """Show line by line how an official text is understood.

    Lines that are not understood are marked with a question mark and listed at the end.
    """
    from planner.commands.reading.read import read as run

    raise typer.Exit(run(file, lang, format_ is given.Format.JSON))


@app.command()
def check(
    folder: given.Folder,
    format_: given.Formatted = given.Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Make warnings fail too.")] = False,
    reading: given.Reading = "",
    at: given.Today = None,
    explain: given.WhyFound = None,  # noqa: ARG001
) -> None:
    """Check a conference or a mandate. Says what is wrong, where, and what to do."""
    from planner.commands.asked import Asked
    from planner.commands.kinds import commands_for

    asked = Asked(format_ is given.Format.JSON, strict, reading, at)
    raise typer.Exit(commands_for(folder).check(folder, asked))


@app.command()
def show(
    folder: given.Folder,
    lang: Annotated[str | None, typer.Option(help="The language to show it in.")] = None,
    format_: given.Formatted = given.Format.TEXT,
    ids: Annotated[bool, typer.Option("--ids", help="Show the id of each item too.")] = False,
    view: given.Viewed = None,
    find: given.Sought = "",
) -> None:
    """Show the timetable, or another view of what is planned.

    For a mandate, show its activities.
    """
    from planner.commands.asked import Shown

    shown = Shown(lang, format_ is given.Format.JSON, ids, find)
    if view or find:
        from planner.commands.showing.views import show_view

        raise typer.Exit(show_view(folder, view or given.View.PERSONS, shown))
    from planner.commands.kinds import commands_for

    raise typer.Exit(commands_for(folder).show(folder, shown))


@app.command()
def solve(
    folder: given.Folder,
    what: given.Planned = "",
    limit: Annotated[float, typer.Option(min=0, help="How many seconds to search.")] = 60,
    seed: Annotated[int, typer.Option(min=0, help="Another seed may find another plan.")] = 0,
    explain: given.Explained = False,
    apply: Annotated[bool, typer.Option("--apply", help="Write the plan into the folder.")] = False,
) -> None:
    """Plan rooms and times, officers and interpreters. Shows what changes and what it costs.

    Planning starts from the folder: pinned items stay, issued items move only if they must.
    """
    from planner.commands.solve import SolveOptions, planned_of
    from planner.commands.solve import solve as run
    from planner.scheduling.solve import Effort

    wish = SolveOptions(planned_of(what), Effort(limit, seed), explain, apply)
    raise typer.Exit(run(folder, wish))


@app.command()
def build(
    folder: given.Folder,
    out: Annotated[Path, typer.Option(help="The folder to build into.")] = Path("build"),
    only: given.Products = None,
    lang: Annotated[
        list[str] | None, typer.Option(help="Build only in this language; can be repeated.")
    ] = None,
    columns: given.Purposes = None,
    feed: given.Feeds = None,
    alarm: given.Alarm = None,
    at: given.Issued = None,
    list_: given.Listed = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Build again whenever a file in the folder changes.")
    ] = False,
) -> None:
    """Build all products of a conference, or the papers of a mandate."""
    from planner.commands.building.making import BuildOptions
    from planner.commands.kinds import commands_for
    from planner.commands.reminders import length

    wish = BuildOptions(
        out=out,
        only=tuple(only or ()),
        languages=tuple(lang or ()),
        at=at,
        columns=tuple(columns or ()),
        feeds=tuple(feed or ()),
        alarm=length(alarm) if alarm else None,
        lists=list_,
    )
    if watch:
        from planner.commands.building.watch import watch as run_on

        raise typer.Exit(run_on(folder, wish))
    raise typer.Exit(commands_for(folder).build(folder, wish))


@app.command()
def preview(
    folder: given.Folder,
    product: given.Shown = "programme",
    page: Annotated[int, typer.Option(min=1, help="The number of the page.")] = 1,
    lang: given.OneLanguage = None,
    out: given.Picture = None,
) -> None:
    """Show a page of a printed paper as a picture (PNG). Builds nothing."""
    from planner.commands.building.preview import PreviewOptions
    from planner.commands.building.preview import preview as run

    raise typer.Exit(run(folder, PreviewOptions(product, page, lang, out)))


@app.command(name="import")
def import_(
    folder: given.Folder,
    file: Annotated[Path, typer.Argument(help="A workbook or paper that came back, or a list.")],
    into: given.Into = "",
    map_: given.Maps = None,
    where: given.Wheres = None,
    prefer: given.Prefer = None,
    remove: given.Remove = False,
    format_: given.Formatted = given.Format.TEXT,
    apply: Annotated[
        bool, typer.Option("--apply", help="Write the changes that are shown.")
    ] = False,
) -> None:
    """Import a workbook or paper that came back, or a list by others."""
    from planner.commands.importing.import_ import import_ as run
    from planner.intake.plan import ImportOptions

    chosen = prefer.value if prefer else ""
    as_json = format_ is given.Format.JSON
    maps, wheres = tuple(map_ or ()), tuple(where or ())
    wish = ImportOptions(file, into, maps, wheres, chosen, remove, apply, as_json)
    raise typer.Exit(run(folder, wish))


@app.command()
def forget(
    folder: given.Folder,
    person: Annotated[
        list[str] | None,
        typer.Option(help="Forget everything about this person, given by id; can be repeated."),
    ] = None,
    at: Annotated[str | None, typer.Option(help="The day that counts as today.")] = None,
    out: Annotated[Path, typer.Option(help="The folder that contains the builds.")] = Path("build"),
    apply: Annotated[bool, typer.Option("--apply", help="Remove what is shown.")] = False,
) -> None:
    """Remove private data kept long enough, or all about a person."""
    from planner.commands.forgetting.forget import ForgetOptions
    from planner.commands.forgetting.forget import forget as run

    raise typer.Exit(run(folder, ForgetOptions(tuple(person or ()), at, out, apply)))


@app.command()
def release(
    folder: given.Folder,
    label: given.Label = "",
    at: given.GoesOut = None,
    remove_all: given.RemoveAll = False,
    apply: Annotated[bool, typer.Option("--apply", help="Record it as issued.")] = False,
) -> None:
    """Show what has changed since the last issue, and record a new one."""
    from planner.commands.kinds import commands_for
    from planner.commands.release import ReleaseOptions

    wish = ReleaseOptions(label, at, apply, remove_all)
    raise typer.Exit(commands_for(folder).release(folder, wish))


@app.command()
def diff(
    folder: given.Folder,
    old: given.Earlier = "",
    new: given.Later = "folder",
    lang: Annotated[str, typer.Option(help="The language to show it in.")] = "",
    format_: given.Formatted = given.Format.TEXT,
    output: given.Paper = None,
    affected: Annotated[
        bool, typer.Option("--affected", help="Also show, by name, whom the changes affect.")
    ] = False,
) -> None:
    """Show what has changed since the last issue, or between versions."""
    from planner.commands.comparing.diff import DiffOptions
    from planner.commands.kinds import commands_for

    wish = DiffOptions(old, new, lang, format_ is given.Format.JSON, output, affected)
    raise typer.Exit(commands_for(folder).diff(folder, wish))


@app.command()
def send(
    folder: given.Folder,
    caldav: Annotated[str, typer.Option(metavar="URL", help="Publish to this collection.")] = "",
    smtp: Annotated[
        str, typer.Option(metavar="URL", help="Send mails: smtp://name@host (STARTTLS), smtps://….")
    ] = "",
    feed: Annotated[
        str,
        typer.Option(
            help="What to publish: officers.fr, or the id of a person; by default calendar."
        ),
    ] = "",
    to: Annotated[
        given.Several, typer.Option(metavar="PERSON", help="Only to this person.")
    ] = None,
    again: Annotated[
        given.Several, typer.Option(metavar="PERSON", help="Send again what may have been lost.")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Overwrite what others have changed there.")
    ] = False,
    remove_all: given.RemoveAll = False,
    at: Annotated[str | None, typer.Option(help="When the mails are sent, by default now.")] = None,
    out: Annotated[Path, typer.Option(help="The folder that contains the builds.")] = Path("build"),
    apply: Annotated[bool, typer.Option("--apply", help="Send what is shown.")] = False,
) -> None:
    """Show what is new for calendars and people, and send it.

    The password is read from PLANNER_CALDAV_PASSWORD or PLANNER_SMTP_PASSWORD, or from the keyring
    of this machine (keyring set HOST NAME); never put it in the URL.
    """
    from planner.commands.sending.asked import SendOptions
    from planner.commands.sending.send import send as run

    persons, more = tuple(to or ()), tuple(again or ())
    wish = SendOptions(caldav, smtp, feed, persons, more, overwrite, remove_all, at, out, apply)
    raise typer.Exit(run(folder, wish))


@app.command(cls=given.WithShift)
def move(
    folder: given.Folder,
    item: Annotated[str, typer.Argument(help="The id of an item: planner show FOLDER --ids.")],
    when: Annotated[str, typer.Argument(help="+30min, -15min, +1h30, or a time: 14:00.")],
    alone: Annotated[
        bool, typer.Option("--alone", help="Leave the following items in place.")
    ] = False,
    apply: Annotated[
        bool, typer.Option("--apply", help="Write the changes that are shown.")
    ] = False,
) -> None:
    """Move an item and what follows to another time. Shows whom that affects."""
    from planner.commands.move import MoveOptions
    from planner.commands.move import move as run

    raise typer.Exit(run(folder, MoveOptions(item, when, alone, apply)))


@app.command()
def replace(
    folder: given.Folder,
    old: given.Goes,
    new: given.Comes,
    item: given.AtItems = None,
    role: given.InRoles = None,
    apply: given.Apply = False,
) -> None:
    """Replace a person or a delegation at one item, or in all duties."""
    from planner.commands.replace import ReplaceOptions
    from planner.commands.replace import replace as run

    raise typer.Exit(
        run(folder, ReplaceOptions(old, new, tuple(item or ()), tuple(role or ()), apply))
    )


@app.command()
def fmt(
    folder: given.Folder,
    apply: Annotated[
        bool, typer.Option("--apply", help="Write the changes that are shown.")
    ] = False,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="List the files that would change, and exit with 1 if there are any."
        ),
    ] = False,
    ids: given.WriteIds = False,
) -> None:
    """Format the agendas, and write missing ids."""
    from planner.commands.fmt import Outcome
    from planner.commands.fmt import fmt as run

    raise typer.Exit(run(folder, Outcome.of(apply=apply, check=check), ids))


@app.command()
def doctor(
    folder: Annotated[
        Path | None, typer.Argument(help="A conference folder that is to be built here.")
    ] = None,
    out: Annotated[Path, typer.Option(help="The folder to build into.")] = Path("build"),
    format_: given.Formatted = given.Format.TEXT,
) -> None:
    """Check whether everything that the planner needs is installed."""
    from planner.commands.examining.doctor import doctor as run

    raise typer.Exit(run(folder, out, format_ is given.Format.JSON))


def main() -> None:
    """Run the planner."""
    from planner.commands.ending import ended

    ended(lambda: app(prog_name="planner"))


if __name__ == "__main__":
    main()
