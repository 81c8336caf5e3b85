"""What stands around an agenda: the decision, who is invited, the rules, the statements."""

# ruff: noqa: E501 (lines are as wide as a page)

from textwrap import dedent

import pytest

from tests.readers.conftest import reading

DECISION = dedent("""\
    DECISION No. 12/Revised reissue *
    LAKE CONFERENCE OF 2027
    ON WATER IN CENTRAL ASIA

     The Permanent Council,

     Welcoming the offer of Kazakhstan to host the conference,

     Recalling paragraph 7 of the Charter for European Security 1999, in which participating
    States agreed to co-operate,

     Pursuant to Decision No. 11 of 3 May 2026,

    * Incorporates changes of the text.
     Decides:

    - To hold the Lake Conference of 2027 on Water in Central Asia on 3 and 4 May 2027,
    with the annexed indicative agenda;

    - To convene on 7 April 2027 in Vienna a reinforced preparatory meeting.

    I. Agenda

    Monday, 3 May 2027

    9 a.m.  Opening of the Conference

    10 a.m.  Session 1: Rivers

    5 p.m.  Closing session

    II. Organizational modalities

    Participation

     Representatives of the OSCE participating States.

     Representatives of the Partners for Co-operation (Japan, Korea)

     The following international organizations will be invited: World Bank, European Bank for
    Reconstruction and Development, Secretariat of the Collective Security Treaty and headquarters
    of the Collective Rapid Deployment Forces, Lake Fund, United Nations bodies, including the United
    Nations Children’s Fund, the United Nations Secretariat (Department of Political Affairs)

     Representatives of non-governmental organizations may attend (prior notification is required).

     Other countries may be invited by the host country.

    Other organizational modalities

     The conference will comprise one session, in addition to the opening and closing sessions.

     The opening and closing sessions will be co-chaired by a representative of the host country and
    a representative of the OSCE.

     A chairperson and a rapporteur will be designated for each session. The final document will be
    transmitted to the Permanent Council.

     Some States wish to meet in the margins of the conference.

     Other OSCE rules and working methods will apply, mutatis mutandis.

     The opening and closing sessions will be open to the media. A press conference will be held
    after the conference.

    Venue: Astana

     Working languages: English and Russian (simultaneous interpretation).

    INTERPRETATIVE STATEMENT UNDER PARAGRAPH IV.1(A)6 OF THE RULES OF PROCEDURE

    By the delegation of Canada:

     “Canada joins the consensus. We ask that this statement be attached to the decision and to the
    journal of the day.”

     Norway1 and Iceland align themselves with this statement.

    1 Norway remains outside.
""")


def line_of(words: str) -> int:
    """The line of the text that holds these words."""
    return next(n for n, line in enumerate(DECISION.split("\n"), 1) if words in line)


def test_the_decision() -> None:
    decision = reading(DECISION).frame.decision
    assert decision
    assert (decision.number, decision.body, decision.symbol) == (
        "12",
        "osce-permanent-council",
        "PC.DEC/12",
    )
    assert decision.issue == {"en": "Revised reissue"}
    assert decision.footnote == {"en": "Incorporates changes of the text."}
    assert len(decision.decides) == 2
    assert [
        (dict(of.document), of.paragraph, of.year, of.date and of.date.isoformat())
        for of in decision.references
    ] == [
        ({"en": "Charter for European Security"}, "7", 1999, None),
        ({"en": "Decision No. 11"}, "", None, "2026-05-03"),
    ]


def test_the_frame() -> None:
    frame = reading(DECISION).frame
    assert frame.title == {"en": "Lake Conference of 2027 on Water in Central Asia"}
    assert (frame.host, frame.status) == ("KZ", "indicative")
    assert (str(frame.starts), str(frame.ends)) == ("2027-05-03", "2027-05-04")
    (meeting,) = frame.meetings
    assert (str(meeting.date), meeting.town, meeting.reinforced) == (
        "2027-04-07",
        {"en": "Vienna"},
        True,
    )


def test_a_symbol_that_is_not_printed_is_told_to_be_worked_out() -> None:
    assert [(f.name, f.place.line) for f in reading(DECISION).findings] == [
        ("symbol-inferred", 1),
        ("invitee-unknown", line_of("Lake Fund")),
    ]


