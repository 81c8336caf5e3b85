"""Times that a word leads at the end of a title. The texts are invented."""

import pytest

from tests.readers.conftest import shown


@pytest.mark.parametrize(
    ("language", "printed", "title"),
    [
        ("en", "Unveiling of the stone at 9.30", "Unveiling of the stone"),
        ("fr", "Vote de la résolution à 9 h 30", "Vote de la résolution"),
        ("de", "Wahl der Leitung um 9.30 Uhr", "Wahl der Leitung"),
        ("it", "Evento di apertura ore 9.30", "Evento di apertura"),
        ("it", "Premio dei fiumi alle ore 9.30", "Premio dei fiumi"),
        ("es", "Voto final a las 9.30", "Voto final"),
        ("ru", "Выборы председателя в 9.30", "Выборы председателя"),
    ],
)
def test_time_that_a_word_leads_at_the_end_of_a_title(
    language: str, printed: str, title: str
) -> None:
    text = f"2027-05-04\n{printed}\n10:00 – 11:00 Forum"
    assert shown(text, language)[:2] == ["2027-05-04", f"09:30 item | {title}"]


@pytest.mark.parametrize(
    "printed",
    [
        "Walk to the lake on Friday at 9.30",
        "Buses to the lake leave at 9.30.",
        "Note: Buses to the lake leave at 9.30",
    ],
)
def test_times_of_other_days_of_sentences_and_of_notes_stay_in_the_words(printed: str) -> None:
    text = f"4 May 2027\n08:00 Registration\n{printed}\n10:00 – 11:00 Forum"
    assert not any("09:30" in row for row in shown(text))
