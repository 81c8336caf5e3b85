"""What can be wrong with the text of a letter that somebody has changed in Word."""

from planner.findings import Fault, Severity

LETTER_TEMPLATE_BROKEN = Fault(
    "letter-template-broken",
    Severity.ERROR,
    why="A text that cannot be read as it was meant would go out to all of its addressees.",
    how=(
        "mend the template in Word, or start again from the one that a build puts into "
        "secretariat/letters/templates."
    ),
)
LETTER_TEMPLATE_UNSAFE = Fault(
    "letter-template-unsafe",
    Severity.ERROR,
    why=(
        "Templates go from hand to hand. One that computes, calls or fetches something could read "
        "files of this machine or of those who open the letter; it can print fields and ask "
        "whether they are there, no more."
    ),
    how="take it out of the template, and ask who put it there.",
)
LETTER_FIELD_UNKNOWN = Fault(
    "letter-field-unknown",
    Severity.ERROR,
    why="Where the template asks for something that letters do not have, there would be a gap.",
    how="write one of the fields that letters have.",
)
LETTER_FIELD_EMPTY = Fault(
    "letter-field-empty",
    Severity.ERROR,
    why="The sentence around a field that has nothing in it would go out with a gap.",
    how="fill it in, or let the template ask first: {% if due %} … {% endif %}.",
)
LETTERS_INCOMPLETE = Fault(
    "letters-incomplete",
    Severity.ERROR,
    why="Nobody would notice that a letter is missing from the file that is printed.",
    how="mend the letters that are named above.",
)
