"""Texts in a language that is not read: that is said, and nothing is guessed. The texts are
invented.
"""

import pytest

from planner.readers.agenda.languages import is_in_none, languages_of
from planner.readers.source import Source, SourceLine
from tests.readers.conftest import reading

KYRGYZ = """
    Конференциянын күн тартиби

    Шейшемби, 7-сентябрь, 2027-жыл

    08.00–09.30  Катышуучуларды каттоо жана төш белгилерди берүү
                 Каттоо столу күн сайын иштейт. Катышуучулардан паспорт жана кат алып келүүсү
                 суралат.
    09.30–10.30  Конференциянын ачылышы
                 Төрага: Айбек Сарыбаев
                 Массалык маалымат каражаттары үчүн ачык
    10.30–11.00  Кофе үчүн тыныгуу
    11.00–13.00  1-отурум: Тоолордун абалы жана мөңгүлөрдүн келечеги
                 Мөңгүлөр, суу жана айыл чарба боюнча баяндамалар, андан кийин талкуу
    13.00–15.00  Түшкү тамак
    15.00–18.00  2-отурум: Өрөөндөрдөгү суу, чектеш өлкөлөрдүн тажрыйбасы
                 Төрагалык кылуучу жана баяндамачы кийинчерээк дайындалат
"""


def test_a_text_in_a_language_that_is_not_read_is_not_guessed_at() -> None:
    read = reading(KYRGYZ)
    assert read.days == ()
    (finding,) = read.findings
    assert finding.name == "source-language-unknown"
    assert finding.message == (
        "This text is in none of the languages that are read: "
        "English, French, German, Italian, Russian, Spanish. It seems to be in Kyrgyz."
    )
    assert len(read.unread) == 14


def test_whoever_names_a_language_is_believed() -> None:
    read = reading(KYRGYZ, "ru")
    assert [str(of.start) for of in read.days[0].items[:2]] == ["08:00", "09:30"]


def test_a_few_words_tell_no_language() -> None:
    read = reading("09:00 Açılış\n10:00 Yemek\n11:00 Kapanış\n")
    assert len(read.days[0].items) == 3


def test_too_few_words_for_any_language_are_said() -> None:
    """A single word of a German kind ("World Café") does not make a text German."""
    read = reading("hello world\n")
    assert (read.language, read.is_language_told) == ("en", False)
    assert [of.name for of in read.findings] == ["source-language-untold", "agenda-missing"]
    assert read.findings[0].message == (
        "Nothing in this text shows its language; it was read as English."
    )


def test_words_that_two_languages_share_tell_neither() -> None:
    """Lunch is called so in English, German, French and Italian."""
    read = reading("12:00 Lunch\n13:00 Lunch\n14:00 Lunch\n")
    assert not read.is_language_told
    assert len(read.days[0].items) == 3


def test_a_weekday_tells_the_language() -> None:
    read = reading("Montag, 3.5.2027\n10:00 Wasser\n")
    assert (read.language, read.is_language_told) == ("de", True)


def test_a_text_as_long_as_a_book_is_in_the_language_of_its_first_lines() -> None:
    line = "Session 1: Water and energy of the mountains"
    source = Source("x.txt", tuple(SourceLine(at, line) for at in range(1, 20_001)))
    votes = languages_of(source)
    assert next(iter(votes)) == "en"
    assert not is_in_none(source, votes)


def test_a_text_read_in_another_language_than_it_shows_is_told_of() -> None:
    text = "Lundi 3 mai 2027\n\n9 heures Ouverture de la réunion\n10 heures Séance de clôture\n"
    (finding, *_) = reading(text, "ru").findings
    message = "This text looks as if it were in French; it was read as Russian, as asked."
    assert (finding.name, finding.message) == ("source-language-other", message)
    assert reading(text, "fr").findings == ()


OTHERS = {
    "Portuguese": """
        Fórum dos Poços
        Segunda-feira, 5 de abril de 2027
        9h00    Abertura da reunião
        9h30    Sessão 1: Os poços da cidade
                Moderador: Sr. João Olmo
        12h00   Almoço
        16h00   Encerramento
    """,
    "Turkish": """
        Kuyu Forumu
        Pazartesi, 3 Mayıs 2027
        09.00   Açılış
        09.30   1. Oturum: Kuyular
        12.00   Öğle yemeği
        16.00   Kapanış
    """,
    "Dutch": """
        Puttenforum
        Maandag 3 mei 2027
        9.00    Opening van de bijeenkomst
        9.30    Sessie 1: De putten van het dorp
        12.00   Lunch
        16.00   Sluiting
    """,
    "Polish": """
        Forum studni
        Poniedziałek, 3 maja 2027
        9.00    Otwarcie posiedzenia
        9.30    Sesja 1: Studnie w mieście
        12.00   Obiad
        16.00   Zamknięcie
    """,
    "Ukrainian": """
        Форум криниць
        Понеділок, 3 травня 2027 року
        9.00    Відкриття засідання
        9.30    Сесія 1. Криниці та вода
        12.00   Обід
        16.00   Закриття
    """,
    "Romanian": """
        Forumul fântânilor
        Luni, 3 mai 2027
        9.00    Deschiderea reuniunii
        9.30    Sesiunea 1: Fântânile din oraș și apa
        12.00   Prânz
        16.00   Închiderea
    """,
    "Serbian": """
        Forum o bunarima
        Ponedeljak, 3. maj 2027.
        9.00    Otvaranje skupa
        9.30    Sednica 1: Bunari u gradu i na selu
        12.00   Ručak
        16.00   Zatvaranje
    """,
}


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_that_resembles_a_language_that_is_read(language: str) -> None:
    read = reading(OTHERS[language])
    told = [of for of in read.findings if of.name.startswith("source-language")]
    assert [of.name for of in told] == ["source-language-unread"]
    assert f"seems to be in {language}, which is not read" in told[0].message
    assert "--lang" in told[0].hint
    assert not read.is_language_told


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_said_if_a_language_is_named(language: str) -> None:
    names = {of.name for of in reading(OTHERS[language], "es").findings}
    assert "source-language-unread" not in names


def test_little_that_shows_a_language() -> None:
    names = "Elm Oak Ash Fir Yew Box Ivy Fig Bay Rowan Aspen Alder Hazel Larch Maple"
    read = reading(f"12 de mayo\n9:00 {names}\n10:00 {names}\n11:00 {names}\n")
    (told,) = (of for of in read.findings if of.name == "source-language-untold")
    assert told.message == "Little in this text shows its language; it was read as Spanish."


@pytest.mark.parametrize(
    "text",
    [
        "3 de abril de 2027\n9:00 Apertura\n10:00 Sesión 1\n12:00 Almuerzo\n16:00 Clausura",
        "3 mai 2027\n9 h Ouverture\n10 h Séance 1\n12 h Déjeuner\n16 h Clôture",
        "3. Mai 2027\n9.00 Eröffnung\n10.00 Sitzung 1\n12.00 Mittagessen\n16.00 Abschluss",
        "3 maggio 2027\n9.00 Apertura\n10.00 Sessione 1\n12.00 Pranzo\n16.00 Chiusura",
        "3 мая 2027\n9.00 Открытие\n10.00 Заседание 1\n12.00 Обед\n16.00 Закрытие",
        "3 May 2027\n9.00 Opening\n10.00 Session 1\n12.00 Lunch\n16.00 Closing",
    ],
)
def test_a_short_agenda_shows_its_language(text: str) -> None:
    names = [of.name for of in reading(text).findings]
    assert [of for of in names if of.startswith("source-language")] == []
