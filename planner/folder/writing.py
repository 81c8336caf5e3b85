"""How files of the folder are changed: all at once, and with their own line endings.

New files are written next to the old ones. What an interruption leaves behind, which may be
private, is removed with the next change; until then `HALF_WRITTEN` keeps it out of version control.
"""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from planner.errors import PlannerError

_BOM = "\ufeff"
_MODE = 0o644
_ENDING = ".planner-half"
HALF_WRITTEN = f".*{_ENDING}"
"""The names of files that are to take the place of others, as a pattern."""


def rewritten(path: Path, change: Callable[[str], str]) -> str:
    """The text of a file, changed, with its line endings and byte order mark.

    `change` is given lines that end in a line feed; if there is no file, nothing.
    """
    mark, text, ends = _read(path)
    return mark + change(text).replace("\n", ends)


def with_line_feeds(path: Path) -> str:
    """The text of a file as a change is given it."""
    return _read(path)[1]


def _read(path: Path) -> tuple[str, str, str]:
    """The byte order mark of a file, its text with line feeds, and how its lines end."""
    written = path.read_bytes().decode("utf-8") if path.exists() else ""
    text = written.removeprefix(_BOM)
    ends = "\r\n" if "\n" in text and text.count("\n") == text.count("\r\n") else "\n"
    return _BOM if written.startswith(_BOM) else "", text.replace(ends, "\n"), ends


def require_unchanged(read: Mapping[Path, str]) -> None:
    """PlannerError where a file does not hold any more what was read of it."""
    for path, text in read.items():
        if path.read_bytes() != text.encode():
            raise PlannerError(
                f"{path} has been changed in the meantime.",
                "Nothing was written: run the command again.",
            )


def write_files(files: Mapping[Path, str | None]) -> None:
    """Write files, all or none; each is the old one or the new one, never half.

    A file without a text is removed, and so are the remains of interrupted changes.
    """
    texts = {path.resolve(): text for path, text in files.items()}
    try:
        _swap({path: None if text is None else _staged(path, text) for path, text in texts.items()})
    except OSError as fault:
        raise PlannerError(
            f"The folder cannot be written: {fault.strerror or fault}.",
            (
                f"Nothing was changed in {next(iter(files)).parent}: make sure that you may "
                "write there."
            ),
        ) from fault
    finally:
        for folder in {path.parent for path in texts}:
            for half in half_written(folder):
                half.unlink(missing_ok=True)


def half_written(folder: Path) -> list[Path]:
    """What an interrupted change has left in a folder."""
    return sorted(folder.glob(HALF_WRITTEN))


def _staged(target: Path, text: str) -> Path:
    """A file beside the target that is to take its place."""
    mode = target.stat().st_mode if target.exists() else _MODE
    with tempfile.NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", suffix=_ENDING, delete=False
    ) as new:
        new.write(text.encode())
    Path(new.name).chmod(mode)
    return Path(new.name)


def _swap(staged: Mapping[Path, Path | None]) -> None:
    """Put new files in the place of old ones; where one cannot be, the old ones come back."""
    old = {target: target.read_bytes() if target.is_file() else None for target in staged}
    done: list[Path] = []
    try:
        for target, new in staged.items():
            if new:
                new.replace(target)
            else:
                target.unlink(missing_ok=True)
            done.append(target)
    except BaseException:
        for target in done:
            _put_back(target, old[target])
        raise


def _put_back(target: Path, content: bytes | None) -> None:
    if content is None:
        target.unlink(missing_ok=True)
    else:
        target.write_bytes(content)
