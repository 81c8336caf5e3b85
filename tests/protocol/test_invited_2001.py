"""The invited of the Bishkek conference of December 2001, then and now, written by hand.

The French names of 2001 stand in Decision No. 440 of the OSCE Permanent Council; the others are
the names in common use.
"""

from datetime import date

import pytest

from planner.protocol import body, named

BISHKEK = date(2001, 12, 13)
TODAY = date(2026, 11, 1)

# id: (English, French, Russian) on 13 December 2001
THEN = {
    "JP": ("Japan", "Japon", "Япония"),
    "KR": ("Republic of Korea", "République de Corée", "Республика Корея"),
    "TH": ("Thailand", "Thaïlande", "Таиланд"),
    "DZ": ("Algeria", "Algérie", "Алжир"),
    "EG": ("Egypt", "Égypte", "Египет"),
    "IL": ("Israel", "Israël", "Израиль"),
    "JO": ("Jordan", "Jordanie", "Иордания"),
    "MA": ("Morocco", "Maroc", "Марокко"),
    "TN": ("Tunisia", "Tunisie", "Тунис"),
    "adb": (
        "Asian Development Bank",
        "Banque asiatique de développement",
        "Азиатский банк развития",
    ),
    "bsec": (
        "Organization of the Black Sea Economic Cooperation",
        "Organisation de coopération économique de la mer Noire",
        "Организация Черноморского экономического сотрудничества",
    ),
    "cei": (
        "Central European Initiative",
        "Initiative centre-européenne",
        "Центрально-Европейская инициатива",
    ),
    "cica": (
        "Conference on Interaction and Confidence-Building Measures in Asia",
        "Conférence pour l’interaction et les mesures de confiance en Asie",
        "Совещание по взаимодействию и мерам доверия в Азии",
    ),
    "cis-executive-committee": (
        "CIS Executive Committee",
        "Comité exécutif de la CEI",
        "Исполнительный комитет Содружества Независимых Государств",
    ),
    "cis-atc": (
        "Anti-Terrorism Center of the CIS member States",
        "Centre antiterroriste des États membres de la CEI",
        "Антитеррористический центр государств – участников СНГ",
    ),
    "coe": ("Council of Europe", "Conseil de l’Europe", "Совет Европы"),
    "ebrd": (
        "European Bank for Reconstruction and Development",
        "Banque européenne pour la reconstruction et le développement",
        "Европейский банк реконструкции и развития",
    ),
    "eco": (
        "Economic Cooperation Organization",
        "Organisation de coopération économique",
        "Организация экономического сотрудничества",
    ),
    "european-commission": ("European Commission", "Commission européenne", "Европейская комиссия"),
    "europol": (
        "European Police Office",
        "Office européen de police",
        "Европейское полицейское ведомство",
    ),
    "cst-secretariat": (
        "Secretariat of the Collective Security Treaty",
        "Secrétariat du Traité de sécurité collective",
        "Секретариат Совета коллективной безопасности",
    ),
    "crdf-headquarters": (
        "Headquarters of the Collective Rapid Deployment Forces",
        "Siège des Forces collectives de déploiement rapide",
        "Штаб Коллективных сил быстрого развертывания",
    ),
    "icrc": (
        "International Committee of the Red Cross",
        "Comité international de la Croix-Rouge",
        "Международный комитет Красного Креста",
    ),
    "ilo": (
        "International Labour Organization",
        "Organisation internationale du Travail",
        "Международная организация труда",
    ),
    "imf": (
        "International Monetary Fund",
        "Fonds monétaire international",
        "Международный валютный фонд",
    ),
    "interpol": (
        "International Criminal Police Organization – INTERPOL",
        "Organisation internationale de police criminelle – INTERPOL",
        "Международная организация уголовной полиции – Интерпол",
    ),
    "nam": ("Non-Aligned Movement", "Mouvement des pays non alignés", "Движение неприсоединения"),
    "nato": (
        "North Atlantic Treaty Organization",
        "Organisation du Traité de l’Atlantique Nord",
        "Организация Североатлантического договора",
    ),
    "oecd": (
        "Organisation for Economic Co-operation and Development",
        "Organisation de coopération et de développement économiques",
        "Организация экономического сотрудничества и развития",
    ),
    "oic": (
        "Organization of the Islamic Conference",
        "Organisation de la Conférence islamique",
        "Организация Исламская конференция",
    ),
    "seecp": (
        "South-East European Cooperation Process",
        "Processus de coopération en Europe du Sud-Est",
        "Процесс сотрудничества в Юго-Восточной Европе",
    ),
    "seci": (
        "Southeast European Cooperative Initiative",
        "Initiative de coopération pour l’Europe du Sud-Est",
        "Инициатива по сотрудничеству в Юго-Восточной Европе",
    ),
    "sco": (
        "Shanghai Cooperation Organization",
        "Organisation de coopération de Shanghai",
        "Шанхайская организация сотрудничества",
    ),
    "world-bank": ("World Bank", "Banque mondiale", "Всемирный банк"),
    "undp": (
        "United Nations Development Programme",
        "Programme des Nations Unies pour le développement",
        "Программа развития Организации Объединенных Наций",
    ),
    "unhcr": (
        "United Nations High Commissioner for Refugees",
        "Haut-Commissariat des Nations Unies pour les réfugiés",
        "Управление Верховного комиссара Организации Объединенных Наций по делам беженцев",
    ),
    "unicef": (
        "United Nations Children’s Fund",
        "Fonds des Nations Unies pour l’enfance",
        "Детский фонд Организации Объединенных Наций",
    ),
    "unodc": (
        "United Nations Office for Drug Control and Crime Prevention",
        "Office des Nations Unies pour le contrôle des drogues et la prévention du crime",
        "Управление Организации Объединенных Наций по контролю над наркотиками и предупреждению "
        "преступности",
    ),
    "dpa": (
        "Department of Political Affairs",
        "Département des affaires politiques",
        "Департамент по политическим вопросам",
    ),
    "dha": (
        "Department of Humanitarian Affairs",
        "Département des affaires humanitaires",
        "Департамент по гуманитарным вопросам",
    ),
}

