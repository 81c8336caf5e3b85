"""Who is invited: categories of participants, and every State and organization by name.

The names are found by protocol data, old names and those wrapped over lines included. One entry
may be two bodies; a list may stand inside the parentheses of an entry.
"""

import re
from collections.abc import Iterator, Sequence

from planner.language.collation import bare
from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Invitee, Text
from planner.model.modalities import Participation
from planner.places import Place
from planner.protocol import named
from planner.readers.agenda.prose import Paragraph
from planner.readers.reading import Invited
from planner.records import record

CATEGORIES = (
    ("ngos", "ngos"),
    ("host-invitees", "host"),
    ("mediterranean-partners", "mediterranean"),
    ("partners", "partners"),
    ("participating-states", "participants"),
    ("international-organizations", "organizations"),
    ("media", "media_people"),
)
"""Categories and the words that tell them, the telling ones first."""
ORGANIZATIONS = "international-organizations"
UN_BODIES = "un-bodies"
_GROUPS = {
    "mediterranean-partners": "osce-mediterranean-partners",
    "partners": "osce-asian-partners",
    "participating-states": "osce-participating-states",
}
_NOTICE = re.compile(r"\(([^()]*)\)\s*\.?$")


@record
class Printed:
    """Part of a text with the place where it begins."""

    text: str
    at: int


