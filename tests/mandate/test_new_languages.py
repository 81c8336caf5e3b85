"""Decisions in German, Spanish and Italian: the terms of their mandates are read in each."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.folder.mandate.load import load_mandate
from planner.model.activities import Requester
from planner.model.mandate import Condition, Mandate

Planner = Callable[..., Any]

GERMAN = """\
BESCHLUSS Nr. 7
SEEBÜRO IN ASTANA

 Der Ständige Rat,

 beschließt:

1. Das Seezentrum in Astana wird in „Seebüro in Astana“ umgewandelt, \
mit Wirkung vom 1. Januar 2027;

2. Das Büro führt Aktivitäten durch, die folgende Bedingungen erfüllen müssen:

– Sie entsprechen den Verpflichtungen in den Bereichen von Absatz 3; und

– Sie werden von Behörden oder der Zivilgesellschaft erbeten und vom Ministerium angenommen;

3. Das Büro führt Projekte in den folgenden Schwerpunktbereichen durch:

a) Wasser, mit Schwerpunkt auf Flüssen oder Seen;

b) Handel, mit Schwerpunkt auf Straßen;

4. Dieses Mandat gilt bis zum 31. Dezember 2027;
"""
SPANISH = """\
DECISIÓN Nº 7
OFICINA DE LOS LAGOS EN ASTANA

 El Consejo Permanente,

 Decide que:

1. El Centro de los Lagos en Astana se transforma en «Oficina de los Lagos en Astana», \
con efecto a partir del 1 de enero de 2027;

2. La Oficina realiza actividades que deberán ser:

– Conformes a los compromisos en los ámbitos del párrafo 3; y

– Solicitadas por las autoridades o la sociedad civil y aceptadas por el Ministerio;

3. La Oficina realiza proyectos en los siguientes ámbitos prioritarios:

a) Agua, centrándose en ríos o lagos;

b) Comercio, centrándose en carreteras;

4. El presente mandato se aplicará hasta el 31 de diciembre de 2027;
"""
ITALIAN = """\
DECISIONE N. 7
UFFICIO DEI LAGHI DI ASTANA

 Il Consiglio permanente,

 Decide che:

1. Il Centro dei laghi di Astana è trasformato in «Ufficio dei laghi di Astana», \
con effetto dal 1 gennaio 2027;

2. L’Ufficio svolge attività che devono essere:

– Conformi agli impegni nei settori del paragrafo 3; e

– Richieste dalle autorità o dalla società civile e accettate dal Ministero;

3. L’Ufficio attua progetti nei seguenti settori prioritari:

a) Acqua, concentrandosi su fiumi o laghi;

b) Commercio, concentrandosi su strade;

4. Il presente mandato si applica fino al 31 dicembre 2027;
"""


@pytest.fixture
def made(planner: Planner, tmp_path: Path) -> Callable[[str], Mandate]:
    """The mandate that a text gives."""

    def make(text: str) -> Mandate:
        source = tmp_path / "office.txt"
        source.write_text(text, encoding="utf-8")
        assert planner("new", tmp_path / "office", "--from", source).code == 0
        return load_mandate(tmp_path / "office").mandate

    return make


@pytest.mark.parametrize(
    ("text", "former", "foci"),
    [
        (GERMAN, "Seezentrum in Astana", ["Flüssen", "Seen", "Straßen"]),
        (SPANISH, "Centro de los Lagos en Astana", ["ríos", "lagos", "carreteras"]),
        (ITALIAN, "Centro dei laghi di Astana", ["fiumi", "laghi", "strade"]),
    ],
)
def test_the_terms_of_a_mandate(
    text: str, former: str, foci: list[str], made: Callable[[str], Mandate]
) -> None:
    mandate = made(text)
    assert (mandate.starts, mandate.ends) == (dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    assert mandate.office[0].name == {mandate.language: former}
    assert mandate.office[0].until == dt.date(2026, 12, 31)
    assert [(of.kind, of.in_areas, of.requested_by) for of in mandate.conditions] == [
        (Condition.CONFORMITY, True, ()),
        (Condition.CONSENT, False, (Requester.AUTHORITIES, Requester.CIVIL_SOCIETY)),
    ]
    read = [focus[mandate.language] for area in mandate.areas.values() for focus in area.foci]
    assert read == foci


@pytest.mark.parametrize("text", [SPANISH, ITALIAN])
def test_that_it_decides_is_no_point(text: str, made: Callable[[str], Mandate]) -> None:
    decision = made(text).decision
    assert decision
    assert len(decision.decides) == 4
