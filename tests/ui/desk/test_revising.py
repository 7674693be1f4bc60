from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from reader.analysis import analyse
from reader.annotations import AnnotationState, TextQuoteSelector
from reader.edits import EditKind
from reader.importers.reading import ReadOptions
from reader.places import drafts_folder
from reader.revisions import TextOrigin
from reader.workspace import Workspace
from tests.ui.desks import Sitting, asking
from tests.ui.making import TEXT, span_of
from ui.desk.viewing import ViewKind
from ui.drafts import Draft
from ui.library.articleview import ArticleAct
from ui.outbox import Dispatch
from ui.views.anchors import AnchorView
from ui.views.versions import VersionsView
from ui.widgets.notice import NoticeBar


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def sitting(qtbot, dressed, library: Path, file: Path):
    sitting = Sitting(qtbot, library, [file]).begin()
    yield sitting
    if sitting in Sitting.begun:
        sitting.end()


def text_of(sitting: Sitting) -> str:
    return sitting.session.open_article.article.text


def correct(sitting: Sitting, old: str, new: str) -> None:
    """Select words on the page and type others."""
    page = sitting.window.page
    page.select(span_of(old, text_of(sitting)))
    sitting.desk._actions.correct.trigger()
    page._corrector.field.setPlainText(new)
    sitting.qtbot.keyClick(page._corrector.field, Qt.Key.Key_Return)


def stored(library: Path, article_id: str) -> Workspace:
    return Workspace.open(library, analyse=analyse)


def offer(sitting: Sitting) -> QToolButton:
    return sitting.window.findChild(NoticeBar).findChildren(QToolButton)[0]


def told(sitting: Sitting) -> str:
    return sitting.window.findChild(NoticeBar)._words.text()


def open_versions(sitting: Sitting) -> VersionsView:
    sitting.desk._actions.versions.trigger()
    view = sitting.window.view
    assert isinstance(view, VersionsView)
    sitting.qtbot.waitUntil(lambda: view.older.count() > 0, timeout=20_000)
    return view


def compared(sitting: Sitting, view: VersionsView) -> None:
    sitting.qtbot.waitUntil(lambda: view.comparison is not None, timeout=20_000)


def test_words_are_put_right_on_the_page_and_notes_go_along(sitting: Sitting):
    sitting.annotating.add(span_of("تحديات وفرص"), note="بعد")
    sitting.annotating.add(span_of("الزيارة مهمة"), note="على")
    sitting.settle()
    correct(sitting, "الزيارة", "الزيارات الرسمية")
    after = TEXT.replace("الزيارة", "الزيارات الرسمية")
    assert text_of(sitting) == after
    assert sitting.window.page._scene.flow.text == after
    assert sitting.window.page.corrected is None
    found = {each.body.note: each for each in sitting.session.annotations.values()}
    assert found["بعد"].target.span.of(after) == "تحديات وفرص"
    assert found["على"].target.quote.exact == "الزيارات الرسمية مهمة"
    sitting.settle()
    assert {each.body.note: each for each in sitting.session.annotations.values()} == found
    assert {each.state for each in found.values()} == {AnnotationState.ANCHORED}


def test_it_is_one_step_to_undo_with_words_also_after_a_restart(sitting: Sitting, qtbot, library: Path):
    note = sitting.annotating.add(span_of("رويترز"), note="ذهبت")
    before = dict(sitting.session.annotations)
    correct(sitting, "، حسبما ذكرت رويترز", "")
    assert sitting.session.annotations[note.id].state is AnnotationState.ORPHANED
    sitting.settle()
    assert sitting.session.history.next_undo.kind is EditKind.REVISE
    assert "Correct Text" in sitting.desk._actions.undo.text()
    sitting.end()
    again = Sitting(qtbot, library).begin()
    assert text_of(again) == TEXT.replace("، حسبما ذكرت رويترز", "")
    again.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: text_of(again) == TEXT, timeout=20_000)
    again.settle()
    assert again.session.annotations == before
    again.desk._actions.redo.trigger()
    qtbot.waitUntil(lambda: text_of(again) != TEXT, timeout=20_000)
    again.settle()
    assert again.session.annotations[note.id].state is AnnotationState.ORPHANED
    again.end()


def test_corrections_follow_one_another_faster_than_they_are_stored(sitting: Sitting, library: Path):
    for old, new in (("وصل", "بلغ"), ("صباح", "مساء"), ("مهمة", "عاجلة"), ("شريك", "حليف")):
        correct(sitting, old, new)
    expected = TEXT.replace("وصل", "بلغ").replace("صباح", "مساء").replace("مهمة", "عاجلة").replace("شريك", "حليف")
    assert text_of(sitting) == expected
    sitting.settle()
    assert text_of(sitting) == expected
    with Workspace.open(library, analyse=analyse).library as opened:
        assert opened.articles.get(sitting.session.open_article.id).article.text == expected
        assert len(opened.texts.versions(sitting.session.open_article.id)) == 2
        assert opened.check().is_sound


