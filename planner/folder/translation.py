"""What can be wrong with an agenda in another language than the first."""

from planner.findings import Fault, Severity

_AGREE = "Make the two agree; until then, the first language is printed."

_ENGLISH = """\
conference.toml:
languages = ["en", "fr"]
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             Questions
             Coffee break

Tuesday, 4 May 2027

09:00–10:00  Lunch
agenda.fr.txt:
Lundi 3 mai 2027

"""
_SESSION = """\
09:00–10:00  Séance 1 : Les puits
             Questions
             Pause café

"""
_TUESDAY = """\
Mardi 4 mai 2027

09:00–10:00  Déjeuner
"""
_FRENCH = _ENGLISH + _SESSION + _TUESDAY

DAY_UNKNOWN = Fault(
    "translation-day-unknown",
    Severity.ERROR,
    why=(
        "The agenda of the first language has the days; those of other languages must have "
        "the same."
    ),
    how=_AGREE,
    example=_FRENCH.replace("Mardi 4 mai", "Mercredi 5 mai"),
    instead=_FRENCH,
)
DAY_TWICE = Fault(
    "translation-day-twice",
    Severity.ERROR,
    why="Each day appears once in an agenda; the second is not read.",
    how=_AGREE,
    example=f"{_FRENCH}\nMardi 4 mai 2027\n\n14:00–15:00  Dîner\n",
    instead=_FRENCH,
)
ITEM_UNKNOWN = Fault(
    "translation-item-unknown",
    Severity.ERROR,
    why="The agenda of the first language has the items; one that is not there is not "
    "printed anywhere.",
    how=_AGREE,
    example=f"{_FRENCH}\n14:00–15:00  Visite du musée\n",
    instead=_FRENCH,
)
TIME_DIFFERS = Fault(
    "translation-time-differs",
    Severity.ERROR,
    why="People with papers in two languages would come at two different times.",
    how=_AGREE,
    example=_FRENCH.replace("09:00–10:00  Déjeuner", "09:30–10:00  Déjeuner"),
    instead=_FRENCH,
)
MARK_DIFFERS = Fault(
    "translation-mark-differs",
    Severity.ERROR,
    why="A sitting that continues a session in one language begins a new one in the other.",
    how=_AGREE,
    example=_FRENCH.replace("Séance 1 :", "Séance 1 (suite) :"),
    instead=_FRENCH,
)
ORDER_DIFFERS = Fault(
    "translation-order-differs",
    Severity.ERROR,
    why="Words are matched to items by their order; in another order they would appear at "
    "the wrong items.",
    how=_AGREE,
    example=_ENGLISH
    + """\
09:00–10:00  Séance 1 : Les puits
             Pause café
             Questions

"""
    + _TUESDAY,
    instead=_FRENCH,
)
MISSING = Fault(
    "translation-missing",
    Severity.WARNING,
    why="Readers of this language find the words of the first language here.",
    how="Until it is translated, the words of the first language are printed.",
    example=_ENGLISH + _SESSION,
    instead=_FRENCH,
)
