"""States under names that they no longer have or that others give them, and organizations of the
regions, by what papers in six languages print.
"""

from datetime import date

import pytest

from planner.protocol import body, named


@pytest.mark.parametrize(
    ("token", "names"),
    [
        ("MD", "Молдавия; Moldavie; Moldavia; Republik Moldawien"),
        (
            "BF",
            "Upper Volta; Haute-Volta; Obervolta; Alto Volta; Верхняя Вольта",
        ),
        ("BJ", "Dahomey; Дагомея; Republic of Dahomey"),
        ("LK", "Ceylon; Ceylan; Цейлон; Ceilán"),
        ("BY", "Byelorussia; Bielorrusia; Белоруссия; Weißrussland"),
        ("KG", "Kirghizia; Киргизия"),
        ("TM", "Turkmenia; Туркмения"),
        ("TL", "East Timor; Восточный Тимор; Osttimor"),
        ("ecowas", "ECOWAS; CEDEAO; ЭКОВАС; Westafrikanische Wirtschaftsgemeinschaft"),
        ("ecowas", "Communauté économique des États de l’Afrique de l’Ouest (CEDEAO)"),
        ("bceao", "BCEAO; Banque centrale des États de l’Afrique de l’Ouest"),
        ("bceao", "Zentralbank der Westafrikanischen Staaten"),
        ("ecthr", "European Court of Human Rights; Cour européenne des droits de l’homme; ЕСПЧ"),
        (
            "ecthr",
            "Europäischer Gerichtshof für Menschenrechte; Tribunal Europeo de Derechos Humanos",
        ),
        ("uemoa", "UEMOA; Union économique et monétaire ouest-africaine; WAEMU"),
        (
            "icj",
            "International Court of Justice; Международный суд; Corte Internacional de Justicia",
        ),
        ("un-centre-for-human-rights", "United Nations Centre for Human Rights"),
    ],
)
def test_what_a_name_stands_for(token: str, names: str) -> None:
    for name in names.split("; "):
        found = named(name) or named(name.partition(" (")[0])
        assert [of.id for of, _ in found] == [token], name


@pytest.mark.parametrize(
    ("token", "language", "on", "name"),
    [
        ("BF", "fr", date(1984, 8, 3), "Haute-Volta"),
        ("BF", "fr", date(1984, 8, 4), "Burkina Faso"),
        ("BJ", "en", date(1975, 11, 29), "Dahomey"),
        ("BJ", "en", date(1975, 11, 30), "Benin"),
        ("LK", "de", date(1972, 5, 21), "Ceylon"),
    ],
)
def test_the_name_of_a_state_before_it_changed(
    token: str, language: str, on: date, name: str
) -> None:
    known = body(token)
    assert known is not None
    assert known.name_on(on).short(language) == name
