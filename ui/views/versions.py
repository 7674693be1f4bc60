"""The view of the texts that an article has had: two of them compared, word by word, and the way back to an older one."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.annotations import Annotation
from reader.arabic.direction import isolate
from reader.differences import Comparison, Likeness
from reader.spans import Span
from reader.store.texts import TextVersion
from ui.models.differences import (
    DifferenceModel,
    DifferenceRow,
    Piece,
    PieceKind,
    move_words,
    rows_of,
    unfolded,
)
from ui.numbers import moment_words, number
from ui.strings import origin_words
from ui.style import Measures
from ui.theme import Theme
from ui.views.view import View
from ui.widgets.delegate import Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import Accent, SetText, draw_line, set_text

_SIDE, _RULE, _TOP, _NOTE, _FOLD = 30, 3, 7, 24, 34
_PITCH = 1.8
_MOST_KEPT = 4_000
_LONGEST_NAME = 24
_MARGIN_PX, _GAP_PX, _COMBO_PX = 24, 8, 50


class DifferenceDelegate(RowDelegate):
    """Paints paragraphs with what goes struck out and what comes underlined, each on a colour of its own as well.

    One that has moved is painted where it stood too, dim.
    """

    def __init__(self, theme: Theme, measures: Measures, parent: RowView) -> None:
        super().__init__(theme, measures, parent)
        self.name: Callable[[DifferenceRow], str] = str
        self._heights: dict[tuple[int, int], tuple[DifferenceRow, int]] = {}

    def forget(self) -> None:
        """Measure all rows anew."""
        self._heights.clear()

    def row_height(self, row: DifferenceRow, width: int) -> int:
        """All lines of a paragraph, and one for the notes on it."""
        if row.folded is not None:
            return _FOLD
        known = self._heights.get((id(row), width))
        if known is None or known[0] is not row:
            if len(self._heights) > _MOST_KEPT:
                self._heights.clear()
            height = round(self._laid(row, width).height) + 2 * _TOP + _NOTE * len(list(self._remarks(row)))
            known = self._heights[id(row), width] = (row, height)
        return known[1]

    def paint_row(self, painter: QPainter, row: DifferenceRow, place: Place) -> None:
        """Paint a paragraph, or say how many are folded away."""
        if place.is_selected or place.is_hovered:
            edge = self.theme.colour("accent") if place.is_current else None
            fill(painter, place.inset(12, 1, 12, 1), self.theme.colour("selected"), edge=edge)
        dim = self.theme.colour("dim")
        inner = place.inset(_SIDE, _TOP, _SIDE, _TOP)
        if row.folded is not None:
            self._paint_fold(painter, row, place)
            return
        is_same = row.likeness is Likeness.SAME
        if not is_same:
            self._paint_rule(painter, row, place)
        laid = self._laid(row, place.rect.width())
        is_left = is_same or row.likeness is Likeness.MOVED_AWAY
        laid.draw(painter, inner.left(), inner.top(), dim if is_left else self.theme.colour("ink"))
        small = self.font(self.measures.small_px + 1)
        for number_, (words, colour) in enumerate(reversed(list(self._remarks(row)))):
            line = QRectF(inner)
            line.setBottom(line.bottom() - number_ * _NOTE)
            line.setTop(line.bottom() - _NOTE + 2)
            draw_line(painter, line, words, small, self.theme.colour(colour), right=place.is_rtl, worded=True)

    def _remarks(self, row: DifferenceRow) -> Iterator[tuple[str, str]]:
        """What stands below a paragraph, with the names of colours: whence it has moved, and the notes on it."""
        if words := move_words(row):
            yield words, "dim"
        if row.notes:
            yield self._note_words(row.notes), "accent"

    def _paint_fold(self, painter: QPainter, row: DifferenceRow, place: Place) -> None:
        font, line = self.font(self.measures.small_px), place.inset(_SIDE, 0, _SIDE, 0)
        draw_line(painter, line, f"⋯ {self.name(row)}", font, self.theme.colour("dim"), right=place.is_rtl, worded=True)

    def _paint_rule(self, painter: QPainter, row: DifferenceRow, place: Place) -> None:
        """A rule at the leading edge tells at a glance what has become of the paragraph, by its stroke as well."""
        styles = {
            Likeness.CHANGED: (Qt.PenStyle.DotLine, "orange"),
            Likeness.REMOVED: (Qt.PenStyle.DashLine, "rose"),
            Likeness.ADDED: (Qt.PenStyle.SolidLine, "green"),
            Likeness.MOVED_AWAY: (Qt.PenStyle.DashDotLine, "violet"),
            Likeness.MOVED_HERE: (Qt.PenStyle.DashDotLine, "violet"),
        }
        style, colour = styles[row.likeness]
        painter.setPen(QPen(self.theme.label_edges[colour], _RULE, style))
        area = place.inset(_SIDE - 10, _TOP, _SIDE - 10, _TOP)
        x = area.right() if place.is_rtl else area.left()
        painter.drawLine(int(x), int(area.top()), int(x), int(area.bottom()))

    def _laid(self, row: DifferenceRow, width: int) -> SetText:
        accents, at = [], 0
        for piece in row.pieces:
            if piece.kind is not PieceKind.SAME:
                accents.append(self._accent(piece, at))
            at += len(piece.text)
        words = "".join(piece.text for piece in row.pieces)
        return set_text(words, self.reading_font(), width - 2 * _SIDE, pitch=_PITCH, accents=accents)

    def _accent(self, piece: Piece, at: int) -> Accent:
        font = QFont(self.reading_font())
        is_gone = piece.kind is PieceKind.REMOVED
        font.setStrikeOut(is_gone)
        font.setUnderline(not is_gone)
        colour = self.theme.labels["rose" if is_gone else "green"]
        ink = self.theme.colour("dim") if is_gone else None
        return Accent(Span(at, at + len(piece.text)), ink, background=colour, font=font)

    def _note_words(self, notes: Sequence[Annotation]) -> str:
        first = notes[0]
        words = isolate(first.body.note or first.target.quote.exact)
        if len(notes) < 2:  # noqa: PLR2004 (one and more)
            return self.tr("Note on it: {words}").format(words=words)
        return self.tr("%Ln note(s) on it", "", len(notes)) + f": {words} …"


class DifferenceList(RowView):
    """The list: Ctrl+Down and Ctrl+Up go from difference to difference."""

    step_wanted = Signal(object)
    """1 for the next difference, -1 for the one before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another difference, or do what lists do."""
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        if event.key() in steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_wanted.emit(steps[event.key()])
            return
        super().keyPressEvent(event)


class VersionsView(View):
    """Compares two texts of an article.

    Args:
        theme: Its colours.
        measures: Its sizes.
        parent: Owns the view.
    """

    opened = Signal(object)
    """Id of the article whose texts are wanted."""
    comparison_wanted = Signal(object, object, object)
    """Article id, SHA-256 of the older and of the newer text."""
    restore_requested = Signal(object, object)
    """Article id, SHA-256 of the text that is to be the present one again."""
    copy_requested = Signal(object)
    """The `Comparison` that is to be copied."""
    carry_requested = Signal(object)
    """Id of the article into which corrections that were left behind are to be carried over."""

    def __init__(self, theme: Theme, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(theme, measures, parent)
        self._article_id, self._name = "", ""
        self._versions: Sequence[TextVersion] = ()
        self._comparison: Comparison | None = None
        self._count = 0
        self._model = DifferenceModel(self)
        self.list = DifferenceList(self)
        self.list.setModel(self._model)
        self._delegate = DifferenceDelegate(theme, measures, self.list)
        self._delegate.name = self._model.words
        self.paint_rows(self.list, self._delegate)
        self.older, self.newer = QComboBox(self), QComboBox(self)
        self._against, self._place = QLabel(self), QLabel(self)
        for label in (self._against, self._place):
            label.setProperty("role", "dim")
        self.previous, self.next, self.copy, self.carry, self.restore = (QPushButton(self) for _ in range(5))
        self.body.addWidget(self._made_choice())
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._made_bar())
        for combo in (self.older, self.newer):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)
            combo.activated.connect(self._compare)
        self.list.step_wanted.connect(self.step)
        self.list.row_chosen.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self.previous.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step_on)
        self.restore.clicked.connect(self._restore)
        self.copy.clicked.connect(self._copy)
        self.carry.clicked.connect(self._carry)
        self.retranslate()
        self._enable()

    @property
    def article_id(self) -> str:
        """The article whose texts are shown."""
        return self._article_id

    @property
    def wanted(self) -> tuple[str, str, str]:
        """The article and the two texts that are chosen."""
        return self._article_id, self._chosen(self.older), self._chosen(self.newer)

    @property
    def rows(self) -> Sequence[DifferenceRow]:
        """What is shown, as far as it was scrolled to."""
        return self._model.rows

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; None while it is being made."""
        return self._comparison

    def show_subject(self, subject: object) -> None:
        """Show the texts of an article.

        Args:
            subject: Its id.
        """
        if isinstance(subject, str):
            if subject != self._article_id:
                self.set_versions(subject, "", ())
            self.opened.emit(subject)

    def set_versions(self, article_id: str, title: str, versions: Sequence[TextVersion]) -> None:
        """Offer texts; the two that were chosen stay so, or else the present one is compared with the one before.

        Args:
            article_id: The article.
            title: Its title.
            versions: Its texts, in the order in which they came in; none while they are looked up.
        """
        chosen = (self._chosen(self.older), self._chosen(self.newer)) if article_id == self._article_id else ("", "")
        was_present = [each.text_sha256 for each in self._versions if each.is_current]
        self._article_id, self._name, self._versions = article_id, title, versions
        self._fill()
        shas = [each.text_sha256 for each in versions]
        present = next((place for place, each in enumerate(versions) if each.is_current), len(shas) - 1)
        if chosen[0] not in shas or chosen[1] not in shas or [chosen[1]] == was_present:
            chosen = (shas[_before(versions, present)], shas[present]) if shas else ("", "")
        for combo, sha in zip((self.older, self.newer), chosen, strict=True):
            combo.setCurrentIndex(combo.findData(sha))
        self._compare()

    def set_comparison(self, comparison: Comparison, annotations: Sequence[Annotation]) -> None:
        """Show what differs.

        Args:
            comparison: The two texts that are chosen.
            annotations: Of the article; none where the newer text is not its present one.
        """
        self._comparison = comparison
        self._delegate.forget()
        self._model.show(rows_of(comparison, annotations))
        self._count = len(comparison.differences)
        self.list.set_placeholder("")
        self._head()
        if self._count:
            self._go_to(1)
        self._enable()

    def step(self, distance: int) -> None:
        """Go to the next difference, or to the one before."""
        if not self._count:
            return
        current = self._current_number()
        if not current:
            # Between two differences: the nearest in that direction.
            before = [row.number for row in self.rows[: max(0, self.list.currentIndex().row())] if row.number]
            current = before[-1] if before else 0
            distance = 1 if distance > 0 else 0
        self._go_to(min(max(current + distance, 1), self._count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names of the texts the room that they need."""
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.previous.setText(self.tr("Previous"))
        self.next.setText(self.tr("Next"))
        self.copy.setText(self.tr("Copy"))
        self.restore.setText(self.tr("Restore Older Text"))
        self.carry.setText(self.tr("Carry Corrections Over"))
        self.previous.setToolTip(self.tr("Previous difference (Ctrl+Up)"))
        self.next.setToolTip(self.tr("Next difference (Ctrl+Down)"))
        self.copy.setToolTip(self.tr("Copy what differs as text"))
        self.restore.setToolTip(
            self.tr("Let the text on the older side be the article's present one; it can be undone")
        )
        self.carry.setToolTip(self.tr("Make corrections that were left behind in an older text in the present one too"))
        self._against.setText(self.tr("compared with"))
        self.older.setAccessibleName(self.tr("Older text"))
        self.newer.setAccessibleName(self.tr("Newer text"))
        self.list.setAccessibleName(self.tr("Differences"))
        self._fill()
        self._head()
        self.list.refresh()

    def _made_choice(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("viewform")
        self._choice = layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        layout.setContentsMargins(_MARGIN_PX, 10, _MARGIN_PX, 10)
        layout.setSpacing(_GAP_PX)
        second = QHBoxLayout()
        second.setSpacing(_GAP_PX)
        second.addWidget(self._against)
        second.addWidget(self.older, 1)
        layout.addWidget(self.newer, 1)
        layout.addLayout(second, 1)
        return bar

    def _arrange(self) -> None:
        """Put the two texts side by side, or one over the other where their names would be cut off."""
        metrics = self.newer.fontMetrics()
        names = (self._version_words(version) for version in self._versions)
        widest = max((metrics.horizontalAdvance(words) for words in names), default=0) + _COMBO_PX
        room = (self.width() - 2 * _MARGIN_PX - _GAP_PX) // 2
        is_wide = self._against.sizeHint().width() + _GAP_PX + widest <= room
        self._choice.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _made_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("viewform")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(24, 10, 24, 10)
        layout.setSpacing(8)
        for widget in (self.previous, self.next, self._place):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (self.carry, self.copy, self.restore):
            layout.addWidget(widget)
        return bar

    def _fill(self) -> None:
        """Name the texts, the newest first."""
        for combo in (self.older, self.newer):
            with QSignalBlocker(combo):
                chosen = combo.currentData()
                combo.clear()
                for version in reversed(self._versions):
                    combo.addItem(self._version_words(version), version.text_sha256)
                combo.setCurrentIndex(combo.findData(chosen))
        self._arrange()

    def _version_words(self, version: TextVersion) -> str:
        words = self.tr("{origin}, {moment}").format(
            origin=origin_words(version.origin), moment=isolate(moment_words(version.revised or version.added))
        )
        return self.tr("{version} (present)").format(version=words) if version.is_current else words

    def _head(self) -> None:
        name = self._name if len(self._name) <= _LONGEST_NAME else f"{self._name[:_LONGEST_NAME].rstrip()}…"
        title = self.tr("Versions of “{title}”").format(title=isolate(name)) if name else self.tr("Versions")
        self.set_title(title, self._counted())
        if len(self._versions) == 1:
            self.list.set_placeholder(self.tr("The article has had only this text."))

    def _counted(self) -> str:
        if self._comparison is None:
            return self.tr("Comparing…") if len(self._versions) > 1 else ""
        if not self._count:
            return self.tr("No difference")
        return " · ".join(
            (
                self.tr("%Ln difference(s)", "", self._count),
                self.tr("%Ln word(s) removed", "", self._comparison.words_removed),
                self.tr("%Ln word(s) added", "", self._comparison.words_added),
            )
        )

    def _compare(self) -> None:
        self._comparison, self._count = None, 0
        self._model.show(())
        older, newer = self._chosen(self.older), self._chosen(self.newer)
        self._head()
        self._enable()
        if older and newer and len(self._versions) > 1:
            self.comparison_wanted.emit(self._article_id, older, newer)

    def _chosen(self, combo: QComboBox) -> str:
        return combo.currentData() or ""

    def _current_number(self) -> int:
        place = self.list.currentIndex().row()
        return self.rows[place].number if 0 <= place < len(self.rows) else 0

    def _go_to(self, number_: int) -> None:
        place = self._model.place_of(number_)
        if place >= 0:
            self.list.select_row(place)
            self.list.scrollTo(self._model.index(place), RowView.ScrollHint.PositionAtCenter)

    def _enable(self) -> None:
        current = self._current_number()
        self._place.setText(
            self.tr("{place} of {all}").format(place=number(current), all=number(self._count)) if current else ""
        )
        self.previous.setEnabled(self._count > 0 and current != 1)
        self.next.setEnabled(self._count > 0 and current != self._count)
        self.copy.setEnabled(self._count > 0)
        older = self._chosen(self.older)
        self.restore.setEnabled(any(each.text_sha256 == older and not each.is_current for each in self._versions))
        present = next((each for each in self._versions if each.is_current), None)
        left = any(each.is_corrected and each is not present for each in self._versions)
        self.carry.setVisible(left and present is not None and not present.is_corrected)

    def _step_on(self) -> None:
        self.step(1)

    def _step_back(self) -> None:
        self.step(-1)

    def _choose(self, row: DifferenceRow) -> None:
        """Unfold what is folded away; otherwise go to the passage, where the newer text is the present one."""
        if row.folded is not None and self._comparison is not None:
            place = self.list.currentIndex().row()
            self._model.unfold(place, unfolded(self._comparison, row.folded))
            self.list.select_row(place)
            return
        newer = self._chosen(self.newer)
        if any(each.text_sha256 == newer and each.is_current for each in self._versions):
            standing = [note.id for note in row.notes][:1]
            self.passage_requested.emit(self._article_id, row.place, standing[0] if standing else "")

    def _restore(self) -> None:
        self.restore_requested.emit(self._article_id, self._chosen(self.older))

    def _copy(self) -> None:
        self.copy_requested.emit(self._comparison)

    def _carry(self) -> None:
        self.carry_requested.emit(self._article_id)


def _before(versions: Sequence[TextVersion], place: int) -> int:
    """The text that another is compared with at first: the one it was made of, or else the one that came in before."""
    base = versions[place].base
    made_of = [number_ for number_, each in enumerate(versions) if each.text_sha256 == base]
    if made_of:
        return made_of[0]
    if place > 0:
        return place - 1
    return min(1, len(versions) - 1)
