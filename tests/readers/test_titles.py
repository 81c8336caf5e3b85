"""The title of a conference in ordinary headers: under its bodies, beside symbols and dates."""

import pytest

from planner.readers.agenda.lines.symbols import symbol_alone
from tests.readers.conftest import reading


def title(header: str, language: str) -> str:
    agenda = "\n\n3 May 2027\n\n09:00 Alpha\n10:00 Beta\n11:00 Gamma\n"
    return next(iter(reading(header + agenda, language).frame.title.values()), "")


@pytest.mark.parametrize(
    ("header", "language", "expected"),
    [
        ("Organization of Lakes\nTechnical meeting on reeds", "en", "Technical meeting on reeds"),
        (
            "THE COUNCIL OF RIVERS\nThird Annual Forum",
            "en",
            "THE COUNCIL OF RIVERS, Third Annual Forum",
        ),
        (
            "Working Party on Ferries\nThirty-first session\nProvisional timetable",
            "en",
            "Working Party on Ferries, Thirty-first session",
        ),
        (
            "Conference of the Parties\nThird session",
            "en",
            "Conference of the Parties, Third session",
        ),
        (
            "Comité de juncos\nDécima reunión ordinaria",
            "es",
            "Comité de juncos, Décima reunión ordinaria",
        ),
        ("Forum", "en", "Forum"),
        (
            "COMMITTEE ON REEDS FOR THE          LK/RC61/1\n"
            "EASTERN LAKES          September 2026\nSixty-first session",
            "en",
            "COMMITTEE ON REEDS FOR THE EASTERN LAKES, Sixty-first session",
        ),
        (
            "CDL\nCONVENTION SUR LES\nROSEAUX\nCOMITÉ DES MOULINS\nQuatrième réunion",
            "fr",
            "COMITÉ DES MOULINS, Quatrième réunion",
        ),
        (
            "NOTE BY THE LAKE FUND\n\nWORKSHOP ON REEDS\n3–5 MAY 2027, BONN",
            "en",
            "WORKSHOP ON REEDS",
        ),
        (
            "REEDS-2027/INF.1\n\nCONFERENCIA INTERNACIONAL SOBRE\nLOS JUNCOS",
            "es",
            "CONFERENCIA INTERNACIONAL SOBRE LOS JUNCOS",
        ),
        (
            "COMITÉ D'EXPERTS DES LACS\nPremière réunion - Genève, 3-5 mai 2027",
            "fr",
            "COMITÉ D'EXPERTS DES LACS, Première réunion",
        ),
        (
            "LAKE ORGANIZATION\nTHIRTY-SECOND LAKE CONFERENCE FOR EUROPE",
            "en",
            "THIRTY-SECOND LAKE CONFERENCE FOR EUROPE",
        ),
        (
            "Convention on Reeds\n\nTwelfth meeting of the Mills Committee",
            "en",
            "Twelfth meeting of the Mills Committee",
        ),
        (
            "Озёрный фонд\nПРОЕКТ\nПРОГРАММЫ\n\nXVIII Форума мельников",
            "ru",
            "XVIII Форум мельников",
        ),
        (
            "О РЕГЛАМЕНТЕ РАБОТЫ ДВАДЦАТЬ ПЕРВОГО ОЗЁРНОГО ЗАСЕДАНИЯ МЕЛЬНИКОВ",
            "ru",
            "ДВАДЦАТЬ ПЕРВОЕ ОЗЁРНОЕ ЗАСЕДАНИЕ МЕЛЬНИКОВ",
        ),
        (
            "110th ASSEMBLY OF MILLS\nGENERAL TIMETABLE OF THE ASSEMBLY OF MILLS",
            "en",
            "110th ASSEMBLY OF MILLS",
        ),
        ("Ausschuss für Schilf        64. Sitzung", "de", "Ausschuss für Schilf, 64. Sitzung"),
        ("Mühlentagung | 09. Juli 2027", "de", "Mühlentagung"),
        (
            "Mühlenkonferenz (MKU)\nStändiger Ausschuss\n\nWorkshop über Schilf\nUlm, 3. Mai 2027",
            "de",
            "Workshop über Schilf",
        ),
        (
            "Lake Assembly\n\n071 SESP 13 E Rev. 1\n\nSPRING SESSION",
            "en",
            "Lake Assembly, SPRING SESSION",
        ),
        ("TIME MANAGEMENT PLAN OF THE 2027 MEETING OF MILLS", "en", "2027 MEETING OF MILLS"),
        (
            "Distr. : Générale\nTroisième réunion des Parties au Protocole des moulins\n"
            "Ulm, 3-5 mai 2027",
            "fr",
            "Troisième réunion des Parties au Protocole des moulins",
        ),
        (
            "LAK/CMC/DI N° 07/26\nIV REUNIÓN DE LOS JUNCOS\nLIMA (PERÚ), 3 de mayo de 2027",
            "es",
            "IV REUNIÓN DE LOS JUNCOS",
        ),
        (
            "XVIII Форума мельников\n\n«Диалог воды»\n\nПсков, 3–5 мая 2027 года",
            "ru",
            "XVIII Форум мельников, «Диалог воды»",
        ),
        ("CONFERENCIA\n\n28° período de sesiones", "es", "CONFERENCIA, 28° período de sesiones"),
        (
            "Convegno internazionale\nL'ACQUA DEI MULINI\nUlm, 3 maggio 2027",
            "it",
            "Convegno internazionale, L'ACQUA DEI MULINI",
        ),
        (
            "Mühlenamt\n\nEinladung zur 12. Jahrestagung der Müller\nam 3. Mai 2027 in Ulm",
            "de",
            "12. Jahrestagung der Müller",
        ),
        (
            "Kommission der Mühlen\n\n23. Ordentliche Sitzung",
            "de",
            "Kommission der Mühlen, 23. Ordentliche Sitzung",
        ),
        ("Lake Dialogue\n\nwhich will be held on 3 May 2027 in Ulm", "en", "Lake Dialogue"),
        (
            "INFORMATION NOTE\n\nThe Fifth Meeting of Millers will take place in Ulm on 3 May "
            "2027.",
            "en",
            "Fifth Meeting of Millers",
        ),
        (
            "INFORMATION NOTE\n\nThe Office informs all that the Meeting of the Millers is to be "
            "held in Ulm on 3 May 2027.",
            "en",
            "Meeting of the Millers",
        ),
        ("PROGRAMME OF THE VISIT", "en", ""),
        (
            "Утверждаю\nЗаместитель министра\n_______ А. Ильм\n\n«Горное право»",
            "ru",
            "«Горное право»",
        ),
        ("17th AUTUMN MEETING\n\nOF THE MILLERS", "en", "17th AUTUMN MEETING OF THE MILLERS"),
        (
            "5ème ASSEMBLÉE DES MEUNIERS\nET RÉUNIONS CONNEXES",
            "fr",
            "5ème ASSEMBLÉE DES MEUNIERS ET RÉUNIONS CONNEXES",
        ),
        (
            "XIV. MÜHLENKONFERENZ\nTagung der Müller\nUlm, 3. bis 5. Mai 2027",
            "de",
            "XIV. MÜHLENKONFERENZ",
        ),
        (
            "TAGESORDNUNG UND ORGANISATORISCHE MODALITÄTEN DER JÄHRLICHEN MÜHLENKONFERENZ",
            "de",
            "JÄHRLICHE MÜHLENKONFERENZ",
        ),
        (
            "31.ª CONFERENCIA DE LOS LAGOS\nPARA AMÉRICA LATINA",
            "es",
            "31.ª CONFERENCIA DE LOS LAGOS PARA AMÉRICA LATINA",
        ),
        ("Deutscher Bundestag\n\nAnhörung zum Thema „Mühlen“", "de", "Anhörung zum Thema „Mühlen“"),
        (
            "Meeting of the Parties to the Convention on Lakes\n\nWorkshop on reeds",
            "en",
            "Workshop on reeds",
        ),
        ("MINISTERO DEI LAGHI\n\nCONFERENZA SUI CANNETI", "it", "CONFERENZA SUI CANNETI"),
        (
            "Décima reunión de juncos\n\nTEMARIO PROVISIONAL Y ORGANIZACIÓN DE LOS TRABAJOS",
            "es",
            "Décima reunión de juncos",
        ),
        ("Seminar\n\nRivers and mills", "en", "Seminar, Rivers and mills"),
        ("Home » Meetings » Forum on mills\n\nForum on mills", "en", "Forum on mills"),
        ("Forum on reeds\n\nIt will be held by all who have reeds.", "en", "Forum on reeds"),
        ("Tagung der Mühlen vom 3. bis 5. Mai 2027", "de", "Tagung der Mühlen"),
        ("Tagung der Mühlen\n\nP R O G R A M M", "de", "Tagung der Mühlen"),
        (
            "Decisione N.7 del Consiglio permanente\nAllegato\n\nITALIANO\nOriginale: INGLESE\n\n"
            "CONFERENZA DEI MULINI",
            "it",
            "CONFERENZA DEI MULINI",
        ),
        ("Lake Forum, Bonn, 3–5 May 2027\nVenue: Lake Hall", "en", "Lake Forum"),
        ("Annex 1 - PROGRAMME\nSeminar on reeds", "en", "Seminar on reeds"),
        ("Forum on reeds\nAll times are in CET (UTC+1)", "en", "Forum on reeds"),
        ("Reeds 2027: what will come", "en", "Reeds 2027: what will come"),
        (
            "Organizzazione per i Laghi\nRiunione tecnica sui canneti",
            "it",
            "Riunione tecnica sui canneti",
        ),
        (
            "Комитет по озёрам\nСеминар «Тростник»\nг. Псков, 3–5 мая 2027 года",
            "ru",
            "Семинар «Тростник»",
        ),
        ("Seenverband\nSchilftagung", "de", "Schilftagung"),
        (
            "Ministerio de Lagos\nEncuentro de los juncos\nPrograma oficial",
            "es",
            "Encuentro de los juncos",
        ),
        (
            "Union des lacs\nColloque des roseaux\nCalendrier provisoire",
            "fr",
            "Colloque des roseaux",
        ),
    ],
)
def test_the_title_is_the_line_of_the_meeting(header: str, language: str, expected: str) -> None:
    assert title(header, language) == expected


