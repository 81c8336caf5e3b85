"""What the bytes of files depend on besides their forms: our code, the looks, the libraries."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from planner.writers.looks import Looks

LIBRARIES = (
    "typst",
    "segno",
    "python-docx",
    "docxtpl",
    "lxml",
    "jinja2",
    "xlsxwriter",
    "openpyxl",
    "tzdata",
)
"""Libraries that write files, and the zones that times are turned by."""

CODE = (
    "writers",
    "forms",
    "model/spoken.py",
    "language/capitals.py",
    "timetable/zones.py",
)
"""The places in the package of the code that writes files."""


def fingerprint(looks: Looks) -> str:
    """Changes whenever files would, though their forms do not."""
    return f"{_code()} {looks.fingerprint()}"


@cache
def _code() -> str:
    digest = hashlib.sha256(" ".join(map(version, LIBRARIES)).encode())
    package = Path(__file__).parents[1]
    for start in (package / name for name in CODE):
        for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
            if path.suffix in (".py", ".txt"):
                digest.update(path.relative_to(package).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
