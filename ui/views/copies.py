"""The view of articles that tell the same story as one: how near each is, and what the two do not share."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.catalogue import Copy
from reader.usecases.copying import Compared
from ui.models.copies import ComparedParagraph, CopyModel, ParagraphModel, paragraphs_of, share_words
from ui.models.roles import Role
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import Accent, SetText, draw_line, set_text

_ROW_PX = 52
_MOST_ROWS = 5
_SIDE = 24
_BESIDE_FROM = 620


class CopyDelegate(RowDelegate):
    """Paints the title of a copy, and below it how near it is."""

    def row_height(self, row: Copy, width: int) -> int:  # noqa: ARG002 (all alike)
        """Two lines."""
        return _ROW_PX

    def paint_row(self, painter: QPainter, row: Copy, place: Place) -> None:
        """Paint a copy; dim where the user says that it is none."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 1, 12, 1), self.theme.colour("selected"), edge=edge)
        dim = self.theme.colour("dim")
        ink = dim if row.is_distinct else self.theme.colour("ink")
        head, below = place.inset(_SIDE, 6, _SIDE, 24), place.inset(_SIDE, 28, _SIDE, 4)
        draw_line(painter, head, row.title, self.font(), ink, right=place.is_rtl)
        small = self.font(self.measures.small_px)
        draw_line(painter, below, share_words(row), small, dim, right=place.is_rtl, worded=True)


class ParagraphDelegate(RowDelegate):
    """Paints a paragraph, with a band behind what only this text says."""

    def row_height(self, row: ComparedParagraph, width: int) -> int:
        """All its lines."""
        return round(self._laid(row, width - 2 * _SIDE).height) + 10

    def paint_row(self, painter: QPainter, row: ComparedParagraph, place: Place) -> None:
        """Paint a paragraph."""
        area = place.inset(_SIDE, 4, _SIDE, 6)
        self._laid(row, int(area.width())).draw(painter, area.left(), area.top(), self.theme.colour("ink"))

    def _laid(self, row: ComparedParagraph, width: int) -> SetText:
        accents = [Accent(span, background=self.theme.labels["yellow"]) for span in row.own]
        return set_text(row.text, self.reading_font(), width, pitch=self.measures.card_pitch, accents=accents)


class ComparedText(QFrame):
    """One of two texts that are compared, under the title of its article.

    Args:
        view: The view that it is a part of.
    """

    paragraph_chosen = Signal(object)
    """The `Span` of a paragraph that was clicked twice, or on which Return was pressed."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._model = ParagraphModel(self)
        self.rows = ParagraphList(self)
        self.rows.setModel(self._model)
        view.paint_rows(self.rows, ParagraphDelegate(view.theme, view.measures, self.rows))
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "dim")
        self._title.setContentsMargins(_SIDE, 10, _SIDE, 4)
        self._title.setMinimumWidth(60)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self.rows, 1)
        self.rows.opened.connect(self.paragraph_chosen)

    @property
    def paragraphs(self) -> Sequence[ComparedParagraph]:
        """What is shown."""
        return self._model.rows

    def show_text(self, name: str, compared: Compared | None) -> None:
        """Show a text, from its begin.

        Args:
            name: What stands over it.
            compared: The text; None for none.
        """
        self._title.setText(name)
        self.rows.setAccessibleName(name)
        self._model.reset(paragraphs_of(compared) if compared is not None else [])
        self.rows.scrollToTop()


class ParagraphList(RowView):
    """Paragraphs that are only read: a double click or Return goes to one in its article."""

    opened = Signal(object)
    """The `Span` of a paragraph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doubleClicked.connect(self._open)
        self.activated.connect(self._open)

    def _open(self, index: Any) -> None:  # noqa: ANN401 (a signal's value)
        row: ComparedParagraph | None = index.data(Role.ROW)
        if row is not None:
            self.opened.emit(row.span)


