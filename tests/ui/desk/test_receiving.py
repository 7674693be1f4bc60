import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from reader.analysis import analyse
from reader.annotations import Body, TextQuoteSelector
from reader.workspace import Workspace
from tests.ui.desks import Sitting
from tests.ui.making import TEXT, span_of
from ui.dialogs.outcomes import OutcomeDialog
from ui.widgets.rows import RowView

HYPOTHESIS = {
    "rows": [
        {
            "id": f"n{number}",
            "uri": "https://example.org/elsewhere",
            "text": "ملاحظة",
            "tags": [],
            "created": "2026-01-02T03:04:05+00:00",
            "target": [{"selector": [{"type": "TextQuoteSelector", "exact": words, "prefix": "", "suffix": ""}]}],
        }
        for number, words in enumerate(("صباح اليوم", "كلام ليس فيه"))
    ]
}


@pytest.fixture
def sitting(qtbot, dressed, library: Path, tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    sitting = Sitting(qtbot, library, [path]).begin()
    yield sitting
    sitting.end()


@pytest.fixture
def colleague(tmp_path: Path):
    """Another library, with a note on the same text and an article of its own."""
    workspace = Workspace.open(tmp_path / "colleague.hashiya", analyse=analyse)
    article_id = workspace.imports.text(TEXT).article_id
    workspace.edits.annotate_quote(article_id, TextQuoteSelector("أن روسيا شريك"), body=Body("كيف؟"))
    workspace.imports.text("خبر آخر عن النهر.", title="النهر")
    yield workspace
    workspace.close()


@pytest.fixture
def bundle(colleague: Workspace, tmp_path: Path) -> Path:
    path = tmp_path / "من سلمى.hashiyabundle"
    colleague.bundles.write(path, [summary.id for summary in colleague.articles()])
    return path


@pytest.fixture
def first_sitting(qtbot, dressed, library: Path, bundle: Path):
    """A start with a bundle, without a library."""
    sitting = Sitting(qtbot, library, [bundle])
    yield sitting
    sitting.end()


def notes_of(sitting: Sitting) -> set[str]:
    return {each.body.note for each in sitting.session.annotations.values()}


def listed(sitting: Sitting) -> tuple[OutcomeDialog, list[str]]:
    dialog = sitting.window.findChildren(OutcomeDialog)[-1]
    rows = dialog.findChild(RowView).model()
    return dialog, [rows.index(place, 0).data() for place in range(rows.rowCount())]


def test_a_bundle_that_is_dropped_brings_notes_and_articles_in_one_step(sitting: Sitting, qtbot, bundle: Path):
    opened = sitting.session.open_article.id
    sitting.window.files_dropped.emit([bundle])
    qtbot.waitUntil(lambda: len(sitting.session.catalogue.listing.ids) == 2)
    qtbot.waitUntil(lambda: "النهر" in sitting.session.open_article.article.text)
    sitting.session.opened.show(opened)
    qtbot.waitUntil(lambda: notes_of(sitting) == {"كيف؟"})
    sitting.settle()
    assert "من سلمى" in sitting.desk._actions.undo.text()
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: len(sitting.session.catalogue.listing.ids) == 1)
    qtbot.waitUntil(lambda: notes_of(sitting) == set())


def test_what_is_there_already_is_said(sitting: Sitting, qtbot, bundle: Path):
    said: list[str] = []
    sitting.desk._status.say = said.append
    sitting.desk._receiving.take([bundle])
    qtbot.waitUntil(lambda: len(said) == 1)
    sitting.settle()
    edits = len(sitting.session.history.edits)
    sitting.desk._receiving.take([bundle])
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[0].startswith("From “\u2068من سلمى\u2069”: 1 new article, news of 1 article, 1 note")
    assert said[1].startswith("There was nothing")
    assert len(sitting.session.history.edits) == edits


def test_words_that_two_have_changed_are_listed(sitting: Sitting, qtbot, colleague: Workspace, bundle: Path):
    sitting.desk._receiving.take([bundle])
    qtbot.waitUntil(lambda: len(sitting.session.catalogue.listing.ids) == 2)
    (theirs,) = colleague.library.annotations.all()
    ours = replace(theirs.body, note="كلامي")
    with sitting.session._workspace.library.on_this_thread():
        library = sitting.session._workspace.library
        library.annotations.put(replace(library.annotations.get(theirs.id), body=ours))
    later = theirs.modified.replace(year=2099)
    colleague.library.annotations.put(replace(theirs, body=replace(theirs.body, note="كلامها"), modified=later))
    colleague.bundles.write(bundle, [theirs.target.article_id])
    sitting.desk._receiving.take([bundle])
    qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None)
    dialog, rows = listed(sitting)
    assert len(rows) == 1
    assert "changed on both sides" in rows[0]
    dialog.reject()


