"""PDF through Typst: archivable (PDF/A-2a) and accessible (PDF/UA-1), the same bytes every time.

The words go in as data, never as markup, so that nothing in them can be taken for a command. Typst
is met here and in `glyphs`, which knows what its fonts draw and the standards that ask for it.
"""

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.errors import PlannerError
from planner.forms.document import Document
from planner.writers.glyphs import STANDARDS, fonts
from planner.writers.looks import Looks
from planner.writers.paper import as_data
from planner.writers.script import RIGHT_TO_LEFT, primary

if TYPE_CHECKING:
    import typst

TEMPLATE = "document.typ"
FACE = "Libertinus Serif"

OTHER_SCRIPTS = RIGHT_TO_LEFT | {"hi", "hy", "ja", "ka", "km", "ko", "lo", "my", "ne", "th", "zh"}
"""Languages for which a conference's own font goes before ours, whose face does not fit."""

SHORT = range(2, 16)
"""Papers of so many pages are tried a little tighter, to save a last page with a few lines."""

_PAGE = re.compile(rb"/Type\s*/Page\b")


def write(document: Document, looks: Looks) -> bytes:
    """The paper as a PDF. PlannerError where a template or a font does not allow it."""
    chosen = fonts(looks)
    data = as_data(document)
    data |= {"fonts": _families(data["language"], chosen), "tight": False}
    normal = _printed(data, looks, chosen, document.issued)
    if _pages(normal) not in SHORT:
        return normal
    tight = _printed(data | {"tight": True}, looks, chosen, document.issued)
    return tight if _pages(tight) < _pages(normal) else normal


def _printed(
    data: dict[str, Any], looks: Looks, chosen: "typst.Fonts", issued: dt.datetime
) -> bytes:
    import typst

    template = looks.find(TEMPLATE)
    try:
        pdf, warnings = typst.compile_with_warnings(
            template,
            root=template.parent,
            font_paths=chosen,
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=[*STANDARDS],
            timestamp=issued,
        )
    except typst.TypstError as fault:
        raise _cannot_print(fault.message, template) from None
    if warnings:
        raise _cannot_print(warnings[0].message, template)
    return bytes(pdf)


def _families(language: str, chosen: "typst.Fonts") -> list[str]:
    """Our face and the conference's own; the rest of the embedded fonts help out by themselves."""
    embedded = fonts(Looks(())).families()
    own = sorted(set(chosen.families()) - set(embedded))
    return [*own, FACE] if primary(language) in OTHER_SCRIPTS else [FACE, *own]


def _cannot_print(fault: str, template: Path) -> PlannerError:
    if "could not be displayed" in fault:
        remedy = "Put a font that has these characters into templates/fonts/ of the conference."
    else:
        remedy = f"Look at the template {template}."
    return PlannerError(f"the paper cannot be printed: {fault}", remedy)


def _pages(pdf: bytes) -> int:
    return len(_PAGE.findall(pdf))
