"""The host presides with others: by its name where the text has it, else by the town."""

from textwrap import dedent

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
