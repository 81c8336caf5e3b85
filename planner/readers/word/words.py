"""The words of a paragraph as they are printed: results of fields, no hidden text, no comments."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.readers.lines import raised
from planner.readers.word.styles import Styles
from planner.readers.word.xml import Element, is_on, join_to_next, take_out

_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
_UNPRINTED = frozenset(
    ("pPr", "rPr", "sdtPr", "sdtEndPr", "delText", "instrText", "delInstrText", "fldChar", "rt")
)
_HOLDERS = frozenset(("drawing", "pict", "object", "AlternateContent"))
"""Elements that contain text boxes."""

_BULLET = "•"


@dataclass(slots=True)
class Words:
    """The text of a paragraph, with line feeds between its lines, and the boxes attached to it."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)
    was_hidden: bool = False


@dataclass(slots=True)
class Speller:
    """Reads paragraphs. `struck` counts the pieces of text that are struck through.

    `notes` are the marks of the footnotes and endnotes found so far, by type and number.
    """

    styles: Styles
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    counted: Counter[str] = field(default_factory=Counter)
    struck: int = 0

    def words(self, paragraph: Element) -> Words:
        """What is printed of a paragraph."""
        words = Words()
        words.text = "".join(self._all_in(paragraph, words))
        return words

    def _all_in(self, one: Element, words: Words) -> Iterator[str]:
        for inner in one:
            if inner.tag == "r":
                yield self._run(inner, words)
            elif inner.tag == "t":
                yield _plain(inner)
            elif inner.tag not in _UNPRINTED:
                yield from self._all_in(inner, words)

    def _run(self, run: Element, words: Words) -> str:
        """Words of one look."""
        text = "".join(self._pieces(run, words))
        if not text:
            return text
        if self.styles.is_on(run, "vanish"):
            words.was_hidden = True
            return ""
        if self.styles.is_on(run, "strike") or self.styles.is_on(run, "dstrike"):
            self.struck += bool(text.strip())
            return ""
        above = run.find("rPr/vertAlign")
        is_raised = above is not None and above.get("val") == "superscript"
        return raised(text) if is_raised else text

    def _pieces(self, run: Element, words: Words) -> Iterator[str]:
        for piece in run:
            if piece.tag == "t":
                yield _plain(piece)
            elif piece.tag in _SIGNS:
                yield _SIGNS[piece.tag]
            elif piece.tag == "sym":
                yield _symbol(piece)
            elif piece.tag in ("footnoteReference", "endnoteReference"):
                yield self._mark(piece)
            elif piece.tag == "ruby":
                yield from self._all_in(piece, words)
            elif piece.tag in _HOLDERS:
                words.boxes += boxes(piece)

    def _mark(self, reference: Element) -> str:
        """The mark of a note: its number; none if the sign that follows is its own."""
        kind = reference.tag.removesuffix("Reference")
        key = (kind, reference.get("id", ""))
        if reference.get("customMarkFollows") in ("1", "true"):
            return self.notes.setdefault(key, "")
        if key not in self.notes:
            self.counted[kind] += 1
        return self.notes.setdefault(key, raised(str(self.counted[kind])))


def without_instructions(root: Element) -> None:
    """Remove the instructions of fields, and the fields inside them; results stay.

    A field that never ends is left alone: otherwise the whole rest of the text would be removed.
    """
    open_ones: list[list[Element]] = []
    in_result: list[bool] = []
    for one in list(root.iter("fldChar", "t")):
        if one.tag == "t":
            if not all(in_result):
                open_ones[in_result.index(False)].append(one)
            continue
        kind = one.get("fldCharType")
        if kind == "begin":
            open_ones.append([])
            in_result.append(False)
        elif in_result and kind == "separate":
            in_result[-1] = True
        elif in_result and kind == "end":
            in_result.pop()
            for text in open_ones.pop():
                take_out(text)


def without_twins(root: Element) -> None:
    """Keep one form of what is stored in several for old programs: the first with words."""
    for one in list(root.iter("AlternateContent")):
        forms = list(one)
        with_words = (form for form in forms if next(form.iter("t"), None) is not None)
        kept = next(with_words, forms[-1] if forms else None)
        for form in forms:
            if form is not kept:
                take_out(form)


def without_seams(root: Element) -> None:
    """Join what is printed as one paragraph: a large first letter, a heading that runs on."""
    for paragraph in list(root.iter("p")):
        frame = paragraph.find("pPr/framePr")
        is_first_letter = frame is not None and frame.get("dropCap") in ("drop", "margin")
        if is_first_letter or is_on(paragraph.find("pPr/rPr/specVanish")):
            join_to_next(paragraph)


def boxes(one: Element) -> Iterator[Element]:
    """The text boxes in a drawing."""
    if one.tag == "txbxContent":
        yield one
        return
    for inner in one:
        yield from boxes(inner)


def _plain(piece: Element) -> str:
    return (piece.text or "").replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _symbol(piece: Element) -> str:
    """A sign of a picture font is a bullet; any other is what its number says."""
    try:
        code = int(piece.get("char", ""), 16)
    except ValueError:
        return ""
    return _BULLET if 0xE000 <= code <= 0xF8FF or code > 0x10FFFF else chr(code)
