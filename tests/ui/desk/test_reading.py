from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.entities.model import EntityKind
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from tests.ui.sessions import trash_article
from ui.numbers import period_words
from ui.page.editor import NoteEditor
from ui.page.keys import Action
from ui.panel.panel import Tab
from ui.snapshot import load_snapshot


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


def test_a_note_typed_in_the_margin_is_kept_when_the_window_closes(sitting: Sitting):
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk.reading.write_note()
    sitting.window.findChild(NoteEditor).setPlainText("لا تضِع")
    sitting.desk.reading.flush()
    assert [found.body.note for found in sitting.session.annotations.values()] == ["لا تضِع"]


def test_a_label_is_given_to_the_selection_and_changed_on_the_active_note(sitting: Sitting):
    sitting.window.page.select(span_of("صباح اليوم"))
    sitting.desk.reading.highlight("term")
    sitting.desk.reading.highlight("question")
    assert [found.body.label for found in sitting.session.annotations.values()] == ["question"]
    sitting.desk.reading.remove()
    assert sitting.session.annotations == {}


def test_a_digit_relabels_the_active_note(sitting: Sitting, qtbot):
    added = sitting.annotating.add(span_of("صباح اليوم"), "claim")
    sitting.window.page.activate(added.id)
    qtbot.keyClick(sitting.window.page, Qt.Key.Key_2)
    assert sitting.session.annotations[added.id].body.label == "evidence"


@pytest.mark.parametrize("by_key", [True, False])
def test_a_passage_is_looked_for_in_the_library(sitting: Sitting, qtbot, by_key: bool):
    page = sitting.window.page
    page.setFocus()
    page.select(span_of("صباح اليوم"))
    if by_key:
        sitting.desk._actions.search.trigger()
    else:
        page._selection_bar.action_chosen.emit(Action.SEARCH)
    assert sitting.desk._bar.search.text() == '"صباح اليوم"'
    qtbot.waitUntil(lambda: bool(sitting.desk.sidebar.results.hits), timeout=10_000)


def test_the_search_box_keeps_its_words_when_nothing_is_selected(sitting: Sitting):
    sitting.desk._bar.search.setText("روسيا")
    sitting.window.page.setFocus()
    sitting.desk._actions.search.trigger()
    assert sitting.desk._bar.search.text() == "روسيا"
    assert sitting.desk._bar.search.hasFocus()


def test_the_open_article_is_kept_for_the_next_start(sitting: Sitting):
    sitting.desk.reading.keep_snapshot()
    snapshot = load_snapshot(sitting.start._snapshot_path)
    assert snapshot.article.text == TEXT
    assert snapshot.article_id == sitting.session.open_article.id


def test_what_was_found_is_selected_when_the_search_ends(sitting: Sitting, qtbot):
    page, find_bar = sitting.window.page, sitting.desk._finding.bar
    page.select(span_of("روسيا"))
    sitting.desk._actions.find.trigger()
    assert page.selection() is None
    find_bar.go_on()
    qtbot.keyClick(find_bar, Qt.Key.Key_Escape)
    second = span_of("روسيا", after=span_of("روسيا").end)
    assert (page.selection(), page.hasFocus()) == (second, True)
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert [found.target.span for found in sitting.session.annotations.values()] == [second]
    assert page._scene.finds.spans == ()


def test_a_page_that_is_left_empty_says_what_can_be_done(sitting: Sitting, qtbot):
    page = sitting.window.page
    assert page._hint == ""
    with qtbot.waitSignal(sitting.session.opened.article_closed):
        trash_article(sitting.session)
    assert page._hint.startswith("Open a file")
    sitting.desk._actions.languages.actions()[1].trigger()
    qtbot.waitUntil(lambda: page._hint.startswith("افتح"))
    sitting.desk._actions.languages.actions()[2].trigger()


def test_a_passage_is_tagged_in_the_panel(sitting: Sitting, qtbot):
    sitting.window.page.setFocus()
    sitting.window.page.select(span_of("صباح اليوم"))
    qtbot.keyClick(sitting.window.page, Qt.Key.Key_T)
    assert sitting.desk.panel.tab == Tab.NOTES
    line = sitting.window.focusWidget()
    qtbot.keyClicks(line, "#date")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (found,) = sitting.session.annotations.values()
    assert (found.target.quote.exact, found.body.tags) == ("صباح اليوم", ("date",))
    sitting.window.page.setFocus()
    qtbot.keyClick(sitting.window.page, Qt.Key.Key_T)
    assert sitting.window.focusWidget().text() == "#date"


def test_all_occurrences_are_found_looked_at_and_marked(sitting: Sitting, qtbot):
    page, find_bar = sitting.window.page, sitting.desk._finding.bar
    page.setFocus()
    page.select(span_of("روسيا"))
    qtbot.keyClick(page, Qt.Key.Key_M)
    assert len(page._scene.finds.spans) == 2
    qtbot.keyClick(find_bar, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [found.target.quote.exact for found in sitting.session.annotations.values()] == ["روسيا", "روسيا"]
    assert sitting.desk._status._message.text() == "2 passages highlighted"
    sitting.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: sitting.session.annotations == {})


def test_a_passage_is_counted_among_the_names_and_no_longer_when_that_is_undone(sitting: Sitting, qtbot):
    page, session = sitting.window.page, sitting.session

    def kinds() -> list[EntityKind]:
        return [entity.kind for entity in session.analysis.entities if entity.name == "الزيارة مهمة"]

    assert kinds() == []
    page.setFocus()
    page.select(span_of("الزيارة مهمة"))
    qtbot.keyClick(page, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: kinds() == [EntityKind.ORG], timeout=20_000)
    assert span_of("الزيارة مهمة") in [mention.span for mention in page._scene.mention_values]
    assert sitting.desk.panel.tab == Tab.ENTITIES
    sitting.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: kinds() == [], timeout=20_000)
    sitting.desk._actions.redo.trigger()
    qtbot.waitUntil(lambda: kinds() == [EntityKind.ORG], timeout=20_000)


def test_where_there_is_no_margin_a_note_is_written_in_the_panel(sitting: Sitting, qtbot):
    page, panel = sitting.window.page, sitting.desk.panel
    added = sitting.annotating.add(span_of("صباح اليوم"), note="قديم")
    sitting.window.resize(700, 900)
    qtbot.waitUntil(lambda: not page.shows_notes)
    page.setFocus()
    page.activate(added.id)
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert not page._scene.edited
    assert panel.tab == Tab.NOTES
    assert panel.notes.pane._delegate.edited == added.id
    with qtbot.waitSignal(panel.notes.left):
        qtbot.keyClick(panel.notes.pane._editor.note, Qt.Key.Key_Escape)
    assert sitting.window.focusWidget() is page


def test_a_name_and_a_day_say_under_the_mouse_what_they_mean(sitting: Sitting):
    page, analysis = sitting.window.page, sitting.session.analysis
    russia = next(entity for entity in analysis.entities if entity.name == "روسيا")
    assert page._explaining(russia.mentions[0].span.start) == "\u2068روسيا\u2069 · Place"
    year = next(entity for entity in analysis.entities if entity.kind is EntityKind.DATE and entity.value)
    assert page._explaining(year.mentions[0].span.start) == period_words(year.value)
    assert page._explaining(span_of("مهمة").start) == ""


def test_a_long_work_is_counted_in_hours(sitting: Sitting, qtbot):
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.imports.text("كلمة أخرى " * 20_000)
    assert "4 hours" in sitting.window.page._scene.line
