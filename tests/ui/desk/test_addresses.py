import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.desk.addresses import Addresses


class Browser(QObject):
    """Takes the place of the user's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp):
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("is_wanted", [True, False])
def test_an_address_is_opened_only_after_asking(window: QWidget, browser: Browser, qtbot, is_wanted: bool):
    Addresses(window).offer("https://example.org/a")
    box = window.findChild(QMessageBox)
    assert "https://example.org/a" in box.text() + box.informativeText()
    assert browser.opened == []
    wanted = [button for button in box.buttons() if (button.text() == "Open") is is_wanted]
    wanted[0].click()
    qtbot.waitUntil(lambda: not box.isVisible())
    assert browser.opened == (["https://example.org/a"] if is_wanted else [])
