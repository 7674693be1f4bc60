"""Notes that the user should look at since their text has changed, as rows with words."""

from PySide6.QtCore import QCoreApplication

from reader.arabic.direction import isolate
from reader.notemarkup import plain_note
from reader.usecases.anchoring import Displaced
from ui.models.rows import RowModel
from ui.strings import annotation_state


class AnchorModel(RowModel[Displaced]):
    """Moved and lost notes, by article and place."""

    def words(self, row: Displaced) -> str:
        """What became of it, its article, the note, the passage before and now."""
        parts = [heading_words(row), plain_note(row.annotation.body.note)]
        if row.before is not None:
            parts.append(f"{before_words()}: {isolate(row.before.quote.exact)}")
        if not row.is_lost:
            parts.append(f"{now_words()}: {isolate(row.annotation.target.quote.exact)}")
        return " — ".join(part for part in parts if part)

    def row_of(self, annotation_id: str) -> int | None:
        """Where a note stands."""
        return next((place for place, row in enumerate(self.rows) if row.annotation.id == annotation_id), None)


def heading_words(row: Displaced) -> str:
    """In which article a note stands, and what became of it."""
    return f"{isolate(row.title)} · {annotation_state(row.annotation.state)}"


def before_words() -> str:
    """Over the passage as it was."""
    return QCoreApplication.translate("anchors", "Before")


def now_words() -> str:
    """Over the passage as it is."""
    return QCoreApplication.translate("anchors", "Now")


def lost_words() -> str:
    """In the place of a passage that is not there."""
    return QCoreApplication.translate("anchors", "The passage is not in the present text.")


def unknown_words() -> str:
    """In the place of a passage that was never kept."""
    return QCoreApplication.translate("anchors", "No older text of the article holds the passage.")
