"""Small steps of tests that work with a session."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.analysis import analyse
from reader.anchors.describe import new_annotation
from reader.annotating import adding
from reader.annotations import Annotation, Body
from reader.cataloguing import trashing
from reader.edits import EditKind
from reader.late import text_correction
from reader.workspace import Workspace
from tests.ui.making import span_of
from ui.outbox import SaveState
from ui.session import Session


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED and not session.is_busy)


def stored(library: Path, article_id: str):
    workspace = Workspace.open(library, analyse=analyse)
    try:
        return {found.target.quote.exact: found for found in workspace.annotations(article_id)}
    finally:
        workspace.close()


def highlighted(session: Session, words: str, note: str = "") -> Annotation:
    opened = session.open_article
    annotation = new_annotation(opened.id, opened.article, span_of(words), Body(note, "claim"))
    assert session.edits.make(adding((annotation,)))
    return annotation


def revise(session: Session, old: str, new: str) -> None:
    article = session.open_article
    made = text_correction(article.id, article.article, span_of(old, article.article.text), new)
    assert made is not None
    assert session.edits.revise(made)


def trash_article(session: Session) -> None:
    article_id = session.open_article.id
    session.edits.make_by(
        EditKind.REMOVE_ARTICLE, lambda workspace: trashing(workspace.catalogue.details([article_id]))
    )