# id: (English, French, Russian) of those that are called otherwise today
NOW = {
    "europol": (
        "European Union Agency for Law Enforcement Cooperation",
        "Agence de l’Union européenne pour la coopération des services répressifs",
        "Агентство Европейского союза по сотрудничеству правоохранительных органов",
    ),
    "oic": (
        "Organisation of Islamic Cooperation",
        "Organisation de la coopération islamique",
        "Организация исламского сотрудничества",
    ),
    "unodc": (
        "United Nations Office on Drugs and Crime",
        "Office des Nations Unies contre la drogue et le crime",
        "Управление Организации Объединенных Наций по наркотикам и преступности",
    ),
}

# id of 2001: (id, English, French, Russian) of what took its place
SUCCESSORS = {
    "cst-secretariat": (
        "csto",
        "Collective Security Treaty Organization",
        "Organisation du Traité de sécurité collective",
        "Организация Договора о коллективной безопасности",
    ),
    "crdf-headquarters": (
        "csto",
        "Collective Security Treaty Organization",
        "Organisation du Traité de sécurité collective",
        "Организация Договора о коллективной безопасности",
    ),
    "seci": (
        "selec",
        "Southeast European Law Enforcement Center",
        "Centre de maintien de l’ordre en Europe du Sud-Est",
        "Центр правоохранительных органов Юго-Восточной Европы",
    ),
    "dpa": (
        "dppa",
        "Department of Political and Peacebuilding Affairs",
        "Département des affaires politiques et de la consolidation de la paix",
        "Департамент по политическим вопросам и вопросам миростроительства",
    ),
    "dha": (
        "ocha",
        "Office for the Coordination of Humanitarian Affairs",
        "Bureau de la coordination des affaires humanitaires",
        "Управление по координации гуманитарных вопросов",
    ),
}

# As the decision prints them, line breaks removed.
PRINTED = {
    "Japon": "JP",
    "Corée": "KR",
    "Egypte": "EG",
    "Coopération économique de la mer Noire": "bsec",
    "Conference on Interaction and Confidence-Building Measures in Asia": "cica",
    "Secrétariat de la Communauté d’Etats indépendants (CEI)": "cis-executive-committee",
    "Centre antiterroriste de la CEI": "cis-atc",
    "Europol": "europol",
    "Secrétariat du Traité de sécurité collective": "cst-secretariat",
    "siège des Forces collectives de déploiement rapide": "crdf-headquarters",
    "Interpol": "interpol",
    "Organisation de la Conférence islamique": "oic",
    "Processus de coopération pour l’Europe du Sud-Est": "seecp",
    "Initiative de coopération pour l’Europe du Sud-Est": "seci",
    "Haut Commissariat des Nations Unies pour les réfugiés": "unhcr",
    "Secrétariat de l’ONU": "un-secretariat",
    "Département des affaires humanitaires": "dha",
}

