"""How a file of the folder is changed: all at once, and with its own line ends."""

import tempfile
from collections.abc import Callable
from pathlib import Path

_BOM = "\ufeff"
_MODE = 0o644


def rewritten(path: Path, change: Callable[[str], str]) -> str:
    """The text of a file, changed, with the line ends and the byte order mark that it has.

    `change` is given lines that end in a line feed; where there is no file, nothing.
    """
    written = path.read_bytes().decode("utf-8") if path.exists() else ""
    text = written.removeprefix(_BOM)
    ends = "\r\n" if "\n" in text and text.count("\n") == text.count("\r\n") else "\n"
    changed = change(text.replace(ends, "\n")).replace("\n", ends)
    return (_BOM if written.startswith(_BOM) else "") + changed


def write_file(path: Path, text: str) -> None:
    """Write a file whole: it is the old one or the new one, never half."""
    target = path.resolve()
    mode = target.stat().st_mode if target.exists() else _MODE
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as new:
        new.write(text.encode())
    Path(new.name).chmod(mode)
    Path(new.name).replace(target)
