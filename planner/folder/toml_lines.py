"""The line of a key in a TOML file: the parser of the standard library does not say."""

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

DEEPEST = 20
"""The greatest depth of nested keys that may be looked up."""

_TABLE = re.compile(r"\s*\[(?P<many>\[)?\s*(?P<path>[^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(
    r"""\s*(?P<path>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"'
    r"|'''.*?'''|'[^'\n]*'|#[^\n]*|[\[\]{}\n]",
    re.DOTALL,
)


def lines_of_keys(text: str) -> dict[Path, int]:
    """The line of each key and table, by its path; members of arrays of tables by their index.

    The text is TOML.
    """
    lines: dict[Path, int] = {}
    many: dict[Path, int] = {}
    table: Path = ()
    for number, line in _lines_outside(text):
        if header := _TABLE.match(line):
            table = _table(header, many)
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            path = (*table, *_parts(key["path"]))
            for end in range(len(table) + 1, min(len(path), DEEPEST) + 1):
                lines.setdefault(path[:end], number)
    return lines


def _lines_outside(text: str) -> Iterator[tuple[int, str]]:
    """The lines that do not begin inside a value, with their numbers."""
    lines = text.split("\n")
    number, depth = 1, 0
    yield number, lines[0]
    for token in _TOKEN.findall(text):
        number += token.count("\n")
        depth += (token in "[{") - (token in "]}")
        if token == "\n" and not depth:
            yield number, lines[number - 1]


def _table(header: re.Match[str], many: dict[Path, int]) -> Path:
    """The path of a table, with the index of each array of tables on the way."""
    parts = _parts(header["path"])[:DEEPEST]
    path: Path = ()
    for part in parts[:-1]:
        path = (*path, part)
        path = (*path, many[path]) if path in many else path
    path = (*path, parts[-1])
    if header["many"]:
        many[path] = many.get(path, -1) + 1
        return (*path, many[path])
    return path


def _parts(path: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(path))
