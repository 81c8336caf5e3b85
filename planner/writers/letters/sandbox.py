"""What the text of a letter may do: print fields, and ask whether they are there. Nothing else.

The text is looked through before any of it runs, and runs in a sandbox besides.
"""

from collections.abc import Iterator
from typing import Any

from jinja2 import Template, Undefined, nodes
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from planner.writers.letters.speaking import in_lines

FILTERS = ("capitalize", "lower", "trim", "upper")
TESTS = ("defined", "undefined")

_HARMLESS = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.If,
    nodes.CondExpr,
    nodes.Name,
    nodes.Const,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Compare,
    nodes.Operand,
    nodes.Concat,
    nodes.Filter,
    nodes.Test,
)
"""What a text may be made of: no calls, no attributes, no loops, no sums."""


class EmptyFieldError(Exception):
    """A field is printed that has nothing in it; its name is the message."""


class _Empty(Undefined):
    """A field that has nothing in it: it can be asked for, but not printed."""

    __slots__ = ()

    def __str__(self) -> str:
        raise EmptyFieldError(self._undefined_name)

    def __html__(self) -> str:
        return str(self)


def _in_lines(value: object) -> Markup:
    return in_lines(value if isinstance(value, str) else str(value))


def environment() -> SandboxedEnvironment:
    """Where texts run: printed text is literal, each of its lines on its own."""
    sandbox = SandboxedEnvironment(
        autoescape=True, undefined=_Empty, finalize=_in_lines, optimized=False
    )
    sandbox.globals.clear()
    sandbox.filters = {name: sandbox.filters[name] for name in FILTERS}
    sandbox.tests = {name: sandbox.tests[name] for name in TESTS}
    return sandbox


def harmful(tree: nodes.Template) -> Iterator[int]:
    """The lines of everything that a text must not do."""
    for node in _walk(tree):
        if not isinstance(node, _HARMLESS):
            yield node.lineno


def asked_for(tree: nodes.Template) -> tuple[str, ...]:
    """The names of the fields that a text asks for, each once."""
    return tuple(dict.fromkeys(name.name for name in tree.find_all(nodes.Name)))


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for inner in node.iter_child_nodes():
        yield from _walk(inner)


def said(template: Template, fields: dict[str, Any]) -> str:
    """The text with its gaps filled. EmptyFieldError where one is printed that has nothing."""
    return template.render({name: words for name, words in fields.items() if words})
