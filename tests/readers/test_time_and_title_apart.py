"""What may stand between a time and its title, and behind both. The texts are invented."""

from tests.readers.conftest import reading, shown
from tests.readers.test_dashes import agenda


def test_time_in_the_cell_behind_the_title() -> None:
    text = agenda("""
        Monday, 3 May 2027
        - Gala dinner | 7 pm, Hotel Elm
        - 9th River Summit | 8 pm
        - Seminar on dams | Room 4
    """)
    assert shown(text) == [
        "2027-05-03",
        "19:00 dinner | Gala dinner",
        "20:00 item | 9th River Summit",
        "· session | Seminar on dams",
    ]


def test_first_time_under_a_day_is_not_of_the_title_above_that_day() -> None:
    text = agenda("""
        Montag, 3. Mai 2027
        18.00 Uhr Empfang
        Rundgang durch die Stadt
        Dienstag, 4. Mai 2027
        9.00 – 9.45

        Flüsse im Winter
        9.45 – 10.30

        Seen im Sommer
        10.30

        Kaffeepause
        11.00

        Arbeitsgruppen
    """)
    assert shown(text, "de")[3:] == [
        "2027-05-04",
        "09:00–09:45 item | Flüsse im Winter",
        "09:45–10:30 item | Seen im Sommer",
        "10:30 coffee-break | Kaffeepause",
        "11:00 session | Arbeitsgruppen",
    ]


def test_signs_alone_part_time_and_title() -> None:
    text = agenda("""
        Montag, 3. Mai 2027
        -
        10:50 - 11:20
        -
        Kaffeepause
        -
        16:00
        -
        Mitgliederversammlung
        -
    """)
    assert shown(text, "de") == [
        "2027-05-03",
        "10:50–11:20 coffee-break | Kaffeepause",
        "16:00 session | Mitgliederversammlung",
    ]


def test_speaker_above_the_title() -> None:
    text = agenda("""
        Montag, 3. Mai 2027
        09:40 - 10:10
        Dr. Ada Ulme
        Flüsse im Winter
        10:10 - 10:30
        Prof. Dr. Otto Esche
        10:30
        Kaffeepause
    """)
    assert shown(text, "de")[:2] == ["2027-05-03", "09:40–10:10 item | Flüsse im Winter"]
    first, second, last = reading(text, "de").days[0].items
    assert [[of.name for of in duty.holders] for duty in first.duties] == [["Dr. Ada Ulme"]]
    assert str(second.start) == "10:10"
    assert str(last.start) == "10:30"


def test_duration_between_time_and_title() -> None:
    text = agenda("""
        Monday, 3 May 2027
        08.30 – 09.15
        (45min) / Opening ceremony
        10.30 – 12.30
        (2 hrs) / Strategy and programme
    """)
    assert shown(text) == [
        "2027-05-03",
        "08:30–09:15 opening | Opening ceremony",
        "10:30–12:30 item | Strategy and programme",
    ]
    assert [item.duration for item in reading(text).days[0].items] == [45, 120]


