"""`planner new --from`: a decision that gives a mandate becomes the folder of one."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.folder.mandate.load import load_mandate
from planner.model.activities import Requester
from planner.model.basis import StatementRequest
from planner.model.mandate import Condition
from tests.mandate.test_rows import told
from tests.readers.conftest import shared

Planner = Callable[..., Any]

DECISION = """\
DECISION No. 7
LAKE OFFICE

 The Permanent Council,

 Recalling its Decisions No. 3 and 5 on the Lake Centre, formerly located in Semey,

 Decides that:

1. The Lake Centre is hereby transformed into the “Lake Office”, with effect from 1 March 2027;

2. The Lake Office carries out activities, which shall be:

– In conformity with commitments in the areas of paragraph 3 below; and

– Requested by authorities or civil society and accepted by the Ministry of Foreign Affairs;

3. The Lake Office carries out projects in the following priority areas:

a) Water, focusing on rivers or lakes;

b) Trade, focusing on roads; customs; or the needs of ports;

4. This mandate shall apply until 28 February 2029;

 Requests the Government to update the Memorandum of Understanding on the Lake Centre, dated \
4 May 1999, and the protocol to it, dated 7 June 2004.

INTERPRETATIVE STATEMENT UNDER PARAGRAPH IV.1(A)6 OF THE RULES OF PROCEDURE

By the delegation of Norway:

 “Norway joins the consensus. We ask that this statement be attached to the decision.”
