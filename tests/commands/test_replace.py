"""`planner replace`: the plan is shown, and only the lines of the duties change in the folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]

ENGLISH = """\
# The agenda of the wells.
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             id: wells · chair: p1 · rapporteur: p2
             # Not settled.
             09:40  Questions
               id: questions · speakers: p1, p3

10.00 - 11.00   Session 2: Springs
             id: springs · co-chairs: p1, "Bo Brook" · documents: A/1

11:00–12:00  Consultations
             id: talks · attended-by: p1, p2
"""
FRENCH = """\
Lundi 3 mai 2027

9:00–10:00   Séance 1 : Puits
             9:40  Questions

10:00–11:00  Séance 2 : Sources

11:00–12:00  Consultations
"""
PEOPLE = """\
id,unit.en,given,family,name.ru,attendance
p1,Institute of Springs,Ada,Rill,Ада Рилль,in-person
p2,Institute of Springs,Bo,Brook,,in-person
p3,Institute of Springs,Amina,Example,,in-person
p4,Institute of Springs,Émile,Example,,in-person
p5,Institute of Springs,Cy,Moor,,withdrawn
"""
BEGINS = "Nothing has been written yet. To write it, add --apply.\n"


@pytest.fixture
def talks(wells: Path) -> Path:
    (wells / "agenda.en.txt").write_text(ENGLISH)
    (wells / "agenda.fr.txt").write_text(FRENCH)
    (wells / "participants.csv").write_text(PEOPLE)
    return wells


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_the_plan_names_the_duties_and_whom_it_touches(planner: Planner, talks: Path) -> None:
    before = files(talks)
    shown = planner("replace", talks, "p1", "p4")
    change = "Ada Rill (p1) → Émile Example (p4)"
    assert shown.out.splitlines() == [
        "wells  2027-05-03 09:00–10:00  Session 1: Wells",
        f"    agenda.en.txt:4: chair: {change}",
        "questions  Questions",
        f"    agenda.en.txt:7: speaker: {change}, together with Amina Example (p3)",
        "springs  2027-05-03 10:00–11:00  Session 2: Springs",
        f"    agenda.en.txt:10: co-chair: {change}, together with Bo Brook (p2)",
        "talks  2027-05-03 11:00–12:00  Consultations",
        f"    agenda.en.txt:13: attended-by: {change}",
        "To be told: Ada Rill (p1), Émile Example (p4), Bo Brook (p2), Amina Example (p3)",
    ]
    assert (shown.code, shown.err) == (0, BEGINS)
    assert files(talks) == before


def test_only_the_words_of_the_duty_change(planner: Planner, talks: Path) -> None:
    before = files(talks)
    shown = planner("replace", talks, "Ada Rill", "emile example", "--item", "springs", "--apply")
    assert (shown.code, shown.err) == (0, "Written.\n")
    line = 'springs · co-chairs: p1, "Bo Brook" · documents: A/1'
    changed = before["agenda.en.txt"].replace(line, line.replace("p1", "p4"))
    after = files(talks)
    assert after.pop("agenda.en.txt").splitlines()[10:] == changed.splitlines()[10:]
    assert after == {name: text for name, text in before.items() if name != "agenda.en.txt"}


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--item", "wells"], {"springs", "talks"}),
        (["--item", "wells", "--role", "chair"], {"questions", "springs", "talks"}),
        (["--role", "co-chair"], {"wells", "questions", "talks"}),
        (["--item", "questions", "--item", "talks"], {"wells", "springs"}),
    ],
)
def test_items_and_roles_narrow_it(
    planner: Planner, talks: Path, options: list[str], left: set[str]
) -> None:
    assert planner("replace", talks, "p1", "p4", *options, "--apply").code == 0
    items = (talks / "agenda.en.txt").read_text().split("id: ")[1:]
    assert {of.partition(" ")[0] for of in items if "p1" in of} == left


def test_a_name_as_printed_goes_with_the_person(planner: Planner, talks: Path) -> None:
    assert planner("replace", talks, "p2", "p3", "--item", "springs", "--apply").code == 0
    assert "co-chairs: p1, p3 · documents" in (talks / "agenda.en.txt").read_text()


def test_who_shares_the_duty_already_has_it_once(planner: Planner, talks: Path) -> None:
    assert planner("replace", talks, "p1", "p3", "--item", "questions", "--apply").code == 0
    assert "id: questions · speaker: p3\n" in (talks / "agenda.en.txt").read_text()


def test_what_is_mended_is_said(planner: Planner, talks: Path) -> None:
    rows = PEOPLE.replace("Ада Рилль,in-person", "Ада Рилль,withdrawn")
    (talks / "participants.csv").write_text(rows)
    shown = planner("replace", talks, "Рилль", "p3", "--item", "wells", "--role", "chair")
    assert shown.err == (
        f"This would be fixed: withdrawn-person-needed (agenda.en.txt:4:14)\n{BEGINS}"
    )


def test_what_would_be_found_wrong_is_shown(planner: Planner, talks: Path) -> None:
    """Émile Example moderates consultations that begin at half past nine."""
    for name, text in (("agenda.en.txt", ENGLISH), ("agenda.fr.txt", FRENCH)):
        (talks / name).write_text(text.replace("11:00–12:00  Con", "09:30–12:00  Con"))
    path = talks / "agenda.en.txt"
    path.write_text(path.read_text().replace("id: talks", "moderator: p4 · id: talks"))
    shown = planner("replace", talks, "p1", "p4", "--item", "wells", "--role", "chair")
    begin, fault, *_, end = shown.err.splitlines()
    assert (shown.code, begin, f"{end}\n") == (0, "This would be new:", BEGINS)
    assert fault == (
        "agenda.en.txt:13:14: warning: person-in-two-places: Émile Example (p4) is also needed "
        "at “Session 1: Wells” (09:00–10:00)."
    )


@pytest.mark.parametrize(
    ("words", "error", "remedy"),
    [
        (
            ["p1", "Example"],
            "“Example” may be Amina Example (p3), Émile Example (p4).",
            "Give the id",
        ),
        (["p1", "p5"], "Cy Moor (p5) has withdrawn.", "Name someone who takes part."),
        (["p1", "Ada"], "Ada Rill (p1) is already there.", "Name the person who takes over."),
        (
            ["p3", "p2", "--item", "wells", "--role", "chair"],
            "Amina Example (p3) has nothing",
            "To",
        ),
        (
            ["p1", "Amina Exampel"],
            "Nobody is called “Amina Exampel”.",
            "Did you mean “Amina Example”",
        ),
        (
            ["p1", "p77"],
            "Nobody is called “p77”.",
            "To see who there is: planner show FOLDER --view",
        ),
        (["p1", "p2", "--item", "wels"], "There is no item “wels”.", "Did you mean “wells”?"),
        (["p1", "p2", "--role", "boss"], "There is no role “boss”.", "Roles: chair, co-chair"),
    ],
)
def test_what_cannot_be_is_refused(
    planner: Planner, talks: Path, words: list[str], error: str, remedy: str
) -> None:
    before = files(talks)
    shown = planner("replace", talks, *words, "--apply")
    first, second = shown.err.splitlines()
    assert (shown.code, shown.out) == (2, "")
    assert first.startswith(f"planner: {error}")
    assert second.strip().startswith(f"→ {remedy}")
    assert files(talks) == before


def test_who_is_gone_from_the_table_can_be_replaced(planner: Planner, talks: Path) -> None:
    (talks / "agenda.en.txt").write_text(ENGLISH.replace("chair: p1", "chair: p9"))
    shown = planner("replace", talks, "p9", "p3", "--apply")
    assert shown.out.splitlines()[1] == "    agenda.en.txt:4: chair: “p9” → Amina Example (p3)"
    assert shown.err == "This would be fixed: person-unknown (agenda.en.txt:4:14)\nWritten.\n"


def test_a_state_in_the_place_of_another(planner: Planner, talks: Path) -> None:
    (talks / "agenda.en.txt").write_text(ENGLISH.replace("chair: p1", "chair: AT"))
    assert planner("replace", talks, "AT", "DE", "--apply").code == 0
    assert "chair: DE" in (talks / "agenda.en.txt").read_text()


def test_a_state_by_its_name(planner: Planner, talks: Path) -> None:
    (talks / "agenda.en.txt").write_text(ENGLISH.replace("chair: p1", "chair: CH"))
    shown = planner("replace", talks, "Switzerland", "Австрия", "--apply")
    assert (
        shown.out.splitlines()[1] == "    agenda.en.txt:4: chair: Switzerland (CH) → Austria (AT)"
    )
    assert "chair: AT" in (talks / "agenda.en.txt").read_text()


def test_a_state_and_a_person_of_one_name(planner: Planner, talks: Path) -> None:
    (talks / "participants.csv").write_text(PEOPLE.replace("Amina,Example", "Georgia,Example"))
    shown = planner("replace", talks, "p1", "Georgia")
    assert shown.err.splitlines()[0] == (
        "planner: “Georgia” may be Georgia Example (p3), Georgia (GE)."
    )


def test_a_name_that_stands_in_the_agenda_is_replaced_by_its_code(
    planner: Planner, talks: Path
) -> None:
    (talks / "agenda.en.txt").write_text(ENGLISH.replace("chair: p1", "chair: Switzerland"))
    shown = planner("replace", talks, "Switzerland", "Switzerland", "--apply")
    assert shown.err == "This would be fixed: body-unknown (agenda.en.txt:4:14)\nWritten.\n"
    assert "chair: CH" in (talks / "agenda.en.txt").read_text()


def test_a_body_by_another_token(planner: Planner, talks: Path) -> None:
    """`host` stands for Kyrgyzstan in the agenda."""
    settings = talks / "conference.toml"
    settings.write_text(settings.read_text() + '[bodies]\nhost = "KG"\n')
    (talks / "agenda.en.txt").write_text(ENGLISH.replace("chair: p1", "chair: host"))
    shown = planner("replace", talks, "KG", "KZ")
    assert "chair: Kyrgyzstan (KG) → Kazakhstan (KZ)" in shown.out


ROTA = "item,booth,interpreters\nwells,en,i1 i2\nsprings,en,i1\n"


def interpreted(folder: Path) -> None:
    settings = folder / "conference.toml"
    settings.write_text(
        settings.read_text() + 'working_languages = ["en", "fr"]\ninterpretation = "simultaneous"\n'
    )
    (folder / "interpreters.csv").write_text(
        "id,given,family,a,c\ni1,Ivo,Vane,en,fr\ni2,Ana,Lee,en,fr\ni3,Oda,Fall,en,fr\n"
    )
    (folder / "rota.csv").write_text(ROTA)


def test_an_interpreter_in_the_rota(planner: Planner, talks: Path) -> None:
    interpreted(talks)
    before = files(talks)
    shown = planner("replace", talks, "Vane", "i3", "--item", "wells", "--apply")
    assert shown.out.splitlines() == [
        "wells  2027-05-03 09:00–10:00  Session 1: Wells",
        "    rota.csv:2: en: Ivo Vane (i1) → Oda Fall (i3), together with Ana Lee (i2)",
        "To be told: Ivo Vane (i1), Oda Fall (i3), Ana Lee (i2)",
    ]
    after = before | {"rota.csv": ROTA.replace("i1 i2", "i3 i2")}
    assert files(talks) == after


def test_no_participant_goes_into_a_booth(planner: Planner, talks: Path) -> None:
    interpreted(talks)
    shown = planner("replace", talks, "i1", "p2")
    assert shown.code == 2
    assert shown.err.startswith("planner: Ivo Vane (i1) works in booths, but the other does not.")
