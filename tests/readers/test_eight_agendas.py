"""Eight agendas of eight bodies in six languages, read as a secretary would copy them out.

Each expectation was written by hand from the text: the title, then a line for each day with its
windows and a line for each item: start, end, kind, number, title, room. What is inside an item
stands deeper.
"""

from collections.abc import Iterator, Sequence

import pytest

from planner.model import AgendaItem
from planner.readers.reading import Reading
from tests.readers.conftest import reading

FISH = (
    """
                                                               RFB/2031/INF.2
Fisheries Commission for the Amber Sea
Committee on Stocks
Ninth session

Tallinn, 11–12 March 2031

Provisional annotated agenda

Tuesday, 11 March 2031 (10 a.m.–1 p.m. and 3–6 p.m.)

1.  Opening of the session
2.  Adoption of the agenda
3.  State of the herring stocks
    (a) Northern waters
    (b) Southern waters

Wednesday, 12 March 2031, 10 a.m. to 1 p.m.

4.  Closed nets in spring
5.  Other business
6.  Closure of the session
""",
    """
Committee on Stocks, Ninth session
2031-03-11 10:00–13:00 15:00–18:00
  – – opening 1: Opening of the session
  – – document 2: Adoption of the agenda
  – – item 3: State of the herring stocks
    – – item a: Northern waters
    – – item b: Southern waters
2031-03-12 10:00–13:00
  – – item 4: Closed nets in spring
  – – item 5: Other business
  – – closing 6: Closure of the session
""",
)

MILLS = (
    """
FEDERATION DES MOULINS DE LA LOIRE
Colloque sur les moulins et les rivières
Blois, 6 et 7 juin 2030

PROGRAMME DEFINITIF

JEUDI 6 JUIN 2030

A 8 h 30    ACCUEIL DES PARTICIPANTS
A 9 heures    OUVERTURE PAR LA PRESIDENTE
A 9 h 45    SEANCE 1 : L'EAU ET LA PIERRE
            Mme Odile Meunier, Fédération des moulins
            M. Paul Biez, université de Blois
A 12 h 30    DEJEUNER
APRES-MIDI    VISITE DU MOULIN NEUF
SOIREE    CONCERT AU CHATEAU

VENDREDI 7 JUIN 2030

DE 9 H A 11 H    SEANCE 2 : LES POISSONS (SALLE B)
A 11 heures    PAUSE
DE 11 H 30 A 12 H 30    CLOTURE
""",
    """
Colloque sur les moulins et les rivières
2030-06-06
  08:30 – registration: ACCUEIL DES PARTICIPANTS
  09:00 – opening: OUVERTURE PAR LA PRESIDENTE
  09:45 – session 1: SEANCE 1 : L'EAU ET LA PIERRE
  12:30 – lunch: DEJEUNER
  afternoon excursion: VISITE DU MOULIN NEUF
  evening item: CONCERT AU CHATEAU
2030-06-07
  09:00 11:00 session 2: SEANCE 2 : LES POISSONS @ SALLE B
  11:00 – coffee-break: PAUSE
  11:30 12:30 closing: CLOTURE
""",
)

SOILS = (
    """
Министерство земледелия
Третья международная конференция «Почвы степей»
г. Оренбург, 20–21 мая 2031 года

Предварительная программа конференции

20 мая, вторник

С 9:00 до 10:00   Регистрация участников
10:00–10:30   Открытие конференции
10:30–12:00   Первое заседание: чернозём
              Председатель: А. И. Полынь
12:00–13:00   Обед
13:00–15:00   Второе заседание: засоление
15:00   Перерыв на кофе
Вечером   Приём от имени губернатора

21 мая, среда

9:30–11:00   Круглый стол «Вода и степь» (зал 2)
11:00–11:30   Закрытие конференции
Поездка в заповедник
""",
    """
Третья международная конференция «Почвы степей»
2031-05-20
  09:00 10:00 registration: Регистрация участников
  10:00 10:30 opening: Открытие конференции
  10:30 12:00 session 1: Первое заседание: чернозём
  12:00 13:00 lunch: Обед
  13:00 15:00 session 2: Второе заседание: засоление
  15:00 – coffee-break: Перерыв на кофе
  evening reception: Приём от имени губернатора
2031-05-21
  09:30 11:00 session: Круглый стол «Вода и степь» @ зал 2
  11:00 11:30 closing: Закрытие конференции
  – – excursion: Поездка в заповедник
""",
)

