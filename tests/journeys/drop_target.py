"""A window of another program that takes what is dropped on it: python -m tests.journeys.drop_target LEFT TOP WIDTH HEIGHT.

Prints `entered` when something is dragged over it, then what it was given as one JSON object, text by kind, and ends.
"""

import json
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


class Target(QWidget):
    """Takes everything."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.X11BypassWindowManagerHint)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome whatever comes."""
        event.acceptProposedAction()
        print("entered", flush=True)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what came."""
        mime = event.mimeData()
        kinds = [kind for kind in mime.formats() if kind.startswith("text/")]
        print(json.dumps({kind: bytes(mime.data(kind).data()).decode() for kind in kinds}), flush=True)
        event.acceptProposedAction()
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    target = Target()
    target.setGeometry(*(int(number) for number in sys.argv[1:5]))
    target.show()
    print("ready", flush=True)
    sys.exit(application.exec())