def test_who_is_invited() -> None:
    invited = reading(DECISION).invited
    assert [of.id for of in invited.categories] == [
        "participating-states",
        "partners",
        "international-organizations",
        "un-bodies",
        "ngos",
        "host-invitees",
    ]
    assert [(one.category, one.body, one.place.line) for one in invited.invitees] == [
        ("partners", "JP", line_of("(Japan")),
        ("partners", "KR", line_of("(Japan")),
        ("international-organizations", "world-bank", line_of("World Bank")),
        ("international-organizations", "ebrd", line_of("World Bank")),
        ("international-organizations", "cst-secretariat", line_of("Secretariat of the Coll")),
        ("international-organizations", "crdf-headquarters", line_of("Secretariat of the Coll")),
        ("un-bodies", "unicef", line_of("bodies, including")),
        ("un-bodies", "dpa", line_of("Political Affairs")),
    ]
    assert invited.unknown == (("Lake Fund", line_of("Lake Fund")),)
    ngos = invited.categories[4]
    assert (ngos.notification, ngos.condition) == (True, {"en": "prior notification is required"})


def test_the_rules() -> None:
    rules = reading(DECISION).rules
    of = rules.modalities
    assert of.sessions
    assert (of.sessions.number, of.sessions.opening, of.sessions.closing) == (1, True, True)
    assert of.co_chairs
    assert (of.co_chairs.kinds, of.co_chairs.by) == (("opening", "closing"), ("host", "osce"))
    assert of.officers
    assert of.officers.roles == ("chair", "rapporteur")
    assert of.side_meetings
    assert of.rules
    assert (of.rules.of, of.rules.mutatis_mutandis) == ("osce", True)
    assert of.media
    assert of.media.kinds == ("opening", "closing")
    assert of.press_conference
    assert of.press_conference.when == "after-the-conference"
    assert [(one.id, one.sent_to) for one in rules.outcome_documents] == [
        ("final-document", "osce-permanent-council")
    ]
    assert (rules.town, rules.working_languages, rules.interpretation) == (
        "Astana",
        ("en", "ru"),
        "simultaneous",
    )


def test_statements_and_those_who_align_with_them() -> None:
    (read,) = reading(DECISION).statements
    assert read.statement.delegation == "CA"
    assert read.statement.requests == ("attach-to-decision", "append-to-journal")
    assert read.statement.legal_basis == {"en": "PARAGRAPH IV.1(A)6 OF THE RULES OF PROCEDURE"}
    assert [(one.body, one.as_printed, one.footnote) for one in read.statement.alignments] == [
        ("NO", {"en": "Norway"}, {"en": "Norway remains outside."}),
        ("IS", {"en": "Iceland"}, {}),
    ]


def test_every_line_is_understood() -> None:
    assert reading(DECISION).unread == ()


def test_priority_areas_with_their_foci() -> None:
    text = dedent("""\
        DÉCISION No 9
        BUREAU DU LAC

         Le Conseil permanent,

         Décide que :

        1. Le Bureau met en œuvre des projets dans les domaines prioritaires ci-après :

        a) La dimension humaine, en se concentrant sur la société civile, les médias ou les droits ;

        b) La dimension économique, en se concentrant sur la bonne gouvernance ; le transport ; ou
        l’énergie ;
    """)
    areas = reading(text).areas
    assert [(of.label, of.title["fr"]) for of in areas] == [
        ("a", "La dimension humaine"),
        ("b", "La dimension économique"),
    ]
    assert [[focus["fr"] for focus in of.foci] for of in areas] == [
        ["la société civile", "les médias", "les droits"],
        ["la bonne gouvernance", "le transport", "l’énergie"],
    ]


@pytest.mark.parametrize(
    ("line", "language", "working", "interpretation"),
    [
        ("Рабочие языки: английский и русский", "ru", ("en", "ru"), ""),
        ("Working languages: English and French", "en", ("en", "fr"), ""),
        (
            "Habrá interpretación simultánea español-inglés.",
            "es",
            ("es", "en"),
            "simultaneous",
        ),
    ],
)
def test_languages_are_read_above_the_agenda(
    line: str, language: str, working: tuple[str, ...], interpretation: str
) -> None:
    text = f"Forum\n\n{line}\n\n4.5.2027\n\n09:00 Alpha\n10:00 Beta\n"
    rules = reading(text, language).rules
    assert rules.interpretation == (interpretation or None)
    assert rules.working_languages == working


@pytest.mark.parametrize(
    ("sentence", "language", "rule"),
    [
        ("A press conference will be held at the end of the meeting.", "en", "press_conference"),
        (
            "Une conférence de presse aura lieu après la réunion à 13 h 15.",
            "fr",
            "press_conference",
        ),
        ("По итогам встречи состоится пресс-конференция.", "ru", "press_conference"),
        ("A press conference will be held on 4 May at 1 p.m.", "en", "press_conference"),
        ("All sessions will be open to the media.", "en", "media"),
        ("Toutes les séances seront ouvertes aux médias.", "fr", "media"),
        ("Side events may be organized during the lunch breaks.", "en", "side_meetings"),
    ],
)
def test_rules_in_other_words(sentence: str, language: str, rule: str) -> None:
    heads = {
        "en": "Organizational modalities",
        "fr": "Modalités d’organisation",
        "ru": "Организационные условия",
    }
    text = f"4.5.2027\n\n09:00 Alpha\n10:00 Beta\n\n{heads[language]}\n\n{sentence}\n"
    modalities = reading(text, language).rules.modalities
    assert getattr(modalities, rule) is not None
    if modalities.media:
        assert [str(of) for of in modalities.media.kinds] == ["opening", "session", "closing"]


