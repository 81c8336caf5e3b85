"""Letters and their templates as Word files."""

from io import BytesIO

from planner.forms.letter import Letter, LetterTemplate
from planner.writers.docx.frame import describe
from planner.writers.letters.fill import filled, template_of
from planner.writers.letters.template import octets
from planner.writers.looks import Looks, planner_templates
from planner.writers.package import settled


def write(letter: Letter, looks: Looks) -> bytes:
    """The letter as a Word file. PlannerError where it has a fault."""
    parts = filled(letter, looks)
    word = template_of(letter, looks).word
    assert word is not None  # A template without a file has a fault.
    for part, element in parts.items():
        part._element = element
    sender = letter.fields.get("sender", "")
    about = {"heading": letter.title, "author": sender, "language": letter.language}
    describe(word, about, letter.issued)
    file = BytesIO()
    word.save(file)
    return settled(file.getvalue())


def write_template(template: LetterTemplate) -> bytes:
    """Our template as one file that Word opens: a conference that changed it has its own."""
    return octets(template.template, template.language, Looks((planner_templates(),)))