def test_findings_follow_at_once_and_are_found_anew(sitting: Sitting, qtbot):
    correct(sitting, "وصل أحمد", "وصل السيد أحمد")
    spans = [mention.span for entity in sitting.session.analysis.entities for mention in entity.mentions]
    assert "روسيا" in {span.of(text_of(sitting)) for span in spans}
    sitting.settle()
    qtbot.waitUntil(lambda: sitting.session.findings._timer.isActive() or sitting.session.findings.is_looking)
    qtbot.waitUntil(
        lambda: not sitting.session.findings._timer.isActive() and not sitting.session.findings.is_looking,
        timeout=30_000,
    )
    spans = [mention.span for entity in sitting.session.analysis.entities for mention in entity.mentions]
    assert {"روسيا", "أحمد"} <= {span.of(text_of(sitting)) for span in spans}


def test_what_cannot_stand_there_is_refused_on_the_sheet(sitting: Sitting):
    page = sitting.window.page
    page._select_all()
    sitting.desk._actions.correct.trigger()
    page._corrector.agreed.emit(" \n ")
    assert "Nothing would be left" in page._corrector._hint.text()
    page._corrector.agreed.emit("ا" * 100_001)
    assert "too much" in page._corrector._hint.text()
    page._corrector.agreed.emit(f"  {TEXT}  ")
    assert page.corrected is None
    assert text_of(sitting) == TEXT


def test_without_a_word_at_the_caret_it_is_said_what_to_do(sitting: Sitting):
    said: list[str] = []
    sitting.desk._revising.told.connect(said.append)
    sitting.window.page.set_article(None)
    sitting.desk._actions.correct.trigger()
    assert "Select" in said[-1]


def from_outside(library: Path, article_id: str, old: str, new: str) -> None:
    """Correct as the command line does, while the window is open."""
    workspace = Workspace.open(library, analyse=analyse)
    with workspace.library.transaction():
        workspace.edits.apply(workspace.texts.correcting_quote(article_id, TextQuoteSelector(old), new))
    workspace.close()


def test_a_text_changed_elsewhere_is_not_corrected_and_nothing_typed_is_lost(sitting: Sitting, qtbot, library: Path):
    sitting.settle()
    said: list[str] = []
    sitting.desk._revising.told.connect(said.append)
    from_outside(library, sitting.session.open_article.id, "صباح", "مساء")
    correct(sitting, "مهمة", "عاجلة جدا")
    qtbot.waitUntil(lambda: text_of(sitting) == TEXT.replace("صباح", "مساء"), timeout=20_000)
    assert "عاجلة جدا" in told(sitting)
    assert not said
    assert sitting.session.history.next_undo is None
    sitting.settle()
    correct(sitting, "مهمة", "عاجلة جدا")
    sitting.settle()
    assert said == ["Text corrected; it can be undone."]
    assert text_of(sitting) == TEXT.replace("صباح", "مساء").replace("مهمة", "عاجلة جدا")


def test_a_note_on_a_text_changed_elsewhere_stands_on_its_words(sitting: Sitting, qtbot, library: Path):
    sitting.settle()
    from_outside(library, sitting.session.open_article.id, "وصل أحمد", "وصل الرئيس السيد أحمد")
    note = sitting.annotating.add(span_of("تحديات وفرص"), note="رأي")
    qtbot.waitUntil(lambda: "الرئيس" in text_of(sitting), timeout=20_000)
    sitting.settle()
    assert sitting.session.annotations[note.id].target.span.of(text_of(sitting)) == "تحديات وفرص"


def test_hits_of_a_search_follow_the_text(sitting: Sitting, qtbot):
    sitting.window.page.select(None)
    sitting.desk.reading.find()
    bar = sitting.desk._finding.bar
    bar._line.setText("روسيا")
    qtbot.waitUntil(lambda: len(sitting.window.page._scene.finds.spans) == 2)
    correct(sitting, "روسيا صباح", "روسية صباح")
    qtbot.waitUntil(lambda: len(sitting.window.page._scene.finds.spans) == 1 and not bar._turns.isActive())
    (hit,) = sitting.window.page._scene.finds.spans
    assert hit.of(text_of(sitting)) == "روسيا"
    assert bar._count.text() == "0 of 1"
    bar.go_on()
    assert bar._count.text() == "1 of 1"
    sitting.settle()


