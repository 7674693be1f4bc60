"""A dialog that throws nothing away that was typed in it without asking."""

from PySide6.QtWidgets import QDialog

from ui.errors import ask


class CarefulDialog(QDialog):
    """A dialog with fields to type in; a subclass says whether something would be lost."""

    @property
    def is_changed(self) -> bool:
        """Whether something was typed or chosen that is not kept anywhere."""
        return False

    def reject(self) -> None:
        """Close, by Esc too; ask before what was typed is lost."""
        if self.is_changed:
            words = self.tr("What you have typed here is not kept yet. Close all the same?")
            ask(self, words, self.tr("Close without Keeping"), self._give_up)
        else:
            super().reject()

    def _give_up(self) -> None:
        super().reject()
