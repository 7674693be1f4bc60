"""The article page: shows an article with what is laid over it and tells what the user does on it.

It changes nothing by itself: whoever is told of a wish (a highlight, a note) hands back the annotation to show. Built
in storeys: `canvas` scrolls and paints, `selecting` has caret and selection, `annotated` highlights and notes, `focusing`
the unit that is read, `asking` the keys and the bar by which the user asks for something.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.article import Article, Direction
from reader.entities.model import EntityKind, Mention
from reader.spans import Span
from ui.page.asking import AskingPage
from ui.page.late import lens_layer, printing
from ui.page.marks import Hits, Marks
from ui.page.selection import Selection
from ui.page.style import PageStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation
    from PySide6.QtGui import QPagedPaintDevice

    from ui.page.passages import LensPassage
    from ui.page.printing import PrintChoices, Printing

_FLASH_MS = 1400
_MOST_TICKS = 800
_UNDERLINED = frozenset({EntityKind.PER, EntityKind.LOC, EntityKind.ORG})


class ArticlePage(AskingPage):
    """Shows an article with what is found in it and written on it, points out passages, takes files."""

    files_dropped = Signal(object)  # list[Path]
    zoom_requested = Signal(int)  # steps, larger or smaller
    density_changed = Signal()  # the screen that it is on has become denser or coarser, or is another

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.setAcceptDrops(True)
        self._explaining: Callable[[int], str] | None = None

    @cached_property
    def _flash(self) -> "QVariantAnimation":
        """Fades what was pointed out; made for the first passage, and with it 300 names of Qt."""
        from PySide6.QtCore import QVariantAnimation

        flash = QVariantAnimation(self)
        flash.setDuration(_FLASH_MS)
        flash.setStartValue(1.0)
        flash.setEndValue(0.0)
        flash.valueChanged.connect(self._fade)
        return flash

    def set_article(self, article: Article | None, *, direction: Direction = Direction.RTL, position: int = 0) -> None:
        """Show an article, or an empty page, from a reading place on."""
        self.finish_editing()
        if "_flash" in vars(self):
            self._flash.stop()
        had_selection = self.selection() is not None
        self._selection = Selection(anchor=position, caret=position)
        self._navigator.forget_column()
        self.show_article(article, direction, position)
        if had_selection:
            self.selection_changed.emit(None)

    def revise_article(self, article: Article, corrected: Span, carry: Callable[[Span], Span | None]) -> None:
        """Show the text that came of a correction, with all that is laid over it where its words went.

        Args:
            article: The article now.
            corrected: The stretch of the text before outside of which nothing was replaced.
            carry: Gives the place of a passage now; None where nothing is left of it.
        """
        scene, flow = self._scene, self._scene.flow
        if flow is None:
            return
        self.finish_editing()
        length = len(flow.text)
        flow.revise(article, corrected)
        scene.finds = Hits([span for each in scene.finds.spans if (span := carry(each))])
        scene.current_find = -1
        scene.statement = carry(scene.statement) if scene.statement is not None else None
        scene.flash = carry(scene.flash) if scene.flash is not None else None
        self._carry_correction(corrected, len(article.text) - length, carry)
        caret = carry(Span(self._selection.caret, self._selection.caret))
        self._selection.put(caret.start if caret is not None else corrected.start)
        self._carry_place(carry)
        self._show_selection()

    def set_masthead(self, title: str, line: str) -> None:
        """Write a title (unless the text begins with it) and a dim line above the text."""
        self.show_masthead(title, line)
        self.setAccessibleName(title or self.tr("Article"))

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """Underline people, places and organisations."""
        shown = tuple(mention for mention in mentions if mention.kind in _UNDERLINED)
        self._scene.mention_values = shown
        self._scene.mentions = Marks((index, mention.span) for index, mention in enumerate(shown))
        self.viewport().update()

    def set_lens(self, passages: "Sequence[LensPassage] | None") -> None:
        """Show who says what: passages in the colours of their sources, the writer's own words veiled.

        Args:
            passages: All that is attributed in the article; None to look at it without the lens. Another article has none.
        """
        self._scene.lens = lens_layer(passages) if passages is not None else None
        self._forget_notes()
        self._refresh()

    def set_style(self, style: PageStyle) -> None:
        """Set the page in another style, at the same reading place."""
        self.show_style(style)
        if self._scene.edited:
            self._dress_editor()
        if self._has_selection_bar:
            self._selection_bar.dress(style.theme)
        self._place_editor()

    def find(self, spans: Sequence[Span], current: int) -> None:  # type: ignore[override]
        """Paint the hits of a search, which come in order, and scroll to the one that is looked at (-1: to none)."""
        self._scene.finds = Hits(spans)
        self._scene.current_find = current
        length = max(1, len(self._scene.flow.text)) if self._scene.flow is not None else 1
        places = [span.start / length for span in spans[:: len(spans) // _MOST_TICKS + 1]]
        self._bar.set_ticks(places, spans[current].start / length if 0 <= current < len(spans) else None)
        if 0 <= current < len(spans):
            self.reveal(spans[current])
            self._focus_on(spans[current].start)
        self.viewport().update()

    def go_to(self, span: Span, *, flash: bool = True) -> None:
        """Show a passage, and point it out."""
        if self._scene.flow is None:
            return
        self.reveal(span)
        self._selection.put(span.start)
        self._show_selection()
        if flash:
            self._scene.flash = span
            self._flash.stop()
            self._flash.start()

    def explain_by(self, explaining: Callable[[int], str]) -> None:
        """Say something about what lies under the mouse when it rests.

        Args:
            explaining: Gets a code point; empty where there is nothing to say of it.
        """
        self._explaining = explaining

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tool tip what lies under the mouse; tell of another screen."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.density_changed.emit()
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._explaining is not None:
            letter = self._letter_at(QPointF(event.pos()))
            words = self._explaining(letter.start) if letter is not None else ""
            # A tool tip guesses whether a text is HTML; a name with an angle bracket must stay a name.
            QToolTip.showText(event.globalPos(), words.replace("<", "‹"), self.viewport())
            return True
        return super().viewportEvent(event)

    def begin_printing(self, device: "QPagedPaintDevice", choices: "PrintChoices") -> "Printing":
        """Begin to print the article with what is shown on it; whoever asks takes page after page."""
        return printing(device, self._scene, choices)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for larger or smaller type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            delta = event.angleDelta().y()
            if delta:
                self.zoom_requested.emit(1 if delta > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome files everywhere on the page."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand dropped files on."""
        paths = _local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _fade(self, strength: float) -> None:
        self._scene.flash_strength = strength
        if strength <= 0.0:
            self._scene.flash = None
        self.viewport().update()


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
