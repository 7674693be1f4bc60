"""The least that PySide6 can do with an article: a window, a QTextBrowser, the text. Figures of the start stand on it."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QApplication, QTextBrowser


def main(path: Path) -> int:
    """Show a text file until the process is ended."""
    application = QApplication(sys.argv)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    browser = QTextBrowser()
    browser.setWindowTitle("bare window")
    browser.setFont(QFont("Amiri", 16))
    option = QTextOption(browser.document().defaultTextOption())
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    browser.document().setDefaultTextOption(option)
    browser.setPlainText(path.read_text(encoding="utf-8"))
    browser.resize(1000, 850)
    browser.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