def test_an_item_that_is_held_at_two_times() -> None:
    text = agenda("""
        Monday, 3 May 2027
        10:00 - 13:00 and
        15:00 - 18:00 | Finance Committee
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:00–13:00 item | Finance Committee",
        "15:00–18:00 item | Finance Committee",
    ]


def test_hours_with_a_comma_before_a_title_that_is_set_apart() -> None:
    text = agenda("""
        Lundi 3 mai 2027
        13,00 : Accueil des participants
        14,30  « Le fleuve en hiver », par Aline Orme
        16,30 Pause-café
        17,15 Euros de la région
    """)
    assert shown(text, "fr")[:4] == [
        "2027-05-03",
        "13:00 registration | Accueil des participants",
        "14:30 item | « Le fleuve en hiver », par Aline Orme",
        "16:30 coffee-break | Pause-café",
    ]
    assert not any(line.startswith("17:15") for line in shown(text, "fr"))


def test_points_with_a_letter_on_lines_of_their_own() -> None:
    text = agenda("""
        Monday, 3 May 2027
        As of 8.30 a.m.
        Registration of participants
        9:30 a.m. – 1 p.m.
        13.d
        Lists of rivers
    """)
    assert shown(text) == [
        "2027-05-03",
        "08:30 registration | Registration of participants",
        "09:30–13:00 item 13.d | Lists of rivers",
    ]


def test_roman_figures_on_lines_of_their_own() -> None:
    text = agenda("""
        Monday, 3 May 2027
        h. 8.30-10.00
        Registration of delegates
        h. 10.00 – 13.00
        I.
        ORGANIZATIONAL MATTERS
        h. 15.30-17.00
        II & III.
        STATE OF THE RIVERS
    """)
    assert shown(text) == [
        "2027-05-03",
        "08:30–10:00 registration | Registration of delegates",
        "10:00–13:00 item I | ORGANIZATIONAL MATTERS",
        "15:30–17:00 item II & III | STATE OF THE RIVERS",
    ]


def test_what_lasts_all_day_stands_in_the_column_of_times() -> None:
    text = agenda("""
        Donnerstag, 6. Mai 2027 | |
        ganztägig | Anreise der Teilnehmer |
        Freitag, 7. Mai 2027 | |
        09.00 bis 12.00 Uhr | Workshop |
        ab 14.00 Uhr | Nachmittagskaffee |
    """)
    assert shown(text, "de") == [
        "2027-05-06",
        "· registration | Anreise der Teilnehmer",
        "2027-05-07",
        "09:00–12:00 session | Workshop",
        "14:00 coffee-break | Nachmittagskaffee",
    ]


def test_time_until_which_something_lasts_on_a_line_of_its_own() -> None:
    text = agenda("""
        Montag, 3. Mai 2027
        bis 9.30 Uhr
        Anreise der Müller
        9.30 Uhr
        Eröffnung
        Dienstag, 4. Mai 2027
        bis
        9.00 Uhr
        Frühstück
        9.00 Uhr
        Wehre und Mühlen
    """)
    assert shown(text, "de") == [
        "2027-05-03",
        "· registration | bis 9.30 Uhr Anreise der Müller",
        "09:30 opening | Eröffnung",
        "2027-05-04",
        "· item | bis 9.00 Uhr Frühstück",
        "09:00 item | Wehre und Mühlen",
    ]


def test_an_end_below_its_start_is_no_such_time() -> None:
    text = agenda("""
        Monday, 3 May 2027
        08.00
        to 09.00
        Registration
        10.00
        to 11.00
        Locks
    """)
    assert shown(text) == [
        "2027-05-03",
        "08:00–09:00 registration | Registration",
        "10:00–11:00 item | Locks",
    ]


def test_numbered_points_with_words_between_time_and_title() -> None:
    text = agenda("""
        Monday, 3 May 2027
        10:30 - 11:00
        Item 2 Mills
        Wheels of the valley, Ada Elm
        11:00 - 11:20
        Item 2
        Mills at night
        11:20 - 11:40
        Item 3: Locks
        How a lock works
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:30–11:00 item | Item 2 Mills: Wheels of the valley, Ada Elm",
        "11:00–11:20 item | Item 2: Mills at night",
        "11:20–11:40 item | Item 3: Locks: How a lock works",
    ]


def test_a_star_between_time_and_title_is_no_word_of_it() -> None:
    text = agenda("""
        Monday, 3 May 2027
        19:00 – 22:00* Host country cocktail
    """)
    assert shown(text) == ["2027-05-03", "19:00–22:00 reception | Host country cocktail"]


def test_starts_above_their_titles_are_no_ranges() -> None:
    text = agenda("""
        Monday, 3 May 2027
        8.30
        9.00
        Registration
        Opening of the forum
        Mills and their masters
        10.30
        11.00
        Coffee break
        Session 1: Locks
        13.00
        14.30
        Lunch
        Session 2: Weirs
    """)
    assert [row for row in shown(text) if not row.startswith(" ")] == [
        "2027-05-03",
        "08:30 registration | Registration",
        "09:00 opening | Opening of the forum",
        "10:30 coffee-break | Coffee break",
        "11:00 session 1 | Session 1: Locks",
        "13:00 lunch | Lunch",
        "14:30 session 2 | Session 2: Weirs",
    ]


def test_the_word_between_start_and_end_on_a_line_of_its_own() -> None:
    text = agenda("""
        Monday, 3 May 2027
        9:30 a.m.
        to
        10:30 a.m.
        Round table on mills
        11 a.m.
        to
        1 p.m.
        Plenary meeting
        3 p.m. to
        6 p.m.
        Drafting group
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:30–10:30 session | Round table on mills",
        "11:00–13:00 session | Plenary meeting",
        "15:00–18:00 session | Drafting group",
    ]


def test_numbers_of_points_below_an_item_on_lines_of_their_own() -> None:
    text = agenda("""
        Monday, 3 May 2027
        10.00 - 13.00

        Item 4

        Waters of the valley

        4.1

        Mills

        4.2

        Locks

        14.30

        Closing
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:00–13:00 item | Item 4: Waters of the valley",
        "  · item 4.1 | Mills",
        "  · item 4.2 | Locks",
        "14:30 closing | Closing",
    ]


