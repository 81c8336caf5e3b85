"""docs/reference/notation.md, "What is indented under an item", "Attributes", and its grammar."""

from collections.abc import Callable

import pytest

from planner.folder.load import Loaded
from planner.model import AgendaItem, Duty, Kind, Openness, Party, Role

Read = Callable[[str], Loaded]
Outline = Callable[[str], list[str]]
Item = Callable[[str], AgendaItem]


def duties(item: AgendaItem) -> list[str]:
    """The duties of an item, one a line; names as printed stand in quotes."""
    return [f"{duty.role}: {', '.join(map(_shown, duty.holders))}" for duty in item.duties]


def _shown(party: Party) -> str:
    return party.token or f'"{party.name}"'


# --- what is indented ------------------------------------------------------------------------


def test_known_word_and_colon_annotation_time_dash_and_anything_else(item: Item) -> None:
    read = item("""\
        09:30  Session 1: Water
               chair: host
               > Delegations hand in their statements.
               11:00–11:30  Keynote address
               11:45  Statement by the host
               - Coffee break
               Discussion
        """)
    assert duties(read) == ["chair: host"]
    assert read.note == {"en": "Delegations hand in their statements."}
    assert [
        (str(one.start or "–"), str(one.end or "–"), one.title["en"]) for one in read.items
    ] == [
        ("11:00", "11:30", "Keynote address"),
        ("11:45", "–", "Statement by the host"),
        ("–", "–", "Coffee break"),
        ("–", "–", "Discussion"),
    ]


def test_no_deeper_than_the_title_belongs_to_the_item_of_the_day(outline: Outline) -> None:
    assert outline(
        """\
        Thursday, 13 December 2001

        09:30–12:30  Session 1: Water
          First presentation
             Second presentation
                     Third presentation
         Discussion
        """.replace("                     T", "             T")
    ) == [
        "09:30–12:30 session: Session 1: Water",
        "  – presentation: First presentation",
        "  – presentation: Second presentation",
        "  – presentation: Third presentation",
        "  – discussion: Discussion",
    ]


def test_what_is_deeper_goes_on_from_a_title(item: Item) -> None:
    read = item("""\
        09:30  Session 1: Experiences
                 and practices
                   in the region  [Hall A]
               Regional overview:
                 presentations by
                 the heads of delegation
               Discussion
        """)
    assert (read.title["en"], read.room) == (
        "Session 1: Experiences and practices in the region",
        "hall-a",
    )
    assert [inner.title["en"] for inner in read.items] == [
        "Regional overview: presentations by the heads of delegation",
        "Discussion",
    ]


def test_what_is_deeper_goes_on_from_an_attribute(item: Item) -> None:
    read = item("""\
        09:30  Session 1: Water
               chair: host · speakers: KZ, KG,
                 TJ, TM,
                 UZ
               Discussion
        """)
    assert duties(read) == ["chair: host", "speaker: KZ, KG, TJ, TM, UZ"]
    assert [inner.title["en"] for inner in read.items] == ["Discussion"]


def test_what_is_deeper_goes_on_from_an_annotation(item: Item) -> None:
    read = item("""\
        09:30  Session 1: Water
               > Statements are handed in
                 in writing.
               > The floor is given
                   for five minutes.
               Discussion
        """)
    assert read.note == {
        "en": "Statements are handed in in writing.\nThe floor is given for five minutes."
    }
    assert [inner.title["en"] for inner in read.items] == ["Discussion"]


def test_an_attribute_and_an_annotation_of_an_item_inside(item: Item) -> None:
    read = item("""\
        09:30  Session 1: Water
               Keynote address
                 keynote-speaker: "Ms. A. Example"
                 > In English.
                 > In Russian.
               Discussion
               > After the keynote.
        """)
    keynote, discussion = read.items
    assert duties(keynote) == ['keynote-speaker: "Ms. A. Example"']
    assert keynote.note == {"en": "In English.\nIn Russian."}
    assert discussion.note == {}
    assert read.note == {"en": "After the keynote."}


def test_an_item_inside_an_item_inside_begins_with_a_dash_or_a_time(outline: Outline) -> None:
    assert outline("""\
        Thursday, 13 December 2001

        09:30  Session 1: Water
               Presentations
                 - Rivers and
                   lakes  [Hall B]
                     speakers: KG
                 – Glaciers
                 10:30  Statement by the
                        host
                     - Questions and answers
               Discussion
        """) == [
        "09:30 session: Session 1: Water",
        "  – presentation: Presentations",
        "    – item: Rivers and lakes  [hall-b]",
        "    – item: Glaciers",
        "    10:30 statement: Statement by the host",
        "      – discussion: Questions and answers",
        "  – discussion: Discussion",
    ]


