"""The last hand on an office file: its parts, in fixed order and with fixed dates."""

import zipfile
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the first that the format knows."""

Pieces = Iterable[bytes]
"""The content of a part, piece by piece: a large one is never held in memory as a whole."""
Finish = Callable[[str, bytes], Pieces]
"""Makes the replacement from the name and the content of a part."""


def settled(octets: bytes, finish: Finish = lambda _, content: (content,)) -> bytes:
    """The file with parts that depend on nothing but its content."""
    return _packed({name: finish(name, content) for name, content in unpacked(octets).items()})


def unpacked(octets: bytes, most: int | None = None) -> dict[str, bytes]:
    """The parts of a package by their names; ValueError where they have more bytes than `most`."""
    with zipfile.ZipFile(BytesIO(octets)) as given:
        if most is not None and sum(part.file_size for part in given.infolist()) > most:
            raise ValueError("it is too large")
        return {name: given.read(name) for name in given.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package of parts by their names, in their order."""
    return _packed({name: (content,) for name, content in parts.items()})


def _packed(parts: Mapping[str, Pieces]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, pieces in parts.items():
            part = zipfile.ZipInfo(name, LONG_AGO)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            with made.open(part, "w") as to:
                for piece in pieces:
                    to.write(piece)
    return file.getvalue()
