"""A web page through Jinja2: one file that needs no network and no script."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from planner.errors import PlannerError
from planner.findings import Finding
from planner.forms.document import Document
from planner.writers import letterhead as heads
from planner.writers.looks import Looks, planner_templates
from planner.writers.paper import as_data

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATE = "document.html"


def write(document: Document, looks: Looks) -> bytes:
    """The paper as a web page. PlannerError where the template has a fault."""
    own = heads.letterhead(looks)
    picture = b64encode(own.png).decode("ascii") if own else ""
    return page(TEMPLATE, looks, paper=as_data(document), letterhead=picture).encode("utf-8")


def faults(_document: Document, looks: Looks) -> Iterator[Finding]:
    """A picture of the letterhead that is none."""
    return heads.faults(looks)


def page(template: str, looks: Looks, **told: object) -> str:
    """A template filled. PlannerError where it has a fault, or does what cannot be done."""
    looks.find(template)
    try:
        environment = looks.once("web pages", lambda: _environment(looks))
        return environment.get_template(template).render(**told)
    except Exception as fault:  # A template may divide by nothing.
        path, line = _where(fault, looks) or (looks.find(template), 1)
        raise PlannerError(
            f"the web page cannot be written: {fault} ({path.name}:{line})",
            f"Check the template {path}.",
        ) from None


def _where(fault: Exception, looks: Looks) -> tuple[Path, int] | None:
    """The template and the line of a fault, which may be in one that extends another: Jinja puts
    them among the steps that led to it.
    """
    steps = ((Path(step.filename), step.lineno or 1) for step in extract_tb(fault.__traceback__))
    return next((of for of in [*steps][::-1] if {*of[0].parents} & {*looks.folders}), None)


def _environment(looks: Looks) -> "Environment":
    """Everything that comes from the paper is escaped; a name that is not there is an error.

    A conference's template can extend ours: `{% extends "planner/document.html" %}`. It may come
    from elsewhere with its folder, so it runs in a sandbox.
    """
    from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    ours = PrefixLoader({"planner": FileSystemLoader(planner_templates())})
    loader = ChoiceLoader([FileSystemLoader(looks.folders), ours])
    return SandboxedEnvironment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