"""


def test_a_text_gives_what_it_says(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "office.txt"
    text.write_text(DECISION, encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    mandate = load_mandate(tmp_path / "office").mandate
    assert (mandate.starts, mandate.ends) == (dt.date(2027, 3, 1), dt.date(2029, 2, 28))
    assert [(of.name["en"], of.town.get("en", ""), of.until) for of in mandate.office] == [
        ("Lake Centre", "Semey", None),  # formerly; until when is not said
        ("Lake Centre", "", dt.date(2027, 2, 28)),
        ("Lake Office", "", None),
    ]
    assert mandate.decision
    assert [(of.document["en"], of.adopted_by) for of in mandate.decision.references] == [
        ("Decision No. 3", "osce-permanent-council"),
        ("Decision No. 5", "osce-permanent-council"),
    ]
    assert [(of.kind, of.in_areas, of.requested_by) for of in mandate.conditions] == [
        (Condition.CONFORMITY, True, ()),
        (Condition.CONSENT, False, (Requester.AUTHORITIES, Requester.CIVIL_SOCIETY)),
    ]
    assert mandate.conditions[0].text == {
        "en": "In conformity with commitments in the areas of paragraph 3 below"
    }
    assert mandate.all_conditions
    assert {label: len(area.foci) for label, area in mandate.areas.items()} == {"a": 2, "b": 3}
    (agreement,) = mandate.agreements
    assert agreement.title == {"en": "Memorandum of Understanding on the Lake Centre"}
    assert agreement.date == dt.date(1999, 5, 4)
    assert [of.date for of in agreement.amendments] == [dt.date(2004, 6, 7)]
    assert agreement.interim == {}
    assert [*mandate.readings] == ["text", "no"]


def test_what_was_not_read_is_named(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "office.txt"
    without_end = DECISION.replace("4. This mandate shall apply until 28 February 2029;\n\n", "")
    text.write_text(without_end, encoding="utf-8")
    said = planner("new", tmp_path / "office", "--from", text).err
    keys = (
        *("ends", "dimensions", "office", "contacts", "focal_point", "fund", "prolongation"),
        *("interim", "asked_of", "rules", "readings"),
    )
    named = [key for key in keys if f"({key})." in said]
    assert named == [*keys]
    assert "(starts)." not in said
    assert "(adopted_by)." not in said
    assert "agenda-missing" not in said


def test_alternatives_are_told_from_conditions(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "office.txt"
    text.write_text(DECISION.replace("below; and", "below; or"), encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    assert not load_mandate(tmp_path / "office").mandate.all_conditions


def test_a_conference_stays_one(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "lakes.txt"
    text.write_text("Conference on Lakes\n\n3 May 2027\n\n09:00 Opening\n", encoding="utf-8")
    assert planner("new", tmp_path / "lakes", "--from", text, "--timezone", "Asia/Almaty").code == 0
    assert {path.name for path in (tmp_path / "lakes").iterdir()} == {
        "conference.toml",
        "agenda.en.txt",
    }


def test_the_new_folder_builds(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "office.txt"
    text.write_text(DECISION, encoding="utf-8")
    new = planner("new", tmp_path / "office", "--from", text, "--timezone", "Asia/Almaty")
    assert new.code == 0
    assert planner("check", tmp_path / "office").out == "no errors, no warnings\n"
    built = planner("build", tmp_path / "office", "--out", tmp_path / "out", "--list")
    assert built.code == 0
    assert (tmp_path / "out/office/public/year-2029.en.pdf").is_file()
    assert "no approval-register: there are no activities" in built.out


def test_the_decision_on_astana(planner: Planner, tmp_path: Path) -> None:
    """Areas, foci, conditions, period, references, three statements and five who join them."""
    source = shared("seeds", "PC.DEC-1153.fr.txt")
    new = planner("new", tmp_path / "m", "--from", source)
    assert new.code == 0
    for line, key in ((168, "criteria"), (232, "deadlines"), (101, "legal_basis_year")):
        assert re.search(rf"txt:{line}: .*\({key}\)", new.err)
    mandate = load_mandate(tmp_path / "m").mandate
    decision = mandate.decision
    assert decision
    assert [(of.label, len(of.foci)) for of in decision.areas] == [
        *(("a", 3), ("b", 2), ("c", 11), ("d", 5), ("e", 3)),
    ]
    assert [of.kind for of in mandate.conditions] == [Condition.CONFORMITY, Condition.CONSENT]
    assert mandate.all_conditions
    assert (mandate.starts, mandate.ends) == (dt.date(2015, 1, 1), dt.date(2015, 12, 31))
    cited = [(of.document["fr"].split()[-1], of.paragraph) for of in decision.references]
    assert cited == [*(("231", ""), ("243", ""), ("462", ""), ("771", ""), ("797", "4"))]
    assert {of.document["fr"].split()[0] for of in decision.references} == {"Décision"}
    assert [of.reading for of in decision.statements] == ["kz", "us", "eu"]
    joined = [of.body for of in decision.statements[2].alignments]
    assert joined == ["ME", "IS", "AL", "BA", "NO"]
    assert [(of.name["fr"].split()[0], of.town.get("fr"), of.until) for of in mandate.office] == [
        ("Centre", "Almaty", None),
        ("Centre", "Astana", dt.date(2014, 12, 31)),
        ("Bureau", "Astana", None),
    ]
    assert [of["fr"].split()[:2] for of in decision.decides] == [
        *(["Le", "Centre"], ["Le", "Bureau"], ["Le", "Bureau"]),
        *(["Dans", "l’exécution"], ["Sous", "réserve"], ["Le", "présent"]),
    ]
    assert [of["fr"].split()[:2] for of in decision.asks] == [["Prie", "le"]]
    assert {of.adopted_by for of in decision.references} == {"osce-permanent-council"}
    made = [(of.delegation, of.floor_given_by, of.on_behalf_of) for of in decision.statements]
    assert made == [("KZ", "", ()), ("US", "", ()), ("eu", "IT", ("eu-members",))]
    assert [of["fr"].split()[0] for of in decision.considering] == ["Soucieux"]
    assert [of["fr"].split()[0] for of in decision.areas[4].foci] == [
        *("manifestations", "visites", "autres"),
    ]
    bases = {of.legal_basis["fr"] for of in decision.statements}
    assert bases == {"Paragraphe IV.1 A) 6 des Règles de procédure"}
    assert [of.status["fr"] for of in decision.statements[2].alignments] == [
        *("pays candidat", "pays candidat", "pays candidat"),
        "pays du processus de stabilisation et d’association et pays candidat potentiel",
        "pays de l’association européenne de libre-échange, membre de l’espace économique européen",
    ]
    (memorandum,) = mandate.agreements
    assert memorandum.date == dt.date(1998, 12, 2)
    assert memorandum.interim["fr"] == (
        "Prie le Gouvernement kazakh d’appliquer le mémorandum susmentionné, tel qu’amendé en "
        "2003, jusqu’à la ratification d’un mémorandum actualisé concernant le Bureau."
    )
    assert [of.date for of in memorandum.amendments] == [dt.date(2003, 3, 21)]
    assert (mandate.host, mandate.timezone) == ("KZ", "Asia/Almaty")
    assert planner("check", tmp_path / "m").out == "no errors, no warnings\n"
    assert planner("build", tmp_path / "m", "--out", tmp_path / "out").code == 0


def test_points_count_as_they_are_numbered(planner: Planner, tmp_path: Path) -> None:
    """What stands under a point with a dash or a letter belongs to it: paragraph 3 is the third."""
    text = tmp_path / "office.txt"
    text.write_text(DECISION, encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    decision = load_mandate(tmp_path / "office").mandate.decision
    assert decision
    said = [of["en"] for of in decision.decides]
    assert len(said) == 4
    assert [of["en"].split()[:3] for of in decision.asks] == [["Requests", "the", "Government"]]
    assert said[2] == (
        "The Lake Office carries out projects in the following priority areas: a) Water, focusing "
        "on rivers or lakes; b) Trade, focusing on roads; customs; or the needs of ports"
    )


UNTIL_THEN = (
    "and the protocol to it, dated 7 June 2004, and requests the Government to apply the "
    "Memorandum as amended until a new one is ratified."
)


def test_what_holds_until_an_agreement_is_updated(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "office.txt"
    old = "and the protocol to it, dated 7 June 2004."
    text.write_text(DECISION.replace(old, UNTIL_THEN), encoding="utf-8")
    said = planner("new", tmp_path / "office", "--from", text).err
    assert "(interim)." not in said
    (agreement,) = load_mandate(tmp_path / "office").mandate.agreements
    assert agreement.interim == {
        "en": "Requests the Government to apply the Memorandum as amended until a new one is "
        "ratified."
    }


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("By the delegation of Norway:", "Norway joins the consensus."), ("NO", ())),
        (
            (
                "By the delegation of Norway (also on behalf of Iceland and Switzerland):",
                "Norway joins the consensus.",
            ),
            ("NO", ("IS", "CH")),
        ),
        (
            (
                "By the delegation of the European Union:",
                "The European Union and its member States join the consensus.",
            ),
            ("eu", ("eu-members",)),
        ),
    ],
)
def test_in_whose_name_a_statement_was_made(
    said: tuple[str, str],
    expected: tuple[str, tuple[str, ...]],
    planner: Planner,
    tmp_path: Path,
) -> None:
    author, joins = said
    text = tmp_path / "office.txt"
    words = DECISION.replace("By the delegation of Norway:", author)
    text.write_text(words.replace("Norway joins the consensus.", joins), encoding="utf-8")
    zone = ("--timezone", "Asia/Almaty")
    assert planner("new", tmp_path / "office", "--from", text, *zone).code == 0
    (statement,) = load_mandate(tmp_path / "office").mandate.statements
    assert (statement.delegation, statement.on_behalf_of) == expected
    assert planner("check", tmp_path / "office").code == 0


def test_what_was_stated_is_printed_where_nobody_has_summed_it_up(
    planner: Planner, tmp_path: Path
) -> None:
    text = tmp_path / "office.txt"
    text.write_text(DECISION, encoding="utf-8")
    zone = ("--timezone", "Asia/Almaty")
    assert planner("new", tmp_path / "office", "--from", text, *zone).code == 0
    out = ("--only", "decision", "--out", tmp_path / "out")
    assert planner("build", tmp_path / "office", *out).code == 0
    paper = told(tmp_path / "out/office/public/decision.en.pdf")
    assert "Norway joins the consensus. We ask that this statement be attached" in paper
    assert "4. This mandate shall apply until 28 February 2029 Requests the Government" in paper


def test_a_rule_in_capitals_is_told_as_the_statement_writes_it(
    planner: Planner, tmp_path: Path
) -> None:
    text = tmp_path / "office.txt"
    said = "“Under paragraph IV.1(A)6 of the Rules of Procedure, Norway joins the consensus."
    text.write_text(DECISION.replace("“Norway joins the consensus.", said), encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    (statement,) = load_mandate(tmp_path / "office").mandate.statements
    assert statement.legal_basis == {"en": "Paragraph IV.1(A)6 of the Rules of Procedure"}


RUSSIAN = """\
РЕШЕНИЕ № 7
БЮРО ПО ОЗЕРАМ В АСТАНЕ

 Постоянный совет,

 Ссылаясь на свои решения № 3 и 5 о Центре по озерам, ранее находившегося в Алма-Ате,

 Постановляет:

