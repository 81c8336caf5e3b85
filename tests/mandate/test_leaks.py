"""Nothing of what only the secretariat may know of activities lies in public/ of a build."""

import datetime as dt
import re
import zipfile
from pathlib import Path

from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from planner.commands.mandate.making import Whole
from planner.model import Audience, Text
from planner.model.activities import Activity, Answer
from planner.model.mandate import Condition, ConditionText, Fund, Mandate
from planner.model.terms import Issue
from tests.mandate.lakes import SETTINGS, write

HEAD = (
    "id,title.en,area,requested_by,requester.en,submitted_on,answer,answered_on,answer_ref,"
    "objection.en,starts,held,attendees,reported_on,report,cost,spent,note\n"
)
ROWS = (
    "lakes,Lakes,a,authorities,zqcommittee,2027-02-10,accepted,2027-03-02,zqref1,,2027-05-02,yes,30,"
    "2027-06-01,R/1,791947,682835,zqnote1\n"
    "roads,zqroads,b,authorities,zqasker,2027-02-10,objected,2027-03-02,zqref2,zqobjection,"
    "2027-05-02,,,,,571,,zqnote2\n"
    "ports,zqports,b,civil-society,zqharbour,2027-02-10,,,,,2027-09-02,,,,,573,,zqnote3\n"
)
ACCEPTED = Answer.ACCEPTED
PRIVATE = r"zq\w+|791.?947|682.?835|573.?961"
FUND = """
[fund]
name = { en = "Fund", fr = "Fonds" }
currency = "EUR"
amount = 573961
"""


def words(path: Path) -> str:
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as parts:
            return " ".join(
                parts.read(name).decode("utf-8", "replace") for name in parts.namelist()
            )
    if path.suffix == ".pdf":
        import pypdfium2

        document = pypdfium2.PdfDocument(path)
        return " ".join(page.get_textpage().get_text_range() for page in document)
    return path.read_text("utf-8").replace("\r\n ", "")


def found_in(folder: Path) -> set[str]:
    text = " ".join(words(path) for path in folder.rglob("*") if path.is_file())
    return set(re.findall(PRIVATE, text))


def test_what_is_not_agreed_and_what_it_costs_stays_inside(tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + ROWS, SETTINGS + FUND)
    assert build(folder, BuildOptions(tmp_path / "out")) == 0
    built = tmp_path / "out" / "lakes"
    assert any((built / "public").rglob("*.pdf"))
    assert found_in(built / "public") == set()
    assert {"zqobjection", "zqports", "zqref1", "zqasker", "zqcommittee"} <= found_in(
        built / "secretariat"
    )
    manifest = (built / "manifest.json").read_text("utf-8")
    assert re.findall(PRIVATE, manifest) == []


def test_issues_are_shown_as_far_as_the_audience_may_know_them() -> None:
    lakes = Activity("lakes", cost=791947, requester=Text({"en": "zqasker"}), answer=ACCEPTED)
    ports = Activity("ports", objection=Text({"en": "zqobjection"}))
    moment = dt.datetime(2027, 6, 1, tzinfo=dt.UTC)
    mandate = Mandate(
        conditions=(ConditionText(Condition.CONSENT),),
        fund=Fund(Text({"en": "Fund"}), amount=640000),
    )
    whole = Whole(mandate, moment, (Issue(1, "First issue", moment, (lakes, ports)),))
    seen = whole.material(Audience.PUBLIC, "en")
    assert seen.issues[0].activities == (Activity("lakes", answer=ACCEPTED),)
    assert seen.mandate.fund == Fund(Text({"en": "Fund"}))
    assert whole.material(Audience.SECRETARIAT, "en").issues == whole.issues


def test_notes_of_the_office_stand_in_no_paper(tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + ROWS, SETTINGS + FUND)
    assert build(folder, BuildOptions(tmp_path / "out")) == 0
    assert {of for of in found_in(tmp_path / "out") if of.startswith("zqnote")} == set()
