"""The article that is open: its text, its notes and what is kept about it, as edits and corrections change them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.annotations import Annotation, AnnotationState
from reader.article import Article
from reader.catalogue import ArticleDetails
from reader.edits import Change
from reader.late import corrected_article
from reader.revisions import Revision, carried
from reader.spans import Span
from reader.textmap import TextMap, word_growth
from reader.workspace import Workspace
from ui.access import Access
from ui.findings import Findings
from ui.outbox import Outbox
from ui.readingplace import ReadingPlace, ReadingPosition

# So many notes that change together are shown anew all at once.
_MANY = 40


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """The article that is open.

    Attributes:
        id: UUID in the library.
        article: Text and structure.
        position: Where reading stopped, in code points.
        progress: How much has been read, 0 to 1.
        accessed: The day on which it was taken in, as an ISO date.
    """

    id: str
    article: Article
    position: int = 0
    progress: float = 0.0
    accessed: str = ""


_Loaded = tuple[OpenArticle, Sequence[Annotation], ArticleDetails]


class Opened(QObject):
    """Holds the open article and shows what becomes of it.

    Args:
        access: Reaches the library.
        outbox: Has the changes that are not stored yet.
        findings: Are told which article is open, and what its text becomes.
        place_stored: Gets the id of an article whose reading place was stored.
    """

    article_opened = Signal(object)
    """An `OpenArticle`."""
    article_closed = Signal()
    text_revised = Signal(object, object)
    """The `OpenArticle` with the text that came of a correction, and the `TextMap` from the text before."""
    texts_stored = Signal()
    """Texts, of whatever article, have changed in the file."""
    annotations_loaded = Signal(object)
    """All annotations of the open article."""
    annotation_put = Signal(object)
    annotation_dropped = Signal(object)
    """Id of an annotation."""
    details_changed = Signal(object)
    """The `ArticleDetails` of the open article."""
    position_changed = Signal(object)
    """How much of the open article has been read, 0 to 1."""

    def __init__(self, access: Access, outbox: Outbox, findings: Findings, place_stored: Callable[[str], None]) -> None:
        super().__init__(access)
        self._access, self._outbox, self._findings, self._place_stored = access, outbox, findings, place_stored
        self._place = ReadingPlace(self._store_place, self)
        self._wanted: tuple[str, Span | None] = ("", None)
        self._article: OpenArticle | None = None
        self._details: ArticleDetails | None = None
        self._annotations: dict[str, Annotation] = {}

    @property
    def article(self) -> OpenArticle | None:
        """The article that is open."""
        return self._article

    @property
    def shown_ids(self) -> frozenset[str]:
        """The article that is open, and the one that is about to be; any thread may ask."""
        article = self._article
        return frozenset([self._wanted[0], article.id if article is not None else ""])

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        """Its annotations by id."""
        return self._annotations

    @property
    def details(self) -> ArticleDetails | None:
        """What is kept about it."""
        return self._details

    def show(self, article_id: str, span: Span | None = None) -> None:
        """Open an article of the library.

        Args:
            article_id: Its UUID.
            span: The passage to go to; None for the place where reading stopped.
        """
        self._wanted = (article_id, span)
        if self._article is not None and self._article.id == article_id:
            position = span.start if span is not None else self._article.position
            self._article = replace(self._article, position=position)
            return
        self._place.keep()
        self._access.ask(partial(_load, article_id), self._loaded)

    def close(self) -> None:
        """Show no article."""
        if self._article is not None:
            self._article = self._details = None
            self._wanted = ("", None)
            self._annotations = {}
            self._place.forget()
            self._findings.open("")
            self.article_closed.emit()

    def set_position(self, offset: int, progress: float) -> None:
        """Remember how far the open article was read; stored soon."""
        if self._article is not None:
            self._article = replace(self._article, position=offset, progress=progress)
            self._place.move(self._article.id, self._article.article, offset, progress)
            self.position_changed.emit(progress)

    def keep_place(self) -> None:
        """Have the reading place stored now."""
        self._place.keep()

    def take(self, notes: Sequence[Change], others: Sequence[Change]) -> None:
        """Show what has become of the article.

        Args:
            notes: Changes of its annotations.
            others: Changes of all other records of the library.
        """
        revisions = [change for change in others if self._is_revision(change)]
        if revisions:
            self._take_revisions(revisions, notes)
        else:
            self._take_notes(notes)
        for change in others:
            if isinstance(change.after, ArticleDetails):
                self._take_details(change.after)

    def revise(self, revision: Revision, article: Article) -> None:
        """Show the article that comes of a revision of its text."""
        self._show_revision(revision, article)
        self._tell_annotations()

    def is_elsewhere(self, change: Change) -> bool:
        """Whether a note of the article stands in another text: something else has changed that meanwhile."""
        note, opened = change.after, self._article
        if opened is None or not isinstance(note, Annotation) or note.target.article_id != opened.id:
            return False
        is_standing = note.state in {AnnotationState.ANCHORED, AnnotationState.MOVED}
        return is_standing and note.target.text_sha256 != opened.article.text_sha256

    def is_shown_otherwise(self, change: Change) -> bool:
        """Whether another state of a note is shown than the one that a change led to."""
        shown = self._annotations.get(change.key)
        return shown is not None and isinstance(change.record, Annotation) and change.after != shown

    def look_again_at(self, article_ids: Collection[str]) -> None:
        """Read the open article again, if it is one of some that may have got another text."""
        if self._article is not None and self._article.id in article_ids:
            self.reload()
            self.texts_stored.emit()

    def reload(self) -> None:
        """Read the open article again: its text is another one in the file."""
        if self._article is not None:
            self._place.keep()
            if self._wanted[0] == self._article.id:
                # Not where it was opened at: where it is read now.
                self._wanted = (self._article.id, Span(self._article.position, self._article.position))
            self._access.ask(partial(_load, self._article.id), self._loaded)

    def _loaded(self, loaded: _Loaded) -> None:
        opened, annotations, details = loaded
        wanted, span = self._wanted
        if opened.id != wanted:
            return
        if span is not None:
            opened = replace(opened, position=span.start)
        self._article, self._details = opened, details
        self._place.begin(opened.position)
        self._annotations = {annotation.id: annotation for annotation in annotations}
        # What is not stored yet is newer than what was read.
        for change in self._outbox.unsaved:
            if isinstance(change.record, Revision):
                self._revise(change.record)
            else:
                self._keep(change)
        self.article_opened.emit(self._article)
        self._tell_annotations()
        self.details_changed.emit(self._details)
        self._findings.open(opened.id)

    def _tell_annotations(self) -> None:
        self.annotations_loaded.emit(tuple(self._annotations.values()))

    def _store_place(self, position: ReadingPosition) -> None:
        if self._access.is_open and not self._access.is_read_only:
            self._access.ask(partial(_store_place, position), self._place_stored)

    def _is_revision(self, change: Change) -> bool:
        """Whether a change is one of the article's text."""
        record = change.record
        return isinstance(record, Revision) and self._article is not None and record.article_id == self._article.id

    def _take_revisions(self, changes: Sequence[Change], notes: Sequence[Change]) -> None:
        """Show the article with another text, and its notes where they stand in that."""
        for change in notes:
            self._keep(change)
        for change in changes:
            record = change.record
            if isinstance(record, Revision) and not self._show_revision(
                record if change.after is not None else record.undoing
            ):
                self.reload()
                return
        self._tell_annotations()

    def _show_revision(self, revision: Revision, article: Article | None = None) -> bool:
        """Show the text that comes of a revision; whether it is known, and not to the file alone."""
        text_map = self._revise(revision, article)
        if text_map is None:
            return False
        self.text_revised.emit(self._article, text_map)
        self._findings.revise(text_map)
        return True

    def _revise(self, revision: Revision, article: Article | None = None) -> TextMap | None:
        """Let the article have the text that comes of a revision; None where that cannot be made of the one it has."""
        opened = self._article
        if opened is None or revision.is_switch or revision.text_before != opened.article.text_sha256:
            return None
        text_map = TextMap(revision.splices)
        article = article or corrected_article(opened.article, text_map)
        before, sha = revision.text_before, article.text_sha256
        article.know_word_count(opened.article.word_count + word_growth(opened.article.text, article.text))
        self._article = replace(opened, article=article, position=text_map.place_of(opened.position))
        self._place.carry(text_map)
        for key, each in self._annotations.items():
            if each.target.text_sha256 == before and each.state is not AnnotationState.ORPHANED:
                self._annotations[key] = carried(each, text_map, article.text, sha)
        return text_map

    def _take_notes(self, changes: Sequence[Change]) -> None:
        before = set(self._annotations)
        for change in changes:
            self._keep(change)
        if len(changes) > _MANY:
            self._tell_annotations()
            return
        for key in dict.fromkeys(change.key for change in changes):
            if key in self._annotations:
                self.annotation_put.emit(self._annotations[key])
            elif key in before:
                self.annotation_dropped.emit(key)

    def _keep(self, change: Change) -> None:
        """Keep an annotation of the article, or what is kept about that, as it has become."""
        record, opened = change.record, self._article
        if opened is None:
            return
        if isinstance(record, ArticleDetails) and record.article_id == opened.id:
            self._details = record
        if not isinstance(record, Annotation) or record.target.article_id != opened.id:
            return
        if change.after is None or record.state is AnnotationState.TRASHED:
            self._annotations.pop(record.id, None)
        else:
            self._annotations[record.id] = record

    def _take_details(self, details: ArticleDetails) -> None:
        if self._article is None or details.article_id != self._article.id:
            return
        if details.trashed is not None:
            self.close()
        elif details != self._details:
            self._details = details
            self.details_changed.emit(details)


def _load(article_id: str, workspace: Workspace) -> _Loaded:
    record = workspace.article(article_id)
    # All take a while with millions of characters, and are known from now on.
    _ = record.article.text_sha256, record.article.longest_block, record.article.word_count
    position = workspace.reading_position(article_id)
    progress = sum(summary.progress for summary in workspace.catalogue.summaries([article_id]))
    (details,) = workspace.catalogue.details([article_id])
    opened = OpenArticle(record.id, record.article, position, progress, record.added.date().isoformat())
    return opened, workspace.annotations(article_id), details


def _store_place(position: ReadingPosition, workspace: Workspace) -> str:
    workspace.set_reading_position(position.article_id, position.offset, position.progress, finished=position.finished)
    return position.article_id
