"""What is known about an article, or about many at once, to be put right."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.arabic.direction import isolate
from reader.article import Metadata
from reader.catalogue import ArticleDetails, Copy, ReadingStatus
from reader.cataloguing import DetailsChange
from reader.dating.written import iso_date_of
from ui.dialogs.careful import CarefulDialog
from ui.numbers import date_words, percent
from ui.strings import language_name, status_name
from ui.widgets.lineedit import LineEdit
from ui.widgets.tagfield import TagField
from ui.widgets.text import direction_of

_LANGUAGES = ("ar", "en", "fr", "fa", "ur", "he")
_WIDTH, _NOTE_PX = 520, 110
_MOST_COPIES = 3
_OF_ONE = frozenset(["title", "url"])
"""Fields that articles do not share."""


class DetailsDialog(CarefulDialog):
    """Shows what is kept about articles and tells what is to be changed; of many, only what they have in common.

    Args:
        known: The articles.
        tags: All tags, to be completed while one is typed.
        about: Where a single article comes from, in words; empty for many.
        done: Gets the `DetailsChange` when the user agrees.
        copies: Of a single article, those that tell its story too, the nearest first.
        parent: Stands under it.
    """

    copies_requested = Signal()
    """The copies are to be shown."""

    def __init__(
        self,
        known: Sequence[ArticleDetails],
        tags: Sequence[str],
        about: str,
        done: Callable[[DetailsChange], None],
        parent: QWidget,
        copies: Sequence[Copy] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._known, self._done = tuple(known), done
        is_one = len(known) == 1
        self.setWindowTitle(self.tr("Details") if is_one else self.tr("Details of %Ln article(s)", "", len(known)))
        self._before = {each.name: self._common_metadata(each.name) for each in fields(Metadata)}
        self._tags_before = self._common_tags()
        self.edits = {name: LineEdit(value or "", self) for name, value in self._before.items() if name != "language"}
        self.language, self.status = QComboBox(self), QComboBox(self)
        self.star, self.tags, self.note = QCheckBox(self), TagField(tags, self), QTextEdit(self)
        self.tags.set_tags(self._tags_before)
        self._day = QLabel(self)
        self._about = QLabel(about, self)
        self._copies = tuple(copies)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._fill()
        self._lay_out(is_one=is_one)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.edits["published"].textChanged.connect(self._judge)
        self._judge()
        self._untouched = self._state

    @property
    def is_changed(self) -> bool:
        """Whether anything stands there that did not when the dialog was opened."""
        return self._state != self._untouched

    @property
    def _state(self) -> tuple[DetailsChange, str]:
        """What is to be changed, and the date as it is written, which may be none."""
        return self.change, self.edits["published"].text()

    @property
    def change(self) -> DetailsChange:
        """What is to be changed."""
        metadata = {name: edit.text().strip() for name, edit in self.edits.items() if name != "published"}
        metadata |= {"published": self._published() or "", "language": self.language.currentData() or ""}
        written = self.tags.tags
        star = self.star.checkState()
        note = self.note.toPlainText()
        return DetailsChange(
            metadata={name: value for name, value in metadata.items() if value != (self._before[name] or "")},
            star=None if star is Qt.CheckState.PartiallyChecked else star is Qt.CheckState.Checked,
            status=self.status.currentData(),
            added=tuple(tag for tag in written if tag not in self._tags_before),
            removed=tuple(tag for tag in self._tags_before if tag not in written),
            note=note if note != self._note_before else None,
        )

    def accept(self) -> None:
        """Hand on what is to be changed."""
        if self._published() is not None:
            self._done(self.change)
            super().accept()

    def _fill(self) -> None:
        several = self.tr("Several")
        for name, edit in self.edits.items():
            edit.setClearButtonEnabled(True)
            value = self._before[name]
            if value:
                edit.setLayoutDirection(direction_of(value))
            elif value is None:
                edit.setPlaceholderText(several)
        self.edits["url"].setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edits["published"].setToolTip(self.tr("2023, 2023-09, 12 September 2023, 15 Ramadan 1445, in Arabic too"))
        language = self._before["language"]
        offered = dict.fromkeys([language, *_LANGUAGES] if language else ["", *_LANGUAGES])
        for tag in offered:
            self.language.addItem(language_name(tag) if tag else "", tag)
        statuses = {each.status for each in self._known}
        if len(statuses) > 1:
            self.status.addItem(several, None)
        for status in ReadingStatus:
            self.status.addItem(status_name(status), status)
        self.status.setCurrentIndex(0 if len(statuses) > 1 else self.status.findData(next(iter(statuses))))
        stars = {each.star for each in self._known}
        self.star.setText(self.tr("Starred"))
        self.star.setTristate(len(stars) > 1)
        self.star.setCheckState(
            Qt.CheckState.PartiallyChecked if len(stars) > 1 else _checked(is_checked=stars == {True})
        )
        self.tags.setPlaceholderText(self.tr("Parted by commas; a slash nests one in another"))
        self.note.setAcceptRichText(False)
        self.note.setTabChangesFocus(True)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.note.document().setDefaultTextOption(option)
        self.note.setPlainText(self._known[0].note if len(self._known) == 1 else "")
        self._note_before = self.note.toPlainText()
        self.note.setFixedHeight(_NOTE_PX)

    def _lay_out(self, *, is_one: bool) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(9)
        words = {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "outlet": self.tr("Outlet"),
            "published": self.tr("Published"),
            "url": self.tr("Address"),
        }
        for name, word in words.items():
            self.edits[name].setVisible(is_one or name not in _OF_ONE)
            if is_one or name not in _OF_ONE:
                form.addRow(word, self.edits[name])
            if name == "published":
                form.addRow("", self._day)
        form.addRow(self.tr("Language"), self.language)
        form.addRow(self.tr("Reading status"), self.status)
        form.addRow("", self.star)
        form.addRow(self.tr("Tags"), self.tags)
        self.note.setVisible(is_one)
        if is_one:
            form.addRow(self.tr("Note"), self.note)
        if self._copies:
            form.addRow(self.tr("Near copies"), self._made_list())
            form.addRow("", self._made_way())
        for label in (self._day, self._about):
            label.setProperty("role", "dim")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._about.setVisible(bool(self._about.text()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._about)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _made_list(self) -> QLabel:
        """The nearest copies."""
        # A line of isolates alone has no direction of its own.
        mark = "\u200f" if self.isRightToLeft() else "\u200e"
        lines = [
            self.tr("{share}: “{title}”").format(share=isolate(percent(copy.share)), title=isolate(copy.title))
            for copy in self._copies[:_MOST_COPIES]
        ]
        if len(self._copies) > len(lines):
            lines.append(self.tr("and %Ln other(s)", "", len(self._copies) - len(lines)))
        words = QLabel("\n".join(f"{mark}{line}" for line in lines), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        return words

    def _made_way(self) -> QPushButton:
        """A button that leads to all copies."""
        show = QPushButton(self.tr("Compare…"), self)
        show.setAutoDefault(False)
        show.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        show.clicked.connect(self._show_copies)
        return show

    def _show_copies(self) -> None:
        """Keep what was put right, and go to the copies."""
        if self._published() is not None:
            self.accept()
            self.copies_requested.emit()

    def _judge(self) -> None:
        """Say how a date is understood; one that is not cannot be kept."""
        published = self._published()
        if published is None:
            self._day.setText(self.tr("This date is not understood."))
        else:
            self._day.setText(date_words(published) if published else "")
        self._day.setVisible(bool(self._day.text()))
        self._day.setProperty("role", "error" if published is None else "dim")
        self._day.style().unpolish(self._day)
        self._day.style().polish(self._day)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(published is not None)

    def _published(self) -> str | None:
        """The date that is written, in ISO 8601; None for what is no date."""
        written = self.edits["published"].text().strip()
        # What a file gave may be no date that we would write; untouched, it stays.
        if written == (self._before["published"] or ""):
            return written
        try:
            return iso_date_of(written, datetime.now().astimezone().date())
        except ValueError:
            return None

    def _common_metadata(self, name: str) -> str | None:
        """What all articles have in a field; None where they differ."""
        values = {str(getattr(each.metadata, name)) for each in self._known}
        return values.pop() if len(values) == 1 else None

    def _common_tags(self) -> tuple[str, ...]:
        """The tags that all articles have, in the order of the first one's."""
        return tuple(tag for tag in self._known[0].tags if all(tag in each.tags for each in self._known))


def _checked(*, is_checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
