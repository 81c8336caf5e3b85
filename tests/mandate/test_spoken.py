"""Papers on a mandate in a language for which the planner has no words: sentences in English."""

from pathlib import Path

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from tests.mandate.lakes import SETTINGS, write
from tests.spoken import spoken

ACTIVITIES = """\
id,title.en,area,starts,ends,requested_by,submitted_on,answer,answered_on
reeds,Reeds,a,2027-09-01,,authorities,2027-05-04,,
"""
IN_GERMAN = SETTINGS.replace('["en", "fr"]', '["en", "de"]')
IN_GERMAN = IN_GERMAN.replace('delegation = "US"', 'delegation = "US"\nattachment = 2')


def in_english(path: Path) -> str:
    """What a PDF marks as English."""
    return " ".join(words for words, language in spoken(path) if language == "en")


def test_dates_and_bodies_in_a_sentence_are_in_its_language(tmp_path: Path) -> None:
    """The CLDR has dates in German, and the sentences are English.

    By hand: from 4 May, 21 days end on 25 May; on 30 June the request has waited for 57 days.
    """
    folder = write(tmp_path / "lakes", ACTIVITIES, IN_GERMAN)
    assert (
        build(folder, BuildOptions(tmp_path / "out", only=("approval-register", "decision"))) == 0
    )
    out = tmp_path / "out" / "lakes"
    register = in_english(out / "secretariat/approval-register.de.pdf")
    assert "As of 30 June 2027" in register
    assert "57 days" in register
    assert "21 days over on 25 May 2027 (proposal: United States of America)" in register
    decision = in_english(out / "public/decision.de.pdf")
    assert "The mandate applies from 1 January 2027 to 31 December 2027." in decision
    assert "Attachment 2: United States of America" in decision