ALPS = (
    """
Verband der Berghütten
Fachtagung Trinkwasser in der Höhe
Chur, 14. September 2029

Vorläufiges Programm

Freitag, 14. September 2029

Zeit            Thema                             Referent
8.30 Uhr        Anmeldung
9.00 Uhr        Begrüßung                         Dr. Ida Firn
9.15–10.00 Uhr  Quellen und Gletscher: was bleibt Prof. Urs Karren,
                in trockenen Sommern              Hochschule Chur
10.00 Uhr       Kaffeepause
10.30 Uhr       Arbeitsgruppe 1: Filter           Dr. Eva Gämse
12.15 Uhr       Mittagessen
13.30 Uhr       Podiumsdiskussion
15.00 Uhr       Schlusswort                       Dr. Ida Firn
""",
    """
Fachtagung Trinkwasser in der Höhe
2029-09-14
  08:30 – registration: Anmeldung
  09:00 – welcome: Begrüßung
  09:15 10:00 item: Quellen und Gletscher: was bleibt in trockenen Sommern
  10:00 – coffee-break: Kaffeepause
  10:30 – session 1: Arbeitsgruppe 1: Filter
  12:15 – lunch: Mittagessen
  13:30 – session: Podiumsdiskussion
  15:00 – remarks: Schlusswort
""",
)

SALT = (
    """
Asociación de Salineras del Sur
II Encuentro Iberoamericano de la Sal
Cádiz, 4 y 5 de octubre de 2030

Programa oficial del Encuentro

Viernes 4 de octubre, de 9.00 a 14.00 horas y de 16.00 a 19.00 horas

A las 9,00 horas: Acreditación de participantes
A las 9,30 horas: Acto de apertura
De 10.00 a 11.30 horas: Mesa redonda: las salinas y las aves
    Moderadora: Dra. Lucía Marisma
11.30 horas: Pausa para café
12.00 horas: Tercera reunión del comité de marcas
16.00 horas: Taller 1 – Sala 3

Sábado 5 de octubre

Mañana: Visita a las salinas
A las 13.00 horas: Clausura
""",
    """
II Encuentro Iberoamericano de la Sal
2030-10-04 09:00–14:00 16:00–19:00
  09:00 – registration: Acreditación de participantes
  09:30 – opening: Acto de apertura
  10:00 11:30 session: Mesa redonda: las salinas y las aves
  11:30 – coffee-break: Pausa para café
  12:00 – session 3: Tercera reunión del comité de marcas
  16:00 – session 1: Taller 1 @ Sala 3
2030-10-05
  morning excursion: Visita a las salinas
  13:00 – closing: Clausura
""",
)

BELLS = (
    """
Istituto per l'Arte delle Campane
Terzo convegno nazionale dei campanari
Agnone, 9-10 maggio 2031

Bozza di programma

Venerdì 9 maggio

dalle 8 alle 9\tRegistrazione
h. 9,30\tSaluti di benvenuto
ore 10\tPrima sessione: Il bronzo
\tLa fusione (10.15)
\tIl suono (10.45)
ore 11,15\tPausa caffè
dalle 15 alle 17\tTavola rotonda
Sera\tConcerto di campane

Sabato 10 maggio
ore 9,00 - 10,30\tAssemblea dei soci
ore 10,30\tChiusura dei lavori
""",
    """
Terzo convegno nazionale dei campanari
2031-05-09
  08:00 09:00 registration: Registrazione
  09:30 – welcome: Saluti di benvenuto
  10:00 – session 1: Prima sessione: Il bronzo
    10:15 – item: La fusione
    10:45 – item: Il suono
  11:15 – coffee-break: Pausa caffè
  15:00 17:00 session: Tavola rotonda
  evening item: Concerto di campane
2031-05-10
  09:00 10:30 session: Assemblea dei soci
  10:30 – closing: Chiusura dei lavori
""",
)

