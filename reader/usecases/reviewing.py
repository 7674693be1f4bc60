"""Looking over the annotations of a whole library, and changing many of them at once."""

from collections.abc import Sequence

from reader.annotations import Annotation, AnnotationState
from reader.progress import Progress
from reader.store.library import Library
from reader.store.listing import Listing
from reader.store.notelisting import BY_FOUND, NoteQuery, NoteSummary
from reader.store.searchrun import Search
from reader.usecases.finding import Finding


class Reviewing:
    """Looks over the annotations of one open library."""

    def __init__(self, library: Library, findings: Finding) -> None:
        self._library = library
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

    def annotations(self, ids: Sequence[str], progress: Progress | None = None) -> tuple[Annotation, ...]:
        """Annotations outside the trash as they are now, in the order asked for.

        Args:
            ids: Of the annotations; those that are gone are left out.
            progress: Is told how far it is.
        """
        found = self._library.annotations.find_many(ids, progress)
        known = (found[annotation_id] for annotation_id in ids if annotation_id in found)
        return tuple(each for each in known if each.state is not AnnotationState.TRASHED)
