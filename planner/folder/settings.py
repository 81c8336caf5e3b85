"""`conference.toml`: read into a conference without agenda and people, and written back."""

import re
import tomllib
from collections.abc import Callable, MutableMapping
from dataclasses import replace
from typing import Any, TypeVar

from planner.findings import Fault, Finding, Severity
from planner.folder.layout import SETTINGS
from planner.folder.shape import Path, ShapeReader, plain
from planner.folder.toml_lines import lines_of_keys
from planner.model import Conference
from planner.model.mandate import Mandate
from planner.places import Place

SETTINGS_BROKEN = Fault(
    "settings-broken",
    Severity.ERROR,
    why="conference.toml must be valid TOML before anything in it can be understood.",
    how='Put words in quotes: title = "…"; write a date as 2001-12-13, year, month and day; '
    "begin a table with its name: [venue].",
    example="""\
conference.toml:
town = Vienna""",
    instead="""\
conference.toml:
town = "Vienna"\n""",
)

Plain = dict[str, Any]
W = TypeVar("W", Conference, Mandate)

_SYNTAX = re.compile(
    r"(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)"
)


def read_settings(text: str) -> tuple[Conference, list[Finding]]:
    """The conference as far as `conference.toml` holds it."""
    return read_whole(text, Conference, SETTINGS)


def read_whole(text: str, shape: type[W], file: str) -> tuple[W, list[Finding]]:
    """The whole of a folder as far as its settings contain it, and the place of each key."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:
        return shape(), [_syntax_error(str(fault), text, file)]
    reader = ShapeReader(_locator(text, file), _first_language(data))
    made: W = reader.record(shape, data)
    places = {key: reader.place_of((key,)) for key in data}
    tables = ((key, of) for key, of in data.items() if isinstance(of, dict))
    places |= {f"{key}.{of}": reader.place_of((key, of)) for key, inner in tables for of in inner}
    return replace(made, places=places), reader.findings


def changed_settings(text: str, old: W, new: W) -> str:
    """The text of the settings with what differs between the two changed, and no more."""
    import tomlkit

    document = tomlkit.parse(text)
    _change(document, plain(old, old.language), plain(new, new.language))
    return tomlkit.dumps(document)


def _change(table: MutableMapping[str, Any], old: Plain, new: Plain) -> None:
    """Change what differs in a table, key by key, so that the rest keeps its place and form."""
    for key in [*old, *(key for key in new if key not in old)]:
        if key not in new:
            table.pop(key, None)
        elif old.get(key) != new[key]:
            _change_value(table, key, old.get(key), new[key])


def _change_value(table: MutableMapping[str, Any], key: str, old: Any, new: Any) -> None:
    there: Any = table.get(key)
    if isinstance(there, str) and isinstance(new, dict) and [*old] == [*new] and len(new) == 1:
        (table[key],) = new.values()
    elif isinstance(there, MutableMapping) and isinstance(old, dict) and isinstance(new, dict):
        _change(there, old, new)
    elif all(map(_are_tables, (there, old, new))):
        _change_members(there, old, new)
    else:
        table[key] = _item(new)


def _change_members(there: list[Any], old: list[Plain], new: list[Plain]) -> None:
    """Change, put in and take out members of an array of tables; the others stay."""
    same = _same_at_beginning(old, new)
    end = _same_at_beginning(old[same:][::-1], new[same:][::-1])
    before, after = old[same : len(old) - end], new[same : len(new) - end]
    for index, (one, other) in enumerate(zip(before, after, strict=False), same):
        _change(there[index], one, other)
    for index in reversed(range(same + len(after), same + len(before))):
        del there[index]
    for index, member in enumerate(after[len(before) :], same + len(before)):
        there.insert(index, member if _is_on_one_line(there) else _table(member))


def _same_at_beginning(old: list[Plain], new: list[Plain]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((index for index, (one, other) in pairs if one != other), min(len(old), len(new)))


def _are_tables(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(member, MutableMapping) for member in value)
    )


def _is_on_one_line(array: Any) -> bool:
    """Whether an array of tables is written as `[{ … }, { … }]`."""
    from tomlkit.items import Array

    return isinstance(array, Array)


def _item(value: Any) -> Any:
    """A value as TOML: words in languages on one line where they fit there."""
    import tomlkit

    if isinstance(value, dict):
        are_words = all(isinstance(words, str) for words in value.values())
        if are_words and sum(map(len, value.values())) < 100:
            table = tomlkit.inline_table()
            table.update(value)
            return table
        return _table(value)
    if _are_tables(value):
        tables = tomlkit.aot()
        for member in value:
            tables.append(_table(member))
        return tables
    return tomlkit.item(value)


def _table(value: Plain) -> Any:
    import tomlkit

    table = tomlkit.table()
    for key, inner in value.items():
        table.append(key, _item(inner))
    return table


def _locator(text: str, file: str) -> Callable[[Path], Place]:
    lines = lines_of_keys(text)

    def place_of(path: Path) -> Place:
        """The line of a key, or of the nearest table around it."""
        while path and path not in lines:
            path = path[:-1]
        return Place(file, lines.get(path, 0))

    return place_of


def _first_language(data: dict[str, Any]) -> str:
    languages = data.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else "en"
    return first if isinstance(first, str) else "en"


def _syntax_error(message: str, text: str, file: str) -> Finding:
    match = _SYNTAX.match(message)
    what = match["what"] if match else message
    last = Place(file, text.count("\n") + 1)
    place = (
        Place(file, int(match["line"]), int(match["column"])) if match and match["line"] else last
    )
    return SETTINGS_BROKEN.at(place, f"This is not valid TOML: {what}.")