def test_two_sentences_on_the_media_are_one_rule() -> None:
    text = (
        "4.5.2027\n\n09:00 Alpha\n10:00 Beta\n\nOrganizational modalities\n\n"
        "The opening session will be open to the public. The media may attend the closing session.\n"
    )
    media = reading(text, "en").rules.modalities.media
    assert media is not None
    assert [str(of) for of in media.kinds] == ["opening", "closing"]
    assert media.text["en"] == text.splitlines()[-1]


@pytest.mark.parametrize(
    ("sentence", "language", "title", "start"),
    [
        (
            "Une réunion des coordonnateurs et rapporteurs se tiendra le 20 février 2027 à 15 heures.",
            "fr",
            "Réunion des coordonnateurs et rapporteurs",
            "15:00",
        ),
        (
            "Die Vorbesprechung der Moderatoren findet am 25. Juni 2027 um 16.00 Uhr statt.",
            "de",
            "Vorbesprechung der Moderatoren",
            "16:00",
        ),
        (
            "A meeting of moderators will be held on 3 May 2027.",
            "en",
            "Meeting of moderators",
            None,
        ),
    ],
)
def test_a_meeting_of_those_who_moderate_is_a_rule_with_its_day_and_hour(
    sentence: str, language: str, title: str, start: str | None
) -> None:
    heads = {"en": "Organizational modalities", "fr": "Modalités", "de": "Modalitäten"}
    text = f"4.5.2027\n\n09:00 Alpha\n10:00 Beta\n\n{heads[language]}\n\n{sentence}\n"
    (meeting,) = reading(text, language).rules.meetings
    assert (meeting.title[language], meeting.text[language]) == (title, sentence)
    assert (str(meeting.start) if meeting.start else None) == start


def test_a_german_decision_whose_clauses_begin_in_small_letters() -> None:
    text = """PC.DEC/9999
3 May 2027

BESCHLUSS Nr. 9999
TAGESORDNUNG UND MODALITÄTEN DER
JÄHRLICHEN MÜHLENTAGUNG 2027

Der Ständige Rat –

unter Hinweis auf den Beschluss Nr. 3 über die
Mühlen –

beschließt, die Tagung abzuhalten.

JÄHRLICHE MÜHLENTAGUNG 2027

Tagesordnung

Montag, 3. Mai 2027

10.00 Uhr  Eröffnung

Modalitäten

Jede Sitzung hat einen Moderator und einen Berichterstatter. Die Vorbesprechung ist am 2. Mai 2027.
"""
    read = reading(text, "de")
    decision = read.frame.decision
    assert decision is not None
    assert [dict(of) for of in decision.considering] == [
        {"de": "unter Hinweis auf den Beschluss Nr. 3 über die Mühlen –"}
    ]
    assert [dict(of) for of in decision.decides] == [{"de": "beschließt, die Tagung abzuhalten."}]
    assert read.frame.title == {"de": "JÄHRLICHE MÜHLENTAGUNG 2027"}
    assert read.rules.modalities.officers is not None
    assert read.unread == ()


def test_rules_on_a_line_each_without_empty_lines() -> None:
    text = """4.5.2027

09:00 Alpha
10:00 Beta

II. Organizational modalities

The following organizations will be invited: Council of Europe, NATO, Interpol, World Bank.
The rules of procedure of the OSCE will apply, mutatis mutandis, to the conference of the mills.
A press conference will be held after the conference in the hall of the mill.
"""
    read = reading(text)
    assert read.rules.modalities.press_conference is not None
    assert [of.what for of in read.fates.values()][-3:] == [
        "participation",
        "modalities",
        "modalities",
    ]
    assert len(read.invited.invitees) == 4
    assert read.findings == ()


def test_the_venue_is_an_address_with_full_stops() -> None:
    text = """Taller de ríos

4.5.2027

09:00 Inauguración
10:00 Almuerzo

Modalidades de organización

Lugar: Casa de los Molinos, Av. Elm 5, Santiago
"""
    read = reading(text, "es")
    assert read.rules.town == "Casa de los Molinos, Av. Elm 5, Santiago"
    assert read.unread == ()
