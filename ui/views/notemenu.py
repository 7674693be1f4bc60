"""What can be done with notes of the library that are selected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.annotations import Label
from reader.store.notelisting import NoteSummary
from ui.strings import label_name


class NoteAct(StrEnum):
    """What can be done with notes of the library."""

    OPEN = "open"
    LABEL = "label"
    TAG = "tag"
    TAG_ANEW = "tag_anew"
    UNTAG = "untag"
    STAR = "star"
    EXPORT = "export"
    REMOVE = "remove"
    RESTORE = "restore"
    PURGE = "purge"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class NoteOffer:
    """What an action of the menu does.

    Attributes:
        act: What.
        what: With what: a label's id, a tag, whether there is to be a star; None where there is nothing to say.
    """

    act: NoteAct
    what: object = None


class NoteMenu(QMenu):
    """Offers what can be done; the data of its actions is a `NoteOffer`.

    Args:
        parent: The menu opens over it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._submenus: list[QMenu] = []

    def offer(
        self, known: Sequence[NoteSummary], labels: Iterable[Label], tags: Sequence[str], *, all_known: bool
    ) -> None:
        """Fill the menu.

        Args:
            known: What is known of the selected notes.
            labels: All labels.
            tags: All tags.
            all_known: Whether that is all of them; otherwise any tag may be one that they have.
        """
        self._empty()
        self._add(self, self.tr("Go to Passage"), NoteAct.OPEN)
        self.addSeparator()
        menu = self._submenu(self.tr("Label"))
        for label in labels:
            self._add(menu, label_name(label), NoteAct.LABEL, label.id)
        menu.addSeparator()
        self._add(menu, self.tr("No Label"), NoteAct.LABEL, "")
        menu = self._submenu(self.tr("Add Tag"))
        for tag in tags:
            self._add(menu, f"#{tag}", NoteAct.TAG, tag)
        menu.addSeparator()
        self._add(menu, self.tr("New Tag…"), NoteAct.TAG_ANEW)
        theirs = {tag for each in known for tag in each.annotation.body.tags}
        if present := [tag for tag in tags if tag in theirs or not all_known]:
            menu = self._submenu(self.tr("Remove Tag"))
            for tag in present:
                self._add(menu, f"#{tag}", NoteAct.UNTAG, tag)
        is_starred = bool(known) and all(each.annotation.body.star for each in known)
        self._add(self, self.tr("Remove Star") if is_starred else self.tr("Star"), NoteAct.STAR, not is_starred)
        self.addSeparator()
        self._add(self, self.tr("Export…"), NoteAct.EXPORT)
        self._add(self, self.tr("Delete"), NoteAct.REMOVE)

    def offer_trashed(self) -> None:
        """Fill the menu for notes in the trash."""
        self._empty()
        self._add(self, self.tr("Restore"), NoteAct.RESTORE)
        self.addSeparator()
        self._add(self, self.tr("Delete for Good…"), NoteAct.PURGE)

    def _empty(self) -> None:
        self.clear()
        for menu in self._submenus:
            menu.deleteLater()
        self._submenus.clear()

    def _submenu(self, words: str) -> QMenu:
        menu = self.addMenu(words)
        self._submenus.append(menu)
        return menu

    def _add(self, menu: QMenu, words: str, act: NoteAct, what: object = None) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setData(NoteOffer(act, what))
        return action
