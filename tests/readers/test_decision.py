"""A decision is read to its last point, whatever its lines look like where they are wrapped."""

from textwrap import dedent

import pytest

from planner.readers.conference import printed_conference
from planner.readers.reading import Reading
from tests.readers.conftest import reading


def decided(points: str, language: str = "fr") -> Reading:
    """A French decision with these points."""
    text = dedent("""\
        DÉCISION No 900
        CONFÉRENCE SUR LES RIVIÈRES

         Le Conseil permanent,

         Rappelant sa décision no 12,

         Décide :

        """)
    return reading(text + dedent(points), language)


def decides(read: Reading) -> list[str]:
    assert read.frame.decision
    return [of["fr"] for of in read.frame.decision.decides]


def test_a_wrapped_line_that_begins_with_a_town_and_ends_with_a_year_goes_on() -> None:
    read = decided("""\
        1. De tenir une conférence sur les rivières à la fin de l’année, avec effet au
        siège de l’Organisation à Vienne, le 3 juin 2015 ;

        2. D’en charger la délégation qui a accueilli le séminaire dans la ville de
        Konstanz, en Allemagne, le 3 juin 2014 ;

        3. De prier les États participants d’y prendre part.
        """)
    assert decides(read) == [
        "De tenir une conférence sur les rivières à la fin de l’année, avec effet au siège de "
        "l’Organisation à Vienne, le 3 juin 2015",
        "D’en charger la délégation qui a accueilli le séminaire dans la ville de Konstanz, en "
        "Allemagne, le 3 juin 2014",
        "De prier les États participants d’y prendre part.",
    ]
    assert read.frame.town == "Vienne"
    assert read.unread == ()


def test_quotes_that_close_on_a_line_make_no_town_of_it() -> None:
    read = decided("""\
        1. De transformer par la présente le Centre des rivières en « Bureau du
        programme des rivières à Riva », à compter du 1er janvier 2015 ;

        2. De donner au Bureau la structure du Centre.
        """)
    assert decides(read) == [
        "De transformer par la présente le Centre des rivières en « Bureau du programme des "
        "rivières à Riva », à compter du 1er janvier 2015",
        "De donner au Bureau la structure du Centre.",
    ]
    assert read.frame.town == ""


def test_a_paragraph_between_two_points_is_decided_too() -> None:
    read = decided("""\
        1. De créer un Bureau des rivières ;

        Ce Bureau aura trois membres.

        2. De le réunir chaque année.

        ANNEXE

        1. Les membres du Bureau
        """)
    assert decides(read) == [
        "De créer un Bureau des rivières",
        "Ce Bureau aura trois membres.",
        "De le réunir chaque année.",
    ]


@pytest.mark.parametrize("place", ["Vienne, le 3 juin 2015", "Vienne, 3 et 4 juin 2015"])
def test_a_place_and_a_date_on_a_line_of_their_own_are_the_town(place: str) -> None:
    read = decided(f"""\
        1. De tenir une conférence sur les rivières.

        {place}
        """)
    assert decides(read) == ["De tenir une conférence sur les rivières."]
    assert read.frame.town == "Vienne"


def test_areas_are_used_and_not_called_unread() -> None:
    read = decided("""\
        1. Le Bureau travaille dans les domaines prioritaires suivants :

        a) L’eau, en se concentrant sur les rivières ou les lacs ;

        b) Le commerce, en se concentrant sur les routes ; ou les ports.
        """)
    assert [[of["fr"] for of in area.foci] for area in read.areas] == [
        ["les rivières", "les lacs"],
        ["les routes", "les ports"],
    ]
    assert [read.fates[line].what for line in (12, 14)] == ["area", "area"]
    assert read.unread == ()


def test_areas_are_used_where_no_word_says_that_they_are_decided() -> None:
    text = dedent("""\
        OFFICE OF LAKES

        The Office works in the following priority areas:

        a) Water, focusing on rivers or lakes;

        b) Trade, focusing on roads.
        """)
    read = reading(text, "en")
    assert [area.title["en"] for area in read.areas] == ["Water", "Trade"]
    assert {line for line, _ in read.unread} & {5, 7} == set()


def test_no_conference_has_a_town_that_its_decision_only_mentions() -> None:
    read = decided("""\
        1. De remercier la délégation qui a tenu le séminaire à
        Genève, en Suisse, le 3 juin 2014 ;
        """)
    assert printed_conference(read).town == {}


def test_a_long_paragraph_goes_on_behind_the_header_of_the_next_page() -> None:
    text = [
        "Monday, 3 May 2027",
        "9.00 Opening",
        "Organizational modalities",
        "Participation",
        "",
        "The following international organizations will be invited: World Bank, International "
        "Committee of the Red Cross, Council of Europe, Black Sea Economic Cooperation, European",
        "– 3 –",
        "Bank for Reconstruction and Development, International Monetary Fund.",
        "",
        "Working languages: English.",
    ]
    invited = reading("\n".join(text)).invited
    assert [one.body for one in invited.invitees] == [
        "world-bank", "icrc", "coe", "bsec", "ebrd", "imf",
    ]  # fmt: skip
    assert invited.unknown == ()


def test_the_state_of_a_paper_is_not_its_title() -> None:
    read = reading(
        "PC.DEC/900\nRevised reissue*\n\nConference on Rivers and Lakes\n\n"
        "Monday, 3 May 2027\n9.00 Opening\n"
    )
    assert read.frame.title == {"en": "Conference on Rivers and Lakes"}
    assert read.fates[2].what == "issue"
    assert read.unread == ()


@pytest.mark.parametrize("number", ["[…]", "…", "...", "____", "XXX"])
def test_a_draft_has_no_number_yet_and_not_that_of_the_decision_which_it_recalls(
    number: str,
) -> None:
    read = reading(
        f"PC.DEC/[…]\n8 April 2027\n\nDECISION No. {number}\nTIMETABLE OF THE FORUM ON MILLS\n\n"
        "The Permanent Council,\n\nRecalling its Decision No. 5 on mills,\n\n"
        "Decides to adopt the timetable.\n\nMonday, 3 May 2027\n\n9.00 Opening\n10.00 Session 1\n"
    )
    assert (read.frame.symbol, read.frame.decision) == ("", None)
    assert read.frame.title == {"en": "FORUM ON MILLS"}


def test_the_verb_of_a_decision_on_a_line_of_its_own() -> None:
    text = dedent("""\
        PC.DEC/1402
        9 июля 2027 года

        РЕШЕНИЕ № 1402
        СРОКИ И МЕСТО ПРОВЕДЕНИЯ СОВЕЩАНИЯ ПО ВОПРОСАМ ВОДЫ

        Постоянный совет

        постановляет:

        1. провести Совещание в Ташкенте 5 и 6 октября 2027 года;

        2. утвердить повестку дня, содержащуюся в приложении.
        """)
    read = reading(text, "ru")
    assert read.frame.decision is not None
    assert len(read.frame.decision.decides) == 2
    assert read.frame.town == "Ташкент"
    assert read.unread == ()