BRIDGES = (
    """
International Union of Bridge Keepers
World Congress on Movable Bridges
Gdansk, 2–3 July 2030

All times are in CEST (UTC+2).

Congress timetable

Tuesday, 2 July
  • Registration, 8 to 9 am
  • Opening of the Congress, 9 to 9:30 am
  • Keynote address: A century of bascules, 9:30 to 10:15 am
  • Walk along the quays
  • Reception hosted by the Harbour Master, 7 to 9 pm

Wednesday, 3 July
  • Second meeting, 9 am to noon
  • Lunch, 12 to 1:30 pm
  • Fourth meeting, Room XII, 2 to 4 pm
  • Closing, 4 to 4:30 pm
""",
    """
World Congress on Movable Bridges
2030-07-02
  08:00 09:00 registration: Registration
  09:00 09:30 opening: Opening of the Congress
  09:30 10:15 keynote: Keynote address: A century of bascules
  – – excursion: Walk along the quays
  19:00 21:00 reception: Reception hosted by the Harbour Master
2030-07-03
  09:00 12:00 session 2: Second meeting
  12:00 13:30 lunch: Lunch
  14:00 16:00 session 4: Fourth meeting @ Room XII
  16:00 16:30 closing: Closing
""",
)

ARCHIVES = (
    """
Council of Municipal Archives
Workshop on Flooded Records
Prague, 5 November 2029

Draft programme of the workshop

Monday, 5 November 2029

9.00–9.30
Registration
9.30–10.30
Drying without loss
- Freezing first (Ms. Nela Papír)
- Air and patience (Mr. Otto Regal)
10.30–11.00
Coffee break
Rescue on the spot
- What to carry (Ms. Iva Krabice)
- Whom to call (Mr. Jan Motor)
Conclusions
12.30–13.30
Lunch
13.30–15.00
Session 2 – Hall B
15.00
End of the workshop
""",
    """
Workshop on Flooded Records
2029-11-05
  09:00 09:30 registration: Registration
  09:30 10:30 item: Drying without loss
    – – item: Freezing first (Ms. Nela Papír)
    – – item: Air and patience (Mr. Otto Regal)
  10:30 11:00 coffee-break: Coffee break
  – – item: Rescue on the spot
    – – item: What to carry (Ms. Iva Krabice)
    – – item: Whom to call (Mr. Jan Motor)
  – – remarks: Conclusions
  12:30 13:30 lunch: Lunch
  13:30 15:00 session 2: Session 2 @ Hall B
  15:00 – milestone: End of the workshop
""",
)

AGENDAS = {
    "windows of a commission": FISH,
    "capitals without accents": MILLS,
    "Russian, with roles": SOILS,
    "three columns of blanks": ALPS,
    "hours with a comma": SALT,
    "from and to in words": BELLS,
    "bullets before all": BRIDGES,
    "times above titles": ARCHIVES,
}


@pytest.mark.parametrize(("text", "copied"), AGENDAS.values(), ids=AGENDAS)
def test_an_agenda_is_read_as_a_secretary_copies_it(text: str, copied: str) -> None:
    assert "\n".join(_copied(reading(text.strip("\n")))) == copied.strip("\n")


@pytest.mark.parametrize("text", [text for text, _ in AGENDAS.values()], ids=AGENDAS)
def test_no_line_of_them_is_lost(text: str) -> None:
    assert not reading(text.strip("\n")).unread


def test_the_zone_that_all_times_are_in_is_read() -> None:
    assert reading(BRIDGES[0].strip("\n")).zone == "CEST"


def _copied(read: Reading) -> Iterator[str]:
    yield from read.frame.title.values()
    for day in read.days:
        yield " ".join([str(day.date), *map(str, day.windows)])
        yield from _items(day.items, "  ")


def _items(items: Sequence[AgendaItem], inset: str) -> Iterator[str]:
    for item in items:
        times = f"{item.start or '–'} {item.end or '–'}"
        words = (str(item.day_part or times), item.kind, item.number)
        room = f" @ {item.room}" if item.room else ""
        title = next(iter(item.title.values()), "")
        yield f"{inset}{' '.join(filter(None, words))}: {title}{room}"
        yield from _items(item.items, inset + "  ")