1. Центр по озерам в Астане преобразуется в «Бюро по озерам в Астане» с 1 января 2027 года;

2. Бюро осуществляет мероприятия, которые должны:

– соответствовать обязательствам в областях, указанных в пункте 3; и

– быть запрошены органами власти или гражданским обществом и согласованы Министерством;

3. Бюро работает в следующих приоритетных областях:

a) вода, с упором на реки или озера;

b) торговля, с упором на дороги;

4. Настоящий мандат действует до 31 декабря 2027 года;

 Просит Правительство обновить Меморандум о Центре по озерам от 4 мая 1999 года и просит \
Правительство применять Меморандум с поправками до ратификации нового.

ИНТЕРПРЕТИРУЮЩЕЕ ЗАЯВЛЕНИЕ В СООТВЕТСТВИИ С ПУНКТОМ IV.1(A)6 ПРАВИЛ ПРОЦЕДУРЫ

Делегация Италии предоставила слово представителю Европейского союза:

 «Европейский союз и его государства-члены присоединяются к консенсусу.»
"""


def test_a_decision_in_russian(planner: Planner, tmp_path: Path) -> None:
    """Towns are told as they are called; who has the floor is not who gave it."""
    text = tmp_path / "office.txt"
    text.write_text(RUSSIAN, encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    mandate = load_mandate(tmp_path / "office").mandate
    assert (mandate.starts, mandate.ends) == (dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    assert [of.town["ru"] for of in mandate.office] == ["Алма-Ата", "Астана", "Астана"]
    assert [of.kind for of in mandate.conditions] == [Condition.CONFORMITY, Condition.CONSENT]
    assert {label: len(of.foci) for label, of in mandate.areas.items()} == {"a": 2, "b": 1}
    (agreement,) = mandate.agreements
    assert agreement.interim == {
        "ru": "Просит Правительство применять Меморандум с поправками до ратификации нового."
    }
    (statement,) = mandate.statements
    made = (statement.delegation, statement.floor_given_by, statement.on_behalf_of)
    assert made == ("eu", "IT", ("eu-members",))
    assert mandate.decision
    assert {of.adopted_by for of in mandate.decision.references} == {"osce-permanent-council"}


ATTACHED = """\
PC.DEC/7
17 December 2026
Attachment {number}