@record
class InvitedReader:
    """Reads paragraphs on participation, in one language."""

    words: PaperWords
    language: str
    file: str

    def read(self, paragraphs: Sequence[Paragraph]) -> Invited:
        """Who is invited."""
        categories: list[Participation] = []
        invitees: list[Invitee] = []
        unknown: list[tuple[str, int]] = []
        used: set[int] = set()
        for paragraph in paragraphs:
            category = self._category(paragraph)
            if category is None:
                continue
            used.update(paragraph.lines)
            categories.append(category)
            found = list(self._invitees(paragraph, category.id))
            invitees += [one for one in found if one.body]
            unknown += [(one.id, one.place.line) for one in found if not one.body]
            if any(one.category == UN_BODIES for one in found):
                categories.append(self._un_bodies(paragraph))
        return Invited(tuple(categories), tuple(invitees), tuple(unknown), frozenset(used))

    def _un_bodies(self, paragraph: Paragraph) -> Participation:
        name = self._has(paragraph.plain, "un_bodies") or UN_BODIES
        at = max(paragraph.plain.find(name), 0)
        place = Place(self.file, paragraph.line_at(at))
        return Participation(UN_BODIES, self._name(UN_BODIES), open_list=True, place=place)

    def _category(self, paragraph: Paragraph) -> Participation | None:
        for own_id, cue in CATEGORIES:
            if self._has(paragraph.plain, cue):
                return self._participation(own_id, paragraph)
        return None

    def _participation(self, own_id: str, paragraph: Paragraph) -> Participation:
        notice = _NOTICE.search(paragraph.text)
        is_noticed = bool(self._has(paragraph.plain, "notification"))
        is_hosted = own_id == "host-invitees"
        condition = notice[1] if notice and is_noticed else ""
        return Participation(
            id=own_id,
            name=self._name(own_id),
            group=_GROUPS.get(own_id, ""),
            condition=self._text(condition or (paragraph.text if own_id == "ngos" else "")),
            invited_by="host" if is_hosted else "",
            open_list=is_hosted or own_id == "ngos",
            notification=is_noticed,
            text=self._text(paragraph.text),
            place=Place(self.file, paragraph.lines[0]),
        )

    def _name(self, own_id: str) -> Text:
        """The heading of the category in lists."""
        return self._text(self.words.cues["category_names"][own_id])

    def _invitees(self, paragraph: Paragraph, category: str) -> Iterator[Invitee]:
        """Those named in a list: behind a colon, or in parentheses."""
        for printed, suffix, is_un in self._entries(paragraph, category):
            yield self._invitee(paragraph, printed, UN_BODIES if is_un else category, suffix)

    def _entries(self, paragraph: Paragraph, category: str) -> Iterator[tuple[Printed, str, bool]]:
        is_un = False
        for printed in self._list(paragraph, category):
            stripped = self._without_cue(printed)
            if stripped is not printed:
                is_un = True
            if self._has(plain(printed.text), "un_bodies") and not _body(self._bare(printed.text)):
                rest = self._behind_group(printed)
                is_un = True
                if rest is None:
                    continue
                stripped = rest
            for part, suffix in self._parts(stripped):
                yield part, suffix, is_un

    def _list(self, paragraph: Paragraph, category: str) -> list[Printed]:
        text = paragraph.text
        if category == ORGANIZATIONS:
            colon = text.find(":")
            return _split(Printed(text[colon + 1 :], colon + 1)) if colon >= 0 else []
        notice = _NOTICE.search(text)
        if notice is None or category in ("ngos", "host-invitees", "media"):
            return []
        inside = _split(Printed(notice[1], notice.start(1)))
        return inside if any(_body(self._bare(one.text)) for one in inside) else []

    def _without_cue(self, printed: Printed) -> Printed:
        """An entry without "including" before it."""
        for cue in self.words.cues["including"]:
            if plain(printed.text).startswith(cue + " "):
                cut = len(cue) + 1
                return Printed(printed.text[cut:], printed.at + cut)
        return printed

    def _behind_group(self, printed: Printed) -> Printed | None:
        """What follows the name of a group in the same entry, as in "UN bodies including UNDP"."""
        for cue in self.words.cues["including"]:
            at = plain(printed.text).find(f" {cue} ")
            if at >= 0:
                cut = at + len(cue) + 2
                return Printed(printed.text[cut:], printed.at + cut)
        return None

    def _parts(self, printed: Printed) -> Iterator[tuple[Printed, str]]:
        """An entry as the bodies that it names: itself, two joined by "and", or those inside."""
        inside = re.search(r"\(([^()]*)\)\s*\.?$", printed.text)
        if inside:
            inner = _split(Printed(inside[1], printed.at + inside.start(1)))
            outer = _body(self._bare(printed.text[: inside.start()]))
            bodies = [_body(self._bare(one.text)) for one in inner]
            if len(inner) > 1 or (
                bodies[0] and outer and bodies[0] != outer and len(inner[0].text) > 8
            ):
                yield from self._before_group(printed, inside.start())
                yield from ((one, "") for one in inner)
                return
        if _body(self._bare(printed.text)):
            yield printed, ""
            return
        yield from self._joined(printed)

    def _before_group(self, printed: Printed, end: int) -> Iterator[tuple[Printed, str]]:
        """A body before the group whose parts stand in parentheses: "A and the group (B, C)"."""
        for word in self.words.cues["conjunctions"]:
            first, joint, _ = printed.text[:end].rpartition(f" {word} ")
            if joint and _body(self._bare(first)):
                yield Printed(first, printed.at), ""
                return

    def _joined(self, printed: Printed) -> Iterator[tuple[Printed, str]]:
        for word in self.words.cues["conjunctions"]:
            for match in re.finditer(rf"\s{re.escape(word)}\s", printed.text):
                first, second = printed.text[: match.start()], printed.text[match.end() :]
                if _body(self._bare(first)) and _body(self._bare(second)):
                    yield Printed(first, printed.at), "a"
                    yield Printed(second, printed.at + match.end()), "b"
                    return
        yield printed, ""

    def _invitee(
        self, paragraph: Paragraph, printed: Printed, category: str, suffix: str
    ) -> Invitee:
        found = _body(self._bare(printed.text))
        as_printed = printed.text.strip(" .;,")
        own_id = (found or as_printed).lower() if found else as_printed
        return Invitee(
            id=own_id,
            category=category,
            body=found,
            as_printed=self._text(as_printed),
            entry=suffix,
            place=Place(self.file, paragraph.line_at(printed.at)),
        )

    def _bare(self, text: str) -> str:
        """A name without articles before it and without an acronym behind."""
        text = text.strip(" .;,").replace("’", "'")
        for _ in range(2):
            for article in self.words.cues["articles"]:
                begin = article if article.endswith("'") else article + " "
                if text.casefold().startswith(begin) and not named(text):
                    text = text[len(begin) :].strip()
        if not named(text) and (acronym := re.search(r"\s*\([^()]*\)$", text)):
            return text[: acronym.start()]
        return text

    def _has(self, text: str, cue: str) -> str:
        return next((word for word in self.words.cues[cue] if word in text), "")

    def _text(self, words: str) -> Text:
        return Text({self.language: words} if words else {})


def _body(name: str) -> str:
    """The id of the body that a name stands for, or nothing."""
    found = named(name) if bare(name) else []
    return found[0][0].id if found else ""


def _split(printed: Printed) -> list[Printed]:
    """The parts of a list that commas keep apart, those inside parentheses left whole."""
    parts, depth, begin = [], 0, 0
    for place, sign in enumerate(printed.text + ","):
        depth += (sign == "(") - (sign == ")")
        if sign in ",;" and depth <= 0:
            part = printed.text[begin:place]
            blank = len(part) - len(part.lstrip())
            if part.strip(" ."):
                parts.append(Printed(part.strip().rstrip("."), printed.at + begin + blank))
            begin = place + 1
    return parts
