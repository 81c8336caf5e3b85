"""The ZIP file of a Word document: its parts, by their purpose, never larger than declared."""

import posixpath
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from planner.readers.unreadable import DAMAGED, ENCRYPTED, TOO_LARGE, UnreadableError
from planner.readers.word.xml import Element, parsed

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

LARGEST = 32_000_000
"""Bytes of one part, unpacked: some thousand pages."""

_TIGHTEST = 200
"""XML packs to a tenth or a fiftieth; what packs tighter is made to fill the memory."""

_SMALL = 5_000_000
"""Bytes that may be packed as tightly as they like."""


class Package:
    """The parts of a document. UnreadableError if it is damaged, locked or far too large."""

    def __init__(self, data: bytes) -> None:
        self._zip = _opened(data)
        self.main = self._main()
        self._targets = dict(self._related(self.main))

    def first(self, kind: str) -> Element | None:
        """The root of the part of a kind, "styles" for example; None if there is none."""
        return next(iter(self.all_of(kind)), None)

    def all_of(self, kind: str) -> Iterator[Element]:
        """The roots of all parts of a kind, in the order of the file."""
        for path, of in self._targets.items():
            if of == kind and path in self._zip.NameToInfo:
                yield self.tree(path)

    def count_of(self, kind: str) -> int:
        """How many parts of a kind there are."""
        return sum(of == kind for of in self._targets.values())

    def tree(self, path: str) -> Element:
        """The XML of a part."""
        root = parsed(self._part(path))
        if root is None:
            raise _damaged()
        return root

    def _part(self, path: str) -> bytes:
        import zlib
        from zipfile import BadZipFile

        _refuse_bomb(self._zip.getinfo(path))
        try:
            with self._zip.open(path) as part:
                data = part.read(LARGEST + 1)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
            raise _damaged() from None
        except RuntimeError:
            raise UnreadableError(ENCRYPTED, "This document is locked.") from None
        if len(data) > LARGEST:
            raise _too_large()
        return data

    def _main(self) -> str:
        """The path of the text itself, which is not always word/document.xml."""
        paths = [path for path, kind in self._related("") if kind == "officeDocument"]
        if not paths or paths[0] not in self._zip.NameToInfo:
            raise _damaged()
        return paths[0]

    def _related(self, part: str) -> Iterator[tuple[str, str]]:
        """The parts that a part names, and their purposes."""
        folder, file = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path not in self._zip.NameToInfo:
            return
        for one in self.tree(path):
            if one.get("TargetMode") != "External":
                target = posixpath.join("/", folder, one.get("Target") or "")
                kind = (one.get("Type") or "").rpartition("/")[2]
                yield posixpath.normpath(target).lstrip("/"), kind


def _opened(data: bytes) -> "ZipFile":
    from zipfile import BadZipFile, ZipFile

    try:
        return ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError, OverflowError):
        raise _damaged() from None


def _refuse_bomb(part: "ZipInfo") -> None:
    is_tight = part.file_size > max(part.compress_size, 1) * _TIGHTEST
    if part.file_size > LARGEST or (is_tight and part.file_size > _SMALL):
        raise _too_large()


def _too_large() -> UnreadableError:
    return UnreadableError(TOO_LARGE, "Unpacked, this document is far larger than any agenda.")


def _damaged() -> UnreadableError:
    return UnreadableError(DAMAGED, "This Word document is damaged or cut off.")
