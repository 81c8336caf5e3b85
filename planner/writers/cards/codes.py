"""QR codes as pictures of lines, which stay sharp at every size."""

from functools import lru_cache
from io import BytesIO

QUIET = 4
"""The white border that ISO/IEC 18004 asks for, in modules."""

MASK = 2
"""One of the eight patterns that a code may have; trying all of them takes five times as long."""


@lru_cache(4096)
def picture(code: str) -> str:
    """A QR code with its quiet zone as SVG. It can still be read if a quarter of it is dirty.

    The same codes are on the badges of each size: they are drawn once.
    """
    import segno

    made = segno.make_qr(code, error="q", mask=MASK, boost_error=False)
    svg = BytesIO()
    made.save(svg, kind="svg", border=QUIET, xmldecl=False, nl=False, light="#ffffff")
    return svg.getvalue().decode("ascii")
