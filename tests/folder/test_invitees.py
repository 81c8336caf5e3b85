"""`invitees.csv`: what is read of it, and what is said where it cannot be read."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from planner.findings import Finding
from planner.folder.rows import changed_rows, read_rows
from planner.model import Invitee, Reply, Text

HEAD = "id,category,body,entry,as_printed.fr,reply,note\n"


def read_invitees(data: bytes) -> tuple[tuple[Invitee, ...], list[Finding]]:
    return read_rows(data, "invitees.csv", Invitee)


@pytest.fixture
def faults(
    found_in: Callable[..., list[str]], settings: Callable[..., str]
) -> Callable[[bytes], list[str]]:
    """The findings in a folder with this table."""
    rest = {"conference.toml": settings("en"), "agenda.en.txt": ""}
    return lambda data: found_in(rest | {"invitees.csv": data})


def test_a_row_for_each_body() -> None:
    table = dedent("""\
        id,category,body,as_printed.fr,as_printed.ru,reply
        cis,organizations,cis-executive-committee,"Secrétariat, CEI",СНГ,accepted

        kg, states ,KG
        de,states,DE,"Allemagne
        fédérale",,declined
        fr,states,FR,,,,,
        """)
    invitees, findings = read_invitees(table.encode("utf-8-sig"))
    assert findings == []
    assert invitees == (
        Invitee(
            "cis",
            "organizations",
            "cis-executive-committee",
            as_printed=Text({"fr": "Secrétariat, CEI", "ru": "СНГ"}),
            reply=Reply.ACCEPTED,
        ),
        Invitee("kg", "states", "KG"),
        Invitee(
            "de",
            "states",
            "DE",
            as_printed=Text({"fr": "Allemagne\nfédérale"}),
            reply=Reply.DECLINED,
        ),
        Invitee("fr", "states", "FR"),
    )
    assert [str(invitee.place) for invitee in invitees] == [
        "invitees.csv:2",
        "invitees.csv:4",
        "invitees.csv:5",
        "invitees.csv:7",
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"id;category;body\nkg;states;KG\n", "1: table-delimiter: The columns are not separated "),
        (b"id\tcategory\tbody\n", "1: table-delimiter: The columns are not separated by commas."),
        (
            f"{HEAD}kg,states,KG,,Киргизия,,\n".encode("cp1251"),
            "2:15: table-encoding: This file is not in UTF-8.",
        ),
        (f"{HEAD}kg,states,KG\n".encode("utf-16"), "1:1: table-encoding: This file is not in UTF"),
        (f"{HEAD}kg,st\0ates,KG\n".encode(), "2:6: table-encoding: This is not a text in UTF-8."),
        (
            f"{HEAD}kg,states,KG,,,,,Bishkek\n".encode(),
            "2: table-row-too-long: This row has 8 cell",
        ),
        (
            b"id,category,body,colour\n",
            "1: table-column-unknown: The column “colour” is not known.",
        ),
        (
            b"id,category,body,as_printed\n",
            "1: table-column-unknown: The column “as_printed” is no",
        ),
        (b"id,category,body,replay\n", "1: table-column-unknown: The column “replay” is not known"),
        (b"id,category\nkg,states\n", "1: table-column-missing: Missing column: body."),
        (b"", "1: table-column-missing: Missing column: id, category, body."),
        (b"\n\n", "1: table-column-missing: Missing column: id, category, body."),
        (b"id,category,body,id\nkg,states,KG,x\n", "1: table-column-twice: There are two columns "),
        (
            f"{HEAD}kg,states,KG,,,perhaps,\n".encode(),
            "2: cell-impossible: “perhaps” is not possible in the column “reply”.",
        ),
        (f'{HEAD}kg,states,KG\nkz,"states,KZ\n'.encode(), "3: table-broken: This row cannot be re"),
        (f'{HEAD}kg,"states"x,KG\n'.encode(), "2: table-broken: This row cannot be read: "),
        (f"{HEAD}kg,{'x' * 200_000},KG\n".encode(), "2: table-broken: This row cannot be read: "),
    ],
)
def test_a_fault_and_its_line(
    faults: Callable[[bytes], list[str]], data: bytes, fault: str
) -> None:
    (only,) = faults(data)
    assert only.startswith(f"invitees.csv:{fault}")


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"id,category,body,replay\n", "Did you mean “reply”?"),
        (
            b"id,category,body,colour\n",
            "Known columns: id, category, body, entry, language, quota, invited_on, "
            "reminded_on, reply, replied_on, focal_point, focal_email, focal_phone, note, "
            "as_printed.en, addressee.en.",
        ),
        (b"id,category,body,reply\nkg,s,KG,acepted\n", "Did you mean “accepted”?"),
        (
            b"id,category,body,reply\nkg,s,KG,xxx\n",
            "Possible values: accepted, declined, tentative, or empty.",
        ),
    ],
)
def test_what_would_fit_is_named(data: bytes, hint: str) -> None:
    (found,) = read_invitees(data)[1]
    assert found.hint == hint


# --- changes ---------------------------------------------------------------------------------

TABLE = dedent("""\
    id,body,category,reply,as_printed.fr
    kg,KG,"states",accepted,"Kirghizistan"
    kz, KZ ,states
    tj,TJ,states,,
    """)


def changed(*wanted: str) -> str:
    """The table with the rows that these lines tell."""
    head = TABLE.split("\n", 1)[0]
    after, _ = read_invitees("\n".join((head, *wanted)).encode())
    return changed_rows(TABLE, after, Invitee)


def test_rows_that_stay_keep_their_bytes() -> None:
    assert changed("kg,KG,states,declined,Kirghizistan", "kz,KZ,states", "tj,TJ,states") == (
        TABLE.replace(
            'kg,KG,"states",accepted,"Kirghizistan"', "kg,KG,states,declined,Kirghizistan"
        )
    )


def test_rows_that_come_and_go() -> None:
    rows = "kz,KZ,states", 'uz,UZ,states,,"Ouzbékistan, République d’"', "tj,TJ,states"
    lines = TABLE.splitlines()
    assert changed(*rows).splitlines() == [
        lines[0],
        lines[2],
        'uz,UZ,states,,"Ouzbékistan, République d’"',
        lines[3],
    ]


def test_a_table_gets_the_column_that_it_lacks() -> None:
    new = (Invitee("kg", "states", "KG", note="by hand"),)
    assert changed_rows("id,category,body\nkg,states,KG\n", new, Invitee) == (
        "id,category,body,note\nkg,states,KG,by hand\n"
    )
