"""The tab of notes, before and after it is first shown: what stands in it is made then."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.annotations import Annotation, Label
from reader.catalogue import ArticleDetails
from reader.links import LinkType
from reader.usecases.linking import LinkEnd
from ui.panel.late import notes_pane
from ui.panel.parts import NotesPart
from ui.style import Measures
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panel.notespane import NotesPane


class NotesTab(NotesPart):
    """Knows what the tab is to show, and hands on what the user does in it.

    Args:
        theme: Its colours.
        measures: Its sizes.
        preview: Shows and hides what a note will look like while it is written.
        parent: Owns the tab.
    """

    def __init__(self, theme: Theme, measures: Measures, preview: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._measures, self._preview = theme, measures, preview
        self._annotations: dict[str, Annotation] = {}
        self._labels: Mapping[str, Label] = {}
        self._links: tuple[Sequence[LinkEnd], Sequence[LinkType]] = ((), ())
        self._details: ArticleDetails | None = None
        self._selected = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def pane(self) -> "NotesPane":
        """What stands in the tab."""
        pane = notes_pane(self._theme, self._measures, self._preview, self)
        self.hand_on(pane)
        pane.set_annotations(tuple(self._annotations.values()), self._labels)
        pane.set_links(*self._links)
        pane.set_details(self._details)
        if self._selected:
            pane.select(self._selected)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(pane)
        return pane

    @property
    def selected(self) -> str:
        """Id of the annotation whose card is marked; empty for none."""
        return self.pane.selected if self._is_made else self._selected

    def set_links(self, ends: Sequence[LinkEnd], types: Sequence[LinkType]) -> None:
        """Show the links of the annotations, each seen from there.

        Args:
            ends: The links, the oldest first.
            types: All types of links.
        """
        self._links = (ends, types)
        if self._is_made:
            self.pane.set_links(ends, types)

    def set_annotations(self, annotations: Sequence[Annotation], labels: Mapping[str, Label]) -> None:
        """Show the annotations of another article."""
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._labels, self._selected = labels, ""
        if self._is_made:
            self.pane.set_annotations(annotations, labels)

    def set_details(self, details: ArticleDetails | None) -> None:
        """Show the note on the article itself; None where no article is open."""
        self._details = details
        if self._is_made:
            self.pane.set_details(details)

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags in the editor that is open."""
        if self._is_made:
            self.pane.set_known_tags(tags)

    def put_annotation(self, annotation: Annotation) -> None:
        """Show a new annotation or the new state of a known one."""
        self._annotations[annotation.id] = annotation
        if self._is_made:
            self.pane.put_annotation(annotation)

    def drop_annotation(self, annotation_id: str) -> None:
        """Show an annotation no longer."""
        self._annotations.pop(annotation_id, None)
        if self._is_made:
            self.pane.drop_annotation(annotation_id)

    def select(self, annotation_id: str) -> None:
        """Mark the card of an annotation."""
        self._selected = annotation_id
        if self._is_made:
            self.pane.select(annotation_id)

    def edit(self, annotation_id: str, *, tags: bool = False) -> None:
        """Open the editor of an annotation's card, at its note or at its tags, for whoever is told when it is `left`."""
        self.pane.edit(annotation_id, tags=tags)

    def flush(self) -> None:
        """Save what is being typed."""
        if self._is_made:
            self.pane.flush()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        if self._is_made:
            self.pane.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Be filled when it is first shown."""
        self.pane.show()
        layout = self.layout()
        if layout is not None:
            layout.activate()  # whoever shows the tab for a card scrolls to it at once
        super().showEvent(event)

    @property
    def _is_made(self) -> bool:
        return "pane" in vars(self)
