"""Whatever is edited in the papers of the examples comes back, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.findings import has_errors
from planner.folder.load import Loaded, load
from planner.folder.rereading import read_otherwise
from planner.forms.cells import as_text
from planner.forms.sent_paper import SentPaper
from planner.forms.workbook import Workbook
from planner.intake.plan import Plan, Wish
from planner.intake.returned.papers import plan_paper
from planner.language.clocks import times_at
from planner.language.times import span_in_words
from planner.model import Clock, Conference
from planner.products import Material
from planner.products.agenda import build
from planner.readers.word import Paper, read_paper
from planner.records import record
from planner.timetable import timetable
from tests.commands.papers import sent
from tests.commands.test_import_agenda_laws import AGENDAS, MOMENT, TRAPS, WORDS

PAPERS = {
    "programme": "programme",
    "agenda-paper": "agenda",
    "annotated-agenda": "annotated-agenda",
    "order-of-the-day": "20*",
}
"""The products that come back, and how their files are called."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    for folder in ("bishkek-2001", "issyk-kul-2027"):
        for product in ("programme", "agenda-paper", "annotated-agenda", "order-of-the-day"):
            if (folder, product) != ("bishkek-2001", "annotated-agenda"):
                sent_all(AGENDAS / folder, product, out)
    return out


def sent_all(folder: Path, product: str, out: Path) -> None:
    sent(
        folder,
        product,
        out,
        f"{PAPERS[product]}.en.docx" if "order" not in product else "*1*.en.docx",
    )
