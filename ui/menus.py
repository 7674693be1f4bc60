"""The menus of the bar, made of the actions when they are opened, and anew when their words or contents have changed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontDatabase
from PySide6.QtWidgets import QMenu, QWidget

from reader.annotations import Label
from ui.actions import Actions
from ui.icons import swatch
from ui.page.keys import LABEL_KEYS
from ui.strings import label_name
from ui.theme import Theme

_MOST_FAMILIES = 40


class Menus(QObject):
    """Owns the menus.

    Args:
        actions: What they offer.
        window: They open over it.
    """

    label_chosen = Signal(object)
    """Id of the label to highlight with."""
    family_chosen = Signal(object)
    """Name of a typeface."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._preferred: tuple[str, ...] = ()
        self._family = ""
        self.main, self.gather, self.labels, self.type = (QMenu(window) for _ in range(4))
        self.main.aboutToShow.connect(self._fill_main)
        self.type.aboutToShow.connect(self._fill_type)
        self.labels.triggered.connect(self._choose_label)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the menus in the language of the interface."""
        actions = self._actions
        for submenu in self.main.findChildren(QMenu):
            submenu.deleteLater()
        self.main.clear()
        self.gather.clear()
        _add(
            self.gather,
            (actions.import_files, actions.import_folder, actions.import_with_choices),
            (actions.paste_article, actions.import_notes),
        )

    def set_labels(self, labels: Iterable[Label], theme: Theme) -> None:
        """Offer the library's labels."""
        self.labels.clear()
        for number, label in enumerate(labels, start=1):
            key = f"\t{number}" if number <= LABEL_KEYS else ""
            look = swatch(theme.labels[label.colour], theme.label_edges[label.colour])
            self.labels.addAction(look, label_name(label).replace("&", "&&") + key).setData(label.id)
        self.labels.addSeparator()
        self.labels.addAction(self._actions.legend)

    def set_families(self, preferred: Sequence[str], chosen: str) -> None:
        """Offer typefaces for the page.

        Args:
            preferred: The ones that suit best, best first.
            chosen: The one in use.
        """
        self._preferred = tuple(preferred)
        self._family = chosen

    def _fill_main(self) -> None:
        if not self.main.isEmpty():
            return
        actions = self._actions
        self._submenu(
            self.tr("File"),
            (actions.open, actions.import_files, actions.import_folder, actions.import_with_choices),
            (actions.paste_article, actions.import_notes, actions.reread),
            (actions.export, actions.save_pdf, actions.print),
            (actions.watch, actions.keep_originals, actions.survey),
            (actions.backups, actions.mirror),
            (actions.quit,),
        )
        edit = self._submenu(
            self.tr("Edit"),
            (actions.undo, actions.redo, actions.history, actions.memory),
            (actions.correct, actions.versions),
            (actions.find, actions.search),
            (actions.copy_quotation, actions.copy_markdown, actions.copy_link),
        )
        quotations = edit.addMenu(self.tr("Quotations"))
        _add(quotations, actions.quotation_languages.actions(), (actions.quotation_link, actions.quotation_pattern))
        self._submenu(
            self.tr("Notes"),
            (actions.highlight, actions.note, actions.star, actions.link, actions.fit, actions.remove),
            (actions.preview,),
            (actions.all_notes, actions.legend, actions.tags, actions.anchors, actions.attach),
            (actions.trash,),
        )
        view = self._submenu(
            self.tr("View"),
            (actions.toggle_library, actions.toggle_panel, actions.focus, actions.full_screen),
            (actions.lens, actions.doubtful, actions.underline, actions.hide_harakat, actions.guillemets),
            (*actions.tabs, actions.statistics, actions.copies),
            (actions.larger, actions.smaller, actions.original_size),
        )
        view.addSeparator()
        self._choices(view, self.tr("Focus On"), actions.focus_units)
        self._choices(view, self.tr("Theme"), actions.themes)
        self._choices(view, self.tr("Language"), actions.languages)
        self._choices(view, self.tr("Digits"), actions.digits)
        self._submenu(self.tr("Go"), (actions.back, actions.forward), (actions.previous_article, actions.next_article))
        self.main.addSeparator()
        self.main.addAction(actions.about)

    def _fill_type(self) -> None:
        actions = self._actions
        for submenu in self.type.findChildren(QMenu):
            submenu.deleteLater()
        self.type.clear()
        _add(
            self.type,
            (actions.larger, actions.smaller, actions.original_size),
            (actions.hide_harakat, actions.guillemets),
        )
        self._choices(self.type, self.tr("Digits in the Text"), actions.page_digits)
        self._choices(self.type, self.tr("Line Spacing"), actions.leadings)
        self._choices(self.type, self.tr("Paragraph Spacing"), actions.spacings)
        self._choices(self.type, self.tr("Column Width"), actions.measures)
        self.type.addSeparator()
        there = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
        best = [family for family in self._preferred if family in there]
        group = QActionGroup(self.type)
        self._add_families(self.type, group, best)
        others = [family for family in there if family not in best][:_MOST_FAMILIES]
        if not there:
            self.type.addAction(self.tr("No Arabic typeface is installed")).setEnabled(False)
        if others:
            self._add_families(self.type.addMenu(self.tr("Other Typefaces")), group, others)
        group.triggered.connect(self._choose_family)

    def _add_families(self, menu: QMenu, group: QActionGroup, families: Iterable[str]) -> None:
        for family in families:
            action = QAction(family.replace("&", "&&"), group)
            action.setData(family)
            action.setCheckable(True)
            action.setChecked(family == self._family)
            menu.addAction(action)

    def _submenu(self, title: str, *groups: Sequence[QAction]) -> QMenu:
        menu = self.main.addMenu(title)
        _add(menu, *groups)
        return menu

    def _choices(self, menu: QMenu, title: str, group: QActionGroup) -> None:
        menu.addMenu(title).addActions(group.actions())

    def _choose_label(self, action: QAction) -> None:
        if action is not self._actions.legend:
            self.label_chosen.emit(action.data())

    def _choose_family(self, action: QAction) -> None:
        self._family = action.data()
        self.family_chosen.emit(self._family)


def _add(menu: QMenu, *groups: Sequence[QAction]) -> None:
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        menu.addActions(list(group))
