"""More families of layout, and what words alone tell. The texts are invented."""

from textwrap import dedent

import pytest

from planner.language.clock.printed import times_at
from planner.language.kinds import read_printed_title
from planner.readers.agenda.fates import FURNITURE
from tests.readers.conftest import reading, shown


def agenda(text: str) -> str:
    return dedent(text).strip("\n")


@pytest.mark.parametrize(
    ("title", "language", "kind", "number"),
    [
        ("SEANCE DE CLOTURE", "fr", "closing", ""),
        ("DEUXIEME SEANCE", "fr", "session", "2"),
        ("INAUGURACION", "es", "opening", ""),
        ("le repas", "fr", "lunch", ""),
        ("The closing session", "en", "closing", ""),
        ("Item 4 (b)   Adoption of the report", "en", "document", ""),
        ("Punto 2: Debate general", "es", "discussion", ""),
        ("Пункт 3. Прения", "ru", "discussion", ""),
        ("II Sessione: le acque", "it", "session", "2"),
        ("Continue working groups", "en", "session", ""),
        ("Scientific session – rivers", "en", "session", ""),
        ("Statistics for those who attended the last session", "en", "item", ""),
        ("I fiumi", "it", "item", ""),
        ("[opening]", "en", "opening", ""),
        ("[river session] (plenary)", "en", "session", ""),
        ("Wrap-up and closing", "en", "closing", ""),
        ("Next steps and closing", "en", "closing", ""),
        ("Summary and closing remarks", "en", "remarks", ""),
        ("Adoption of the report and closure of the meeting", "en", "closing", ""),
        ("Adoption of the report", "en", "document", ""),
        ("Annahme des Berichts und Schluss der Tagung", "de", "closing", ""),
        ("Inaugural plenary session", "en", "opening", ""),
        ("Conclusioni e chiusura dei lavori", "it", "closing", ""),
        ("Подведение итогов и закрытие семинара", "ru", "closing", ""),
        ("Conclusiones y recomendaciones", "es", "item", ""),
        ("Questions diverses", "fr", "item", ""),
        ("Présentation des participants", "fr", "item", ""),
        ("Presentation of participants", "en", "item", ""),
    ],
)
def test_what_stands_before_or_behind_the_word_of_a_kind(
    title: str, language: str, kind: str, number: str
) -> None:
    said = read_printed_title(title, language)
    assert (said.kind.value, said.number) == (kind, number)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Ore 13: Concerto", "13:00", None),
        ("a las 16: Debate", "16:00", None),
        ("Ore 16.30 - 18: Dibattito", "16:30", "18:00"),
        ("ca. 12.45 End", "12:45", None),
        ("about 17:30 Drinks", "17:30", None),
        ("1030 – 1230 hrs  Session 1", "10:30", "12:30"),
        ("9.00 UhrEröffnung", "09:00", None),
        ("9.30 – 12 delegates speak", "09:30", None),
    ],
)
def test_hours_that_a_word_or_their_place_makes_a_time(
    text: str, start: str, end: str | None
) -> None:
    times = times_at(text)
    assert times is not None
    assert (str(times.start), times.end and str(times.end)) == (start, end)


def test_a_number_without_a_word_for_hours_is_no_time() -> None:
    assert times_at("13: Concerto") is None


