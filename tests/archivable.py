"""What a validator says of a PDF: whether everybody can read it, and whether it can be archived."""

import re
from pathlib import Path

import page

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
_STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\r?\n")
_LIMITS = page.SafetyLimits(max_reference_depth=10_000)
"""A bookmark is reached over all those before it, and there is one for each badge."""
_LENGTH = "PDFA2A-STREAM-LENGTH-001"


def faulty(folder: Path) -> list[str]:
    """Where the files of a folder fall short of PDF/UA-1 or PDF/A-2a.

    What is imposed for the printer is left out: nobody reads pages in the order of sheets.
    """
    files = {*folder.rglob("*.pdf")} - {*folder.rglob("*.imposed.pdf")}
    return [fault for path in sorted(files) for fault in faults(path)]


def faults(path: Path) -> list[str]:
    """Where a file does.

    The validator takes a last byte of packed data for the beginning of the end of a line where it
    happens to be that of one; where a length is doubted, the bytes are counted here.
    """
    results = [page.validate_pdf(str(path), profile=of, limits=_LIMITS) for of in PROFILES]
    found = [fault for result in results for fault in result.failures]
    doubted = {fault.rule_id for fault in found} == {_LENGTH}
    holds = doubted and _lengths_hold(path.read_bytes())
    return [] if holds else [f"{path.name}: {fault.message}" for fault in found]


def _lengths_hold(octets: bytes) -> bool:
    """Whether each stream ends where its length says."""
    ends = (found.end() + int(found[1]) for found in _STREAM.finditer(octets))
    return all(re.match(rb"\r?\nendstream", octets[end : end + 12]) for end in ends)