def test_a_dash_at_the_level_of_the_item_is_the_same_as_none(outline: Outline) -> None:
    assert outline("""\
        Thursday, 13 December 2001

        09:30  Session 1: Water
               - Coffee break
               Discussion
        """)[1:] == ["  – coffee-break: Coffee break", "  – discussion: Discussion"]


def test_an_item_inside_may_have_a_room_of_its_own(outline: Outline) -> None:
    assert outline("""\
        Thursday, 13 December 2001

        09:30  Session 1: Water   [Hall A]
               11:00  Discussion  [Hall B]
               Remarks  [Hall B]
        """) == [
        "09:30 session: Session 1: Water  [hall-a]",
        "  11:00 discussion: Discussion  [hall-b]",
        "  – remarks: Remarks  [hall-b]",
    ]


def test_an_annotation_without_words_is_none(item: Item) -> None:
    assert (
        item("""\
        09:30  Discussion
               >
        """).note
        == {}
    )


# --- backslashes -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "chair: a history",
        "speaker: the art",
        "09:30 in the morning",
        "24:30 is not a time",
        "- a dash",
        "> a mark",
        "# a number",
        "[Hall A]",
        "\\ a backslash",
        "Evening  of songs",
    ],
)
@pytest.mark.parametrize("line", ["09:00  \\{}\n", "09:00  Session 1\n       \\{}\n"])
def test_a_backslash_keeps_a_title_from_being_read_as_something_else(
    item: Item, line: str, title: str
) -> None:
    read = item(line.format(title))
    written = read.items[0] if read.items else read
    assert (written.title["en"], written.room, written.duties) == (title, "", ())


def test_a_backslash_keeps_brackets_from_being_a_room(item: Item) -> None:
    read = item("09:00  Reports of the chair  \\[second reading]  [Hall A]\n")
    assert (read.title["en"], read.room) == ("Reports of the chair  [second reading]", "hall-a")


def test_words_that_go_on_can_have_a_backslash_too(item: Item) -> None:
    read = item("""\
        09:00  From dawn
                 \\- and dusk
                 \\chair: and table
        """)
    assert read.title["en"] == "From dawn - and dusk chair: and table"


# --- attributes ------------------------------------------------------------------------------


@pytest.mark.parametrize("role", list(Role))
def test_each_role_also_in_the_plural(item: Item, role: Role) -> None:
    read = item(f"09:00  Session 1\n       {role}: KG\n       {role}s: KZ, TJ\n")
    assert read.duties == (
        Duty(role, (Party("KG"),)),
        Duty(role, (Party("KZ"), Party("TJ"))),
    )


def test_several_on_a_line_are_separated_by_a_dot_in_the_middle(item: Item) -> None:
    read = item("09:00  Session 1\n       chair: KG · rapporteur: KZ  ·  media: open ·\n")
    assert duties(read) == ["chair: KG", "rapporteur: KZ"]
    assert read.openness is Openness.MEDIA


@pytest.mark.parametrize(
    ("value", "holders"),
    [
        ("KG", "KG"),
        ("host, osce,odccp", "host, osce, odccp"),
        ('"Ms. A. Example"', '"Ms. A. Example"'),
        ("“Ms. A. Example”, KG", '"Ms. A. Example", KG'),
        ('"Example, A.", "Sample, B."', '"Example, A.", "Sample, B."'),
        ('"A. Example · Ministry: Water"', '"A. Example · Ministry: Water"'),
        ("p012", "p012"),
        ("KG, KZ,", "KG, KZ"),
        ("to be designated", ""),
        ("To be  designated", ""),
    ],
)
def test_those_who_have_a_role(item: Item, value: str, holders: str) -> None:
    assert duties(item(f"09:00  Session 1\n       chair: {value}\n")) == [f"chair: {holders}"]


@pytest.mark.parametrize(
    ("attribute", "field", "value"),
    [
        ("media: open", "openness", Openness.MEDIA),
        ("media: closed", "openness", Openness.CLOSED),
        ("access: public", "openness", Openness.PUBLIC),
        ("access: media", "openness", Openness.MEDIA),
        ("access: closed", "openness", Openness.CLOSED),
        ("room: Hall B", "room", "hall-b"),
        ("room: Garden", "room", "Garden"),
        ("documents: PC.DEC/440, CIO.GAL/1/01", "documents", ("PC.DEC/440", "CIO.GAL/1/01")),
        ("duration: 45 min", "duration", 45),
        ("join: https://wells.example/a?b=1;c=2", "join", "https://wells.example/a?b=1;c=2"),
        ("duration: 1 h 30", "duration", 90),
        ("duration: 1 h 30 min", "duration", 90),
        ("duration: 2 h", "duration", 120),
        ("id: water-talks-2", "id", "water-talks-2"),
        ("number: 7", "number", "7"),
        ("session: water", "session", "water"),
        ("continued: yes", "continued", True),
        ("optional: yes", "optional", True),
        ("brief: yes", "brief", True),
        ("allow: time-order, id-twice", "allow", ("time-order", "id-twice")),
    ],
)
def test_an_attribute_sets_a_field(item: Item, attribute: str, field: str, value: object) -> None:
    assert getattr(item(f"09:00  Meeting\n       {attribute}\n"), field) == value


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind(item: Item, kind: Kind) -> None:
    assert item(f"09:00  Meeting\n       kind: {kind}\n").kind is kind


