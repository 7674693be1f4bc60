"""Looking over the annotations of a whole library, and changing many of them at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.annotating import restoring
from reader.annotations import Annotation, AnnotationState
from reader.edits import Edit
from reader.progress import Progress
from reader.store.library import Library
from reader.store.listing import Listing
from reader.store.notelisting import BY_FOUND, NoteQuery, NoteSummary
from reader.store.searchrun import Search
from reader.usecases.anchoring import Anchoring
from reader.usecases.finding import Finding


@dataclass(frozen=True, slots=True)
class Purged:
    """What was deleted for good.

    Attributes:
        ids: Of the annotations.
        edits_left: How many changes are left in the edits that held something of them, by the edits' ids.
    """

    ids: tuple[str, ...]
    edits_left: Mapping[str, int]


class Reviewing:
    """Looks over the annotations of one open library."""

    def __init__(self, library: Library, anchors: Anchoring, findings: Finding) -> None:
        self._library = library
        self._anchors = anchors
        self._findings = findings

    def list(self, query: NoteQuery, progress: Progress | None = None) -> Listing:
        """The annotations that a list shows, with the headings over them.

        Args:
            query: Which, and in which order.
            progress: Told of articles of which it must be noted first whom they name, where the order asks for that.
        """
        if query.order in BY_FOUND:
            self._findings.fill(progress)
        found = self._library.search.annotation_ids(Search(query.text, is_unfinished=True), trashed=query.trashed)
        return self._library.note_listing.list(query, found)

    def summaries(self, ids: Sequence[str]) -> tuple[NoteSummary, ...]:
        """What a list shows of some annotations, in the order asked for; those that are gone are left out."""
        return self._library.note_listing.summaries(ids)

    def annotations(
        self, ids: Sequence[str], progress: Progress | None = None, *, trashed: bool = False
    ) -> tuple[Annotation, ...]:
        """Annotations as they are now, in the order asked for.

        Args:
            ids: Of the annotations; those that are gone are left out.
            progress: Is told how far it is.
            trashed: Whether to give those in the trash instead of all others.
        """
        found = self._library.annotations.find_many(ids, progress)
        known = (found[annotation_id] for annotation_id in ids if annotation_id in found)
        return tuple(each for each in known if (each.state is AnnotationState.TRASHED) is trashed)

    def trashed(self) -> tuple[Annotation, ...]:
        """The annotations in the trash, the oldest first; none of articles that lie there themselves."""
        ids = self._library.note_listing.list(NoteQuery(trashed=True, reverse=True)).ids
        return self.annotations(ids, trashed=True)

    def purge(self, ids: Sequence[str]) -> Purged:
        """Delete annotations in the trash for good, all or none; others are let alone.

        Nothing that was done to them can be undone or done again afterwards. Backups that were made before keep them.

        Args:
            ids: Of the annotations.

        Raises:
            StoreError: The environment refused; the library is as it was.
        """
        with self._library.transaction():
            gone = tuple(each.id for each in self.annotations(ids, trashed=True))
            self._library.annotations.purge_many(gone)
            return Purged(gone, self._library.journal.drop_annotations(gone))

    def empty_trash(self) -> Purged:
        """Delete all annotations in the trash for good; see `purge`."""
        with self._library.transaction():
            return self.purge([each.id for each in self.trashed()])

    def restoring(self, ids: Sequence[str], progress: Progress | None = None) -> Edit:
        """Bring annotations back from the trash, each where its words stand in the article's present text."""
        known = self.annotations(ids, progress, trashed=True)
        back = (replace(each, state=AnnotationState.ANCHORED) for each in known)
        return restoring(known, self._anchors.anchor(back))
