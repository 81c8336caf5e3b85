"""What tests of letters share: a letter, and templates that somebody has changed in Word."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word

from planner.forms.letter import Letter, LetterTemplate
from planner.places import Place
from planner.writers.letters import blank
from planner.writers.looks import Looks, looks_with, planner_templates

LOOKS = Looks((planner_templates(),))
FIELDS = {
    "date": "26 April 2031",
    "reference": "MW/2031/at",
    "addressee": "Ministry of Foreign Affairs of the Republic of Austria",
    "recipient": "the Ministry of Foreign Affairs of the Republic of Austria",
    "body": "Austria",
    "title": "Tarvan Conference on Mountain Water",
    "short_title": "Tarvan Conference",
    "dates": "13 and 14 June 2031",
    "town": "Tarvan",
    "venue": "Congress Centre",
    "host": "Kyrgyzstan",
    "organizers": "",
    "decision": "",
    "languages": "English and Russian",
    "category": "States",
    "invited_by": "",
    "level": "Ministers",
    "condition": "",
    "quota": "4",
    "due": "2 May 2031",
    "sender": "Conference Secretariat",
    "signed_by": "Ada Rill",
    "function": "Executive Secretary",
    "contact": "1 Spring Street\nwells@example.org",
}

Change = Callable[[Word], object]


def letter(template: str = "note-verbale", language: str = "en", **changed: str) -> Letter:
    return Letter(
        language=language,
        template=template,
        title="MW/2031/at",
        fields=FIELDS | changed,
        issued=dt.datetime(2031, 4, 26, tzinfo=dt.UTC),
        source=Place("invitees.csv", 2),
    )


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[Change], Looks]:
    """Looks of a conference whose English note verbale was changed in Word."""

    def save(change: Change) -> Looks:
        ours = blank.write(LetterTemplate("en", "note-verbale"), LOOKS)
        word = docx.Document(BytesIO(ours))
        change(word)
        folder = tmp_path / "templates" / "letters"
        folder.mkdir(parents=True)
        word.save(str(folder / "note-verbale.en.docx"))
        return looks_with(folder.parent)

    return save
