"""The example conferences build as they are, and say what they are meant to say."""

from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2
import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.check import load_and_check
from planner.folder.canonical import canonical_agendas
from planner.folder.load import load

PAPER = ("pdf", "docx", "html", "txt")
ROOMS = ("ala-too", "khan-tengri", "barskoon", "enilchek")
PLANS = (
    *("officers-by-meeting", "room-plan", "equipment-list"),
    *("interpreters-needed", "interpreters-rota"),
)
FEEDS = (
    *("day-2027-09-07", "day-2027-09-08", "day-2027-09-09"),
    *("room-ala-too", "room-barskoon", "room-enilchek", "room-khan-tengri"),
    *("officers", "media", "preparation", "deadlines"),
)
AGENDAS = Path(__file__).resolve().parents[1] / "agendas"
ISSYK_KUL = AGENDAS / "issyk-kul-2027"

DELEGATIONS = {
    "en": (
        "Afghanistan; Albania; Algeria; Argentina; Armenia; Australia; Austria; Azerbaijan; "
        "Bangladesh; Belarus; Bhutan; Bolivia (Plurinational State of); Bosnia and Herzegovina; "
        "Brazil; Bulgaria; Canada; Chile; China; Colombia; Czechia; Ecuador; Egypt; Ethiopia; "
        "Finland; France; Georgia; Germany; Greece; Holy See; Hungary; Iceland; India; Indonesia; "
        "Iran (Islamic Republic of); Italy; Japan; Jordan; Kazakhstan; Kenya; Kyrgyzstan; Lao "
        "People’s Democratic Republic; Latvia; Lesotho; Mexico; Mongolia; Montenegro; Morocco; "
        "Nepal; Netherlands; New Zealand; Norway; Pakistan; Peru; Poland; Portugal; Republic of "
        "Korea; Republic of Moldova; Romania; Russian Federation; Rwanda; Saudi Arabia; Senegal; "
        "Serbia; Slovakia; Slovenia; South Africa; Spain; Sweden; Switzerland; Tajikistan; "
        "Thailand; Türkiye; Turkmenistan; Uganda; Ukraine; United Arab Emirates; United Kingdom; "
        "United Republic of Tanzania; United States of America; Uruguay; Uzbekistan; Viet Nam"
    ),
    "fr": (
        "Afghanistan; Afrique du Sud; Albanie; Algérie; Allemagne; Arabie saoudite; Argentine; "
        "Arménie; Australie; Autriche; Azerbaïdjan; Bangladesh; Bélarus; Bhoutan; Bolivie (État "
        "plurinational de); Bosnie-Herzégovine; Brésil; Bulgarie; Canada; Chili; Chine; Colombie; "
        "Égypte; Émirats arabes unis; Équateur; Espagne; États-Unis d’Amérique; Éthiopie; "
        "Fédération de Russie; Finlande; France; Géorgie; Grèce; Hongrie; Inde; Indonésie; Iran "
        "(République islamique d’); Islande; Italie; Japon; Jordanie; Kazakhstan; Kenya; "
        "Kirghizistan; Lesotho; Lettonie; Maroc; Mexique; Mongolie; Monténégro; Népal; Norvège; "
        "Nouvelle-Zélande; Ouganda; Ouzbékistan; Pakistan; Pays-Bas; Pérou; Pologne; Portugal; "
        "République de Corée; République démocratique populaire lao; République de Moldova; "
        "République-Unie de Tanzanie; Roumanie; Royaume-Uni; Rwanda; Saint-Siège; Sénégal; "
        "Serbie; Slovaquie; Slovénie; Suède; Suisse; Tadjikistan; Tchéquie; Thaïlande; Türkiye; "
        "Turkménistan; Ukraine; Uruguay; Viet Nam"
    ),
    "ru": (
        "Австралия; Австрия; Азербайджан; Албания; Алжир; Аргентина; Армения; Афганистан; "
        "Бангладеш; Беларусь; Болгария; Боливия (Многонациональное Государство); Босния и "
        "Герцеговина; Бразилия; Бутан; Венгрия; Вьетнам; Германия; Греция; Грузия; Египет; Индия; "
        "Индонезия; Иордания; Иран (Исламская Республика); Исландия; Испания; Италия; Казахстан; "
        "Канада; Кения; Китай; Колумбия; Кыргызстан; Лаосская Народно-Демократическая Республика; "
        "Латвия; Лесото; Марокко; Мексика; Монголия; Непал; Нидерланды; Новая Зеландия; Норвегия; "
        "Объединенная Республика Танзания; Объединенные Арабские Эмираты; Пакистан; Перу; Польша; "
        "Португалия; Республика Корея; Республика Молдова; Российская Федерация; Руанда; Румыния; "
        "Саудовская Аравия; Святой Престол; Сенегал; Сербия; Словакия; Словения; Соединенное "
        "Королевство; Соединенные Штаты Америки; Таджикистан; Таиланд; Туркменистан; Турция; "
        "Уганда; Узбекистан; Украина; Уругвай; Финляндия; Франция; Черногория; Чехия; Чили; "
        "Швейцария; Швеция; Эквадор; Эфиопия; Южная Африка; Япония"
    ),
    "ky": (
        "Австралия; Австрия; Азербайжан; Албания; Алжир; Америка Кошмо Штаттары; Аргентина; "
        "Армения; Афганистан; Бангладеш; Беларусь; Бириккен Араб Эмираттары; Болгария; Боливия "
        "(Көп улуттуу Мамлекет); Босния жана Герцеговина; Бразилия; Бутан; Венгрия; Вьетнам; "
        "Германия; Греция; Грузия; Египет; Жаңы Зеландия; Жапония; Индия; Индонезия; Иордания; "
        "Иран (Ислам Республикасы); Исландия; Испания; Италия; Казакстан; Канада; Кения; "
        "Колумбия; Корея Республикасы; Кыргызстан; Кытай; Лаос Элдик Демократиялык Республикасы; "
        "Латвия; Лесото; Марокко; Мексика; Молдова Республикасы; Монголия; Непал; Нидерланд; "
        "Норвегия; Өзбекстан; Пакистан; Перу; Польша; Португалия; Россия Федерациясы; Руанда; "
        "Румыния; Сауд Арабиясы; Сенегал; Сербия; Словакия; Словения; Тажикстан; Тайланд; "
        "Танзания Бириккен Республикасы; Түркия; Түркмөнстан; Түштүк-Африка Республикасы; Уганда; "
        "Украина; Улуу Британия; Уругвай; Финляндия; Франция; Черногория; Чехия; Чили; Швейцария; "
        "Швеция; Ыйык Такты (Ватикан); Эквадор; Эфиопия"
    ),
}
"""The States of issyk-kul-2027, sorted by hand as they are printed in each language."""


