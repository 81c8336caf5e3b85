"""On which line of a TOML file a key stands: the parser of the standard library does not say."""

import re

Path = tuple[str | int, ...]

_TABLE = re.compile(r"\s*\[(?P<many>\[)?\s*(?P<path>[^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(
    r"""\s*(?P<path>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_FENCE = re.compile(r"\"\"\"|'''")


def lines_of_keys(text: str) -> dict[Path, int]:
    """The line of each key and table, by its path; members of arrays of tables by their index."""
    lines: dict[Path, int] = {}
    many: dict[Path, int] = {}
    table: Path = ()
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        if not inside and (header := _TABLE.match(line)):
            table = _table(header, many)
            lines.setdefault(table, number)
        elif not inside and (key := _KEY.match(line)):
            path = (*table, *_parts(key["path"]))
            for end in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:end], number)
        inside ^= len(_FENCE.findall(line)) % 2 == 1
    return lines


def _table(header: re.Match[str], many: dict[Path, int]) -> Path:
    """The path of a table, with the index of each array of tables on the way."""
    parts = _parts(header["path"])
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
