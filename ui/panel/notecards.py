"""The notes of an article as a list of cards: how a card looks, how it is edited, and what its menu and keys ask for."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyleOptionViewItem, QWidget

from reader.annotations import Annotation, Body, Label
from reader.arabic.direction import isolate
from reader.article import Direction
from reader.links import LinkType
from reader.usecases.linking import LinkEnd
from ui.models.roles import Role
from ui.page.late import set_note
from ui.page.scene import STAR
from ui.panel.noteeditor import NoteEditor
from ui.strings import annotation_state, label_name, link_words
from ui.style import Measures
from ui.theme import Theme
from ui.widgets.delegate import Index, Place, RowDelegate, fill
from ui.widgets.rows import RowView
from ui.widgets.text import SetText, draw_line, set_text

if TYPE_CHECKING:
    from ui.page.notetext import SetNote

_KEPT = 400
_LEAD, _TRAIL, _GAP, _PADDING, _BAR = 12, 12, 8, 11, 3
_QUOTE_LINES, _NOTE_LINES = 2, 6
_MOST_QUOTED = 120
_EDITOR_HEIGHT, _PREVIEW_HEIGHT = 200, 112


class NoteDelegate(RowDelegate):
    """Paints annotations as cards and opens the editor of one.

    Args:
        theme: Its colours.
        measures: Its sizes.
        preview: Shows and hides what the note will look like while it is written.
        parent: The list.
    """

    body_changed = Signal(object, object)
    """Id of the annotation, its new `Body`."""
    editor_opened = Signal(object)
    """The `NoteEditor` that was opened."""
    editor_closed = Signal()
    """The user is done with the open editor."""
    address_chosen = Signal(object)
    """Where a link in the preview of the open editor leads to."""

    def __init__(self, theme: Theme, measures: Measures, preview: QAction, parent: QAbstractItemView) -> None:
        super().__init__(theme, measures, parent)
        self._preview = preview
        self.labels: Mapping[str, Label] = {}
        self.links: Mapping[str, Sequence[LinkEnd]] = {}
        self.link_types: Mapping[str, LinkType] = {}
        self.edited = ""
        self._editor: NoteEditor | None = None
        self._kept: OrderedDict[tuple[str, int, str], SetNote] = OrderedDict()

    def row_height(self, row: Annotation, width: int) -> int:
        """As much as state, passage and note need."""
        inner = width - _LEAD - _TRAIL - 2 * _PADDING - _BAR
        height = self._head_height() + round(self._quote(row, inner).height) + 2 * _PADDING + _GAP
        if row.id == self.edited:
            return height + _EDITOR_HEIGHT + (_PREVIEW_HEIGHT if self._preview.isChecked() else 0)
        return height + self._note_height(row, inner) + len(self.links.get(row.id, ())) * self._link_height()

    def paint_row(self, painter: QPainter, row: Annotation, place: Place) -> None:
        """Paint a card: bar and name of the label, tags, passage, note, links."""
        card = place.inset(_LEAD, 0, _TRAIL, _GAP)
        edge = self.theme.colour("accent" if place.is_selected else "dim" if place.is_hovered else "line")
        fill(painter, card, self.theme.colour("paper"), edge=edge, radius=8)
        label = self.labels.get(row.body.label)
        if label is not None:
            left = card.right() - _BAR - 6 if place.is_rtl else card.left() + 6
            bar = QRectF(left, card.top() + _PADDING, _BAR, card.height() - 2 * _PADDING)
            fill(painter, bar, self.theme.label_edges[label.colour], radius=1)
        inner = self._inside(place)
        head = QRectF(inner.left(), inner.top(), inner.width(), self._head_height())
        small = self.font(self.measures.small_px)
        draw_line(painter, head, self.head(row), small, self.theme.colour("dim"), right=place.is_rtl, worded=True)
        quote = self._quote(row, int(inner.width()))
        quote.draw(painter, inner.left(), head.bottom(), self.theme.colour("dim" if row.body.note else "ink"))
        if row.body.note and row.id != self.edited:
            top = head.bottom() + quote.height + 4
            self._note(row, int(inner.width())).draw(painter, inner.left(), top, self.theme.colour("ink"))
        for end, line in self._link_lines(row, inner):
            draw_line(
                painter, line, self.said(end), small, self.theme.colour("accent"), right=place.is_rtl, worded=True
            )

    def said(self, end: LinkEnd) -> str:
        """What a link says: how, the other passage, and its article."""
        link_type = self.link_types.get(end.link.type)
        how = link_words(link_type, is_backlink=end.is_backlink) if link_type is not None else end.link.type
        words = " ".join(end.other.target.quote.exact[:_MOST_QUOTED].split())
        here = end.link.note and f" ({isolate(end.link.note)})"
        return f"{how}: {isolate(f'«{words}»')}{here} · {isolate(end.title)}"

    def link_at(self, row: Annotation, place: Place, point: QPointF) -> LinkEnd | None:
        """The link of a card at a point."""
        lines = self._link_lines(row, self._inside(place))
        return next((end for end, line in lines if line.contains(point)), None)

    def _link_lines(self, row: Annotation, inner: QRectF) -> list[tuple[LinkEnd, QRectF]]:
        """The links of a card, with their places; none while it is edited."""
        ends = self.links.get(row.id, ())
        if not ends or row.id == self.edited:
            return []
        width, height = int(inner.width()), self._link_height()
        top = inner.top() + self._head_height() + round(self._quote(row, width).height) + self._note_height(row, width)
        return [
            (end, QRectF(inner.left(), top + number * height, inner.width(), height)) for number, end in enumerate(ends)
        ]

    def _link_height(self) -> int:
        return self.measures.small_px + 10

    def _note_height(self, row: Annotation, width: int) -> int:
        return round(self._note(row, width).height) + 4 if row.body.note else 0

    def head(self, row: Annotation) -> str:
        """Label, tags and, if something is wrong with it, the state of an annotation."""
        label = self.labels.get(row.body.label)
        tags = " ".join(isolate(f"#{tag}") for tag in row.body.tags)
        parts = (label_name(label) if label is not None else "", tags, annotation_state(row.state))
        words = " · ".join(part for part in parts if part)
        return f"{STAR} {words}".strip() if row.body.star else words

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """Make the editor of a card and make room for it."""
        annotation: Annotation = index.data(Role.ROW)
        labels = sorted(self.labels.values(), key=lambda label: label.position)
        editor = NoteEditor(self.theme, self.measures, labels, self._preview, parent)
        self.edited = annotation.id
        self._editor = editor
        editor.body_changed.connect(self._say)
        editor.closed.connect(self.editor_closed)
        editor.address_chosen.connect(self.address_chosen)
        self.editor_opened.emit(editor)
        self.sizeHintChanged.emit(index)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the annotation says."""
        if isinstance(editor, NoteEditor):
            editor.set_body(index.data(Role.ROW).body)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:  # noqa: ANN401, ARG002 (as Qt declares it)
        """Save what is still unsaved: the model follows the session."""
        if isinstance(editor, NoteEditor):
            editor.say()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the editor under the passage, inside the card."""
        row: Annotation = index.data(Role.ROW)
        inner = self._inside(Place(option, index))
        top = round(inner.top() + self._head_height() + self._quote(row, int(inner.width())).height + 4)
        editor.setGeometry(int(inner.left()), top, int(inner.width()), int(inner.bottom()) - top)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Give the room of the editor back."""
        if editor is self._editor:
            self._editor, self.edited = None, ""
        super().destroyEditor(editor, index)
        if index.isValid():
            self.sizeHintChanged.emit(index)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: ANN401 (as Qt declares it)
        """Keep the editor open when focus moves between its fields; Qt would close it."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.KeyPress}:
            return False
        return super().eventFilter(watched, event)

    def flush(self) -> None:
        """Save what is being typed."""
        if self._editor is not None:
            self._editor.say()

    def _say(self, body: Body) -> None:
        self.body_changed.emit(self.edited, body)

    def _inside(self, place: Place) -> QRectF:
        return place.inset(_LEAD + _PADDING + _BAR, _PADDING - 3, _TRAIL + _PADDING, _GAP + _PADDING)

    def _head_height(self) -> int:
        return self.measures.small_px + 8

    def _quote(self, row: Annotation, width: int) -> SetText:
        words = " ".join(row.target.quote.exact.split())
        font = self.reading_font(self.measures.card_px - 1)
        return set_text(words, font, width, pitch=self.measures.card_pitch, max_lines=_QUOTE_LINES)

    def _note(self, row: Annotation, width: int) -> "SetNote":
        """The note in lines; kept, since Qt asks for its height again and again."""
        key = (row.body.note, width, self.theme.name)
        kept = self._kept.get(key)
        if kept is None:
            measures = self.measures
            kept = self._kept[key] = set_note(
                row.body.note,
                self.reading_font(),
                width,
                pitch=measures.card_px * measures.card_pitch,
                direction=Direction.RTL,
                theme=self.theme,
                longest=_NOTE_LINES,
            )
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept

    def address_at(self, row: Annotation, place: Place, point: QPointF) -> str:
        """Where the link of a note under a point leads to; empty for none."""
        if not row.body.note or row.id == self.edited:
            return ""
        inner = self._inside(place)
        top = inner.top() + self._head_height() + self._quote(row, int(inner.width())).height + 4
        return self._note(row, int(inner.width())).link_at(point.x() - inner.left(), point.y() - top)


class NoteView(RowView):
    """The list of cards, with a menu and keys of its own."""

    edit_requested = Signal(object)
    star_requested = Signal(object)
    remove_requested = Signal(object)
    address_chosen = Signal(object)
    """Where a link in a note leads to."""
    link_wanted = Signal(object)
    link_followed = Signal(object)
    """The `LinkEnd` to go along."""
    unlink_requested = Signal(object)
    """The `Link` to take away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, str] = ("", "")
        self._link = QAction(self)
        self._edit = QAction(self)
        self._edit.setShortcut(QKeySequence(Qt.Key.Key_F2))
        self._star = QAction(self)
        self._remove = QAction(self)
        self._remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        for action in (self._edit, self._star, self._link, self._remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
        self._edit.triggered.connect(self._ask_edit)
        self._star.triggered.connect(self._ask_star)
        self._link.triggered.connect(self._ask_link)
        self._remove.triggered.connect(self._ask_remove)
        self.doubleClicked.connect(self._ask_edit)

    def set_words(self, actions: tuple[str, str, str, str], links: tuple[str, str]) -> None:
        """Name what the menu offers.

        Args:
            actions: To edit a note, to star it, to link it, to delete it.
            links: Over the links that can be followed, over those that can be taken away.
        """
        for action, words in zip((self._edit, self._star, self._link, self._remove), actions, strict=True):
            action.setText(words)
        self._words = links

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link in a note; everything else is a click on its card."""
        address, end = self._address_at(event.position()), self._link_at(event.position())
        if (address or end is not None) and event.button() == Qt.MouseButton.LeftButton:
            self.setState(QAbstractItemView.State.NoState)
            if end is not None:
                self.link_followed.emit(end)
            else:
                self.address_chosen.emit(address)
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell links from other words."""
        super().mouseMoveEvent(event)
        is_link = bool(self._address_at(event.position())) or self._link_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the card under the pointer."""
        if self.currentIndex().isValid():
            menu = QMenu(self)
            menu.addActions([self._edit, self._star, self._link])
            self._add_links(menu)
            menu.addAction(self._remove)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def _add_links(self, menu: QMenu) -> None:
        """Offer the links of the card: to follow them by keys too, and to take them away."""
        delegate, row = self.itemDelegate(), self.currentIndex().data(Role.ROW)
        ends = delegate.links.get(row.id, ()) if isinstance(delegate, NoteDelegate) else ()
        if not ends or not isinstance(delegate, NoteDelegate):
            return
        follow, unlink = (menu.addMenu(words) for words in self._words)
        for end in ends:
            words = delegate.said(end).replace("&", "&&")
            follow.addAction(words).triggered.connect(partial(self.link_followed.emit, end))
            unlink.addAction(words).triggered.connect(partial(self.unlink_requested.emit, end.link))

    def sizeHint(self) -> QSize:
        """As RowView."""
        return self.minimumSizeHint()

    def _ask_edit(self, index: QModelIndex | bool | None = None) -> None:  # noqa: ARG002 (two signals, two values)
        if self.currentIndex().isValid():
            self.edit_requested.emit(self.currentIndex().data(Role.ROW))

    def _ask_star(self) -> None:
        if self.currentIndex().isValid():
            self.star_requested.emit(self.currentIndex().data(Role.ROW))

    def _ask_link(self) -> None:
        if self.currentIndex().isValid():
            self.link_wanted.emit(self.currentIndex().data(Role.ROW).id)

    def _address_at(self, point: QPointF) -> str:
        card = self._card_at(point)
        return card[0].address_at(card[1], card[2], point) if card is not None else ""

    def _link_at(self, point: QPointF) -> LinkEnd | None:
        card = self._card_at(point)
        return card[0].link_at(card[1], card[2], point) if card is not None else None

    def _card_at(self, point: QPointF) -> tuple[NoteDelegate, Annotation, Place] | None:
        index, delegate = self.indexAt(point.toPoint()), self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, NoteDelegate):
            return None
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return delegate, index.data(Role.ROW), Place(option, index)

    def _ask_remove(self) -> None:
        if self.currentIndex().isValid():
            self.remove_requested.emit(self.currentIndex().data(Role.ROW))
