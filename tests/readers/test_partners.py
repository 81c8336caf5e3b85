"""Partners for Co-operation of two kinds in one sentence. The texts are invented."""

import pytest

from tests.readers.test_invitations import invited, read

_BOTH = {"mediterranean-partners": ["DZ", "EG"], "partners": ["JP", "TH"]}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The Mediterranean Partners for Co-operation (Algeria and Egypt) and Asian "
         "Partners for Co-operation (Japan and Thailand) will be invited."),
        ("en", "Representatives of the Asian Partners for Co-operation (Japan, Thailand) and of "
         "the Mediterranean Partners for Co-operation (Algeria, Egypt)."),
        ("en", "Mediterranean and Asian Partners for Co-operation: Algeria, Egypt, Japan and "
         "Thailand."),
        ("en", "Asian Partners for Co-operation: Japan, Thailand; Mediterranean Partners for "
         "Co-operation: Algeria, Egypt."),
        ("fr", "Les partenaires méditerranéens pour la coopération (Algérie et Egypte) et les "
         "partenaires asiatiques pour la coopération (Japon et Thaïlande) seront invités."),
        ("ru", "Представители средиземноморских партнеров по сотрудничеству (Алжир, Египет) и "
         "азиатских партнеров по сотрудничеству (Япония, Таиланд)."),
        ("de", "Die Kooperationspartner im Mittelmeerraum (Algerien, Ägypten) und die asiatischen "
         "Kooperationspartner (Japan, Thailand) werden eingeladen."),
        ("es", "Los socios mediterráneos para la cooperación (Argelia, Egipto) y los socios "
         "asiáticos para la cooperación (Japón, Tailandia) serán invitados."),
        ("it", "I partner mediterranei per la cooperazione (Algeria, Egitto) e i partner asiatici "
         "per la cooperazione (Giappone, Thailandia) saranno invitati."),
    ],
)  # fmt: skip
def test_each_has_a_category_and_its_own_states(language: str, said: str) -> None:
    found = read(said, language)
    assert invited(found) == _BOTH
    assert not found.findings
    assert found.unread == ()


def test_both_are_categories_though_nobody_is_named() -> None:
    said = "Mediterranean Partners for Co-operation and Asian Partners for Co-operation."
    assert invited(read(said)) == {"mediterranean-partners": [], "partners": []}


def test_a_cue_inside_another_word_is_none() -> None:
    """The letters of "ONG" stand in "Mongolie"."""
    assert invited(read("Partenaires pour la coopération : Mongolie et Japon.", "fr")) == {
        "partners": ["MN", "JP"]
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The Partners for Co-operation (Algeria, Egypt, Japan and Thailand) will be "
         "invited."),
        ("en", "Partners for Co-operation:\n- Algeria\n- Egypt\n- Japan\n- Thailand"),
        ("fr", "Les partenaires pour la coopération (Algérie, Egypte, Japon, Thaïlande) seront "
         "invités à participer."),
        ("ru", "Партнеры по сотрудничеству (Алжир, Египет, Япония, Таиланд) будут приглашены."),
        ("de", "Die Kooperationspartner (Algerien, Ägypten, Japan und Thailand) werden "
         "eingeladen."),
        ("es", "Los socios para la cooperación (Argelia, Egipto, Japón y Tailandia) serán "
         "invitados."),
        ("it", "I partner per la cooperazione (Algeria, Egitto, Giappone e Thailandia) saranno "
         "invitati."),
    ],
)  # fmt: skip
def test_one_list_of_partners_of_both_kinds(language: str, said: str) -> None:
    found = read(said, language)
    assert invited(found) == _BOTH
    groups = {of.id: of.group for of in found.invited.categories}
    assert groups == {
        "mediterranean-partners": "osce-mediterranean-partners",
        "partners": "osce-asian-partners",
    }
    assert found.unread == ()


def test_partners_who_are_all_mediterranean() -> None:
    said = "The Partners for Co-operation (Algeria and Egypt) will be invited."
    assert invited(read(said)) == {"mediterranean-partners": ["DZ", "EG"]}
