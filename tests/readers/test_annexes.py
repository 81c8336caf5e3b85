"""The annexes of a decision: the agenda in one, how the conference is held in the next. The texts
are invented.
"""

from textwrap import dedent

from planner.model import Role
from tests.readers.conftest import reading, rows

ENGLISH = dedent("""\
    PC.DEC/9999
    3 May 2027
    Annex 1
    2027 RIVERS CONFERENCE

    Tuesday, 7 September 2027
    10 a.m.
    Opening session
    3 p.m.
    Session 1: Early warning and rehabilitation1
    1 With a report on rivers.
    - 2 -
    PC.DEC/9999
    3 May 2027
    Annex 2
    ORGANIZATIONAL MODALITIES OF THE
    2027 RIVERS CONFERENCE
    1. Each working session will have one moderator and one rapporteur, who will be
    appointed by the host country.
    2. The working language will be English. Interpretation will be provided from and into
    French.
    Participation
    3. The Mediterranean Partners for Co-operation (Algeria, Egypt, Israel, Jordan, Morocco and
    Tunisia) are invited to participate.
    """)

RUSSIAN = dedent("""\
    Приложение 1
    Вторник, 7 сентября 2027 года
    10 час. 00 мин.
    Открытие конференции
    Приложение 2
    Организационные условия
    Участие
    Государствам-участникам предлагается быть представленными на высоком уровне.
    Партнеры по сотрудничеству приглашаются принять участие.
    Прочие условия
    На каждом рабочем заседании будут модератор и докладчик.
    Будет обеспечен синхронный перевод на шесть официальных языков ОБСЕ.
    """)


def test_the_agenda_ends_with_its_annex_and_notes_stand_at_its_foot() -> None:
    read = reading(ENGLISH)
    assert [row for day in read.days for row in rows(day.items)] == [
        "10:00 opening | Opening session",
        "15:00 session 1 | Session 1: Early warning and rehabilitation1",
    ]
    assert read.fates[11].of == "footnote"


def test_the_header_of_a_page_in_one_line() -> None:
    text = ENGLISH.replace("PC.DEC/9999\n3 May 2027\nAnnex", "PC.DEC/9999 3 May 2027 Annex")
    read, apart = reading(text), reading(ENGLISH)
    assert [rows(day.items) for day in read.days] == [rows(day.items) for day in apart.days]
    assert [read.fates[line].what for line in (1, 11, 12)] == ["furniture", "furniture", "heading"]
    assert read.unread == ()


def test_a_moderator_is_no_chair_and_both_sentences_on_languages_are_kept() -> None:
    rules = reading(ENGLISH).rules
    assert rules.modalities.officers is not None
    assert rules.modalities.officers.roles == (Role.MODERATOR, Role.RAPPORTEUR)
    assert rules.working_languages == ("en",)
    assert rules.modalities.languages["en"] == (
        "The working language will be English. "
        "Interpretation will be provided from and into French."
    )


def test_the_last_two_of_a_group_are_two() -> None:
    bodies = [of.body for of in reading(ENGLISH).invited.invitees]
    assert bodies == ["DZ", "EG", "IL", "JO", "MA", "TN"]


def test_russian_modalities_stand_under_their_own_headings() -> None:
    read = reading(RUSSIAN, "ru")
    assert [row for day in read.days for row in rows(day.items)] == [
        "10:00 opening | Открытие конференции"
    ]
    assert [of.id for of in read.invited.categories] == ["participating-states", "partners"]
    assert read.rules.modalities.officers is not None
    assert read.rules.modalities.officers.roles == (Role.MODERATOR, Role.RAPPORTEUR)
    assert read.rules.working_languages == ("en", "fr", "de", "it", "ru", "es")


def test_languages_and_officers_that_russian_sentences_name_in_other_cases() -> None:
    text = RUSSIAN.replace(
        "Будет обеспечен синхронный перевод на шесть официальных языков ОБСЕ.",
        "Рабочими языками конференции будут английский и русский.",
    ).replace("будут модератор и докладчик", "будут один модератор и один докладчик")
    rules = reading(text, "ru").rules
    assert rules.working_languages == ("en", "ru")
    assert rules.modalities.officers is not None
    assert rules.modalities.officers.roles == (Role.MODERATOR, Role.RAPPORTEUR)
