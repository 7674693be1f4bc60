"""What lists share whose rows are looked up when they come into sight, and forgotten again."""

from abc import abstractmethod
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.store.listing import Listing
from ui.models.listing import ListingModel

_KEPT = 2_000
_LOOKED_AT_AGAIN = 200


class SoughtModel(ListingModel):
    """Rows in the order of a list; what is not known of one yet is asked for when it comes into sight.

    Args:
        parent: Owns the model.
    """

    wanted = Signal(object)
    """Ids of rows that came into sight: `put` is to be called with what is known of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: OrderedDict[str, Any] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._asked: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    @abstractmethod
    def group_words(self, row: Any) -> str:  # noqa: ANN401 (what a heading is depends on the model)
        """What stands over a group of rows."""

    def show_again(self, listing: Listing) -> None:
        """Show another list; what was in sight is looked up again, and shown as it was until then."""
        again = list(self._known)[-_LOOKED_AT_AGAIN:]
        self._known = OrderedDict((each, self._known[each]) for each in again)
        self._asked.clear()
        self.take(listing)
        self._want(again)

    def put(self, ids: Sequence[str], found: Mapping[str, Any]) -> None:
        """Take what is known of rows.

        Args:
            ids: Those that were asked for.
            found: Those of them that are there.
        """
        self._asked.difference_update(ids)
        for each in ids:
            self._known.pop(each, None)
        self._known.update(found)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.repaint_all()

    def known(self, ids: Sequence[str]) -> list[Any]:
        """What is known of some rows; nothing is asked for."""
        return [self._known[each] for each in ids if each in self._known]

    def known_row(self, wanted: str, neighbours: Sequence[str]) -> Any:  # noqa: ANN401 (as in the base)
        """What is known of a row."""
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