def test_attributes_say_it_where_the_words_do_not(item: Item) -> None:
    read = item("""\
        09:00  Session 3: Possible ways (continued)
               kind: closing · number: · continued: no · optional: no
        """)
    assert (read.kind, read.number, read.continued, read.optional) == (
        Kind.CLOSING,
        "",
        False,
        False,
    )


def test_a_word_and_a_colon_that_is_no_attribute_is_a_title(item: Item) -> None:
    read = item("09:00  Session 1\n       water: a history\n       Report: the chair\n")
    assert [inner.title["en"] for inner in read.items] == ["water: a history", "Report: the chair"]


# --- ids -------------------------------------------------------------------------------------


def test_an_id_comes_from_kind_number_and_day(read: Read) -> None:
    loaded = read("""\
        Thursday, 13 December 2001

        09:00  Session 3: Water
               Presentation of rivers
               Presentation of lakes
               Discussion
               id: water
        13:00  Lunch
        14:00  Working session 2.1: Snow

        Friday, 14 December 2001

        09:00  Session 3 (continued)
        10:00  Session 4
               Discussion
                 - Statements
        """)
    assert [
        (item.id, [inner.id for inner in item.items])
        for day in loaded.conference.days
        for item in day.items
    ] == [
        ("water", ["water-presentation", "water-presentation-2", "water-discussion"]),
        ("lunch-thu", []),
        ("session-2-1-thu", []),
        ("session-3-fri", []),
        ("session-4-fri", ["session-4-fri-discussion"]),
    ]
    (nested,) = loaded.conference.days[1].items[1].items[0].items
    assert nested.id == "session-4-fri-discussion-statement"


@pytest.mark.parametrize(
    "line",
    ["09:00  Session 3: Water", "11:30–12:30  Session 3: Snow and ice  [Hall B]", "–  Session III"],
)
def test_an_id_stays_the_same_under_edits_of_title_and_time(item: Item, line: str) -> None:
    assert item(f"{line}\n").id == "session-3-thu"


def test_officers_are_those_of_the_first_sitting_unless_a_sitting_names_its_own(
    read: Read,
) -> None:
    conference = read("""\
        Thursday, 13 December 2001

        09:00  Session 3: Water
               chair: KG · rapporteur: KZ · speakers: TJ
        11:00  Session 3: Water (continued)
               speakers: UZ

        Friday, 14 December 2001

        09:00  Session 3: Water (continued)
               chair: TM
        """).conference
    first, second, third = (item for day in conference.days for item in day.items)

    def holders(item: AgendaItem) -> list[str]:
        return [f"{duty.role} {duty.holders[0].token}" for duty in conference.duties_of(item)]

    assert holders(first) == ["chair KG", "rapporteur KZ", "speaker TJ"]
    assert holders(second) == ["chair KG", "rapporteur KZ", "speaker UZ"]
    assert holders(third) == ["chair TM"]


def test_words_of_attributes_may_have_capitals(item: Callable[[str], AgendaItem]) -> None:
    session = item("""\
        09:00  Session 1: Wells
               Chair: host · Rapporteur: to be designated
               Introduction: what wells are
        """)
    assert [str(duty.role) for duty in session.duties] == ["chair", "rapporteur"]
    assert [inner.title["en"] for inner in session.items] == ["Introduction: what wells are"]


def test_a_comment_may_be_indented(item: Callable[[str], AgendaItem]) -> None:
    session = item("""\
        09:00  Session 1: Wells
               # the minister may come later
               Discussion
        """)
    assert [inner.title["en"] for inner in session.items] == ["Discussion"]


def test_attributes_may_be_separated_by_a_semicolon(item: Callable[[str], AgendaItem]) -> None:
    session = item("""\
        09:00  Session 1: Wells
               chair: host, "Example; Ltd."; media: open
        """)
    ((holders,),) = ([duty.holders for duty in session.duties],)
    assert holders == (Party("host"), Party(name="Example; Ltd."))
    assert session.openness == "media"
