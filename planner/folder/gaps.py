"""Items that are not translated while their neighbours are: their lines keep the order of words.

Words of another language are matched to items by their order, inside an item and at one time of a
day. If only some are translated, the lines of the others show the words of the first language until
they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.findings import Fault, Finding, Severity
from planner.folder.branches import Branch, Trunk
from planner.places import Place

TRANSLATION_PARTLY = Fault(
    "translation-partly",
    Severity.WARNING,
    why=(
        "Words of another language are matched to items by their order: if one item is "
        "translated, its neighbours must be too."
    ),
    how="Until they are translated, their lines show the words of the first language.",
)
TRANSLATION_ASTRAY = Fault(
    "translation-astray",
    Severity.ERROR,
    why="In the agenda of a language, words come under the title of their item in that language.",
    how="Translate the title of the item too, or empty this cell.",
)


def filled(trunks: Iterable[Trunk], languages: Iterable[str]) -> list[Finding]:
    """Give words of the first language to items that need some in another, and say so."""
    first, *others = dict.fromkeys(languages)
    findings: list[Finding] = []
    for trunk in trunks:
        for language in others:
            for group in _groups(trunk):
                findings += _fill(group, first, language)
            findings += _astray(trunk, language)
    return findings


def _groups(trunk: Trunk) -> Iterator[list[Branch]]:
    """Items that are told from each other by their order."""
    at_one_time: dict[object, list[Branch]] = {}
    for branch in trunk.inner:
        at_one_time.setdefault((branch.item.start, branch.item.day_part), []).append(branch)
    yield from at_one_time.values()
    yield from (branch.inner for branch in trunk.walk())


def _fill(group: Sequence[Branch], first: str, language: str) -> Iterator[Finding]:
    edited = [branch for branch in group if _is_edited(branch, language)]
    lacking = [branch for branch in group if language not in branch.item.title]
    if not edited or not 0 < len(lacking) < len(group):
        return
    for branch in lacking:
        words = branch.item.title.get(first, "")
        branch.item = replace(branch.item, title=branch.item.title | {language: words})
    message = f"{len(lacking)} of {len(group)} items here have no words in “{language}”."
    yield TRANSLATION_PARTLY.at(_place(edited[0]), message)


def _is_edited(branch: Branch, language: str) -> bool:
    """Whether an item is new, or translated now and not before, or the other way round."""
    before = branch.before
    return before is None or (language in before.title) != (language in branch.item.title)


def _astray(trunk: Trunk, language: str) -> Iterator[Finding]:
    """Words in a language under an item that has no title in it."""
    for branch in trunk.walk():
        if language in branch.item.title:
            continue
        if language in branch.item.note:
            message = f"This item has no title in “{language}”."
            yield TRANSLATION_ASTRAY.at(_place(branch), message)
        for inner in branch.inner:
            if language in inner.item.title:
                message = f"The item that contains this one has no title in “{language}”."
                yield TRANSLATION_ASTRAY.at(_place(inner), message)


def _place(branch: Branch) -> Place:
    return branch.place or branch.item.place
