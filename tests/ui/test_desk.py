from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from reader.deeplinks import DeepLink
from reader.errors import StoreError
from reader.export.model import ExportContext, ExportFormat, ExportOptions
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.export import ExportDialog
from ui.dialogs.outcomes import OutcomeDialog
from ui.library.sidebar import ArticleView
from ui.page.editor import NoteEditor
from ui.page.style import Focus
from ui.panel.panel import Tab
from ui.widgets.rows import RowView


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def sitting(qtbot, dressed, library: Path, path: Path):
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_a_file_is_shown_analysed_and_listed(sitting: Sitting):
    assert sitting.session.open_article.article.text == TEXT
    assert sitting.window.page.place_at_top() == 0
    assert len(sitting.session.summaries) == 1
    assert sitting.window.windowTitle().endswith("Hashiya")


@pytest.mark.parametrize("width", [700, 1100, 1440])
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.usefixtures("dressed")
def test_the_window_works_at_any_width_in_both_languages(
    qtbot, library: Path, path: Path, width: int, language: str, look: str
):
    sitting = Sitting(qtbot, library, [path], language=language, theme=look).begin(width)
    assert sitting.window.width() == width
    assert sitting.window.isRightToLeft() is (language == "ar")
    image = sitting.window.grab().toImage()
    assert (image.pixelColor(5, 5).lightness() > 128) is (look == "light")
    sitting.end()


def test_notes_survive_a_restart(qtbot, dressed, library: Path, path: Path):
    first = Sitting(qtbot, library, [path]).begin()
    added = first.session.add_annotation(span_of("صباح اليوم"), "evidence")
    first.session.change_note(added.id, "متى؟")
    first.desk.panel.show_tab(Tab.OUTLINE)
    first.end()
    second = Sitting(qtbot, library).begin()
    assert second.session.annotations[added.id].body.note == "متى؟"
    assert second.session.open_article.article.text == TEXT
    assert second.desk.panel.tab == Tab.OUTLINE
    second.end()


def test_the_text_is_there_before_the_library(qtbot, dressed, library: Path, path: Path):
    Sitting(qtbot, library, [path]).begin().end()
    second = Sitting(qtbot, library)
    second.start.show_window()
    assert second.start.desk is None
    second.window.page.select(span_of("أحمد"))
    assert second.window.page.selected_text() == "أحمد"
    second.begin().end()


def test_the_sample_is_opened_at_the_first_start(qtbot, dressed, library: Path):
    sitting = Sitting(qtbot, library).begin()
    assert sitting.session.open_article.article.word_count > 400
    sitting.end()


def test_a_highlight_is_made_by_key_and_undone(sitting: Sitting, qtbot):
    page = sitting.window.page
    page.select(span_of("صباح اليوم"))
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert [found.target.quote.exact for found in sitting.session.annotations.values()] == ["صباح اليوم"]
    sitting.desk._actions.undo.trigger()
    assert sitting.session.annotations == {}
    sitting.desk._actions.redo.trigger()
    assert len(sitting.session.annotations) == 1
    sitting.settle()


@pytest.mark.parametrize("by_key", [True, False])
def test_a_highlight_is_resized_and_undone(sitting: Sitting, qtbot, by_key: bool):
    page, session = sitting.window.page, sitting.session
    added = session.add_annotation(span_of("صباح اليوم"), note="متى؟")
    page.activate(added.id)
    page.select(span_of("إلى روسيا صباح"))
    if by_key:
        qtbot.keyClick(page, Qt.Key.Key_R)
    else:
        sitting.desk._actions.fit.trigger()
    (resized,) = session.annotations.values()
    assert (resized.target.quote.exact, resized.body.note) == ("إلى روسيا صباح", "متى؟")
    assert resized.target.quote.prefix.endswith("وصل أحمد ")
    assert page._scene.annotations.get(added.id) == resized
    assert (page.selection(), page.active_annotation) == (None, added.id)
    sitting.desk._actions.undo.trigger()
    assert session.annotations[added.id].target == added.target
    sitting.settle()


