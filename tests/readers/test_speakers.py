"""Who speaks: persons with their offices, on one line or on several; addresses. All invented."""

from textwrap import dedent

import pytest

from planner.model import AgendaItem
from tests.readers.conftest import reading, shown


def items(text: str) -> tuple[AgendaItem, ...]:
    return reading(dedent(text).strip("\n")).days[0].items


def speakers(item: AgendaItem) -> list[str]:
    return [of.name or of.token for duty in item.duties for of in duty.holders]


def test_a_comma_parts_no_person_from_an_office() -> None:
    (opening,) = items("""
        3 мая 2027 года (понедельник)

        09:00 – 09:30  Открытие семинара
        Модератор: И. Вязов, директор департамента, МИД
        Докладчики: А. Ильмова, министр, Казахстан; Б. Дубов, эксперт, ПРООН
    """)
    assert speakers(opening) == [
        "И. Вязов, директор департамента, МИД",
        "А. Ильмова, министр, Казахстан",
        "Б. Дубов, эксперт, ПРООН",
    ]


def test_a_word_of_address_parts_persons() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00 Session 1: Water
        Speakers: Ms. Ada Elm, Norway, Mr. Bo Oak, Minister of Water and Mrs. Cy Ash, Chile
    """)
    assert speakers(session) == [
        "Ms. Ada Elm, Norway",
        "Mr. Bo Oak, Minister of Water",
        "Mrs. Cy Ash, Chile",
    ]


def test_names_under_a_title_have_their_offices_below() -> None:
    opening, closing = items("""
        Monday, 3 May 2027

        9:00 – 9:30
        Opening remarks:
        Ms. Ada Elm
        Secretary of the Forum
        Mr. Bo Oak
        Director, Water Department,
        Ministry of the Environment
        H.E. Cy Ash, Ambassador of Iceland to
        the Organizations in Geneva

        9:30 Closing remarks: Ms. Ivy Yew, Deputy
        Director
    """)
    assert opening.title == {"en": "Opening remarks"}
    assert speakers(opening) == [
        "Ms. Ada Elm, Secretary of the Forum",
        "Mr. Bo Oak, Director, Water Department, Ministry of the Environment",
        "H.E. Cy Ash, Ambassador of Iceland to the Organizations in Geneva",
    ]
    assert closing.title == {"en": "Closing remarks"}
    assert speakers(closing) == ["Ms. Ivy Yew, Deputy Director"]
    assert opening.items == closing.items == ()


def test_names_under_a_role_have_their_offices_below() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00 Session 1: Mr. Oak and his garden
        Speakers:
        Ms. Ada Elm
        Ambassador of Iceland
        Mr. Bo Oak, expert,
        Water Department
    """)
    assert session.title == {"en": "Session 1: Mr. Oak and his garden"}
    assert speakers(session) == [
        "Ms. Ada Elm, Ambassador of Iceland",
        "Mr. Bo Oak, expert, Water Department",
    ]


@pytest.mark.parametrize(
    ("sign", "title"), [("- ", "Ms. "), ("• ", "Ms. "), ("", "Ms. "), ("• ", ""), ("1. ", "Dr. ")]
)
def test_a_list_under_a_role_names_those_who_have_it(sign: str, title: str) -> None:
    (session,) = items(f"""
        Monday, 3 May 2027

        09:00 Session 1: Water
        Moderator:
        {sign}{title}Ada Elm
        Speakers:
        {sign}{title}Di Fir (Norway)
        {sign.replace("1", "2")}{title}Cy Oak, Union of Mills
        Discussion
    """)
    assert [(of.role, [one.name for one in of.holders]) for of in session.duties] == [
        ("moderator", [f"{title}Ada Elm"]),
        ("speaker", [f"{title}Di Fir (Norway)", f"{title}Cy Oak, Union of Mills"]),
    ]
    assert [of.title for of in session.items] == [{"en": "Discussion"}]


