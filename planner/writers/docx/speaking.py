"""Words of a Word document in another language than the rest of it."""

from docx.oxml.ns import qn

from planner.writers.docx.parts import Element, element
from planner.writers.docx.right_to_left import turn_paragraph, turn_run
from planner.writers.script import is_right_to_left


def speak(run: Element, language: str) -> None:
    """Say which language words are in, and which way it is written."""
    look = run.get_or_add_rPr()
    if is_right_to_left(language):
        turn_run(run)
        look.append(element("lang", bidi=language))
    else:
        look.append(element("lang", val=language))


def speak_column(table: Element, at: int, language: str) -> None:
    """The same for all that stands in a column of a table."""
    for row in table.tr_lst:
        for run in row.tc_lst[at].iter(qn("w:r")):
            speak(run, language)
        for paragraph in row.tc_lst[at].p_lst if is_right_to_left(language) else ():
            turn_paragraph(paragraph)