def test_a_note_is_written_in_the_panel_where_the_page_has_no_margin(qtbot, dressed, library: Path, path: Path):
    sitting = Sitting(qtbot, library, [path]).begin(700)
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk.reading.write_note()
    assert sitting.window.shows_panel
    assert sitting.desk.panel.tab == Tab.NOTES
    sitting.end()


def test_the_language_is_switched_while_the_window_is_open(sitting: Sitting, qtbot):
    sitting.desk._actions.languages.actions()[1].trigger()
    qtbot.waitUntil(lambda: sitting.desk._actions.open.text() == "فتح…")
    assert sitting.window.isRightToLeft()
    qtbot.waitUntil(lambda: any("محفوظ" in text for text in status(sitting)))
    sitting.desk._actions.languages.actions()[2].trigger()
    qtbot.waitUntil(lambda: sitting.desk._actions.open.text() == "Open…")


def test_the_theme_is_switched_while_the_window_is_open(sitting: Sitting):
    before = sitting.window.grab().toImage()
    sitting.desk._actions.switch_theme.trigger()
    after = sitting.window.grab().toImage()
    assert after.pixelColor(5, 5).lightness() < 128 < before.pixelColor(5, 5).lightness()
    assert after.pixelColor(700, 500).lightness() < 128


def test_a_search_shows_hits_and_leads_to_the_passage(sitting: Sitting, qtbot):
    sitting.desk._bar.search.setText("شريك")
    results = sitting.desk.sidebar._results
    qtbot.waitUntil(lambda: bool(results.rows))
    sitting.desk.sidebar.hit_chosen.emit(results.rows[0])
    assert sitting.desk.reading._goal == ("", None, "")
    sitting.desk._bar.search.clear()
    qtbot.waitUntil(lambda: sitting.desk.sidebar.findChild(ArticleView).isVisible())


def test_a_second_article_is_opened_by_key_and_keeps_its_own_undo(sitting: Sitting, qtbot):
    sitting.session.add_annotation(span_of("صباح اليوم"))
    with qtbot.waitSignal(sitting.session.article_opened):
        sitting.session.import_text("مقال ثانٍ عن القاهرة.")
    assert not sitting.desk._actions.undo.isEnabled()
    qtbot.waitUntil(lambda: len(sitting.session.summaries) == 2)
    with qtbot.waitSignal(sitting.session.article_opened):
        sitting.desk._actions.next_article.trigger()
    assert sitting.desk._actions.undo.isEnabled()


def test_text_is_pasted_as_an_article(sitting: Sitting, qtbot):
    QGuiApplication.clipboard().setText("مقال ملصوق عن دمشق.")
    with qtbot.waitSignal(sitting.session.article_opened):
        sitting.desk._actions.paste_article.trigger()
    assert sitting.session.open_article.article.text == "مقال ملصوق عن دمشق."


def test_files_that_fail_are_listed(sitting: Sitting, qtbot, tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("", encoding="utf-8")
    sitting.session.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None)
    sitting.window.findChild(OutcomeDialog).reject()


def test_one_file_that_fails_is_told(sitting: Sitting, qtbot, tmp_path: Path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    sitting.session.import_files([tmp_path / "empty.txt"])
    qtbot.waitUntil(lambda: sitting.window.findChild(QMessageBox) is not None)
    assert "empty.txt" in sitting.window.findChild(QMessageBox).text()
    sitting.window.findChild(QMessageBox).close()


def test_the_export_dialog_shows_the_notes(sitting: Sitting, qtbot):
    sitting.session.add_annotation(span_of("صباح اليوم"), note="متى؟")
    sitting.settle()
    sitting.desk._actions.export.trigger()
    dialog = sitting.window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: "متى؟" in dialog.preview.toPlainText())
    dialog.reject()