def test_the_number_of_a_point_does_not_go_on_with_the_one_above() -> None:
    text = agenda("""
        Monday, 3 May 2027
        08.30 - 10.00
        Registration
        10.00 - 13.00 Item 1: Waters of the valley, from the springs to the delta
        Item 2:
        Election of the bureau
        Item 3:
        Mills
    """)
    assert shown(text) == [
        "2027-05-03",
        "08:30–10:00 registration | Registration",
        "10:00–13:00 item | Item 1: Waters of the valley, from the springs to the delta",
        "  · item | Item 2: Election of the bureau",
        "  · item | Item 3: Mills",
    ]


def test_times_at_the_foot_of_groups_are_those_of_the_titles_above() -> None:
    text = agenda("""
        Monday, 3 May 2027

        Registration
        08.30 – 09.00

        Opening of the forum
        09.00 – 10.00

        Mills and their masters:
        a survey
        10.00 – 11.30

        Tuesday, 4 May 2027

        Locks
        09.00 – 10.00
    """)
    assert shown(text) == [
        "2027-05-03",
        "08:30–09:00 registration | Registration",
        "09:00–10:00 opening | Opening of the forum",
        "10:00–11:30 item | Mills and their masters: a survey",
        "2027-05-04",
        "09:00–10:00 item | Locks",
    ]


def test_the_time_below_the_number_of_a_session() -> None:
    text = agenda("""
        Monday, 3 May 2027
        Session 1
        9.30-11.00
        Rivers
        Ms. Ada Elm
        Coffee break 11.00-11.30
        Session 2
        11.30-13.00
        Lakes
        Lunch 13.00-14.30
    """)
    assert [row for row in shown(text) if not row.startswith(" ")] == [
        "2027-05-03",
        "09:30–11:00 session 1 | Session 1",
        "11:00–11:30 coffee-break | Coffee break",
        "11:30–13:00 session 2 | Session 2",
        "13:00–14:30 lunch | Lunch",
    ]


def test_sessions_of_several_papers_keep_the_times_of_these() -> None:
    text = agenda("""
        Monday, 3 May 2027
        Session 1
        9.30-10.00
        Rivers
        10.00-10.30
        Lakes
        Session 2
        11.00-11.30
        Mills
        11.30-12.00
        Weirs
    """)
    assert [row for row in shown(text) if row[:1].isdecimal()][1:] == [
        "09:30–10:00 item | Rivers",
        "10:00–10:30 item | Lakes",
        "11:00–11:30 item | Mills",
        "11:30–12:00 item | Weirs",
    ]


def test_the_number_of_a_point_beside_a_time_and_its_title_below() -> None:
    text = agenda("""
        Monday, 3 May 2027
        9:00 - 10:00 3.
        Mills
        (a) Weirs
        10:00 - 11:00 3.
        Mills (continued)
        11:00 - 12:00 IV.
        Any other business
    """)
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:00 item 3 | Mills",
        "  · item a | Weirs",
        "10:00–11:00 item 3 | Mills (continued)",
        "11:00–12:00 item IV | Any other business",
    ]


def test_times_under_the_headings_of_blocks_are_those_of_the_headings() -> None:
    text = agenda("""
        Thursday, 6 May 2027

        Arrival
        09.30 – 10.00 Drinks and snacks

        Welcome
        10.00 – 10.30
        Dr. Anna Ruland, Rector

        10.30 – 11.00 Coffee break

        Panel I
        11.00 – 12.30 Are rivers persons?
        Moderator: Carla Voght

        Reception
        from 16.45 on the terrace
    """)
    assert [row for row in shown(text) if not row.startswith("  ")] == [
        "2027-05-06",
        "09:30–10:00 registration | Arrival: Drinks and snacks",
        "10:00–10:30 welcome | Welcome",
        "10:30–11:00 coffee-break | Coffee break",
        "11:00–12:30 session 1 | Panel I: Are rivers persons?",
        "16:45 reception | Reception: on the terrace",
    ]


def test_a_heading_above_several_times_heads_a_list() -> None:
    text = agenda("""
        Thursday, 6 May 2027

        Panel I
        09.30 – 10.00 Rivers
        10.00 – 10.30 Lakes

        Panel II
        11.00 – 12.30 Dams

        Panel III
        14.00 – 15.30 Wells
    """)
    assert [row.split()[0] for row in shown(text)[1:]] == [
        "·",
        "09:30–10:00",
        "10:00–10:30",
        "·",
        "11:00–12:30",
        "·",
        "14:00–15:30",
    ]