def test_the_texts_of_the_open_article_are_compared_and_an_older_one_restored(sitting: Sitting, qtbot):
    note = sitting.annotating.add(span_of("الزيارة مهمة"), note="على")
    correct(sitting, "الزيارة", "الزيارات")
    sitting.settle()
    view = open_versions(sitting)
    compared(sitting, view)
    (row,) = [row for row in view.rows if row.number]
    assert [each.id for each in row.notes] == [note.id]
    qtbot.mouseClick(view.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text_of(sitting) == TEXT, timeout=20_000)
    assert "Restore Text" in sitting.desk._actions.undo.text()
    qtbot.waitUntil(lambda: view._versions[0].is_current, timeout=20_000)
    sitting.settle()
    assert sitting.session.annotations[note.id].target == note.target
    sitting.desk._actions.undo.trigger()
    qtbot.waitUntil(lambda: text_of(sitting) == TEXT.replace("الزيارة", "الزيارات"), timeout=20_000)
    sitting.settle()


def test_what_differs_is_copied_and_its_passage_gone_to(sitting: Sitting, qtbot):
    correct(sitting, "الزيارة", "الزيارات")
    sitting.settle()
    view = open_versions(sitting)
    compared(sitting, view)
    qtbot.mouseClick(view.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line[0] for line in lines] == ["-", "+"]
    assert "الزيارات" in lines[1]
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert sitting.window.view is None
    sitting.desk.viewing.go_back()
    assert sitting.desk.viewing.kind is ViewKind.VERSIONS


def test_the_view_is_opened_from_the_list_of_articles_and_that_of_displaced_notes(sitting: Sitting, qtbot):
    article_id = sitting.session.open_article.id
    sitting.desk.sidebar.articles_asked.emit(ArticleAct.VERSIONS, [article_id], None)
    assert sitting.desk.viewing.kind is ViewKind.VERSIONS
    sitting.annotating.add(span_of("رويترز"), note="ذهبت")
    sitting.desk.viewing.close()
    correct(sitting, "، حسبما ذكرت رويترز", "")
    sitting.settle()
    sitting.desk._actions.anchors.trigger()
    anchors = sitting.window.view
    assert isinstance(anchors, AnchorView)
    qtbot.waitUntil(lambda: len(anchors.rows) == 1, timeout=20_000)
    qtbot.mouseClick(anchors.versions, Qt.MouseButton.LeftButton)
    assert sitting.desk.viewing.kind is ViewKind.VERSIONS
    assert sitting.window.view.article_id == article_id


def test_corrections_that_a_newer_file_leaves_behind_are_told_of_and_carried_over(sitting: Sitting, qtbot, file: Path):
    correct(sitting, "الزيارة", "الزيارات")
    sitting.annotating.add(span_of("تحديات وفرص"), note="رأي")
    sitting.settle()
    newer = f"تحديث الخبر.\n{TEXT}"
    file.write_text(newer, encoding="utf-8")
    sitting.session.imports.files([file])
    qtbot.waitUntil(lambda: text_of(sitting) == newer, timeout=20_000)
    qtbot.waitUntil(lambda: "lacks your correction" in told(sitting), timeout=20_000)
    assert offer(sitting).text() == "Carry Over"
    qtbot.mouseClick(offer(sitting), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text_of(sitting) == newer.replace("الزيارة", "الزيارات"), timeout=20_000)
    sitting.settle()
    assert "Carry Corrections Over" in sitting.desk._actions.undo.text()
    assert offer(sitting).text() == "Show…"
    assert "1 note was moved" in told(sitting)


def test_a_bundle_whose_text_displaces_notes_says_so_and_the_page_shows_it(sitting: Sitting, qtbot, library, tmp_path):
    sitting.annotating.add(span_of("تحديات وفرص"), note="رأي")
    sitting.settle()
    article_id, bundle = sitting.session.open_article.id, tmp_path / "x.hashiyabundle"
    mine = Workspace.open(library, analyse=analyse)
    mine.bundles.write(bundle, [article_id])
    mine.close()
    other = Workspace.open(tmp_path / "other.hashiya", analyse=analyse)
    other.bundles.take(bundle)
    other.edits.apply(other.texts.correcting_quote(article_id, TextQuoteSelector("وصل أحمد"), "وصل السيد أحمد"))
    other.bundles.write(bundle, [article_id])
    other.close()
    sitting.desk._receiving.take([bundle])
    qtbot.waitUntil(lambda: "السيد" in text_of(sitting), timeout=20_000)
    qtbot.waitUntil(lambda: offer(sitting).text() == "Show…" and offer(sitting).isVisible(), timeout=20_000)
    sitting.settle()
    assert [version.origin for version in versions(sitting)] == [TextOrigin.IMPORTED, TextOrigin.CORRECTED]


