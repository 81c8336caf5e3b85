"""The programme of the Bishkek conference, as it was written out by hand from the decision: the
words of its first page in their order, with times and officers, in print and in Word.

Times stand as each language has them, the title in capitals in print; blanks are left out, as
lines are broken anywhere.
"""

import subprocess
from pathlib import Path

import pytest

from tests.printed import LOOKS, printed, squeezed, typed

BISHKEK = Path(__file__).resolve().parents[1] / "agendas" / "bishkek-2001"

MASTHEADS = {
    "en": """\
        Organization for Security and Co-operation in Europe
        Permanent Council of the OSCE
        PC.DEC/440
        Revised reissue*
        ENGLISH""",
    "fr": """\
        Organisation pour la sécurité et la coopération en Europe
        Conseil permanent de l’OSCE
        PC.DEC/440
        Nouveau tirage révisé*
        FRENCH""",
    "ru": """\
        Организация по безопасности и сотрудничеству в Европе
        Постоянный совет ОБСЕ
        PC.DEC/440
        Пересмотренный и переизданный текст*
        RUSSIAN""",
}
TITLES = {
    "en": """\
        Bishkek International Conference on Enhancing Security and Stability in Central Asia:
        Strengthening Comprehensive Efforts to Counter Terrorism""",
    "fr": """\
        Conférence internationale de Bichkek sur le renforcement de la sécurité et de la stabilité
        en Asie centrale : renforcement des efforts d’ensemble pour lutter contre le terrorisme""",
    "ru": """\
        Бишкекская Международная Конференция на тему «Укрепление безопасности и стабильности в
        Центральной Азии: наращивание всесторонних усилий по противодействию терроризму»""",
}
FIRST_PAGES = {
    "en": """\
        Bishkek, 13 and 14 December 2001

        I. Indicative agenda

        Thursday, 13 December 2001

        08.30   Registration of participants

        09.00   Opening of the Conference
                Co-chairs: Kyrgyzstan, OSCE, ODCCP
                Open to the media
                Welcoming addresses by the host country, the OSCE and the United Nations Office for
                Drug Control and Crime Prevention (ODCCP)

        09.30   Session 1: Experiences and practices
                Chair: to be designated · Rapporteur: to be designated
                Regional overview of developments since October 2000: presentations by the heads of
                delegation of the Central Asian participating States
                Coffee break
                Presentation of the experience of other OSCE participating States
                Discussion

        12.30   Lunch

        14.00   Session 2: Strengthening bilateral and regional efforts to counter terrorism
                Chair: to be designated · Rapporteur: to be designated
                Presentation of multilateral and bilateral efforts to counter terrorism
                Discussion
                Coffee break

        16.00   Session 3: Strengthening comprehensive preventive measures
                Chair: to be designated · Rapporteur: to be designated
                Keynote address: “Strengthening protection based on democratic institutions, the
                rule of law and respect for human rights”
                Presentation of preventive measures
                Discussion""",
    "fr": """\
        Bichkek, 13 et 14 décembre 2001

        I. Ordre du jour indicatif

        Jeudi 13 décembre 2001

        8 h 30      Enregistrement des participants

        9 heures    Ouverture de la Conférence
                    Coprésidence : Kirghizistan, OSCE, OCDPC
                    Accessible aux médias
                    Allocutions de bienvenue prononcées par le pays hôte, par l’OSCE et par l’Office
                    des Nations Unies pour le contrôle des drogues et la prévention du crime (OCDPC)

        9 h 30      Séance 1 : Expériences et pratiques
                    Présidence : à désigner · Rapporteur : à désigner
                    Aperçu régional des faits nouveaux survenus depuis octobre 2000 : Exposés des
                    chefs de délégation des Etats participants d’Asie centrale
                    Pause-café
                    Présentation de l’expérience acquise dans d’autres Etats participants de l’OSCE
                    Débat

        12 h 30     Déjeuner

        14 heures   Séance 2 : Renforcement des efforts bilatéraux et régionaux de lutte contre le
                    terrorisme
                    Présidence : à désigner · Rapporteur : à désigner
                    Présentation des efforts multilatéraux et bilatéraux de lutte contre le
                    terrorisme
                    Débat
                    Pause-café

        16 heures   Séance 3 : Renforcement des mesures de prévention d’ensemble
                    Présidence : à désigner · Rapporteur : à désigner
                    Exposé d’orientation générale : « Renforcement de la protection fondée sur
                    les institutions démocratiques, l’Etat de droit et le respect des droits de
                    l’homme »
                    Présentation des mesures de prévention
                    Débat""",
    "ru": """\
        Бишкек, 13 и 14 декабря 2001 года

        I. Ориентировочная повестка дня

        Четверг, 13 декабря 2001 года

        08.30   Регистрация участников

        09.00   Открытие Конференции
                Сопредседатели: Кыргызстан, ОБСЕ, УКНПП
                Открыто для средств массовой информации
                Приветственные выступления принимающей страны, ОБСЕ и Управления Организации
                Объединенных Наций по контролю над наркотиками и предупреждению преступности (УКНПП)

        09.30   Заседание 1: Опыт и практика
                Председатель: будет назначен · Докладчик: будет назначен
                Региональный обзор событий за период с октября 2000 года: выступления глав
                делегаций государств-участников из Центральной Азии
                Перерыв на кофе
                Представление опыта других государств – участников ОБСЕ
                Дискуссия

        12.30   Обед

        14.00   Заседание 2: Укрепление двусторонних и региональных усилий по борьбе с терроризмом
                Председатель: будет назначен · Докладчик: будет назначен
                Сообщения о многосторонних и двусторонних усилиях по борьбе с терроризмом
                Дискуссия
                Перерыв на кофе

        16.00   Заседание 3: Усиление комплексных превентивных мер
                Председатель: будет назначен · Докладчик: будет назначен
                Основной доклад: «Усиление защиты на основе демократических институтов,
                верховенства права и уважения прав человека»
                Сообщения о превентивных мерах
                Дискуссия""",
}
FOOTNOTES = {
    "en": "* Incorporates amendments to the text of the decision. "
    "Translation by the secretariat; the French text is official.",
    "fr": "* Comprend les modifications apportées au texte de la décision.",
    "ru": "* Включает изменения, внесенные в текст решения. "
    "Перевод секретариата; официальный текст: французский.",
}
LANGUAGES = ["en", "fr", "ru"]


def programme(language: str, suffix: str) -> bytes:
    """The programme as it is written."""
    (written,) = (
        writer.write(of.form, LOOKS)
        for of, writer in printed(BISHKEK, language, suffix)
        if of.stem == f"public/programme.{language}"
    )
    return written


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_in_print(tmp_path: Path, language: str) -> None:
    path = tmp_path / "programme.pdf"
    path.write_bytes(programme(language, "pdf"))
    command = ["pdftotext", "-l", "1", "-layout", str(path), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    expected = squeezed(TITLES[language].upper(), FIRST_PAGES[language])
    head, title, rest = squeezed(shown).partition(expected[:20])
    assert sorted(head) == sorted(squeezed(MASTHEADS[language]))
    assert (title + rest)[: len(expected)] == expected
    assert rest.endswith(squeezed(FOOTNOTES[language]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_in_word(language: str) -> None:
    body, foot = typed(programme(language, "docx"))
    expected = squeezed(MASTHEADS[language], TITLES[language], FIRST_PAGES[language])
    assert body[: len(expected)] == expected
    assert foot == squeezed(FOOTNOTES[language])
