"""Agendas as houses lay them out. The texts are invented; each shows one family of layout."""

from textwrap import dedent

import pytest

from tests.readers.conftest import reading, shown


def agenda(text: str) -> str:
    return dedent(text).strip("\n")


def test_time_and_title_on_one_line_with_parts_inside() -> None:
    text = agenda("""
        Monday, 3 May 2027

        9 a.m.      Opening of the Forum

                    Welcoming addresses by the Mayor and by
                    the Director

        9.30 a.m.   Session 1: Water and
                    energy

                    Discussion

                    Coffee break

        Evening     Informal meeting of experts
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00 opening | Opening of the Forum",
        "  · welcome | Welcoming addresses by the Mayor and by the Director",
        "09:30 session 1 | Session 1: Water and energy",
        "  · discussion | Discussion",
        "  · coffee-break | Coffee break",
        "evening informal | Informal meeting of experts",
    ]


def test_time_on_a_line_of_its_own() -> None:
    text = agenda("""
        Lundi 3 mai 2027
        9 h 30 – 10 heures
        Séance d’ouverture
        10 heures
        Séance 1 : les glaciers, avec une
        intervention du service des eaux
        12 h 30
        Déjeuner
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:30–10:00 opening | Séance d’ouverture",
        "10:00 session 1 | Séance 1 : les glaciers, avec une intervention du service des eaux",
        "12:30 lunch | Déjeuner",
    ]


def test_start_and_end_on_two_lines() -> None:
    text = agenda("""
        Lunedì 3 maggio 2027
        9.00
        10.30
        Sessione di apertura
        10.30
        11.00
        Pausa caffè
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:30 opening | Sessione di apertura",
        "10:30–11:00 coffee-break | Pausa caffè",
    ]


def test_time_behind_the_title() -> None:
    text = agenda("""
        Monday, 3 May 2027
        Opening session (09.00-10.00)
        Welcome by the Mayor
        Lunch (12.00-13.30)
        Dinner (19.00)
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:00 opening | Opening session",
        "  · welcome | Welcome by the Mayor",
        "12:00–13:30 lunch | Lunch",
        "19:00 dinner | Dinner",
    ]


def test_a_window_of_the_day_and_items_with_durations() -> None:
    text = agenda("""
        ## Monday (14:00 – 17:00)

        * Welcome and introductions (15’, jk)
        * Status reports (10’ each)
          * Station data (10’ + 15’, gb)
        * Coffee break (30’)
        * Codes and tables (2h, All)
    """)
    days = reading(text).days
    assert shown(text) == [
        "None",
        "· welcome | Welcome and introductions (15’, jk)",
        "· presentation | Status reports (10’ each)",
        "  · item | Station data (10’ + 15’, gb)",
        "· coffee-break | Coffee break",
        "· item | Codes and tables (2h, All)",
    ]
    assert [item.duration for item in days[0].items] == [15, None, 30, 120]
    assert days[0].items[1].items[0].duration == 25


def test_only_breaks_are_timed() -> None:
    text = agenda("""
        Martes 4 de mayo de 2027
        Aceptación del temario
        Pausa para café (10.30-11.00)
        Mesa redonda sobre el agua
        Almuerzo (12.30 horas)
        Cierre de la reunión
    """)
    assert shown(text) == [
        "2027-05-04",
        "· item | Aceptación del temario",
        "10:30–11:00 coffee-break | Pausa para café",
        "· session | Mesa redonda sobre el agua",
        "12:30 lunch | Almuerzo",
        "· closing | Cierre de la reunión",
    ]


def test_no_times_at_all_and_pairs_of_days() -> None:
    text = agenda("""
        First Week (3-7 May)
        Monday/Tuesday
        -
        Opening ceremony
        -
        Establishment of committees and
        of working groups
        Wednesday
        -
        General debate
    """)
    assert shown(text) == [
        "None",
        "· opening | Opening ceremony",
        "· item | Establishment of committees and of working groups",
        "None",
        "· discussion | General debate",
    ]


def test_a_table_flattened_cell_by_cell() -> None:
    text = agenda("""
        16 June 2027 - Wednesday

        08:30 - 09:15

        Registration

        09:15 - 09:45

        1. Opening

        A. Example
        Director of the Institute

        SESSION I:

        Ice and snow

        Chair

        10:00 - 10:15

        Coffee
    """)
    assert shown(text) == [
        "2027-06-16",
        "08:30–09:15 registration | Registration",
        "09:15–09:45 opening 1 | Opening",
        "· session 1 | SESSION I: Ice and snow",
        "10:00–10:15 coffee-break | Coffee",
    ]
    opening = reading(text).days[0].items[1]
    assert [party.name for party in opening.speakers] == ["A. Example, Director of the Institute"]


def test_titles_glued_to_times_and_rows_glued_together() -> None:
    text = agenda("""
        14 сентября 2027 года 09:00-10:00 | Завтрак | 10:00-13:00 | Круглый стол | 13.00 | Обед |
        15 сентября 2027 года
        9h00 – 9h15Открытие
    """)
    assert shown(text, "ru") == [
        "2027-09-14",
        "09:00–10:00 item | Завтрак",
        "10:00–13:00 session | Круглый стол",
        "13:00 lunch | Обед",
        "2027-09-15",
        "09:00–09:15 opening | Открытие",
    ]


