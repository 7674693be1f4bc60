from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.export.model import ExportFormat, ExportOptions
from reader.export.usertemplates import UserTemplates
from tests.ui.making import TEXT
from ui.dialogs.templates import TemplateDialog, TemplateExample
from ui.preferences import Preferences
from ui.session import Session


@pytest.fixture
def session(qtbot, library: Path):
    session = Session()
    with qtbot.waitSignal(session.library_opened):
        session.open_library(library)
    with qtbot.waitSignal(session.opened.article_opened):
        session.imports.text(TEXT)
    yield session
    session.close()


@pytest.fixture
def templates(tmp_path: Path) -> UserTemplates:
    return UserTemplates(tmp_path / "templates")


@pytest.fixture
def make(qtbot, qapp, session: Session, templates: UserTemplates, tmp_path: Path):
    window = QWidget()
    qtbot.addWidget(window)

    def made(chosen: str = "") -> TemplateDialog:
        dialog = TemplateDialog(
            session,
            templates,
            chosen=chosen,
            example=TemplateExample(session.open_article.id, ExportOptions(language="en")),
            preferences=Preferences(qapp, tmp_path / "settings.toml"),
            parent=window,
        )
        dialog.show()
        return dialog

    return made


def test_without_templates_one_is_to_be_begun(make, templates: UserTemplates, qtbot):
    dialog = make()
    assert not dialog.editor.isEnabled()
    assert "Begin" in dialog.verdict.text()
    dialog.begin(ExportFormat.OBSIDIAN, "Obsidian")
    assert templates.names() == ("Obsidian",)
    assert "[!quote]" in dialog.editor.toPlainText()
    qtbot.waitUntil(lambda: "## My notes" in dialog.preview.toPlainText())
    assert dialog.verdict.text() == "The template is in order."
    dialog.begin(ExportFormat.OBSIDIAN, "Obsidian")
    assert dialog.current == "Obsidian 2"
    dialog.reject()


def test_what_is_typed_is_kept_and_shown_at_once(make, templates: UserTemplates, qtbot):
    templates.save("mine", "x")
    dialog = make("mine")
    dialog.begin(ExportFormat.MARKDOWN, "other")
    dialog.names.setCurrentIndex(dialog.names.findData("other"))
    dialog.editor.setPlainText(dialog.editor.toPlainText().replace("# {{ title", "# عندي {{ title"))
    qtbot.waitUntil(lambda: "# عندي" in dialog.preview.toPlainText())
    assert "عندي" in templates.source("other")
    dialog.reject()


def test_what_is_wrong_is_named_and_its_line_marked(make, templates: UserTemplates, qtbot):
    dialog = make()
    dialog.begin(ExportFormat.MARKDOWN, "mine")
    source = dialog.editor.toPlainText()
    line = source[: source.index("{{ title | yaml")].count("\n")
    dialog.editor.setPlainText(source.replace("{{ title | yaml", "{{ titel | yaml"))
    qtbot.waitUntil(lambda: "titel" in dialog.verdict.text())
    assert "title" in dialog.verdict.text().partition("titel")[2]
    (mark,) = dialog.editor.extraSelections()
    assert mark.cursor.blockNumber() == line
    dialog.editor.setPlainText(source)
    qtbot.waitUntil(lambda: dialog.verdict.text() == "The template is in order.")
    assert dialog.editor.extraSelections() == []
    dialog.reject()


def test_the_last_words_are_kept_when_it_is_closed(make, templates: UserTemplates):
    templates.save("mine", "x")
    dialog = make("mine")
    dialog.editor.setPlainText("y")
    dialog.reject()
    assert templates.source("mine") == "y"


def test_a_template_gets_another_name_and_goes(make, templates: UserTemplates):
    templates.save("mine", "x")
    templates.save("other", "y")
    dialog = make("mine")
    dialog.rename("other")
    assert dialog.current == "other 2"
    assert templates.names() == ("other", "other 2")
    dialog.remove()
    assert templates.names() == ("other",)
    assert dialog.editor.toPlainText() == "y"
    dialog.reject()


def test_values_are_inserted_where_the_caret_is(make, templates: UserTemplates):
    templates.save("mine", "")
    dialog = make("mine")
    dialog._insert_menu().actions()[0].menu().actions()[0].trigger()
    assert dialog.editor.toPlainText() == "{{ title }}"
    dialog.reject()


def test_a_template_that_cannot_be_kept_stays_on_the_screen(make, templates: UserTemplates, qtbot):
    templates.save("mine", "x")
    dialog = make("mine")
    (templates.folder / "mine.md.j2").unlink()
    (templates.folder / "mine.md.j2").mkdir()
    dialog.editor.setPlainText("y")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.verdict.text())
    dialog.reject()
    assert dialog.isVisible()
    box = dialog.findChild(QMessageBox)
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_another_template_is_opened_after_this_one_is_kept(make, templates: UserTemplates):
    templates.save("a", "x")
    templates.save("b", "y")
    dialog = make("a")
    dialog.editor.setPlainText("changed")
    dialog.names.setCurrentIndex(dialog.names.findData("b"))
    assert templates.source("a") == "changed"
    assert dialog.editor.toPlainText() == "y"
    dialog.reject()
