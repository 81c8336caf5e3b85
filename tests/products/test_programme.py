"""The programme of Bishkek: what is printed in the decision, and nothing that was worked out."""

import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

LANGUAGES = ("en", "fr", "ru")

# The time column as the decision prints it, from top to bottom.
FRENCH = [
    "8 h 30", "9 heures", "9 h 30", "12 h 30", "14 heures", "16 heures", "19 heures",
    "9 heures", "11 h 30", "14 h 30", "17 heures", "18 heures", "Soirée",
]  # fmt: skip

# 35 lines of the French agenda: all but the coffee breaks, in its order.
CLOCK = re.compile(r"\b\d{1,2}(?: h \d\d| heures)\b")


def paper(folder: Path, language: str) -> str:
    return (folder / f"public/programme.{language}.txt").read_text(encoding="utf-8")


def agenda(text: str) -> str:
    """The part of a programme before the modalities."""
    return re.split(r"^ *II\. ", text, flags=re.MULTILINE)[0]


def column(text: str) -> list[str]:
    """What stands at the left of an agenda: the times."""
    found = (re.match(r"(\d\S*(?: (?:h \d\d|heures))?|Soirée|Evening|Вечер)\s{2,}", line)
             for line in agenda(text).splitlines())  # fmt: skip
    return [match[1] for match in found if match]


def test_french_times_as_printed(bishkek: Path) -> None:
    assert column(paper(bishkek, "fr")) == FRENCH


def test_times_of_the_other_languages(bishkek: Path) -> None:
    """The same thirteen, as each language writes them."""
    english, russian = column(paper(bishkek, "en")), column(paper(bishkek, "ru"))
    assert (len(english), len(russian)) == (13, 13)
    assert (english[-1], russian[-1]) == ("Evening", "Вечер")


def in_plain(path: Path) -> str:
    """The words of a text or a page, without its style and its marks."""
    text = re.sub(r"(?s)<(style|script).*?</\1>", " ", path.read_text(encoding="utf-8"))
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_no_inferred_time_is_printed(bishkek: Path, suffix: str) -> None:
    """Twelve times are printed, each once; 09:00 begins both days. No range, no end."""
    text = in_plain(bishkek / f"public/programme.fr.{suffix}")
    part = text.split("I. ", 1)[1].split("II. ")[0]
    assert sorted(CLOCK.findall(part)) == sorted(FRENCH[:-1])
    assert not re.search(r"(?:heures|h \d\d)\s*[–-]\s*\d", text)
    for language in LANGUAGES:
        text = in_plain(bishkek / f"public/programme.{language}.{suffix}")
        assert not re.search(r"\d\d?[.:]\d\d\s*[–-]\s*\d\d?[.:]\d\d", text)


def test_every_line_of_the_french_agenda_in_its_order(bishkek: Path, agendas: Path) -> None:
    printed = " ".join(paper(bishkek, "fr").split())
    source = (agendas / "bishkek-2001/agenda.fr.txt").read_text(encoding="utf-8").splitlines()
    titles = [
        re.sub(r"^(\d\d:\d\d|–|Soirée)\s+", "", line).strip()
        for line in source
        if line.strip() and not re.match(r"(Jeudi|Vendredi) ", line)
    ]
    assert len(titles) == 39
    at = 0
    for title in titles:
        at = printed.index(title, at) + len(title)


MODALITIES = {
    "en": [
        "Representatives of the OSCE participating States at the level of senior experts",
        "Representatives of the Partners for Co-operation (Japan, Korea, Thailand)",
        "Mediterranean Partners for Co-operation (Algeria, Egypt, Israel, Jordan, Morocco",
        "The following international organizations, institutions and initiatives will be invited",
        "World Bank, United Nations bodies, in particular the United Nations Development",
        "non-governmental organizations will be able to attend and contribute",
        "prior notification is required",
        "may be invited by the host country",
        "five sessions, in addition to the opening and closing sessions",
        "co-chaired by a representative of the host country",
        "A chair and a rapporteur will be designated for each session (1 to 5).",
        "transmitted to the OSCE Permanent Council",
        "in the margins of the conference",
        "mutatis mutandis",
        "open to the media",
        "A press conference will take place after the conference.",
        "Venue: Bishkek",
        "Working languages: English and Russian (simultaneous interpretation)",
    ],
    "fr": [
        "Représentants des Etats participants de l’OSCE au niveau d’experts confirmés",
        "(Japon, Corée, Thaïlande)",
        "(Algérie, Egypte, Israël, Jordanie, Maroc, Tunisie)",
        "Les organisations, institutions et initiatives internationales dont le nom suit seront",
        "Banque mondiale, organismes des Nations Unies, notamment Programme des Nations Unies",
        "Les représentants des organisations non gouvernementales seront en mesure",
        "une notification préalable est requise",
        "peuvent être invités par le pays hôte",
        "cinq séances, en plus des séances d’ouverture et de clôture",
        "présidées en commun",
        "Un président et un rapporteur",
        "transmis au Conseil permanent de l’OSCE",
        "en marge de la conférence",
        "mutatis mutandis",
        "accessibles aux médias",
        "Une conférence de presse aura lieu après la conférence.",
        "Lieu de la conférence : Bichkek",
        "Langues de travail : anglais et russe (interprétation simultanée)",
    ],
}


@pytest.mark.parametrize("language", MODALITIES)
def test_the_modalities_in_the_order_of_the_decision(bishkek: Path, language: str) -> None:
    printed = " ".join(paper(bishkek, language).split()).split(" II. ")[1]
    at = 0
    for words in MODALITIES[language]:
        at = printed.index(words, at)


