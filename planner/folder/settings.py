"""`conference.toml`: read into a conference without agenda and people, and written back."""

import re
import tomllib
from collections.abc import Callable, MutableMapping
from dataclasses import replace
from typing import Any

from planner.findings import Finding, error
from planner.folder.layout import SETTINGS
from planner.folder.shape import Path, ShapeReader, plain
from planner.folder.toml_lines import lines_of_keys
from planner.model import Conference
from planner.places import Place

Plain = dict[str, Any]

_SYNTAX = re.compile(
    r"(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)"
)


def read_settings(text: str) -> tuple[Conference, list[Finding]]:
    """The conference as far as `conference.toml` holds it."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        return Conference(), [_syntax_error(str(fault), text)]
    reader = ShapeReader(_locator(text), _first_language(data))
    conference: Conference = reader.record(Conference, data)
    places = {key: reader.place_of((key,)) for key in data}
    return replace(conference, places=places), reader.findings


def changed_settings(text: str, old: Conference, new: Conference) -> str:
    """The text of `conference.toml` with what differs between the two changed, and no more."""
    import tomlkit

    document = tomlkit.parse(text)
    _change(document, plain(old), plain(new))
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
    if isinstance(there, MutableMapping) and isinstance(old, dict) and isinstance(new, dict):
        _change(there, old, new)
    elif _are_tables(there) and _are_tables(old) and _are_tables(new) and len(old) == len(new):
        for member, before, after in zip(there, old, new, strict=True):
            _change(member, before, after)
    else:
        table[key] = _item(new)


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(member, MutableMapping) for member in value)


def _item(value: Any) -> Any:
    """A value as TOML: words in languages on one line where they fit there."""
    import tomlkit

    if isinstance(value, dict) and all(isinstance(words, str) for words in value.values()):
        short = sum(map(len, value.values())) < 100
        table = tomlkit.inline_table() if short else tomlkit.table()
        table.update(value)
        return table
    return tomlkit.item(value)


def _locator(text: str) -> Callable[[Path], Place]:
    lines = lines_of_keys(text)

    def place_of(path: Path) -> Place:
        """The line of a key, or of the nearest table around it."""
        while path and path not in lines:
            path = path[:-1]
        return Place(SETTINGS, lines.get(path, 0))

    return place_of


def _first_language(data: dict[str, Any]) -> str:
    languages = data.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else "en"
    return first if isinstance(first, str) else "en"


def _syntax_error(message: str, text: str) -> Finding:
    match = _SYNTAX.match(message)
    what = match["what"] if match else message
    last = Place(SETTINGS, text.count("\n") + 1)
    place = (
        Place(SETTINGS, int(match["line"]), int(match["column"]))
        if match and match["line"]
        else last
    )
    hint = 'Words stand in quotes: title = "…"; a table begins with its name: [venue].'
    return error("settings-broken", f"This is not TOML: {what}.", place, hint)
