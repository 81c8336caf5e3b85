"""The elements of PC.DEC/1153 as data: what the decision and its three attachments say is counted.

What is expected was worked out from the decision of 18 December 2014, not from the folder. Every
damage to an element of the folder is seen.
"""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from planner.folder.mandate.load import load_mandate
from planner.model.basis import Decision, InterpretativeStatement, StatedRule
from planner.model.mandate import Mandate
from tests.mandate.conftest import ASTANA
from tests.mandate.test_rows import told

FOCI = {
    "a": (
        *("countering terrorism and violent extremism",),
        *("countering organized crime and drug trafficking",),
        *("countering trafficking in human beings",),
    ),
    "b": ("regional security", "commitments under the Forum for Security Co-operation"),
    "c": (
        *("good governance", "countering corruption and money laundering"),
        *("public-private partnerships", "small and medium-sized enterprises", "transport"),
        *("border and customs control", "energy security", "management of water resources"),
        *("protection of the environment", "disaster risk reduction"),
        *("needs of landlocked developing countries",),
    ),
    "d": (
        *("development of civil society", "rule of law", "electoral system"),
        *("freedom of the media", "rights of persons belonging to national minorities"),
    ),
    "e": (
        *("regional events of the OSCE", "visits of OSCE delegations to the region"),
        *("other events in which the OSCE takes part",),
    ),
}
FOCI_IN_FRENCH = (
    *("terrorisme et l’extrémisme violent", "criminalité organisée et le trafic de drogues"),
    *("traite des êtres humains", "sécurité régionale", "Forum pour la coopération"),
    *("bonne gouvernance", "corruption et le blanchiment d’argent", "public-privé"),
    *("petites et moyennes entreprises", "transport", "frontières et douaniers"),
    *("sécurité énergétique", "ressources en eau", "protection de l’environnement"),
    *("risques de catastrophe", "pays en développement sans littoral", "société civile"),
    *("état de droit", "système électoral", "liberté des médias", "minorités nationales"),
    *("manifestations régionales", "visites de délégations", "autres manifestations"),
)
DIMENSIONS = {
    "a": None,
    "b": "politico-military",
    "c": "economic-environmental",
    "d": "human",
    "e": None,
}
SAP = ("candidate", "remains in the Stabilisation and Association Process")
JOINED = {  # what the statement calls each, and the footnote to its name
    "ME": SAP,
    "IS": (
        "candidate",
        "remains a member of the European Free Trade Association and of the European Economic Area",
    ),
    "AL": SAP,
    "BA": ("country of the Stabilisation and Association Process, potential candidate", ""),
    "NO": (
        "country of the European Free Trade Association, member of the European Economic Area",
        "",
    ),
}
SAID = {
    "KZ": (
        "specific, measurable, achievable, relevant and time-bound",
        "single focal point",
        "well before the draft Unified Budget of 1 October",
        "Helsinki+40",
    ),
    "US": (
        "joined the consensus with reluctance",
        "objects to consent being needed for each project",
        "open letter to the Secretary General before the debates on the Unified Budget for 2016",
        "human dimension",
    ),
    "eu": (
        "joined the consensus with reluctance",
        "a precedent",
        "all three dimensions",
        "free access of non-governmental organizations without adverse consequences",
        "Italy, which held the Presidency",
    ),
}
AIMS = (
    "improve the forms of co-operation between the OSCE and Kazakhstan",
    "focus, streamline and prioritize activities",
    "align them with the changing needs and priorities of the host country",
)
RULES: dict[str, list[tuple[object, ...]]] = {
    # matter, list of areas, own activities only, days at least and at most, tacit, proposal
    "text": [
        ("areas", None, False, None, None, False, False),
        ("reports", None, False, None, None, False, False),
        ("approval", None, False, None, None, False, False),
    ],
    "kz": [
        ("areas", "listed-first", False, None, None, False, False),
        ("reports", None, True, None, None, False, False),
        ("approval", None, False, None, None, False, False),
    ],
    "us": [
        ("approval", None, False, 14, 21, True, True),
        ("areas", None, False, None, None, False, False),
    ],
    "eu": [("areas", "open", False, None, None, False, False)],
}
RULES_SAY = (
    *("“in particular”", "reports on programme activities", "sets no time for the answer"),
    *("are no priority; they may be carried out once all listed areas", "own activities alone"),
    *("as fast as possible", "two or three weeks", "full range of OSCE commitments"),
    "not exhaustive, as was agreed with Kazakhstan",
)


