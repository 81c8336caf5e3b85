"""Languages of the papers, of the work, and of interpretation between them."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

Fault = Callable[..., None]


def test_a_language_that_is_no_tag(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: error: language-impossible: “Русский” is not a language tag.
            working_languages = ["Русский"]
            → Write tags such as en, fr or sr-Latn.
        1 error, no warnings
        """,
        settings="""\
            working_languages = ["Русский"]
            """,
        mend=("Русский", "ru"),
    )


def test_no_language_leads_out_of_the_folder(screen: Callable[..., str]) -> None:
    papers = """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = "Water"
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en", "../../../home"]
        """
    assert "error: language-impossible: “../../../home” is not a language tag" in screen(
        whole_settings=papers
    )


def test_a_language_twice(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: error: language-twice: “ru” appears in working_languages more than once.
            working_languages = ["en", "ru", "ru"]
            → Name each language once.
        1 error, no warnings
        """,
        settings="""\
            working_languages = ["en", "ru", "ru"]
            interpretation = "simultaneous"
            """,
        mend=('"ru", "ru"', '"ru"'),
    )


def test_a_language_that_the_planner_has_no_words_in(screen: Callable[..., str]) -> None:
    settings = """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Water", nl = "Water", fr = "Eau" }
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en", "nl"]
        allow = ["file-missing"]
        """
    assert screen(whole_settings=settings) == (
        "conference.toml:6: warning: language-without-words: The planner has no phrases in "
        "“nl”: they will be in English.\n"
        '    languages = ["en", "nl"]\n'
        "    → Remove the language, or prepare the papers in it by hand.\n"
        "no errors, 1 warning"
    )
    french = settings.replace('"en", "nl"', '"en", "fr"')
    assert screen(whole_settings=french) == "no errors, no warnings"


def test_a_title_without_a_translation(screen: Callable[..., str]) -> None:
    settings = """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Water" }
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en", "fr"]
        allow = ["file-missing"]
        """
    assert screen(whole_settings=settings) == (
        "conference.toml:2: warning: title-untranslated: The title is missing in “fr”.\n"
        '    title = { en = "Water" }\n'
        '    → Write title.fr = "…".\n'
        "no errors, 1 warning"
    )
    both = settings.replace('"Water" }', '"Water", fr = "L’eau" }')
    assert screen(whole_settings=both) == "no errors, no warnings"


def test_an_empty_translation_is_none(screen: Callable[..., str]) -> None:
    settings = """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Water", fr = "" }
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en", "fr"]
        allow = ["file-missing"]
        """
    assert "title-untranslated: The title is missing in “fr”." in screen(whole_settings=settings)


def test_an_official_version_that_is_no_paper(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: error: language-not-of-papers: The version in “fr” is official, but it is not a language of the papers.
            [official]
            → Add it to `languages` too, or remove it here.
        1 error, no warnings
        """,
        settings="""\
            [official]
            agenda = ["fr"]
            """,
        mend=('"fr"', '"en"'),
    )


def test_several_languages_and_no_interpretation(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: warning: interpretation-missing: The working languages are en, ru, but there is no interpretation.
            working_languages = ["en", "ru"]
            → Write interpretation = "simultaneous".
        no errors, 1 warning
        """,
        settings="""\
            working_languages = ["en", "ru"]
            interpretation = "none"
            """,
        mend=('"none"', '"simultaneous"'),
    )


def test_interpretation_from_one_language(fault: Fault) -> None:
    fault(
        """
        conference.toml:8: warning: interpretation-idle: There is interpretation, but fewer than two working languages.
            interpretation = "consecutive"
            → Write working_languages = ["en", "ru"], or interpretation = "none".
        no errors, 1 warning
        """,
        settings="""\
            working_languages = ["en"]
            interpretation = "consecutive"
            """,
        mend=('"consecutive"', '"none"'),
    )