def test_a_time_whose_title_is_missing_shifts_no_other() -> None:
    text = agenda("""
        Monday, 3 May 2027
        0900 – 0930
        Registration
        0930 – 1000
        Opening of the Forum
        1000 – 1015
        1015 – 1200
        Discussion of the plan
        1200 – 1330
        Lunch
        1330 – 1500
        Panel on harbours
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00–09:30 registration | Registration",
        "09:30–10:00 opening | Opening of the Forum",
        "10:00–10:15 item | ",
        "10:15–12:00 discussion | Discussion of the plan",
        "12:00–13:30 lunch | Lunch",
        "13:30–15:00 session | Panel on harbours",
    ]


def test_times_that_came_before_all_titles_keep_their_order() -> None:
    text = agenda("""
        Monday, 3 May 2027
        9.00 – 9.30
        9.30 – 11.00
        11.00 – 11.30
        Welcome
        Session 1: Harbours
        Coffee break
    """)
    assert shown(text)[1:] == [
        "09:00–09:30 welcome | Welcome",
        "09:30–11:00 session 1 | Session 1: Harbours",
        "11:00–11:30 coffee-break | Coffee break",
    ]


def test_a_time_right_under_an_untimed_title_is_its_own() -> None:
    text = agenda("""
        Monday, 3 May 2027
        Registration in the lobby
        09:00 - 13:30
        09:00 - 09:30
        Opening of the Forum
        09:30 - 10:00
        Presentation of the plan
        10:00 - 10:30
        Coffee break
    """)
    assert shown(text)[1:] == [
        "09:00–13:30 registration | Registration in the lobby",
        "09:00–09:30 opening | Opening of the Forum",
        "09:30–10:00 presentation | Presentation of the plan",
        "10:00–10:30 coffee-break | Coffee break",
    ]


def test_dates_in_figures_in_the_first_cell_of_a_row() -> None:
    text = agenda("""
        Summer school, 14-15 September 2027
        | 14.09 | 18:00 - 20:00 | Registration of participants |
        | 19:00 - 21:00 | Welcome reception | |
        | 15.09 | 09:30 | Keynote lecture |
    """)
    assert shown(text) == [
        "2027-09-14",
        "18:00–20:00 registration | Registration of participants",
        "19:00–21:00 reception | Welcome reception",
        "2027-09-15",
        "09:30 keynote | Keynote lecture",
    ]


def test_bare_dates_one_after_another_head_days_and_the_date_of_the_paper_does_not() -> None:
    text = agenda("""
        Программа форума

        10 июня 2027 г.

        16 сентября 2027 года

        Прибытие делегаций

        17 сентября 2027 года

        09:00-09:30
        Регистрация участников
    """)
    assert shown(text) == [
        "2027-09-16",
        "· registration | Прибытие делегаций",
        "2027-09-17",
        "09:00–09:30 registration | Регистрация участников",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Programme – le 31 mai 2027",
        "Date : 31 mai 2027",
        "Programme du forum : lundi 31 mai 2027",
        "Lundi 31 mai 2027 Salle bleue",
    ],
)
def test_a_day_behind_a_heading_or_a_label_or_before_few_words(line: str) -> None:
    text = f"{line}\n9h30 : Ouverture du forum\n10h : Table ronde\n12h30 : Clôture du forum"
    assert shown(text, "fr")[0] == "2027-05-31"


def test_the_one_date_above_an_agenda_without_days_is_taken_and_told() -> None:
    text = agenda("""
        Harbour Forum
        19 September 2027
        Geneva

        Schedule
        09.00 – 09.15 Welcome
        09.15 – 10.00 Session 1
    """)
    assert shown(text)[0] == "2027-09-19"
    assert "day-from-heading" in {finding.name for finding in reading(text).findings}


@pytest.mark.parametrize("above", ["Revised, 19 September 2027", "2 May 2027\n19 September 2027"])
def test_a_date_that_may_be_that_of_the_paper_fixes_no_day(above: str) -> None:
    text = f"Harbour Forum\n{above}\n\nSchedule\n\n09.00 – 09.15 Welcome\n09.15 – 10.00 Session 1"
    assert shown(text)[0] == "None"


def test_items_above_the_first_day_line_are_kept() -> None:
    text = agenda("""
        Eve of the Forum
        18:00 Registration
        19:00 Reception
        Tuesday, 4 May 2027
        09:00 Opening of the Forum
    """)
    assert shown(text)[1:3] == ["18:00 registration | Registration", "19:00 reception | Reception"]


def test_a_day_in_one_line() -> None:
    text = (
        "CONFERENCE PROGRAMME Monday 3 May 2027 09:00 Registration 09:30 Opening session "
        "10:00-11:00 Session 1: Water 11:00 Coffee break 13:00 Lunch"
    )
    assert shown(text) == [
        "2027-05-03",
        "09:00 registration | Registration",
        "09:30 opening | Opening session",
        "10:00–11:00 session 1 | Session 1: Water",
        "11:00 coffee-break | Coffee break",
        "13:00 lunch | Lunch",
    ]


def test_a_sentence_with_many_times_is_no_day_in_one_line() -> None:
    text = (
        "Monday, 3 May 2027\n"
        "The bus leaves at 8.00 a.m., at 9.00 a.m., at 10.00 a.m. and at 11.00 a.m. sharp.\n"
        "9.30 a.m. Opening"
    )
    (opening,) = reading(text).days[0].items
    assert (str(opening.start), opening.title["en"]) == ("09:30", "Opening")
    assert opening.note["en"].startswith("The bus leaves at 8.00 a.m., at 9.00 a.m.")


def test_a_day_under_a_ruler_or_a_bold_time_is_no_footnote() -> None:
    text = agenda("""
        5 June 2028
        **9.00 – 10.30** Opening¹
        ______________
        ¹ Speakers will be informed separately.

        6 June 2028
        **ca. 9.00** Session 2
    """)
    assert shown(text) == [
        "2028-06-05",
        "09:00–10:30 opening | Opening",
        "2028-06-06",
        "09:00 session 2 | Session 2",
    ]
    assert [n for n, fate in reading(text).fates.items() if fate.what == FURNITURE] == [3, 4]


def test_parts_of_the_day_in_brackets_and_columns_named_without_borders() -> None:
    text = agenda("""
        Uhrzeit Programmpunkt Referent
        Mittwoch, 5. Mai 2027
        (vormittags)
        - Eröffnung
        - Kaffeepause
        (nachmittags)
        - Schlussdiskussion
    """)
    assert shown(text) == [
        "2027-05-05",
        "morning opening | Eröffnung",
        "· coffee-break | Kaffeepause",
        "afternoon discussion | Schlussdiskussion",
    ]


def test_the_date_of_the_next_meeting_is_no_day_of_this_one() -> None:
    text = agenda("""
        912th PLENARY MEETING OF THE COUNCIL

        1.  Date:   Thursday, 17 May 2027

            Opened: 10.05 a.m.
            Closed: 12.50 p.m.

        4.  Next meeting:

            Thursday, 24 May 2027, at 10 a.m., in the Blue Room
    """)
    assert [day.date.isoformat() for day in reading(text).days if day.date] == ["2027-05-17"]


def test_a_second_line_on_a_lunch_is_no_second_lunch() -> None:
    text = agenda("""
        Monday, 3 May 2027
        12:00 Lunch break
        Lunch offered by the City
        14:00 Session 1
    """)
    assert shown(text) == [
        "2027-05-03",
        "12:00 lunch | Lunch break",
        "  · lunch | Lunch offered by the City",
        "14:00 session 1 | Session 1",
    ]


def test_words_glued_to_the_unit_of_a_time() -> None:
    text = agenda("""
        Fachtagung, 7./8. Oktober 2027
        Donnerstag
        ab 12.00 UhrAnmeldung im Foyer
        13.30 – 15.00 UhrSektion I: Grenzen
    """)
    assert shown(text) == [
        "2027-10-07",
        "12:00 registration | Anmeldung im Foyer",
        "13:30–15:00 session 1 | Sektion I: Grenzen",
    ]


def test_moments_of_a_sitting_in_one_line() -> None:
    text = agenda("""
        1150. PLENARSITZUNG DES STÄNDIGEN RATES

        1. Datum: Donnerstag, 22. Juni 2017

        Beginn: 10.05 Uhr

        Unterbrechung: 12.55 Uhr Wiederaufnahme: 15.05 Uhr

        Schluss: 16.00 Uhr
    """)
    assert shown(text) == [
        "2017-06-22",
        "10:05–16:00 session | 1150. PLENARSITZUNG DES STÄNDIGEN RATES",
    ]


def test_numbered_parts_under_a_colon_are_parts() -> None:
    text = agenda("""
        6 апреля 2027 г., вторник
        14.00–16.00 | Работа секций: |
        | Секция 1. Экономика | ауд. 205
        | Секция 2. Экология | ауд. 207
    """)
    assert shown(text) == [
        "2027-04-06",
        "14:00–16:00 session | Работа секций:",
        "  · session 1 | Секция 1. Экономика",
        "  · session 2 | Секция 2. Экология",
    ]


@pytest.mark.parametrize("heading", ["Day 2\nThursday, 6 May 2027", "Thursday, 6 May 2027\nDay 2"])
def test_both_headings_of_one_day_are_told(heading: str) -> None:
    text = f"{heading}\n9.00 Opening\n10.00 Session 1"
    assert shown(text)[:2] == ["2027-05-06", "09:00 opening | Opening"]
    assert set(reading(text).fates) == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SOIREE Réunion informelle", "evening informal | Réunion informelle"),
        ("APRES-MIDI Réunion informelle", "afternoon informal | Réunion informelle"),
        ("A 9 heures : Ouverture", "09:00 opening | Ouverture"),
        ("A partir de 19h00 : Cocktail", "19:00 reception | Cocktail"),
        ("A 12 h 30 Déjeuner", "12:30 lunch | Déjeuner"),
    ],
)
def test_capitals_without_accents_are_the_same_words(line: str, expected: str) -> None:
    assert shown(f"3 mars 2027\n8 h 00 Alpha\n{line}\n", "fr")[2:] == [expected]


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("09:00 First meeting", "en", "09:00 session 1 | First meeting"),
        ("09:00 1st plenary meeting", "en", "09:00 session 1 | 1st plenary meeting"),
        ("09:00 912th plenary meeting", "en", "09:00 session | 912th plenary meeting"),
        ("09:00-10:00 Moscow time Session 2", "en", "09:00–10:00 session 2 | Session 2"),
        ("h. 9,30\tAccoglienza", "it", "09:30 registration | Accoglienza"),
        ("dalle 15 alle 17\tLavori di gruppo", "it", "15:00–17:00 session | Lavori di gruppo"),
        ("9 Uhr c.t. Eröffnung", "de", "09:00 opening | Eröffnung"),
        ("10,30 Uhr Pause", "de", "10:30 coffee-break | Pause"),
    ],
)
def test_single_tokens(line: str, language: str, expected: str) -> None:
    assert shown(f"3 May 2027\n8:00 Alpha\n{line}\n", language)[2:] == [expected]


@pytest.mark.parametrize(
    "words", ["From 15 to 17 delegates speak", "1-2,30 metres", "Rivers of 9,30 metres"]
)
def test_what_only_looks_like_a_time_is_none(words: str) -> None:
    assert times_at(words) is None


@pytest.mark.parametrize(
    ("title", "room"),
    [
        ("Session 2 – Hall B", "Hall B"),
        ("Session 3, Conference Room 4", "Conference Room 4"),
        ("Round table A, Room XII: Fares", "Room XII"),
        ("Session 4 – halls of the rivers", ""),
    ],
)
def test_a_numbered_room_stands_apart_in_a_title(title: str, room: str) -> None:
    found = reading(f"3 May 2027\n09:00 Alpha\n10:00 {title}\n")
    assert found.days[0].items[1].room == room


def test_papers_with_their_times_are_inside_a_session_without_an_end() -> None:
    text = "3 May 2027\n9:00 Session 1\n    Reeds (9:20)\n    Lilies (9:50)\n11:00 Lunch\n"
    assert shown(text)[1:] == [
        "09:00 session 1 | Session 1",
        "  09:20 item | Reeds",
        "  09:50 item | Lilies",
        "11:00 lunch | Lunch",
    ]


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("General Committee on Mills", "en"),
        ("Committee of the Whole", "en"),
        ("Drafting group", "en"),
        ("Comité plénier", "fr"),
        ("Commission permanente", "fr"),
        ("Hauptausschuss", "de"),
        ("Redaktionsgruppe", "de"),
        ("Comité permanente", "es"),
        ("Grupo de redacción", "es"),
        ("Commissione permanente", "it"),
        ("Gruppo di redazione", "it"),
        ("Комитет полного состава", "ru"),
        ("Редакционная группа", "ru"),
    ],
)
def test_committees_and_groups_meet_in_sessions(title: str, language: str) -> None:
    assert read_printed_title(title, language).kind.value == "session"


@pytest.mark.parametrize(
    ("title", "language", "kind"),
    [
        ("Final news conference", "en", "press"),
        ("Pressestatements", "de", "press"),
        ("Abschließende Pressekonferenz", "de", "press"),
        ("Déclarations à la presse", "fr", "press"),
        ("Declaraciones a la prensa", "es", "press"),
        ("Dichiarazioni alla stampa", "it", "press"),
        ("Заявления для прессы", "ru", "press"),
        ("Partner-led events (parallel)", "en", "side-event"),
        ("Ausgabe der Tagungsunterlagen", "de", "registration"),
        ("Meeting ends", "en", "milestone"),
        ("Recap of day one", "en", "item"),
    ],
)
def test_what_words_alone_tell(title: str, language: str, kind: str) -> None:
    assert read_printed_title(title, language).kind.value == kind
