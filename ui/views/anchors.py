"""The view of notes whose text has changed: the passage before and now, and what is to become of each note."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.anchors.describe import CONTEXT_LENGTH
from reader.annotations import TextQuoteSelector
from reader.notemarkup import plain_note
from reader.spans import Span
from reader.usecases.anchoring import Displaced
from ui.models.anchors import AnchorModel, before_words, heading_words, lost_words, now_words, unknown_words
from ui.models.roles import Role
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import Accent, draw_line, set_text

_SIDE, _HEAD, _NAME, _GAP = 26, 34, 20, 28
_LINES, _PITCH = 3, 1.75
_BESIDE_FROM = 640


class AnchorDelegate(RowDelegate):
    """Paints a note with its passage before and now, side by side, or one above the other where there is no room."""

    def row_height(self, row: Displaced, width: int) -> int:  # noqa: ARG002 (all alike)
        """The heading, and one or two passages."""
        return _HEAD + (1 if width >= _BESIDE_FROM else 2) * self._passage_height() + 12

    def paint_row(self, painter: QPainter, row: Displaced, place: Place) -> None:
        """Paint heading, note and passages."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 2, 12, 2), self.theme.colour("selected"), edge=edge)
        ink, dim = self.theme.colour("ink"), self.theme.colour("dim")
        head = place.inset(_SIDE, 8, _SIDE, 0)
        head.setHeight(_HEAD - 10)
        if row.annotation.body.note:
            beside = QRectF(head)
            half = head.width() / 2 - _GAP / 2
            head.setWidth(half)
            beside.setLeft(beside.right() - half)
            if place.is_rtl:
                head, beside = beside, head
            small = self.font(self.measures.small_px + 1)
            draw_line(painter, beside, plain_note(row.annotation.body.note), small, dim, right=place.is_rtl)
        draw_line(painter, head, heading_words(row), self.font(), ink, right=place.is_rtl, worded=True)
        first, second = self._passages(place)
        before = row.before.quote if row.before is not None else None
        self._paint_passage(painter, first, before_words(), before, unknown_words(), place)
        now = None if row.is_lost else row.annotation.target.quote
        self._paint_passage(painter, second, now_words(), now, lost_words(), place)

    def _passages(self, place: Place) -> tuple[QRectF, QRectF]:
        """Where the passage before and that of now stand."""
        whole = place.inset(_SIDE, _HEAD, _SIDE, 10)
        first, second = QRectF(whole), QRectF(whole)
        if place.rect.width() < _BESIDE_FROM:
            first.setHeight(self._passage_height())
            second.setTop(first.bottom())
            return first, second
        width = whole.width() / 2 - _GAP / 2
        first.setWidth(width)
        second.setLeft(whole.right() - width)
        return (second, first) if place.is_rtl else (first, second)

    def _paint_passage(
        self,
        painter: QPainter,
        area: QRectF,
        name: str,
        quote: TextQuoteSelector | None,
        missing: str,
        place: Place,
    ) -> None:
        dim = self.theme.colour("dim")
        line = QRectF(area)
        line.setHeight(_NAME)
        draw_line(painter, line, name, self.font(self.measures.small_px), dim, right=place.is_rtl, worded=True)
        if quote is None:
            self.remark(missing, int(area.width()), max_lines=_LINES).draw(painter, area.left(), line.bottom(), dim)
            return
        # The context was cut to a length that only a text which begins or ends there falls short of.
        lead = f"…{quote.prefix.lstrip()}" if len(quote.prefix) >= CONTEXT_LENGTH else quote.prefix.lstrip()
        tail = f"{quote.suffix.rstrip()}…" if len(quote.suffix) >= CONTEXT_LENGTH else quote.suffix.rstrip()
        text = f"{lead}{quote.exact}{tail}".replace("\n", " ")
        mark = Accent(Span(len(lead), len(lead) + len(quote.exact)), background=self.theme.labels["yellow"])
        font = self.reading_font()
        laid = set_text(text, font, area.width(), pitch=_PITCH, max_lines=_LINES, accents=(mark,))
        laid.draw(painter, area.left(), line.bottom(), self.theme.colour("ink"))

    def _passage_height(self) -> int:
        return _NAME + round(_LINES * _PITCH * self.reading_font().pixelSize()) + 4


class AnchorList(RowView):
    """The list of notes: a click only chooses one, a double click or Return goes to it."""

    passage_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current note by Return or Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.passage_wanted.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the note that is clicked twice."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.passage_wanted.emit()