def elements(mandate: Mandate) -> dict[str, Any]:
    """What of the mandate is an element of the decision, as plain values."""
    decision = mandate.decision
    assert decision
    fund, rule = mandate.fund, mandate.prolongation
    assert fund
    assert rule
    return {
        "decision": (decision.symbol, decision.number, decision.body, decision.date),
        "period": (mandate.starts, mandate.ends, mandate.host),
        "dimensions": mandate.dimensions,
        "aims": has(AIMS, " ".join(of["en"] for of in decision.considering)),
        "points": (len(decision.decides), len(decision.asks)),
        "recalled": [(of.document["en"], of.paragraph) for of in decision.references],
        "office": [(of.town["en"], of.since, of.until) for of in mandate.office],
        "conditions": [(of.kind, of.in_areas, of.requested_by) for of in mandate.conditions],
        "all conditions": mandate.all_conditions,
        "contacts": [(of.between, of.to) for of in mandate.contacts],
        "fund": (fund.budget_year, fund.former["en"]),
        "prolonged": (rule.decided_by, rule.draft_budget, rule.asked_by),
        "agreements": [
            (of.date, of.state, of.asked_of, [one.date for one in of.amendments])
            for of in mandate.agreements
        ],
        "open letter": [(of.by, of.date) for of in mandate.deadlines],
        **of_areas(decision),
        **of_statements(decision),
        "rules": {name: [*map(data, of.rules)] for name, of in mandate.readings.items()},
        "rules say": has(
            RULES_SAY,
            " ".join(rule.summary["en"] for of in mandate.readings.values() for rule in of.rules),
        ),
    }


def of_areas(decision: Decision) -> dict[str, Any]:
    foci = {of.label: tuple(focus["en"] for focus in of.foci) for of in decision.areas}
    french = " ".join(focus["fr"] for of in decision.areas for focus in of.foci)
    return {
        "foci": foci,
        "foci in French": has(FOCI_IN_FRENCH, french),
        "of areas": {of.label: of.dimension for of in decision.areas},
    }


def of_statements(decision: Decision) -> dict[str, Any]:
    return {
        "statements": [*map(circumstances, decision.statements)],
        "said": {of.delegation: of_summary(of) for of in decision.statements},
        "joined": {
            one.body: (one.status["en"], one.footnote.get("en", ""))
            for of in decision.statements
            for one in of.alignments
        },
    }


def circumstances(of: InterpretativeStatement) -> tuple[object, ...]:
    basis = (of.legal_basis["en"], of.legal_basis_year)
    made = (of.delegation, of.attachment, of.floor_given_by, of.on_behalf_of)
    return (*made, *map(str, of.requests), *basis)


def of_summary(of: InterpretativeStatement) -> list[str]:
    return has(SAID[of.delegation], of.summary["en"])


def data(rule: StatedRule) -> tuple[object, ...]:
    days = (rule.days_at_least, rule.days_at_most)
    given = (rule.list_of_areas, rule.own_activities_only, *days, rule.tacit, rule.proposal)
    return (rule.matter, *given)


def has(phrases: tuple[str, ...], text: str) -> list[str]:
    return [phrase for phrase in phrases if phrase in text]