def versions(sitting: Sitting):
    view = open_versions(sitting)
    return view._versions


def test_a_file_that_is_read_in_another_way_says_what_that_displaces(sitting: Sitting, qtbot):
    correct(sitting, "الزيارة", "الزيارات")
    sitting.annotating.add(span_of("تحديات وفرص"), note="رأي")
    sitting.settle()
    sitting.session.imports.reread(sitting.session.open_article.id, ReadOptions("cp1256"))
    qtbot.waitUntil(lambda: "تحديات" not in text_of(sitting), timeout=20_000)
    qtbot.waitUntil(lambda: "lacks your correction" in told(sitting), timeout=20_000)
    sitting.desk._noticing.bar._close.click()
    assert "1 note was moved" in told(sitting)
    sitting.settle()
    assert [version.origin for version in versions(sitting)][-1] is TextOrigin.READ_OTHERWISE


def begin(sitting: Sitting, old: str, typed: str) -> None:
    """Select words on the page and type others, without agreeing to them."""
    page = sitting.window.page
    page.select(span_of(old, text_of(sitting)))
    sitting.desk._actions.correct.trigger()
    page._corrector.field.setPlainText(typed)


def test_words_that_were_typed_wait_on_the_sheet_until_their_article_is_open_again(sitting: Sitting, qtbot):
    page, first = sitting.window.page, sitting.session.open_article.id
    begin(sitting, "الزيارة", "الزيارات")
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.imports.text("مقال آخر عن دمشق.")
    assert page.corrected is None
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.opened.show(first)
    assert page.unfinished_correction == (span_of("الزيارة"), "الزيارات")
    qtbot.keyClick(page._corrector.field, Qt.Key.Key_Return)
    assert "الزيارات مهمة" in text_of(sitting)
    assert not drafts_folder().exists()
    sitting.settle()


def test_words_that_were_typed_are_there_after_a_restart(sitting: Sitting, qtbot, library: Path):
    begin(sitting, "الزيارة", "الزيارات")
    sitting.end()
    again = Sitting(qtbot, library).begin()
    qtbot.waitUntil(lambda: again.window.page.unfinished_correction is not None, timeout=10_000)
    assert again.window.page.unfinished_correction[1] == "الزيارات"
    qtbot.keyClick(again.window.page._corrector.field, Qt.Key.Key_Escape)
    again.end()
    assert not drafts_folder().exists()


def test_words_that_were_typed_and_taken_back_are_not_kept(sitting: Sitting):
    begin(sitting, "الزيارة", "الزيارات")
    sitting.desk._revising.keep_draft()
    assert drafts_folder().exists()
    sitting.window.page._corrector.field.setPlainText("الزيارة")
    sitting.desk._revising.keep_draft()
    assert not drafts_folder().exists()


def test_what_was_typed_is_shown_where_its_passage_is_gone_meanwhile(sitting: Sitting, qtbot):
    opened = sitting.session.open_article
    sitting.desk._revising._drafts.put(Draft(opened.id, 3, "كلام ليس هنا", "كلام كتبته"))
    with qtbot.waitSignal(sitting.session.opened.article_opened):
        sitting.session.opened.reload()
    assert "كلام كتبته" in asking(sitting).text()
    asking(sitting).accept()


def test_an_undo_under_the_sheet_leaves_what_is_typed_on_it(sitting: Sitting, qtbot):
    correct(sitting, "الزيارة", "الزيارات الرسمية")
    sitting.settle()
    begin(sitting, "الزيارات الرسمية مهمة", "كلام آخر")
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: text_of(sitting) == TEXT, timeout=10_000)
    span, typed = sitting.window.page.unfinished_correction
    assert (span.of(TEXT), typed) == ("الزيارة مهمة", "كلام آخر")
    sitting.window.page.end_correcting()
    sitting.settle()


def test_an_older_text_on_its_way_back_can_be_stopped(sitting: Sitting, qtbot, monkeypatch):
    correct(sitting, "الزيارة", "الزيارات")
    sitting.settle()
    view = open_versions(sitting)
    compared(sitting, view)
    waiting: list[Dispatch] = []
    monkeypatch.setattr(sitting.session.outbox, "put", waiting.append)
    view.restore.click()
    sitting.desk._status.cancel_clicked.emit()
    monkeypatch.undo()
    sitting.session.outbox.put(waiting[0])
    sitting.settle()
    assert "الزيارات" in text_of(sitting)
    assert sitting.session.history.next_undo.kind is EditKind.REVISE
    assert sitting.desk._revising._steps is None
