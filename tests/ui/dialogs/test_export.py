from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.export.model import ExportContext, ExportOptions, ExportSubject
from reader.export.usertemplates import UserTemplates
from reader.store.articles import ArticleSummary
from tests.ui.making import TEXT, span_of
from ui.desk.annotating import Annotating
from ui.dialogs.export import ExportDialog
from ui.dialogs.templates import TemplateDialog
from ui.outbox import SaveState
from ui.preferences import Preferences
from ui.session import Session


@pytest.fixture
def session(qtbot, library: Path):
    session = Session()
    with qtbot.waitSignal(session.library_opened):
        session.open_library(library)
    with qtbot.waitSignal(session.opened.article_opened):
        session.imports.text(TEXT)
    Annotating(session).add(span_of("صباح اليوم"), note="متى؟")
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED and not session.is_busy)
    qtbot.waitUntil(lambda: session.catalogue.shelves.counts.noted == 1)
    yield session
    session.close()


def listed(session: Session) -> Sequence[ArticleSummary]:
    workspace = session._workspace
    with workspace.library.on_this_thread():
        return workspace.articles()


@pytest.fixture
def dialog(qtbot, qapp, session: Session, tmp_path: Path) -> ExportDialog:
    window, preferences = QWidget(), Preferences(qapp, tmp_path / "settings.toml")
    preferences.remember(export_folder=str(tmp_path))
    qtbot.addWidget(window)
    dialog = ExportDialog(
        session,
        listed(session),
        ExportSubject((session.open_article.id,)),
        options=ExportOptions(),
        preferences=preferences,
        parent=window,
    )
    dialog.show()
    dialog.keeper = window
    qtbot.waitUntil(lambda: "> صباح اليوم" in dialog.preview.toPlainText())
    return dialog


def test_the_preview_follows_the_form(dialog: ExportDialog, qtbot):
    before = dialog.preview.toPlainText()
    dialog.form.format.setCurrentIndex(dialog.form.format.findData("logseq"))
    qtbot.waitUntil(lambda: dialog.preview.toPlainText() != before)


def test_the_sentence_stands_beside_a_highlight_if_wanted(dialog: ExportDialog, qtbot, tmp_path: Path):
    assert "حسبما ذكرت رويترز" not in dialog.preview.toPlainText()
    dialog.form.context.setCurrentIndex(dialog.form.context.findData("sentence"))
    qtbot.waitUntil(lambda: "حسبما ذكرت رويترز" in dialog.preview.toPlainText())
    chosen: list[tuple[object, ...]] = []
    dialog.chosen.connect(lambda *told: chosen.append(told))
    with qtbot.waitSignal(dialog.exported):
        dialog._save(str(tmp_path / "notes.md"))
    assert chosen == [(ExportOptions(context=ExportContext.SENTENCE), str(tmp_path))]
    assert "حسبما ذكرت رويترز" in (tmp_path / "notes.md").read_text("utf-8")


def test_the_preview_is_what_is_written(dialog: ExportDialog, qtbot, tmp_path: Path):
    target = tmp_path / "notes.md"
    with qtbot.waitSignals([dialog.chosen, dialog.exported]):
        dialog._save(str(target))
    moments = ("exported:",)
    kept = [line for line in target.read_text("utf-8").splitlines() if not line.startswith(moments)]
    shown = [line for line in dialog.preview.toPlainText().splitlines() if not line.startswith(moments)]
    assert kept == shown


def test_the_text_is_copied(dialog: ExportDialog, qtbot):
    dialog.copy.click()
    qtbot.waitUntil(lambda: "متى؟" in QGuiApplication.clipboard().text())


def test_one_article_is_saved_as_a_file_and_several_into_a_folder(dialog: ExportDialog):
    dialog.save.click()
    asked = dialog.findChildren(QFileDialog)[-1]
    assert asked.selectedFiles()[0].endswith(".md")
    asked.reject()
    dialog.form.scope.setCurrentIndex(1)
    assert len(dialog.form.article_ids) == 1


def test_a_folder_is_asked_for_where_there_are_several_files(dialog: ExportDialog, qtbot, tmp_path: Path):
    dialog.form.names.setChecked(True)
    dialog.save.click()
    asked = dialog.findChildren(QFileDialog)[-1]
    assert asked.fileMode() == QFileDialog.FileMode.Directory
    asked.reject()
    with qtbot.waitSignal(dialog.exported) as told:
        dialog._save(str(tmp_path))
    assert len(told.args[0]) == len(list(tmp_path.rglob("*.md"))) > 1


@pytest.mark.parametrize(("form", "words"), [("html", "<!DOCTYPE html>"), ("csv", "article_id"), ("bibtex", "@online")])
def test_every_form_is_shown_and_written(dialog: ExportDialog, qtbot, tmp_path: Path, form: str, words: str):
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(form))
    qtbot.waitUntil(lambda: words in dialog.preview.toPlainText())
    with qtbot.waitSignal(dialog.exported):
        dialog._save(str(tmp_path / "notes"))
    assert words in (tmp_path / "notes").read_text("utf-8")


def test_without_articles_there_is_nothing_to_save(dialog: ExportDialog, qtbot):
    dialog.form.scope.setCurrentIndex(dialog.form.scope.findData("picked"))
    dialog.form.articles.set_articles((), ())
    dialog.form.changed.emit()
    qtbot.waitUntil(lambda: not dialog.save.isEnabled())
    assert dialog.note.text() == "No articles are chosen."


def test_a_place_that_cannot_be_written_is_told_and_the_dialog_stays(dialog: ExportDialog, qtbot, tmp_path: Path):
    (tmp_path / "notes.md").write_text("كلامي")
    dialog._save(str(tmp_path / "notes.md"))
    qtbot.waitUntil(lambda: "notes.md" in dialog.note.text())
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    assert (tmp_path / "notes.md").read_text() == "كلامي"


def test_a_template_is_edited_and_then_used(dialog: ExportDialog, qtbot, tmp_path: Path):
    dialog._edit_templates()
    editor = dialog.findChild(TemplateDialog)
    editor.begin("markdown", "mine")
    editor.editor.setPlainText(editor.editor.toPlainText().replace("# {{ title", "# عندي {{ title"))
    editor.reject()
    assert dialog.form.template.currentData() == "mine"
    qtbot.waitUntil(lambda: "# عندي" in dialog.preview.toPlainText())
    UserTemplates(tmp_path / "templates").save("mine", "{{ titel }}")
    dialog.form.changed.emit()
    qtbot.waitUntil(lambda: not dialog.save.isEnabled())
    assert "mine" in dialog.note.text()
