"""The trash: what lies there, how it comes back, and how it is deleted for good.

An article lies there with all its notes; a note that was deleted by itself lies there by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader import cataloguing
from reader.annotating import removing, restoring
from reader.annotations import Annotation, AnnotationState
from reader.edits import Edit
from reader.progress import Progress
from reader.store.library import Library
from reader.store.listing import Heading, Listing, ListQuery
from reader.store.notelisting import NoteQuery, NoteSummary
from reader.store.trash import TrashedArticle
from reader.usecases.anchoring import Anchoring

ARTICLES, NOTES = "articles", "notes"
"""The keys of the headings of a list."""

Trashed = TrashedArticle | NoteSummary


@dataclass(frozen=True, slots=True)
class Purged:
    """What was deleted for good.

    Attributes:
        articles: Ids of articles.
        notes: Ids of the annotations that lay in the trash by themselves.
        edits_left: How many changes are left in the edits that held something of them, by the edits' ids.
    """

    articles: tuple[str, ...]
    notes: tuple[str, ...]
    edits_left: Mapping[str, int]


class Discarding:
    """Looks after the trash of one open library."""

    def __init__(self, library: Library, anchors: Anchoring) -> None:
        self._library = library
        self._anchors = anchors

    def list(self) -> Listing:
        """What lies in the trash: articles, and under a heading of their own notes; the last that came there first."""
        articles = self._library.trash.article_ids()
        notes = self._library.note_listing.list(NoteQuery(trashed=True)).ids
        headings = [Heading(0, ARTICLES)] if articles else []
        if notes:
            headings.append(Heading(len(articles), NOTES))
        return Listing((*articles, *notes), tuple(headings))

    def summaries(self, ids: Sequence[str]) -> dict[str, Trashed]:
        """What the list shows, by id; what is gone is left out."""
        articles = self._library.trash.articles(ids)
        notes = self._library.note_listing.summaries([each for each in ids if each not in articles])
        return {**articles, **{each.annotation.id: each for each in notes}}

    def count(self, ids: Sequence[str]) -> tuple[int, int]:
        """How many of some ids are of articles, and of annotations, that lie in the trash."""
        articles = self._library.trash.articles(ids)
        return len(articles), len(self._notes([each for each in ids if each not in articles]))

    def articles(self) -> tuple[TrashedArticle, ...]:
        """The articles in the trash, the last that was put there first."""
        return tuple(self._library.trash.articles(self._library.trash.article_ids()).values())

    def notes(self) -> tuple[Annotation, ...]:
        """The annotations in the trash, the oldest first; none of articles that lie there themselves."""
        ids = self._library.note_listing.list(NoteQuery(trashed=True, reverse=True)).ids
        return self._notes(ids)

    def discardable(self) -> tuple[str, ...]:
        """The ids of all articles and annotations that do not lie in the trash."""
        return (*self._library.listing.list(ListQuery()).ids, *self._library.note_listing.list(NoteQuery()).ids)

    def discarding(self, ids: Sequence[str]) -> Edit:
        """Put articles with all their annotations, and single annotations, in the trash.

        Args:
            ids: Of either, of `discardable`.
        """
        known = self._library.annotations.find_many(ids)
        notes = removing(known[each] for each in ids if each in known)
        articles = [each for each in ids if each not in known]
        if not articles:
            return notes
        edit = cataloguing.trashing(map(self._library.details.get, articles))
        return replace(edit, changes=(*edit.changes, *notes.changes))

    def restoring(self, ids: Sequence[str], progress: Progress | None = None) -> Edit:
        """Bring articles and annotations back, each annotation where its words stand in the article's present text.

        Args:
            ids: Of either; those that are not in the trash are let alone.
            progress: Is told how far it is with the annotations.
        """
        articles = self._library.trash.articles(ids)
        known = self._notes([each for each in ids if each not in articles], progress)
        back = (replace(each, state=AnnotationState.ANCHORED) for each in known)
        notes = restoring(known, self._anchors.anchor(back))
        if not articles:
            return notes
        edit = cataloguing.restoring(map(self._library.details.get, articles))
        return replace(edit, changes=(*edit.changes, *notes.changes))

    def purge(self, ids: Sequence[str]) -> Purged:
        """Delete articles and annotations in the trash for good, all or none; others are let alone.

        Nothing that was done to them can be undone or done again afterwards. Backups that were made before keep them.

        Args:
            ids: Of either.

        Raises:
            StoreError: The environment refused; the library is as it was.
        """
        with self._library.transaction():
            articles = tuple(self._library.trash.articles(ids))
            notes = tuple(each.id for each in self._notes(ids))
            self._library.annotations.purge_many(notes)
            within = self._library.trash.purge_articles(articles)
            return Purged(articles, notes, self._library.journal.drop((*notes, *within), articles))

    def empty(self) -> Purged:
        """Delete all that lies in the trash for good; see `purge`."""
        with self._library.transaction():
            return self.purge(self.list().ids)

    def _notes(self, ids: Sequence[str], progress: Progress | None = None) -> tuple[Annotation, ...]:
        """Those of some annotations that lie in the trash, in the order asked for."""
        found = self._library.annotations.find_many(ids, progress)
        known = (found[each] for each in ids if each in found)
        return tuple(each for each in known if each.state is AnnotationState.TRASHED)
