"""The pages of docs/reference say what the code does: those that are made are as made today."""

import re
import runpy
from pathlib import Path

import pytest

from planner.folder.notation.attributes import ROLE_WORDS, WORDS
from planner.model import Kind, Role

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")

PAGES = runpy.run_path(str(ROOT / "tools" / "reference.py"))["pages"]()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_is_made_today(name: str) -> None:
    assert (REFERENCE / name).read_text(encoding="utf-8") == PAGES[name], "run: make data"


def test_the_notation_has_every_word_of_an_attribute() -> None:
    told = (REFERENCE / "notation.md").read_text(encoding="utf-8")
    words = {*(WORDS - ROLE_WORDS.keys()), *(role.value for role in Role)}
    assert {word for word in words if f"`{word}`" not in told} == set()
    (kinds,) = re.findall(r"^\| `kind` \| (.*) \|$", told, re.MULTILINE)
    assert kinds.split(", ") == [kind.value for kind in Kind]


def test_every_link_of_the_documents_leads_somewhere() -> None:
    for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")):
        links = LINK.findall(page.read_text(encoding="utf-8"))
        targets = (page.parent / link for link in links if "://" not in link)
        assert [target for target in targets if not target.exists()] == [], page