def test_where_the_order_of_columns_is_lost_times_are_taken_in_order_and_it_is_said() -> None:
    text = agenda("""
        Freitag, 7. Mai 2027
        10.00 Uhr
        14.00 Uhr
        Dritte Plenarsitzung (nicht öffentlich)
        –
        Erklärungen der Minister
        Schlusssitzung (öffentlich)
        –
        Sonstiges
    """)
    assert shown(text) == [
        "2027-05-07",
        "10:00 session 3 | Dritte Plenarsitzung (nicht öffentlich)",
        "  · statement | Erklärungen der Minister",
        "14:00 closing | Schlusssitzung (öffentlich)",
        "  · item | Sonstiges",
    ]
    read = reading(text)
    assert [item.openness for item in read.days[0].items] == ["closed", "public"]
    assert {finding.name for finding in read.findings} == {"order-lost"}


def test_parallel_and_resumed_items() -> None:
    text = agenda("""
        Montag, 3. Mai 2027
        9.00–10.30 Uhr\tArbeitsgruppe 1: Eis
        9.00–10.30 Uhr\tArbeitsgruppe 2: Schnee
        11.00–12.00 Uhr\tArbeitsgruppe 1: Eis (Fortsetzung)
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:30 session 1 | Arbeitsgruppe 1: Eis",
        "09:00–10:30 session 2 | Arbeitsgruppe 2: Schnee",
        "11:00–12:00 session 1 | Arbeitsgruppe 1: Eis (Fortsetzung)",
    ]
    assert [item.continued for item in reading(text).days[0].items] == [False, False, True]


def test_page_headers_numbers_and_footnotes_in_the_middle() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        10 a.m.  Session 1: Rivers *
        FWF.DOC/12/27
        4 May 2027
        Annex
        - 2 -
        FWFEW12
        Discussion
        __________
        * The title was changed.
        12 noon  Lunch
    """)
    assert shown(text) == [
        "2027-05-04",
        "10:00 session 1 | Session 1: Rivers *",
        "  · discussion | Discussion",
        "12:00 lunch | Lunch",
    ]
    told = {line: fate.of for line, fate in reading(text).fates.items() if fate.what == "furniture"}
    assert told == {
        3: "document symbol",
        4: "page header",
        5: "page header",
        6: "page number",
        7: "job number",
        9: "ruler",
        10: "footnote",
    }


def test_roles_rooms_documents_and_notes_belong_to_the_item_above() -> None:
    text = agenda("""
        Monday, 3 May 2027
        10:00–11:00  Panel on lakes (Room 4, second floor)
        Moderator: Ms. A. Example
        Speakers:
        Mr. B. Example
        Mr. C. Example
        Document: FWF/12/27
        Note: seats are few
        11:00  Break
        Rapporteur: to be designated
    """)
    panel, pause = reading(text).days[0].items
    assert panel.room == "Room 4, second floor"
    assert [(duty.role, [party.name for party in duty.holders]) for duty in panel.duties] == [
        ("moderator", ["Ms. A. Example"]),
        ("speaker", ["Mr. B. Example", "Mr. C. Example"]),
    ]
    assert panel.documents == ("FWF/12/27",)
    assert panel.note == {"en": "seats are few"}
    assert [(duty.role, duty.holders) for duty in pause.duties] == [("rapporteur", ())]


def test_a_journal_prints_when_a_sitting_was_opened_and_closed() -> None:
    text = agenda("""
        12ª SEDUTA PLENARIA DEL CONSIGLIO

        1.
        Data:
        lunedì 3 maggio 2027
        Inizio:
        Fine:
        ore 10.30
        ore 10.40
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:30–10:40 session | 12ª SEDUTA PLENARIA DEL CONSIGLIO",
    ]


@pytest.mark.parametrize("date", ["Date: Monday, 3 May 2027", ""])
def test_a_journal_of_two_sittings_on_one_day(date: str) -> None:
    text = agenda(f"""
        MC(34).JOUR/3
        3 May 2027
        Original: ENGLISH

        THIRD PLENARY SESSION (CLOSED)

        1.  Date:   Monday, 3 May 2027
            Opened: 10.05 a.m.
            Closed: 1.20 p.m.

        2.  Matters discussed:
            Agenda item 7:
            Rivers in winter

        CLOSING SESSION (PUBLIC)

        1.  {date}
            Opened:
            Closed:
            1.25 p.m.
            1.40 p.m.

        2.  Matters discussed:
            Agenda item 8:
            Formal closure
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:05–13:20 session 3 | THIRD PLENARY SESSION (CLOSED)",
        "  · item 2 | Matters discussed:",
        "  · item | Agenda item 7: Rivers in winter",
        "13:25–13:40 closing | CLOSING SESSION (PUBLIC)",
        "  · item 2 | Matters discussed:",
        "  · closing | Agenda item 8: Formal closure",
    ]
    assert reading(text).unread == ()


