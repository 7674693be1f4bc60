"""The highlights and notes of the open article as rows, by their place in the text."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.annotations import Annotation
from reader.late import plain_note
from ui.models.rows import RowModel


class NoteModel(RowModel[Annotation]):
    """Annotations by place; changes one row at a time, so that a card that is being edited stays open."""

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show the annotations of another article."""
        self.reset(sorted(annotations, key=_place))

    def put(self, annotation: Annotation) -> None:
        """Show a new annotation or the new state of a known one."""
        known = self.row_of(annotation.id)
        if known is not None and _place(self.rows[known]) == _place(annotation):
            self.replace(known, annotation)
            return
        if known is not None:
            self.remove(known)
        self.insert(bisect_left(self.rows, _place(annotation), key=_place), annotation)

    def drop(self, annotation_id: str) -> None:
        """Show an annotation no longer."""
        known = self.row_of(annotation_id)
        if known is not None:
            self.remove(known)

    def row_of(self, annotation_id: str) -> int | None:
        """Where an annotation stands."""
        return next((row for row, known in enumerate(self.rows) if known.id == annotation_id), None)

    def words(self, row: Annotation) -> str:
        """The note and the passage."""
        return " — ".join(part for part in (plain_note(row.body.note), row.target.quote.exact) if part)


def _place(annotation: Annotation) -> tuple[int, int, str]:
    return annotation.target.span.start, annotation.target.span.end, annotation.id