BASIS = ("Paragraph IV.1(A)6 of the Rules of Procedure of the OSCE", 2006)
TO_DECISION, TO_JOURNAL = "attach-to-decision", "append-to-journal"
EXPECTED: dict[str, Any] = {
    "decision": ("PC.DEC/1153", "1153", "osce-permanent-council", dt.date(2014, 12, 18)),
    "period": (dt.date(2015, 1, 1), dt.date(2015, 12, 31), "KZ"),
    "dimensions": ("politico-military", "economic-environmental", "human"),
    "aims": [*AIMS],
    "points": (6, 1),  # six that are numbered, and what is asked for behind them
    "recalled": [
        *((f"Decision No. {number}", "") for number in (231, 243, 462, 771)),
        ("Decision No. 797", "4"),
    ],
    "office": [
        ("Almaty", dt.date(1998, 7, 23), dt.date(2007, 6, 20)),
        ("Astana", dt.date(2007, 6, 21), dt.date(2014, 12, 31)),
        ("Astana", dt.date(2015, 1, 1), None),
    ],
    "conditions": [
        ("conformity", True, ()),
        ("consent", False, ("authorities", "civil-society")),
    ],
    "all conditions": True,
    "contacts": [
        (
            ("central-authorities", "civil-society", "academia"),
            ("chairmanship", "executive-structures"),
        ),
        (
            (
                *("central-authorities", "local-authorities", "civil-society", "academia"),
                "international-organizations",
            ),
            (),
        ),
    ],
    "fund": (2015, "the Fund “OSCE Centre in Astana”"),
    "agreements": [
        (
            *(dt.date(1998, 12, 2), "to-be-updated", ("KZ", "osce-secretariat")),
            [dt.date(2003, 3, 21)],
        )
    ],
    "open letter": [("US", None)],
    "foci": FOCI,
    "foci in French": [*FOCI_IN_FRENCH],
    "of areas": DIMENSIONS,
    "statements": [
        ("KZ", 1, "", (), TO_DECISION, *BASIS),
        ("US", 2, "", (), TO_DECISION, TO_JOURNAL, *BASIS),
        ("eu", 3, "IT", ("eu-members",), TO_DECISION, TO_JOURNAL, *BASIS),
    ],
    "said": {delegation: [*phrases] for delegation, phrases in SAID.items()},
    "joined": JOINED,
    "rules": RULES,
    "rules say": [*RULES_SAY],
}
DAMAGES = (
    *((focus, "fishing") for foci in FOCI.values() for focus in foci),
    *((f'body = "{state}"', 'body = "SE"') for state in JOINED),
    *((phrase, "something else") for phrases in SAID.values() for phrase in phrases),
    *((aim, "something else") for aim in AIMS),
    *((phrase, "something else") for phrase in RULES_SAY),
    *((focus, "pêche") for focus in FOCI_IN_FRENCH),
    ('asked_by = "KZ"', 'asked_by = "US"'),
    ("draft_budget = { month = 10, day = 1 }", "draft_budget = { month = 11, day = 1 }"),
    ('list_of_areas = "listed-first"', 'list_of_areas = "open"'),
    ('list_of_areas = "open"', 'list_of_areas = "closed"'),
    ("own_activities_only = true", "own_activities_only = false"),
    ("days_at_least = 14", "days_at_least = 7"),
    ("days_at_most = 21", "days_at_most = 30"),
    ("tacit = true", "tacit = false"),
    ("proposal = true", "proposal = false"),
    ('floor_given_by = "IT"', 'floor_given_by = "FR"'),
    ('on_behalf_of = ["eu-members"]', ""),
    ("[[decision.asks]]", "[[decision.decides]]"),
    ("all_conditions = true", "all_conditions = false"),
    ("in_areas = true", "in_areas = false"),
    ('["authorities", "civil-society"]', '["authorities"]'),
    ("date = 1998-12-02", "date = 1998-12-03"),
    ("date = 2003-03-21", "date = 2003-03-22"),
    ("Decision No. 462", "Decision No. 463"),
    ('paragraph = "4"', 'paragraph = "5"'),
    ("budget_year = 2015", "budget_year = 2016"),
    ("remains in the Stabilisation", "left the Stabilisation"),
)


def loaded(folder: Path) -> Mandate:
    found = load_mandate(folder)
    assert found.is_read
    return found.mandate


def test_the_elements_of_the_decision() -> None:
    found = elements(loaded(ASTANA))
    for name, expected in EXPECTED.items():
        assert (name, found[name]) == (name, expected)
    rule = found["prolonged"]
    assert (rule[0], rule[1].month, rule[1].day, rule[2]) == ("osce-permanent-council", 10, 1, "KZ")


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage[0])
def test_a_damage_to_an_element_is_seen(damage: tuple[str, str], tmp_path: Path) -> None:
    old, new = damage
    text = (ASTANA / "mandate.toml").read_text("utf-8").replace(" \\\n", " ")
    damaged = text.replace(old, new)
    assert damaged != text
    (tmp_path / "mandate.toml").write_text(damaged, encoding="utf-8")
    assert elements(loaded(tmp_path)) != elements(loaded(ASTANA))


def test_the_paper_prints_them_all(astana: Path) -> None:
    paper = told(astana / "public/decision.en.pdf")
    numbered = [f"({at}) {focus}" for foci in FOCI.values() for at, focus in enumerate(foci, 1)]
    joined = [f"({'; '.join(filter(None, of))})" for of in JOINED.values()]
    said = [phrase for phrases in SAID.values() for phrase in phrases]
    wanted = (*numbered, *joined, *said, *AIMS, *RULES_SAY)
    assert len(numbered) == 24
    assert [phrase for phrase in wanted if phrase not in paper] == []
    assert paper.count("version of 2006") == 3