def test_the_form_of_the_last_export_is_offered_again(sitting: Sitting):
    sitting.desk._preferences.remember(export_format="of tomorrow", export_context="of tomorrow")
    sitting.desk._actions.export.trigger()
    first = sitting.window.findChild(ExportDialog)
    assert first.options == ExportOptions()
    first.chosen.emit(ExportOptions(ExportFormat.LOGSEQ, context=ExportContext.PARAGRAPH), "")
    first.reject()
    sitting.desk._actions.export.trigger()
    again = sitting.window.findChildren(ExportDialog)[-1]
    assert (again.options.format, again.options.context) == (ExportFormat.LOGSEQ, ExportContext.PARAGRAPH)
    again.reject()


def test_notes_are_copied_as_markdown(sitting: Sitting, qtbot):
    sitting.session.add_annotation(span_of("صباح اليوم"), note="متى؟")
    sitting.desk._actions.copy_markdown.trigger()
    qtbot.waitUntil(lambda: "> صباح اليوم" in QGuiApplication.clipboard().text())


def test_no_item_widgets_are_used(sitting: Sitting):
    kinds = {kind.__name__ for widget in sitting.window.findChildren(QWidget) for kind in type(widget).__mro__}
    assert kinds & {"QListWidget", "QTableWidget", "QTreeWidget"} == set()


def test_display_choices_reach_the_page_and_are_ticked_at_the_next_start(qtbot, dressed, library: Path, path: Path):
    first = Sitting(qtbot, library, [path]).begin()
    actions = first.desk._actions
    actions.hide_harakat.trigger()
    actions.page_digits.actions()[2].trigger()
    actions.leadings.actions()[2].trigger()
    actions.measures.actions()[0].trigger()
    style = first.window.page._scene.style
    assert (style.display.hide_harakat, style.display.digits) == (True, "arabic-indic")
    first.end()
    second = Sitting(qtbot, library).begin()
    assert second.window.page._scene.style == style
    ticked = second.desk._actions
    assert ticked.hide_harakat.isChecked()
    assert not ticked.guillemets.isChecked()
    assert [group.checkedAction().data() for group in (ticked.page_digits, ticked.leadings, ticked.measures)] == [
        "arabic-indic",
        "wide",
        "narrow",
    ]
    second.end()


def test_the_window_fills_the_screen_and_is_as_before_again(sitting: Sitting):
    action, before = sitting.desk._actions.full_screen, sitting.window.size()
    action.trigger()
    assert sitting.window.isFullScreen()
    sitting.window.showNormal()
    assert not action.isChecked()
    action.trigger()
    action.trigger()
    assert (sitting.window.isFullScreen(), sitting.window.size()) == (False, before)


def test_all_but_what_is_read_is_veiled_and_the_unit_is_chosen(sitting: Sitting):
    actions, page = sitting.desk._actions, sitting.window.page
    actions.focus.trigger()
    assert page._scene.focus is not None
    actions.focus.trigger()
    assert page._scene.focus is None
    actions.focus_units.actions()[1].trigger()
    assert actions.focus.isChecked()
    assert page._scene.style.focus is Focus.SENTENCE
    before = page._scene.style.spacing
    actions.spacings.actions()[2].trigger()
    assert page._scene.style.spacing > before


def test_names_are_underlined_or_not(sitting: Sitting):
    assert sitting.desk._actions.underline.isChecked()
    sitting.desk._actions.underline.trigger()
    assert sitting.window.page._scene.mention_values == ()
    sitting.desk._actions.underline.trigger()
    assert sitting.window.page._scene.mention_values


def test_words_are_found_in_the_article(sitting: Sitting):
    sitting.window.page.select(span_of("روسيا"))
    sitting.desk._actions.find.trigger()
    assert "1 of 2" in [label.text() for label in sitting.desk._find_bar.findChildren(QLabel)]


