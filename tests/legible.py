"""What cannot be read of a PDF: words beside the page, words that lie on each other, and words that
do not stand out from their ground.
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pypdfium2
from PIL.Image import Image

CONTRAST = 4.5
"""The least ratio of the lighter to the darker, as success criterion 1.4.3 of WCAG 2.1 has it."""

TOUCHING = 0.2
"""What part of the smaller of two words may lie on the other: ascenders among descenders."""

SCALE = 3
"""Pixels in a point: the stems of the smallest letters are wider than one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its width and height in points, and its words."""

    wide: float
    high: float
    words: list["Word"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its edges in points from the top left of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def is_on(self, page: Page) -> bool:
        """Whether all of it stands on the page."""
        begins = min(self.left, self.top) >= 0
        return begins and self.right <= page.wide and self.bottom <= page.high

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    def shared(self, other: "Word") -> float:
        """The area on which both lie."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, wide) * max(0.0, high)


def pages(pdf: Path) -> list[Page]:
    """The pages of a PDF with their words, as poppler sees them."""
    shown = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    found: list[Page] = []
    for line in shown.decode(errors="replace").splitlines():
        numbers = [float(of) for of in re.findall(r'="(-?[0-9.]+)"', line)]
        if "<page " in line:
            found.append(Page(*numbers, words=[]))
        elif said := re.search(r"<word .*?>(.*)</word>", line):
            found[-1].words.append(Word(unescape(said[1]), *numbers))
    return found


def edges_of(letter: str, page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Where a letter stands on a page, from the left to the right, in points."""
    words = page.get_textpage()
    places = range(words.count_chars())
    boxes = (words.get_charbox(at) for at in places if words.get_text_range(at, 1) == letter)
    return [(left, right) for left, _, right, _ in boxes]


def outside(pdf: Path) -> list[str]:
    """The words of a PDF that do not stand on their page as a whole."""
    return [word.text for page in pages(pdf) for word in page.words if not word.is_on(page)]


def illegible(pdf: Path) -> list[str]:
    """The words of a PDF that lie on others or fade into their ground, with their pages."""
    document = pypdfium2.PdfDocument(pdf)
    found: list[str] = []
    for number, page in enumerate(pages(pdf), 1):
        drawn = document[number - 1].render(scale=SCALE).to_pil().convert("L")
        faint = (word.text for word in page.words if is_faint(word, drawn))
        found += [f"page {number}: {said}" for said in (*faint, *overlapping(page.words))]
    return found


def overlapping(on_page: Sequence[Word]) -> Iterator[str]:
    """Pairs of words of which more than a little lies on each other."""
    waiting = sorted(on_page, key=lambda word: word.top)
    for at, word in enumerate(waiting):
        for other in waiting[at + 1 :]:
            if other.top >= word.bottom:
                break
            if word.shared(other) > TOUCHING * min(word.area, other.area):
                yield f"{word.text} on {other.text}"


def is_faint(word: Word, drawn: Image) -> bool:
    """Whether a word fades into its ground; a dash alone is thinner than a pixel."""
    return any(map(str.isalnum, word.text)) and contrast(word, drawn) < CONTRAST


def contrast(word: Word, drawn: Image) -> float:
    """The ratio of the lightest to the darkest of what is drawn where the word stands."""
    left, top = round(word.left * SCALE), round(word.top * SCALE)
    right, bottom = round(word.right * SCALE), round(word.bottom * SCALE)
    box = left, top, max(right, left + 1), max(bottom, top + 1)
    darkest, lightest = drawn.crop(box).getextrema()
    return (luminance(lightest) + 0.05) / (luminance(darkest) + 0.05)


def luminance(grey: float) -> float:
    """How light a grey of 0 to 255 is, 0 to 1, as WCAG 2.1 defines it."""
    part = grey / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