class AnchorView(View):
    """Lists moved and lost notes, with what can be done about the one that is chosen.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    opened = Signal()
    """The view is shown, and wants what is to be listed."""
    accepted = Signal(object)
    """A `Displaced` whose new place is right."""
    refused = Signal(object)
    """A `Displaced` whose new place is wrong."""
    attach_requested = Signal(object)
    """A `Displaced` whose passage the user will show."""
    all_accepted = Signal()
    versions_requested = Signal(object)
    """Id of the article whose texts are to be compared."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._model = AnchorModel(self)
        self.list = AnchorList(self)
        self.list.setModel(self._model)
        self.paint_rows(self.list, AnchorDelegate(theme, measures, self.list))
        self.list.setUniformItemSizes(True)
        self.show_passage, self.accept, self.refuse, self.attach, self.versions, self.accept_all = (
            QPushButton(self) for _ in range(6)
        )
        self.attach.setObjectName("attach_button")
        self.add_to_head(self.accept_all)
        self.body.addWidget(self.list)
        self.body.addWidget(self._made_bar())
        self.list.passage_wanted.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self.show_passage.clicked.connect(self._go)
        self.accept.clicked.connect(self._accept)
        self.refuse.clicked.connect(self._refuse)
        self.attach.clicked.connect(self._attach)
        self.versions.clicked.connect(self._ask_for_versions)
        self.accept_all.clicked.connect(self.all_accepted)
        self.retranslate()
        self._enable()

    @property
    def rows(self) -> Sequence[Displaced]:
        """What is listed."""
        return self._model.rows

    @property
    def current(self) -> Displaced | None:
        """The note that is chosen."""
        row: Displaced | None = self.list.currentIndex().data(Role.ROW)
        return row

    def set_displaced(self, displaced: Sequence[Displaced]) -> None:
        """List notes; the one that was chosen stays so, or else the one that takes its place."""
        current, place = self.current, self.list.currentIndex().row()
        self._model.reset(displaced)
        known = self._model.row_of(current.annotation.id) if current is not None else None
        if displaced:
            self.list.select_row(known if known is not None else min(max(place, 0), len(displaced) - 1))
        self._name()
        self._enable()

    def show_subject(self, subject: object) -> None:  # noqa: ARG002 (there is only one list)
        """Ask for what is to be listed."""
        self.opened.emit()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self._name()
        self.show_passage.setText(self.tr("Go to Note"))
        self.accept.setText(self.tr("Accept"))
        self.refuse.setText(self.tr("Keep without Passage"))
        self.attach.setText(self.tr("Attach Again…"))
        self.versions.setText(self.tr("Changes…"))
        self.versions.setToolTip(self.tr("Compare the texts that the article has had"))
        self.accept_all.setText(self.tr("Accept All"))
        self.accept.setToolTip(self.tr("The note stands on the right passage"))
        self.refuse.setToolTip(self.tr("The note stands on the wrong passage: keep it without one"))
        self.attach.setToolTip(self.tr("Select in the article what the note belongs to"))
        self.accept_all.setToolTip(self.tr("All moved notes stand on the right passages"))
        self.list.setAccessibleName(self.tr("Moved and Lost Notes"))
        self.list.set_placeholder(self.tr("All notes stand where you made them."))
        self.list.refresh()

    def _made_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("viewform")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(8)
        for button in (self.show_passage, self.accept, self.refuse, self.attach, self.versions):
            layout.addWidget(button)
        layout.addStretch(1)
        return bar

    def _name(self) -> None:
        lost = sum(row.is_lost for row in self.rows)
        moved = len(self.rows) - lost
        counts = (
            self.tr("%Ln note(s) moved", "", moved) if moved else "",
            self.tr("%Ln note(s) lost", "", lost) if lost else "",
        )
        self.set_title(self.tr("Moved and Lost Notes"), " · ".join(words for words in counts if words))

    def _enable(self) -> None:
        current = self.current
        for button in (self.show_passage, self.attach, self.versions):
            button.setEnabled(current is not None)
        for button in (self.accept, self.refuse):
            button.setEnabled(current is not None and not current.is_lost)
        self.accept_all.setEnabled(any(not row.is_lost for row in self.rows))

    def _go(self) -> None:
        if self.current is not None:
            target = self.current.annotation.target
            span = None if self.current.is_lost else target.span
            self.passage_requested.emit(target.article_id, span, self.current.annotation.id)

    def _accept(self) -> None:
        self.accepted.emit(self.current)

    def _refuse(self) -> None:
        self.refused.emit(self.current)

    def _ask_for_versions(self) -> None:
        if self.current is not None:
            self.versions_requested.emit(self.current.annotation.target.article_id)

    def _attach(self) -> None:
        self.attach_requested.emit(self.current)