def test_bodies_beside_the_title_are_kept_as_printed() -> None:
    found = reading("Council of Lakes\nForum on reeds\n\n3 May 2027\n09:00 Alpha\n10:00 Beta\n")
    assert found.frame.organizations == ("Council of Lakes",)
    assert found.unread == ()


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("A/CONF.999/1", "A/CONF.999/1"),
        ("MC(34).JOUR/3", "MC(34).JOUR/3"),
        ("UNITED NATIONS                    ECE/FOO/2024/7/Rev.1", "ECE/FOO/2024/7/Rev.1"),
        ("Session and/or panel", ""),
        ("Forum on reeds", ""),
    ],
)
def test_the_symbol_of_a_paper_stands_alone(line: str, symbol: str) -> None:
    assert symbol_alone(line) == symbol


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Provisional timetable", "en"),
        ("Provisional programme of work", "en"),
        ("Projet de programme de la conférence", "fr"),
        ("Предварительная программа конференции", "ru"),
        ("Vorläufiger Zeitplan der Tagung", "de"),
        ("Programa provisional de la reunión", "es"),
        ("Bozza di programma dei lavori", "it"),
    ],
)
def test_headings_of_agendas_are_made_of_few_words(words: str, language: str) -> None:
    found = reading(f"Alpha beta\n\n{words}\n\n3 May 2027\n09:00 Alpha\n10:00 Beta\n", language)
    assert found.fates[3].what == "heading"


