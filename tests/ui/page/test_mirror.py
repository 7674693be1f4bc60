from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.spans import Span
from tests.ui.page.hands import SHIFT
from tests.ui.page.samples import BAD_INPUT, MIXED, article_of, long_article
from ui.page.mirror import TextMirror
from ui.page.view import ArticlePage
from ui.textpos import TextPositions

Opener = Callable[..., ArticlePage]


@pytest.fixture
def listened() -> Iterator[None]:
    """As when a screen reader runs."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def mirror(qtbot: QtBot) -> TextMirror:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    mirror = TextMirror(holder)
    mirror.holder = holder  # type: ignore[attr-defined] - what owns it must live as long
    return mirror


def interface_of(mirror: TextMirror) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(mirror)


def read(mirror: TextMirror) -> str:
    """All that a screen reader can read."""
    text = interface_of(mirror).textInterface()
    return text.text(0, text.characterCount())


def test_without_listeners_there_is_no_mirror(open_page: Opener) -> None:
    page = open_page(article_of(*MIXED))
    page.select(Span(3, 9))
    assert page.findChild(TextMirror) is None


@pytest.mark.usefixtures("listened")
def test_text_caret_and_selection_can_be_read(open_page: Opener, qtbot: QtBot) -> None:
    article = article_of(*MIXED)
    page = open_page(article)
    mirror = page.findChild(TextMirror)
    assert read(mirror) == article.text
    text = interface_of(mirror).textInterface()
    page.select(Span(5, 17))
    cursor = mirror.textCursor()
    assert (text.selectionCount(), cursor.anchor(), cursor.position(), text.cursorPosition()) == (1, 5, 17, 17)
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert text.selectionCount() == 0
    assert text.cursorPosition() == 18
    emoji = article.text.index("😀")
    page.select(Span(emoji, emoji + 1))
    start = TextPositions(article.text).to_qt(emoji)
    assert (mirror.textCursor().anchor(), mirror.textCursor().position()) == (start, start + 2)
    page.set_article(article_of("آخر"))
    assert read(mirror) == "آخر"
    page.set_article(None)
    assert read(mirror) == ""


@pytest.mark.usefixtures("listened")
def test_the_mirror_is_neither_seen_nor_in_the_way(open_page: Opener, qtbot: QtBot) -> None:
    page = open_page(article_of(*MIXED))
    mirror = page.findChild(TextMirror)
    assert page.childAt(0, 0) is page.viewport()
    assert page.hasFocus()
    assert mirror.isReadOnly()
    qtbot.keyClick(page, Qt.Key.Key_Left, SHIFT)
    assert page.selection() == Span(0, 1)


@pytest.mark.usefixtures("listened")
def test_the_mirror_has_the_focus_of_the_page_and_leaves_it_the_keys(open_page: Opener, qtbot: QtBot) -> None:
    """A screen reader follows the caret only in what has the focus."""
    page = open_page(article_of(*MIXED))
    mirror = page.findChild(TextMirror)
    assert page.focusProxy() is mirror
    for moves, end in ((1, 1), (3, 4)):
        for _ in range(moves):
            qtbot.keyClick(mirror, Qt.Key.Key_Left, SHIFT)
        assert page.selection() == Span(0, end)
    shortcut = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    shortcut.ignore()
    mirror.event(shortcut)
    assert not shortcut.isAccepted()


@pytest.mark.usefixtures("listened")
def test_lines_are_read_as_they_are_seen(open_page: Opener) -> None:
    article = article_of(MIXED[0], MIXED[1])
    page = open_page(article)
    flow = page._scene.flow
    assert flow is not None
    mirror = page.findChild(TextMirror)
    layout = flow.layout(1)
    assert layout.line_count > 1
    for number in range(layout.line_count):
        start = article.blocks[1].span.start + layout.line_start(number)
        page.go_to(Span(start + 2, start + 2), flash=False)
        cursor = mirror.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        assert cursor.position() == start
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)
        assert cursor.position() == pytest.approx(article.blocks[1].span.start + layout.line_end(number), abs=1)


def test_a_long_text_is_taken_up_in_turns_and_its_caret_follows(mirror: TextMirror, qtbot: QtBot) -> None:
    article = long_article(1_200)
    mirror.show_text(article.text)
    assert 40_000 <= mirror._reached < len(article.text)
    end = len(article.text)
    mirror.show_selection(end - 10, end)
    assert not mirror.textCursor().hasSelection()
    qtbot.waitUntil(lambda: mirror._reached == end)
    assert read(mirror) == article.text
    assert mirror.textCursor().selectedText() == article.text[-10:]
    mirror.show_text(article_of("آخر").text)
    qtbot.waitUntil(lambda: read(mirror) == "آخر")


@pytest.mark.parametrize("name", BAD_INPUT)
def test_offsets_hold_in_bad_input_too(mirror: TextMirror, qtbot: QtBot, name: str) -> None:
    text = "\n".join(("قبل", BAD_INPUT[name], "بعد"))
    mirror.show_text(text)
    start = len(text) - 3
    mirror.show_selection(start, start + 3)
    qtbot.waitUntil(lambda: mirror._reached == len(text), timeout=20_000)
    assert mirror.textCursor().selectedText() == "بعد"


def test_the_same_text_is_not_taken_up_twice(mirror: TextMirror) -> None:
    text = article_of(*MIXED).text
    mirror.show_text(text)
    mirror.show_selection(4, 4)
    mirror.show_text(text)
    assert mirror.textCursor().position() == 4
