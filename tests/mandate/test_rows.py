"""Every element of PC.DEC/1153, N1 to N29, lies in agendas/astana-2015 and in one of its products.

The rows are those of a table worked out from the decision of 18 December 2014 and its three
attachments. Each says where the element lies in the folder, and how a product tells it.
"""

import re
from pathlib import Path

import pypdfium2
import pytest

from tests.mandate.conftest import ASTANA

DECISION, REGISTER = "public/decision", "secretariat/approval-register"
PROGRAMME, REVIEW = "public/programme-of-activities", "secretariat/annual-review"
MANDATE, BASIS = "mandate.toml", "basis/decision.en.txt"

ROWS = {
    "N1 decision and date": (
        (MANDATE, 'symbol = "PC.DEC/1153" number = "1153" body = "osce-permanent-council"'),
        (DECISION, "PC.DEC/1153, Permanent Council of the OSCE, 18 December 2014"),
    ),
    "N2 decisions recalled, the office before": (
        (MANDATE, 'fr = "Décision no 462"'),
        (
            DECISION,
            "Decision No. 231; Decision No. 243; Decision No. 462; Decision No. 771; Decision "
            "No. 797, paragraph 4",
        ),
    ),
    "N2 its move from Almaty": (
        (MANDATE, 'en = "OSCE Centre in Almaty"'),
        (DECISION, "OSCE Centre in Almaty, Almaty (from 23 July 1998, until 20 June 2007)"),
    ),
    "N3 aims": (
        (BASIS, "– To focus, streamline and prioritize activities"),
        (DECISION, "To focus, streamline and prioritize activities, and to make them more"),
    ),
    "N4 renamed on 1 January 2015": (
        (MANDATE, 'since = 2015-01-01 town = { en = "Astana"'),
        (DECISION, "OSCE Programme Office in Astana, Astana (from 1 January 2015)"),
    ),
    "N5 develop, implement, report in three dimensions": (
        (MANDATE, 'dimensions = ["politico-military", "economic-environmental", "human"]'),
        (
            DECISION,
            "The Office develops programme activities in all three dimensions, carries them",
        ),
    ),
    "N6 condition 1": (
        (MANDATE, 'kind = "conformity" in_areas = true'),
        (DECISION, "They conform to the principles and commitments of the OSCE, and are meant"),
    ),
    "N7 condition 2": (
        (MANDATE, 'kind = "consent" requested_by = ["authorities", "civil-society"]'),
        (DECISION, "requested by competent authorities or by civil society of Kazakhstan"),
    ),
    "N7 who asked, and who accepted": (
        ("activities.csv", "civil-society,“Steppe and Rivers” association"),
        (REGISTER, "Accepted after 21 days 13 February 2015, NV-024/15"),
    ),
    "N8 both have to be met": (
        (MANDATE, "all_conditions = true"),
        (DECISION, "All of these conditions have to be met."),
    ),
    "N9 priority areas, in particular": (
        (BASIS, "3. It carries out projects, in particular in five priority areas."),
        (DECISION, "in the priority areas listed, “in particular”. Whether the list is closed"),
    ),
    "N10 area a": (
        (BASIS, "a) Transnational threats to security: countering terrorism and violent"),
        (DECISION, "(3) countering trafficking in human beings"),
    ),
    "N11 area b": (
        (BASIS, "b) Politico-military dimension: regional security;"),
        (DECISION, "(2) commitments under the Forum for Security Co-operation"),
    ),
    "N12 area c": (
        (BASIS, "c) Economic and environmental dimension: good governance;"),
        (DECISION, "(11) needs of landlocked developing countries"),
    ),
    "N13 area d": (
        (BASIS, "d) Human dimension: development of civil society;"),
        (DECISION, "(5) rights of persons belonging to national minorities"),
    ),
    "N14 area e": (
        (BASIS, "e) Regional projects in any of these areas: regional events of the OSCE;"),
        (DECISION, "(2) visits of OSCE delegations to the region"),
    ),
    "N14 a conference of its own": (
        ("conferences/lakes-2015/conference.toml", "starts = 2015-06-16"),
        (PROGRAMME, "16 and 17 June 2015"),
    ),
    "N15 contacts": (
        (MANDATE, 'to = ["chairmanship", "executive-structures"]'),
        (DECISION, "central and local authorities, civil society, academic institutions"),
    ),
    "N16 fund and posts": (
        (MANDATE, "budget_year = 2015"),
        (DECISION, "It has the budget structure and the staff table of the former Fund."),
    ),
    "N16 subject to the budget": (
        (MANDATE, "changes still to be approved in the Unified Budget for 2015"),
        (DECISION, "Subject to: changes still to be approved in the Unified Budget for 2015"),
    ),
    "N17 until 31 December 2015": (
        (MANDATE, "ends = 2015-12-31"),
        (DECISION, "The mandate applies from 1 January 2015 to 31 December 2015."),
    ),
    "N17 prolonged by new decisions": (
        (MANDATE, 'decided_by = "osce-permanent-council"'),
        (DECISION, "Only a new decision of the Permanent Council prolongs or changes"),
    ),
    "N18 agreements": (
        (MANDATE, "date = 1998-12-02"),
        (DECISION, "of 2 December 1998; Protocol amending it of 21 March 2003 (to be updated)"),
    ),
    "N18 asked for behind the points": (
        (BASIS, "Kazakhstan and the Secretary General are asked to bring the Memorandum of 1998"),
        (DECISION, "follow annual reviews. Kazakhstan and the Secretary General are asked"),
    ),
    "N18 until then": (
        (MANDATE, 'asked_of = ["KZ", "osce-secretariat"]'),
        (DECISION, "Kazakhstan is asked to apply the Memorandum as amended in 2003 until"),
    ),
    "N19 statement of Kazakhstan": (
        ("basis/statement-1-kz.en.txt", "Paragraph IV.1(A)6 of the Rules of Procedure"),
        (DECISION, "Attachment 1: Kazakhstan"),
    ),
    "N20 others are no priority": (
        (MANDATE, 'list_of_areas = "listed-first"'),
        (DECISION, "Activities outside the areas of paragraph 3 are no priority"),
    ),
    "N21 reports on own activities alone": (
        (MANDATE, "own_activities_only = true"),
        (DECISION, "Reports tell of the Office’s own activities alone."),
    ),
    "N22 one focal point": (
        (MANDATE, "[focal_point]"),
        (REGISTER, "For the focal point: Ministry of Foreign Affairs of Kazakhstan"),
    ),
    "N17 a review that was held": (
        (MANDATE, 'held_on = 2015-07-16 document = "SEC.FR/AST/R1/15"'),
        (REVIEW, "planned for 16 July 2015, held on 16 July 2015, SEC.FR/AST/R1/15"),
    ),
    "N23 reviews before 1 October": (
        (MANDATE, "draft_budget = { month = 10, day = 1 }"),
        (DECISION, "Draft budget presented on 1 October of every year"),
    ),
    "N24 specific, measurable, achievable, relevant, time-bound": (
        ("basis/statement-1-kz.en.txt", "specific, measurable, achievable, relevant"),
        (REVIEW, "Time-bound"),
    ),
    "N25 two or three weeks, a proposal": (
        (MANDATE, "days_at_least = 14 days_at_most = 21 tacit = true proposal = true"),
        (REGISTER, "21 days over on 8 July 2015 (proposal: United States of America)"),
    ),
    "N25 open letter": (
        (MANDATE, 'id = "open-letter" by = "US"'),
        (DECISION, "(day not known, before the debates on the Unified Budget for 2016)"),
    ),
    "N26 what was asked for": (
        (MANDATE, 'requests = ["attach-to-decision", "append-to-journal"]'),
        (DECISION, "To be attached to the decision; appended to the journal of the day"),
    ),
    "N27 Italy gave the floor": (
        (MANDATE, 'floor_given_by = "IT"'),
        (DECISION, "The floor was given by Italy"),
    ),
    "N27 in whose name": (
        (MANDATE, 'on_behalf_of = ["eu-members"]'),
        (DECISION, "On behalf of the member States of the European Union"),
    ),
    "N27 the list is open": (
        (MANDATE, 'list_of_areas = "open"'),
        (DECISION, "The list in paragraph 3 is not exhaustive"),
    ),
    "N28 five who join": (
        ("basis/statement-3-eu.en.txt", "– Bosnia and Herzegovina: country of the"),
        (DECISION, "Bosnia and Herzegovina (country of the Stabilisation and Association"),
    ),
    "N29 footnotes": (
        (MANDATE, 'en = "remains in the Stabilisation and Association Process"'),
        (DECISION, "Iceland (candidate; remains a member of the European Free Trade"),
    ),
}


def test_all_rows_are_there() -> None:
    assert {name.split()[0] for name in ROWS} == {f"N{number}" for number in range(1, 30)}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_lies_in_the_folder_and_in_a_product(row: str, astana: Path) -> None:
    (file, in_folder), (product, printed) = ROWS[row]
    assert in_folder in joined((ASTANA / file).read_text("utf-8"))
    assert printed in told(astana / f"{product}.en.pdf")


def joined(text: str) -> str:
    """A text on one line, as TOML reads lines that go on."""
    return " ".join(text.replace("\\\n", " ").split())


def told(paper: Path) -> str:
    """The words of a PDF on one line, without the numbers of its pages."""
    document = pypdfium2.PdfDocument(paper)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(re.sub(r"– \d+ –", " ", words).replace("\ufffe", "").split())