def test_a_title_below_the_heading_is_no_item() -> None:
    found = reading(
        "Timetable of the Forum\nForum on reeds\n9:00 – 10:00\nOpening\n10:00 – 11:00\nReports\n"
    )
    assert found.frame.title == {"en": "Forum on reeds"}
    assert [str(item.start) for item in found.days[0].items] == ["09:00", "10:00"]


def test_zones_that_differ_are_said() -> None:
    text = "Tuesday, 4 May 2027\n09:00 CET Opening\n10:00 UTC Reports\n"
    found = reading(text)
    assert (found.zone, [one.name for one in found.findings]) == ("", ["zones-differ"])


@pytest.mark.parametrize(
    ("language", "title", "name"),
    [
        (
            "en",
            "Agenda and organizational modalities of the Lake Conference on Water",
            "Lake Conference on Water",
        ),
        ("fr", "Ordre du jour de la Conférence des lacs", "Conférence des lacs"),
        ("it", "Programma del Seminario sui laghi", "Seminario sui laghi"),
        ("de", "Tagesordnung der Konferenz über Seen", "Konferenz über Seen"),
        ("de", "Zeitplan des Fünften Treffens der Müller", "Fünftes Treffen der Müller"),
        ("de", "Programm der Jährlichen Mühlentagung", "Jährliche Mühlentagung"),
        (
            "en",
            "Programme of action for the Lake Conference",
            "Programme of action for the Lake Conference",
        ),
        ("fr", "PROGRAMME\ndu séminaire sur les lacs", "Séminaire sur les lacs"),
        (
            "en",
            "Date, venue, agenda and modalities of the Lake Conference",
            "Lake Conference",
        ),
        ("ru", "Повестка дня Третьего международного форума рек", "Третий международный форум рек"),
        (
            "ru",
            "ПОВЕСТКА ДНЯ И ПОРЯДОК ПРОВЕДЕНИЯ ОЗЁРНОЙ КОНФЕРЕНЦИИ ПО ВОДЕ",
            "ОЗЁРНАЯ КОНФЕРЕНЦИЯ ПО ВОДЕ",
        ),
        ("ru", "Программа дополнительного совещания", "Дополнительное совещание"),
        ("ru", "Доклад озёрной конференции", "Доклад озёрной конференции"),
        ("ru", "ПРОГРАММА\nсеминара «Озёра»\n(г. Псков)", "Семинар «Озёра»"),
        ("de", "PROGRAMM\nder Tagung der Mühlen", "Tagung der Mühlen"),
    ],
)
def test_the_name_of_the_paper_is_not_that_of_the_meeting(
    language: str, title: str, name: str
) -> None:
    read = reading(f"{title}\n\n3.5.2027\n\n09:00 A\n10:00 B\n", language)
    assert read.frame.title == {language: name}


def test_signs_alone_above_an_agenda_stop_nothing() -> None:
    assert title("Lake Forum\n. :\n:\n\nUlm, 3 May 2027", "en") == "Lake Forum"
    assert title("LAKE FORUM\n. :\n:.\nOF THE MILLS", "en").startswith("LAKE FORUM")
