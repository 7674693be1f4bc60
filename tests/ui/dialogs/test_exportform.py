from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.errors import UnreadableFileError
from reader.export.model import ExportFormat, ExportOptions, ExportSubject
from reader.export.usertemplates import UserTemplates
from tests.ui.making import LABELS, summary
from ui.dialogs.exportform import ExportForm

SUMMARIES = [summary(1, annotation_count=2), summary(2), summary(3, annotation_count=1)]


@pytest.fixture
def templates(tmp_path: Path) -> UserTemplates:
    return UserTemplates(tmp_path / "templates")


@pytest.fixture
def make(qtbot, templates: UserTemplates):
    window = QWidget()
    qtbot.addWidget(window)

    def made(subject: ExportSubject = ExportSubject(), options: ExportOptions = ExportOptions()) -> ExportForm:  # noqa: B008
        form = ExportForm(SUMMARIES, LABELS, subject=subject, options=options, templates=templates, parent=window)
        window.show()
        return form

    return made


def choose(combo, data) -> None:
    combo.setCurrentIndex(combo.findData(data))


def test_the_article_that_was_asked_for_comes_first(make):
    form = make(ExportSubject(("a2",)))
    assert form.article_ids == ("a2",)
    assert form.suggested_name == "مقال 2.md"
    assert [form.scope.itemText(place) for place in range(form.scope.count())] == [
        "مقال 2",
        "2 articles with notes",
        "The whole library, 3 articles",
        "Choose…",
    ]


def test_articles_with_notes_all_or_some_are_chosen(make):
    form = make()
    assert form.article_ids == ("a1", "a3")
    choose(form.scope, "all")
    assert form.article_ids == ("a1", "a2", "a3")
    assert form.suggested_name == "hashiya.md"
    choose(form.scope, "picked")
    assert form.article_ids == ()
    form.articles.setData(form.articles.index(1), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert form.article_ids == ("a2",)


def test_some_notes_are_chosen(make):
    form = make(ExportSubject(("a1",), frozenset({"n1", "n2"})))
    assert form.notes.itemText(0) == "2 chosen notes"
    assert form.options.annotations == frozenset({"n1", "n2"})
    choose(form.notes, "starred")
    assert (form.options.annotations, form.options.starred) == (frozenset(), True)
    choose(form.notes, "label evidence")
    assert form.options.labels == frozenset({"evidence"})


def test_only_what_a_form_has_is_offered(make):
    form = make()
    choose(form.format, "csv")
    assert not any(
        part.isEnabled() for part in (form.template, form.context, form.file_name, form.names, form.language)
    )
    choose(form.format, "bibtex")
    assert not form.notes.isEnabled()
    choose(form.format, "pandoc")
    assert form.context.isEnabled()
    assert not form.names.isEnabled()


def test_the_choices_of_last_time_are_offered_again(make, templates: UserTemplates):
    templates.save("مشروعي", "x")
    before = ExportOptions(
        ExportFormat.OBSIDIAN, language="en", file_name="{id}", template_name="مشروعي", starred=True, names=True
    )
    options = make(options=before).options
    assert (options.format, options.language, options.file_name) == (ExportFormat.OBSIDIAN, "en", "{id}")
    assert (options.template_name, options.template, options.starred, options.names) == ("مشروعي", "x", True, True)


def test_a_template_that_vanished_is_an_error_and_one_of_last_time_is_passed_over(make, templates: UserTemplates):
    assert make(options=ExportOptions(template_name="قديم")).options.template_name == ""
    templates.save("مشروعي", "x")
    form = make()
    choose(form.template, "مشروعي")
    templates.remove("مشروعي")
    with pytest.raises(UnreadableFileError):
        _ = form.options
    form.refresh_templates()
    assert form.options.template == ""
