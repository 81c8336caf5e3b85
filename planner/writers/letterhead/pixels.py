"""Pictures made of pixels: whether they are complete and small enough, and the same as PNG."""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from planner.writers.letterhead.faults import LETTERHEAD_DAMAGED, LETTERHEAD_TOO_LARGE, Unfit

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 40_000_000

_OF_FILES = ("PNG", "JPEG")
_OF_DRAWINGS = (*_OF_FILES, "GIF", "WEBP")
"""Formats that a letterhead may have, and those of pictures inside a drawing."""


def as_png(data: bytes) -> tuple[bytes, int, int]:
    """A letterhead as PNG, with its width and height. `Unfit` where it is not printed."""
    picture = _opened(data, _OF_FILES)
    file = BytesIO()
    picture.convert("RGBA").save(file, "PNG")
    return file.getvalue(), *picture.size


def look_at(data: bytes) -> None:
    """A picture inside a drawing is looked at: `Unfit` where it could not be printed."""
    _opened(data, _OF_DRAWINGS)


def _opened(data: bytes, formats: tuple[str, ...]) -> "Image":
    """The picture with all of its pixels."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            _sized(data, formats).verify()
            picture = _sized(data, formats)
            picture.load()
            return picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        message = f"The letterhead has more than {Image.MAX_IMAGE_PIXELS:,} pixels."
        raise Unfit(LETTERHEAD_TOO_LARGE, message) from None
    except (OSError, SyntaxError, ValueError):
        raise Unfit(LETTERHEAD_DAMAGED, "The letterhead is not a complete picture.") from None


def _sized(data: bytes, formats: tuple[str, ...]) -> "Image":
    """A picture of which only the head has been read; to verify it takes what is read."""
    from PIL import Image

    picture = Image.open(BytesIO(data), formats=formats)
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise Unfit(LETTERHEAD_TOO_LARGE, f"The letterhead has {width:,} × {height:,} pixels.")
    return picture
