"""Changing a library so that it can be undone."""

from collections.abc import Container, Iterable

from reader.anchors.describe import new_annotation
from reader.anchors.quotes import find_quote
from reader.annotating import adding
from reader.annotations import Annotation, AnnotationState, Body, TextQuoteSelector
from reader.corrections.model import Correction
from reader.edits import Change, Edit, EditSummary, Record
from reader.errors import QuoteAmbiguousError, QuoteNotFoundError
from reader.progress import Progress
from reader.revisions import Revision
from reader.spans import Span
from reader.store.library import Library
from reader.usecases.anchoring import Anchoring
from reader.usecases.finding import Finding

_ALL = frozenset(AnnotationState)
_STANDING = frozenset([AnnotationState.ANCHORED, AnnotationState.MOVED])


class Editing:
    """Makes edits in one open library, and undoes them."""

    def __init__(self, library: Library, anchors: Anchoring, findings: Finding) -> None:
        self._library = library
        self._anchors = anchors
        self._findings = findings

    def apply(self, edit: Edit, progress: Progress | None = None) -> tuple[Change, ...]:
        """Make an edit; see `Journal.apply`. When this returns, it is on the disk.

        Annotations that were made on a text which is not the article's any more are anchored in its present one.
        """
        with self._library.transaction():
            return self._settled(self._anchored(self._library.journal.apply(edit, progress), _STANDING))

    def undo(self, edit_id: str) -> tuple[Change, ...]:
        """Undo an edit and those after it; see `Journal.undo`.

        Annotations that come back from before their article had its present text are anchored in that.
        """
        with self._library.transaction():
            return self._settled(self._anchored(self._library.journal.undo(edit_id)))

    def redo(self, edit_id: str) -> tuple[Change, ...]:
        """Do an edit and those before it again; see `Journal.redo`. Annotations are anchored as for `undo`."""
        with self._library.transaction():
            return self._settled(self._anchored(self._library.journal.redo(edit_id)))

    def history(self) -> tuple[EditSummary, ...]:
        """The edits that can be undone, the oldest first, and then those that can be done again."""
        return self._library.journal.summaries()

    def annotate(self, article_id: str, span: Span, *, body: Body) -> Annotation:
        """Annotate a passage of an article.

        Raises:
            NotFoundError: There is no such article.
            StoreError: The library cannot be written.
        """
        annotation = new_annotation(article_id, self._library.articles.get(article_id).article, span, body)
        self.apply(adding((annotation,)))
        return annotation

    def annotate_quote(self, article_id: str, quote: TextQuoteSelector, *, body: Body) -> Annotation:
        """Annotate the passage that has these words.

        Args:
            article_id: The article.
            quote: The passage word for word; prefix and suffix where it stands more than once.
            body: What is said about it.

        Raises:
            NotFoundError: There is no such article.
            QuoteNotFoundError: The words stand nowhere (with this prefix and suffix).
            QuoteAmbiguousError: They stand more than once.
            StoreError: The library cannot be written.
        """
        found = find_quote(self._library.articles.get(article_id).article.text, quote)
        if not found:
            raise QuoteNotFoundError(quote.exact)
        if len(found) > 1:
            raise QuoteAmbiguousError(quote.exact, len(found))
        return self.annotate(article_id, found[0], body=body)

    def _settled(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """The changes, after what follows from them is done.

        Findings that were put right are found as such; of what a text that was corrected is a copy is found anew.
        """
        self._findings.renew({each.record.article_id for each in changes if isinstance(each.record, Correction)})
        revised = {each.record.article_id for each in changes if isinstance(each.record, Revision)}
        if revised:
            texts = self._library.articles.texts_of(revised)
            self._library.copies.note(texts)
        return changes

    def _anchored(self, changes: Iterable[Change], states: Container[AnnotationState] = _ALL) -> tuple[Change, ...]:
        """The changes with annotations of older texts anchored in the present ones, of those in some states."""
        made = self._as_they_are(tuple(changes))
        last = {change.key: change for change in made}.values()
        anchored = self._anchors.anchor(
            each.after
            for each in last
            if isinstance(each.after, Annotation) and each.after.state in states and not _stays(each.before, each.after)
        )
        if not anchored:
            return made
        return tuple(Change(change.before, anchored.get(change.key, change.after)) for change in made)

    def _as_they_are(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """The changes with annotations as they are now: corrections of the text have moved them since they were changed."""
        if not any(isinstance(change.record, Revision) for change in changes):
            return changes
        keys = [change.key for change in changes if isinstance(change.record, Annotation)]
        present = self._library.annotations.find_many(keys)
        return tuple(Change(change.before, present.get(change.key, change.after)) for change in changes)


def _stays(before: Record | None, after: Annotation) -> bool:
    """Whether an annotation is left as it has become: in the trash, or without a passage, for so the user knew it."""
    was_here = isinstance(before, Annotation) and before.state is not AnnotationState.TRASHED
    return after.state is AnnotationState.TRASHED or (was_here and after.state is AnnotationState.ORPHANED)
