"""What the words of a title say of its item, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.kinds import TitleWords, read_printed_title, read_title
from planner.language.vocabulary import vocabulary
from planner.model import Kind

K = Kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Registration of participants", K.REGISTRATION),
        ("Opening of the Conference", K.OPENING),
        ("Opening", K.OPENING),
        ("Opening remarks", K.REMARKS),
        ("Opening statements by delegations", K.STATEMENT),
        ("Opening the borders: a history", K.ITEM),
        ("Closing session", K.CLOSING),
        ("Closing remarks", K.REMARKS),
        ("Working session 3", K.SESSION),
        ("Round table on water", K.SESSION),
        ("Break-out session 2", K.SESSION),
        ("Sections", K.SESSION),
        ("Session1: Rivers", K.SESSION),
        ("Luncheon2", K.LUNCH),
        ("Sections of the bridge: a walk", K.ITEM),
        ("12th Union Session Meeting", K.SESSION),
        ("Oder–Neisse 2027 Technical presentation", K.PRESENTATION),
        ("Oder–Neisse 2027 Q&A", K.DISCUSSION),
        ("Rivers in winter – first presentation", K.ITEM),
        ("OPENING CEREMONIES", K.OPENING),
        ("Breakout group A", K.SESSION),
        ("Keynote address: “Poverty”", K.KEYNOTE),
        ("Presentations", K.PRESENTATION),
        ("Presentation of a draft final document", K.DOCUMENT),
        ("Regional overview: presentations by delegations", K.PRESENTATION),
        ("Discussion", K.DISCUSSION),
        ("DISCUSSION", K.DISCUSSION),
        ("General  debate", K.DISCUSSION),
        ("Discussions in the margins", K.ITEM),
        ("Welcoming addresses", K.WELCOME),
        ("Welcome reception", K.RECEPTION),
        ("Adoption of the final document", K.DOCUMENT),
        ("Coffee break", K.COFFEE_BREAK),
        ("Coffee-break", K.COFFEE_BREAK),
        ("Break", K.COFFEE_BREAK),
        ("Lunch", K.LUNCH),
        ("Buffet lunch hosted by the Government", K.LUNCH),
        ("Working dinner", K.DINNER),
        ("Reception hosted by the Mayor", K.RECEPTION),
        ("Family photo", K.CEREMONY),
        ("Press conference", K.PRESS),
        ("Informal working meeting", K.INFORMAL),
        ("Side event: Glaciers", K.SIDE_EVENT),
        ("Excursion to the lake", K.EXCURSION),
        ("End of the Conference", K.MILESTONE),
        ("Sessional documents", K.ITEM),
        ("A walk through the town", K.ITEM),
        ("", K.ITEM),
        ("🏔️", K.ITEM),
    ],
)
def test_english(title: str, kind: Kind) -> None:
    assert read_title(title, "en").kind is kind


@pytest.mark.parametrize(
    ("language", "title", "kind"),
    [
        ("fr", "Séance de clôture", K.CLOSING),
        ("fr", "Séance d’ouverture", K.OPENING),
        ("fr", "Pause-café", K.COFFEE_BREAK),
        ("fr", "Pause déjeuner", K.LUNCH),
        ("fr", "Exposé d’orientation générale : « Eau »", K.KEYNOTE),
        ("fr", "Brèves remarques des délégations", K.REMARKS),
        ("fr", "Présentation éventuelle d’un projet de document final", K.DOCUMENT),
        ("fr", "Présentation du projet de déclaration", K.DOCUMENT),
        ("fr", "Présentation du projet Fleuves en hiver", K.PRESENTATION),
        ("es", "Presentación del proyecto de informe", K.DOCUMENT),
        ("es", "Presentación del proyecto Ríos de invierno", K.PRESENTATION),
        ("it", "Presentazione del progetto di risoluzione", K.DOCUMENT),
        ("it", "Presentazione del progetto Fiumi d’inverno", K.PRESENTATION),
        ("ru", "Представление проекта итогового документа", K.DOCUMENT),
        ("ru", "Представление проекта «Реки зимой»", K.PRESENTATION),
        ("de", "Grillabend am See", K.DINNER),
        ("fr", "Aperçu régional : Exposés des chefs de délégation", K.PRESENTATION),
        ("it", "Pranzi di lavoro separati dei ministri", K.LUNCH),
        ("es", "Almuerzos de trabajo de los ministros", K.LUNCH),
        ("de", "Schlussbemerkung", K.REMARKS),
        ("de", "Eröffnungsplenarsitzung1 (öffentlich)", K.OPENING),
        ("es", "Instalación del taller", K.OPENING),
        ("ru", "Заседания секций", K.SESSION),
        ("ru", "Организационное собрание", K.SESSION),
        ("ru", "Заключительное заседание", K.CLOSING),
        ("ru", "Прием от имени правительства", K.RECEPTION),
        ("ru", "Приём", K.RECEPTION),
        ("ru", "Встреча делегаций", K.WELCOME),
        ("ru", "Встреча делегаций двух министерств", K.SESSION),
        ("ru", "Перерыв на кофе", K.COFFEE_BREAK),
        ("ru", "Рабочий обед", K.LUNCH),
        ("ru", "Делегатский обед", K.LUNCH),
        ("ru", "Выставка к 60-летию Победы", K.ITEM),
        ("ru", "Возможное одобрение заключительных документов", K.DOCUMENT),
        ("xx", "Coffee break", K.COFFEE_BREAK),
    ],
)
def test_other_languages(language: str, title: str, kind: Kind) -> None:
    assert read_title(title, language).kind is kind


@pytest.mark.parametrize(
    ("language", "title", "number"),
    [
        ("en", "Session 3", "3"),
        ("en", "Session 3: Water", "3"),
        ("en", "Working  session  12 – Snow", "12"),
        ("en", "Session No. 4", "4"),
        ("en", "Session III: Ice", "3"),
        ("en", "Session IX", "9"),
        ("en", "Session XIV", "14"),
        ("en", "Session 2.1", "2.1"),
        ("en", "Session 1A: Rivers", "1a"),
        ("en", "Session 3. Water", "3"),
        ("en", "Possible session 6", "6"),
        ("en", "Brief session 2 (if needed)", "2"),
        ("en", "Session in the afternoon", ""),
        ("en", "Session on 3 lakes", ""),
        ("en", "3rd session", "3"),
        ("en", "2nd meeting", "2"),
        ("en", "912th meeting", ""),
        ("en", "12th plenary meeting of the Council", ""),
        ("en", "Plenary", ""),
        ("en", "Lunch 2", ""),
        ("fr", "Séance 1 : Eau", "1"),
        ("fr", "Séance n° 2", "2"),
        ("fr", "Séance plénière II", "2"),
        ("ru", "Заседание № 5", "5"),
        ("ru", "Заседание 1: Вода", "1"),
    ],
)
def test_the_number_of_a_session(language: str, title: str, number: str) -> None:
    assert read_title(title, language).number == number


@pytest.mark.parametrize(
    ("language", "title", "flags"),
    [
        ("en", "Session 3 (continued)", "continued"),
        ("en", "Session 3 (cont’d)", "continued"),
        ("en", "Possible adoption of a document", "optional"),
        ("en", "Discussion (if needed)", "optional"),
        ("en", "Best possible results", "optional"),
        ("en", "On the best possible results", ""),
        ("en", "Brief statements", "brief"),
        ("en", "Statements in brief", ""),
        ("en", "Possible brief statements", "optional brief"),
        ("fr", "Séance 3 (suite)", "continued"),
        ("fr", "Séance 3 (suite et fin)", "continued"),
        ("fr", "Approbation éventuelle des documents", "optional"),
        ("fr", "Brèves déclarations", "brief"),
        ("ru", "Заседание 3 (продолжение)", "continued"),
        ("ru", "Возможное представление проекта", "optional"),
        ("ru", "Краткие заявления", "brief"),
    ],
)
def test_continued_optional_and_brief(language: str, title: str, flags: str) -> None:
    read = read_title(title, language)
    said = [flag for flag in ("continued", "optional", "brief") if getattr(read, flag)]
    assert " ".join(said) == flags


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_each_phrase_of_the_vocabulary_tells_its_kind(language: str) -> None:
    for kind, phrases in vocabulary(language).kinds.items():
        for phrase in phrases:
            assert read_title(phrase.removesuffix("$"), language).kind == kind


@given(st.text(max_size=40), st.sampled_from(("en", "fr", "ru")))
def test_any_title_says_something(title: str, language: str) -> None:
    assert isinstance(read_title(title, language), TitleWords)


@pytest.mark.parametrize(
    ("title", "language", "kind"),
    [
        ("Workshop rationale and objectives", "en", K.ITEM),
        ("Workshop 2: Locks", "en", K.SESSION),
        ("Delegates’ registration in the mill", "en", K.REGISTRATION),
        ("Host country welcome cocktail", "en", K.RECEPTION),
        ("Committee Session IV", "en", K.SESSION),
        ("Beverage break", "en", K.COFFEE_BREAK),
        ("Early registration", "en", K.REGISTRATION),
        ("Press statements by the mayors", "en", K.PRESS),
        ("Bürgermeisterin empfängt die Müller", "de", K.ITEM),
        ("Festlicher Empfang der Stadt", "de", K.RECEPTION),
        ("Leaders’ Side-Event on mills", "it", K.SIDE_EVENT),
        ("Continuación de los grupos de trabajo", "es", K.SESSION),
    ],
)
def test_kinds_that_words_behind_the_first_tell(title: str, language: str, kind: Kind) -> None:
    assert read_printed_title(title, language).kind is kind


@pytest.mark.parametrize(
    ("title", "language", "kind"),
    [
        ("Departure of participants", "en", K.MILESTONE),
        ("Departure from the hotel for the mills", "en", K.ITEM),
        ("Отъезд участников", "ru", K.MILESTONE),
        ("Отъезд от гостиницы к мельницам", "ru", K.ITEM),
        ("Abfahrt mit dem Bus nach Görlitz", "de", K.ITEM),
        ("Questions", "fr", K.DISCUSSION),
        ("Questions juridiques et financières", "fr", K.ITEM),
        ("Questions du public", "fr", K.DISCUSSION),
        ("Observations", "fr", K.REMARKS),
        ("Observations hydrologiques", "fr", K.ITEM),
        ("Итоги", "ru", K.REMARKS),
        ("Итоги вегетационного периода", "ru", K.ITEM),
        ("Вопросы судоходства", "ru", K.ITEM),
        ("Вопросы и ответы", "ru", K.DISCUSSION),
        ("Croisière sur le lac", "fr", K.EXCURSION),
        ("Accréditation", "fr", K.REGISTRATION),
        ("Accréditation d’organisations", "fr", K.ITEM),
        ("Аккредитация участников", "ru", K.REGISTRATION),
        ("Аккредитация некоторых организаций", "ru", K.ITEM),
        ("Palazzo dei Mulini - Colazione offerta dal Presidente", "it", K.LUNCH),
        ("State Palace – Dinner given by the President", "en", K.DINNER),
        ("Rivers in winter – discussion of reports", "en", K.ITEM),
        ("Regular meeting opens", "en", K.OPENING),
        ("Первая сессия", "ru", K.SESSION),
        ("Première séquence", "fr", K.SESSION),
    ],
)
def test_words_that_mean_a_kind_only_alone(title: str, language: str, kind: Kind) -> None:
    assert read_printed_title(title, language).kind is kind


@pytest.mark.parametrize(
    ("title", "number"), [("I Sessione", "1"), ("II Sessione", "2"), ("I gruppi di lavoro", "")]
)
def test_the_italian_article_is_not_the_number_one(title: str, number: str) -> None:
    found = read_printed_title(title, "it")
    assert (found.kind, found.number) == (K.SESSION, number)


@pytest.mark.parametrize(("title", "number"), [("I° SESSIONE: Nilo", "1"), ("2° Sessione", "2")])
def test_a_count_with_its_sign_before_the_noun(title: str, number: str) -> None:
    assert read_title(title, "it").number == number
