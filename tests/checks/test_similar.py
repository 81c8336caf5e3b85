"""Persons and invited bodies that may be one and the same."""

from collections.abc import Callable
from itertools import product

import pytest

from tests.checks.conftest import CLEAN, Files, folder

Checked = Callable[[Files], str]
WHY = "participants.csv:3: warning: participant-similar: "
SCRIPTS = "they have the same name in two scripts"
COMPOUND = "one family name begins with the other"


def people(first: str, second: str, *emails: str) -> Files:
    """Two persons by body, given and family name, with addresses."""
    table = f"id,body,position,given,family\np1,{first}\np2,{second}\n"
    addresses = "".join(f"p{at},{email}\n" for at, email in enumerate(emails, 1))
    return folder() | {
        "participants.csv": table,
        "participants.secretariat.csv": f"id,email\n{addresses}",
    }


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("AT,head,Ada,Riller", "AT,member,Ada,Ríller", "they have the same name"),
        ("AT,head,Ada,Riller", "AUT,member,Riller,Ada", "given name and family name are swapped"),
        ("AT,head,Ada,Riller", "AT,member,Ada,Rillers", "the names differ by one letter"),
        ("AT,head,Ada,Riller", "AT,member,Ada,Siller", "the names differ by one letter"),
        ("AT,head,Ada,Riller", "AT,member,Ada,Rilelr", "the names differ by one letter"),
        ("AT,head,Иван,Петров", "AT,member,Иван,Питров", "the names differ by one letter"),
        ("AT,head,Katharina,Ho", "AT,member,Katarina,Ho", "the names differ by one letter"),
        ("AT,head,Anna,Brook", "AT,member,Ana,Brook", "the names differ by one letter"),
        (
            "AT,head,Juan,PEREZ LOPEZ",
            "AT,member,Juan,Pérez",
            COMPOUND,
        ),
        ("AT,head,Ada,Rill-Hood", "AT,member,Ada,Rill", COMPOUND),
        ("AT,head,Anna Müller,", "AT,member,Anna,Müller", "they have the same name"),
        ("AT,head,Ада,Рилль", "AT,member,Ada,Rill", SCRIPTS),
        ("AT,head,Aleksei,Petrov", "AT,member,Алексей,Петров", SCRIPTS),
        (
            "AT,head,Yulia,Shevchenko",
            "AT,member,Юлия,Шевченко",
            SCRIPTS,
        ),
        (
            "AT,head,Иван Иванович,Петров",
            "AT,member,Ivan,PETROV",
            SCRIPTS,
        ),
        ("AT,head,Ada,Riller", "DE,head,Ada,Riller", "they have the same name, in two delegations"),
    ],
)
def test_two_rows_of_one_person(checked: Checked, first: str, second: str, why: str) -> None:
    files = people(first, second.replace("AUT", "at"))
    seen = checked(files | {"conference.toml": files["conference.toml"] + '[bodies]\nat = "AT"\n'})
    assert seen.startswith(WHY)
    assert f"(p2) may be the same person: {why}.\n" in seen
    assert "    see participants.csv:2\n" in seen


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("AT,head,Ada,Riller", "AT,member,Ada,Rillerin"),
        ("AT,head,Ada,de Riller", "AT,member,Ada,de Brook"),
        ("AT,head,Ada,Riller", "DE,head,Ана,Риллер"),
        ("AT,head,Ada,", "DE,head,Ada,"),
        ("AT,head,Ada,Rill", "AT,member,Ada,Hill"),
        ("AT,head,Ada,Riller", "AT,member,Adam,Rillen"),
        ("AT,head,Ada,Riller", "AT,member,Bo,Brook"),
    ],
)
def test_two_persons(checked: Checked, first: str, second: str) -> None:
    """Other delegations, two letters, short names, both names otherwise."""
    assert checked(people(first, second)) == CLEAN


def test_with_and_without_a_delegation(checked: Checked) -> None:
    seen = checked(people("AT,head,Ada,Riller", ",member,Ada,Riller"))
    assert (
        "may be the same person: they have the same name, with and without a delegation.\n" in seen
    )


def test_two_addresses_in_two_delegations_are_of_two(checked: Checked) -> None:
    one, other = "AT,head,Ada,Riller", "DE,head,Ada,Riller"
    assert checked(people(one, other, "a@at.example", "a@de.example")) == CLEAN
    assert checked(people(one, other, "a@at.example")).startswith(WHY)


