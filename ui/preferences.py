"""What the user has chosen, put into effect: language, digits, theme and the setting of the page."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.errors import UnwritableFileError
from reader.settings import Settings, load_settings, save_settings
from ui.i18n import WESTERN, Translation
from ui.page.display import Digits, DisplayOptions
from ui.page.style import Focus, PageStyle
from ui.style import dress, interface_font, load_measures
from ui.theme import THEME_NAMES, load_theme

_log = logging.getLogger(__name__)

SYSTEM = "system"
LEADINGS = {"tight": 0.88, "": 1.0, "wide": 1.15}
"""What the page's pitch is multiplied with, by the name of the choice."""
MEASURES = {"narrow": 0.8, "": 1.0, "wide": 1.25}
"""What the page's column is multiplied with, by the name of the choice."""
SPACINGS = {"close": 0.3, "": 1.0, "wide": 2.2}
"""What the space between paragraphs is multiplied with, by the name of the choice."""
FOCUS_UNITS = ("", Focus.SENTENCE.value)
"""What stands out in focus mode, by the name of the choice: the paragraph or the sentence."""
QUOTATION_LANGUAGES = ("", "ar", "en")
"""Of quotation marks and months in quotations that are copied; the first is that of the article."""
_SAVE_AFTER_MS = 800
_STEP_PX = 2


class Preferences(QObject):
    """Holds the settings, puts them into effect and stores them.

    Args:
        application: What they change; owns this object.
        path: The settings file.
    """

    theme_changed = Signal(object)
    """The new `Theme`."""
    page_style_changed = Signal(object)
    """The new `PageStyle`."""

    def __init__(self, application: QApplication, path: Path) -> None:
        super().__init__(application)
        self._application = application
        self._path = path
        self._settings = load_settings(path)
        self._translation = Translation(application)
        self.measures = load_measures()
        self.theme = load_theme(self._theme_name())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    @property
    def settings(self) -> Settings:
        """Everything that is chosen."""
        return self._settings

    @property
    def language(self) -> str:
        """The language in use, `ar` or `en`."""
        return self._translation.language

    @property
    def digits(self) -> str:
        """The digits in use."""
        return self._settings.digits or WESTERN

    @property
    def folder(self) -> Path:
        """The folder of the settings file."""
        return self._path.parent

    @property
    def page_style(self) -> PageStyle:
        """How the page is to be set."""
        settings = self._settings
        known = settings.page_digits in {digits.value for digits in Digits}
        return PageStyle(
            theme=self.theme,
            family=settings.page_family or self.measures.page_families[0],
            size_px=settings.page_size_px or self.measures.page_px,
            column_px=round(self.measures.column_px * MEASURES.get(settings.page_measure, 1.0)),
            pitch=self.measures.pitch * LEADINGS.get(settings.page_leading, 1.0),
            spacing=SPACINGS.get(settings.page_spacing, 1.0),
            display=DisplayOptions(
                hide_harakat=settings.page_hide_harakat,
                digits=Digits(settings.page_digits) if known else Digits.AS_WRITTEN,
                guillemets=settings.page_guillemets,
            ),
            focus=self._focus() if settings.page_focus else Focus.OFF,
        )

    def put_into_effect(self) -> None:
        """Dress the application and speak the language; once, before the window is made."""
        self._application.setFont(interface_font(self.measures))
        dress(self._application, self.theme, self.measures)
        self._translation.apply(self._settings.language, self.digits)
        self._application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def set_language(self, language: str) -> None:
        """Speak a language; empty for the system's."""
        self.remember(language=language)
        self._translation.apply(language, self.digits)

    def set_digits(self, digits: str) -> None:
        """Write numbers in other digits."""
        self.remember(digits=digits)
        self._translation.apply(self._settings.language, digits)

    def set_theme(self, name: str) -> None:
        """Take a theme: `light`, `sepia`, `dark`, or `system`."""
        self.remember(theme=name)
        self._take_theme()

    def draw_anew(self) -> None:
        """Let everybody draw again what is drawn for the density of the screen."""
        self.theme_changed.emit(self.theme)

    def switch_theme(self) -> None:
        """Turn from light to dark or back."""
        self.set_theme("light" if self.theme.dark else "dark")

    def zoom(self, steps: int) -> None:
        """Set the page in larger or smaller type."""
        size = self.page_style.size_px + steps * _STEP_PX
        self._set_size(min(max(size, self.measures.smallest_px), self.measures.largest_px))

    def reset_size(self) -> None:
        """Set the page in its first size again."""
        self._set_size(0)

    def set_family(self, family: str) -> None:
        """Set the page in another typeface."""
        self._set_page(page_family=family)

    def hide_harakat(self, hidden: bool) -> None:
        """Leave vowel marks out on the page, or show them."""
        self._set_page(page_hide_harakat=hidden)

    def use_guillemets(self, used: bool) -> None:
        """Show straight quotation marks as « and », or as they are."""
        self._set_page(page_guillemets=used)

    def set_page_digits(self, digits: str) -> None:
        """Show the page's numbers in other digits; empty for those of the text."""
        self._set_page(page_digits=digits)

    def set_leading(self, name: str) -> None:
        """Set the page's lines nearer together or farther apart."""
        self._set_page(page_leading=name)

    def set_measure(self, name: str) -> None:
        """Set the page in a narrower or wider column."""
        self._set_page(page_measure=name)

    def set_spacing(self, name: str) -> None:
        """Set the page's paragraphs nearer together or farther apart."""
        self._set_page(page_spacing=name)

    def focus(self, focused: bool) -> None:
        """Veil all of the page but what is read, or show all of it alike."""
        self._set_page(page_focus=focused)

    def set_focus_unit(self, name: str) -> None:
        """Let the paragraph or the sentence stand out in focus mode."""
        self._set_page(page_focus_unit=name)

    def remember(self, **changes: Any) -> None:  # noqa: ANN401 (settings have several types)
        """Change some settings and store them soon, if that changes anything."""
        settings = replace(self._settings, **changes)
        if settings != self._settings:
            self._settings = settings
            self._timer.start()

    def save(self) -> None:
        """Store the settings now; a failure is logged, for no setting is worth an interruption."""
        self._timer.stop()
        try:
            save_settings(self._settings, self._path)
        except UnwritableFileError as error:
            _log.warning("settings were not saved: %s", error)

    def _focus(self) -> Focus:
        is_sentence = self._settings.page_focus_unit == Focus.SENTENCE.value
        return Focus.SENTENCE if is_sentence else Focus.PARAGRAPH

    def _set_size(self, size_px: int) -> None:
        self._set_page(page_size_px=size_px)

    def _set_page(self, **changes: Any) -> None:  # noqa: ANN401 (settings have several types)
        before = self._settings
        self.remember(**changes)
        if self._settings != before:
            self.page_style_changed.emit(self.page_style)

    def _follow_system(self) -> None:
        if self._settings.theme == SYSTEM:
            self._take_theme()

    def _take_theme(self) -> None:
        name = self._theme_name()
        if name != self.theme.name:
            self.theme = load_theme(name)
            dress(self._application, self.theme, self.measures)
            self.theme_changed.emit(self.theme)
            self.page_style_changed.emit(self.page_style)

    def _theme_name(self) -> str:
        if self._settings.theme in THEME_NAMES:
            return self._settings.theme
        is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if is_dark else "light"
