"""Fonts that a folder brings: damaged ones are named by `planner check`."""

import struct
from pathlib import Path

from planner.writers.font_files import damaged_fonts

WHOLE = (
    b"\0\1\0\0"
    + struct.pack(">HHHH", 1, 16, 0, 0)
    + b"glyf"
    + struct.pack(">III", 0, 28, 4)
    + b"data"
)


def test_what_is_cut_off_or_no_font_is_named(tmp_path: Path) -> None:
    for name, data in {
        "whole.ttf": WHOLE,
        "cut.ttf": WHOLE[:-2],
        "noise.otf": b"nothing of a font",
        "empty.ttf": b"",
        "read-me.txt": b"no font",
    }.items():
        (tmp_path / name).write_bytes(data)
    found = [finding.place.file for finding in damaged_fonts(tmp_path)]
    assert found == [f"templates/fonts/{name}" for name in ("cut.ttf", "empty.ttf", "noise.otf")]
