"""The areas of work that a mandate names, each with what the work in it concentrates on."""

import re
from collections.abc import Iterator, Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.basis import Area
from planner.places import Place
from planner.readers.agenda.frame.prose import Paragraph
from planner.records import record

_LETTER = re.compile(r"\(?[a-zа-я]\)")


@record
class AreaReader:
    """Reads areas in one language."""

    words: PaperWords
    language: str
    file: str

    def read(self, paragraphs: Sequence[Paragraph]) -> tuple[Area, ...]:
        """The areas that paragraphs hold."""
        return tuple(map(self._area, self.found_in(paragraphs)))

    def found_in(self, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
        """The paragraphs that are lettered under the words for priority areas."""
        is_inside, has_any = False, False
        for paragraph in paragraphs:
            if any(cue in paragraph.plain for cue in self.words.cues["areas"]):
                is_inside = True
            elif is_inside and _LETTER.fullmatch(paragraph.mark):
                has_any = True
                yield paragraph
            elif has_any:
                return

    def _area(self, paragraph: Paragraph) -> Area:
        title, listed = self._parted(paragraph.text.strip(" ;."))
        return Area(
            label=paragraph.mark.strip("()"),
            title=Text({self.language: title}),
            foci=tuple(Text({self.language: focus}) for focus in self._foci(listed)),
            place=Place(self.file, paragraph.lines[0]),
        )

    def _parted(self, said: str) -> tuple[str, str]:
        """What an area is called, and what follows "focusing on", or the words that assistance is
        given with it.
        """
        folded = plain(said) if len(plain(said)) == len(said) else said.lower().replace("’", "'")
        cues = (*self.words.cues["focus"], *self.words.cues["may_include"])
        cue = next((cue for cue in _longest_first(cues) if cue in folded), "")
        at = folded.find(cue) if cue else len(said)
        begin = at + len(cue)
        helps = (of for of in self.words.cues.get("assists", ()) if of in folded[begin:])
        if help_ := next(helps, ""):
            begin = folded.find(help_, begin) + len(help_)
        return said[:at].strip(" ,"), said[begin:].strip()

    def _foci(self, listed: str) -> list[str]:
        """What is listed: with semicolons between, or commas and an "or"."""
        ors = "|".join(map(re.escape, self.words.cues["or_words"]))
        between = r"\s*;\s*" if ";" in listed else r",\s+"
        parts = re.split(rf"{between}(?:(?:{ors})\s+)?", listed)
        if ";" not in listed:
            parts = [part for of in parts for part in re.split(rf"\s+(?:{ors})\s+", of)]
        return [self._without_article(part) for part in parts if part]

    def _without_article(self, focus: str) -> str:
        """A focus without what joins it to the words before: "de visites", "d’autres"."""
        tied = self.words.cues.get("tied", ())
        folded = focus.replace("’", "'")
        cue = next((cue for cue in tied if folded.startswith(cue)), "")
        return focus[len(cue) :]


def _longest_first(cues: Sequence[str]) -> list[str]:
    return sorted(cues, key=len, reverse=True)