CONFERENCES = sorted(path.parent for path in AGENDAS.rglob("conference.toml"))


@pytest.mark.parametrize("folder", CONFERENCES, ids=lambda folder: folder.name)
def test_agendas_are_in_their_one_form(folder: Path) -> None:
    agendas = list(canonical_agendas(load(folder, tables=False), every_id=False))
    assert {agenda.path for agenda in agendas} == {*folder.glob("agenda.*.txt")}
    assert [agenda.file for agenda in agendas if agenda.differs or agenda.faults] == []


def test_issyk_kul_has_no_finding() -> None:
    loaded, findings = load_and_check(ISSYK_KUL)
    assert [str(found) for found in findings] == []
    assert len(loaded.conference.participants) == 300


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert build(ISSYK_KUL, BuildOptions(out)) == 0
    return out / "issyk-kul-2027"


def test_issyk_kul_in_four_languages(built: Path) -> None:
    made = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    days = ("2027-09-07", "2027-09-08", "2027-09-09")
    reported = (*(f"session-{n}" for n in range(1, 13)), "plenary-organization", "plenary-reports")
    in_four = {
        f"{stem}.{language}.{suffix}"
        for stem, suffixes in {
            "public/programme": PAPER,
            **dict.fromkeys(map("public/{}".format, ("agenda", "annotated-agenda")), PAPER),
            **dict.fromkeys(map("public/order-of-the-day/{}".format, days), PAPER),
            "public/modalities": PAPER,
            "public/booklet": ("pdf", "docx", "imposed.pdf"),
            "secretariat/list-of-speakers": ("pdf", "docx"),
            **dict.fromkeys(map("secretariat/report-forms/{}".format, reported), ("pdf", "docx")),
            "public/at-a-glance": ("pdf", "docx", "html"),
            "public/wall": ("pdf", "docx"),
            **dict.fromkeys(map("public/door-signs/{}".format, ROOMS), ("pdf", "docx")),
            "public/calendar": ("ics",),
            "public/calendar-overview": ("ics",),
            "public/speakers-and-officers": (*PAPER, "xlsx"),
            "participants/list-of-participants": (*PAPER, "xlsx"),
            "secretariat/name-plates": ("pdf",),
            "secretariat/statistics": (*PAPER, "xlsx"),
            **dict.fromkeys(map("secretariat/{}".format, PLANS), ("pdf", "docx", "xlsx")),
            "secretariat/briefing-sheets": ("pdf", "docx"),
            **dict.fromkeys(map("public/feeds/{}".format, FEEDS), ("ics",)),
        }.items()
        for language in ("en", "fr", "ru", "ky")
        for suffix in suffixes
    }
    once = {
        f"secretariat/{stem}.{suffix}"
        for stem, suffixes in {
            "agenda": ("xlsx",),
            "invitees": ("xlsx",),
            "participants": ("xlsx",),
            "delegations": (*PAPER, "xlsx"),
            "badges-a6": ("pdf",),
            "badges-a6-sheet": ("pdf",),
            "badges-card": ("pdf",),
            "badges-card-sheet": ("pdf",),
        }.items()
        for suffix in suffixes
    }
    once |= {
        f"public/programme.{languages}.{suffix}"
        for languages in ("en-fr", "en-fr-ru")
        for suffix in ("pdf", "docx", "html")
    }
    sheets = {
        f"secretariat/sign-in/{day}{kind}.{suffix}"
        for day in days
        for kind in ("", "-withheld")
        for suffix in ("pdf", "docx")
    }
    booths = [f"{room}-{of}" for room in ROOMS[:3] for of in ("en", "fr", "ru")]
    sheets |= {
        f"secretariat/booth-sheets/{booth}.{suffix}"
        for booth in (*booths, "enilchek-en-ru")
        for suffix in ("pdf", "docx")
    }
    letters = {path for path in made if path.startswith("secretariat/letters/")}
    calendars = {path for path in made if path.startswith("secretariat/interpreters/")}
    assert made - letters - calendars == in_four | once | sheets | {"manifest.json"}
    assert len(calendars) == 22
    assert len(letters) == 2 * 119 + 1 + 7  # Two for each invitee but the host, all, 7 templates.


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_no_word_above_a_column_of_statistics_is_broken(built: Path, language: str) -> None:
    """The longest words stand in these two languages: "Дистанционно" beside three others."""
    tables = docx.Document(str(built / f"secretariat/statistics.{language}.docx")).tables
    headers = {word for of in tables for cell in of.rows[0].cells for word in cell.text.split()}
    made = pypdfium2.PdfDocument(built / f"secretariat/statistics.{language}.pdf")
    shown = {word for of in made for word in of.get_textpage().get_text_bounded().split()}
    assert headers - shown == set()


@pytest.mark.parametrize("language", DELEGATIONS)
def test_delegations_stand_in_the_order_of_each_language(built: Path, language: str) -> None:
    text = (built / f"participants/list-of-participants.{language}.txt").read_text("utf-8")
    lines = text.splitlines()
    headed = [line for line, below in pairwise(lines) if below and set(below) == {"-"}]
    expected = DELEGATIONS[language].split("; ")
    assert headed[: len(expected)] == expected


def test_persons_stand_in_the_programme(built: Path) -> None:
    text = " ".join((built / "public/programme.en.txt").read_text("utf-8").split())
    assert (
        "Keynote speaker: Prof. Hallgerður Snæbjörnsdóttir, Emeritus Professor of Glaciology, "
        "former President of the Nordic Panel on Snow, Ice and Permafrost, and Head of Delegation "
        "(Iceland)"
    ) in text
