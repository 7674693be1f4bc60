"""Everything the user can do, as actions: one object each for menu, bar and key."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.i18n import DIGITS, LANGUAGES
from ui.icons import icon
from ui.page.display import Digits
from ui.preferences import FOCUS_UNITS, LEADINGS, MEASURES, QUOTATION_LANGUAGES, SPACINGS
from ui.theme import THEME_NAMES, Theme

THEME_CHOICES = ("system", *THEME_NAMES)
LANGUAGE_CHOICES = ("", *LANGUAGES)
"""The first choice follows the system."""
PAGE_DIGITS = tuple(digits.value for digits in Digits)

_STANDARD_KEYS = {
    "open": QKeySequence.StandardKey.Open,
    "print": QKeySequence.StandardKey.Print,
    "quit": QKeySequence.StandardKey.Quit,
    "undo": QKeySequence.StandardKey.Undo,
    "redo": QKeySequence.StandardKey.Redo,
    "find": QKeySequence.StandardKey.Find,
    "larger": QKeySequence.StandardKey.ZoomIn,
    "smaller": QKeySequence.StandardKey.ZoomOut,
    "full_screen": QKeySequence.StandardKey.FullScreen,
    "back": QKeySequence.StandardKey.Back,
    "forward": QKeySequence.StandardKey.Forward,
}
_OTHERWISE = {"full_screen": "F11"}
"""Keys of actions for which not every desktop has one: KDE and bare window managers leave this to the program."""

_KEYS = {
    "menu": "Alt+M",
    "paste_article": "Ctrl+Shift+V",
    "export": "Ctrl+E",
    "save_pdf": "Ctrl+Shift+P",
    "copy_quotation": "Ctrl+Alt+C",
    "copy_markdown": "Ctrl+Shift+C",
    "copy_link": "Ctrl+Alt+L",
    "search": "Ctrl+Shift+F",
    "highlight": "Ctrl+H",
    "note": "Ctrl+Shift+N",
    "preview": "Ctrl+Shift+M",
    "fit": "Ctrl+R",
    "star": "Ctrl+D",
    "all_notes": "Ctrl+Shift+A",
    "link": "Ctrl+L",
    "attach": "Ctrl+Shift+R",
    "correct": "Ctrl+Shift+E",
    "original_size": "Ctrl+0",
    "switch_theme": "Ctrl+Shift+D",
    "hide_harakat": "Ctrl+Shift+H",
    "guillemets": "Ctrl+Shift+Q",
    "lens": "F7",
    "focus": "F8",
    "toggle_library": "F9",
    "toggle_panel": "F10",
    "next_article": "Alt+Down",
    "previous_article": "Alt+Up",
    "entities": "Ctrl+1",
    "sources": "Ctrl+2",
    "notes": "Ctrl+3",
    "outline": "Ctrl+4",
    "statistics": "Ctrl+5",
    "copies": "Ctrl+6",
}
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
_CHECKABLE = {
    "quotation_link",
    "mirror",
    "keep_originals",
    "survey",
    "preview",
    "toggle_library",
    "toggle_panel",
    "underline",
    "lens",
    "doubtful",
    "hide_harakat",
    "guillemets",
    "focus",
    "full_screen",
}
_TABS = ("entities", "sources", "notes", "outline")


class Actions(QObject):
    """Makes an action of each name below and names it in the interface's language.

    Args:
        window: Owns the actions; their keys work in it.
    """

    menu: QAction
    open: QAction
    gather: QAction
    import_files: QAction
    import_folder: QAction
    import_with_choices: QAction
    reread: QAction
    import_notes: QAction
    paste_article: QAction
    export: QAction
    print: QAction
    save_pdf: QAction
    copy_quotation: QAction
    copy_markdown: QAction
    copy_link: QAction
    quotation_link: QAction
    quotation_pattern: QAction
    backups: QAction
    mirror: QAction
    watch: QAction
    keep_originals: QAction
    quit: QAction
    undo: QAction
    redo: QAction
    history: QAction
    statistics: QAction
    copies: QAction
    memory: QAction
    correct: QAction
    versions: QAction
    survey: QAction
    highlight: QAction
    note: QAction
    preview: QAction
    fit: QAction
    star: QAction
    link: QAction
    remove: QAction
    all_notes: QAction
    trash: QAction
    legend: QAction
    tags: QAction
    anchors: QAction
    attach: QAction
    find: QAction
    search: QAction
    back: QAction
    forward: QAction
    next_article: QAction
    previous_article: QAction
    type: QAction
    larger: QAction
    smaller: QAction
    original_size: QAction
    switch_theme: QAction
    about: QAction
    toggle_library: QAction
    toggle_panel: QAction
    underline: QAction
    lens: QAction
    doubtful: QAction
    hide_harakat: QAction
    guillemets: QAction
    focus: QAction
    full_screen: QAction

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        for name, kind in self.__annotations__.items():
            if kind is QAction:
                setattr(self, name, self._action(name, checkable=name in _CHECKABLE))
        self.tabs = tuple(self._action(name) for name in _TABS)
        self.themes = self._choices(THEME_CHOICES)
        self.languages = self._choices(LANGUAGE_CHOICES)
        self.digits = self._choices(DIGITS)
        self.quotation_languages = self._choices(QUOTATION_LANGUAGES)
        self.page_digits, self.leadings, self.measures, self.spacings, self.focus_units = (
            self._choices(list(values)) for values in (PAGE_DIGITS, LEADINGS, MEASURES, SPACINGS, FOCUS_UNITS)
        )
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        ink = theme.colour("ink")
        self.menu.setIcon(icon("menu", ink))
        self.lens.setIcon(icon("lens", ink))
        self.doubtful.setIcon(icon("doubt", ink))
        self.preview.setIcon(icon("eye", theme.colour("dim")))
        self.switch_theme.setIcon(icon("sun" if theme.dark else "moon", ink))

    def name_undo(self, change: str) -> None:
        """Say what undo would undo."""
        self.undo.setText(self.tr("Undo: {change}").format(change=change) if change else self.tr("Undo"))

    def name_redo(self, change: str) -> None:
        """Say what redo would do again."""
        self.redo.setText(self.tr("Redo: {change}").format(change=change) if change else self.tr("Redo"))

    def retranslate(self) -> None:
        """Name everything in the language of the interface."""
        for action, words in self._words():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            # A plus or minus at the end would move to the front in a menu that runs from the right.
            action.setText(f"{words}\t{_LEFT_TO_RIGHT}{keys}{_END}" if keys.endswith(("+", "-")) else words)
            plain = words.replace("…", "")
            action.setToolTip(f"{plain} ({keys})" if keys else plain)
        _name_choices(self.themes, (self.tr("As the System"), self.tr("Light"), self.tr("Sepia"), self.tr("Dark")))
        # A language is named in itself, so that whoever got lost in another one finds home.
        _name_choices(self.languages, (self.tr("As the System"), "العربية", "English"))
        _name_choices(self.quotation_languages, (self.tr("As the Article"), "العربية", "English"))
        _name_choices(self.digits, ("0123456789", "٠١٢٣٤٥٦٧٨٩"))
        _name_choices(self.page_digits, (self.tr("As Written"), "0123456789", "٠١٢٣٤٥٦٧٨٩"))
        _name_choices(self.leadings, (self.tr("Tight"), self.tr("Normal"), self.tr("Loose")))
        _name_choices(self.measures, (self.tr("Narrow"), self.tr("Medium"), self.tr("Wide")))
        _name_choices(self.spacings, (self.tr("Small"), self.tr("Normal"), self.tr("Large")))
        _name_choices(self.focus_units, (self.tr("Paragraph"), self.tr("Sentence")))

    def _words(self) -> tuple[tuple[QAction, str], ...]:
        return (
            (self.menu, self.tr("Menu")),
            (self.open, self.tr("Open…")),
            (self.gather, self.tr("Import")),
            (self.import_files, self.tr("Import Files…")),
            (self.import_folder, self.tr("Import Folder…")),
            (self.import_with_choices, self.tr("Import with Choices…")),
            (self.reread, self.tr("Read the File Again…")),
            (self.import_notes, self.tr("Import Notes or a Bundle…")),
            (self.paste_article, self.tr("Paste as Article")),
            (self.export, self.tr("Export…")),
            (self.print, self.tr("Print…")),
            (self.save_pdf, self.tr("Save as PDF…")),
            (self.copy_quotation, self.tr("Copy as Quotation with Source")),
            (self.copy_markdown, self.tr("Copy Passage or Notes as Markdown")),
            (self.copy_link, self.tr("Copy Link to Highlight or Article")),
            (self.quotation_link, self.tr("With a Link to the Passage")),
            (self.quotation_pattern, self.tr("Pattern…")),
            (self.backups, self.tr("Backups…")),
            (self.mirror, self.tr("Keep All Articles in a Folder…")),
            (self.watch, self.tr("Watched Folders…")),
            (self.keep_originals, self.tr("Keep Imported Files")),
            (self.quit, self.tr("Quit")),
            (self.undo, self.tr("Undo")),
            (self.redo, self.tr("Redo")),
            (self.highlight, self.tr("Highlight")),
            (self.note, self.tr("Note")),
            (self.preview, self.tr("Preview While Writing")),
            (self.fit, self.tr("Fit Highlight to Selection")),
            (self.star, self.tr("Star Note")),
            (self.link, self.tr("Link Note…")),
            (self.remove, self.tr("Delete Note")),
            (self.all_notes, self.tr("All Notes")),
            (self.trash, self.tr("Trash")),
            (self.legend, self.tr("Labels…")),
            (self.tags, self.tr("Tags…")),
            (self.anchors, self.tr("Moved and Lost Notes…")),
            (self.attach, self.tr("Attach Note Here")),
            (self.find, self.tr("Find in Article…")),
            (self.search, self.tr("Search the Library…")),
            (self.type, "Aa"),
            (self.larger, self.tr("Larger Text")),
            (self.smaller, self.tr("Smaller Text")),
            (self.original_size, self.tr("Original Size")),
            (self.switch_theme, self.tr("Light or Dark")),
            (self.toggle_library, self.tr("Library")),
            (self.toggle_panel, self.tr("Side Panel")),
            (self.underline, self.tr("Underline Names")),
            (self.lens, self.tr("Who Says What")),
            (self.doubtful, self.tr("Show Doubtful Findings")),
            (self.hide_harakat, self.tr("Hide Vowel Marks")),
            (self.guillemets, self.tr('Show "Quotation" as «Quotation»')),
            (self.focus, self.tr("Focus on What Is Read")),
            (self.full_screen, self.tr("Full Screen")),
            (self.history, self.tr("Changes…")),
            (self.statistics, self.tr("Statistics")),
            (self.copies, self.tr("Near Copies")),
            (self.memory, self.tr("Learned from Corrections…")),
            (self.correct, self.tr("Correct Text…")),
            (self.versions, self.tr("Versions of the Text…")),
            (self.survey, self.tr("Look Through New Articles")),
            (self.back, self.tr("Back")),
            (self.forward, self.tr("Forward")),
            (self.next_article, self.tr("Next Article")),
            (self.previous_article, self.tr("Previous Article")),
            (self.about, self.tr("About Hashiya")),
            (self.tabs[0], self.tr("Entities")),
            (self.tabs[1], self.tr("Sources")),
            (self.tabs[2], self.tr("Notes")),
            (self.tabs[3], self.tr("Contents")),
        )

    def _action(self, name: str, *, checkable: bool = False) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setCheckable(checkable)
        if name in _STANDARD_KEYS:
            keys = QKeySequence.keyBindings(_STANDARD_KEYS[name])
            action.setShortcuts(keys if keys or name not in _OTHERWISE else [QKeySequence(_OTHERWISE[name])])
        elif name in _KEYS:
            action.setShortcut(QKeySequence(_KEYS[name]))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action

    def _choices(self, values: Sequence[str]) -> QActionGroup:
        group = QActionGroup(self)
        for value in values:
            action = QAction(group)
            action.setData(value)
            action.setCheckable(True)
        return group


def choose(group: QActionGroup, value: str) -> None:
    """Tick the action of a group that stands for a value."""
    for action in group.actions():
        if action.data() == value:
            action.setChecked(True)


def _name_choices(group: QActionGroup, words: Sequence[str]) -> None:
    for action, text in zip(group.actions(), words, strict=True):
        action.setText(text)