def test_a_numbered_list_that_begins_beside_its_role() -> None:
    (session,) = items("""
        3 мая 2027 года (понедельник)

        09:00 Сессия 1: Вода
        Докладчики: 1. Д-р А. Ильмова
        2. Б. Дубов
        Дискуссия
    """)
    assert speakers(session) == ["Д-р А. Ильмова", "Б. Дубов"]
    assert len(session.items) == 1


def test_addresses_are_notes_and_hold_no_times() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00 Session 1: Water
        For questions write to office@forum.example or see www.forum.example/10.30
        Registration: https://forum.example/11:00/register
        Tel.: +41 22 555 10 30
    """)
    assert session.items == ()
    assert session.note["en"].split("\n") == [
        "For questions write to office@forum.example or see www.forum.example/10.30",
        "Registration: https://forum.example/11:00/register",
        "Tel.: +41 22 555 10 30",
    ]


def test_who_chairs_is_told_without_a_colon() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00 Session 1: Water
        Chaired by the representative of France
    """)
    assert speakers(session) == ["the representative of France"]
    assert not session.items


def test_an_affiliation_alone_goes_on_with_a_person_whose_title_has_a_full_stop() -> None:
    text = "Monday, 3 May 2027\nOpening by Dr. [name], Director\n[acronym]\nRivers\nLunch\n"
    assert shown(text)[1:] == [
        "· opening | Opening by Dr. [name], Director [acronym]",
        "· item | Rivers",
        "· lunch | Lunch",
    ]


@pytest.mark.parametrize(
    ("day", "roles", "debate", "language"),
    [
        ("Monday, 3 May 2027", "Keynote speakers: Ms. Elm, Mr. Oak", "Debate", "en"),
        ("Lundi 3 mai 2027", "Orateurs principaux : Mme Orme, M. Pin", "Débat", "fr"),
        ("Понедельник, 3 мая 2027 года", "Основные докладчики: А. Вяз, Б. Дуб", "Дискуссия", "ru"),
    ],
)
def test_keynotes_are_a_step_among_others(day: str, roles: str, debate: str, language: str) -> None:
    session = {"en": "Session 1: Nile", "fr": "Séance 1 : Nil", "ru": "Заседание 1: Нил"}[language]
    text = f"{day}\n9.00 – 10.00 {session}\n\n– {roles}\n– {debate}\n\n10.00 – 11.00 Tisza\n"
    first = reading(text, language).days[0].items[0]
    title, _, names = roles.partition(":")
    assert [(of.kind.value, of.title[language].strip()) for of in first.items] == [
        ("keynote", title.strip()),
        ("discussion", debate),
    ]
    assert ", ".join(party.name for party in first.items[0].speakers) == names.strip()


def test_in_a_list_of_roles_keynotes_are_one() -> None:
    text = (
        "Monday, 3 May 2027\n9.00 Session 1: Nile\n\n• Keynote speaker: Ms. Elm\n• Chair: Mr. Oak\n"
    )
    (session,) = reading(text).days[0].items
    assert [duty.role.value for duty in session.duties] == ["keynote-speaker", "chair"]
    assert session.items == ()


def test_who_introduces_is_a_step_among_others() -> None:
    text = agenda_of("– Einführung durch die Moderatorin\n– Aussprache")
    (session,) = reading(text, "de").days[0].items
    assert [(of.kind.value, of.title["de"]) for of in session.items] == [
        ("presentation", "Einführung durch die Moderatorin"),
        ("discussion", "Aussprache"),
    ]
    (session,) = (
        reading(agenda_of("– Einführung durch: Frau Elm\n– Aussprache"), "de").days[0].items
    )
    assert [duty.role.value for duty in session.duties] == ["introducer"]


