"""Colours of bands, and what is read on them."""

BLACK, WHITE = "#000000", "#ffffff"

NEUTRAL = "#4a5560"
"""The band of a card that has no colour."""


def ink_on(colour: str) -> str:
    """Black or white, whichever is read better on a colour (#rrggbb).

    One of the two always has a contrast of at least 4.58 to 1: WCAG 2.2 asks for 4.5.
    """
    return max(WHITE, BLACK, key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """How bright a colour is, 0 to 1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