def test_the_invited_organizations_are_named_as_the_decision_does(bishkek: Path) -> None:
    printed = " ".join(paper(bishkek, "fr").split())
    named = [
        "Banque asiatique de développement, Coopération économique de la mer Noire, "
        "Initiative centre-européenne, Conference on Interaction and Confidence-Building",
        "Organisation de coopération de Shanghai, Banque mondiale",
        "Programme des Nations Unies pour le développement, Haut Commissariat des Nations Unies",
        "Secrétariat du Traité de sécurité collective et siège des Forces collectives de",
        "Organisation des Nations Unies (Département des affaires politiques, Département des",
    ]
    assert [printed.count(words) for words in named] == [1] * 5


@pytest.mark.parametrize(
    ("language", "once"),
    [
        ("en", ["Asian Development Bank", "North Atlantic Treaty Organization", "Thailand"]),
        ("fr", ["Banque asiatique de développement", "Europol", "Thaïlande", "Tunisie"]),
        ("ru", ["Азиатский банк развития", "Европол", "Таиланд", "Тунис"]),
    ],
)
def test_who_is_invited_is_named_once(bishkek: Path, language: str, once: list[str]) -> None:
    """In the words of the decision; no list of the invitees follows them."""
    printed = " ".join(paper(bishkek, language).split())
    assert {words: printed.count(words) for words in once} == dict.fromkeys(once, 1)


def test_which_version_is_official(bishkek: Path) -> None:
    french, english = paper(bishkek, "fr"), paper(bishkek, "en")
    assert "PC.DEC/440" in french
    assert "Nouveau tirage révisé*" in french
    assert "Revised reissue*" in english


def test_the_original_is_not_named_where_the_folder_does_not_say_it(bishkek: Path) -> None:
    assert ["Original:" in paper(bishkek, language) for language in LANGUAGES] == [False] * 3


def test_a_translation_says_that_it_is_one(bishkek: Path) -> None:
    """The agenda is official in French alone."""
    papers = [" ".join(paper(bishkek, language).split()) for language in LANGUAGES]
    english = "Translation by the secretariat; the French text is official."
    assert [english in words for words in papers] == [True, False, False]
    assert ["Traduction du secrétariat" in words for words in papers] == [False] * 3
    assert ["Перевод секретариата" in words for words in papers] == [False, False, True]


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_inferred_time_is_in_the_pdf(bishkek: Path, tmp_path: Path, language: str) -> None:
    words = tmp_path / "words.txt"
    pdf = bishkek / f"public/programme.{language}.pdf"
    subprocess.run(["pdftotext", "-layout", str(pdf), str(words)], check=True)
    text = words.read_text(encoding="utf-8")
    assert not re.search(r"\d\d?[.:]\d\d\s*[–-]\s*\d\d?[.:]\d\d", text)
    if language == "fr":
        part = " ".join(text.split()).split(" II. ")[0]
        assert sorted(CLOCK.findall(part)) == sorted(FRENCH[:-1])


def programme(folder: Path, agenda: str) -> list[str]:
    """The programme of a small conference as plain text: its lines after the heading of the day."""
    folder.mkdir()
    (folder / "conference.toml").write_text(
        'uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"\ntitle = "Wells"\nlanguages = ["en"]\n'
        'timezone = "UTC"\nissued = 2027-01-01\nstarts = 2027-05-03\nends = 2027-05-03\n'
    )
    (folder / "agenda.en.txt").write_text(f"2027-05-03\n\n{agenda}", encoding="utf-8")
    assert build(folder, BuildOptions(folder / "out", only=("programme",))) == 0
    (text,) = folder.glob("out/*/public/programme.en.txt")
    return text.read_text(encoding="utf-8").split("-\n\n")[1].splitlines()


def test_what_is_said_of_an_item_stands_before_what_is_inside_it(tmp_path: Path) -> None:
    agenda = """\
09:00–10:00  Session 1: Wells                                   [Hall A]
             chair: to be designated
             media: open · documents: W/1
             > Be seated by 08.50.
             09:00  Deep wells
               documents: W/2
             Discussion
               > In two languages.
"""
    assert programme(tmp_path / "wells", agenda) == [
        "09.00–10.00 Session 1: Wells",
        "            Chair: to be designated",
        "            Open to the media",
        "            Documents: W/1",
        "            [Hall A]",
        "                Be seated by 08.50.",
        "              09.00  Deep wells",
        "                Documents: W/2",
        "              Discussion",
        "                  In two languages.",
    ]


def test_bodies_are_not_repeated_under_a_title_that_names_them(tmp_path: Path) -> None:
    agenda = """\
09:00–10:00  Session 1: Wells
             Welcoming address by Kyrgyzstan
               speaker: KG
             Address by the chair of the forum
               speaker: "Ms. Aigul Sadykova"
             Closing remarks
               chair: to be designated
"""
    assert programme(tmp_path / "wells", agenda) == [
        "09.00–10.00 Session 1: Wells",
        "              Welcoming address by Kyrgyzstan",
        "              Address by the chair of the forum",
        "                Speaker: Ms. Aigul Sadykova",
        "              Closing remarks",
    ]


def test_titles_in_three_languages_leave_room_for_the_programme(bishkek: Path) -> None:
    """They take seven lines across the page; with ten, the Opening would go to the second page."""
    with pypdfium2.PdfDocument(bishkek / "public/programme.en-fr-ru.pdf") as document:
        first = document[0].get_textpage().get_text_range()
    assert "Opening of the Conference" in first
