from pathlib import Path

from reader.analysis import analyse
from reader.anchors.describe import new_annotation
from reader.annotating import adding
from reader.annotations import Body
from reader.catalogue import ReadingStatus
from reader.cataloguing import noting
from reader.spans import Span
from reader.workspace import Workspace
from tests.ui.making import span_of
from tests.ui.sessions import settle, trash_article
from ui.session import Session


def test_the_reading_place_is_remembered(opened: Session, qtbot, library: Path):
    opened.opened.set_position(20, 0.4)
    opened.close()
    workspace = Workspace.open(library, analyse=analyse)
    assert workspace.reading_position(opened.open_article.id) == 20
    workspace.close()


def test_an_article_that_is_read_is_being_read_and_then_done(opened: Session, qtbot, library: Path):
    article_id = opened.open_article.id
    opened.catalogue.want([article_id])

    def status():
        summary = opened.catalogue.summary(article_id)
        return summary.status if summary is not None else None

    opened.opened.set_position(20, 0.4)
    qtbot.waitUntil(lambda: status() is ReadingStatus.READING)
    opened.opened.set_position(20, 1.0)
    opened.opened._place._opened_at -= 60  # as if a minute had gone by
    opened.opened.set_position(20, 1.0)
    qtbot.waitUntil(lambda: status() is ReadingStatus.DONE)


def test_an_article_goes_to_the_trash_and_comes_back(opened: Session, qtbot):
    article_id = opened.open_article.id
    with qtbot.waitSignal(opened.opened.article_closed):
        trash_article(opened)
    assert opened.open_article is None
    qtbot.waitUntil(lambda: opened.catalogue.listing.ids == ())
    opened.edits.undo()
    qtbot.waitUntil(lambda: opened.catalogue.listing.ids == (article_id,))


def test_a_change_of_many_notes_is_shown_at_once(opened: Session, qtbot):
    article = opened.open_article
    spans = [Span(start, start + 2) for start in range(60)]
    notes = [new_annotation(article.id, article.article, span, Body("", "claim")) for span in spans]
    with (
        qtbot.assertNotEmitted(opened.opened.annotation_put),
        qtbot.waitSignal(opened.opened.annotations_loaded) as told,
    ):
        opened.edits.make(adding(notes))
    assert len(told.args[0]) == 60
    settle(opened, qtbot)
    with qtbot.waitSignals([opened.opened.annotations_loaded, opened.edits.notes_stored]):
        opened.edits.undo()
    settle(opened, qtbot)
    assert opened.annotations == {}


def test_what_is_kept_about_the_open_article_is_known_and_told(opened: Session, qtbot):
    before = opened.details
    assert before.article_id == opened.open_article.id
    with qtbot.waitSignal(opened.opened.details_changed) as told:
        opened.edits.make(noting(before, "خلاصة"))
    assert told.args[0].note == opened.details.note == "خلاصة"
    settle(opened, qtbot)
    with qtbot.waitSignal(opened.opened.details_changed):
        opened.edits.undo()
    assert opened.details == before
    settle(opened, qtbot)


def test_an_article_that_is_read_again_stays_where_it_is_read(opened: Session, qtbot):
    article_id = opened.open_article.id
    with qtbot.waitSignal(opened.opened.article_opened):
        opened.imports.text("مقال آخر عن دمشق.")
    with qtbot.waitSignal(opened.opened.article_opened):
        opened.opened.show(article_id, span_of("أحمد"))
    opened.opened.set_position(40, 0.5)
    with qtbot.waitSignal(opened.opened.article_opened) as told:
        opened.opened.look_again_at([article_id])
    assert told.args[0].position == 40
    with qtbot.assertNotEmitted(opened.opened.article_opened, wait=50):
        opened.opened.look_again_at(["another"])
