"""What a preamble recalls, what it follows, and who organizes: in the words of three languages."""

import datetime as dt
from textwrap import dedent

from planner.readers.agenda.lines.citations import citations
from planner.readers.reading import Reading
from tests.readers.conftest import reading

ENGLISH = dedent("""\
    DECISION No. 900
    LAKE CONFERENCE

     The Permanent Council,

     Welcoming the offer of Kyrgyzstan to host the conference,

     Following up on the International Conference on Rivers, held on 19 and 20 October 2000 in
    Tashkent (Uzbekistan),

     Taking into account the document entitled “Priorities of the rivers of the region”, adopted at
    the above-mentioned conference,

     Recalling, in the spirit of the Platform for Co-operative Security, that the World Bank is
    ready, together with the OSCE, to support it,

     Recalling its Decisions Nos. 11 and 12, and paragraph 4 of its Decision No. 13,

     Decides:

    - To hold the Lake Conference in Bishkek on 3 and 4 May 2027;

    - To convene on 7 April 2027 in Vienna a preparatory meeting open to all interested States. It
    is to draft the declaration of the conference.

    INTERPRETATIVE STATEMENT UNDER PARAGRAPH 79 OF THE FINAL RECOMMENDATIONS OF HELSINKI REGARDING
    THE LAKE CONFERENCE

     By the delegation of Austria:

     “Austria joins the consensus.”
    """)


def titles(read: Reading, language: str) -> list[tuple[str, str]]:
    assert read.frame.decision
    return [(of.document[language], of.paragraph) for of in read.frame.decision.references]


def test_documents_are_known_by_number_paragraph_quotes_and_title() -> None:
    assert titles(reading(ENGLISH), "en") == [
        ("Priorities of the rivers of the region", ""),
        ("Platform for Co-operative Security", ""),
        ("Decision No. 13", "4"),  # and not "its Decision"
        ("Decision No. 11", ""),
        ("Decision No. 12", ""),
    ]


def test_the_conference_that_is_followed_up() -> None:
    follows = reading(ENGLISH).frame.follows
    assert follows
    assert follows.title == {"en": "International Conference on Rivers"}
    assert (follows.starts, follows.ends) == (dt.date(2000, 10, 19), dt.date(2000, 10, 20))
    assert (follows.town, follows.host) == ({"en": "Tashkent"}, "UZ")
    assert follows.documents == ({"en": "Priorities of the rivers of the region"},)
    assert follows.place.line == 8


def test_the_conference_that_is_followed_up_in_french() -> None:
    text = """\
        DÉCISION No 900
        CONFÉRENCE SUR LES LACS

         Le Conseil permanent,

         Donnant suite à la Conférence sur les rivières, qui s’est tenue le 3 mai 2020 à Genève (Suisse),

         Rappelant la Charte des lacs 1999, dans laquelle il a exprimé sa volonté,

         Décide :

        - De tenir la conférence.
        """  # noqa: E501
    read = reading(dedent(text))
    follows = read.frame.follows
    assert follows
    assert (follows.title, follows.town, follows.host) == (
        {"fr": "Conférence sur les rivières"},
        {"fr": "Genève"},
        "CH",
    )
    assert follows.ends == dt.date(2020, 5, 3)
    assert titles(read, "fr") == [("Charte des lacs", "")]


def test_those_who_organize_it_together() -> None:
    assert reading(ENGLISH).frame.organizers == ("host", "osce", "world-bank")


def test_the_preparatory_meeting_with_its_guests_and_purposes() -> None:
    (meeting,) = reading(ENGLISH).frame.meetings
    assert meeting.open_to == ({"en": "all interested States"},)
    assert meeting.purposes == ({"en": "It is to draft the declaration of the conference."},)


def test_documents_that_may_come_out_of_it() -> None:
    (document,) = reading(ENGLISH).frame.outcomes
    assert (document.id, document.optional) == ("declaration", True)
    assert document.title == {"en": "declaration of the conference"}


def test_the_rule_of_a_statement_ends_before_its_matter() -> None:
    (read,) = reading(ENGLISH).statements
    assert read.statement.legal_basis == {
        "en": "PARAGRAPH 79 OF THE FINAL RECOMMENDATIONS OF HELSINKI"
    }


def test_dates_in_a_sentence_are_told_as_printed() -> None:
    frame = reading(ENGLISH).frame
    assert frame.dates == ("3 and 4 May 2027",)
    assert (frame.starts, frame.ends) == (dt.date(2027, 5, 3), dt.date(2027, 5, 4))


def test_numbers_of_decisions_in_six_languages() -> None:
    said = (
        "Decision No. 12", "DÉCISION No 12", "Решение № 12", "Beschluss Nr. 12", "Decisión núm. 12",
        "Decisione n. 12", "DECISION No 12",
    )  # fmt: skip
    assert [(found := citations().number.search(of)) and found[1] for of in said] == ["12"] * 7


def test_convictions_belong_to_the_preamble() -> None:
    text = """\
        DÉCISION No 901
        CONFÉRENCE SUR LES LACS

         Le Conseil permanent,

         Convaincu que la Décision No 12 doit être appliquée,

         Préoccupé par les conséquences de la Décision No 14,

         Décide de tenir la Conférence sur les lacs à Berne les 3 et 4 mai 2027.
    """
    read = reading(dedent(text), "fr")
    assert titles(read, "fr") == [("Décision No 12", ""), ("Décision No 14", "")]
