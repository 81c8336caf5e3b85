"""The last hand on a workbook: the parts of its package, in fixed order and with fixed dates."""

import re
import zipfile
from io import BytesIO

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the first that the format knows."""

_FIXED_HEIGHT = re.compile(rb'(<row [^>]*?) customHeight="1"')


def settled(octets: bytes) -> bytes:
    """The workbook with parts that depend on nothing but its content.

    Heights of rows are left as a first guess, not as somebody's wish: Excel goes on fitting a row
    to what is typed into it.
    """
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(octets)) as given, zipfile.ZipFile(file, "w") as made:
        for name in given.namelist():
            part = zipfile.ZipInfo(name, LONG_AGO)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            made.writestr(part, _with_free_heights(name, given.read(name)))
    return file.getvalue()


def _with_free_heights(name: str, content: bytes) -> bytes:
    is_sheet = name.startswith("xl/worksheets/")
    return _FIXED_HEIGHT.sub(rb"\1", content) if is_sheet else content
