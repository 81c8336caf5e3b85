"""PDF/UA-1 and PDF/A-2a, as a validator knows them.

Trap: it takes a line feed for the end of a stream together with a carriage return before it, even
where that is the last byte of the stream; then it finds its length wrong. One file in ten has such
a stream, so that lengths are counted here.
"""

import re
from pathlib import Path

import page

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
LIMITS = page.SafetyLimits(max_reference_depth=100_000)
"""A thousand plates are a long chain of bookmarks."""

_WRONG_LENGTH = "a stream /Length does not match its raw content length"
_STREAM = re.compile(rb"/Length (\d+)(?:(?!endobj).)*?>>\s*stream\r?\n", re.DOTALL)


def faults(path: Path) -> list[str]:
    """What keeps a PDF from the archive, and from a screen reader."""
    return [fault for profile in PROFILES for fault in _faults(path, profile)]


def _faults(path: Path, profile: page.ValidationProfile) -> list[str]:
    report = page.validate_pdf(str(path), profile=profile, limits=LIMITS)
    sound = report.is_compliant or bool(report.failures)
    told = [of.message for of in report.failures]
    if _lengths_are_right(path.read_bytes()):
        told = [of for of in told if of != _WRONG_LENGTH]
    return told if sound else ["not compliant, and it does not say why"]


def _lengths_are_right(pdf: bytes) -> bool:
    return all(
        pdf[found.end() + int(found[1]) :].startswith((b"\nendstream", b"\r\nendstream"))
        for found in _STREAM.finditer(pdf)
    )
