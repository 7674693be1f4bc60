"""The words that are put right: below their passage, with what stands there and which words of it will go."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from reader.arabic.direction import paragraph_direction
from reader.article import Direction
from reader.differences import splices_between
from reader.spans import Span
from ui.page.layouts import text_option
from ui.textpos import TextPositions
from ui.theme import Theme

_MOST_LINES, _MOST_TYPED_LINES = 4, 8
_SIDE, _GAP, _RADIUS = 14, 8, 8.0
_LINE_GAP = 4
_HIDDEN, _SHOWN = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
_LONGEST_COMPARED = 4_000
"""Of longer passages, what stands there is shown without marks."""


class _Field(QPlainTextEdit):
    """Return agrees, with Shift it is a line end; Esc gives up."""

    agreed = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Agree or give up; everything else is typing."""
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt would put in its own sign for a line end within a paragraph.
            self.textCursor().insertText("\n")
        elif is_return:
            self.agreed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class _Before(QPlainTextEdit):
    """What stands in the text, with the words struck out that will go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def strike(self, gone: Sequence[Span], behind: QColor) -> None:
        """Strike words out, on a ground of a colour."""
        positions = TextPositions(self.toPlainText())
        struck = QTextCharFormat()
        struck.setFontStrikeOut(True)
        struck.setBackground(behind)
        selections = []
        for span in gone:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(positions.to_qt(span.start))
            cursor.setPosition(positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, struck
            selections.append(selection)
        self.setExtraSelections(selections)


class TextCorrector(QFrame):
    """A small sheet with a field for the words that are to stand in the text.

    Args:
        theme: Its colours.
        parent: The page's viewport.
    """

    agreed = Signal(object)
    """The words that are to stand there."""
    closed = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme, self._words = theme, ""
        self._article_direction = Direction.RTL
        self._name, self._hint = QLabel(self), QLabel(self)
        for label in (self._name, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "dim")
            label.setWordWrap(True)
        self.before, self.field = _Before(self), _Field(self)
        self.field.setTabChangesFocus(True)
        self.field.setFrameShape(QFrame.Shape.NoFrame)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.correct, self.cancel = QPushButton(self), QPushButton(self)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.correct)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 10, _SIDE, 10)
        layout.setSpacing(_GAP)
        layout.addWidget(self._name)
        layout.addWidget(self.before)
        layout.addWidget(self.field)
        layout.addLayout(foot)
        self.field.textChanged.connect(self._compare)
        self.field.agreed.connect(self._agree)
        self.field.given_up.connect(self.closed)
        self.correct.clicked.connect(self._agree)
        self.cancel.clicked.connect(self.closed)
        self.hide()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that would be lost."""
        return self.field.toPlainText() != self._words

    def begin(self, words: str, direction: Direction, font: QFont) -> None:
        """Take words up, all of them selected.

        Args:
            words: As they stand in the text.
            direction: Of the article.
            font: Of the page.
        """
        self._words, self._article_direction = words, direction
        self._retranslate()
        for edit in (self.before, self.field):
            edit.setFont(font)
        self.before.setPlainText(words)
        self.field.setPlainText(words)
        self.field.selectAll()
        self._compare()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, reason: str) -> None:
        """Say why the words cannot stand there; they stay to be changed."""
        self._hint.setText(reason)
        self.grown.emit()

    def dress(self, theme: Theme) -> None:
        """Take on the colours of the page."""
        self._theme = theme
        for edit, ink in ((self.before, "dim"), (self.field, "ink")):
            palette = QPalette(edit.palette())
            for role, name in (
                (QPalette.ColorRole.Base, "paper"),
                (QPalette.ColorRole.Text, ink),
                (QPalette.ColorRole.Highlight, "selection"),
                (QPalette.ColorRole.HighlightedText, ink),
            ):
                palette.setColor(role, QColor(theme.colour(name)))
            edit.setPalette(palette)
        self.update()

    def fit(self, width: int) -> int:
        """Take a width; returns the height that all of it needs."""
        for edit, most in ((self.before, _MOST_LINES), (self.field, _MOST_TYPED_LINES)):
            document = edit.document()
            document.setTextWidth(width - 2 * _SIDE)
            lines = max(1, round(document.size().height()))
            fits = lines <= most
            edit.setVerticalScrollBarPolicy(_HIDDEN if fits else _SHOWN)
            margins = 2 * round(document.documentMargin()) + _LINE_GAP
            edit.setFixedHeight(min(lines, most) * edit.fontMetrics().lineSpacing() + margins)
        self.setFixedWidth(width)
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the ground: paper with a hairline, that lies over the text, and a line under what is typed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colour("line")), 1))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(self._theme.colour("accent")), 1))
        field = self.field.geometry()
        painter.drawLine(field.left(), field.bottom() + 2, field.right(), field.bottom() + 2)
        painter.end()

    def _compare(self) -> None:
        """Strike out what will go."""
        words = self.field.toPlainText()
        is_short = max(len(words), len(self._words)) <= _LONGEST_COMPARED
        splices = splices_between(self._words, words) if is_short else ()
        gone = [Span(each.start, each.end) for each in splices if each.old]
        self.before.strike(gone, self._theme.labels["rose"])
        self.correct.setEnabled(self.is_changed)
        self._follow_direction(words)
        self._explain()
        self.grown.emit()

    def _follow_direction(self, words: str) -> None:
        for edit, shown in ((self.before, self._words), (self.field, words)):
            option = text_option(paragraph_direction(shown, self._article_direction))
            if edit.document().defaultTextOption().textDirection() != option.textDirection():
                edit.document().setDefaultTextOption(option)

    def _agree(self) -> None:
        if self.is_changed:
            self.agreed.emit(self.field.toPlainText())
        else:
            self.closed.emit()

    def _retranslate(self) -> None:
        self._name.setText(self.tr("In the text:"))
        self.correct.setText(self.tr("Correct"))
        self.cancel.setText(self.tr("Cancel"))
        self.before.setAccessibleName(self._name.text())
        self.field.setAccessibleName(self.tr("What is to stand there"))
        self._explain()

    def _explain(self) -> None:
        self._hint.setText(self.tr("Return corrects, Shift+Return begins a new paragraph."))
