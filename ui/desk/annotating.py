"""What the user does to the highlights and notes of the open article."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from reader.anchors.describe import describe, new_annotation
from reader.annotating import adding, removing, retargeting, rewriting
from reader.annotations import Annotation, Body, Target
from reader.cataloguing import noting
from reader.edits import EditKind
from reader.spans import Span
from ui.session import Session


class Annotating(QObject):
    """Turns what the user does on page and panel into edits of the session.

    Args:
        session: Holds the open article; owns this object.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._last_label = ""

    @property
    def last_label(self) -> str:
        """Id of the label used last, or else of the first one."""
        labels = self._session.labels
        return self._last_label if self._last_label in labels else next(iter(labels), "")

    def add(self, span: Span, label: str | None = None, note: str = "") -> Annotation | None:
        """Highlight a passage of the open article.

        Args:
            span: The passage.
            label: Id of its label; None for the one used last.
            note: Markdown.

        Returns:
            The new annotation; None where the library or the article cannot be written on.
        """
        opened = self._session.open_article
        if opened is None:
            return None
        chosen = self.last_label if label is None else label
        annotation = new_annotation(opened.id, opened.article, span, Body(note, chosen))
        if not self._session.edits.make(adding((annotation,))):
            return None
        self._last_label = chosen
        return annotation

    def add_all(self, spans: Sequence[Span]) -> int:
        """Highlight passages of the open article with the label used last, as one step.

        Returns:
            How many there were without such a highlight.
        """
        opened, label = self._session.open_article, self.last_label
        if opened is None:
            return 0
        marked = {(one.target.span, one.body.label) for one in self._session.annotations.values()}
        fresh = [
            new_annotation(opened.id, opened.article, span, Body("", label))
            for span in spans
            if (span, label) not in marked
        ]
        return len(fresh) if fresh and self._session.edits.make(adding(fresh, EditKind.MARK_ALL)) else 0

    def change_body(self, annotation_id: str, body: Body) -> None:
        """Change note, label, tags or star of an annotation."""
        known = self._session.annotations.get(annotation_id)
        if known is None or known.body == body or not self._session.edits.make(rewriting(known, body)):
            return
        if body.label != known.body.label:
            self._last_label = body.label

    def change_note(self, annotation_id: str, note: str) -> None:
        """Change the note of an annotation."""
        known = self._session.annotations.get(annotation_id)
        if known is not None:
            self.change_body(annotation_id, replace(known.body, note=note))

    def change_article_note(self, note: str) -> None:
        """Change the note on the open article itself."""
        details = self._session.details
        if details is not None and details.note != note:
            self._session.edits.make(noting(details, note))

    def change_label(self, annotation_id: str, label: str) -> None:
        """Change the label of an annotation."""
        known = self._session.annotations.get(annotation_id)
        if known is not None:
            self.change_body(annotation_id, replace(known.body, label=label))

    def switch_star(self, annotation_id: str) -> None:
        """Mark an annotation above others, or no longer."""
        known = self._session.annotations.get(annotation_id)
        if known is not None:
            self.change_body(annotation_id, replace(known.body, star=not known.body.star))

    def resize(self, annotation_id: str, span: Span) -> None:
        """Give an annotation of the open article another passage."""
        opened, known = self._session.open_article, self._session.annotations.get(annotation_id)
        if opened is None or known is None or known.target.span == span:
            return
        target = Target(opened.id, opened.article.text_sha256, *describe(opened.article.text, span))
        self._session.edits.make(retargeting(known, target))

    def remove(self, annotation_id: str) -> None:
        """Move an annotation to the trash."""
        known = self._session.annotations.get(annotation_id)
        if known is not None:
            self._session.edits.make(removing((known,)))
