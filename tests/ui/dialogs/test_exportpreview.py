from pathlib import Path

import pytest

from reader.errors import NotFoundError
from reader.export.model import ExportOptions
from tests.ui.making import TEXT
from ui.dialogs.exportpreview import ExportPreview
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


def test_only_what_was_asked_for_last_is_told(session: Session, qtbot):
    preview = ExportPreview(session, session)
    told: list[str] = []
    preview.written.connect(told.append)
    article = [session.open_article.id]
    preview.ask(article, ExportOptions(language="ar"))
    preview.ask(article, ExportOptions(language="en"))
    qtbot.waitUntil(lambda: bool(told))
    preview.ask(article, ExportOptions())
    preview.forget()
    preview.ask(article, ExportOptions(language="en"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert all("## My notes" in text for text in told)


def test_what_is_wrong_is_told_where_it_was_asked_for(session: Session, qtbot):
    preview = ExportPreview(session, session)
    failures: list[object] = []
    session.failed.connect(failures.append)
    with qtbot.waitSignal(preview.failed) as told:
        preview.ask(["nothing"], ExportOptions())
    assert isinstance(told.args[0], NotFoundError)
    assert failures == []
