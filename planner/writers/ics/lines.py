"""Content lines of calendar files, folded so that none is longer than 75 octets (RFC 5545, 3.1)."""

from collections.abc import Iterable, Iterator

LONGEST = 75
"""Octets of a line, its end not counted."""


def octets(lines: Iterable[str]) -> bytes:
    """The lines as the octets of a file."""
    return b"".join([_line(line) for line in lines])


def component(name: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines between the beginning and the end of a component."""
    yield f"BEGIN:{name}"
    yield from lines
    yield f"END:{name}"


def _line(line: str) -> bytes:
    encoded = line.encode()
    if len(encoded) <= LONGEST:
        return encoded + b"\r\n"
    return b"\r\n ".join(_pieces(encoded)) + b"\r\n"


def _pieces(encoded: bytes) -> Iterator[bytes]:
    """The parts of a long line, none of which ends inside a character.

    All but the first have a blank before them, which counts.
    """
    begin, room = 0, LONGEST
    while len(encoded) - begin > room:
        end = begin + room
        while _is_inside(encoded[end]):
            end -= 1
        yield encoded[begin:end]
        begin, room = end, LONGEST - 1
    yield encoded[begin:]


def _is_inside(octet: int) -> bool:
    """Whether an octet goes on with a character of UTF-8 that began before it."""
    return octet & 0b1100_0000 == 0b1000_0000
