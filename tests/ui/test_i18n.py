import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from ui.i18n import Translation, locale_of, system_language
from ui.numbers import number


def test_the_language_is_switched_while_the_program_runs(spoken: Translation, qapp):
    spoken.apply("ar", "western")
    assert QCoreApplication.translate("SidePanel", "Sources") == "المصادر"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    spoken.apply("en", "western")
    assert QCoreApplication.translate("SidePanel", "Sources") == "Sources"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_standard_buttons_speak_arabic_too(spoken: Translation):
    spoken.apply("ar", "western")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "بلا حواشٍ"),
        (1, "حاشية واحدة"),
        (2, "حاشيتان"),
        (3, "3 حواشٍ"),
        (11, "11 حاشيةً"),
        (100, "100 حاشية"),
    ],
)
def test_arabic_has_six_forms_of_number(spoken: Translation, count: int, words: str):
    spoken.apply("ar", "western")
    assert QCoreApplication.translate("Teller", "%Ln note(s)", "", count) == words


def test_english_has_two(spoken: Translation):
    spoken.apply("en", "western")
    assert QCoreApplication.translate("Teller", "%Ln note(s)", "", 1) == "1 note"
    assert QCoreApplication.translate("Teller", "%Ln note(s)", "", 3) == "3 notes"


def test_digits_are_switched_alone(spoken: Translation):
    spoken.apply("ar", "western")
    spoken.apply("ar", "arabic")
    assert number(25) == "٢٥"
    assert QCoreApplication.translate("Teller", "%Ln note(s)", "", 3) == "٣ حواشٍ"


def test_no_choice_means_the_systems_language(spoken: Translation):
    spoken.apply("", "western")
    assert spoken.language == system_language()


def test_english_has_no_other_digits():
    assert locale_of("en", "arabic").language() == QLocale.Language.English
    assert locale_of("en", "arabic").toString(25) == "25"
