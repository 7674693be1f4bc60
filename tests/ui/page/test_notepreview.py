from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QPlainTextEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.article import Direction
from reader.spans import Span
from tests.ui.page.samples import LABELS, MIXED, annotation_of, article_of
from ui.page.notepreview import STRIP_PX, NotePreview, NoteSheet
from ui.page.view import ArticlePage
from ui.theme import Theme, load_theme

NOTE = "انظر **تقرير** و[هنا](https://example.org) <b>لا</b>"
Opener = Callable[..., ArticlePage]


@pytest.fixture
def preview_action() -> QAction:
    action = QAction()
    action.setCheckable(True)
    action.setChecked(True)
    return action


@pytest.fixture
def preview(qtbot: QtBot, preview_action: QAction) -> Iterator[NotePreview]:
    """A field over its preview, in a window of their own."""
    holder = QWidget()
    qtbot.addWidget(holder)
    field = QPlainTextEdit(holder)
    preview = NotePreview(field, preview_action, load_theme("light"), holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(field)
    layout.addWidget(preview)
    preview.set_look(load_theme("light"), pixels(16), 26, Direction.RTL)
    holder.resize(260, 320)
    holder.show()
    yield preview
    holder.close()


def pixels(size: int) -> QFont:
    font = QFont("Amiri")
    font.setPixelSize(size)
    return font


def field_of(preview: NotePreview) -> QPlainTextEdit:
    field = preview.parentWidget().findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    return field


def shown(preview: NotePreview) -> list[str]:
    return [layout.text() for layout in preview.sheet.shown.layouts]


def test_the_preview_follows_what_is_typed_and_leaves_the_caret_alone(preview: NotePreview, qtbot: QtBot) -> None:
    field = field_of(preview)
    field.setPlainText(NOTE)
    qtbot.waitUntil(lambda: shown(preview) == ["انظر تقرير وهنا <b>لا</b>"])
    cursor = field.textCursor()
    cursor.setPosition(4)
    field.setTextCursor(cursor)
    qtbot.keyClicks(field, "*x*")
    qtbot.waitUntil(lambda: shown(preview) == ["انظرx تقرير وهنا <b>لا</b>"])
    assert field.textCursor().position() == 7


def test_what_is_asked_for_at_once_is_shown_at_once(preview: NotePreview) -> None:
    field_of(preview).setPlainText("~~لا~~")
    preview.follow()
    assert shown(preview) == ["لا"]


def test_the_button_shows_and_hides_it_and_the_keys_stay_in_the_field(preview: NotePreview, qtbot: QtBot) -> None:
    field = field_of(preview)
    field.setFocus()
    button = preview.findChild(QToolButton)
    assert preview.sheet.isVisible()
    with qtbot.waitSignal(preview.changed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not preview.sheet.isVisible()
    assert preview.needed_height(200, 300) == STRIP_PX
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(preview.sheet.viewport(), Qt.MouseButton.LeftButton)
    assert preview.sheet.isVisible()
    assert not button.hasFocus()
    assert field.hasFocus()


def test_a_hidden_preview_reads_nothing(preview: NotePreview, preview_action: QAction) -> None:
    preview_action.setChecked(False)
    field_of(preview).setPlainText("نص")
    preview.follow()
    assert shown(preview) == []
    preview_action.setChecked(True)
    assert shown(preview) == ["نص"]


def test_a_link_is_told_and_nothing_else_is(preview: NotePreview, qtbot: QtBot) -> None:
    field_of(preview).setPlainText(NOTE)
    preview.follow()
    layout, start, end, _ = preview.sheet.shown.links[0]
    place = layout.glyphRuns(start, end - start)[0].boundingRect().center().toPoint()
    qtbot.mouseMove(preview.sheet.viewport(), place)
    with qtbot.waitSignal(preview.address_chosen) as told:
        qtbot.mouseClick(preview.sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["https://example.org"]
    with qtbot.assertNotEmitted(preview.address_chosen):
        qtbot.mouseClick(preview.sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
        qtbot.mouseClick(preview.sheet.viewport(), Qt.MouseButton.RightButton, pos=place)


def test_a_long_note_is_scrolled_to_where_it_is_typed(preview: NotePreview) -> None:
    field = field_of(preview)
    field.setPlainText("\n".join(f"سطر {place}" for place in range(200)))
    preview.follow()
    bar = preview.sheet.verticalScrollBar()
    assert bar.value() == 0
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    field.setTextCursor(cursor)
    preview.follow()
    assert bar.value() == bar.maximum() > 0
    assert preview.needed_height(200, 300) == STRIP_PX + 300


def test_words_that_stand_out_are_drawn_so_and_an_empty_note_says_what_would_stand_here(
    preview: NotePreview, theme: Theme
) -> None:
    empty = preview.sheet.viewport().grab().toImage()
    field_of(preview).setPlainText("كلمة")
    preview.follow()
    plain = preview.sheet.viewport().grab().toImage()
    field_of(preview).setPlainText("**كلمة**")
    preview.follow()
    assert len({picture.cacheKey() for picture in (empty, plain)}) == 2
    assert empty != plain != preview.sheet.viewport().grab().toImage()


def test_a_screen_reader_is_told_the_words_without_signs(preview: NotePreview) -> None:
    field_of(preview).setPlainText("- **أول**\n- ثان")
    preview.follow()
    assert preview.sheet.accessibleName() == "Preview"
    assert preview.sheet.accessibleDescription() == "• أول • ثان"


def test_a_note_in_the_margin_makes_room_for_its_preview(
    open_page: Opener, qtbot: QtBot, preview_action: QAction
) -> None:
    article = article_of(MIXED[0])
    page = open_page(article)
    page.offer_preview(preview_action)
    first = annotation_of(article, Span(5, 20), note="- **قديم**\n- ثان")
    page.set_annotations([first, annotation_of(article, Span(24, 40), note="بعدها")], LABELS)
    page.edit_note(first.id)
    preview = page.viewport().findChild(NotePreview)
    editor = page._editor
    assert preview.isVisible()
    assert preview.geometry().top() == editor.geometry().bottom() + 1
    note, following = page._notes
    assert note.rect.bottom() >= preview.geometry().bottom() - page._top_of_text()
    assert following.rect.top() > note.rect.bottom()
    with_preview = note.rect.height()
    preview_action.setChecked(False)
    assert page._notes[0].rect.height() < with_preview
    assert editor.hasFocus()
    with qtbot.waitSignal(editor.closed):
        qtbot.mouseClick(preview, Qt.MouseButton.LeftButton)  # takes no keys away from the editor …
        assert editor.isVisible()
        qtbot.keyClick(editor, Qt.Key.Key_Escape)  # … which ends when it is asked to
    assert not preview.isVisible()
    assert page._notes[0].rect.height() < with_preview


def test_the_preview_of_a_note_on_the_text_stands_on_the_same_ground(
    open_page: Opener, preview_action: QAction
) -> None:
    article = article_of(*MIXED)
    page = open_page(article, width=700)
    page.offer_preview(preview_action)
    annotation = annotation_of(article, Span(5, 20), note="**نعم**")
    page.put_annotation(annotation)
    page.edit_note(annotation.id)
    sheet = page.viewport().findChild(NoteSheet)
    preview = page.viewport().findChild(NotePreview)
    place, paper = preview.geometry(), page._scene.style.theme.colour("paper")
    assert (place.left(), place.width()) == (page._editor.x(), page._editor.width())
    sheet.hide()
    preview.hide()
    picture = page.viewport().grab().toImage()
    ground = {picture.pixelColor(x, place.bottom() - 2).name() for x in range(place.left(), place.right())}
    assert ground == {paper.name()}
