"""What stands in the tab of notes: the note on the article, and a card for each highlight, by its place."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.annotations import Annotation, Label
from reader.catalogue import ArticleDetails
from reader.links import LinkType
from reader.usecases.linking import LinkEnd
from ui.models.notes import NoteModel
from ui.models.roles import Role
from ui.panel.articlenote import ArticleNote
from ui.panel.notecards import NoteDelegate, NoteView
from ui.panel.noteeditor import NoteEditor
from ui.panel.parts import NotesPart
from ui.style import Measures
from ui.theme import Theme


class NotesPane(NotesPart):
    """The list of the article's highlights and notes.

    Args:
        theme: Its colours.
        measures: Its sizes.
        preview: Shows and hides what a note will look like while it is written.
        parent: Owns the pane.
    """

    def __init__(self, theme: Theme, measures: Measures, preview: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article_note = ArticleNote(theme, measures, preview, self)
        self._editor: NoteEditor | None = None
        self._is_begun_elsewhere = False
        self._model = NoteModel(self)
        self._view = NoteView(self)
        self._delegate = NoteDelegate(theme, measures, preview, self._view)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.article_note)
        layout.addWidget(self._view)
        QWidget.setTabOrder(self._view, self.article_note)
        self._view.row_chosen.connect(self.annotation_chosen)
        self._view.edit_requested.connect(self._edit_row)
        self._view.star_requested.connect(self._star_row)
        self._view.remove_requested.connect(self._remove_row)
        self._view.address_chosen.connect(self.address_chosen)
        self._view.link_wanted.connect(self.link_wanted)
        self._view.link_followed.connect(self.link_followed)
        self._view.unlink_requested.connect(self.unlink_requested)
        self.article_note.note_changed.connect(self.article_note_changed)
        self.article_note.address_chosen.connect(self.address_chosen)
        self._delegate.editor_opened.connect(self._want_tags)
        self._delegate.body_changed.connect(self.body_changed)
        self._delegate.editor_closed.connect(self._end_editing)
        self._delegate.address_chosen.connect(self.address_chosen)
        preview.toggled.connect(self._make_room)
        self._retranslate()

    @property
    def model(self) -> NoteModel:
        """The rows."""
        return self._model

    @property
    def selected(self) -> str:
        """Id of the annotation whose card is marked; empty for none."""
        row = self._view.currentIndex().data(Role.ROW)
        return row.id if isinstance(row, Annotation) else ""

    def set_links(self, ends: Sequence[LinkEnd], types: Sequence[LinkType]) -> None:
        """Show the links of the annotations, each seen from there.

        Args:
            ends: The links, the oldest first.
            types: All types of links.
        """
        links: dict[str, list[LinkEnd]] = {}
        for end in ends:
            links.setdefault(end.own_id, []).append(end)
        self._delegate.link_types = {each.id: each for each in types}
        if links != self._delegate.links:
            self._delegate.links = links
            self._view.refresh()

    def set_annotations(self, annotations: Sequence[Annotation], labels: Mapping[str, Label]) -> None:
        """Show the annotations of another article."""
        self._close_editor()
        self._delegate.labels = labels
        self._model.set_annotations(annotations)

    def set_details(self, details: ArticleDetails | None) -> None:
        """Show the note on the article itself; None where no article is open."""
        self.article_note.setVisible(details is not None)
        if details is None:
            self.article_note.finish()
        self.article_note.set_note("" if details is None else details.note)

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags in the editor that is open."""
        if self._editor is not None:
            self._editor.set_known_tags(tags)

    def put_annotation(self, annotation: Annotation) -> None:
        """Show a new annotation or the new state of a known one."""
        self._model.put(annotation)

    def drop_annotation(self, annotation_id: str) -> None:
        """Show an annotation no longer."""
        if self._delegate.edited == annotation_id:
            self._close_editor()
        self._model.drop(annotation_id)

    def select(self, annotation_id: str) -> None:
        """Mark the card of an annotation."""
        self._view.select_row(self._model.row_of(annotation_id))

    def edit(self, annotation_id: str, *, tags: bool = False) -> None:
        """Open the editor of an annotation's card, at its note or at its tags, for whoever is told when it is `left`."""
        self._open_editor(annotation_id, tags=tags)
        self._is_begun_elsewhere = True

    def _open_editor(self, annotation_id: str, *, tags: bool = False) -> None:
        place = self._model.row_of(annotation_id)
        if place is None:
            return
        index = self._model.index(place)
        if self._delegate.edited != annotation_id:
            self._close_editor()
            self._view.setCurrentIndex(index)
            self._view.openPersistentEditor(index)
            # The card has grown; Qt would measure it anew only later.
            self._view.doItemsLayout()
            self._view.scrollTo(index)
        editor = self._view.indexWidget(index)
        if isinstance(editor, NoteEditor):
            (editor.tags if tags else editor).setFocus()

    def flush(self) -> None:
        """Save what is being typed."""
        self._delegate.flush()
        self.article_note.settle()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._close_editor()
        self.article_note.set_theme(theme)
        self._delegate.theme = theme
        self._view.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._view.setAccessibleName(self.tr("Notes"))
        self._view.set_words(
            (self.tr("Edit Note"), self.tr("Star"), self.tr("Link Note…"), self.tr("Delete")),
            (self.tr("Go to Linked Note"), self.tr("Remove Link")),
        )
        self._view.set_placeholder(
            self.tr("No notes yet. Select a passage and press H to highlight it, or N to write a note.")
        )
        self._view.refresh()

    def _close_editor(self) -> None:
        place = self._model.row_of(self._delegate.edited)
        if place is not None:
            self._delegate.flush()
            self._view.closePersistentEditor(self._model.index(place))
            self._view.setFocus()

    def _end_editing(self) -> None:
        """Give the keys back to where the typing was begun."""
        self._close_editor()
        if self._is_begun_elsewhere:
            self.left.emit()

    def _make_room(self) -> None:
        """Let the card that is edited be as high as its editor has become."""
        place = self._model.row_of(self._delegate.edited)
        if place is not None:
            self._view.doItemsLayout()
            self._view.scrollTo(self._model.index(place))

    def _want_tags(self, editor: NoteEditor) -> None:
        self._editor = editor
        editor.destroyed.connect(self._forget_editor)
        self.tags_wanted.emit()

    def _forget_editor(self) -> None:
        self._editor = None

    def _star_row(self, annotation: Annotation) -> None:
        self.star_requested.emit(annotation.id)

    def _edit_row(self, annotation: Annotation) -> None:
        self._open_editor(annotation.id)
        self._is_begun_elsewhere = False

    def _remove_row(self, annotation: Annotation) -> None:
        self.remove_requested.emit(annotation.id)