INTERPRETATIVE STATEMENT UNDER
PARAGRAPH IV.1(A)6 OF THE RULES OF PROCEDURE

By the delegation of {state}:

 “{state} joins the consensus.

 I ask that this statement be attached to the decision.”

"""


def _attached(heading: str) -> str:
    """The decision with three statements, each on a page of its own with a header."""
    decided = DECISION[: DECISION.index("INTERPRETATIVE")]
    states = ("Norway", "Iceland", "Canada")
    pages = (ATTACHED.format(number=n, state=of) for n, of in enumerate(states, 1))
    old = ATTACHED[ATTACHED.index("INTERPRETATIVE") : ATTACHED.index("By the")]
    return decided + "".join(pages).replace(old, heading or old)


def test_statements_on_pages_with_headers(planner: Planner, tmp_path: Path) -> None:
    """What every statement begins and ends with is no running title, and nothing is decided."""
    text = tmp_path / "office.txt"
    text.write_text(_attached(""), encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    decision = load_mandate(tmp_path / "office").mandate.decision
    assert decision
    assert len(decision.decides) == 4
    assert [(of.delegation, of.attachment, of.requests) for of in decision.statements] == [
        ("NO", 1, (StatementRequest.DECISION,)),
        ("IS", 2, (StatementRequest.DECISION,)),
        ("CA", 3, (StatementRequest.DECISION,)),
    ]
    bases = {of.legal_basis["en"] for of in decision.statements}
    assert bases == {"PARAGRAPH IV.1(A)6 OF THE RULES OF PROCEDURE"}


@pytest.mark.parametrize("heading", ["STATEMENTS\n\n", "\n"])
def test_what_a_delegation_says_is_not_decided(
    heading: str, planner: Planner, tmp_path: Path
) -> None:
    """Though no heading calls it a statement."""
    text = tmp_path / "office.txt"
    text.write_text(_attached(heading), encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    decision = load_mandate(tmp_path / "office").mandate.decision
    assert decision
    assert len(decision.decides) == 4
    assert [of["en"].split()[0] for of in decision.asks] == ["Requests"]
    assert decision.statements[0].delegation == "NO"


@pytest.mark.parametrize(
    "aim",
    [
        "Seeking to increase the effectiveness of its activities,",
        "Seeking to increase the effectiveness of its decision of 3 May 2026,",
        "Seeking a more effective follow-up to its meeting of 3 May 2026,",
    ],
)
def test_a_mandate_begins_with_what_is_decided(aim: str, planner: Planner, tmp_path: Path) -> None:
    """What the preamble aims at has no effect as of a day, though its words look like it."""
    text = tmp_path / "office.txt"
    words = DECISION.replace(" Decides that:", f" {aim}\n\n Decides that:")
    text.write_text(words, encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    mandate = load_mandate(tmp_path / "office").mandate
    assert mandate.starts == dt.date(2027, 3, 1)
    assert [of.name["en"] for of in mandate.office] == ["Lake Centre", "Lake Centre", "Lake Office"]


def test_a_cue_within_a_word_is_none(planner: Planner, tmp_path: Path) -> None:
    """Point 2 speaks of effectiveness, and of a day, before the point that gives the last one."""
    text = tmp_path / "office.txt"
    old = "1. The Lake Centre is hereby transformed"
    first = "1. The effectiveness of its work is seen to as agreed on 3 May 2026. The Lake Centre"
    words = DECISION.replace(old, f"{first} is hereby transformed")
    text.write_text(words, encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    assert load_mandate(tmp_path / "office").mandate.starts == dt.date(2027, 3, 1)


def test_what_is_not_read_is_named_with_its_line(planner: Planner, tmp_path: Path) -> None:
    """The words of the statement begin on the line that the text has them on."""
    text = tmp_path / "office.txt"
    words = DECISION.replace(
        "Norway joins the consensus. ",
        "Norway joins the consensus.\n\n Mandates should be measurable.\n\n"
        " Before the debates on the budget Norway writes an open letter.\n\n"
        " Norway reserves the right to raise this question again.\n\n ",
    ).replace("4. This", "4. The Fund keeps its posts; contacts are kept; the extension of this")
    text.write_text(words, encoding="utf-8")
    lines = dict.fromkeys(("fund", "contacts", "prolongation"), "4. The Fund")
    lines |= {"criteria": "measurable", "deadlines": "open letter", "asked_of": "Requests the"}
    lines |= {"reservations": "reserves the", "readings": "INTERPRETATIVE"}
    lines |= {"legal_basis_year": "INTERPRETATIVE", "office": " Recalling its"}
    said = planner("new", tmp_path / "office", "--from", text).err
    numbers = {
        key: next(n for n, line in enumerate(words.splitlines(), 1) if begin in line)
        for key, begin in lines.items()
    }
    named = [key for key, n in numbers.items() if re.search(rf"txt:{n}: .*\({key}\)\.", said)]
    assert named == [*numbers]


def test_nothing_is_said_to_be_unread_that_no_statement_has(
    planner: Planner, tmp_path: Path
) -> None:
    text = tmp_path / "office.txt"
    text.write_text(DECISION, encoding="utf-8")
    said = planner("new", tmp_path / "office", "--from", text).err
    assert [key for key in ("criteria", "deadlines", "reservations") if f"({key})" in said] == []


def test_decisions_that_are_cited_together(planner: Planner, tmp_path: Path) -> None:
    """Each is one, and that of which a paragraph is named stands there once."""
    old = "Recalling its Decisions No. 3 and 5 on the Lake Centre, formerly located in Semey,"
    new = (
        "Recalling its Decision Nos. 3 and 5 on the Lake Centre,\n\n"
        " Following up on its intention as stated in paragraph 4 of its Decision No. 5,"
    )
    text = tmp_path / "office.txt"
    text.write_text(DECISION.replace(old, new), encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    decision = load_mandate(tmp_path / "office").mandate.decision
    assert decision
    assert [(of.document["en"], of.paragraph) for of in decision.references] == [
        ("Decision No. 3", ""),
        ("Decision No. 5", "4"),
    ]


def test_an_area_of_events_that_are_assisted(planner: Planner, tmp_path: Path) -> None:
    old = "b) Trade, focusing on roads; customs; or the needs of ports;"
    new = (
        "b) Regional projects, which may include assistance in organizing regional events, visits "
        "of delegations or other events;"
    )
    text = tmp_path / "office.txt"
    text.write_text(DECISION.replace(old, new), encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    area = load_mandate(tmp_path / "office").mandate.areas["b"]
    assert area.title == {"en": "Regional projects"}
    assert [of["en"] for of in area.foci] == [
        *("regional events", "visits of delegations", "other events"),
    ]


def test_each_state_has_a_status_of_its_own(planner: Planner, tmp_path: Path) -> None:
    joined = (
        "Iceland and Albania, candidate countries; Norway, a member of the European Free Trade "
        "Association, align themselves with this statement."
    )
    text = tmp_path / "office.txt"
    text.write_text(f"{DECISION}\n {joined}\n", encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    (statement,) = load_mandate(tmp_path / "office").mandate.statements
    assert [(of.body, of.status["en"]) for of in statement.alignments] == [
        ("IS", "candidate country"),
        ("AL", "candidate country"),
        ("NO", "a member of the European Free Trade Association"),
    ]


def test_an_article_is_no_part_of_a_word(planner: Planner, tmp_path: Path) -> None:
    """ "Lake" does not begin with the French article."""
    text = tmp_path / "office.txt"
    text.write_text(DECISION.replace("1. The Lake Centre", "1. Lake Centre"), encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    offices = load_mandate(tmp_path / "office").mandate.office
    assert [of.name["en"] for of in offices] == ["Lake Centre", "Lake Centre", "Lake Office"]


def test_conditions_and_the_last_day_in_other_words(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "office.txt"
    words = DECISION.replace("activities, which shall be:", "activities that are:")
    words = words.replace("This mandate shall apply until", "The mandate shall be valid until")
    text.write_text(words, encoding="utf-8")
    assert planner("new", tmp_path / "office", "--from", text).code == 0
    mandate = load_mandate(tmp_path / "office").mandate
    assert [of.kind for of in mandate.conditions] == [Condition.CONFORMITY, Condition.CONSENT]
    assert mandate.ends == dt.date(2029, 2, 28)
