"""Texts in a language that is not read: that is said, and nothing is guessed. The texts are
invented.
"""

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
        "English, French, German, Italian, Russian, Spanish."
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
