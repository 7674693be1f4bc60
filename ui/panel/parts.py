"""What the tabs of the panel tell of, whether what stands in them is made already or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class NotesPart(QWidget):
    """Shows the notes of an article, or will."""

    annotation_chosen = Signal(object)
    """The annotation to show on the page."""
    body_changed = Signal(object, object)
    """Id of an annotation and its new `Body`."""
    star_requested = Signal(object)
    """Id of the annotation to mark above others, or no longer."""
    remove_requested = Signal(object)
    """Id of the annotation to remove."""
    article_note_changed = Signal(object)
    """The new note on the article, in Markdown."""
    address_chosen = Signal(object)
    """Where a link in a note leads to."""
    link_wanted = Signal(object)
    """Id of the annotation to link with another one."""
    link_followed = Signal(object)
    """The `LinkEnd` to go along."""
    unlink_requested = Signal(object)
    """The `Link` to take away."""
    left = Signal()
    """The typing of a note that was begun from elsewhere has ended by a key."""
    tags_wanted = Signal()
    """Tags are about to be typed: `set_known_tags` is to be called."""

    def hand_on(self, inner: "NotesPart") -> None:
        """Tell all that another one tells."""
        inner.annotation_chosen.connect(self.annotation_chosen)
        inner.body_changed.connect(self.body_changed)
        inner.star_requested.connect(self.star_requested)
        inner.remove_requested.connect(self.remove_requested)
        inner.article_note_changed.connect(self.article_note_changed)
        inner.address_chosen.connect(self.address_chosen)
        inner.link_wanted.connect(self.link_wanted)
        inner.link_followed.connect(self.link_followed)
        inner.unlink_requested.connect(self.unlink_requested)
        inner.left.connect(self.left)
        inner.tags_wanted.connect(self.tags_wanted)


class SourcesPart(QWidget):
    """Shows the sources of an article, or will."""

    passage_requested = Signal(object)
    """The span to go to."""
    statement_chosen = Signal(object)
    """An `Attribution` to be shown."""
    library_requested = Signal(object)
    """A row about which the whole library is asked."""
    menu_requested = Signal(object, object)
    """A row, and where on the screen its menu is to open."""
    source_changed = Signal(object, object)
    """An `Attribution`, and the `Source` that is responsible for it."""
    rejected = Signal(object)
    """A row with a statement that is none."""

    def hand_on(self, inner: "SourcesPart") -> None:
        """Tell all that another one tells."""
        inner.passage_requested.connect(self.passage_requested)
        inner.statement_chosen.connect(self.statement_chosen)
        inner.library_requested.connect(self.library_requested)
        inner.menu_requested.connect(self.menu_requested)
        inner.source_changed.connect(self.source_changed)
        inner.rejected.connect(self.rejected)
