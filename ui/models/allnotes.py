"""The annotations of the library as rows, with headings between them."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from reader.annotations import Label
from reader.arabic.direction import isolate
from reader.notemarkup import plain_note
from reader.store.listing import Listing
from reader.store.notelisting import NoteOrder, NoteSummary
from ui.models.listing import ListingModel
from ui.numbers import date_words
from ui.strings import label_name

_KEPT = 2_000
_LOOKED_AT_AGAIN = 200


@dataclass(frozen=True, slots=True)
class NoteGroupRow:
    """A heading over the annotations that share something.

    Attributes:
        order: By what they are sorted.
        key: What they share: a month, a title, the id of a label, a tag, a name; empty where they lack it.
    """

    order: NoteOrder
    key: str


NoteRow = NoteSummary | NoteGroupRow


class AllNotesModel(ListingModel):
    """Annotations in the order of a list; what is not known of one yet is asked for when it comes into sight.

    Args:
        parent: Owns the model.
    """

    wanted = Signal(object)
    """Ids of annotations that came into sight: `put` is to be called with what is known of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels: Mapping[str, Label] = {}
        self._order = NoteOrder.CREATED
        self._known: OrderedDict[str, NoteSummary] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._asked: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    def show_listing(self, listing: Listing, order: NoteOrder) -> None:
        """Show another list; what was in sight is looked up again, and shown as it was until then."""
        self._order = order
        again = list(self._known)[-_LOOKED_AT_AGAIN:]
        self._known = OrderedDict((each, self._known[each]) for each in again)
        self._asked.clear()
        self.take(listing)
        self._want(again)

    def put(self, ids: Sequence[str], summaries: Sequence[NoteSummary]) -> None:
        """Take what is known of annotations.

        Args:
            ids: Those that were asked for.
            summaries: Those of them that are there.
        """
        self._asked.difference_update(ids)
        for annotation_id in ids:
            self._known.pop(annotation_id, None)
        self._known.update((each.annotation.id, each) for each in summaries)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.repaint_all()

    def known(self, ids: Sequence[str]) -> list[NoteSummary]:
        """What is known of some annotations; nothing is asked for."""
        return [self._known[each] for each in ids if each in self._known]

    def words(self, row: NoteRow | None) -> str:
        """Passage, note and title of a row."""
        if row is None:
            return ""
        if isinstance(row, NoteGroupRow):
            return self.group_words(row)
        annotation = row.annotation
        parts = (" ".join(annotation.target.quote.exact.split()), plain_note(annotation.body.note), row.title)
        return " — ".join(part for part in parts if part)

    def group_words(self, row: NoteGroupRow) -> str:
        """What stands over a group of annotations."""
        match row.order:
            case NoteOrder.LABEL:
                label = self.labels.get(row.key)
                return label_name(label) if label is not None else QCoreApplication.translate("strings", "No label")
            case NoteOrder.TAG:
                return isolate(f"#{row.key}") if row.key else QCoreApplication.translate("strings", "No tag")
            case NoteOrder.ENTITY:
                return row.key or QCoreApplication.translate("strings", "No name")
            case NoteOrder.SOURCE:
                return row.key or QCoreApplication.translate("strings", "No source")
            case NoteOrder.ARTICLE:
                return row.key
            case _:
                return date_words(row.key)

    def group_row(self, key: str) -> NoteGroupRow:
        """A heading over some annotations."""
        return NoteGroupRow(self._order, key)

    def known_row(self, wanted: str, neighbours: Sequence[str]) -> NoteSummary | None:
        """What is known of an annotation."""
        found = self._known.get(wanted)
        if found is None:
            self._want([each for each in neighbours if each not in self._known and each not in self._asked])
        else:
            self._known.move_to_end(wanted)
        return found

    def _want(self, ids: Sequence[str]) -> None:
        if ids:
            self._wanted.update(dict.fromkeys(ids))
            self._timer.start()

    def _ask(self) -> None:
        ids, self._wanted = tuple(self._wanted), {}
        self._asked.update(ids)
        self.wanted.emit(ids)
