"""The JSON Schema of mandate.toml is that of the records, and editors can go by it."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from planner.folder.layout import MANDATE
from planner.folder.schema import FILE_OF_MANDATES, schema_text
from planner.model.mandate import Mandate
from tests.mandate.conftest import ASTANA
from tests.mandate.lakes import SETTINGS
from tests.test_packaging import in_json


def faults(text: str) -> list[str]:
    """Where a `mandate.toml` does not fit the schema."""
    checker = Draft202012Validator(json.loads(FILE_OF_MANDATES.read_text("utf-8")))
    found = checker.iter_errors(in_json(tomllib.loads(text)))
    return sorted("/".join(map(str, fault.absolute_path)) for fault in found)


def test_it_is_that_of_the_records() -> None:
    assert FILE_OF_MANDATES.read_text("utf-8") == schema_text(Mandate, MANDATE), "run `make data`"


def test_the_example_fits_and_names_it() -> None:
    text = (ASTANA / MANDATE).read_text("utf-8")
    assert faults(text) == []
    first = text.splitlines()[0].removeprefix("#:schema ")
    assert (ASTANA / first).resolve() == Path(FILE_OF_MANDATES).resolve()


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ('reading = ["kz"]', "reading"),
        ('[[conditions]]\nkind = "wish"', "conditions/0/kind"),
        ('[[decision.statements]]\nreading = "kz"', "decision/statements/0"),
        ("[[reviews]]\nid = 'r'", "reviews/0"),
        ("deadline = 2027-05-03", ""),
    ],
)
def test_what_does_not_fit(written: str, path: str) -> None:
    settings = SETTINGS.partition("\n[[conditions]]")[0]
    whole = f"{settings}\n{written}\n"
    if path.startswith("decision"):
        whole = f'{settings}\n[decision]\nsymbol = "A/1"\nbody = "osce"\n{written}\n'
    assert faults(whole) == [path]
