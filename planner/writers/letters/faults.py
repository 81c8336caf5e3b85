"""What can be wrong with the text of a letter that someone has changed in Word."""

from planner.findings import Fault, Severity

LETTER_TEMPLATE_BROKEN = Fault(
    "letter-template-broken",
    Severity.ERROR,
    why="A text that cannot be read as it was meant would go out to all its addressees.",
    how=(
        "Correct the template in Word, or start again from the one that a build puts into "
        "secretariat/letters/templates."
    ),
)
LETTER_TEMPLATE_UNSAFE = Fault(
    "letter-template-unsafe",
    Severity.ERROR,
    why=(
        "Templates are passed from person to person. One that calculates, calls or fetches "
        "something could read files on this machine or on the machines of those who open the "
        "letter; a template can only print fields and ask whether they are there."
    ),
    how="Remove it from the template, and ask who put it there.",
)
LETTER_FIELD_UNKNOWN = Fault(
    "letter-field-unknown",
    Severity.ERROR,
    why=(
        "Where the template asks for a field that letters do not have, the letter would have a gap."
    ),
    how="Use one of the fields that letters have.",
)
LETTER_FIELD_EMPTY = Fault(
    "letter-field-empty",
    Severity.ERROR,
    why="The sentence around an empty field would go out with a gap.",
    how="Fill it in, or let the template ask first: {% if due %} … {% endif %}.",
)
LETTERS_INCOMPLETE = Fault(
    "letters-incomplete",
    Severity.ERROR,
    why="Nobody would notice that a letter is missing from the file for printing.",
    how="Fix the letters that are named above.",
)
