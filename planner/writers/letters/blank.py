"""Texts of letters before they are filled: a conference that changes one has its own."""

from planner.forms.letter import LetterTemplate
from planner.writers.letters.template import octets
from planner.writers.looks import Looks, planner_templates


def write(template: LetterTemplate, _looks: Looks) -> bytes:
    """Our template as one file that Word opens, whatever the conference has of its own."""
    return octets(template.template, template.language, Looks((planner_templates(),)))
