"""The last hand on an office file: its parts, in fixed order and with fixed dates."""

import zipfile
from collections.abc import Callable
from io import BytesIO

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the first that the format knows."""


def settled(octets: bytes, finish: Callable[[str, bytes], bytes] | None = None) -> bytes:
    """The file with parts that depend on nothing but its content.

    `finish` makes of the name and the content of a part what is to stand there.
    """
    with zipfile.ZipFile(BytesIO(octets)) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    return packed({name: finish(name, of) if finish else of for name, of in parts.items()})


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of parts by their names, in their order."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, LONG_AGO)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            made.writestr(part, content)
    return file.getvalue()
