"""Titles that say that an item may be left out, or is brief: before the noun, behind it, in
brackets, and phrases in which the same words say something else.
"""

import pytest

from planner.language.kinds import read_printed_title
from planner.model import Kind

OPTIONAL = [
    ("en", "Excursion to the mill (if needed)", Kind.EXCURSION),
    ("en", "Second reading, if necessary", Kind.ITEM),
    ("en", "If required: press conference", Kind.PRESS),
    ("en", "Optional: walk along the river", Kind.EXCURSION),
    ("en", "Walk along the river – optional", Kind.EXCURSION),
    ("en", "Dinner (at own expense, optional)", Kind.DINNER),
    ("fr", "Programme culturel éventuel", Kind.EXCURSION),
    ("fr", "Excursion guidée facultative", Kind.EXCURSION),
    ("fr", "Dîner facultatif", Kind.DINNER),
    ("fr", "Dîner au moulin (facultatif)", Kind.DINNER),
    ("fr", "Excursion en barque facultative (inscription au guichet)", Kind.EXCURSION),
    ("fr", "Le cas échéant, conférence de presse", Kind.PRESS),
    ("fr", "Conférence de presse s’il y a lieu", Kind.PRESS),
    ("es", "Cena en el molino (facultativa)", Kind.DINNER),
    ("es", "Excursión guiada opcional", Kind.EXCURSION),
    ("es", "Segunda votación (si procede)", Kind.ITEM),
    ("es", "Conferencia de prensa, si procede", Kind.PRESS),
    ("it", "Cena al mulino (facoltativa)", Kind.DINNER),
    ("it", "Conferenza stampa eventuale", Kind.PRESS),
    ("it", "Seconda votazione, se necessario", Kind.ITEM),
    ("de", "Gegebenenfalls Pressekonferenz", Kind.PRESS),
    ("de", "Ggf. Abendessen in der Mühle", Kind.DINNER),
    ("de", "Zweite Lesung, falls erforderlich", Kind.ITEM),
    ("de", "Abendessen in der Mühle (fakultativ)", Kind.DINNER),
    ("ru", "Ужин на мельнице (при необходимости)", Kind.DINNER),
    ("ru", "При необходимости – пресс-конференция", Kind.PRESS),
    ("ru", "Факультативная экскурсия по городу", Kind.EXCURSION),
]


@pytest.mark.parametrize(("language", "title", "kind"), OPTIONAL)
def test_what_may_be_left_out(language: str, title: str, kind: Kind) -> None:
    read = read_printed_title(title, language)
    assert (read.optional, read.brief, read.kind) == (True, False, kind)


BRIEF = [
    ("en", "Remarks by the guests (brief)"),
    ("en", "A short welcome by the host"),
    ("fr", "Pause brève"),
    ("fr", "Présentation des travaux (brève)"),
    ("de", "Vorstellung der Gäste (kurz)"),
    ("es", "Presentación de los invitados breve"),
    ("it", "Presentazione degli ospiti (breve)"),
    ("ru", "Выступления гостей (кратко)"),
]


@pytest.mark.parametrize(("language", "title"), BRIEF)
def test_what_is_brief(language: str, title: str) -> None:
    read = read_printed_title(title, language)
    assert (read.optional, read.brief) == (False, True)


NEITHER = [
    ("en", "Report on the best possible results"),
    ("en", "Reply as soon as possible"),
    ("en", "Signing of the Optional Protocol"),
    ("en", "Optional Protocol to the Convention on Mills"),
    ("en", "Rivers in brief"),
    ("en", "Ada Short"),
    ("en", "Summing up and, if necessary, adoption of a declaration"),
    ("ru", "Подведение итогов и, при необходимости, принятие декларации"),
    ("fr", "Les meilleurs résultats possibles pour les moulins"),
    ("fr", "Réponse dès que possible"),
    ("fr", "Examen du Protocole facultatif"),
    ("fr", "Les rivières en bref"),
    ("es", "Protocolo Facultativo de la Convención"),
    ("es", "Respuesta lo antes posible"),
    ("it", "Esame del Protocollo facoltativo"),
    ("de", "Ada Kurz"),
    ("ru", "Рассмотрение Факультативного протокола"),
]


@pytest.mark.parametrize(("language", "title"), NEITHER)
def test_words_that_say_something_else(language: str, title: str) -> None:
    read = read_printed_title(title, language)
    assert (read.optional, read.brief) == (False, False)


def test_an_english_title_with_a_mark_of_its_paper() -> None:
    read = read_printed_title("Side event (facultatif)", "fr")
    assert (read.kind, read.optional) == (Kind.SIDE_EVENT, True)
