from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from reader.deeplinks import DeepLink
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
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
    assert len(sitting.session.catalogue.listing.ids) == 1
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
    added = first.annotating.add(span_of("صباح اليوم"), "evidence")
    first.annotating.change_note(added.id, "متى؟")
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


def test_a_file_that_is_refused_leaves_what_is_known(qtbot, dressed, library: Path, path: Path, tmp_path: Path):
    refused = tmp_path / "refused.txt"
    refused.write_bytes("قال\0نعم".encode())

    def refuse() -> Sitting:
        sitting = Sitting(qtbot, library, [refused])
        sitting.start.show_window()
        qtbot.waitUntil(lambda: sitting.window.findChild(QMessageBox) is not None, timeout=20_000)
        sitting.window.findChild(QMessageBox).close()
        return sitting

    sitting = refuse()
    assert sitting.window.page.paragraph_count() == 0
    assert sitting.window.page._hint
    sitting.end()
    Sitting(qtbot, library, [path]).begin().end()
    sitting = refuse()
    qtbot.waitUntil(lambda: sitting.session.open_article is not None, timeout=20_000)
    assert sitting.session.open_article.article.text == TEXT
    sitting.end()


def test_a_highlight_is_made_by_key_and_undone(sitting: Sitting, qtbot):
    page = sitting.window.page
    page.select(span_of("صباح اليوم"))
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert [found.target.quote.exact for found in sitting.session.annotations.values()] == ["صباح اليوم"]
    sitting.desk._actions.undo.trigger()
    sitting.settle()
    assert sitting.session.annotations == {}
    sitting.desk._actions.redo.trigger()
    sitting.settle()
    assert len(sitting.session.annotations) == 1


@pytest.mark.parametrize("by_key", [True, False])
def test_a_highlight_is_resized_and_undone(sitting: Sitting, qtbot, by_key: bool):
    page, session = sitting.window.page, sitting.session
    added = sitting.annotating.add(span_of("صباح اليوم"), note="متى؟")
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
    sitting.settle()
    assert session.annotations[added.id].target == added.target


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


def test_icons_are_drawn_anew_for_a_screen_of_another_density(sitting: Sitting):
    before = sitting.desk._actions.menu.icon().cacheKey()
    sitting.window.page.density_changed.emit()
    assert sitting.desk._actions.menu.icon().cacheKey() != before


def test_a_second_article_is_opened_by_key(sitting: Sitting, qtbot):
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.imports.text("مقال ثانٍ عن القاهرة.")
    qtbot.waitUntil(lambda: len(sitting.session.catalogue.listing.ids) == 2)
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.desk._actions.next_article.trigger()
    assert sitting.session.open_article.article.text == TEXT


def test_no_item_widgets_are_used(sitting: Sitting):
    kinds = {kind.__name__ for widget in sitting.window.findChildren(QWidget) for kind in type(widget).__mro__}
    assert kinds & {"QListWidget", "QTableWidget", "QTreeWidget"} == set()


def test_the_window_fills_the_screen_and_is_as_before_again(sitting: Sitting):
    action, before = sitting.desk._actions.full_screen, sitting.window.size()
    action.trigger()
    assert sitting.window.isFullScreen()
    sitting.window.showNormal()
    assert not action.isChecked()
    action.trigger()
    action.trigger()
    assert (sitting.window.isFullScreen(), sitting.window.size()) == (False, before)


def test_escape_that_means_nothing_else_leaves_the_full_screen(sitting: Sitting, qtbot):
    page = sitting.window.page
    sitting.desk._actions.full_screen.trigger()
    page.select(span_of("روسيا"))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert sitting.window.isFullScreen()
    assert page.selection() is None
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not sitting.window.isFullScreen()
    assert not sitting.desk._actions.full_screen.isChecked()


def test_names_are_underlined_or_not(sitting: Sitting):
    assert sitting.desk._actions.underline.isChecked()
    sitting.desk._actions.underline.trigger()
    assert sitting.window.page._scene.mention_values == ()
    sitting.desk._actions.underline.trigger()
    assert sitting.window.page._scene.mention_values


def test_words_are_found_in_the_article(sitting: Sitting):
    sitting.window.page.select(span_of("روسيا"))
    sitting.desk._actions.find.trigger()
    assert "1 of 2" in [label.text() for label in sitting.desk._finding.bar.findChildren(QLabel)]


def status(sitting: Sitting) -> list[str]:
    return [sitting.desk._status._saved.text()]


def test_a_link_opens_the_passage(qtbot, dressed, library: Path, path: Path, tmp_path: Path):
    first = Sitting(qtbot, library, [path]).begin()
    added = first.annotating.add(span_of("نفت CNN"))
    first.settle()
    article_id = first.session.open_article.id
    other = tmp_path / "other.txt"
    other.write_text("مقال آخر\nوصل أحمد إلى باريس.", encoding="utf-8")
    first.session.imports.files([other])
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
    notice = sitting.desk._noticing.bar
    qtbot.waitUntil(notice.isVisible)
    assert "ffff" in notice.findChild(QLabel).text()


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