def status(sitting: Sitting) -> list[str]:
    return [sitting.desk._status._saved.text()]


def test_a_link_opens_the_passage(qtbot, dressed, library: Path, path: Path, tmp_path: Path):
    first = Sitting(qtbot, library, [path]).begin()
    added = first.session.add_annotation(span_of("نفت CNN"))
    first.settle()
    article_id = first.session.open_article.id
    other = tmp_path / "other.txt"
    other.write_text("مقال آخر\nوصل أحمد إلى باريس.", encoding="utf-8")
    first.session.import_files([other])
    qtbot.waitUntil(lambda: first.session.open_article.id != article_id, timeout=10_000)
    first.desk._listener.link_received.emit(DeepLink(article_id[:8], added.id))
    qtbot.waitUntil(lambda: first.window.page.active_annotation == added.id, timeout=10_000)
    first.end()
    second = Sitting(qtbot, library, link=DeepLink(article_id, added.id)).begin()
    qtbot.waitUntil(lambda: second.window.page.active_annotation == added.id, timeout=10_000)
    second.desk._open_link(DeepLink(article_id, "gone"))
    qtbot.waitUntil(lambda: "no longer there" in second.desk._status._message.text())
    second.end()


def test_a_link_that_leads_nowhere_is_told(sitting: Sitting, qtbot):
    sitting.desk._open_link(DeepLink("ffff"))
    notice = sitting.desk._notice
    qtbot.waitUntil(notice.isVisible)
    assert "ffff" in notice.findChild(QLabel).text()


def test_a_note_that_cannot_be_saved_is_told_without_taking_the_keys(sitting: Sitting, qtbot, library: Path):
    sitting.settle()
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk.reading.write_note()
    editor, notice = sitting.window.findChild(NoteEditor), sitting.desk._notice
    away = library.rename(library.with_name("away.hashiya"))
    qtbot.keyClicks(editor, "what")
    qtbot.waitUntil(notice.isVisible, timeout=10_000)
    assert QApplication.activeModalWidget() is None
    assert sitting.window.focusWidget() is editor
    qtbot.keyClicks(sitting.window.focusWidget(), " was said")
    assert editor.toPlainText() == "what was said"
    away.rename(library)
    notice._retry.click()
    qtbot.waitUntil(lambda: not notice.isVisible(), timeout=10_000)
    sitting.desk.reading.flush()
    sitting.settle()
    assert [found.body.note for found in sitting.session.annotations.values()] == ["what was said"]


def test_what_failed_can_be_read_in_detail(sitting: Sitting):
    sitting.session.failed.emit(StoreError(Path("a.hashiya"), "disk I/O error"))
    sitting.desk._notice._details.click()
    box = sitting.window.findChild(QMessageBox)
    assert box.detailedText() == "disk I/O error"
    box.close()


def test_what_fails_behind_a_dialog_is_told_before_it(sitting: Sitting, qtbot):
    sitting.desk._actions.export.trigger()
    dialog = sitting.window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    sitting.session.failed.emit(StoreError(Path("a.hashiya"), "disk I/O error"))
    (box,) = dialog.findChildren(QMessageBox)
    assert not sitting.desk._notice.isVisible()
    box.close()
    dialog.reject()


def test_a_refused_library_is_why_the_lists_are_empty(qtbot, dressed, library: Path, path: Path):
    library.write_bytes(b"no library" * 100)
    sitting = Sitting(qtbot, library, [path])
    sitting.start.show_window()
    qtbot.waitUntil(lambda: bool(sitting.window.findChildren(QMessageBox)), timeout=10_000)
    for box in sitting.window.findChildren(QMessageBox):
        box.close()
    reasons = {view._reason for view in sitting.desk.panel.findChildren(RowView)}
    assert len(reasons) == 1
    assert "is not a library" in reasons.pop()
    sitting.end()