# (language, acronym): id
ACRONYMS = {
    ("en", "ADB"): "adb",
    ("fr", "BAsD"): "adb",
    ("ru", "АБР"): "adb",
    ("en", "BSEC"): "bsec",
    ("fr", "OCEMN"): "bsec",
    ("ru", "ОЧЭС"): "bsec",
    ("en", "CEI"): "cei",
    ("fr", "ICE"): "cei",
    ("ru", "ЦЕИ"): "cei",
    ("fr", "CEI"): "cis",
    ("ru", "СНГ"): "cis",
    ("en", "CICA"): "cica",
    ("ru", "СВМДА"): "cica",
    ("ru", "АТЦ СНГ"): "cis-atc",
    ("fr", "BERD"): "ebrd",
    ("ru", "ЕБРР"): "ebrd",
    ("fr", "OCE"): "eco",
    ("ru", "ОЭС"): "eco",
    ("ru", "КСБР"): "crdf-headquarters",
    ("fr", "CICR"): "icrc",
    ("ru", "МККК"): "icrc",
    ("fr", "OIT"): "ilo",
    ("ru", "МОТ"): "ilo",
    ("fr", "FMI"): "imf",
    ("ru", "МВФ"): "imf",
    ("fr", "OTAN"): "nato",
    ("ru", "НАТО"): "nato",
    ("fr", "OCDE"): "oecd",
    ("ru", "ОЭСР"): "oecd",
    ("fr", "OCI"): "oic",
    ("ru", "ОИК"): "oic",
    ("ru", "ПСЮВЕ"): "seecp",
    ("ru", "ИСЮВЕ"): "seci",
    ("fr", "OCS"): "sco",
    ("ru", "ШОС"): "sco",
    ("fr", "PNUD"): "undp",
    ("ru", "ПРООН"): "undp",
    ("fr", "HCR"): "unhcr",
    ("ru", "УВКБ ООН"): "unhcr",
    ("ru", "ЮНИСЕФ"): "unicef",
    ("en", "ODCCP"): "unodc",
    ("fr", "OCDPC"): "unodc",
    ("ru", "УКНПП"): "unodc",
}


def names_on(token: str, on: date) -> tuple[str, ...]:
    known = body(token)
    return tuple(known.name_on(on).short(language) for language in ("en", "fr", "ru") if known)


@pytest.mark.parametrize("token", THEN)
def test_the_names_at_the_conference(token: str) -> None:
    assert names_on(token, BISHKEK) == THEN[token]


@pytest.mark.parametrize("token", [token for token in THEN if token not in SUCCESSORS])
def test_the_names_today(token: str) -> None:
    assert names_on(token, TODAY) == NOW.get(token, THEN[token])


@pytest.mark.parametrize("token", SUCCESSORS)
def test_what_took_the_place_of_the_replaced(token: str) -> None:
    ended = body(token)
    successor, *names = SUCCESSORS[token]
    assert ended is not None
    assert ended.successors == (successor,)
    assert names_on(successor, TODAY) == tuple(names)


@pytest.mark.parametrize("printed", PRINTED)
def test_a_name_in_the_decision_is_recognized(printed: str) -> None:
    assert {found.id for found, _ in named(printed)} == {PRINTED[printed]}


@pytest.mark.parametrize(("language", "acronym"), ACRONYMS)
def test_an_acronym_at_the_conference(language: str, acronym: str) -> None:
    known = body(ACRONYMS[language, acronym])
    assert known is not None
    assert known.name_on(BISHKEK).acronyms[language] == acronym


def test_acronyms_of_today() -> None:
    bodies = [body(token) for token in ("unodc", "oic", "csto", "dppa", "ocha", "selec")]
    assert [one.name_on(TODAY).acronyms["fr"] for one in bodies if one] == [
        *("ONUDC", "OCI", "OTSC", "DAPCP", "OCHA", "SELEC"),
    ]