class CopyView(View):
    """Lists the copies of an article, and shows the one that is chosen beside it.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    opened = Signal(object)
    """Id of the article whose copies the view is to show."""
    comparison_wanted = Signal(object)
    """The `Copy` that was chosen."""
    distinction_wanted = Signal(object, object)
    """A `Copy`, and whether it is said not to be the same story."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._article_id = self._name = ""
        self._compared: Copy | None = None
        self._model = CopyModel(self)
        self.list = RowView(self)
        self.list.setModel(self._model)
        self.paint_rows(self.list, CopyDelegate(theme, measures, self.list))
        self.list.setUniformItemSizes(True)
        self.own, self.other = ComparedText(self), ComparedText(self)
        self.show_article, self.distinguish = QPushButton(self), QPushButton(self)
        self._legend = QLabel(self)
        self._legend.setProperty("role", "dim")
        self._legend.setWordWrap(True)
        self.body.addWidget(self.list)
        self.body.addWidget(self._made_bar())
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(1)
        self._sides.addWidget(self.own, 1)
        self._sides.addWidget(self.other, 1)
        self.body.addLayout(self._sides, 1)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.row_chosen.connect(self._choose)
        self.show_article.clicked.connect(self._open_other)
        self.distinguish.clicked.connect(self._distinguish)
        self.own.paragraph_chosen.connect(self._open_own_passage)
        self.other.paragraph_chosen.connect(self._open_other_passage)
        self.retranslate()
        self._fit()

    @property
    def article_id(self) -> str:
        """The article whose copies are listed."""
        return self._article_id

    @property
    def rows(self) -> Sequence[Copy]:
        """The copies that are listed."""
        return self._model.rows

    @property
    def current(self) -> Copy | None:
        """The copy that is chosen."""
        row: Copy | None = self.list.currentIndex().data(Role.ROW)
        return row

    def show_subject(self, subject: object) -> None:
        """Ask for the copies of an article."""
        if subject != self._article_id:
            self._article_id = str(subject)
            self.set_copies("", ())
        self.opened.emit(self._article_id)

    def set_copies(self, title: str, copies: Sequence[Copy]) -> None:
        """List the copies of the article; the one that was chosen stays so, or else the first is.

        Args:
            title: The article's.
            copies: The nearest first.
        """
        current = self.current.other_id if self.current is not None else ""
        self._name = title
        self._model.reset(copies)
        places = {copy.other_id: place for place, copy in enumerate(copies)}
        if copies:
            self.list.select_row(places.get(current, 0))
        self._fit()
        self._name_all()
        self._choose()

    def show_comparison(self, copy: Copy, own: Compared, other: Compared) -> None:
        """Show the article and a copy side by side; one that was chosen no longer is passed over."""
        if self.current is not None and self.current.other_id == copy.other_id:
            self._compared = copy
            self.own.show_text(own.title, own)
            self.other.show_text(other.title, other)

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self._name_all()
        self.show_article.setText(self.tr("Open the Copy"))
        self._legend.setText(self.tr("Marked: what stands in this text only"))
        self.list.setAccessibleName(self.tr("Near Copies"))
        self.list.set_placeholder(self.tr("No other article of the library tells this story in the same words."))
        self.list.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the texts side by side, or one above the other where there is no room."""
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE_FROM
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _made_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("viewform")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(24, 10, 24, 10)
        layout.setSpacing(8)
        layout.addWidget(self.show_article)
        layout.addWidget(self.distinguish)
        layout.addWidget(self._legend, 1)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return bar

    def _fit(self) -> None:
        """Give the list the room of its rows, up to some; all of it where there is nothing to compare."""
        has_rows = bool(self.rows)
        for part in (self.own, self.other, self._legend.parentWidget()):
            if part is not None:
                part.setVisible(has_rows)
        self.list.setMaximumHeight(_ROW_PX * min(len(self.rows), _MOST_ROWS) + 8 if has_rows else _ROW_PX * 100)

    def _name_all(self) -> None:
        self.set_title(self.tr("Near Copies"), self._name)
        current = self.current
        is_distinct = current is not None and current.is_distinct
        self.distinguish.setText(self.tr("The Same After All") if is_distinct else self.tr("Not the Same Story"))
        for button in (self.show_article, self.distinguish):
            button.setEnabled(current is not None)

    def _choose(self, *_: object) -> None:
        self._name_all()
        current = self.current
        if current is None:
            self._compared = None
            self.own.show_text("", None)
            self.other.show_text("", None)
        elif self._compared is None or self._compared.other_id != current.other_id:
            self.comparison_wanted.emit(current)

    def _open_other(self) -> None:
        if self.current is not None:
            self.passage_requested.emit(self.current.other_id, None, "")

    def _open_own_passage(self, span: object) -> None:
        self.passage_requested.emit(self._article_id, span, "")

    def _open_other_passage(self, span: object) -> None:
        if self._compared is not None:
            self.passage_requested.emit(self._compared.other_id, span, "")

    def _distinguish(self) -> None:
        if self.current is not None:
            self.distinction_wanted.emit(self.current, not self.current.is_distinct)
