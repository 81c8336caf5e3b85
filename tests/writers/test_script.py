import pytest

from planner.writers.script import has_capitals, is_right_to_left, printable, turned


def test_what_steers_the_writing_is_left_out_and_breaks_are_blanks() -> None:
    assert printable("a\0b\u202ec\u2066d\ufeffe\x7f\ud800f\tg\r\nh") == "abcdef g h"
    assert printable("10 h 30\u00a0\u202f«é»") == "10 h 30\u00a0\u202f«é»"


def test_no_line_begins_with_a_dash() -> None:
    assert printable("Mountains – 2027") == "Mountains\u00a0– 2027"
    assert printable("Discussion · 10 min") == "Discussion\u00a0· 10 min"


def test_a_year_stays_with_what_russian_says_behind_it() -> None:
    assert printable("3 марта 2015 года") == "3 марта 2015\u00a0года"
    assert printable("в 2015 годичном") == "в 2015 годичном"


def test_no_line_begins_with_a_sign_that_french_sets_apart() -> None:
    assert printable("Séance 1 : « Eau ; terre » ? Oui !") == (
        "Séance 1\u00a0: «\u00a0Eau\u00a0; terre\u00a0»\u00a0? Oui\u00a0!"
    )


def test_what_is_no_character_is_left_out() -> None:
    assert printable("a\ufffeb\uffffc") == "abc"


@pytest.mark.parametrize(
    ("language", "is_so"),
    [("en", False), ("ar", True), ("fa-IR", True), ("he", True), ("UR", True), ("ky", False)],
)
def test_the_direction_follows_the_language(language: str, is_so: bool) -> None:
    assert is_right_to_left(language) == is_so


def test_capitals_that_no_font_draws() -> None:
    assert [has_capitals(language) for language in ("ka", "ka-GE", "kk", "en")] == [
        False,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 January 2027", "\u200e15 January 2027"),
        ("في 3–5 May 2027", "في \u200e3–5 May 2027"),
        ("هاتف: +966 14 555-0100", "هاتف: \u200e+966\u00a014\u00a0555-0100"),
        ("Time limits: 10 min.", "Time limits: \u200e10 min.\u200e"),
        ("Hall A", "Hall A"),
        ("الساعة 08:50.", "الساعة 08:50."),
        ("09:30–11:00  Session 2", "\u200e09:30–11:00\u200f  Session 2"),
        ("09:30–11:00", "\u200e09:30–11:00\u200f"),
        ("“Letter to the glacier”: pupils", "\u200e“Letter to the glacier”: pupils"),
        ("(optional)", "\u200e(optional)\u200e"),
        ("الجلسة 1 – report “Mountains 2027”", "الجلسة 1 – report \u200e“Mountains 2027”\u200e"),
        ("السيدة ’Mamosa Lehloenyane", "السيدة \u200e’Mamosa Lehloenyane"),
        ("regional groups · 3 د", "regional groups\u200f · \u200f3 د"),
        ("groups\u00a0· 3 د", "groups\u200f\u00a0· \u200f3 د"),
        ("5. Dasho Karma", "5.\u200f Dasho Karma"),
        ("IK/3، IK/3/Corr.1", "IK/3\u200f،\u200f IK/3/Corr.1"),
        ("السيد ومكتب، المقرر", "السيد ومكتب، المقرر"),
        ("<5", "\u200e<5"),
        ("«<5» و«≥5»", "«\u200e<5» و«\u200e≥5»"),
        ("الوقت: 14:00 → 14:30", "الوقت: 14:00 \u200f←\u200f 14:30"),
        ("الجلسة 09:30–11:00", "الجلسة \u200e09:30–11:00\u200f"),
    ],
)
def test_words_keep_their_order_among_words_from_the_right(text: str, expected: str) -> None:
    assert turned({"words": [text]}, "ar") == {"words": [expected]}
    assert turned({"words": [text]}, "en") == {"words": [text]}


def test_words_in_another_language_than_the_paper_follow_their_own() -> None:
    data = {"language": "en", "parts": [{"language": "ar", "text": "هاتف: +966 14 555-0100"}]}
    (part,) = turned(data, "en")["parts"]
    assert part["text"] == "هاتف: \u200e+966\u00a014\u00a0555-0100"
    other = {"language": "ar", "parts": [{"language": "en", "text": "Chair · Rapporteur."}]}
    assert turned(other, "ar") == other


def test_runs_in_several_languages_are_marked_as_one_text() -> None:
    """What is between two runs is seen by both; a run in another face is another text."""
    runs = [
        {"text": "المتكلم:", "italic": True},
        {"text": " Ada Rill، ", "italic": False},
        {"text": "Minister (Water)", "italic": False, "lang": "en"},
    ]
    told = turned({"runs": runs}, "ar")["runs"]
    assert [run["text"] for run in told] == [
        "المتكلم:",
        " Ada Rill\u200f،\u200f ",
        "Minister (Water)\u200e",
    ]
    assert turned({"runs": runs}, "en") == {"runs": runs}


def test_a_time_in_a_column_of_times_has_no_marks() -> None:
    assert turned({"time": "09:30–11:00"}, "ar") == {"time": "09:30–11:00"}


def test_colours_are_no_words() -> None:
    assert turned({"colour": "#1a5f9e"}, "ar") == {"colour": "#1a5f9e"}
