"""The JSON Schemas of `conference.toml` and `mandate.toml`, made from the records of the model and
their docstrings.

`python -m planner.folder.schema` regenerates them; they ship with the package, so that editors can
complete and check: `#:schema …/conference.schema.json` on the first line.
"""

import ast
import datetime as dt
import inspect
import json
import textwrap
from collections.abc import Mapping
from dataclasses import MISSING, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin

from planner.folder.layout import MANDATE, SETTINGS
from planner.folder.shape import AMOUNTS, HALF_CIRCLE, NUMBERS, fields_of, without_none
from planner.model import Clock, Conference, Text, Window
from planner.model.counting import Amount
from planner.model.mandate import Mandate
from planner.records import default_of

FILE = Path(__file__).with_name("conference.schema.json")
FILE_OF_MANDATES = Path(__file__).with_name("mandate.schema.json")
Schema = dict[str, Any]

_CLOCK = r"\d{1,2}[:.]\d{2}(\+\d)?"
_PLAIN: dict[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer", "minimum": NUMBERS.start, "maximum": NUMBERS.stop - 1},
    Amount: {"type": "integer", "minimum": AMOUNTS.start, "maximum": AMOUNTS.stop - 1},
    float: {"type": "number", "minimum": -HALF_CIRCLE, "maximum": HALF_CIRCLE},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date"},
    Clock: {"type": "string", "pattern": f"^{_CLOCK}$"},
    Window: {
        "type": "string",
        "pattern": rf"^(\d{{4}}-\d{{2}}-\d{{2}}(/|$))?({_CLOCK}[-–]{_CLOCK})?$",
    },
    Text: {
        "oneOf": [
            {"type": "string"},
            {"type": "object", "additionalProperties": {"type": "string"}},
        ]
    },
}


def schema(shape: type = Conference, file: str = SETTINGS) -> Schema:
    """The schema of a whole file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": file,
        **_record(shape),
    }


def schema_text(shape: type = Conference, file: str = SETTINGS) -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(shape, file), ensure_ascii=False, indent=1) + "\n"


def _record(shape: type) -> Schema:
    told = told_of(shape)
    known = fields_of(shape)
    properties = {
        key: _value(hint) | ({"description": told[key]} if key in told else {})
        for key, (_, hint) in known.items()
    }
    needed = [key for key, (of, _) in known.items() if default_of(of) is MISSING]
    return {
        "type": "object",
        "description": inspect.getdoc(shape),
        "additionalProperties": False,
        "properties": properties,
        **({"required": needed} if needed else {}),
    }


def _value(hint: Any) -> Schema:
    hint = without_none(hint)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    if get_origin(hint) is Mapping:
        return {"type": "object", "additionalProperties": _value(get_args(hint)[1])}
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if is_dataclass(hint):
        return _record(hint)  # type: ignore[arg-type]
    return {"enum": [choice.value for choice in hint]}


def told_of(shape: type) -> dict[str, str]:
    """The words under each field of a record, on one line."""
    (record,) = ast.parse(textwrap.dedent(inspect.getsource(shape))).body
    told: dict[str, str] = {}
    field = ""
    for statement in record.body if isinstance(record, ast.ClassDef) else []:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            field = statement.target.id
        elif (
            isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and field
        ):
            told[field] = " ".join(str(statement.value.value).split())
    return told


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8")
    FILE_OF_MANDATES.write_text(schema_text(Mandate, MANDATE), encoding="utf-8")
