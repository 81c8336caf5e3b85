"""Write the pages of docs/reference that the code knows best: `make data`.

The commands come from their `--help`, the products from what they say of themselves, the findings
from the faults that the code declares, conference.toml and mandate.toml from their JSON Schemas,
the tables from their records.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_origin

import typer
from typer.testing import CliRunner

from planner.cli import app
from planner.commands.explain import FAULTS, of_import, of_reading
from planner.findings import Fault, Severity
from planner.folder.layout import ACTIVITIES, MANDATE, PARTICIPANTS, TABLES
from planner.folder.load import SHAPES
from planner.folder.people import columns
from planner.folder.rows import columns_of
from planner.folder.schema import schema, told_of
from planner.folder.shape import fields_of, without_none
from planner.model import Text
from planner.model.activities import Activity
from planner.model.mandate import Mandate
from planner.model.participants import Participant
from planner.products import PRODUCTS
from planner.products.mandate import PRODUCTS as MANDATE_PRODUCTS
from planner.products.product import ProductOf

PAGES = Path(__file__).resolve().parents[1] / "docs" / "reference"
MADE = "<!-- Made by tools/reference.py: `make data`. -->\n\n"


def pages() -> dict[str, str]:
    """The text of each page by its name."""
    return {
        "commands.md": commands(),
        "products.md": products(),
        "checks.md": checks(),
        "conference-toml.md": conference_toml(),
        "mandate-toml.md": mandate_toml(),
        "tables.md": tables(),
    }


def commands() -> str:
    """Every command with its help, as the terminal prints it."""
    names = list(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    parts = [f"## planner {name}\n\n```\n{_help(name)}\n```\n" for name in names]
    intro = (
        "Results are printed on standard output, findings and progress on standard error. Every\n"
        "command exits with 0 if all went well or there are only warnings, with 1 if errors were\n"
        "found, with 2 if it was used wrongly or could not run, with 130 after Ctrl-C, and with\n"
        "70 if a program is at fault.\n"
    )
    return "\n".join(["# Commands\n", MADE + intro, *parts])


def _help(*arguments: str) -> str:
    result = CliRunner().invoke(
        app, [*arguments, "--help"], prog_name="planner", terminal_width=96, color=False
    )
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


def products() -> str:
    """Every product of conferences and of mandates, in reading order."""
    intro = (
        "What `planner build` makes, each under the name that `--only` takes. Files are named\n"
        "after the product, and after the language if there is one for each; `manifest.json` of\n"
        "a build says to which product each file belongs, and which products were not made and\n"
        "why. The workbook made by `--columns PURPOSE` is called `participants-<purpose>`.\n"
    )
    of_mandates = f"## For a mandate\n\n{_products(MANDATE_PRODUCTS)}"
    parts = (f"## For a conference\n\n{_products(PRODUCTS)}", of_mandates)
    return "\n".join(["# Products\n", MADE + intro, *parts])


def _products(listed: Iterable[ProductOf[Any]]) -> str:
    rows = (
        f"| `{of.name}` | `{of.folder}/` | {'each' if of.in_each_language else 'one file'} "
        f"| {of.about} |\n"
        for of in listed
    )
    return "| product | folder | languages | what it is |\n|---|---|---|---|\n" + "".join(rows)


def checks() -> str:
    """Every finding: why it matters, what to do, how it looks and how it is fixed."""
    intro = (
        "What `planner check` can find, and what `planner check --explain NAME` says about it. An\n"
        'error stops a build, a warning does not. `allow = ["name"]` in the settings silences\n'
        "a finding in the whole folder, `allow: name` under an item silences it there.\n"
    )
    listed = "\n".join(
        f"| [`{of.name}`](#{of.name}) | {of.severity} | {_first_sentence(of.why)} |"
        for of in FAULTS
    )
    table = f"| finding | severity | why it matters |\n|---|---|---|\n{listed}\n"
    reading = "# Reading official texts\n\nWhat `planner read` and `planner new --from` find.\n"
    read = map(_fault, of_reading())
    taking_in = "# Importing workbooks and lists\n\nWhat `planner import` finds.\n"
    known = {of.name for of in (*FAULTS, *of_reading())}
    taken = (_fault(of) for of in of_import() if of.name not in known)
    parts = (table, *map(_fault, FAULTS), reading, *read, taking_in, *taken)
    return "\n".join(["# Checks\n", MADE + intro, *parts])


def _first_sentence(text: str) -> str:
    return text.split(". ", maxsplit=1)[0].rstrip(".") + "."


def _fault(fault: Fault) -> str:
    firm = " It cannot be allowed." if fault.firm and fault.severity is Severity.ERROR else ""
    parts = [f"## {fault.name}\n", f"*{fault.severity}.* {fault.why}{firm}\n", f"{fault.how}\n"]
    if fault.example:
        parts += [f"```\n{fault.example.strip()}\n```\n", "Instead:\n"]
        parts += [f"```\n{fault.instead.strip()}\n```\n"]
    return "\n".join(parts)


def conference_toml() -> str:
    """Every key of conference.toml with what it means."""
    intro = (
        '`conference.toml` says who, where and when. Texts can be given once, `title = "…"`, or\n'
        'in each language of the papers: `title = { en = "…", fr = "…" }`. Editors that know\n'
        "TOML can complete and check the file with `planner/folder/conference.schema.json`.\n"
    )
    return "\n".join(["# conference.toml\n", MADE + intro, *_tables(schema(), "")])


def mandate_toml() -> str:
    """Every key of mandate.toml with what it means."""
    intro = (
        "`mandate.toml` says what an office may do, for whom, with whose consent, and until when.\n"
        "A folder that contains it is the folder of a mandate; its activities are in\n"
        "[`activities.csv`](tables.md#activitiescsv). Editors that know TOML can complete and\n"
        "check it with `planner/folder/mandate.schema.json`.\n"
    )
    made = _tables(schema(Mandate, MANDATE), "")
    return "\n".join(["# mandate.toml\n", MADE + intro, *made])


def _tables(record: Mapping[str, Any], name: str) -> Iterator[str]:
    """A table of the keys of a record, then those of the records inside it."""
    needed = record.get("required", ())
    rows = [
        f"| `{key}` | {_kind(of)}{', needed' if key in needed else ''} "
        f"| {of.get('description', '')} |"
        for key, of in record["properties"].items()
    ]
    head = f"## {name}\n\n{record['description'].splitlines()[0]}\n\n" if name else ""
    yield f"{head}| key | value | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    for key, of in record["properties"].items():
        inner = of.get("items", of)
        if "properties" in inner:
            path = f"{name.strip('[]')}.{key}".strip(".")
            yield from _tables(inner, f"[[{path}]]" if "items" in of else f"[{path}]")


def _kind(value: Mapping[str, Any]) -> str:
    """What a value is, in words."""
    if "enum" in value:
        return " or ".join(f"`{choice}`" for choice in value["enum"])
    if value.get("type") == "array":
        inner = value["items"]
        return "tables" if "properties" in inner else f"list: {_kind(inner)}"
    return next(name for key, name in _KINDS.items() if key in (*value, value.get("type")))


_KINDS = {
    "oneOf": "words",
    "format": "date",
    "pattern": "time",
    "properties": "table",
    "string": "text",
    "integer": "number",
    "number": "degrees",
    "boolean": "true, false",
    "object": "names",
}
"""What a value is called by what its schema has in it, the first that fits."""


def tables() -> str:
    """The columns of the CSV files."""
    intro = (
        "Tables are CSV files in UTF-8 with a header row and with commas between the columns, as\n"
        "a spreadsheet saves them under “CSV UTF-8”. Columns may be in any order. A column of\n"
        "texts is repeated for each language: `function.en`, `function.fr`.\n"
    )
    parts = [_table(file, SHAPES[field], ()) for field, file in TABLES.items()]
    parts += [_table(file, Participant, columns(of)) for of, file in PARTICIPANTS.items()]
    parts.append(_table(ACTIVITIES, Activity, ()))
    return "\n".join(["# Tables\n", MADE + intro, *parts])


def _table(file: str, shape: Any, fields: tuple[str, ...]) -> str:
    known, told = columns_of(shape, fields), told_of(shape)
    rows = []
    for name, (_, hint) in fields_of(shape).items():
        if not fields or name in fields:
            column = f"`{name}.<language>`" if hint is Text else f"`{name}`"
            needed = " (needed)" if name in known.needed else ""
            rows.append(f"| {column}{needed} | {_cell(hint)} | {told[name]} |")
    head = "| column | content | meaning |\n|---|---|---|\n"
    return f"## {file}\n\n{head}" + "\n".join(rows) + "\n"


def _cell(hint: Any) -> str:
    kind = without_none(hint)
    if kind is Text:
        return "words"
    members = getattr(kind, "__members__", {}).values()
    if get_origin(kind) is tuple:
        return "several, separated by spaces"
    choices = [f"`{choice.value}`" if choice.value else "nothing" for choice in members]
    if choices:
        return " or ".join(choices)
    return {"bool": "`yes` or `no`", "date": "a date: 2027-05-03", "int": "a number"}.get(
        kind.__name__, "text"
    )


if __name__ == "__main__":
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")