def test_a_journal_of_sittings_on_several_days() -> None:
    text = agenda("""
        FIRST PLENARY SESSION

        1.  Date:   Monday, 3 May 2027
            Opened: 10.05 a.m.
            Closed: 1.20 p.m.

        2.  Matters discussed:
            Agenda item 7: Rivers

        SECOND PLENARY SESSION

        1.  Date:   Tuesday, 4 May 2027
            Opened: 9.05 a.m.
            Closed: 12.20 p.m.
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:05–13:20 session 1 | FIRST PLENARY SESSION",
        "  · item 2 | Matters discussed:",
        "  · item | Agenda item 7: Rivers",
        "2027-05-04",
        "09:05–12:20 session 2 | SECOND PLENARY SESSION",
    ]


@pytest.mark.parametrize(
    ("heading", "date"),
    [
        ("Geneva, 3 to 7 May 2027", "2027-05-05"),
        ("3-7 May 2027", "2027-05-05"),
        ("Geneva", "None"),
        ("3-14 May 2027", "None"),  # two Wednesdays
    ],
)
def test_a_weekday_alone_has_the_date_that_the_meeting_fixes(heading: str, date: str) -> None:
    text = f"{heading}\n\nWednesday\n10:00 Opening\n"
    assert shown(text, "en")[0] == date


def test_a_day_with_the_wrong_weekday_is_told() -> None:
    read = reading("Monday, 4 May 2027\n10:00 Opening\n")
    (finding,) = read.findings
    assert (finding.name, finding.place.line) == ("weekday-misprinted", 1)
    assert finding.message == "2027-05-04 is a Tuesday; the text says Monday, 4 May 2027."


def test_every_line_has_a_fate() -> None:
    text = agenda("""
        PROGRAMME

        Monday, 3 May 2027
        10:00  Opening
        - 2 -
        11:00  Lunch

        Working languages: English and French
    """)
    read = reading(text)
    printed = {line.number for line in read.source.lines if line.text.strip()}
    assert set(read.fates) == printed
    assert read.unread == ()


NOVEL = (
    "It was late in the year, and the rain had not ceased since the morning of that Sunday.\n"
    "He came at 9 a.m. and left before the lamps were lit, without a word to anybody.\n\n"
)


UNTOLD = ["source-language-untold"]


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        (NOVEL * 60, []),
        ("no agenda here", UNTOLD),
        ("1\n2\n3\n", UNTOLD),
        ("?", UNTOLD),
        ("…" * 1000, UNTOLD),
    ],
)
def test_what_is_no_agenda_is_said_to_be_none(text: str, besides: list[str]) -> None:
    read = reading(text)
    assert not any(day.items for day in read.days)
    assert [finding.name for finding in read.findings] == [*besides, "agenda-missing"]


def test_heads_above_times_on_one_day_and_times_above_titles_on_another() -> None:
    first = "Monday, 3 May 2027\n\n10:00\n\nAlpha\n\n14:00\n\nBeta\n"
    blocks = "".join(
        f"\nCommittee of Mills – {count} meeting\n{hour}:00–{hour}:45\nPoint of mills\n"
        for count, hour in (("First", 10), ("Second", 11), ("Third", 12))
    )
    assert shown(f"{first}\nTuesday, 4 May 2027\n{blocks}") == [
        "2027-05-03",
        "10:00 item | Alpha",
        "14:00 item | Beta",
        "2027-05-04",
        "10:00–10:45 session 1 | Committee of Mills – First meeting",
        "  · item | Point of mills",
        "11:00–11:45 session 2 | Committee of Mills – Second meeting",
        "  · item | Point of mills",
        "12:00–12:45 session 3 | Committee of Mills – Third meeting",
        "  · item | Point of mills",
    ]


def test_prose_above_and_below_the_days_is_no_item() -> None:
    text = """\
PROGRAMMA

Le riunioni si terranno ogni giorno dalle
ore 9.00 alle 12.00 e dalle 15.00 alle 18.00.

Lunedì 3 maggio 2027
9.00 Nilo
10.00 Oder
La parola è data secondo l'elenco che è stato
chiuso il venerdì.

MODALITÀ PER LA STAMPA

I giornalisti possono entrare; l'accreditamento si chiude
mercoledì 27 ottobre alle ore 18.00.
"""
    read = reading(text, "it")
    assert shown(text, "it") == ["2027-05-03", "09:00 item | Nilo", "10:00 item | Oder"]
    assert "La parola" in read.days[0].items[1].note["it"]
    assert [line for line, _ in read.unread] == [3, 4, 14, 15]


def test_the_head_of_the_paper_told_again_below_a_page_number() -> None:
    text = """\
Lake Forum
LK/Exp/Prog.(I) Rev.1

Monday, 3 May 2027
9.00
Alpha
10.00
- 2 -
LK/Exp/Prog.(I) Rev.1
Beta
11.00
Gamma
"""
    assert shown(text)[1:] == ["09:00 item | Alpha", "10:00 item | Beta", "11:00 item | Gamma"]