def test_a_damaged_bundle_is_told_and_nothing_comes_of_it(sitting: Sitting, qtbot, bundle: Path):
    content = bytearray(bundle.read_bytes())
    content[len(content) // 3] ^= 0xFF
    bundle.write_bytes(content)
    with qtbot.waitSignal(sitting.session.failed):
        sitting.desk._receiving.take([bundle])
    sitting.settle()
    assert sitting.session.history.next_undo is None
    assert len(sitting.session.catalogue.listing.ids) == 1


def test_notes_of_another_program_are_tried_on_the_open_article(sitting: Sitting, qtbot, tmp_path: Path):
    path = tmp_path / "hypothesis.json"
    path.write_text(json.dumps(HYPOTHESIS), "utf-8")
    sitting.window.page.files_dropped.emit([path])
    qtbot.waitUntil(lambda: sitting.window.findChild(OutcomeDialog) is not None)
    dialog, rows = listed(sitting)
    assert dialog.findChild(QLabel).text() == "2 not placed"
    assert all("not in the library" in row for row in rows)
    (button,) = (
        each for each in dialog.findChild(QDialogButtonBox).buttons() if each.text() == "Look in the Open Article"
    )
    button.click()
    qtbot.waitUntil(lambda: notes_of(sitting) == {"ملاحظة"})
    qtbot.waitUntil(lambda: listed(sitting)[1] == ["كلام ليس فيه: These words do not stand in the article."])
    again, _ = listed(sitting)
    assert not any(each.text().startswith("Look") for each in again.findChild(QDialogButtonBox).buttons())
    again.reject()
    sitting.settle()
    sitting.session.edits.undo()
    qtbot.waitUntil(lambda: notes_of(sitting) == set())


def test_notes_on_an_article_as_a_whole_are_told(sitting: Sitting, qtbot, tmp_path: Path):
    said: list[str] = []
    sitting.desk._status.say = said.append
    opened = sitting.session.open_article
    about = {"hashiya:article": opened.id, "id": f"urn:uuid:{opened.id}"}
    note = {"type": "Annotation", "id": "urn:x", "target": about, "bodyValue": "عن المقال كله"}
    path = tmp_path / "about.jsonld"
    path.write_text(json.dumps(note), "utf-8")
    sitting.desk._receiving.take([path])
    qtbot.waitUntil(lambda: said == ["notes on 1 article as a whole"])
    sitting.settle()


def test_files_are_sorted_by_what_they_are(sitting: Sitting, qtbot, bundle: Path, tmp_path: Path):
    article = tmp_path / "b.txt"
    article.write_text("خبر ثالث عن الجبل.", "utf-8")
    assert sitting.desk._receiving.take([bundle, article])
    qtbot.waitUntil(lambda: len(sitting.session.catalogue.listing.ids) == 3)
    assert not sitting.desk._receiving.take([bundle])
    sitting.settle()


def test_a_bundle_can_be_handed_to_a_window_that_has_no_library_yet(first_sitting: Sitting, qtbot):
    first_sitting.begin()
    qtbot.waitUntil(lambda: len(first_sitting.session.catalogue.listing.ids) == 2, timeout=10_000)
    first_sitting.settle()
    # The sample article is for whoever brings nothing.
    catalogue = first_sitting.session.catalogue
    catalogue.want(catalogue.listing.ids)
    qtbot.waitUntil(lambda: all(catalogue.summary(each) for each in catalogue.listing.ids), timeout=10_000)
    titles = {catalogue.summary(each).title for each in catalogue.listing.ids}
    assert titles == {"النهر", "قمة مرتقبة"}


def test_a_bundle_of_this_library_is_written_from_the_export(sitting: Sitting, qtbot, tmp_path: Path):
    sitting.annotating.add(span_of("صباح اليوم"), note="متى؟")
    sitting.settle()
    dialog = sitting.open_export()
    dialog.form.format.setCurrentIndex(dialog.form.format.findData("bundle"))
    qtbot.waitUntil(lambda: "1 article with 1 note" in dialog.preview.toPlainText())
    assert dialog.save.isEnabled()
    assert not dialog.copy.isEnabled()
    assert dialog.form.suggested_name == "قمة مرتقبة.hashiyabundle"
    with qtbot.waitSignal(dialog.exported):
        dialog._save(str(tmp_path / "x.hashiyabundle"))
    other = Workspace.open(tmp_path / "other.hashiya", analyse=analyse)
    (outcome,) = other.bundles.take(tmp_path / "x.hashiyabundle")
    assert outcome.added == 1
    other.close()
