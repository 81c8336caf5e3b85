"""The host presides with others: by its name where the text has it, else by the town."""

from textwrap import dedent

import pytest

from planner.readers.conference import printed_conference
from planner.readers.inferred import inferred
from planner.readers.laid_down import with_modalities
from tests.readers.conftest import reading

MODALITIES = """
    Monday, 3 May 2027

    09:00  Opening session
    10:00  Closing session

    II. Organizational modalities

    The opening and closing sessions will be co-chaired by a representative of the host country
    and a representative of the OSCE and the ODCCP.

    Venue: Bishkek
"""


def test_a_host_that_is_not_named_follows_from_the_town() -> None:
    read = reading(dedent(MODALITIES))
    conference = with_modalities(printed_conference(read))
    assert conference.bodies == {"host": "KG"}
    (duty,) = conference.days[0].items[0].duties
    assert [of.token for of in duty.holders] == ["host", "osce", "unodc"]
    told = [(finding.name, finding.place.line) for _, finding in inferred(read, conference)]
    assert told == [("host-inferred", 12), ("zone-inferred", 12)]


def test_a_host_that_is_named_is_not_inferred() -> None:
    decision = "DECISION No. 7\nMOUNTAINS\n\nWelcoming the offer of Austria to host the meeting,\n"
    read = reading(decision + dedent(MODALITIES))
    conference = with_modalities(printed_conference(read))
    assert conference.host == "AT"
    assert "host-inferred" not in [finding.name for _, finding in inferred(read, conference)]


def test_no_host_where_nobody_speaks_of_one() -> None:
    text = MODALITIES.replace("the host country", "Iceland")
    assert with_modalities(printed_conference(reading(dedent(text)))).host == ""


@pytest.mark.parametrize(
    ("sentence", "language", "town"),
    [
        ("Decides to hold the Forum in Dushanbe, from 3 to 5 May 2027;", "en", "Dushanbe"),
        ("Decides to hold the Forum on reeds in Vienna on 3 and 4 May 2027.", "en", "Vienna"),
        ("The Forum will take place in Tirana, Albania.", "en", "Tirana"),
        ("1. De tenir le Forum à Douchanbé, du 3 au 5 mai 2027 ;", "fr", "Douchanbé"),
        ("Форум состоится в Астане 3–5 мая 2027 года.", "ru", "Астана"),
        ("Recalling the Decision to hold a Forum in Vienna on 3 May 2024,", "en", ""),
        ("Decides to hold the Forum in May 2027.", "en", ""),
    ],
)
def test_the_town_in_which_it_is_decided_to_meet(sentence: str, language: str, town: str) -> None:
    text = f"DECISION No. 7\nFORUM ON REEDS\n\n{sentence}\n\n4.5.2027\n\n09:00 Alpha\n10:00 Beta\n"
    assert reading(text, language).frame.town == town


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("Dakar (Senegal), 4-5 March 2027", "Dakar"),
        ("**Vienna, 4-5 March 2027**", "Vienna"),
        ("San José (Costa Rica), 4-5 March 2027", "San José"),
    ],
)
def test_a_town_with_its_state_in_brackets_or_in_bold(line: str, town: str) -> None:
    text = f"Forum on reeds\n\n{line}\n\nThursday, 4 March 2027\n09:00 Alpha\n10:00 Beta\n"
    assert reading(text).frame.town == town


def test_a_house_before_the_town() -> None:
    text = (
        "Forum on reeds\n\nMill Palace, Paris, 4-6 May 2027\n\n4.5.2027\n09:00 Alpha\n10:00 Beta\n"
    )
    read = reading(text)
    assert read.frame.town == "Paris"
    conference = printed_conference(read)
    assert (str(conference.starts), str(conference.ends)) == ("2027-05-04", "2027-05-06")


@pytest.mark.parametrize(
    ("header", "town"),
    [
        ("Paris, le 3 mars 2027\n\nForum des moulins\nDakar, 3-5 mai 2027", "Dakar"),
        ("Forum des moulins\n\nFrance, Espagne et Corse\n\n3-5 mai 2027", ""),
        ("Première réunion - Genève, 3-5 mai 2027", "Genève"),
    ],
)
def test_the_town_is_where_they_meet(header: str, town: str) -> None:
    assert reading(f"{header}\n\nLundi 3 mai 2027\n9h00 Alpha\n", "fr").frame.town == town


@pytest.mark.parametrize(
    ("header", "language", "town"),
    [
        ("Lake Forum\n\n3-5 May 2027, Geneva", "en", "Geneva"),
        ("Lake Forum\n\nGENEVA, 3–5 MAY 2027", "en", "Geneva"),
        ("Lake Forum\n\nHeld in Geneva from 3 to 5 May 2027", "en", "Geneva"),
        ("Mühlentagung\nvom 3. bis 5. Mai 2027 in Magdeburg", "de", "Magdeburg"),
        ("Семинар мельников\nгород Астана, 3–5 мая 2027 г.", "ru", "Астана"),
        ("ПОВЕСТКА ДНЯ\nзаседания мельников\nг. Ташкент          3–5 мая 2027 г.", "ru", "Ташкент"),
        (
            "La Direction des moulins, accréditée à Berne, fait savoir que le Forum des lacs "
            "se tiendra à Genève, du 3 au 5 mai 2027.",
            "fr",
            "Genève",
        ),
    ],
)
def test_the_town_beside_the_days_wherever_it_is_printed(
    header: str, language: str, town: str
) -> None:
    assert reading(f"{header}\n\n3.5.2027\n9.00 Alpha\n10.00 Beta\n", language).frame.town == town
