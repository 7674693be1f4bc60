"""What the user chooses in the menus, carried to the preferences."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.actions import Actions, choose
from ui.menus import Menus
from ui.preferences import Preferences


class Choosing(QObject):
    """Ticks what is chosen and hands on what the user chooses.

    Args:
        actions: The choices.
        menus: They too offer choices; own this object.
        preferences: Put the choices into effect.
    """

    def __init__(self, actions: Actions, menus: Menus, preferences: Preferences) -> None:
        super().__init__(menus)
        self._actions, self._preferences = actions, preferences
        self._tick()
        menus.set_families(preferences.measures.page_families, preferences.page_style.family)
        menus.family_chosen.connect(preferences.set_family)
        preferences.theme_changed.connect(self._tick_theme)
        self._connect()

    def _tick(self) -> None:
        """Tick what was chosen before."""
        actions, settings = self._actions, self._preferences.settings
        choose(actions.themes, settings.theme)
        choose(actions.languages, settings.language)
        choose(actions.digits, self._preferences.digits)
        actions.hide_harakat.setChecked(settings.page_hide_harakat)
        actions.guillemets.setChecked(settings.page_guillemets)
        choose(actions.page_digits, settings.page_digits)
        choose(actions.leadings, settings.page_leading)
        choose(actions.measures, settings.page_measure)
        choose(actions.spacings, settings.page_spacing)
        choose(actions.focus_units, settings.page_focus_unit)
        actions.focus.setChecked(settings.page_focus)
        choose(actions.quotation_languages, settings.quotation_language)
        actions.quotation_link.setChecked(settings.quotation_link)
        actions.doubtful.setChecked(not settings.hide_doubtful)
        actions.preview.setChecked(settings.note_preview)

    def _connect(self) -> None:
        """Hand on what is chosen from now on."""
        actions, preferences = self._actions, self._preferences
        actions.larger.triggered.connect(self._enlarge)
        actions.smaller.triggered.connect(self._reduce)
        actions.original_size.triggered.connect(preferences.reset_size)
        actions.switch_theme.triggered.connect(preferences.switch_theme)
        actions.themes.triggered.connect(self._choose_theme)
        actions.languages.triggered.connect(self._choose_language)
        actions.digits.triggered.connect(self._choose_digits)
        actions.page_digits.triggered.connect(self._choose_page_digits)
        actions.leadings.triggered.connect(self._choose_leading)
        actions.measures.triggered.connect(self._choose_measure)
        actions.hide_harakat.toggled.connect(preferences.hide_harakat)
        actions.guillemets.toggled.connect(preferences.use_guillemets)
        actions.doubtful.toggled.connect(self._remember_doubtful)
        actions.preview.toggled.connect(self._remember_preview)
        actions.spacings.triggered.connect(self._choose_spacing)
        actions.quotation_languages.triggered.connect(self._choose_quotation_language)
        actions.quotation_link.toggled.connect(self._link_quotations)
        actions.focus.toggled.connect(preferences.focus)
        actions.focus_units.triggered.connect(self._choose_focus_unit)

    def _choose_theme(self, action: QAction) -> None:
        self._preferences.set_theme(action.data())

    def _choose_language(self, action: QAction) -> None:
        self._preferences.set_language(action.data())

    def _choose_digits(self, action: QAction) -> None:
        self._preferences.set_digits(action.data())

    def _choose_page_digits(self, action: QAction) -> None:
        self._preferences.set_page_digits(action.data())

    def _choose_leading(self, action: QAction) -> None:
        self._preferences.set_leading(action.data())

    def _choose_measure(self, action: QAction) -> None:
        self._preferences.set_measure(action.data())

    def _choose_spacing(self, action: QAction) -> None:
        self._preferences.set_spacing(action.data())

    def _choose_focus_unit(self, action: QAction) -> None:
        """Let another unit stand out, and turn to focus mode: whoever chooses it wants to see it."""
        self._preferences.set_focus_unit(action.data())
        self._actions.focus.setChecked(True)

    def _choose_quotation_language(self, action: QAction) -> None:
        self._preferences.remember(quotation_language=action.data())

    def _link_quotations(self, linked: bool) -> None:
        self._preferences.remember(quotation_link=linked)

    def _remember_doubtful(self, shown: bool) -> None:
        self._preferences.remember(hide_doubtful=not shown)

    def _remember_preview(self, shown: bool) -> None:
        self._preferences.remember(note_preview=shown)

    def _enlarge(self) -> None:
        self._preferences.zoom(1)

    def _reduce(self) -> None:
        self._preferences.zoom(-1)

    def _tick_theme(self) -> None:
        choose(self._actions.themes, self._preferences.settings.theme)
