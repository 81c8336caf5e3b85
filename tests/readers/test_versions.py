"""Two versions of a conference as one: what the first says stands, the other adds to it."""

import datetime as dt

from planner.model import Conference, Invitee, Text
from planner.model.conference import AgendaStatus, Interpretation
from planner.model.modalities import Modalities, Participation, SessionsRule
from planner.readers.versions import with_version


def english(**more: object) -> Conference:
    return Conference(languages=("en",), title=Text({"en": "Lakes"}), **more)  # type: ignore[arg-type]


def french(**more: object) -> Conference:
    return Conference(languages=("fr",), title=Text({"fr": "Les lacs"}), **more)  # type: ignore[arg-type]


def test_words_stand_in_both_languages() -> None:
    merged = with_version(english(), french())
    assert list(merged.title.items()) == [("en", "Lakes"), ("fr", "Les lacs")]
    assert merged.languages == ("en", "fr")


def test_what_the_first_says_stands() -> None:
    first = english(symbol="A/1", starts=dt.date(2027, 5, 3))
    merged = with_version(first, french(symbol="A/2", starts=dt.date(2027, 5, 4)))
    assert (merged.symbol, merged.starts) == ("A/1", dt.date(2027, 5, 3))


def test_what_the_first_leaves_out_is_taken_from_the_other() -> None:
    other = french(
        status=AgendaStatus.INDICATIVE,
        interpretation=Interpretation.SIMULTANEOUS,
        working_languages=("en", "fr"),
        modalities=Modalities(sessions=SessionsRule(5, text=Text({"fr": "cinq séances"}))),
    )
    merged = with_version(english(), other)
    assert merged.status is AgendaStatus.INDICATIVE
    assert merged.interpretation is Interpretation.SIMULTANEOUS
    assert merged.working_languages == ("en", "fr")
    assert merged.modalities == other.modalities


def test_rules_have_the_words_of_both() -> None:
    rules = [
        Modalities(sessions=SessionsRule(5, text=Text({tag: words})), venue=Text({tag: words}))
        for tag, words in (("en", "five"), ("fr", "cinq"))
    ]
    merged = with_version(english(modalities=rules[0]), french(modalities=rules[1])).modalities
    assert merged.sessions == SessionsRule(5, text=Text({"en": "five", "fr": "cinq"}))
    assert merged.venue == {"en": "five", "fr": "cinq"}


def test_categories_keep_their_order() -> None:
    def categories(language: str, *ids: str) -> tuple[Participation, ...]:
        return tuple(Participation(of, Text({language: of})) for of in ids)

    first = english(participation=categories("en", "states", "ngos"))
    other = french(participation=categories("fr", "states", "organizations", "ngos"))
    merged = with_version(first, other).participation
    assert [(of.id, list(of.name)) for of in merged] == [
        ("states", ["en", "fr"]),
        ("organizations", ["fr"]),
        ("ngos", ["en", "fr"]),
    ]


def test_invitees_are_the_same_by_category_and_body_and_keep_their_entries() -> None:
    def invitee(language: str, body: str, entry: str) -> Invitee:
        return Invitee(body, "all", body, entry, Text({language: body}))

    first = english(invitees=(invitee("en", "coe", "1"), invitee("en", "nato", "2")))
    other = french(invitees=(invitee("fr", "nato", "1"), invitee("fr", "coe", "2")))
    merged = with_version(first, other).invitees
    assert [(one.body, one.entry, list(one.as_printed)) for one in merged] == [
        ("coe", "1", ["en", "fr"]),
        ("nato", "2", ["en", "fr"]),
    ]


def test_a_version_that_says_nothing_changes_nothing_but_the_languages() -> None:
    whole = english(symbol="A/1", working_languages=("en",))
    merged = with_version(whole, Conference(languages=("fr",)))
    assert merged.languages == ("en", "fr")
    assert (merged.symbol, merged.title) == (whole.symbol, whole.title)
