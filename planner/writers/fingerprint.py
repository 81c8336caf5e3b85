"""What the bytes of files depend on beside their forms: our code, the looks, the libraries."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from planner.writers.looks import Looks

LIBRARIES = ("typst", "jinja2", "icalendar", "xlsxwriter")
"""Libraries that write files."""


def fingerprint(looks: Looks) -> str:
    """Changes whenever files would, though their forms do not."""
    return f"{_code()} {looks.fingerprint()}"


@cache
def _code() -> str:
    digest = hashlib.sha256("".join(map(version, LIBRARIES)).encode())
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in (".py", ".txt"):
            digest.update(path.read_bytes())
    return digest.hexdigest()