def agenda_of(steps: str) -> str:
    return f"Montag, 3. Mai 2027\n9.00 – 10.00 Uhr Arbeitssitzung I: Nil\n\n{steps}\n"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Modera Ada Elm", "moderator"),
        ("Coordina e modera Ada Elm", "moderator"),
        ("Presiede Ada Elm", "chair"),
    ],
)
def test_a_verb_before_a_name(line: str, role: str) -> None:
    (session,) = items(f"3 maggio 2027\n\n09:00 Sessione 1: I fiumi\n{line}")
    assert [(of.role, [one.name for one in of.holders]) for of in session.duties] == [
        (role, ["Ada Elm"])
    ]


def test_talks_alternate_with_their_speakers() -> None:
    (welcome,) = items("""
        Monday, 3 May 2027

        09:00-10:30 Welcome and Introduction
        Welcome statement
        Mr. Bo Oak, Co-ordinator of Mills
        The Lake Convention and the role of mills
        Ms. Ada Elm, Secretariat of the Lake Convention
        Introduction of the expected outputs
        Mr. Di Fir, Mayor
        Discussion: Expectations
    """)
    assert [(of.title["en"], speakers(of)) for of in welcome.items] == [
        ("Welcome statement", ["Mr. Bo Oak, Co-ordinator of Mills"]),
        (
            "The Lake Convention and the role of mills",
            ["Ms. Ada Elm, Secretariat of the Lake Convention"],
        ),
        ("Introduction of the expected outputs", ["Mr. Di Fir, Mayor"]),
        ("Discussion: Expectations", []),
    ]


def test_a_line_below_a_list_of_names_is_no_name() -> None:
    (session,) = items("""
        Lundi 3 mai 2027

        9h00 Session 1 : Les rivières
        Intervenants :
        • Mme Ada Orme, maire
        • M. Bo Chêne
        Questions aux intervenants et débat
    """)
    assert speakers(session) == ["Mme Ada Orme, maire", "M. Bo Chêne"]
    assert [of.kind for of in session.items] == ["discussion"]


def test_entries_of_a_list_with_their_speakers_in_brackets() -> None:
    (session,) = items("""
        3. Mai 2027

        9.00 Block 1: Berichte
        Österreich (Dipl.-Ing. Bo Eich)
        Slowenien (Ada Ulme)
        Italien (Dott. Cy Tanne)
    """)
    assert [of.title["de"] for of in session.items] == [
        "Österreich (Dipl.-Ing. Bo Eich)",
        "Slowenien (Ada Ulme)",
        "Italien (Dott. Cy Tanne)",
    ]


def test_what_follows_a_preposition_and_a_colon_is_a_list() -> None:
    (talks,) = items("""
        Monday, 3 May 2027

        09:00 Presentations on:
        Overview of the mills
        Draft text of the lakes
    """)
    assert [of.title["en"] for of in talks.items] == [
        "Overview of the mills",
        "Draft text of the lakes",
    ]


def test_the_star_of_a_note_after_a_time_is_no_title() -> None:
    assert shown("4 May 2027\n\n12.00-14.30 *\nLunch\n14.30-16.00\nMills\n") == [
        "2027-05-04",
        "12:00–14:30 lunch | Lunch",
        "14:30–16:00 item | Mills",
    ]


@pytest.mark.parametrize("names", ["Ильмов А.Б., Ли В.Н.", "А.Б. Ильмов, В.Н. Ли"])
def test_names_with_initials_are_persons_of_their_own(names: str) -> None:
    (session,) = items(f"3 мая 2027 года\n\n9.00 Сессия 1\nДокладчики: {names}\n")
    assert speakers(session) == names.split(", ")


def test_a_name_that_goes_on_below_a_preposition() -> None:
    (session, _) = items("""
        Monday, 3 May 2027

        9.00   Session 1: Rivers
               Speakers: Mr. Ali Oak, Director, Ministry of
               Mills; Ms. Eva Elm
        10.00  Lunch
    """)
    assert speakers(session) == ["Mr. Ali Oak, Director, Ministry of Mills", "Ms. Eva Elm"]
