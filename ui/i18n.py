"""The language of the interface: translators, layout direction and digits, changed while the program runs."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ui.resource import resource

LANGUAGES = ("ar", "en")
WESTERN, ARABIC_INDIC = "western", "arabic"
DIGITS = (WESTERN, ARABIC_INDIC)

# Territories whose Arabic uses these digits and the names of months that most of the press uses.
_ARABIC = {WESTERN: QLocale.Country.UnitedArabEmirates, ARABIC_INDIC: QLocale.Country.Egypt}


def system_language() -> str:
    """The interface language nearest to the system's: `ar` for an Arabic system, otherwise `en`."""
    for name in QLocale.system().uiLanguages():
        language = name.partition("-")[0]
        if language in LANGUAGES:
            return language
    return "en"


class Translation(QObject):
    """Holds the installed translators and changes the language of the whole application.

    Args:
        application: Whose language it is; owns this object.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ""
        self.digits = WESTERN

    def apply(self, language: str, digits: str) -> None:
        """Speak a language from now on; every widget is told by a `LanguageChange` event.

        Args:
            language: `ar`, `en`, or empty for the system's.
            digits: `western` or `arabic`; the English interface always has western ones.
        """
        chosen = language if language in LANGUAGES else system_language()
        if (chosen, digits) == (self.language, self.digits):
            return
        self.language, self.digits = chosen, digits if digits in DIGITS else WESTERN
        QLocale.setDefault(locale_of(self.language, self.digits))
        # Said before the translators come: qtbase_ar flips the direction of an application that has not said its own.
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if chosen == "ar" else Qt.LayoutDirection.LeftToRight
        )
        self.clear()
        self._install("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install("hashiya", str(resource("translations")))

    def clear(self) -> None:
        """Take the translators away: the application speaks as its source does."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []

    def _install(self, catalogue: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(f"{catalogue}_{self.language}", folder):
            self._translators.append(translator)
            self._application.installTranslator(translator)


def locale_of(language: str, digits: str) -> QLocale:
    """The locale that writes numbers and dates for a language and a choice of digits."""
    if language == "ar":
        return QLocale(QLocale.Language.Arabic, _ARABIC[digits])
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
