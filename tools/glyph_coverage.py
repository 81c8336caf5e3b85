"""Measure which characters the fonts that come with Typst draw; write planner/writers/glyphs.txt.

Run it again whenever the typst dependency moves: `make data`. Every code point of the planes that
hold scripts and symbols is printed once, alone, under the standards that papers are printed with;
Typst refuses what it cannot draw. Arabic is drawn by a monospaced font only, Chinese, Japanese,
Korean and Thai by none.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from planner.writers.glyphs import fonts, refused
from planner.writers.looks import Looks

TABLE = Path(__file__).resolve().parents[1] / "planner" / "writers" / "glyphs.txt"
HEAD = "# Code points that the fonts inside typst draw; made by tools/glyph_coverage.py\n"
PLANES = [*range(0x20, 0xD800), *range(0xE000, 0x20000)]


def main() -> None:
    """Measure and write."""
    drawn = list(drawable(PLANES))
    TABLE.write_text(HEAD + "".join(f"{line}\n" for line in ranges(drawn)), encoding="ascii")
    print(f"{TABLE.name}: {len(drawn)} characters")


def drawable(points: Sequence[int]) -> Iterator[int]:
    """Those of the code points that are drawn, in their order."""
    chosen = fonts(Looks(()))
    for start in range(0, len(points), 256):
        some = points[start : start + 256]
        bad = refused([chr(point) for point in some], chosen)
        yield from (point for point in some if chr(point) not in bad)


def ranges(points: list[int]) -> Iterator[str]:
    """Neighbours as one range: "41-5a"."""
    for _, group in groupby(enumerate(points), lambda pair: pair[1] - pair[0]):
        run = [point for _, point in group]
        yield f"{run[0]:x}-{run[-1]:x}" if len(run) > 1 else f"{run[0]:x}"


if __name__ == "__main__":
    main()