def test_a_common_name_is_that_of_several(checked: Checked) -> None:
    files = people("AT,head,Ada,Riller", "DE,head,Ada,Riller")
    files["participants.csv"] += "p3,FR,head,Ada,Riller\np4,IT,head,Ada,Riller\n"
    assert checked(files) == CLEAN


@pytest.mark.parametrize(
    ("unit", "is_found"), [("Institute of Wells", True), ("Daily Well", False)]
)
def test_whom_nobody_sent_is_known_by_where_they_work(
    checked: Checked, unit: str, is_found: bool
) -> None:
    table = f"id,unit.en,given,family\np1,Institute of wells,Ada,Riller\np2,{unit},Ada,Riller\n"
    seen = checked(folder() | {"participants.csv": table})
    assert seen.startswith(WHY) if is_found else seen == CLEAN


def test_one_address_and_one_name(checked: Checked) -> None:
    files = people("AT,head,Ada,Riller", "DE,head,Adele,Riller", "a.r@x.example", "A.R@x.example")
    seen = checked(files)
    assert seen.startswith(WHY)
    assert "may be the same person: they have the same email address.\n" in seen
    assert "x.example" not in seen


def test_the_address_of_an_office_is_that_of_several(checked: Checked) -> None:
    """Two who share no name share an office; so do three who share a name."""
    assert (
        checked(people("AT,head,Ada,Riller", "AT,member,Bo,Brook", *["o@x.example"] * 2)) == CLEAN
    )
    files = people("AT,head,Ada,Riller", "DE,head,Adele,Riller", *["o@x.example"] * 3)
    files["participants.csv"] += "p3,FR,head,Adina,Riller\n"
    assert checked(files) == CLEAN


def test_each_person_is_told_once(checked: Checked) -> None:
    files = people("AT,head,Ada,Riller", "AT,member,Ada,Riller", *["a@x.example"] * 2)
    files["participants.csv"] += "p3,AT,member,Ada,Rillers\n"
    assert checked(files).count("warning: participant-similar") == 2


def test_very_many_of_one_name_take_no_time(checked: Checked) -> None:
    """With one given name in one delegation, 28,561 persons would be four hundred million pairs."""
    names = ("".join(letters).title() for letters in product("bcdfglmnprstv", repeat=4))
    rows = "".join(f"p{at},AT,member,Ada,{name}{name}\n" for at, name in enumerate(names))
    files = folder("allow = ['delegation-head']") | {
        "participants.csv": f"id,body,position,given,family\n{rows}"
    }
    assert checked(files) == CLEAN


INVITED = """
[[participation]]
id = "guests"
name = "Guests"
"""


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        ("Institute of Springs", "Institute of Sprigs", True),
        ("Institute of Wells and Springs", "Institute of Springs and Wells", True),
        ("INSTITUTE OF WELLS", "Institute of Wells", True),
        ("Institute of Wells", "Academy of Wells", False),
        ("Wells", "Bells", False),
    ],
)
def test_bodies_of_nearly_one_name(
    checked: Checked, first: str, second: str, is_found: bool
) -> None:
    files = folder(INVITED) | {
        "names.csv": f"body,name.en\none,{first}\nother,{second}\n",
        "invitees.csv": "id,category,body\none,guests,one\nother,guests,other\n",
    }
    message = (
        f"invitees.csv:3: warning: invitee-similar: {first} (one) and {second} (other) may be "
        "the same body.\n"
    )
    seen = checked(files)
    assert seen.startswith(message) if is_found else seen == CLEAN


def test_a_body_of_the_folder_that_is_called_as_a_known_one(checked: Checked) -> None:
    files = folder(INVITED) | {
        "names.csv": "body,name.en\nfed-micronesia,Micronesia (Federated State of)\n",
        "invitees.csv": "id,category,body\nfm,guests,FM\nown,guests,fed-micronesia\n",
    }
    assert "invitees.csv:3: warning: invitee-similar" in checked(files)


def test_states_of_nearly_one_name_are_two(checked: Checked) -> None:
    invitees = "id,category,body\nie,guests,IE\nis,guests,IS\nne,guests,NE\nng,guests,NG\n"
    assert checked(folder(INVITED, invitees=invitees)) == CLEAN
